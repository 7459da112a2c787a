"""One partnership's public page: a pure function of the release's document."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment

from dashapp.i18n import LANGUAGES, words
from dashapp.public.environment import address, alternates, data_address


def render_partnership(
    document: Mapping[str, Any],
    *,
    release: int,
    published: dt.datetime,
    language: str,
    banner: Mapping[str, str] | None,
    base_url: str,
    templates: Environment,
    withdrawn: Mapping[str, Any] | None = None,
) -> str:
    """The page as HTML. `published` is aware, UTC; `withdrawn` is a later release, {"release", "at": date, "note"},
    that was taken back."""
    slug = document["partnership"]
    return templates.get_template("partnership.html").render(
        words=words(language),
        document=document,
        release=release,
        published=published,
        banner=banner,
        withdrawn=withdrawn,
        alternates=alternates(base_url, slug),
        here={other: address(other, slug) for other in LANGUAGES},
        csv=data_address(language, slug, "csv"),
        json=data_address(language, slug, "json"),
    )
