"""The report page: Bo fills in four numbers, loses none of them, and gets a receipt."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from dashapp.clock import STOCKHOLM
from dashapp.components.fields import element
from dashapp.pages.report import ids
from db import within
from goals import contributions
from goals.entry import Entry
from goals.models import Submission
from partners.access import Actor
from partners.people import actor_for
from tests.dashapp.site import Site
from tests.goals.place import Place, goal, load_into
from tests.goals.statements import counted
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk, components
from tests.pages.office import JOBS, REPORT, SUMMER, Office, unchanged
from tests.pages.paper import Paper, text

QUANTITY, NOTE = "quantity", "note"

# one of them asks PostgreSQL to wait its turn with the ledger
MOST_QUERIES = {"page": 29, "save": 17, "hand in": 35}
SIGNED_IN = 5  # what is asked to know who it is, for the one other request that a paper sends
PERSONNUMMER = "19900101-0017"


@pytest.fixture
def office(own_site: Site) -> Office:
    return Office(own_site)


# What is asked


def test_bo_opens_the_page_and_is_asked_for_the_oldest_open_period(site: Site) -> None:
    page = Desk(site, "bo@example.org").page(REPORT)
    assert page.one("h1").text == "Rapportera juli–sept 2025"
    lead = "Saab · öppen, ska vara inne 15 oktober 2025"
    assert lead in page.text
    assert "Q3 2024: 50" in page.text


def test_what_was_reported_before_stands_beside_and_is_never_filled_in(site: Site) -> None:
    paper = Paper(Desk(site, "bo@example.org"), REPORT)
    assert paper.value(QUANTITY, SUMMER) == ""
    assert "7 demo Q3 2024: 50 demo" in paper.text()


def test_every_field_has_a_label_that_names_its_goal_and_tells_where_its_errors_stand(site: Site) -> None:
    paper = Paper(Desk(site, "bo@example.org"), REPORT)
    labels = {one["props"]["htmlFor"]: text(one) for one in components(paper.seen, "Label")}
    row = paper.row(SUMMER)
    for part, places in (
        (QUANTITY, ("row",)),
        (NOTE, (NOTE,)),
        ("day", ("day",)),
        ("share/saab", ("shares",)),
    ):
        assert labels[element(ids.field(part, row))].startswith("1 000 lovjobb")
        told = paper.value(part, SUMMER, "aria-describedby").split(" ")
        assert told == [element(ids.beside(place, row)) for place in places]
        assert all(place in paper.fields for place in told)
        assert paper.value(part, SUMMER, "aria-invalid") == "false"


def test_the_cells_take_a_block_from_a_spreadsheet_and_the_form_survives_an_expired_session(site: Site) -> None:
    paper = Paper(Desk(site, "bo@example.org"), REPORT)
    places = [one["props"]["data-at"] for one in components(paper.seen) if "data-at" in one["props"]]
    assert places == ["1,0", "1,1"], "the row that is handed in takes nothing"
    (form,) = [one for one in components(paper.seen) if one["props"].get("data-keep")]
    inside = {element(one["props"]["id"]) for one in components(form) if "id" in one["props"]}
    assert element(ids.field(QUANTITY, paper.row(SUMMER))) in inside
    again = Paper(Desk(site, "bo@example.org"), REPORT)
    assert set(paper.fields) == set(again.fields), "the same fields have the same ids the next time"
    assert paper.fields["report-ticket"]["data"] != again.fields["report-ticket"]["data"]
    assert "{n}" in paper.fields["pasted"]["data-text"]


def test_a_coordinator_chooses_for_whom_and_is_told_what_that_means(site: Site) -> None:
    desk = Desk(site, "asa@example.org")
    own = desk.page(REPORT)
    assert "Familjebostäder · öppen" in own.text
    assert "Du rapporterar för" not in own.text
    for_balder = desk.page(f"{REPORT}/2025Q3/balder")
    assert "Balder · öppen" in for_balder.text
    assert "Du rapporterar för Balder. Det som redan står i formuläret är partens eget utkast." in for_balder.text
    partners = for_balder.one("nav", **{"aria-label": "Rapportera för"})
    assert [link.text for link in partners.all("a")][:2] == ["Familjebostäder", "Balder"], "the own one first"
    assert partners.one("a", **{"aria-current": "page"}).text == "Balder"


def test_of_a_list_that_has_not_been_published_yet_nothing_is_seen(site: Site) -> None:
    paper = Paper(Desk(site, "asa@example.org"), f"{REPORT}/2025Q3/polisen")
    grades = [one["value"] for one in paper.fields[element(paper.key("grade", "polislistan"))]["options"]]
    assert "riskomrade" in grades, "the version of 2025 has it no more, and comes in December"


def test_a_reporter_has_no_choice_of_partners(site: Site) -> None:
    assert "Rapportera för" not in str(Desk(site, "bo@example.org").page(REPORT))


def test_several_open_periods_are_links_and_the_oldest_is_shown(office: Office) -> None:
    office.open("2025Q4")
    page = Desk(office.site, "bo@example.org").page(REPORT)
    assert page.one("h1").text == "Rapportera juli–sept 2025"
    choice = page.one("nav", **{"aria-label": "Öppna perioder"})
    assert [link.text for link in choice.all("a")] == ["Q3 2025", "Q4 2025"]
    assert choice.one("a", **{"aria-current": "page"}).text == "Q3 2025"


@pytest.mark.parametrize(
    ("name", "path", "status"),
    [
        ("vera", REPORT, 403),
        ("stina", REPORT, 403),
        ("cleo", REPORT, 404),
        ("bo", f"{REPORT}/2025Q3/balder", 404),
        ("bo", f"{REPORT}/2025Q3/nobody", 404),
        ("bo", f"{REPORT}/2025X3", 404),
        ("bo", f"{REPORT}/2025Q3/saab/more", 404),
        ("bo", "/app/handslag-tynnered/report", 404),
        ("asa", f"{REPORT}/2025Q3/brg", 200),
    ],
)
def test_who_may_see_which_form(site: Site, name: str, path: str, status: int) -> None:
    assert Desk(site, f"{name}@example.org").ask(path).status_code == status


def test_a_closed_period_explains_itself_and_says_what_to_do(site: Site) -> None:
    page = Desk(site, "bo@example.org").page(f"{REPORT}/2025Q2")
    assert "Perioden april–juni 2025 är stängd. Samordnaren kan öppna den igen." in page.text
    (link,) = page.one("nav", **{"aria-label": "Öppna perioder"}).all("a")
    assert (link.text, link.attributes["href"]) == ("Q3 2025", f"{REPORT}/2025Q3/saab")


def test_when_nothing_is_open_the_page_says_when_it_will_be(office: Office) -> None:
    office.close("2025Q3")
    page = Desk(office.site, "bo@example.org").page(REPORT)
    assert "Ingen period är öppen" in page.text
    assert "Ett kvartal öppnar dagen efter sin sista dag." in page.text


def test_english_is_english(office: Office) -> None:
    desk = Desk(office.site, "bo@example.org")
    desk.speak("en")
    page = desk.page(REPORT)
    assert "Saab · open, due 15 October 2025" in page.text
    paper = Paper(desk, REPORT)
    paper.type(SUMMER, quantity="1,000")
    assert office.report(SUMMER).quantity == 1000


@pytest.mark.parametrize(("name", "path"), [("bo", REPORT), ("asa", f"{REPORT}/2025Q3/saab")])
def test_the_page_asks_the_same_few_questions_however_many_rows_there_are(site: Site, name: str, path: str) -> None:
    desk = Desk(site, f"{name}@example.org")
    desk.ask(path)
    with counted(site.database) as queries:
        desk.ask(path)
    assert len(queries) <= MOST_QUERIES["page"], "\n".join(queries)


def test_saving_and_handing_in_ask_few_questions(office: Office) -> None:
    paper = office.paper("bo")
    with counted(office.site.database) as queries:
        paper.type(SUMMER, quantity="14")
    assert len(queries) <= MOST_QUERIES["save"], "\n".join(queries)
    with counted(office.site.database) as queries:
        paper.press(ids.SEND)
    assert len(queries) <= MOST_QUERIES["hand in"], "\n".join(queries)


# Other places than the demonstration


Open = Callable[..., Desk]
PLACE = "/app/handslag-provby/report"


@pytest.fixture
def small(empty_site: Site) -> Open:
    """Loads a made-up place; then a desk for somebody there."""

    def open_(name: str, *goals: Any, **changes: Any) -> Desk:
        load_into(empty_site.database, made_up(*goals, **changes))
        return Desk(empty_site, f"{name}@example.org")

    return open_


def test_an_organisation_that_reports_nothing_is_told_so_and_what_to_do(small: Open) -> None:
    page = small("bo", goal(reporters=["balder"])).page(PLACE)
    assert "Saab AB rapporterar inte till något mål här." in page.text
    assert "Be samordnaren lägga till organisationen" in page.text


def test_a_coordinator_whose_own_organisation_reports_nothing_begins_with_another(small: Open) -> None:
    page = small("asa", goal()).page(PLACE)
    assert "Du rapporterar för Balder." in page.text
    assert {link.text for link in page.one("nav", **{"aria-label": "Rapportera för"}).all("a")} == {"Balder", "Saab AB"}


def test_a_yearly_goal_is_asked_for_with_the_year_s_last_quarter(small: Open) -> None:
    quarters = {"first": "2023Q1", "closed_through": "2024Q3", "open": ["2024Q4"], "due_days": 15}
    desk = small("bo", goal("ar", frequency="year"), goal("kvartal"), reporting=quarters)
    paper = Paper(desk, PLACE)
    assert paper.has(QUANTITY, "ar")
    assert "hela 2024" in paper.text()
    paper.type("ar", quantity="3")
    assert Office(desk.site, "handslag-provby").report("ar", period="2024").quantity == 3


def test_what_is_wrong_with_one_quarter_of_a_year_s_form_is_said_beside_that_quarter(small: Open) -> None:
    years = {"first": "2023", "closed_through": "2023", "open": ["2024"], "due_days": 15}
    desk = small("bo", goal(), reporting=years)
    paper, place = Paper(desk, PLACE), Place(desk.site.database)
    place.draft(actor_for(place.database, "pia@example.org"), 20, partner="balder", period="2024Q2")
    place.draft(actor_for(place.database, "asa@example.org"), 20, partner="saab", period="2024Q2")
    for row in paper.rows():
        paper.fields[element(ids.field(QUANTITY, row))]["value"] = "5"
    paper.press(ids.SEND)
    beside = {row[-6:]: text(paper.fields[element(ids.beside("row", row))]["children"]) for row in paper.rows()}
    assert [quarter for quarter, said in beside.items() if "Någon annan" in said] == ["2024Q2"]


def test_a_goal_that_is_reported_when_there_is_something_says_so(small: Open) -> None:
    assert "bara när det finns något" in small("bo", goal(frequency="irregular")).page(PLACE).text


def test_a_goal_of_many_rows_asks_no_more_questions_than_one_of_few(small: Open) -> None:
    few, many = [goal("a")], [goal(f"g{number}") for number in range(12)]
    desk = small("bo", *few, *many)
    desk.ask(PLACE)
    with counted(desk.site.database) as queries:
        assert len(Paper(desk, PLACE).rows()) == 13
    assert len(queries) <= MOST_QUERIES["page"] + SIGNED_IN


# Saving while one types


def test_what_is_typed_is_saved_and_said(office: Office) -> None:
    paper = office.paper("bo")
    paper.type(SUMMER, quantity="14")
    report = office.report(SUMMER)
    assert (report.quantity, report.state, report.note) == (14, "draft", None)
    assert paper.beside(SUMMER) == "Utkast sparat."
    answer = paper.send(ids.STATUS, ids.of(ids.KNOWN, paper.row(SUMMER)), "data").json["response"]
    clock = report.changed_at.astimezone(STOCKHOLM).strftime("%H:%M")
    assert answer["report-status"]["children"] == f"Sparat {clock} · 2 av 2 mål ifyllda"
    assert answer["report-send"]["children"] == "Skicka in 1 rad"


def test_a_number_written_in_another_way_is_said_as_it_was_read(office: Office) -> None:
    paper = office.paper("bo")
    paper.type(SUMMER, quantity="12.5")
    assert paper.beside(SUMMER) == "Utkast sparat, läst som 12,5."
    again = office.paper("bo")
    assert again.value(QUANTITY, SUMMER) == "12,5"


def test_zero_nothing_and_blank_are_three_answers(office: Office) -> None:
    paper = office.paper("bo")
    kept = []
    for typed in ({"quantity": "0"}, {"quantity": "", "nothing": True}, {"quantity": "", "nothing": False}):
        paper.type(SUMMER, **typed)
        report = office.report(SUMMER)
        kept.append((report.quantity, report.nothing_to_report, paper.value(ids.KNOWN, SUMMER, "data")["filled"]))
    assert kept == [(0, False, True), (None, True, True), (None, False, False)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("abc", "Det går inte att läsa som ett tal."),
        ("-3", "−3 är mindre än 0."),
        ("1e309", "Det går inte att läsa som ett tal."),
        ("NaN", "Det går inte att läsa som ett tal."),
        ("１２", "Det går inte att läsa som ett tal."),
        ("9" * 400, "Det går inte att läsa som ett tal."),
        ("1,2,3", "Det går inte att läsa som ett tal."),
        ("1.000", "Skriv 1000 eller 1,0."),
        ("1000000000000", "Talet är för stort."),
        ("0,1234567", "Ange högst 6 decimaler."),
    ],
)
def test_what_is_no_number_is_said_beside_the_field_and_changes_nothing(office: Office, typed: str, said: str) -> None:
    paper = office.paper("bo")
    with unchanged(office):
        paper.type(SUMMER, quantity=typed)
    assert said in paper.beside(SUMMER)
    assert paper.value(QUANTITY, SUMMER, "aria-invalid") == "true"
    assert paper.value(QUANTITY, SUMMER) == typed
    paper.type(SUMMER, quantity="7")
    assert paper.value(QUANTITY, SUMMER, "aria-invalid") == "false"
    assert office.report(SUMMER).quantity == 7


def test_a_number_and_nothing_to_report_do_not_go_together(office: Office) -> None:
    paper = office.paper("bo")
    with unchanged(office):
        paper.type(SUMMER, quantity="7", nothing=True)
    assert "inte båda" in paper.beside(SUMMER)


def test_an_identity_number_is_refused_beside_the_comment_and_never_stored(office: Office) -> None:
    paper = office.paper("bo")
    with unchanged(office):
        paper.type(SUMMER, quantity="7", note=f"Gäller {PERSONNUMMER}")
    assert "personnummer" in paper.beside(SUMMER, NOTE)
    assert paper.beside(SUMMER, "row") == ""
    assert paper.value(NOTE, SUMMER, "aria-invalid") == "true"
    assert paper.value(QUANTITY, SUMMER, "aria-invalid") == "false"
    assert PERSONNUMMER not in paper.beside(SUMMER)
    paper.press(ids.SEND)
    assert office.report(SUMMER) is None
    assert PERSONNUMMER in paper.value(NOTE, SUMMER), "the text is kept in its field"


def test_a_comment_that_is_too_long_is_said_and_not_cut(office: Office) -> None:
    paper = office.paper("bo")
    with unchanged(office):
        paper.type(SUMMER, note="å" * 4001)
    assert "4 001 tecken" in paper.beside(SUMMER)
    assert len(paper.value(NOTE, SUMMER)) == 4001
    assert "maxlength" not in paper.fields[element(ids.field(NOTE, paper.row(SUMMER)))]


def test_an_answer_that_is_lost_loses_nothing(office: Office) -> None:
    paper = office.paper("bo")
    for number in ("1", "14", "140"):
        assert paper.type(SUMMER, quantity=number, lost=True).status_code == 200
    paper.type(SUMMER, note="Tre skolor")
    report = office.report(SUMMER)
    assert (report.quantity, report.note) == (140, {"sv": "Tre skolor"})


# Two people in one draft


def conflict(office: Office) -> tuple[Paper, Paper]:
    """Åsa writes 8 for Saab while Bo has the form open; then Bo writes 7."""
    bo, asa = office.paper("bo"), office.paper("asa", f"{REPORT}/2025Q3/saab")
    asa.type(SUMMER, quantity="8", note="Enligt telefon")
    bo.type(SUMMER, quantity="7", note="Min egen")
    return bo, asa


def test_two_people_in_one_draft_see_both_texts(office: Office) -> None:
    bo, _ = conflict(office)
    clock = office.report(SUMMER).changed_at.astimezone(STOCKHOLM).strftime("%H:%M")
    assert f"Din 7 · Min egen Åsa (demo) {clock} 8 · Enligt telefon" in bo.beside(SUMMER)
    assert office.report(SUMMER).quantity == 8
    assert bo.value(ids.KEEP, SUMMER, "hidden") is False
    assert bo.value(ids.TAKE, SUMMER, "hidden") is False


def test_keeping_ones_own_text_overwrites_what_one_has_seen(office: Office) -> None:
    bo, asa = conflict(office)
    bo.press(ids.KEEP, SUMMER)
    assert office.report(SUMMER).note == {"sv": "Min egen"}
    assert (bo.value(QUANTITY, SUMMER), bo.beside(SUMMER)) == ("7", "Utkast sparat.")
    asa.type(SUMMER, quantity="9")
    assert "Bo (demo)" in asa.beside(SUMMER), "now the other one is asked"
    assert office.report(SUMMER).quantity == 7


def test_keeping_does_not_overwrite_what_one_has_not_seen(office: Office) -> None:
    bo, asa = conflict(office)
    asa.type(SUMMER, quantity="11")
    bo.press(ids.KEEP, SUMMER)
    assert office.report(SUMMER).quantity == 11
    assert "11 · Enligt telefon" in bo.beside(SUMMER)


def test_taking_the_other_text_fills_the_fields_with_it(office: Office) -> None:
    bo, _ = conflict(office)
    bo.press(ids.TAKE, SUMMER)
    assert (bo.value(QUANTITY, SUMMER), bo.value(NOTE, SUMMER)) == ("8", "Enligt telefon")
    bo.type(SUMMER, quantity="9")
    assert office.report(SUMMER).quantity == 9


def test_handing_in_over_another_s_text_is_refused_beside_the_row(office: Office) -> None:
    bo, _ = conflict(office)
    with unchanged(office):
        bo.press(ids.SEND)
    assert "8 · Enligt telefon" in bo.beside(SUMMER)
    assert bo.value(QUANTITY, SUMMER) == "7"
    bo.press(ids.KEEP, SUMMER)
    bo.press(ids.SEND)
    assert office.report(SUMMER).state == "submitted"


# Unusual numbers


def test_more_than_ten_times_the_largest_own_number_is_asked_about_once(office: Office) -> None:
    paper = office.paper("bo")
    paper.type(SUMMER, quantity="5000")
    assert "5 000 är mer än tio gånger ert största tidigare tal" in paper.beside(SUMMER)
    assert office.report(SUMMER).quantity == 5000, "a draft is saved whatever it says"
    paper.press(ids.SEND)
    assert office.report(SUMMER).state == "draft"
    assert paper.value(QUANTITY, SUMMER, "aria-invalid") == "true"
    paper.put(ids.CONFIRMED, SUMMER, True)
    paper.type(SUMMER, note="Alla skolor")
    assert paper.value(ids.CONFIRMED, SUMMER) is True, "a comment does not take the answer back"
    paper.press(ids.SEND)
    assert office.report(SUMMER).state == "submitted"


def test_a_yes_to_one_number_is_no_yes_to_another(office: Office) -> None:
    paper = office.paper("bo")
    paper.type(SUMMER, quantity="5000")
    paper.put(ids.CONFIRMED, SUMMER, True)
    paper.put(QUANTITY, SUMMER, "50000")
    with unchanged(office):
        paper.press(ids.SEND)
    assert "50 000 är mer än tio gånger" in paper.beside(SUMMER)
    assert paper.value(ids.CONFIRMED, SUMMER) is False


def test_an_unusual_number_can_be_sent_without_waiting_to_be_asked(office: Office) -> None:
    paper = office.paper("bo")
    paper.put(QUANTITY, SUMMER, "5000")
    with unchanged(office):
        paper.press(ids.SEND)
    paper.put(ids.CONFIRMED, SUMMER, True)
    paper.press(ids.SEND)
    assert office.report(SUMMER).quantity == 5000


# Handing in


def both_open(office: Office) -> Paper:
    """Bo's form with two rows to fill in."""
    office.do(contributions.withdraw, "bo", JOBS)
    return office.paper("bo")


def test_a_receipt_says_what_when_by_whom_and_what_happens_next(office: Office) -> None:
    paper = office.paper("bo")
    paper.type(SUMMER, quantity="14")
    paper.press(ids.SEND)
    (receipt,) = components(paper.seen, "Section", className="receipt")
    said = text(receipt)
    with office.site.database.reading(within(office.id)) as session:
        report = office.report(SUMMER)
        moment = session.get_one(Submission, (office.id, report.id, 1)).submitted_at.astimezone(STOCKHOLM)
    assert "Kvitto: 1 rad är inskickad" in said
    assert f"För Saab, juli–sept 2025 När {moment:%Y-%m-%d %H:%M} Av Bo (demo), Saab" in said
    assert "14 lovjobb" in said
    assert "räknas i utfallet först när den är granskad och perioden är stängd" in said
    heading = next(components(receipt, "H2"))["props"]
    assert heading["data-focus"], "focus goes to it"
    assert heading["tabIndex"] == -1
    assert not paper.has(QUANTITY, SUMMER)
    day = moment.date().isoformat()
    assert f"Inskickad {day} av Bo (demo), väntar på granskning." in paper.text()


def test_a_double_click_is_one_submission_and_one_receipt(office: Office) -> None:
    paper = office.paper("bo")
    paper.type(SUMMER, quantity="14")
    first = paper.press(ids.SEND, lost=True)
    second = paper.press(ids.SEND)
    assert office.report(SUMMER).submissions == 1
    drawn = [one.json["response"]["report-body"]["children"] for one in (first, second)]
    receipts = [text(list(components(one, "Section", className="receipt"))) for one in drawn]
    assert receipts[0] == receipts[1] != ""


def test_all_rows_or_none(office: Office) -> None:
    paper = both_open(office)
    paper.type(JOBS, quantity="17")
    paper.put(QUANTITY, SUMMER, "fjorton")
    paper.press(ids.SEND)
    assert [office.report(goal) and office.report(goal).state for goal in (JOBS, SUMMER)] == ["draft", None]
    assert "Det går inte att läsa som ett tal." in paper.beside(SUMMER)
    assert paper.fields[ids.STATUS]["children"] == "Inget skickades: en rad behöver rättas"
    assert paper.value(QUANTITY, SUMMER) == "fjorton"
    assert paper.value(QUANTITY, SUMMER, "data-focus"), "the first wrong field gets the focus"
    assert paper.value(QUANTITY, JOBS, "data-focus") is None
    paper.put(QUANTITY, SUMMER, "14")
    paper.press(ids.SEND)
    assert [office.report(goal).state for goal in (JOBS, SUMMER)] == ["submitted", "submitted"]
    assert "Kvitto: 2 rader är inskickade" in paper.text()


def test_what_stands_in_the_fields_is_handed_in_saved_or_not(office: Office) -> None:
    paper = office.paper("bo")
    paper.type(SUMMER, quantity="1", lost=True)
    paper.put(QUANTITY, SUMMER, "14")
    paper.put(NOTE, SUMMER, "Tre skolor")
    paper.press(ids.SEND)
    report = office.report(SUMMER)
    assert (report.state, report.quantity, report.note) == ("submitted", 14, {"sv": "Tre skolor"})


def test_a_row_without_an_answer_stays_a_draft_with_its_comment(office: Office) -> None:
    paper = both_open(office)
    paper.put(NOTE, SUMMER, "Väntar på skolorna")
    paper.press(ids.SEND)
    assert office.report(JOBS).state == "submitted"
    assert (office.report(SUMMER).state, office.report(SUMMER).note) == ("draft", {"sv": "Väntar på skolorna"})
    assert paper.value(NOTE, SUMMER) == "Väntar på skolorna"


def test_nothing_filled_in_is_said(office: Office) -> None:
    paper = office.paper("bo")
    with unchanged(office):
        paper.press(ids.SEND)
    assert "Ange ett antal" in paper.said


def test_a_period_that_closes_meanwhile_keeps_the_text(office: Office) -> None:
    paper = office.paper("bo")
    office.close("2025Q3")
    with unchanged(office):
        paper.type(SUMMER, quantity="14")
        assert "stängd" in paper.beside(SUMMER)
        paper.press(ids.SEND)
    assert "stängd" in paper.said
    assert paper.value(QUANTITY, SUMMER) == "14"


def test_a_coordinator_hands_in_for_another_and_it_is_marked(office: Office) -> None:
    paper = office.paper("asa", f"{REPORT}/2025Q3/saab")
    paper.type(SUMMER, quantity="14")
    paper.press(ids.SEND)
    assert office.report(SUMMER).on_behalf
    assert "Inskickad för partens räkning." in paper.text()
    assert "Av Åsa (demo), Familjebostäder" in paper.text()


# A row's life


def test_a_report_can_be_taken_back_with_its_text(office: Office) -> None:
    paper = office.paper("bo")
    paper.press(ids.WITHDRAW, JOBS)
    assert office.report(JOBS).state == "draft"
    assert paper.value(QUANTITY, JOBS) == "16"
    assert paper.value(QUANTITY, JOBS, "data-focus")
    paper.type(JOBS, quantity="17")
    assert office.report(JOBS).quantity == 17


def test_taking_one_row_back_leaves_what_is_typed_in_the_others(office: Office) -> None:
    paper = office.paper("bo")
    paper.put(QUANTITY, SUMMER, "inte klar")
    paper.press(ids.WITHDRAW, JOBS)
    assert paper.value(QUANTITY, SUMMER) == "inte klar"
    assert "Det går inte att läsa" in paper.beside(SUMMER)


def test_what_was_sent_back_shows_why_and_has_its_text(office: Office) -> None:
    office.do(contributions.return_, "stina", JOBS, reason="Stämmer det med lönelistan?")
    paper = office.paper("bo")
    assert "Återsänd: Stämmer det med lönelistan?" in paper.text()
    assert paper.value(QUANTITY, JOBS) == "16"


def test_a_report_that_was_verified_meanwhile_cannot_be_taken_back(office: Office) -> None:
    paper = office.paper("bo")
    office.do(contributions.verify, "asa", JOBS)
    with unchanged(office):
        paper.press(ids.WITHDRAW, JOBS)
    assert "Rapporten är granskad" in paper.text()
    assert paper.has(ids.CORRECT, JOBS), "and the row stands as it is now"


def test_a_verified_report_is_corrected_with_a_reason(office: Office) -> None:
    office.do(contributions.verify, "asa", JOBS)
    paper = office.paper("bo")
    assert "Granskad." in paper.text()
    with unchanged(office):
        paper.press(ids.CORRECT, JOBS)
    beside = paper.value(f"{ids.CORRECT_REASON}-beside", JOBS, "children")
    assert beside == "Skriv varför."
    assert paper.value(ids.CORRECT_REASON, JOBS, "aria-invalid") == "true"
    paper.put(ids.CORRECT_REASON, JOBS, "Två till hörde av sig.")
    paper.press(ids.CORRECT, JOBS)
    report = office.report(JOBS)
    assert (report.state, report.quantity, report.correction_reason) == ("draft", 16, "Två till hörde av sig.")
    assert report.verified_submission == 1, "the verified number counts meanwhile"
    assert "Rättas: Två till hörde av sig. Det granskade talet räknas" in paper.text()
    paper.type(JOBS, quantity="18")
    paper.press(ids.SEND)
    assert (office.report(JOBS).state, office.report(JOBS).submissions) == ("submitted", 2)


def test_a_correction_begins_with_all_that_was_verified(office: Office) -> None:
    shares = {"saab": "10", "balder": "6"}
    office.do(contributions.withdraw, "bo", JOBS)

    def share(session: Any, actor: Actor, key: Any, **more: Any) -> Any:
        parts = {code: Decimal(part) for code, part in shares.items()}
        entry = Entry(quantity=Decimal(16), day=dt.date(2025, 9, 1), shares=parts, note={"sv": "Delat"})
        return contributions.edit(session, actor, key, entry=entry, **more)

    office.do(share, "bo", JOBS)
    office.do(contributions.submit, "bo", JOBS)
    office.do(contributions.verify, "asa", JOBS)
    paper = office.paper("bo")
    paper.put(ids.CORRECT_REASON, JOBS, "Datum")
    paper.press(ids.CORRECT, JOBS)
    report = office.report(JOBS)
    assert (report.day, report.shares, report.note) == (dt.date(2025, 9, 1), shares, {"sv": "Delat"})


def test_a_verified_report_is_retracted_with_a_reason_and_can_be_entered_anew(office: Office) -> None:
    office.do(contributions.verify, "asa", JOBS)
    paper = office.paper("bo")
    assert "Rapporten tas bort ur utfallet genast, för gott." in paper.text(), "what will happen is said first"
    paper.put(ids.RETRACT_REASON, JOBS, "Fel projekt.")
    paper.press(ids.RETRACT, JOBS)
    assert office.report(JOBS) is None
    assert paper.value(QUANTITY, JOBS) == ""
    paper.type(JOBS, quantity="3")
    assert office.report(JOBS).quantity == 3


def test_an_identity_number_in_a_reason_is_refused_beside_it(office: Office) -> None:
    office.do(contributions.verify, "asa", JOBS)
    paper = office.paper("bo")
    paper.put(ids.RETRACT_REASON, JOBS, f"Gällde {PERSONNUMMER}")
    with unchanged(office):
        paper.press(ids.RETRACT, JOBS)
    assert "personnummer" in paper.value(f"{ids.RETRACT_REASON}-beside", JOBS, "children")
