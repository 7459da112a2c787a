"""Every kind of goal is asked for in its own way, handed in, verified and counted; parts of a goal have rows too."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db import Database
from goals import contributions, periods
from goals.calendar import Period
from goals.contributions import Receipt
from goals.entry import Entry
from goals.kinds import KINDS, Kind
from goals.models import Goal
from goals.reporting import Row, Sheet, SheetRow, hand_in, parts_of, save, sheet
from goals.reporting.terms import Asking, check_version
from goals.standing import standings
from partners.access import Actor
from partners.errors import NotFound, Refused
from tests.conftest import Cast
from tests.databases import Workshop
from tests.goals.place import CAST, WORDS, Place, activity, goal, line, load_into, programme

Q3 = Period.parse("2025Q3")
BASE = {"value": 60, "date": "2022-12-31", "prov": "seed"}
GRADES = ["sarskilt_utsatt", "utsatt", "ej_pa_listan"]
QUESTIONS = [{"code": "egen", "text": {"sv": "Hur trygg?"}}, {"code": "kvall", "text": {"sv": "På kvällen"}}]
SURVEY = {"provider": "brg", "counted_answers": {"sv": ["mycket bra"], "en": ["very good"]}, "questions": QUESTIONS}
BARE = {"baseline": None, "profile": None, "unit": None, "counts": "things", "frequency": "irregular"}
PER_CENT = {"sv": "procent", "en": "per cent"}
NUMBER = {"baseline": None, "profile": None, "target": None, "frequency": "irregular"}
GOALS = [
    goal("jobb", lines=[line("saab", "2025Q1", 5, initiative="jobbspar"), line("saab", "2025Q2", 7)]),
    activity("moten"),
    goal("klotter", kind="ratio", baseline=BASE, numerator={"sv": "inom 24 h"}, denominator={"sv": "anmälda"}),
    goal(
        "trygghet", kind="survey_share", baseline=BASE, survey=SURVEY,
        contributions=[
            {"partner": "saab", "period": "2025Q2", "area": "norra", "value": 70, "sample_size": 10,
             "state": "verified", "prov": "seed"},
        ],
    ),
    goal("vrakningar", kind="reduction", baseline=BASE, target={"value": 0, "date": "2025-12-31", "prov": "seed"}),
    goal("varme", kind="threshold", baseline=None, profile=None, direction="at_least", unit=PER_CENT),
    goal(
        "lista", kind="status", scale="polisens_lista", **BARE,
        target={"grade": "ej_pa_listan", "date": "2025-12-31", "prov": "seed"},
    ) | {"baseline": {"grade": "sarskilt_utsatt", "date": "2022-12-31", "prov": "seed"}},
    goal("hus", kind="deliverable", **BARE, target={"done": True, "date": "2025-12-31", "prov": "seed"}),
    goal("dorrar", kind="monitor", **NUMBER),
]  # fmt: skip
CHANGE = {"since": "2018", "value": Decimal("5.7"), "qualifier": "more_than"}
WHOLE = {
    "jobb": Entry(Decimal(17), shares={"saab": Decimal(10), "balder": Decimal(7)}),
    "moten": Entry(Decimal(3), qualifier="about"),
    "klotter": Entry(numerator=Decimal(66), denominator=Decimal(74)),
    "trygghet": Entry(value=Decimal("75.1"), sample_size=Decimal(2410), response_rate=Decimal(48), change=CHANGE),
    "vrakningar": Entry(value=Decimal("-3.5")),
    "varme": Entry(value=Decimal(100)),
    "lista": Entry(grade="utsatt", day=dt.date(2025, 7, 1)),
    "hus": Entry(done=True, day=dt.date(2025, 9, 1)),
    "dorrar": Entry(value=Decimal(500), qualifier="more_than"),
}
HALF = {
    "klotter": (Entry(numerator=Decimal(66)), "denominator"),
    "trygghet": (Entry(value=Decimal(75)), "sample_size"),
}


def everything() -> dict[str, Any]:
    """A partnership of a municipality with two districts, and a district elsewhere; a goal of every kind."""
    data = programme(
        *GOALS,
        area="kommun",
        initiatives=[
            {"code": "jobbspar", "title": {"sv": "Jobbspår"}, "goals": ["jobb"], "lead": "saab", "state": "ongoing",
             "prov": "seed"},
        ],
    )  # fmt: skip
    levels = {"kommun": "municipality", "norra": "district", "sodra": "district", "annan": "municipality"}
    data["areas"] = [{"code": code, "name": code.title(), "level": level} for code, level in levels.items()]
    for area in data["areas"][1:3]:
        area["parent"] = "kommun"
    version = {"year": 2021, "published": "2021-10-01", "areas": {}}
    data["classifications"] = [
        {"code": "polisens_lista", "title": WORDS, "provider": "brg", "grades": GRADES,
         "titles": {grade: {"sv": grade} for grade in GRADES},
         "versions": [version, {**version, "year": 2025, "published": "2025-08-01", "grades": GRADES[1:]}]},
    ]  # fmt: skip
    return data


@pytest.fixture
def every(workshop: Workshop) -> Iterator[Place]:
    with workshop.copy_of("kinds", lambda database: load_into(database, everything())) as url:
        database = Database(url)
        yield Place(database)
        database.close()


@pytest.fixture
def there(every: Place) -> SimpleNamespace:
    cast = Cast(every.database)
    return SimpleNamespace(**{name: getattr(cast, name) for name in CAST})


def shown(place: Place, actor: Actor, **more: Any) -> Sheet:
    return place.see(sheet, actor, organisation_id=place.organisations["saab"], period=Q3, today=place.today, **more)


def row_of(place: Place, actor: Actor, code: str, slot: str = "") -> SheetRow:
    (found,) = [one for one in shown(place, actor).rows if (one.goal, one.slot) == (code, slot)]
    return found


def saved(place: Place, actor: Actor, code: str, entry: Entry, **more: Any) -> Any:
    return place.do(
        save, actor, organisation_id=place.organisations["saab"], period=Q3, goal_code=code, entry=entry,
        today=place.today, **{"version": None, "form": "bo-1"} | more,
    )  # fmt: skip


def handed_in(place: Place, actor: Actor, *rows: Row, key: str = "k1") -> list[Receipt]:
    return place.do(
        hand_in, actor, organisation_id=place.organisations["saab"], period=Q3, rows=rows, form="bo-1", key=key,
        today=place.today,
    )  # fmt: skip


def test_every_kind_is_handed_in_verified_and_counted(every: Place, there: SimpleNamespace) -> None:
    assert {one.kind for one in shown(every, there.bo).rows} == set(Kind)
    for code, (entry, _) in HALF.items():
        saved(every, there.bo, code, entry)  # a draft may be half
    with pytest.raises(Refused) as refused:
        handed_in(every, there.bo, *(Row(code, HALF.get(code, (entry,))[0]) for code, entry in WHOLE.items()))
    assert refused.value.code == "entry-incomplete"
    assert refused.value.details["field"] == HALF[refused.value.details["goal"]][1]
    receipts = handed_in(every, there.bo, *(Row(code, entry) for code, entry in WHOLE.items()))
    assert len(receipts) == len(KINDS)
    for code, entry in WHOLE.items():
        kept = row_of(every, there.bo, code).entry
        change = {"since": "2018", "value": "5.7", "qualifier": "more_than", "prov": "reported"}
        assert kept.change == (change if entry.change else None)
        for name in ("quantity", "numerator", "value", "sample_size", "response_rate", "grade", "done", "day"):
            assert getattr(kept, name) == getattr(entry, name)
        assert (kept.qualifier, kept.shares) == (entry.qualifier, entry.shares)
    for receipt in receipts:
        every.move(contributions.verify, there.stina, receipt)
    every.do(periods.close, there.asa, Q3, today=every.today)
    actual = {one.goal.code: one.progress.actual for one in every.see(standings, there.asa)}
    values = {code: one.value for code, one in actual.items()}
    assert values == {
        "jobb": 29, "moten": 3, "klotter": Fraction(6600, 74), "trygghet": Fraction(751, 10),
        "vrakningar": Fraction(-7, 2), "varme": 1, "lista": None, "hus": None, "dorrar": 500,
    }  # fmt: skip
    assert (actual["lista"].grade, actual["hus"].done, actual["dorrar"].qualifier) == ("utsatt", True, "more_than")
    assert actual["trygghet"].change is not None
    assert actual["trygghet"].change.value == Fraction(57, 10)
    assert every.reconciled()


def test_a_row_carries_what_its_kind_is_asked_with(every: Place, there: SimpleNamespace) -> None:
    ratio, survey, held, listed = (row_of(every, there.bo, code) for code in ("klotter", "trygghet", "varme", "lista"))
    assert (ratio.terms.numerator, ratio.terms.denominator) == ({"sv": "inom 24 h"}, {"sv": "anmälda"})
    assert (survey.terms.question, survey.terms.counted_answers) == (QUESTIONS[0]["text"], SURVEY["counted_answers"])
    assert (held.terms.direction, held.terms.target, held.unit) == ("at_least", 100, PER_CENT)
    assert (listed.terms.grades, listed.unit) == ({grade: {"sv": grade} for grade in GRADES[1:]}, None)
    saved(every, there.bo, "lista", Entry(day=dt.date(2025, 7, 31)))
    listed = row_of(every, there.bo, "lista")
    assert listed.terms.grades is not None
    assert list(listed.terms.grades) == GRADES, "the day before the new version was published"
    with pytest.raises(Refused, match="grade-not-on-scale") as refused:
        saved(every, there.bo, "lista", Entry(grade=GRADES[0], day=dt.date(2025, 8, 1)), version=listed.version)
    assert refused.value.details["field"] == "grade"
    assert shown(every, there.bo).partners == {
        "saab": "Saab AB",
        "balder": "Balder",
        "fb": "Familjebostäder",
        "brg": "BRG",
    }


def test_only_a_published_version_s_grades_are_offered_and_read(every: Place, there: SimpleNamespace) -> None:
    every.today, before = dt.date(2025, 8, 1), dt.date(2025, 7, 31)
    assert list(row_of(every, there.bo, "lista").terms.grades or ()) == GRADES[1:], "published today"
    day = dt.date(2025, 8, 2)

    def look(session: Session, _actor: Actor) -> None:
        listed = session.scalars(select(Goal).where(Goal.code == "lista")).one()
        for entry in (Entry(), Entry(day=before), Entry(day=day)):
            grades = Asking(session, [listed], before).terms(listed, Q3, entry).grades
            assert list(grades or ()) == GRADES, "of a version to come nothing is seen"
        known = Asking(session, [listed], day).terms(listed, Q3, Entry(day=day)).grades
        assert list(known or ()) == GRADES[1:]
        with pytest.raises(Refused, match="grade-day-missing") as refused:
            check_version(session, listed, Entry(grade="utsatt"), Q3, today=before)
        assert refused.value.details["field"] == "day"
        check_version(session, listed, Entry(grade="utsatt", day=before), Q3, today=before)
        check_version(session, listed, Entry(grade="utsatt"), Q3, today=day)

    every.see(look, there.bo)


def test_what_nobody_can_mean_is_refused_and_what_is_seldom_meant_is_asked_about_once(
    every: Place, there: SimpleNamespace
) -> None:
    survey = Entry(value=Decimal(100), sample_size=Decimal(12))
    change = {"since": "2025Q3", "value": Decimal(2)}
    for code, entry, refusal, field in (
        ("trygghet", replace(survey, value=Decimal("100.1")), "share-above-all", "value"),
        ("trygghet", replace(survey, response_rate=Decimal(101)), "share-above-all", "response_rate"),
        ("trygghet", replace(survey, change=change), "change-since-late", "change_since"),
        ("dorrar", Entry(change=change | {"since": "2026"}), "change-since-late", "change_since"),
    ):
        for deed, given in (
            (partial(saved, every, there.bo, code), entry),
            (partial(handed_in, every, there.bo), Row(code, entry, confirmed=True)),
        ):
            with pytest.raises(Refused, match=refusal) as refused:
                deed(given)
            assert (refused.value.details["goal"], refused.value.details["field"]) == (code, field)
    rows = [
        Row("vrakningar", Entry(value=Decimal(100_000))),
        Row("trygghet", replace(survey, change=change | {"since": "2025"})),
    ]
    above = Row("varme", Entry(value=Decimal("100.1")))
    saved(every, there.bo, "varme", above.entry)
    with pytest.raises(Refused, match="value-above-hundred"):
        handed_in(every, there.bo, *rows, replace(above, version=1))
    assert len(handed_in(every, there.bo, *rows, replace(above, version=1, confirmed=True))) == 3


def test_where_a_change_comes_from_stays_while_it_says_the_same(every: Place, there: SimpleNamespace) -> None:
    every.draft(there.bo, goal="dorrar", entry=Entry(change={**CHANGE, "prov": "seed"}))
    for change, source in ((CHANGE, "seed"), ({**CHANGE, "value": Decimal(6)}, "reported")):
        version = row_of(every, there.bo, "dorrar").version
        kept = saved(every, there.bo, "dorrar", Entry(change=change, note={"sv": "Mätt igen"}), version=version)
        assert kept.change["prov"] == source


# ---- parts


def test_the_parts_of_a_goal_are_places_in_its_area_further_questions_and_initiatives(
    every: Place, there: SimpleNamespace
) -> None:
    offered = row_of(every, there.bo, "trygghet").offered
    assert offered.areas == {"norra": "Norra", "sodra": "Sodra"}
    assert (offered.questions, offered.initiatives) == ({"kvall": {"sv": "På kvällen"}}, {})
    assert row_of(every, there.bo, "jobb").offered.initiatives == {"jobbspar": {"sv": "Jobbspår"}}
    assert not row_of(every, there.bo, "trygghet", "norra//").offered


def test_where_there_is_no_area_the_parts_lie_in_the_pilot_areas(workshop: Workshop) -> None:
    data = everything()
    data["partnerships"][0] |= {"area": None, "pilot_areas": ["kommun"]}
    with workshop.copy_of("pilots", lambda database: load_into(database, data)) as url:
        place = Place(Database(url))
        goals = shown(place, Cast(place.database).bo).rows
        assert {tuple(one.offered.areas) for one in goals if not one.slot} == {("kommun", "norra", "sodra")}
        place.database.close()


def test_parts_reported_before_have_rows_of_their_own_after_the_whole(every: Place, there: SimpleNamespace) -> None:
    rows = [(one.goal, one.slot) for one in shown(every, there.bo).rows if one.goal in ("jobb", "trygghet")]
    assert rows == [("jobb", ""), ("jobb", "//jobbspar"), ("trygghet", ""), ("trygghet", "norra//")]
    norra, track = row_of(every, there.bo, "trygghet", "norra//"), row_of(every, there.bo, "jobb", "//jobbspar")
    assert (norra.part.area, norra.previous) == ("Norra", Entry(value=Decimal(70), sample_size=Decimal(10)))
    assert (track.part.initiative, track.previous, track.largest) == ({"sv": "Jobbspår"}, None, 5)
    assert row_of(every, there.bo, "jobb").largest == 7


def test_a_part_is_added_saved_handed_in_corrected_and_counted(every: Place, there: SimpleNamespace) -> None:
    slot, entry = "sodra/kvall/", Entry(value=Decimal(60), sample_size=Decimal(5))
    further = shown(every, there.bo, further=[("trygghet", "2025Q3", slot)]).rows
    (added,) = [one for one in further if one.slot == slot]
    assert (added.part.area, added.part.question, added.contribution_id) == ("Sodra", {"sv": "På kvällen"}, None)
    assert saved(every, there.bo, "trygghet", Entry(), slot=slot) is None
    begun = saved(every, there.bo, "trygghet", entry, slot=slot)
    assert (begun.slot, row_of(every, there.bo, "trygghet").contribution_id) == (slot, None)
    norra = Entry(value=Decimal(72), sample_size=Decimal(12))
    both = [Row("trygghet", entry, slot=slot), Row("trygghet", norra, slot="norra//")]
    receipts = handed_in(every, there.bo, *both)
    assert {one.part.area for one in shown(every, there.bo).rows if one.state == "submitted"} == {"Norra", "Sodra"}
    assert shown(every, there.bo).period.done == 1, "a part speaks for its goal"
    for receipt in receipts:
        every.move(contributions.verify, there.stina, receipt)
    kept = row_of(every, there.bo, "trygghet", slot)
    every.do(
        contributions.correct, there.bo, kept.contribution_id, version=kept.version, entry=entry, reason="Fel",
        today=every.today,
    )  # fmt: skip
    assert row_of(every, there.bo, "trygghet", slot).correction_reason == "Fel"
    every.do(periods.close, there.asa, Q3, today=every.today)
    (survey,) = [one for one in every.see(standings, there.asa) if one.goal.code == "trygghet"]
    assert survey.progress.actual.by_area == {"norra": 72}
    assert survey.progress.actual.by_question["kvall"] == 60


@pytest.mark.parametrize(
    ("code", "slot"),
    [
        ("trygghet", "annan//"), ("trygghet", "kommun//"), ("trygghet", "/egen/"), ("trygghet", "/finns-inte/"),
        ("trygghet", "//jobbspar"), ("jobb", "/kvall/"), ("jobb", "//annat"), ("jobb", "//"), ("jobb", "norra"),
    ],
)  # fmt: skip
def test_a_part_that_is_not_offered_is_not_found(every: Place, there: SimpleNamespace, code: str, slot: str) -> None:
    for deed in (
        lambda: saved(every, there.bo, code, WHOLE[code], slot=slot),
        lambda: handed_in(every, there.bo, Row(code, WHOLE[code], slot=slot)),
        lambda: shown(every, there.bo, further=[(code, "2025Q3", slot)]),
    ):
        with pytest.raises(NotFound):
            deed()
    assert not [event for event in every.events() if event.person_id is not None]


def test_the_parts_are_those_of_the_goals_that_are_asked_about(every: Place) -> None:
    assert every.see(parts_of, []) == {}
