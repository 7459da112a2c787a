"""Where everybody begins: what waits for them in all their partnerships, and how each of these stands."""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from dashapp.addresses import RESERVED
from dashapp.pages import PAGES
from goals import contributions, periods, releases
from goals.calendar import Period
from goals.models import ReportingPeriod
from partners.access import COMMAND_LINE, Actor
from partners.models import Membership
from partners.people import actor_for
from tests.dashapp.site import Site
from tests.goals.place import Place, goal, load_into
from tests.goals.statements import counted
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk
from tests.public.reading import Element

BERGSJON = "handslag-bergsjon"


def actor(site: Site, name: str) -> Actor:
    return actor_for(site.database, f"{name}@example.org")


def head(page: Element) -> str:
    return page.one("div", class_="head").text


def tasks(page: Element) -> dict[str, list[list[str]]]:
    """The rows of what waits by the group that they stand in."""
    found: dict[str, list[list[str]]] = {}
    for body in page.one("table", class_="tasks").all("tbody"):
        (group, *rows) = body.rows()
        found[group[0]] = [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in rows]
    return found


def partnerships(page: Element) -> list[list[str]]:
    return page.one("section", class_="sec").rows()[1:]


def test_bo_has_one_goal_left_to_report(site: Site) -> None:
    page = Desk(site, "bo@example.org").page("/app/")
    assert head(page) == "Mina uppgifterEn sak väntar på dig. Den ska vara klar 15 oktober 2025."
    assert tasks(page) == {
        "Att rapportera": [["Juli–sept 2025", "Handslag Bergsjön", "1 av 2 mål inskickade", "2025-10-15"]]
    }
    assert page.one("table", class_="tasks").one("a").attributes["href"] == f"/app/{BERGSJON}/report/2025Q3"


def test_asa_has_four_rows_to_verify_and_two_partnerships_worst_goals_first(site: Site) -> None:
    page = Desk(site, "asa@example.org").page("/app/")
    (row,) = tasks(page)["Att granska"]
    assert row[:2] == ["4 inskickade rader", "Handslag Bergsjön"]
    assert row[2].startswith("1 rad har något att läsa. Den äldsta kom ")
    assert head(page).endswith("En sak väntar på dig.")
    assert partnerships(page) == [
        ["BID Bergsjön", "Samordnare", "1 Efter plan1 Risk1 Uppnått", "2025-06-30"],
        ["Handslag Bergsjön", "Samordnare", "2 Risk2 I fas1 För tidigt att bedöma", "2025-06-30"],
    ]
    assert page.one("main").has("a", href="/app/organisation")
    assert "Alla partnerskap som Familjebostäder är med i" in page.text


def test_stina_reads_english(site: Site) -> None:
    page = Desk(site, "stina@example.org").page("/app/")
    assert "One thing is waiting for you." in head(page)
    assert tasks(page)["To verify"][0][0] == "4 reports handed in"
    assert ["BID Bergsjön", "Steering group", "1 Behind1 At risk1 Achieved", "2025-06-30"] in partnerships(page)


def test_disa_sees_all_six_of_hers(site: Site) -> None:
    rows = partnerships(Desk(site, "disa@example.org").page("/app/"))
    assert len(rows) == 6
    assert ["Handslag Biskopsgården", "Styrgrupp", "1 Efter plan1 Risk2 I fas", "2025-06-30"] in rows
    assert ["Herrgården, Rosengård", "Samordnare", "följer fem mått", "2019-12-31"] in rows


def test_vera_has_nothing_to_do_and_is_told_so(site: Site) -> None:
    page = Desk(site, "vera@example.org").page("/app/")
    assert head(page).endswith("Inget väntar på dig just nu.")
    assert not page.has("table", class_="tasks")
    assert partnerships(page)[0][1] == "Läsare"


def test_the_administrator_is_told_what_this_is(site: Site) -> None:
    page = Desk(site, "admin@example.org").page("/app/")
    assert "Du är inte med i något partnerskap än." in page.text
    assert "Du är plattformens administratör" in page.text
    assert "skapar du ett nytt handslag åt den som ska samordna det" in page.text
    assert not page.one("main").has("table")
    ways = {link.attributes["href"] for link in page.one("main").all("a")}
    assert {"/", "/app/new", "/app/platform"} <= ways


def test_somebody_whose_place_was_taken_away_is_told_whom_to_ask(own_site: Site) -> None:
    bergsjon, bo = Place(own_site.database, BERGSJON), actor(own_site, "bo")
    desk = Desk(own_site, "bo@example.org")

    def leave(session: Session) -> None:
        session.get_one(Membership, (bergsjon.id, bo.person_id)).active = False

    bergsjon.do(leave)
    page = desk.page("/app/")
    assert "Be partnerskapets samordnare att lägga till dig" in page.text


def test_a_returned_report_stands_with_its_reason_and_leads_to_its_form(own_site: Site) -> None:
    bergsjon, asa = Place(own_site.database, BERGSJON), actor(own_site, "asa")
    begun = bergsjon.submitted(actor(own_site, "bo"), 7, goal="lovjobb")
    bergsjon.move(contributions.return_, asa, begun, reason="Gäller det hela sommaren?")
    page = Desk(own_site, "bo@example.org").page("/app/")
    assert head(page).endswith("Två saker väntar på dig. Den närmaste ska vara klar 15 oktober 2025.")
    ((what, _, state, due),) = tasks(page)["Återsänt till dig"]
    assert what == "1 000 lovjobb till ungdomar som bor i stadsdelen, juli–sept 2025"
    assert (state, due) == ("Skäl: Gäller det hela sommaren?", "2025-10-15")
    assert page.has("a", href=f"/app/{BERGSJON}/report/2025Q3")


def test_a_returned_report_of_a_closed_period_leads_nowhere_and_says_whom_to_ask(own_site: Site) -> None:
    bergsjon, asa = Place(own_site.database, BERGSJON), actor(own_site, "asa")
    begun = bergsjon.submitted(actor(own_site, "bo"), 7, goal="lovjobb")
    bergsjon.move(contributions.return_, asa, begun, reason="Vilka?")
    bergsjon.do(periods.close, COMMAND_LINE, Period.parse("2025Q3"), today=bergsjon.today)
    page = Desk(own_site, "bo@example.org").page("/app/")
    ((_, _, state, _),) = tasks(page)["Återsänt till dig"]
    assert state == "Skäl: Vilka? Perioden juli–sept 2025 är stängd. Samordnaren kan öppna den igen."
    assert not page.one("table", class_="tasks").has("a")


def test_a_yearly_report_that_was_returned_leads_to_the_form_of_its_last_quarter(empty_site: Site) -> None:
    load_into(empty_site.database, made_up(goal(frequency="year")))
    provby = Place(empty_site.database)
    provby.do(periods.open_, COMMAND_LINE, Period.parse("2025Q4"))
    begun = provby.submitted(actor(empty_site, "bo"), 7, period="2025")
    provby.move(contributions.return_, actor(empty_site, "asa"), begun, reason="Hela året?")
    page = Desk(empty_site, "bo@example.org").page("/app/")
    assert page.one("table", class_="tasks").has("a", href="/app/handslag-provby/report/2025Q4")
    assert "Ord, 2025" in page.text


def test_what_should_have_been_done_is_said_to_be_late(empty_site: Site) -> None:
    reporting = {"first": "2023Q1", "closed_through": "2025Q1", "open": [], "due_days": 15}
    load_into(empty_site.database, made_up(goal(), reporting=reporting))
    page = Desk(empty_site, "bo@example.org").page("/app/")
    assert head(page).endswith("Två saker väntar på dig. Den äldsta skulle ha varit klar 15 juli 2025.")
    assert [row[3] for row in tasks(page)["Att rapportera"]] == ["2025-07-15", "2025-10-15"]


def test_before_any_period_is_closed_the_goals_are_only_counted(empty_site: Site) -> None:
    load_into(empty_site.database, made_up(goal(), goal("annat")))
    Place(empty_site.database).do(lambda session: session.execute(delete(ReportingPeriod)))
    page = Desk(empty_site, "vera@example.org").page("/app/")
    assert partnerships(page) == [["Ord", "Läsare", "2 mål", "ingen period stängd än"]]


def test_a_release_to_approve_leads_to_where_it_is_approved(own_site: Site) -> None:
    bergsjon = Place(own_site.database, BERGSJON)
    bergsjon.do(releases.prepare, actor(own_site, "asa"))
    page = Desk(own_site, "stina@example.org").page("/app/")
    ((what, _, state, _),) = tasks(page)["To approve"]
    assert what == "Release, figures through 30 June 2025"
    assert state.startswith("Prepared by Åsa (demo) ")
    links = [link.attributes["href"] for link in page.one("table", class_="tasks").all("a")]
    assert links == [f"/app/{BERGSJON}/verify", f"/app/{BERGSJON}/publish"]
    assert "Att godkänna" not in Desk(own_site, "asa@example.org").page("/app/").text


def asked(site: Site, person: str) -> int:
    """How many questions the page asks of the database."""
    desk = Desk(site, f"{person}@example.org")
    desk.page("/app/")  # the banner is asked for once a while
    with counted(site.database) as queries:
        desk.page("/app/")
    return len(queries)


def test_a_partnership_costs_the_same_whatever_is_in_it(empty_site: Site) -> None:
    def lines(quantity: int) -> list[tuple[str, str, int]]:
        return [("saab", f"{year}Q{quarter}", quantity) for year in (2023, 2024) for quarter in (1, 2, 3, 4)]

    load_into(empty_site.database, made_up(goal(lines=lines(1)[:1])))
    few = [asked(empty_site, person) for person in ("bo", "asa")]
    more = [goal(f"mal-{number}", lines=lines(number)) for number in range(1, 8)]
    load_into(empty_site.database, made_up(goal(lines=lines(1)), *more))
    provby = Place(empty_site.database)
    for number in range(1, 8):
        provby.submitted(actor(empty_site, "pia"), number, goal=f"mal-{number}")
    many = [asked(empty_site, person) for person in ("bo", "asa")]
    # a queue that is not empty is looked at more closely
    assert many[0] == few[0]
    assert few[1] <= many[1] <= few[1] + 7


def test_several_partnerships_cost_as_many_times_what_one_does(site: Site) -> None:
    at_the_door = 4  # who is asking, where they belong, what day it is
    assert asked(site, "gun") - at_the_door <= 4 * (asked(site, "stina") - at_the_door)
    assert asked(site, "asa") <= 70


def test_no_partnership_can_have_the_address_of_a_page_of_one_s_own() -> None:
    firsts = {page.path.split("/")[1] for page in PAGES}
    assert "organisation" in firsts
    assert {first for first in firsts if first and "<" not in first} <= RESERVED
