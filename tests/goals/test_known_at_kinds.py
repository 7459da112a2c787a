"""What was known of goals of every kind: whatever is corrected, retracted or decided later, the old stays known."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

from db import Database
from goals import contributions
from goals.entry import Entry
from goals.setting.terms import TargetTerms, put_target
from goals.standing import standings
from partners.access import COMMAND_LINE
from tests.goals.all_kinds import promises
from tests.goals.place import Place, load_into

DAY = dt.date(2025, 3, 2)
UP = {"since": "2018", "direction": "up", "prov": "seed"}
NO_CASES = Entry(numerator=Decimal(0), denominator=Decimal(0))
REPORTED = {  # goal: what is reported first, what it is corrected to, and what stands after each
    "ratio": (Entry(numerator=Decimal(9), denominator=Decimal(10)), NO_CASES, 90, None),
    "survey_share": (Entry(value=Decimal(66), sample_size=Decimal(9)), Entry(change=UP), 66, None),
    "reduction": (Entry(value=Decimal(24)), Entry(value=Decimal(12)), 24, 12),
    "threshold": (Entry(value=Decimal(25)), Entry(value=Decimal(15)), 0, 1),
    "status": (Entry(grade="orange", day=DAY), Entry(grade="ute", day=DAY), "orange", "ute"),
    "deliverable": (Entry(done=False), Entry(done=True), False, True),
    "monitor": (Entry(quantity=Decimal(7)), Entry(value=Decimal(70)), 7, 70),
}  # fmt: skip


def actual(place: Place, known_at: dt.datetime | None = None) -> dict[str, Any]:
    """What stands for each goal: a number, a grade, whether it is done."""
    known = {one.goal.code: one.progress.actual for one in place.see(standings, COMMAND_LINE, known_at=known_at)}
    answers = {code: (known[code].value, known[code].grade, known[code].done) for code in REPORTED}
    return {code: next((one for one in answer if one is not None), None) for code, answer in answers.items()}


def test_reports_of_every_kind_are_known_as_they_were(empty: Database) -> None:
    load_into(empty, promises())
    place, nothing = Place(empty), dict.fromkeys(REPORTED)
    notes = {place.now(): nothing}
    where = {"by": COMMAND_LINE, "partner": "saab", "period": "2025Q1"}
    reports = {code: place.verified(COMMAND_LINE, first, goal=code, **where) for code, (first, *_) in REPORTED.items()}
    notes[place.now()] = {code: stands for code, (_, _, stands, _) in REPORTED.items()}
    for code, (_, entry, _, _) in REPORTED.items():
        draft = place.move(contributions.correct, COMMAND_LINE, reports[code], entry=entry, reason="Fel")
        if code == "ratio":  # a correction that is being written changes nothing
            assert actual(place)["ratio"] == 90
        receipt = place.move(contributions.submit, COMMAND_LINE, draft)
        reports[code] = place.move(contributions.verify, COMMAND_LINE, receipt)
    notes[place.now()] = {code: stands for code, (*_, stands) in REPORTED.items()}
    assert actual(place) == list(notes.values())[-1]
    for report in reports.values():
        place.move(contributions.retract, COMMAND_LINE, report, reason="Dubbelt")
    assert actual(place) == nothing
    for moment, then in notes.items():
        assert actual(place, moment) == then
    assert place.reconciled()


def test_a_baseline_is_known_as_it_was(empty: Database) -> None:
    load_into(empty, promises())
    place = Place(empty)
    report = {"by": COMMAND_LINE, "partner": "saab", "period": "2025Q1", "goal": "ratio"}
    place.verified(COMMAND_LINE, Entry(numerator=Decimal(9), denominator=Decimal(10)), **report)
    early = place.now()

    def progress(known_at: dt.datetime | None = None) -> Fraction | None:
        every = place.see(standings, COMMAND_LINE, known_at=known_at)
        return next(one.progress.progress for one in every if one.goal.code == "ratio")

    def corrected(session: Any) -> None:
        goal = next(one.goal for one in standings(session, COMMAND_LINE) if one.goal.code == "ratio")
        kept = {name: getattr(goal.targets[-1], name) for name in TargetTerms.__dataclass_fields__}
        terms = TargetTerms(**kept | {"baseline": Decimal(80), "milestones": ()})
        put_target(session, COMMAND_LINE, goal, terms, version=2, reason="Felräknat")

    assert progress() == Fraction(90 - 71, 100 - 71)
    place.do(corrected)
    assert (progress(early), progress()) == (Fraction(19, 29), Fraction(1, 2))
