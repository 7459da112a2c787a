"""One goal from all sides: each list adds up to the figure, and everybody reads the reports that are theirs to read."""

import datetime as dt
import uuid
from decimal import Decimal
from fractions import Fraction
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db import PLATFORM, Database
from goals import contributions, frames, periods
from goals.breakdown import AreaShare, Breakdown, MilestoneSet, PeriodSum, Report, breakdown, percents
from goals.calendar import Period
from goals.cells import Reported
from goals.document.values import shown as as_shown
from goals.entry import Entry
from goals.kinds import COUNTS
from goals.models import Goal, Milestone, ReportingPeriod, Target
from goals.overview import overview
from partners import partnerships
from partners.access import COMMAND_LINE, Actor, Role
from partners.errors import NotFound
from partners.models import Area
from tests.conftest import Cast
from tests.goals.place import FOREVER, Place, activity, entry_of, goal, line, load_into, programme
from tests.goals.statements import counted

NOTHING = Entry(nothing_to_report=True)
NUMBERS = count()
AREAS = [
    {"code": "provby", "name": "Provby", "level": "district"},
    {"code": "norra", "name": "Norra Provby", "level": "neighbourhood", "parent": "provby"},
]


def with_areas(database: Database, *goals: dict[str, Any], area: str | None = "provby") -> Place:
    code = f"ort-{next(NUMBERS)}"
    load_into(database, {**programme(*goals, code=code, area=area), "areas": AREAS})
    return Place(database, code)


def reports(place: Place, actor: Actor, **more: Any) -> list[Report]:
    return list(place.see(breakdown, actor, "jobb", **more).reports)


def newest(place: Place, actor: Actor) -> Report:
    return reports(place, actor)[0]


def assert_that_everything_adds_up(shown: Breakdown) -> None:
    """Every list, and the reports themselves, are the figure without its baseline."""
    figures = shown.figures
    sums = [
        sum((one.quantity for one in some), Decimal(0)) for some in (shown.by_partner, shown.by_area, shown.by_period)
    ]
    assert sums == [shown.counted] * 3
    assert shown.reports_total == len(shown.reports)
    assert (
        sum((one.counted.quantity or 0 for one in shown.reports if one.counted is not None), Decimal(0))
        == shown.counted
    )
    shares = [one.percent for one in shown.by_partner]
    assert sum(shares) == 100 if shown.counted else set(shares) <= {None}
    running = [one.running for one in shown.by_period]
    if running:
        assert running[-1] - running[0] == shown.counted - shown.by_period[0].quantity
        assert figures["actual"] == as_shown(running[-1])
        assert shown.latest == shown.by_period[-1].period
    else:
        assert figures["actual"] is None


def test_every_list_of_every_goal_of_the_demonstration_adds_up(demo: Database) -> None:
    with demo.reading(PLATFORM) as session:
        codes = [partnership.code for partnership in partnerships.every(session)]
    totals = {}
    for code in codes:
        place = Place(demo, code)
        for one in place.see(overview, COMMAND_LINE).goals:
            shown = place.see(breakdown, COMMAND_LINE, one.figures["code"], most=1000)
            if one.figures["kind"] in COUNTS:
                assert_that_everything_adds_up(shown)
            assert (shown.figures, shown.later, shown.waiting) == (one.figures, one.later, one.waiting)
            totals[code, one.figures["code"]] = shown.counted
    assert len(totals) > 10
    assert totals["handslag-bergsjon", "jobb"] == 395
    assert totals["handslag-bergsjon", "lovjobb"] == 755


QUANTITIES = st.one_of(st.integers(0, 40), st.decimals(0, 40, places=2)).map(Decimal)
SHARED = st.dictionaries(st.sampled_from(["saab", "balder", "fb"]), QUANTITIES, min_size=1)
ENTRIES = st.one_of(
    QUANTITIES.map(lambda quantity: Entry(quantity=quantity)),
    SHARED.map(lambda shares: Entry(quantity=sum(shares.values(), Decimal(0)), shares=shares)),
    st.just(NOTHING),
)
MOVES = st.lists(
    st.tuples(
        st.sampled_from(["saab", "balder", "fb"]),
        st.sampled_from(["2024Q4", "2025Q2", "2025Q3"]),
        st.sampled_from([None, "norra"]),
        ENTRIES,
        st.sampled_from(["draft", "submitted", "verified", "verified", "correcting", "corrected", "retracted"]),
        ENTRIES,
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda move: move[:3],
)


@given(MOVES, st.booleans())
@settings(
    max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_done_each_list_adds_up_to_the_figure(empty: Database, moves: list[Any], closing: bool) -> None:
    per_year = {"value": 10, "date": "2025-12-31", "per": "year", "prov": "seed"}
    made = [goal(baseline={"value": 3, "date": "2022-12-31", "prov": "seed"}), activity(target=per_year)]
    place = with_areas(empty, *made)
    area = place.see(lambda session: session.scalars(select(Area).where(Area.code == "norra")).one())
    for partner, period, part, entry, fate, corrected in moves:
        for code in ("jobb", "moten"):
            do(
                place,
                fate,
                corrected,
                partner=partner,
                period=period,
                entry=entry,
                goal=code,
                area=area if part else None,
            )
    if closing:
        place.do(periods.close, COMMAND_LINE, Period.parse("2025Q3"), today=place.today)
    for code in ("jobb", "moten"):
        assert_that_everything_adds_up(place.see(breakdown, COMMAND_LINE, code, most=1000))
    now = place.see(frames.provenance, as_of=FOREVER)
    assert now.equals(place.see(frames.provenance, as_of=FOREVER, known_at=place.now()))
    shown = place.see(breakdown, COMMAND_LINE, "jobb")
    verified = [
        (corrected if fate == "corrected" else entry).quantity
        for _, period, _, entry, fate, corrected in moves
        if fate in ("verified", "correcting", "corrected") and (closing or period != "2025Q3")
    ]
    assert shown.counted == sum((quantity for quantity in verified if quantity is not None), Decimal(0))


def do(place: Place, fate: str, corrected: Entry, **more: Any) -> None:
    """Take a report as far as its fate."""
    report = place.draft(COMMAND_LINE, **more)
    if fate != "draft":
        report = place.move(contributions.submit, COMMAND_LINE, report)
    if fate not in ("draft", "submitted"):
        report = place.move(contributions.verify, COMMAND_LINE, report)
    if fate in ("correcting", "corrected"):
        report = place.move(contributions.correct, COMMAND_LINE, report, entry=corrected, reason="Fel")
    if fate == "corrected":
        place.move(contributions.verify, COMMAND_LINE, place.move(contributions.submit, COMMAND_LINE, report))
    if fate == "retracted":
        place.move(contributions.retract, COMMAND_LINE, report, reason="Fel")


@given(st.lists(st.fractions(0, 1000), max_size=12))
def test_whole_percentages_add_up_to_a_hundred(quantities: list[Fraction]) -> None:
    found = percents(quantities)
    if not sum(quantities):
        assert found == [None] * len(quantities)
        return
    assert sum(one for one in found if one is not None) == 100
    for quantity, one in zip(quantities, found, strict=True):
        assert abs(one - quantity * 100 / sum(quantities)) < 1
        assert quantity or one == 0


def test_the_largest_remainder_is_rounded_up() -> None:
    assert percents([Fraction(1)] * 3) == [34, 33, 33]
    assert percents([Fraction(171), Fraction(126), Fraction(98)]) == [43, 32, 25]
    assert percents([Fraction(2), Fraction(2), Fraction(2), Fraction(1)]) == [29, 29, 28, 14]


def test_nobody_has_a_share_of_nothing(empty: Database) -> None:
    shown = with_areas(empty, goal(lines=[("saab", "2025Q1", 0)])).see(breakdown, COMMAND_LINE, "jobb")
    (saab,) = shown.by_partner
    assert (saab.quantity, saab.percent, shown.counted) == (0, None, 0)


def test_who_did_how_much_in_bergsjon_and_lately(demo: Database, cast: Cast) -> None:
    place = Place(demo, "handslag-bergsjon")
    shown = place.see(breakdown, cast.vera, "jobb")
    assert [(one.called, one.quantity, one.percent, one.latest.quantity) for one in shown.by_partner] == [
        ("Familjebostäder", 171, 43, 23), ("Saab", 126, 32, 17), ("Balder", 98, 25, 13),
    ]  # fmt: skip
    assert (shown.latest, str(shown.as_of)) == ("2025Q2", "2025-06-30")
    assert shown.by_period[-1] == PeriodSum("2025Q2", Decimal(53), Decimal(395))
    firms = place.see(breakdown, cast.vera, "foretag")
    assert [one.latest.reported for one in firms.by_partner] == [Reported.MEASURE, Reported.MISSING]


def test_the_running_sum_begins_at_the_baseline(empty: Database) -> None:
    baseline = {"value": 40, "date": "2022-12-31", "prov": "seed"}
    lines = [("saab", "2024Q1", 5), ("saab", "2024Q2"), ("saab", "2025Q1", 2)]
    shown = with_areas(empty, goal(baseline=baseline, lines=lines)).see(breakdown, COMMAND_LINE, "jobb")
    assert [(one.period, one.running) for one in shown.by_period] == [("2024Q1", 45), ("2025Q1", 47)]
    assert shown.figures["actual"] == 47


def test_parts_of_the_place_are_told_apart(empty: Database) -> None:
    lines = [
        ("saab", "2025Q1", 5), line("saab", "2025Q1", 6, area="norra"), line("balder", "2025Q2", area="norra"),
        line("fb", "2025Q1", area="norra"),
    ]  # fmt: skip
    place = with_areas(empty, goal(lines=lines))
    north = place.see(lambda session: session.scalars(select(Area).where(Area.code == "norra")).one())
    more = {"by": COMMAND_LINE, "period": "2025Q2", "initiative": "spar"}
    place.verified(COMMAND_LINE, 3, partner="saab", **more)
    place.verified(COMMAND_LINE, 1, partner="balder", area=north, **more)
    shown = place.see(breakdown, COMMAND_LINE, "jobb")
    assert shown.by_area == (AreaShare("Provby", Decimal(8)), AreaShare("Norra Provby", Decimal(7)))
    parts = [(one.partner, one.period, one.part.names) for one in shown.reports]
    assert ("saab", "2025Q1", ()) in parts
    assert ("balder", "2025Q2", ({"sv": "Norra Provby"}, {"sv": "spar"})) in parts
    nowhere = with_areas(empty, goal(lines=lines[:1]), area=None).see(breakdown, COMMAND_LINE, "jobb")
    assert nowhere.by_area == (AreaShare(None, Decimal(5)),)
    there = with_areas(empty, goal(area="norra", lines=lines[:1])).see(breakdown, COMMAND_LINE, "jobb")
    assert there.by_area == (AreaShare("Norra Provby", Decimal(5)),)


def test_a_correction_is_nobody_else_s_business_until_it_is_verified(place: Place, people: SimpleNamespace) -> None:
    first = Entry(quantity=Decimal(7), note={"sv": "Sju"})
    report = place.verified(people.bo, 0, entry=first, by=people.stina)
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    known = newest(place, people.vera)
    assert (known.said.quantity, known.said.note, known.state, known.counts, known.counted.quantity) == (
        7,
        {"sv": "Sju"},
        "verified",
        True,
        7,
    )
    assert (known.submitted_by, known.verified_by, known.on_behalf) == ("Bo", "Stina", False)

    place.do(periods.reopen, people.asa, Period.parse("2025Q3"), reason="Glömd rapport")
    second = Entry(quantity=Decimal(9), note={"sv": "Nio"})
    report = place.move(contributions.correct, people.asa, report, entry=second, reason="Fel")
    for name in ("vera", "pia", "stina"):
        assert newest(place, getattr(people, name)) == known, name
    for name in ("bo", "asa"):
        mine = newest(place, getattr(people, name))
        assert (mine.state, mine.under_correction, mine.said.quantity, mine.said.note) == (
            "draft",
            True,
            9,
            {"sv": "Nio"},
        )
        assert (mine.counts, mine.counted.quantity, mine.submitted_at, mine.on_behalf) == (True, 7, None, True)
        assert (mine.verified_at, mine.verified_by) == (known.verified_at, "Stina")

    report = place.move(contributions.submit, people.asa, report)
    assert newest(place, people.vera) == newest(place, people.pia) == known
    waiting = newest(place, people.stina)
    assert (waiting.state, waiting.under_correction, waiting.said.quantity, waiting.counted.quantity) == (
        "submitted",
        True,
        9,
        7,
    )
    assert waiting.submitted_by == "Asa"
    assert waiting.submitted_at > known.submitted_at

    place.move(contributions.verify, people.stina, report)
    after = newest(place, people.vera)
    assert (after.state, after.said.quantity, after.counted.quantity, after.submitted_by) == ("verified", 9, 9, "Asa")
    assert after.verified_at > known.verified_at
    assert not after.under_correction


def test_drafts_and_what_waits_are_known_to_those_who_may(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 7)
    there = {name: [one.state for one in reports(place, actor)][:-2] for name, actor in vars(people).items()}
    assert there == {"asa": ["draft"], "bo": ["draft"], "pia": [], "stina": [], "vera": []}
    receipt = place.move(contributions.submit, people.bo, draft)
    there = {name: [one.state for one in reports(place, actor)][:-2] for name, actor in vars(people).items()}
    assert there == {"asa": ["submitted"], "bo": ["submitted"], "pia": [], "stina": ["submitted"], "vera": []}
    totals = {name: place.see(breakdown, actor, "jobb").reports_total for name, actor in vars(people).items()}
    assert totals == {"asa": 3, "bo": 3, "pia": 2, "stina": 3, "vera": 2}
    place.move(contributions.return_, people.asa, receipt, reason="Fel")
    mine = newest(place, people.bo)
    assert (mine.state, mine.under_correction, mine.counts, mine.counted) == ("returned", False, False, None)
    assert [one.state for one in reports(place, people.stina)] == ["verified", "verified"]


def test_a_retracted_report_stays_in_the_ledger_with_what_had_been_verified(
    place: Place, people: SimpleNamespace
) -> None:
    report = place.verified(people.asa, 7, partner="saab", by=people.stina)
    report = place.move(contributions.correct, people.bo, report, entry=entry_of(999), reason="Fel")
    place.move(contributions.retract, people.bo, report, reason="Fel")
    place.verified(people.bo, 8, by=people.stina)
    shown = place.see(breakdown, people.vera, "jobb")
    assert [(one.period, one.partner, one.state, one.said.quantity) for one in shown.reports] == [
        ("2025Q3", "saab", "verified", 8), ("2025Q3", "saab", "retracted", 7),
        ("2025Q1", "saab", "verified", 20), ("2025Q1", "balder", "verified", 9),
    ]  # fmt: skip
    assert [one.counts for one in shown.reports] == [False, False, True, True]
    assert shown.counted == 29


def test_the_newest_are_shown_and_the_others_counted(empty: Database) -> None:
    lines = [(partner, f"2024Q{quarter}", 5) for quarter in (1, 2, 3, 4) for partner in ("balder", "saab")]
    lines += [("saab", "2024", 1), ("saab", "2023", 2)]
    place = with_areas(empty, goal(frequency="irregular", lines=lines))
    shown = place.see(breakdown, COMMAND_LINE, "jobb", most=4)
    assert [(one.period, one.partner) for one in shown.reports] == [
        ("2024", "saab"), ("2024Q4", "saab"), ("2024Q4", "balder"), ("2024Q3", "saab"),
    ]  # fmt: skip
    assert shown.reports_total == 10
    assert [one.period for one in place.see(breakdown, COMMAND_LINE, "jobb").reports][-1] == "2023"


def test_nothing_to_report_counts_as_a_report_and_not_as_a_number(place: Place, people: SimpleNamespace) -> None:
    place.verified(people.bo, NOTHING, by=people.asa)
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    shown = newest(place, people.vera)
    assert (shown.said.quantity, shown.said.nothing_to_report, shown.counts) == (None, True, True)


def test_a_file_has_no_name(place: Place, people: SimpleNamespace) -> None:
    shown = reports(place, people.vera)[-1]
    assert (shown.submitted_by, shown.verified_by, shown.on_behalf, shown.provenance) == (None, None, False, "seed")
    assert shown.verified_at >= shown.submitted_at


def test_former_targets_stay_visible(place: Place, people: SimpleNamespace) -> None:
    moment = dt.datetime(2025, 10, 1, tzinfo=dt.UTC)

    def decide(session: Any) -> None:
        key = session.scalars(select(Goal.id)).one()
        new = {"value": Decimal(0), "date": dt.date(2025, 12, 31), "provenance": "seed", "profile": "milestones"}
        new |= {"baseline": Decimal(80), "baseline_date": dt.date(2022, 12, 31), "baseline_provenance": "seed"}
        session.add(Target(goal_id=key, version=2, reason="Färre kan", set_at=moment, **new))
        session.flush()
        half = {"date": dt.date(2024, 12, 31), "relative_to_baseline": Decimal("0.5"), "provenance": "seed"}
        session.add(Milestone(goal_id=key, version=2, **half))

    place.do(decide)
    former, present = place.see(breakdown, people.vera, "jobb").targets
    assert (former.version, former.value, former.reason, former.milestones) == (1, 100, None, ())
    assert (present.version, present.value, present.reason, present.set_at) == (2, 0, "Färre kan", moment)
    assert (former.baseline, present.baseline, str(present.baseline_date)) == (0, 80, "2022-12-31")
    assert present.milestones == (MilestoneSet(dt.date(2024, 12, 31), Decimal(40), "seed", Decimal("0.5")),)
    assert (present.date, present.provenance) == (dt.date(2025, 12, 31), "seed")


def test_before_anything_is_closed_nothing_counts(place: Place, people: SimpleNamespace) -> None:
    place.do(lambda session: [session.delete(row) for row in session.scalars(select(ReportingPeriod))])
    shown = place.see(breakdown, people.vera, "jobb")
    assert (shown.as_of, shown.counted, shown.latest) == (None, 0, None)
    assert (shown.by_partner, shown.by_area, shown.by_period) == ((), (), ())
    assert [one.counts for one in shown.reports] == [False, False]
    assert [one.quantity for one in shown.later] == [29]


def test_there_is_no_such_goal_for_those_who_may_not_know(place: Place, people: SimpleNamespace) -> None:
    stranger = Actor(people.bo.person_id, people.bo.organisation_id, {uuid.uuid4(): Role.COORDINATOR})
    for actor, code in ((people.asa, "jobben"), (people.asa, ""), (stranger, "jobb"), (stranger, "jobben")):
        with pytest.raises(NotFound):
            place.see(breakdown, actor, code)


def test_a_longer_ledger_costs_no_more_statements(empty: Database) -> None:
    lines = [
        (partner, f"{year}Q{one}", 5) for partner in ("saab", "balder") for year in (2023, 2024) for one in (1, 2, 3)
    ]
    short = with_areas(empty, goal(lines=lines[:1]))
    long = with_areas(empty, goal(lines=lines), goal("foretag", lines=lines), goal("lov", lines=lines))
    costs = []
    for place in (short, long):
        with counted(empty) as sent:
            place.see(breakdown, COMMAND_LINE, "jobb")
        costs.append(len(sent))
    assert costs[0] == costs[1]
    assert 0 < costs[0] <= 25


def test_what_is_not_counted_has_no_sums(demo: Database) -> None:
    place = Place(demo, "bid-bergsjon")
    for code in ("klotter-24h", "trygghetsvardar-23", "sakerhetsdorrar"):
        shown = place.see(breakdown, COMMAND_LINE, code)
        assert (shown.by_partner, shown.by_area, shown.by_period, shown.counted, shown.latest) == ((), (), (), 0, None)
