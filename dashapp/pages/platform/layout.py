"""The page as it stands now. To whoever does not run the platform there is no such page."""

from dashapp import clock
from dashapp.auth.current import visitor
from dashapp.components.form import Sent
from dashapp.components.heading import heading
from dashapp.database import database
from dashapp.form_page import FormPage
from dashapp.page import Content
from dashapp.pages.platform.deeds import ADD_AREA, END_SESSIONS, MERGE
from dashapp.pages.platform.grading import ADD_SCALE, ADD_VERSION, CORRECT_VERSION, GRADE_AREA
from dashapp.pages.platform.health import conditions
from dashapp.pages.platform.parts import whole
from dashapp.pages.platform.scales import Scales
from db import PLATFORM
from goals.classifications import classifications, sources
from goals.platform import platform


def draw(sent: Sent) -> Content:
    """Raises NotFound for everybody else."""
    words, actor = visitor().words, visitor().actor
    with database().reading(PLATFORM) as session:
        found = platform(session, actor, now=clock.now())
        every, known_sources = classifications(session, actor), sources(session)
    scales = Scales(words, sent, found.areas, known_sources, day=clock.today(database()))
    health = conditions(database(), found.signed_in)
    parts = whole(words, sent, found, scales.section(every, found.organisations), health)
    title = words("app-platform")
    return Content(title, [heading(title, words("app-platform-lead")), sent.note(), *parts])


DEEDS = (MERGE, ADD_AREA, ADD_SCALE, ADD_VERSION, CORRECT_VERSION, GRADE_AREA, END_SESSIONS)
FORMS = FormPage("platform", draw, DEEDS)
