"""The first page: every public partnership, what it promised and how it goes."""

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment

from dashapp.i18n import LANGUAGES, words
from dashapp.public.environment import address, alternates


def render_home(
    partnerships: Sequence[Mapping[str, Any]],
    *,
    language: str,
    banner: Mapping[str, str] | None,
    base_url: str,
    templates: Environment,
) -> str:
    """The page as HTML; a partnership is {"document", "release", "published"}, shown in the order given."""
    return templates.get_template("home.html").render(
        words=words(language),
        partnerships=partnerships,
        banner=banner,
        alternates=alternates(base_url),
        here={other: address(other) for other in LANGUAGES},
    )
