"""The banner of a demonstration: it stands on every page, also on those that say what went wrong."""

from collections.abc import Mapping

from flask import current_app
from sqlalchemy.exc import SQLAlchemyError

from dashapp.database import database
from db import PUBLIC
from partners.partnerships import demonstration

Banner = Mapping[str, str]


def banner() -> Banner | None:
    """The demonstration's banner, None where the figures are real. Read once: it comes with an empty database."""
    kept: dict[str, Banner | None] = current_app.extensions.setdefault("handslag_banner", {})
    if not kept:
        try:
            with database().reading(PUBLIC) as session:
                demo = demonstration(session)
        except SQLAlchemyError:
            return None  # the database is away: the page that says so has no figures
        if demo is None:
            return None
        kept["banner"] = demo.banner
    return kept["banner"]
