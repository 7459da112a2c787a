"""What a partnership has agreed on with itself: its goals, and its own terms."""

from dash import html

from dashapp.auth.current import reading, visitor
from dashapp.components.first_steps import first_steps
from dashapp.components.form import Sent
from dashapp.components.heading import heading
from dashapp.form_page import FormPage
from dashapp.page import Content
from dashapp.pages.settings.deeds import DEEDS
from dashapp.pages.settings.goals import every_goal, groups
from dashapp.pages.settings.partnership import own_terms
from goals.setting.reading import settings


def draw(sent: Sent, slug: str) -> Content:
    """The goals in their order, their groups, and the partnership's own form."""
    words = visitor().words
    with reading(slug) as session:
        seen = settings(session, visitor().actor)
        body = [
            heading(words("app-settings"), words("app-settings-lead")),
            sent.note(),
            None if seen.reported else first_steps(words, slug, seen.given["name"]),
            every_goal(words, sent, slug, seen),
            groups(words, sent, seen),
            own_terms(words, sent, seen),
        ]
    return Content(words("app-settings"), [html.Div(body, className="settings")])


FORMS = FormPage("settings", draw, DEEDS)
