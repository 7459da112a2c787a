"""The page for what did not work: what happened, that nothing was lost, what to do."""

from collections.abc import Mapping

from jinja2 import Environment

from dashapp.i18n import LANGUAGES, words
from dashapp.public.environment import address

TOLD = (400, 401, 403, 404, 405, 413, 500, 503)
INTERNAL = 500


def render_error(
    status: int,
    *,
    language: str,
    banner: Mapping[str, str] | None,
    templates: Environment,
    reference: str | None = None,
) -> str:
    """The page as HTML: the same for every path, so that it tells nothing of what exists.

    A status without words of its own is told as the plainest of its kind. Only a 500 shows its reference.
    """
    known = status if status in TOLD else TOLD[0] if status < INTERNAL else INTERNAL
    return templates.get_template("error.html").render(
        words=words(language),
        status=known,
        banner=banner,
        reference=reference if known == INTERNAL else None,
        here={other: address(other) for other in LANGUAGES},
    )
