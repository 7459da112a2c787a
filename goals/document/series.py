"""What was reported period by period, oldest first: what adds up with its running sum, what is measured by its level.

A number is left out of its row where it is withheld, and the row is marked.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction

from goals import frames
from goals.calendar import Period
from goals.document.cases import ratios
from goals.document.values import Document, shown, shown_or_none
from goals.kinds import OWN, Actual, Direction, Kind, Line, Per
from goals.kinds.levels import level
from goals.kinds.monitor import monitor
from goals.kinds.status import known_grades
from goals.kinds.threshold import meets
from goals.standing import Standing
from goals.suppression import is_small, withheld, withheld_sums


def series(standing: Standing, threshold: int) -> list[Document]:
    """The rows of a goal; numbers of people below the threshold are withheld, which 0 withholds none of."""
    return SERIES[standing.definition.kind](standing, threshold)


def lines_of(standing: Standing) -> list[Line]:
    """What makes up the goal's figure."""
    first, last = standing.definition.counted_span(standing.as_of)
    return [line for line in standing.lines if first <= line.period.last_day <= last]


def _counts(standing: Standing, threshold: int) -> list[Document]:
    """Sums by period and the running sum, which begins at the baseline, or anew each year for a yearly promise."""
    sums = frames.by_period(standing.reported if standing.definition.per is Per.YEAR else standing.counted)
    baseline = standing.definition.path.baseline.value if standing.definition.path else Fraction(0)
    cells: list[Document] = []
    counted = set(standing.counted["period"])
    for _, run in sums.groupby([day.year if standing.definition.per is Per.YEAR else 0 for day in sums["last_day"]]):
        quantities = list(run["quantity"])
        is_total_known = set(run["period"]) <= counted  # then their sum is the goal's own figure
        hidden = withheld(quantities, threshold=threshold, is_total_known=is_total_known)
        hidden_sums = withheld_sums(hidden, len(quantities), is_total_known=is_total_known)
        running = baseline
        for position, (code, last_day) in enumerate(zip(run["period"], run["last_day"], strict=True)):
            running += quantities[position]
            cell: Document = {"period": code, "last_day": last_day.isoformat()}
            if position not in hidden:
                cell["quantity"] = shown(quantities[position])
            if position not in hidden_sums:
                cell["cumulative"] = shown(running)
            if position in hidden or position in hidden_sums:
                cell["withheld"] = True
            cells.append(cell)
    return cells


def _ratios(standing: Standing, threshold: int) -> list[Document]:
    return ratios(standing.definition, lines_of(standing), standing.progress.actual, threshold)


def _shares(standing: Standing, threshold: int) -> list[Document]:
    """Each period's share of a survey's answers; that of a few is withheld, and one that would tell a part's."""
    telling = _telling(standing, threshold)
    return [
        _row(period, found, is_hidden=period in telling or is_small(found.sample_size, threshold=threshold))
        for period, found in _levels(standing)
    ]


def _reductions(standing: Standing, threshold: int) -> list[Document]:
    """Each period's level. The one that is the goal's figure is shown like every figure of a promise."""
    figure, telling = standing.progress.actual, _telling(standing, threshold)
    return [
        _row(
            period,
            found,
            is_hidden=period in telling
            or (is_small(found.value, threshold=threshold) and (found.at, found.value) != (figure.at, figure.value)),
        )
        for period, found in _levels(standing)
    ]


def _levels(standing: Standing) -> Iterator[tuple[Period, Actual]]:
    """What each period says by itself of the goal's own question; without a single answer nothing was measured."""
    for period, lines in _by_period(_measured(standing)):
        found = level(standing.definition, lines)
        if found.value is not None:
            yield period, found


def _measured(standing: Standing) -> list[Line]:
    newest = standing.definition.newest_first(lines_of(standing))
    return [line for line in newest if line.value is not None and line.sample_size != 0 and line.question == OWN]


def _telling(standing: Standing, threshold: int) -> set[Period]:
    """The periods whose level could tell that of a small part, as other parts of their day may be shown.

    Not that of the goal's figure: its parts are withheld so that it does not tell them.
    """
    measured = _measured(standing)
    is_survey = standing.definition.kind is Kind.SURVEY_SHARE
    small = {
        line.period.last_day
        for line in measured
        if line.area != OWN and is_small(people(line, is_survey=is_survey), threshold=threshold)
    }
    own = [line.period for line in measured if line.area == OWN][:1]
    latest = {line.period for line in measured if line.period.last_day == measured[0].period.last_day}
    figure = set(own) or (latest if len(latest) == 1 else set())
    return {line.period for line in measured if line.period.last_day in small} - figure


def people(line: Line, *, is_survey: bool) -> Fraction:
    """What may not be too few of a measurement: of a share those who have answered, of a level itself."""
    return (line.sample_size if is_survey else line.value) or Fraction(0)


def _row(period: Period, found: Actual, *, is_hidden: bool) -> Document:
    if is_hidden or found.value is None:
        return {**_named(period), "withheld": True}
    measured = {"sample_size": shown_or_none(found.sample_size), "qualifier": found.qualifier}
    return {**_named(period), "value": shown(found.value), **measured}


def _held(standing: Standing, threshold: int) -> list[Document]:
    """Each period's value and whether it met the target; no period at all where that would tell a withheld value."""
    if is_held_telling(standing, threshold):
        return []
    return [
        {
            **_named(period),
            **({"withheld": True} if is_small(value, threshold=threshold) else {"value": shown(value)}),
            "met": meets(standing.definition, value),
        }
        for period, value in sorted(_held_values(standing).items())
    ]


def is_held_telling(standing: Standing, threshold: int) -> bool:
    """Whether the target is itself so small that what met it, of the values that are withheld, tells them."""
    small = (is_small(value, threshold=threshold) for value in _held_values(standing).values())
    return is_small(standing.definition.target, threshold=threshold) and any(small)


def _held_values(standing: Standing) -> dict[Period, Fraction]:
    """By period the value that decides whether all met the target: the one farthest from the promised side."""
    is_ceiling = standing.definition.direction is Direction.AT_MOST
    values: dict[Period, Fraction] = {}
    ends: dict[str, Period] = {}
    for line in lines_of(standing):
        if line.value is not None:  # a quarter and a year that end on one day are one period to the rule
            period = ends.setdefault(line.period.last_day.isoformat(), line.period)
            kept = values.setdefault(period, line.value)
            values[period] = max(kept, line.value) if is_ceiling else min(kept, line.value)
    return values


def _grades(standing: Standing, _threshold: int) -> list[Document]:
    """The grades that are known, and from which day."""
    known = known_grades(standing.definition, lines_of(standing), standing.as_of)
    return [{"period": str(day.year), "last_day": day.isoformat(), "grade": grade} for day, grade in reversed(known)]


def _done(standing: Standing, _threshold: int) -> list[Document]:
    """Each report of whether it is done."""
    lines = [line for line in standing.definition.newest_first(lines_of(standing)) if line.done is not None]
    return [{"period": one.period.code, "last_day": one.on.isoformat(), "done": one.done} for one in reversed(lines)]


def _followed(standing: Standing, threshold: int) -> list[Document]:
    """Each period's number."""
    rows = []
    for period, lines in _by_period(lines_of(standing)):
        found = monitor(standing.definition, lines, period.last_day, standing.thresholds).actual
        if found.value is not None:
            is_hidden = is_small(found.value, threshold=threshold)
            number = {"withheld": True} if is_hidden else {"value": shown(found.value), "qualifier": found.qualifier}
            rows.append({**_named(period), **number})
    return rows


def _named(period: Period) -> Document:
    return {"period": period.code, "last_day": period.last_day.isoformat()}


def _by_period(lines: Sequence[Line]) -> Iterator[tuple[Period, list[Line]]]:
    """Oldest first."""
    for period in sorted({line.period for line in lines}):
        yield period, [line for line in lines if line.period == period]


SERIES: Mapping[Kind, Callable[[Standing, int], list[Document]]] = {
    Kind.CUMULATIVE_COUNT: _counts,
    Kind.ACTIVITY_COUNT: _counts,
    Kind.RATIO: _ratios,
    Kind.SURVEY_SHARE: _shares,
    Kind.REDUCTION: _reductions,
    Kind.THRESHOLD: _held,
    Kind.STATUS: _grades,
    Kind.DELIVERABLE: _done,
    Kind.MONITOR: _followed,
}
