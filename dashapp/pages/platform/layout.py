"""The page as it stands now. To whoever does not run the platform there is no such page."""

from dashapp import clock
from dashapp.auth.current import visitor
from dashapp.components.form import Sent
from dashapp.components.heading import heading
from dashapp.database import database
from dashapp.form_page import FormPage
from dashapp.page import Content
from dashapp.pages.platform.deeds import ADD_AREA, END_SESSIONS, MERGE
from dashapp.pages.platform.health import conditions
from dashapp.pages.platform.parts import whole
from db import PLATFORM
from goals.platform import platform


def draw(sent: Sent) -> Content:
    """Raises NotFound for everybody else."""
    words = visitor().words
    with database().reading(PLATFORM) as session:
        found = platform(session, visitor().actor, now=clock.now())
    parts = whole(words, sent, found, conditions(database(), found.signed_in))
    title = words("app-platform")
    return Content(title, [heading(title, words("app-platform-lead")), sent.note(), *parts])


FORMS = FormPage("platform", draw, [MERGE, ADD_AREA, END_SESSIONS])
