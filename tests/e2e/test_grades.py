"""What can be chosen in the report form follows the day that is typed beside it."""

import datetime as dt
import re

from playwright.sync_api import expect

from db.scope import PLATFORM
from goals.classifications import add_version
from partners.people import actor_for
from tests.e2e.conftest import House

NEWER = ["sarskilt_utsatt", "utsatt", "ej_pa_listan"]


def test_the_grades_follow_the_day_and_what_is_chosen_is_saved(house: House) -> None:
    """The version of the day knows a grade that the newer one does not know any more."""
    database = house.site.database
    admin, published = actor_for(database, "admin@example.org"), dt.date(2025, 8, 15)
    database.perform(
        PLATFORM,
        lambda session: add_version(session, admin, "polisens_lista", 2024, published=published, grades=NEWER),
    )
    page = house.enter("Cleo", "/app/handslag-tynnered/report/2025Q3/polisen")
    grade, day = page.get_by_label(re.compile("Klassning$")), page.get_by_label(re.compile("Dag då den gällde$"))
    offered = grade.locator("option:not([value=''])")
    expect(offered).to_have_text(["Välj", "särskilt utsatt område", "utsatt område", "inte på listan"])
    day.fill("2025-07-01")
    day.press("Tab")
    expect(offered).to_have_count(5)
    grade.select_option("riskområde")
    expect(page.get_by_text("Utkast sparat.")).to_be_visible()
    expect(grade).to_have_value("riskomrade")
    day.fill("2025-09-01")
    day.press("Tab")
    expect(page.get_by_text("Klassningen finns inte i den version av skalan som gällde då.")).to_be_visible()
    expect(grade).to_have_value("riskomrade")
    grade.select_option("utsatt område")
    expect(page.get_by_text("Utkast sparat.")).to_be_visible()
    page.reload()
    expect(day).to_have_value("2025-09-01")
    expect(offered).to_have_count(4)
