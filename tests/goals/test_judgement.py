"""How a goal of each kind stands: the application's arithmetic against the specification's, on goals by chance."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goals.calendar import Period
from goals.kinds import COUNTS, KINDS, Direction, Kind, Line, Status
from goals.progress import Progress
from tests.goals import generated
from tests.goals.agreement import Case
from tests.goals.generated import by_chance
from tests.oracle import check as oracle

FINAL = {Status.ACHIEVED, Status.NOT_ACHIEVED, Status.NO_RESULT}
RANK = {Status.ACHIEVED: 3, Status.ON_TRACK: 2, Status.AT_RISK: 1}  # every other word is no better than "behind"
WORLD = generated.file_of()
DAYS = st.integers(-900, 700)
PATHS = [kind for kind, rules in KINDS.items() if rules.has_path]


def case_of(random: Random, *kinds: Kind) -> Case:
    """A goal of one of some kinds, in a partnership of its own."""
    partnership = generated.partnership(random, kinds=[random.choice(kinds or [*KINDS])])
    return Case(partnership, partnership["goals"][0], WORLD)


def cases(*kinds: Kind) -> st.SearchStrategy[Case]:
    return by_chance(lambda random: case_of(random, *kinds))


def due(case: Case) -> dt.date:
    """The target date; a day in the middle where there is none."""
    return case.definition.target_date or dt.date(2023, 12, 31)


def settled(case: Case, days: int) -> dt.date:
    """A day so and so long from the target date that the partnership's figures can be of."""
    closed = oracle.last_day(case.partnership["reporting"]["closed_through"])
    return min(due(case) + dt.timedelta(days=days), closed)


# ---- the same as the specification


def agrees(case: Case, as_of: dt.date) -> None:
    assert case.said(as_of) == case.specified(as_of)


@given(cases(), DAYS)
@settings(max_examples=1500, deadline=None)
def test_every_figure_is_the_specification_s(case: Case, days: int) -> None:
    agrees(case, settled(case, days))


@pytest.mark.attack
def test_every_figure_of_many_goals_is_the_specification_s() -> None:
    for seed in range(40_000):
        random = Random(seed)  # noqa: S311 - nothing to keep secret
        case = case_of(random)
        for day in (settled(case, random.randint(-900, 700)), *generated.LEAP_DAYS, settled(case, 0)):
            agrees(case, min(day, settled(case, 9999)))


def test_goals_by_chance_have_nothing_wrong_and_every_word_occurs() -> None:
    """What the other tests rest on: otherwise they would say little."""
    words: set[tuple[Kind, Status | None]] = set()
    for seed in range(150):
        random = Random(seed)  # noqa: S311 - nothing to keep secret
        partnership = generated.partnership(random)
        assert oracle.Checker({**WORLD, "partnerships": [partnership]}).errors == []
        for goal in partnership["goals"]:
            case = Case(partnership, goal, WORLD)
            found = [case.judged(settled(case, days)).status for days in (-random.randint(1, 700), 0, 300)]
            words |= {(case.definition.kind, word) for word in found}
    judged_by_a_path = {(kind, word) for kind in PATHS for word in Status}
    assert {(kind, word) for kind, word in words if kind in PATHS} == judged_by_a_path
    assert {word for kind, word in words if kind is Kind.MONITOR} == {None}
    for kind in KINDS.keys() - {Kind.MONITOR}:
        assert {(kind, word) for word in (Status.ACHIEVED, *FINAL, Status.NO_DATA)} <= words


@given(cases(*PATHS), DAYS)
@settings(max_examples=200, deadline=None)
def test_what_is_expected_is_exact(case: Case, days: int) -> None:
    """Not only as a float: the fraction itself, read at the day that A stands for."""
    progress = case.judged(settled(case, days))
    if progress.actual.at is not None:
        points, weights = oracle.fixed_points(case.goal), case.goal.get("monthly_weights")
        expected = oracle.expected(points, progress.actual.at, case.goal["profile"], weights)
        assert (progress.expected, progress.deviation) == (expected, progress.actual.value - expected)


# ---- what holds for every kind, whatever the numbers


def reported(case: Case, **measure: Any) -> Line:
    """The only report of a goal: about its own area, in a period that ends by its target date, as late as possible."""
    unit = "year" if case.goal["frequency"] == "year" or case.definition.per else "quarter"
    last = oracle.whole(unit, dt.date(2010, 1, 1), due(case))[-1]
    return Line("saab", Period.parse(last), **measure)


def level(case: Case, value: Fraction) -> dict[str, Any]:
    """The measure by which a goal reaches a value."""
    kind = case.definition.kind
    if kind is Kind.RATIO:
        return {"numerator": value, "denominator": Fraction(100)}
    if kind is Kind.CUMULATIVE_COUNT:
        return {"quantity": value - case.definition.path.baseline.value}
    if kind is Kind.ACTIVITY_COUNT:
        return {"quantity": value}
    return {"value": value, "sample_size": Fraction(50)}


def alone(case: Case, as_of: dt.date, **measure: Any) -> Progress:
    return case.judged(as_of, [reported(case, **measure)])


@given(cases(*PATHS, Kind.ACTIVITY_COUNT))
@settings(deadline=None)
def test_at_the_baseline_nothing_is_done_and_at_the_target_everything(case: Case) -> None:
    """Upwards and downwards, to and from zero."""
    goal, later = case.definition, due(case) + dt.timedelta(days=366)
    assert goal.target is not None
    baseline = goal.path.baseline.value if goal.path else Fraction(0)
    if goal.per and goal.window(later)[0] > reported(case).period.last_day:
        return  # an activity whose time begins after its target date
    assert alone(case, later, **level(case, baseline)).progress == 0
    reached = alone(case, due(case), **level(case, goal.target))
    assert (reached.progress, reached.status in (Status.ACHIEVED, Status.NO_RESULT)) == (1, True)


@given(cases(Kind.STATUS))
@settings(deadline=None)
def test_a_status_takes_the_steps_between_two_grades(case: Case) -> None:
    scale, later = case.definition.scale, dt.date(2029, 12, 31)
    steps = [alone(case, later, grade=grade, day=dt.date(2026, 12, 1)).progress for grade in scale.grades]
    start, end = (scale.rank(case.goal[key]["grade"]) for key in ("baseline", "target"))
    assert steps == [Fraction(rank - start, end - start) for rank in range(len(steps))]


@given(cases(), st.integers(0, 1200))
@settings(max_examples=300, deadline=None)
def test_only_from_the_target_date_on_a_word_is_final(case: Case, days: int) -> None:
    if case.definition.target_date is None:
        assert not case.judged(dt.date(2026, 12, 31)).final
        return
    progress = case.judged(due(case) + dt.timedelta(days=days))
    assert progress.final
    assert progress.status in FINAL
    before = case.judged(due(case) - dt.timedelta(days=1 + days))
    assert not before.final
    assert before.status not in FINAL - {Status.ACHIEVED}


def better(case: Case, line: Line, steps: int) -> Line:
    """The same report with a better result: towards the target, for a goal that is to sink a smaller one."""
    goal = case.definition
    if line.grade is not None:
        grades = goal.scale.grades
        return replace(line, grade=grades[min(goal.scale.rank(line.grade) + steps, len(grades) - 1)])
    if line.done is not None:
        return replace(line, done=True)
    rises = goal.direction is not Direction.AT_MOST if goal.path is None else goal.target > goal.path.baseline.value
    more = Fraction(steps if rises else -steps)
    if line.denominator is not None:
        return replace(line, numerator=min(max(line.numerator + more, Fraction(0)), line.denominator))
    return replace(
        line, **{name: getattr(line, name) + more for name in ("quantity", "value") if getattr(line, name) is not None}
    )


@given(cases(*(KINDS.keys() - {Kind.MONITOR})), DAYS, st.integers(0, 60), st.integers(0, 11))
@settings(max_examples=800, deadline=None)
def test_a_better_result_never_gives_a_worse_word(case: Case, days: int, steps: int, place: int) -> None:
    as_of = settled(case, days)
    measured = [line for line in case.lines if line != Line(line.partner, line.period, area=line.area)]
    if measured:
        chosen = measured[place % len(measured)]
        improved = [better(case, line, steps) if line is chosen else line for line in case.lines]
        before, after = case.judged(as_of), case.judged(as_of, improved)
        assert RANK.get(before.status, 0) <= RANK.get(after.status, 0)


@given(cases(Kind.RATIO), DAYS, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_a_percentage_is_never_averaged(case: Case, days: int, random: Any) -> None:
    """However the cases are spread over partners, the share of them all is the same."""
    as_of, parts = settled(case, days), []
    for line in case.lines:
        if line.denominator is None:
            continue
        hit = random.randint(0, int(line.numerator))
        missed = random.randint(0, int(line.denominator - line.numerator))
        parts.append(replace(line, partner="one", numerator=Fraction(hit), denominator=Fraction(hit + missed)))
        rest = (line.numerator - hit, line.denominator - hit - missed)
        parts.append(replace(line, partner="another", numerator=rest[0], denominator=rest[1]))
    assert case.judged(as_of, parts).actual == case.judged(as_of).actual


@given(cases(), DAYS, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_the_order_of_reports_is_irrelevant(case: Case, days: int, random: Any) -> None:
    as_of = settled(case, days)
    shuffled = random.sample(case.lines, len(case.lines))
    assert case.judged(as_of, shuffled) == case.judged(as_of)


@given(cases(), DAYS)
@settings(max_examples=100, deadline=None)
def test_a_share_in_another_s_report_counts_but_is_no_report(case: Case, days: int) -> None:
    as_of = settled(case, days)
    shared = case.judged(as_of, [replace(one, reported=False) for one in case.lines])
    assert shared.coverage.received == 0
    assert shared.actual == case.judged(as_of).actual


# ---- what only counts have


def counted(case: Case, which: Callable[[Any], bool]) -> Fraction:
    quantities = [line.quantity for line in case.lines if line.quantity is not None and which(line.period)]
    return sum(quantities, Fraction(0))


@given(cases(*COUNTS), DAYS)
@settings(max_examples=300, deadline=None)
def test_the_pace_and_the_pace_that_is_needed(case: Case, days: int) -> None:
    progress, frequency = case.judged(settled(case, days)), case.goal["frequency"]
    if progress.actual.value is None or frequency == "irregular" or case.goal["target"].get("per") == "year":
        assert (progress.pace, progress.required_pace) == (None, None)
        return
    at = progress.actual.at
    first = oracle.span(case.goal.get("first", case.partnership["reporting"]["first"]))[0]
    ended = oracle.whole(frequency, first, at)[-(1 if frequency == "year" else 4) :]
    assert progress.pace == (counted(case, lambda one: one.code in ended) / len(ended) if ended else None)
    left = [code for code in oracle.whole(frequency, at.replace(day=1), due(case)) if oracle.last_day(code) > at]
    missing = case.definition.target - progress.actual.value
    assert progress.required_pace == (missing / len(left) if left and missing > 0 else None)


@given(cases(*COUNTS), DAYS)
@settings(max_examples=100, deadline=None)
def test_what_comes_after_the_target_date_stands_beside(case: Case, days: int) -> None:
    as_of = settled(case, days)
    assert case.judged(as_of).actual.beside == counted(case, lambda one: due(case) < one.last_day <= as_of)


@given(cases(*(KINDS.keys() - set(COUNTS))), DAYS)
@settings(max_examples=50, deadline=None)
def test_what_is_no_count_has_no_pace(case: Case, days: int) -> None:
    progress = case.judged(settled(case, days))
    assert (progress.pace, progress.required_pace, progress.actual.beside) == (None, None, 0)
