"""The report form: what Bo is asked, what he has typed and never loses, and what he hands in."""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db import Database
from goals import contributions, periods
from goals.calendar import Period
from goals.contributions import Receipt
from goals.entry import Entry
from goals.models import Contribution
from goals.reporting import Row, SheetRow, hand_in, open_periods, save, sheet
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import Conflict, NotAllowed, NotFound, Refused
from tests.conftest import Cast
from tests.databases import Workshop
from tests.goals.place import CAST, Place, activity, entry_of, goal, line, load_into, programme
from tests.goals.test_concurrency import at_once, refusals, second_waits

Q2, Q3, Q4 = (Period.parse(code) for code in ("2025Q2", "2025Q3", "2025Q4"))
NOTHING = Entry(nothing_to_report=True)


def said(quantity: int) -> Entry:
    return Entry(quantity=Decimal(quantity))


def text(words: str, quantity: Any = None) -> Entry:
    return Entry(quantity=None if quantity is None else Decimal(quantity), note={"sv": words})


def written(
    place: Place, actor: Actor, entry: Any, *, goal: str = "jobb", form: str = "bo-1", version: int | None = None,
    period: Period = Q3, partner: str = "saab",
) -> Contribution | None:  # fmt: skip
    """What a form saves, in the version that it believes in."""
    return place.do(
        save, actor, organisation_id=place.organisations[partner], period=period, goal_code=goal,
        entry=entry_of(entry), version=version, form=form, today=place.today,
    )  # fmt: skip


def row(entry: Any, *, goal: str = "jobb", **more: Any) -> Row:
    return Row(goal, entry_of(entry), **more)


def handed_in(
    place: Place, actor: Actor, *rows: Row, form: str = "bo-1", key: str = "k1", period: Period = Q3,
    partner: str = "saab",
) -> list[Receipt]:  # fmt: skip
    return place.do(
        hand_in, actor, organisation_id=place.organisations[partner], period=period, rows=rows, form=form, key=key,
        today=place.today,
    )  # fmt: skip


def rows_of(place: Place, actor: Actor, *, period: Period = Q3, partner: str = "saab") -> dict[str, SheetRow]:
    shown = place.see(sheet, actor, organisation_id=place.organisations[partner], period=period, today=place.today)
    return {one.goal: one for one in shown.rows if not one.slot}


def open_to(place: Place, actor: Actor, partner: str = "saab") -> list[tuple[str, str, int, int]]:
    every = place.see(open_periods, actor, organisation_id=place.organisations[partner], today=place.today)
    return [(one.code, one.state, one.expected, one.done) for one in every]


@pytest.fixture
def wide(workshop: Workshop) -> Iterator[Place]:
    """Jobs by quarter, meetings whenever, pupils by year; a goal that is over, one that begins later, one of Balder."""
    past = {"value": 100, "date": "2025-03-31", "prov": "seed"}
    history = [
        line("saab", "2023Q3", 40), line("saab", "2024Q3", 3), line("saab", "2025Q1", 5),
        line("saab", "2025Q2", None), line("balder", "2025Q2", 77),
        line("saab", "2024Q4", 60, "submitted"),
    ]  # fmt: skip
    data = programme(
        goal("jobb", lines=history),
        activity("moten", frequency="irregular", reporters=["saab"]),
        goal("elever", frequency="year", reporters=["saab"], lines=[line("saab", "2023", 0)]),
        goal("slut", target=past, reporters=["saab"]),
        goal("sent", first="2025Q4", reporters=["saab"]),
        goal("balders", reporters=["balder"]),
    )
    with workshop.copy_of("form", lambda database: load_into(database, data)) as url:
        database = Database(url)
        yield Place(database)
        database.close()


@pytest.fixture
def there(wide: Place) -> SimpleNamespace:
    cast = Cast(wide.database)
    return SimpleNamespace(**{name: getattr(cast, name) for name in CAST})


# ---- what is asked


def test_bo_is_told_which_period_is_open_and_how_much_is_left(place: Place, people: SimpleNamespace) -> None:
    (period,) = place.see(open_periods, people.bo, organisation_id=people.bo.organisation_id, today=place.today)
    assert (period.code, period.first_day, period.last_day) == ("2025Q3", dt.date(2025, 7, 1), dt.date(2025, 9, 30))
    assert (period.due, period.state, period.expected, period.done) == (dt.date(2025, 10, 15), "open", 1, 0)
    written(place, people.bo, 5)
    assert open_to(place, people.bo) == [("2025Q3", "open", 1, 0)]
    handed_in(place, people.bo, row(5))
    assert open_to(place, people.bo) == [("2025Q3", "open", 1, 1)]


def test_reopened_and_opened_early_stand_with_those_that_opened_by_themselves(
    place: Place, people: SimpleNamespace
) -> None:
    place.do(periods.reopen, people.asa, Q2, reason="Glömd rapport")
    place.do(periods.open_, people.asa, Q4)
    assert open_to(place, people.bo) == [
        ("2025Q2", "reopened", 1, 0), ("2025Q3", "open", 1, 0), ("2025Q4", "open", 1, 0),
    ]  # fmt: skip
    place.do(periods.close, people.asa, Q3, today=place.today)
    assert [code for code, *_ in open_to(place, people.bo)] == ["2025Q2", "2025Q4"]


def test_a_quarter_opens_the_day_after_its_last_and_never_after_the_end(place: Place, people: SimpleNamespace) -> None:
    for today, codes in (
        (dt.date(2025, 12, 31), ["2025Q3"]),
        (dt.date(2026, 1, 1), ["2025Q3", "2025Q4"]),
        (dt.date(2026, 7, 1), ["2025Q3", "2025Q4"]),
    ):
        place.today = today
        assert [code for code, *_ in open_to(place, people.bo)] == codes


def test_who_is_asked_nothing_has_no_open_period(place: Place, people: SimpleNamespace) -> None:
    assert open_to(place, people.asa, "fb") == []
    assert rows_of(place, people.asa, partner="fb") == {}


def test_each_goal_is_asked_for_in_its_own_periods(wide: Place, there: SimpleNamespace) -> None:
    """In the agreement's order; a year with its last quarter, meetings in any, nothing after the target date."""
    wide.today = dt.date(2026, 1, 1)
    assert open_to(wide, there.bo) == [("2025Q3", "open", 1, 0), ("2025Q4", "open", 3, 0)]
    third, fourth = rows_of(wide, there.bo), rows_of(wide, there.bo, period=Q4)
    assert [(one.goal, one.period, one.expected) for one in third.values()] == [
        ("jobb", "2025Q3", True), ("moten", "2025Q3", False),
    ]  # fmt: skip
    assert [(one.goal, one.period, one.expected) for one in fourth.values()] == [
        ("jobb", "2025Q4", True), ("moten", "2025Q4", False), ("elever", "2025", True), ("sent", "2025Q4", True),
    ]  # fmt: skip
    handed_in(wide, there.bo, row(0, goal="elever"), row(2, goal="moten"), period=Q4)
    assert open_to(wide, there.bo)[1] == ("2025Q4", "open", 3, 1)
    assert rows_of(wide, there.bo, period=Q4)["elever"].state == "submitted"
    with pytest.raises(NotFound):
        written(wide, there.bo, 1, goal="elever")  # not with the third quarter


def test_a_goal_whose_target_lies_within_the_period_is_asked_for_and_not_missed(
    place: Place, people: SimpleNamespace
) -> None:
    terms = {"target": {"value": 9, "date": "2025-08-15", "prov": "seed"}}
    load_into(place.database, programme(goal("halvt", **terms), code="halva"))
    there, asa = Place(place.database, "halva"), Cast(place.database).asa
    assert open_to(there, asa) == [("2025Q3", "open", 0, 0)]
    assert rows_of(there, asa)["halvt"].expected is False


def test_a_year_s_partnership_asks_for_the_quarters_of_its_year(place: Place, people: SimpleNamespace) -> None:
    reporting = {"first": "2023", "closed_through": "2023", "open": ["2024"], "due_days": 9}
    data = programme(goal(), goal("elever", frequency="year"), code="arsvis", reporting=reporting)
    load_into(place.database, data)
    there, asa, year = Place(place.database, "arsvis"), Cast(place.database).asa, Period(2024)
    shown = there.see(sheet, asa, organisation_id=there.organisations["saab"], period=year, today=there.today)
    assert [one.period for one in shown.rows] == ["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2024"]
    assert (shown.period.code, shown.period.due, shown.organisation) == ("2024", dt.date(2025, 1, 9), "Saab AB")
    quarters = [row(number, period=Period(2024, number)) for number in (3, 1)]
    handed_in(there, asa, *quarters, row(4, goal="elever"), period=year)
    written(there, asa, 2, period=Period(2024, 2))
    shown = there.see(sheet, asa, organisation_id=there.organisations["saab"], period=year, today=there.today)
    assert [one.entry.quantity for one in shown.rows] == [1, 2, 3, None, 4]
    with pytest.raises(NotFound):
        written(there, asa, 2, period=year)  # of which quarter?


def test_nobody_is_asked_for_a_time_in_which_they_were_no_partner(place: Place, people: SimpleNamespace) -> None:
    data = programme(goal(), code="med-tid")
    data["partnerships"][0]["partners"][0] |= {"from": "2023-01-01", "to": "2025-06-30"}
    load_into(place.database, data)
    there, asa = Place(place.database, "med-tid"), Cast(place.database).asa
    assert (open_to(there, asa), open_to(there, asa, "balder")) == ([], [("2025Q3", "open", 1, 0)])


def test_the_own_earlier_answers_stand_beside_each_row(wide: Place, there: SimpleNamespace) -> None:
    wide.verified(COMMAND_LINE, 900, by=COMMAND_LINE, partner="saab", period="2025Q1", initiative="spar")
    jobs = rows_of(wide, there.bo)["jobb"]
    assert (jobs.previous, jobs.year_before) == (NOTHING, said(3))
    assert jobs.previous is not None
    assert jobs.previous.nothing_to_report
    assert jobs.largest == 40  # neither Balder's 77, nor 900 for a part, nor 60 that nobody has verified
    wide.today = dt.date(2026, 1, 1)
    later = rows_of(wide, there.bo, period=Q4)
    assert (later["jobb"].previous, later["jobb"].year_before) == (None, said(60))
    assert (later["elever"].previous, later["elever"].largest) == (None, 0)
    assert (later["sent"].previous, later["sent"].largest) == (None, None)


def test_what_came_later_is_no_earlier_answer(wide: Place, there: SimpleNamespace) -> None:
    wide.verified(there.bo, 90, by=there.asa)
    wide.do(periods.reopen, there.asa, Q2, reason="Glömd rapport")
    assert [rows_of(wide, there.bo, period=one)["jobb"].largest for one in (Q2, Q3)] == [40, 40]


def test_a_correction_on_its_way_does_not_change_what_one_stood_by(wide: Place, there: SimpleNamespace) -> None:
    wide.do(periods.reopen, there.asa, Q2, reason="Glömd rapport")
    second = rows_of(wide, there.bo, period=Q2)["jobb"]
    assert (second.state, second.entry.nothing_to_report, second.largest) == ("verified", True, 40)
    draft = wide.do(
        contributions.correct, there.bo, second.contribution_id, version=second.version, entry=entry_of(8),
        reason="Glömt", today=wide.today,
    )  # fmt: skip
    second = rows_of(wide, there.bo, period=Q2)["jobb"]
    assert (second.state, second.entry.quantity, second.correction_reason) == ("draft", 8, "Glömt")
    assert rows_of(wide, there.bo)["jobb"].previous == NOTHING
    wide.move(contributions.submit, there.bo, draft)
    assert rows_of(wide, there.bo)["jobb"].previous == said(8)


def test_a_row_tells_who_handed_it_in_and_for_whom(place: Place, people: SimpleNamespace) -> None:
    (receipt,) = handed_in(place, people.asa, row(5))
    jobs = rows_of(place, people.bo)["jobb"]
    assert (jobs.state, jobs.submitted_by, jobs.on_behalf) == ("submitted", "Asa", True)
    assert jobs.submitted_at is not None
    assert jobs.submitted_at.isoformat() == receipt.submitted_at
    assert (str(jobs.contribution_id), jobs.version) == (receipt.contribution_id, receipt.version)


def test_what_was_sent_back_keeps_its_text_and_has_the_reason(place: Place, people: SimpleNamespace) -> None:
    (receipt,) = handed_in(place, people.bo, row(text("Sommarjobben", 17)))
    place.move(contributions.return_, people.stina, receipt, reason="Vilka jobb?")
    jobs = rows_of(place, people.bo)["jobb"]
    assert (jobs.state, jobs.entry.quantity, jobs.entry.note, jobs.returned_because) == (
        "draft", 17, {"sv": "Sommarjobben"}, "Vilka jobb?",
    )  # fmt: skip
    handed_in(place, people.bo, row(text("Sommarjobben på Saab", 17), version=jobs.version), key="k2", form="bo-2")
    jobs = rows_of(place, people.bo)["jobb"]
    assert (jobs.state, jobs.returned_because) == ("submitted", None)


DEEDS = {
    "open_periods": lambda place, actor, partner: place.see(
        open_periods, actor, organisation_id=partner, today=place.today
    ),
    "sheet": lambda place, actor, partner: place.see(
        sheet, actor, organisation_id=partner, period=Q3, today=place.today
    ),
    "save": lambda place, actor, partner: place.do(
        save, actor, organisation_id=partner, period=Q3, goal_code="jobb", entry=Entry(), version=None, form="f",
        today=place.today,
    ),
    "hand_in": lambda place, actor, partner: place.do(
        hand_in, actor, organisation_id=partner, period=Q3, rows=[row(1)], form="f", key=uuid.uuid4().hex,
        today=place.today,
    ),
}  # fmt: skip


@pytest.mark.parametrize("deed", DEEDS)
def test_who_may_open_the_form(place: Place, people: SimpleNamespace, deed: str) -> None:
    stranger = Actor(people.bo.person_id, people.bo.organisation_id, {uuid.uuid4(): Role.COORDINATOR})
    saab, balder, unknown = place.organisations["saab"], place.organisations["balder"], uuid.uuid4()
    for actor, partner, expected in (
        (stranger, saab, NotFound),
        (people.vera, saab, NotAllowed),
        (people.stina, balder, NotAllowed),
        (people.bo, balder, NotAllowed),
        (people.bo, unknown, NotAllowed),
        (people.asa, unknown, NotFound),
    ):
        with pytest.raises(expected):
            DEEDS[deed](place, actor, partner)
    DEEDS[deed](place, people.bo, saab)
    DEEDS[deed](place, people.asa, balder)


def test_a_period_that_takes_no_reports_has_no_form(place: Place, people: SimpleNamespace) -> None:
    for code, said in (
        ("2025Q2", "period-closed"),
        ("2025Q4", "period-not-open"),
        ("2022Q4", "period-unknown"),
    ):
        period = Period.parse(code)
        for attempt in (
            lambda period=period: rows_of(place, people.bo, period=period),
            lambda period=period: written(place, people.bo, 5, period=period),
            lambda period=period: handed_in(place, people.bo, row(5), period=period),
        ):
            with pytest.raises(Refused) as refused:
                attempt()
            assert (refused.value.code, refused.value.details["period"]) == (said, code)
    with pytest.raises(Refused, match="period-unknown"):
        rows_of(place, people.bo, period=Period(2025))


# ---- what is typed


def test_zero_nothing_and_blank_are_three_answers(place: Place, people: SimpleNamespace) -> None:
    assert written(place, people.bo, None) is None
    assert written(place, people.bo, text("  ")) is None
    assert rows_of(place, people.bo)["jobb"].contribution_id is None
    for entry, expected in ((entry_of(0), (0, False)), (NOTHING, (None, True)), (Entry(), (None, False))):
        kept = written(place, people.bo, entry)
        assert kept is not None
        jobs = rows_of(place, people.bo)["jobb"]
        assert (jobs.entry.quantity, jobs.entry.nothing_to_report, jobs.state) == (*expected, "draft")


def test_a_goal_that_is_not_on_the_form_is_not_found(wide: Place, there: SimpleNamespace) -> None:
    for code in ("balders", "slut", "sent", "finns-inte"):
        with pytest.raises(NotFound):
            written(wide, there.bo, 5, goal=code)
        with pytest.raises(NotFound) as refused:
            handed_in(wide, there.bo, row(5), row(5, goal=code))
        assert refused.value.details == {"goal": code, "row": "2025Q3", "slot": ""}
    assert rows_of(wide, there.bo)["jobb"].contribution_id is None


def test_a_form_goes_on_although_every_answer_was_lost(place: Place, people: SimpleNamespace) -> None:
    for words in ("V", "Vi", "Vi ha", "Vi har"):
        written(place, people.bo, text(words))
    (receipt,) = handed_in(place, people.bo, row(text("Vi har räknat", 4)))
    submitted = rows_of(place, people.bo)["jobb"]
    assert (submitted.entry.note, submitted.state) == ({"sv": "Vi har räknat"}, "submitted")
    draft = place.move(contributions.withdraw, people.bo, receipt, version=1, form="bo-1")
    assert draft.state == "draft"
    written(place, people.bo, 6, version=1)
    place.move(contributions.submit, people.bo, draft, version=1, form="bo-1")


def test_bo_and_asa_write_in_the_same_draft_and_see_both_texts(place: Place, people: SimpleNamespace) -> None:
    begun = written(place, people.bo, text("Bo", 5))
    assert begun is not None
    with pytest.raises(Conflict) as conflict:
        written(place, people.asa, text("Åsa", 6), form="asa-1")
    details = conflict.value.details
    assert (conflict.value.code, details["goal"], details["contribution"]) == (
        "edited-by-another",
        "jobb",
        str(begun.id),
    )
    assert [details[side]["note"]["sv"] for side in ("yours", "theirs")] == ["Åsa", "Bo"]
    written(place, people.asa, text("Bo och Åsa", 6), form="asa-1", version=details["version"])
    with pytest.raises(Conflict) as conflict:
        written(place, people.bo, text("Bo igen", 5), version=begun.version)
    assert conflict.value.details["theirs"]["note"] == {"sv": "Bo och Åsa"}
    with pytest.raises(Conflict, match="edited-by-another"):
        handed_in(place, people.bo, row(text("Bo igen", 5), version=begun.version))
    assert rows_of(place, people.bo)["jobb"].entry.note == {"sv": "Bo och Åsa"}


def test_two_who_say_the_same_do_not_disturb_each_other(place: Place, people: SimpleNamespace) -> None:
    begun = written(place, people.bo, text("Fem", 5))
    same = written(place, people.asa, text("Fem", "5.0"), form="asa-1")
    assert begun is not None
    assert same is not None
    assert (same.id, same.version) == (begun.id, begun.version)
    assert place.events()[-1].deed == "drafted"
    written(place, people.bo, text("Fem, nästan sex", 5))


@pytest.mark.parametrize("deed", ["edited", "withdrawn", "returned", "corrected"])
def test_whatever_somebody_else_does_an_old_form_does_not_write_over_it(
    place: Place, people: SimpleNamespace, deed: str
) -> None:
    draft = written(place, people.bo, 5)
    assert draft is not None
    if deed == "edited":
        place.move(contributions.edit, people.asa, draft, entry=entry_of(6))
    else:
        receipt = place.move(contributions.submit, people.bo, draft, form="bo-1")
        if deed == "withdrawn":
            place.move(contributions.withdraw, people.asa, receipt)
        elif deed == "returned":
            place.move(contributions.return_, people.stina, receipt, reason="Fel")
        else:
            report = place.move(contributions.verify, people.stina, receipt)
            place.move(contributions.correct, people.asa, report, entry=entry_of(6), reason="Fel")
    with pytest.raises(Conflict, match="edited-by-another"):
        written(place, people.bo, 7, version=draft.version)
    with pytest.raises(Conflict, match="changed-since"):
        place.move(contributions.submit, people.bo, draft, form="bo-1")
    jobs = rows_of(place, people.bo)["jobb"]
    written(place, people.bo, 7, version=jobs.version)


def test_what_is_handed_in_already_takes_no_more_text(place: Place, people: SimpleNamespace) -> None:
    (receipt,) = handed_in(place, people.bo, row(5))
    with pytest.raises(Refused) as refused:
        written(place, people.bo, 6, version=receipt.version)
    assert (refused.value.code, refused.value.details) == (
        "wrong-state",
        {"state": "submitted", "goal": "jobb", "row": "2025Q3", "slot": ""},
    )


def test_a_note_in_another_language_stays_and_all_else_is_as_the_form_says(
    place: Place, people: SimpleNamespace
) -> None:
    shares = {"saab": Decimal(3), "balder": Decimal(2)}
    note = {"sv": "Svenska", "en": "English"}
    entry = Entry(Decimal(5), day=dt.date(2025, 8, 1), qualifier="about", shares=shares, note=note)
    version = place.draft(people.bo, entry=entry).version
    changed = replace(entry, day=None, qualifier="nearly", note={"sv": "Ny"})
    written(place, people.bo, changed, version=version)
    with pytest.raises(Refused, match="entry-shares-differ"):
        written(place, people.bo, replace(changed, quantity=Decimal(6)))
    kept = place.do(contributions.living, place.goal("jobb"), people.bo.organisation_id, Q3)
    assert (kept.day, kept.qualifier, kept.shares) == (None, "nearly", {"saab": "3", "balder": "2"})
    assert kept.note == {"sv": "Ny", "en": "English"}


def test_a_form_s_token_is_a_code(place: Place, people: SimpleNamespace) -> None:
    for form in ("", "x" * 41, "a b", "å"):
        with pytest.raises(Refused, match="code-unreadable"):
            written(place, people.bo, 5, form=form)


# ---- what is handed in


def test_the_whole_form_is_handed_in_at_once(wide: Place, there: SimpleNamespace) -> None:
    written(wide, there.bo, 4)
    events = len(wide.events())
    receipts = handed_in(wide, there.bo, row(2, goal="moten"), row(5))
    rows = rows_of(wide, there.bo)
    assert [one.contribution_id for one in receipts] == [str(rows[code].contribution_id) for code in ("jobb", "moten")]
    assert [(one.entry.quantity, one.state, one.version) for one in rows.values()] == [
        (5, "submitted", receipts[0].version), (2, "submitted", receipts[1].version),
    ]  # fmt: skip
    deeds = [event.deed for event in wide.events()[events:]]
    assert deeds == ["submitted", "drafted", "submitted"]


def test_what_was_saved_is_not_written_again(place: Place, people: SimpleNamespace) -> None:
    written(place, people.bo, text("Klart", "5.0"))
    handed_in(place, people.bo, row(text("Klart", 5)))
    assert [event.deed for event in place.events()[-2:]] == ["drafted", "submitted"]


def test_all_or_nothing(wide: Place, there: SimpleNamespace) -> None:
    written(wide, there.bo, 1)
    before = len(wide.events())
    for wrong, code, kind in (
        (row(-1, goal="moten"), "quantity-negative", Refused),
        (row(text("850709-9805", 1), goal="moten"), "personal-identity-number", Refused),
    ):
        with pytest.raises(kind) as refused:
            handed_in(wide, there.bo, row(5), wrong)
        assert (type(refused.value), refused.value.code, refused.value.details["goal"]) == (kind, code, "moten")
    jobs = rows_of(wide, there.bo)["jobb"]
    assert (jobs.entry.quantity, jobs.state, len(wide.events())) == (1, "draft", before)
    handed_in(wide, there.bo, row(5), row(1, goal="moten"))  # the key was not used up


def test_a_row_that_stands_twice_is_refused(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(Refused, match="wrong-state"):
        handed_in(place, people.bo, row(5), row(6))
    assert rows_of(place, people.bo)["jobb"].state is None


def test_a_form_without_an_answer_is_not_handed_in(place: Place, people: SimpleNamespace) -> None:
    for rows in ([], [row(None)], [row(text("Vi återkommer"))]):
        with pytest.raises(Refused, match="entry-empty"):
            handed_in(place, people.bo, *rows)


def test_only_rows_with_an_answer_go(wide: Place, there: SimpleNamespace) -> None:
    written(wide, there.bo, text("Vi återkommer"), goal="moten")
    (receipt,) = handed_in(wide, there.bo, row(NOTHING), row(text("Vi återkommer"), goal="moten"))
    rows = rows_of(wide, there.bo)
    assert str(rows["jobb"].contribution_id) == receipt.contribution_id
    assert (rows["jobb"].entry.nothing_to_report, rows["moten"].state) == (True, "draft")


def test_a_quantity_far_from_the_usual_is_asked_about_once(wide: Place, there: SimpleNamespace) -> None:
    handed = [row(1, goal="moten"), row(401)]
    with pytest.raises(Refused) as refused:
        handed_in(wide, there.bo, *handed)
    assert (refused.value.code, refused.value.details) == (
        "quantity-unusual",
        {
            "goal": "jobb", "row": "2025Q3", "slot": "", "field": "quantity", "quantity": Decimal(401),
            "largest": Decimal(40),
        },
    )  # fmt: skip
    assert {one.state for one in rows_of(wide, there.bo).values()} == {None}
    written(wide, there.bo, 401)  # a draft may say anything
    handed_in(wide, there.bo, handed[0], row(401, confirmed=True))


def test_ten_times_is_not_far_and_a_zero_says_nothing(wide: Place, there: SimpleNamespace) -> None:
    wide.today = dt.date(2026, 1, 1)
    handed_in(wide, there.bo, row(400), row(1000, goal="elever"), row(1000, goal="sent"), period=Q4)


def test_a_double_click_is_one_report_and_one_answer(place: Place, people: SimpleNamespace) -> None:
    click = lambda: handed_in(place, people.bo, row(text("Klart", 5)))  # noqa: E731
    first, second = at_once(click, click)
    assert first == second == click()
    assert [event.deed for event in place.events()[-2:]] == ["drafted", "submitted"]
    place.do(periods.close, people.asa, Q3, today=place.today)
    assert click() == first
    assert handed_in(place, people.bo, row(text("Klart", 5), version=1)) == first
    for rows, more in (([row(6)], {}), ([row(text("Klart!", 5))], {}), ([row(5, goal="annat")], {})):
        with pytest.raises(Refused, match="key-reused"):
            handed_in(place, people.bo, *rows, **more)


def test_two_forms_hand_in_the_same_report_and_one_is_told(place: Place, people: SimpleNamespace) -> None:
    answers = at_once(
        lambda: handed_in(place, people.bo, row(5)),
        lambda: handed_in(place, people.asa, row(6), form="asa-1"),
    )
    assert refusals(answers) in (["wrong-state"], ["edited-by-another"])
    assert rows_of(place, people.bo)["jobb"].state == "submitted"


def test_two_forms_begin_the_same_row_and_the_second_sees_both(place: Place, people: SimpleNamespace) -> None:
    more = {"organisation_id": place.organisations["saab"], "period": Q3, "goal_code": "jobb", "version": None}

    def first(session: sa.orm.Session) -> None:
        save(session, people.bo, entry=text("Bo"), form="bo-1", today=place.today, **more)

    conflict = second_waits(place, first, lambda: written(place, people.asa, text("Åsa"), form="asa-1"))
    assert isinstance(conflict, Conflict)
    assert (conflict.details["yours"]["note"], conflict.details["theirs"]["note"]) == ({"sv": "Åsa"}, {"sv": "Bo"})


def test_a_form_that_saves_twice_at_once_begins_one_report(place: Place, people: SimpleNamespace) -> None:
    answers = at_once(*[lambda words=words: written(place, people.bo, text(words)) for words in ("ett", "två", "tre")])
    assert refusals(answers) == []
    assert len({one.id for one in answers}) == 1


def test_closing_does_not_cut_a_form_in_two(wide: Place, there: SimpleNamespace) -> None:
    def close(session: sa.orm.Session) -> None:
        periods.close(session, there.asa, Q3, today=wide.today)

    refused = second_waits(wide, close, lambda: handed_in(wide, there.bo, row(5), row(1, goal="moten")))
    assert (refused.code, refused.details) == ("period-closed", {"period": "2025Q3"})


def test_closing_within_the_same_transaction_is_noticed(place: Place, people: SimpleNamespace) -> None:
    more = {"organisation_id": place.organisations["saab"], "period": Q3, "goal_code": "jobb", "version": None}

    def save_close_save(session: sa.orm.Session) -> None:
        save(session, people.asa, entry=entry_of(5), form="f", today=place.today, **more)
        periods.close(session, people.asa, Q3, today=place.today)
        save(session, people.asa, entry=entry_of(6), form="f", today=place.today, **more)

    with pytest.raises(Refused, match="period-closed"):
        place.do(save_close_save)


# ---- what it costs


@pytest.fixture
def asked_of_the_database(wide: Place) -> list[str]:
    """Every statement that is sent from now on."""
    sent: list[str] = []
    sa.event.listen(wide.database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    return sent


def test_a_longer_form_does_not_ask_the_database_more_often(
    wide: Place, there: SimpleNamespace, asked_of_the_database: list[str]
) -> None:
    wide.today = dt.date(2026, 1, 1)
    for view in (lambda partner: rows_of(wide, there.asa, period=Q4, partner=partner),
                 lambda partner: open_to(wide, there.asa, partner)):  # fmt: skip
        counted = {}
        for partner in ("balder", "saab"):
            asked_of_the_database.clear()
            assert len(view(partner)) > 0
            counted[partner] = len(asked_of_the_database)
        assert counted["balder"] == counted["saab"] <= 21


def test_whether_the_period_takes_reports_is_asked_once(
    wide: Place, there: SimpleNamespace, asked_of_the_database: list[str]
) -> None:
    handed_in(wide, there.bo, row(5), row(1, goal="moten"))
    for table, most in (("reporting_period", 1), ("partnership", 1), ("demonstration", 1)):
        assert sum(f"FROM {table}" in one for one in asked_of_the_database) <= most, table


# ---- what must hold however they write


NAMES = (f"t{number}" for number in count())
STEPS = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from(["save", "save", "lost", "open", "take over"])),
    min_size=3,
    max_size=14,
)


@settings(
    max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), derandomize=True
)
@given(steps=STEPS)
def test_no_text_is_written_over_by_somebody_who_has_not_seen_it(
    place: Place, people: SimpleNamespace, steps: list[tuple[int, str]]
) -> None:
    """Two forms save in any order, and some answers never arrive."""

    def stored() -> tuple[str | None, int | None]:
        jobs = rows_of(place, people.bo)["jobb"]
        return (jobs.entry.note or {}).get("sv"), jobs.version

    class Form:
        def __init__(self, actor: Actor) -> None:
            self.actor, self.token = actor, uuid.uuid4().hex
            self.text, self.version = stored()
            self.seen = {self.text}
            self.conflict: dict[str, Any] | None = None

    forms = [Form(people.bo), Form(people.asa)]
    for who, step in steps:
        form = forms[who]
        if step == "open":
            forms[who] = Form(form.actor)
            continue
        if step == "take over" and form.conflict is not None:
            form.version, form.conflict = form.conflict["version"], None
        words, (before, version) = next(NAMES), stored()
        (kept,) = at_once(lambda f=form, w=words: written(place, f.actor, text(w), form=f.token, version=f.version))
        if isinstance(kept, Conflict):
            assert kept.details["theirs"]["note"] == {"sv": before}
            assert stored() == (before, version)
            form.conflict = kept.details
            form.seen.add(before)
            continue
        assert before in form.seen
        assert stored()[0] == words
        form.seen.add(words)
        if step != "lost":
            form.version = kept.version
