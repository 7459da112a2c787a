"""The verify queue: everything that waits, with what a verifier needs, and whether this verifier may."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from db import Database
from goals import contributions, periods, review
from goals.calendar import Period
from goals.duties import Hindrance
from goals.entry import Entry
from goals.hints import HintCode
from goals.review import Correction, Waiting
from partners.access import COMMAND_LINE, Actor
from partners.errors import NotAllowed, NotFound, Refused
from partners.models import Membership
from tests.conftest import Cast
from tests.goals.place import Place, entry_of, goal, line, load_into, programme
from tests.goals.statements import counted

THIRD = Period.parse("2025Q3")
MOST_QUESTIONS = 10
OWN_ENTRY, OWN_ORGANISATION = Hindrance.OWN_ENTRY, Hindrance.OWN_ORGANISATION
HIGH, ZERO, TWICE = HintCode.UNUSUALLY_HIGH, HintCode.ZERO_AFTER_VALUES, HintCode.MAYBE_DUPLICATE


def queue(place: Place, actor: Actor) -> list[Waiting]:
    found: list[Waiting] = place.see(review.queue, actor)
    return found


def only(place: Place, actor: Actor) -> Waiting:
    (waiting,) = queue(place, actor)
    return waiting


def codes(waiting: Waiting) -> list[HintCode]:
    return [hint.code for hint in waiting.hints]


# ---- in the demonstration


@pytest.fixture
def bergsjon(demo: Database) -> Place:
    return Place(demo, "handslag-bergsjon")


def test_stina_sees_what_waits_in_bergsjon(bergsjon: Place, cast: Cast) -> None:
    waiting = queue(bergsjon, cast.stina)
    assert [(one.called, one.about.goal, one.said.quantity, one.hindrance) for one in waiting] == [
        ("Familjebostäder", "jobb", 21, None),
        ("Balder", "jobb", 12, OWN_ORGANISATION),
        ("Saab", "jobb", 16, None),
        ("Business Region Göteborg", "foretag", 6, None),
        ("Familjebostäder", "lovjobb", 185, None),
        ("Balder", "lovjobb", 60, OWN_ORGANISATION),
    ]
    saab = waiting[2]
    assert [one.quantity for one in saab.history] == [5, 7, 9, 12, 14, 15, 13, 16, 18, 17]
    assert saab.previous == saab.history[-1]
    assert saab.previous is not None
    assert (saab.previous.period.code, saab.period.code, saab.provenance) == ("2025Q2", "2025Q3", "demo")
    assert (saab.about.title["en"], saab.about.unit["en"]) == ("575 more people with a job to go to", "people")
    assert (saab.submitted_by, saab.correction, saab.hints, saab.closed) == (None, None, (), False)
    assert [codes(one) for one in waiting[3:]] == [[], [HIGH], [HIGH]]  # holiday jobs come in the summer


def test_asa_does_not_judge_familjebostader_s(bergsjon: Place, cast: Cast) -> None:
    assert [one.partner for one in queue(bergsjon, cast.asa) if one.hindrance] == ["familjebostader"] * 2


def test_the_queue_is_for_those_who_verify_here(bergsjon: Place, cast: Cast) -> None:
    for view in (review.queue, review.verified_lately):
        for actor in (cast.bo, cast.pia, cast.vera):
            with pytest.raises(NotAllowed):
                bergsjon.see(view, actor)
        with pytest.raises(NotFound):
            bergsjon.see(view, cast.cleo)


def test_cleo_sees_tynnered_s_and_nothing_of_bergsjon_s(demo: Database, cast: Cast) -> None:
    tynnered = Place(demo, "handslag-tynnered")
    waiting = only(tynnered, cast.cleo)
    assert (waiting.partner, waiting.said.quantity, waiting.said.day) == ("framtiden", 600, dt.date(2025, 9, 9))
    assert (waiting.said.note or {})["en"].startswith("Reached by this date")
    assert {one.partner for one in tynnered.see(review.verified_lately, cast.cleo, most=1000)} <= {
        "framtiden", "polisen",
    }  # fmt: skip


# ---- who waits for whom


def test_the_oldest_submission_comes_first_also_when_it_was_begun_last(place: Place, people: SimpleNamespace) -> None:
    assert queue(place, people.asa) == []
    draft = place.draft(people.bo, 17)
    place.submitted(people.pia, 9)
    assert [one.partner for one in queue(place, people.asa)] == ["balder"]
    receipt = place.move(contributions.submit, people.bo, draft)
    first, second = queue(place, people.asa)
    assert [first.partner, second.partner] == ["balder", "saab"]
    assert (second.submitted_by, second.submitted_at.isoformat()) == ("Bo", receipt.submitted_at)
    assert (str(second.contribution_id), second.version) == (receipt.contribution_id, receipt.version)


def test_what_the_queue_shows_can_be_verified_as_it_stands(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, 17)
    waiting = only(place, people.asa)
    verify = (contributions.verify, people.asa, waiting.contribution_id)
    place.do(*verify, version=waiting.version, today=place.today)
    assert (queue(place, people.asa), place.total()) == ([], 46)


def test_all_that_was_said_is_there_to_judge(place: Place, people: SimpleNamespace) -> None:
    shares = {"saab": Decimal(10), "balder": Decimal(7)}
    day = dt.date(2025, 9, 1)
    entry = Entry(Decimal(17), day=day, qualifier="about", shares=shares, note={"sv": "Sommaren"})
    place.submitted(people.bo, entry)
    waiting = only(place, people.asa)
    assert (waiting.said, waiting.provenance) == (entry, "reported")


def test_nothing_to_report_waits_too(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, Entry(nothing_to_report=True))
    waiting = only(place, people.asa)
    assert (waiting.said.quantity, waiting.said.nothing_to_report) == (None, True)


def test_what_asa_enters_for_balder_is_marked(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.asa, 9, partner="balder")
    waiting = only(place, people.asa)
    assert (waiting.on_behalf, waiting.submitted_by, waiting.hindrance) == (True, "Asa", OWN_ENTRY)
    assert only(place, people.stina).hindrance is OWN_ORGANISATION


def test_one_s_own_entry_is_told_before_one_s_own_organisation(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.asa, 9)
    waiting = only(place, people.asa)
    assert (waiting.hindrance, refusal(place, people.asa, waiting)) == (OWN_ENTRY, "own-entry")


def test_stina_may_where_nobody_else_can(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.pia, 9)
    assert not only(place, people.stina).may_be_verified
    end = update(Membership).where(Membership.person_id == people.asa.person_id).values(active=False)
    place.do(lambda session: session.execute(end))
    assert only(place, people.stina).may_be_verified


class Undone(Exception):
    """What was tried is taken back."""


def refusal(place: Place, actor: Actor, waiting: Waiting) -> str | None:
    def attempt(session: Session) -> None:
        contributions.verify(session, actor, waiting.contribution_id, version=waiting.version, today=place.today)
        raise Undone

    try:
        place.do(attempt)
    except Refused as refused:
        return refused.code
    except Undone:
        return None
    raise AssertionError("neither refused nor undone")


def test_what_the_queue_says_is_what_happens(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, 1)
    place.submitted(people.pia, 2)
    place.submitted(people.asa, 3, initiative="asa")
    place.submitted(people.asa, 4, partner="balder", initiative="for-balder")
    place.submitted(COMMAND_LINE, 5, partner="saab", period="2024Q4")
    place.submitted(COMMAND_LINE, 5, partner="balder", period="2025Q1", initiative="late")
    met = set()
    for actor in (people.asa, people.stina, COMMAND_LINE):
        for waiting in queue(place, actor):
            happened = refusal(place, actor, waiting)
            closed = waiting.closed and actor is not COMMAND_LINE  # which loads into any period
            assert (happened == "period-closed") is closed
            if not closed:
                assert happened == waiting.hindrance
            met.add(happened)
    assert met == {None, "own-entry", "own-organisation", "period-closed"}


def test_what_waits_in_a_closed_period_waits_for_its_reopening(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, 17)
    deeds: list[tuple[Any, dict[str, Any], bool]] = [
        (periods.close, {"today": place.today}, True),
        (periods.reopen, {"reason": "Glömd rapport"}, False),
    ]
    for deed, more, closed in deeds:
        place.do(deed, people.asa, THIRD, **more)
        waiting = only(place, people.asa)
        assert (waiting.closed, waiting.may_be_verified, waiting.hindrance) == (closed, not closed, None)


# ---- what stands beside it


def test_a_correction_tells_why_and_what_counts_meanwhile(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 17, by=people.stina)
    draft = place.move(contributions.correct, people.bo, report, entry=entry_of(12), reason="Felräknat")
    assert queue(place, people.asa) == []
    place.move(contributions.submit, people.bo, draft)
    waiting = only(place, people.asa)
    counts = Correction("Felräknat", Entry(quantity=Decimal(17)), "reported")
    assert (waiting.said.quantity, waiting.correction) == (12, counts)
    assert [one.period.code for one in waiting.history] == ["2025Q1"], "it is not its own past"


def test_the_past_is_what_was_verified_of_the_same_part(place: Place, people: SimpleNamespace) -> None:
    place.submitted(COMMAND_LINE, 8, partner="saab", period="2025Q2")
    place.submitted(COMMAND_LINE, 3, partner="saab", period="2025Q2", initiative="annat")
    report = place.submitted(people.bo, 17)
    *_, waiting = queue(place, people.asa)
    assert (waiting.previous, [one.quantity for one in waiting.history]) == (None, [20])
    for one in queue(place, COMMAND_LINE)[:2]:
        verify = (contributions.verify, COMMAND_LINE, one.contribution_id)
        place.do(*verify, version=one.version, today=place.today)
    waiting = only(place, people.asa)
    assert str(waiting.contribution_id) == report.contribution_id
    assert [one.quantity for one in waiting.history] == [20, 8]
    assert waiting.previous == waiting.history[1]


def test_the_past_says_what_counts_while_a_correction_of_it_is_written(place: Place, people: SimpleNamespace) -> None:
    second = place.verified(COMMAND_LINE, 8, by=COMMAND_LINE, partner="saab", period="2025Q2")
    place.do(periods.reopen, people.asa, Period.parse("2025Q2"), reason="Glömd rapport")
    draft = place.move(contributions.correct, people.bo, second, entry=entry_of(80), reason="Fel")
    place.submitted(people.bo, 17)
    assert [one.quantity for one in only(place, people.asa).history] == [20, 8]
    place.move(contributions.submit, people.bo, draft)
    waiting, correction = queue(place, people.asa)
    assert [one.quantity for one in waiting.history] == [20, 8]
    assert [one.quantity for one in correction.history] == [20]
    retracted = place.do(
        contributions.retract,
        people.bo,
        correction.contribution_id,
        version=correction.version,
        reason="Fel",
        today=place.today,
    )
    assert retracted.verified_submission == 1
    assert [one.quantity for one in only(place, people.asa).history] == [20]


def test_the_last_three_years_are_past_enough(place: Place, people: SimpleNamespace) -> None:
    quarters = [f"{year}Q{quarter}" for year in (2021, 2022, 2023, 2024) for quarter in (1, 2, 3, 4)]
    lines = [line("saab", code, 100 if code == "2021Q1" else number) for number, code in enumerate(quarters)]
    reporting = {"first": "2021Q1", "closed_through": "2025Q2", "open": ["2025Q3"], "due_days": 15}
    old = {"value": 0, "date": "2020-12-31", "prov": "seed"}
    data = programme(goal(lines=lines, baseline=old), code="gammal-ort", start="2021-01-01", reporting=reporting)
    load_into(place.database, data)
    ort = Place(place.database, "gammal-ort")
    ort.submitted(COMMAND_LINE, 36, partner="saab")
    waiting = only(ort, Cast(place.database).asa)
    assert [one.quantity for one in waiting.history] == list(range(4, 16))
    assert waiting.previous is None, "2025Q2 is missing"
    assert [(hint.code, hint.details) for hint in waiting.hints] == [(HIGH, {"mean": Decimal("9.5")})]


def test_hints_come_from_the_database_as_they_come_from_numbers(place: Place, people: SimpleNamespace) -> None:
    for code in ("2024Q3", "2024Q4", "2025Q2"):
        place.verified(COMMAND_LINE, 5, by=COMMAND_LINE, partner="saab", period=code)
    draft = place.draft(people.bo, 0)
    place.move(contributions.submit, people.bo, draft)
    zero = only(place, people.asa)
    assert [(hint.code, hint.details) for hint in zero.hints] == [(ZERO, {"periods": 4})]
    place.submitted(people.pia, 50)
    assert codes(queue(place, people.asa)[1]) == [HIGH]


@pytest.mark.parametrize("stage", ["drafted", "submitted", "verified", "being corrected", "corrected", "retracted"])
def test_the_same_number_from_another_partner_is_told_once_it_is_known(
    place: Place, people: SimpleNamespace, stage: str
) -> None:
    place.submitted(people.bo, 17)
    twin = place.draft(people.pia, 17)
    if stage != "drafted":
        twin = place.move(contributions.submit, people.pia, twin)
    if stage not in ("drafted", "submitted"):
        twin = place.move(contributions.verify, people.asa, twin)
    if stage in ("being corrected", "corrected"):
        twin = place.move(contributions.correct, people.pia, twin, entry=entry_of(18), reason="Fel")
    if stage == "corrected":
        place.move(contributions.submit, people.pia, twin)
    if stage == "retracted":
        place.move(contributions.retract, people.pia, twin, reason="Dubbelt")
    bo_s = queue(place, people.asa)[0]
    found = [hint.details for hint in bo_s.hints if hint.code is TWICE]
    told = {"partner": "balder", "called": "Balder", "quantity": Decimal(17), "period": "2025Q3"}
    assert found == ([told] if stage in ("submitted", "verified", "being corrected") else [])


@pytest.mark.parametrize(("verified", "waits"), [("2025", "2025Q3"), ("2025Q3", "2025")])
def test_a_year_and_its_quarter_may_hold_the_same(
    place: Place, people: SimpleNamespace, verified: str, waits: str
) -> None:
    load_into(place.database, programme(goal("motor", frequency="irregular"), code="annan-ort"))
    ort = Place(place.database, "annan-ort")
    for partner, period in (("saab", verified), ("balder", "2024Q3"), ("fb", "2024")):
        ort.verified(COMMAND_LINE, 17, by=COMMAND_LINE, goal="motor", partner=partner, period=period)
    ort.submitted(COMMAND_LINE, 17, goal="motor", partner="brg", period=waits)
    waiting = only(ort, Cast(ort.database).asa)
    assert [(hint.details["partner"], hint.details["period"]) for hint in waiting.hints] == [("saab", verified)]


def test_a_year_closes_with_its_last_quarter(place: Place, people: SimpleNamespace) -> None:
    load_into(place.database, programme(goal("motor", frequency="irregular"), code="annan-ort"))
    ort = Place(place.database, "annan-ort")
    for period in ("2024", "2025"):
        ort.submitted(COMMAND_LINE, 17, goal="motor", partner="saab", period=period)
    assert [one.closed for one in queue(ort, Cast(ort.database).asa)] == [True, False]


def test_the_queue_asks_as_much_of_the_database_however_long_it_is(place: Place, people: SimpleNamespace) -> None:
    place.submitted(people.bo, 17, initiative="a")
    place.submitted(people.pia, 17)
    with counted(place.database) as few:
        assert len(queue(place, people.stina)) == 2
    for number in range(10):
        place.submitted(people.bo, 17, initiative=f"a{number}")
        place.submitted(people.asa, 17, partner="balder", initiative=f"b{number}")
        place.submitted(
            COMMAND_LINE, 3, partner="saab", period=f"{2023 + number // 4}Q{number % 4 + 1}", initiative="c"
        )
    with counted(place.database) as many:
        assert len(queue(place, people.stina)) == 32
    assert len(few) == len(many) <= MOST_QUESTIONS, few


# ---- what was verified lately


def test_asa_sees_who_verified_what_newest_first(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 17, by=people.stina)
    place.verified(people.pia, Entry(nothing_to_report=True), by=people.asa)
    draft = place.move(contributions.correct, people.bo, report, entry=entry_of(12), reason="Fel")
    lately = place.see(review.verified_lately, people.asa)
    assert [(one.called, one.period.code, one.said.quantity, one.verified_by) for one in lately] == [
        ("Balder", "2025Q3", None, "Asa"),
        ("Saab AB", "2025Q3", 17, "Stina"),
        ("Balder", "2025Q1", 9, None),
        ("Saab AB", "2025Q1", 20, None),
    ]
    assert lately[1].verified_at == place.events("verified")[-2].at
    place.move(contributions.verify, people.asa, place.move(contributions.submit, people.bo, draft))
    newest, *_ = place.see(review.verified_lately, people.stina, most=2)
    assert (newest.contribution_id, newest.said.quantity, newest.verified_by) == (report.id, 12, "Asa")
    assert len(place.see(review.verified_lately, people.stina, most=2)) == 2


def test_what_was_verified_lately_asks_for_it_and_for_the_names_in_it(place: Place, people: SimpleNamespace) -> None:
    for initiative, most in ((None, 1), ("a", 2), ("b", 2)):
        place.verified(people.bo, 17, by=people.stina, initiative=initiative)
        with counted(place.database) as questions:
            place.see(review.verified_lately, people.asa)
        assert len(questions) == most, initiative


def test_every_kind_waits_with_all_that_it_measures_and_is_named(demo: Database, cast: Cast) -> None:
    """Of a part of the goal, too; what was measured before stands beside it."""
    botkyrka, answers = Place(demo, "botkyrka-trygghet"), Entry(value=Decimal("66.5"), sample_size=Decimal(390))
    place = {"partner": "demo_enkat", "period": "2020", "goal": "trygghet", "question": "kvall_natt"}
    botkyrka.submitted(COMMAND_LINE, answers, **place)
    (waiting,) = botkyrka.see(review.queue, cast.disa)
    assert (waiting.said, waiting.about.kind, waiting.history) == (answers, "survey_share", [])
    assert [name["sv"][:32] for name in waiting.part.names] == ["Hur är den personliga tryggheten"]
    graffiti = Place(demo, "bid-bergsjon")
    cases = Entry(numerator=Decimal(70), denominator=Decimal(70))
    graffiti.submitted(COMMAND_LINE, cases, partner="demo_fastighet", goal="klotter-24h")
    (waiting,) = graffiti.see(review.queue, cast.stina)
    assert (waiting.said, waiting.previous and waiting.previous.said.numerator) == (cases, 64)
    assert [round(one.number or 0) for one in waiting.history] == [87, 92, 89, 92, 94, 96]
