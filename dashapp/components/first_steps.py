"""What comes first in a partnership in which nobody has handed in anything yet."""

from collections.abc import Mapping

from dash import html

from dashapp.auth.current import may
from dashapp.i18n import Words
from partners.access import Permission

STEPS = (
    ("members", Permission.MEMBER_INVITE),
    ("periods", Permission.PERIOD_RUN),
    ("publish", Permission.RELEASE_PREPARE),
)


def first_steps(words: Words, slug: str, name: Mapping[str, str]) -> html.Div | None:
    """Links to the steps that the reader may take, in their order."""
    links = [
        html.Li(html.A(words(f"app-first-steps-{page}"), href=f"/app/{slug}/{page}"))
        for page, permission in STEPS
        if may(permission, slug)
    ]
    return html.Div([html.P(words("app-first-steps", name=name)), html.Ol(links)], className="note") if links else None
