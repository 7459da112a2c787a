"""Where the numbers of a document come from: of the figure, of each row of its series, of each partner."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import takewhile

from goals.document.background import Background
from goals.document.series import lines_of
from goals.document.values import Document
from goals.kinds import COUNTS, Kind, Line
from goals.kinds.levels import makes_up, measured
from goals.kinds.monitor import latest
from goals.kinds.ratio import of_the_year
from goals.standing import Standing


def of_figure(standing: Standing, background: Background) -> list[str]:
    """Of what makes up A; of what is only followed and known by a change alone, that of the change.

    What was reported of another part, of another question or of a time before it has its own.
    """
    change = standing.progress.actual.change
    if standing.definition.kind is Kind.MONITOR and change and not standing.progress.actual.is_known:
        return [change.provenance] if change.provenance else []
    return _of_lines(standing, background, lines_of(standing))


def with_origins(standing: Standing, background: Background, rows: Sequence[Document]) -> list[Document]:
    """The rows of a series, each with where its own numbers come from."""
    return [
        {**row, "provenance": _of_lines(standing, background, _lines_of_row(standing, row["period"], row["last_day"]))}
        for row in rows
    ]


def of_partner(standing: Standing, background: Background, partner: str, *, year: int | None = None) -> list[str]:
    """Of what a partner has contributed to a figure that adds up, in all or in one calendar year."""
    counted = standing.counted[standing.counted["partner"] == partner]
    days = zip(counted["period"], counted["last_day"], strict=True)
    periods = {code for code, last_day in days if year is None or last_day.year == year}
    return background.codes(standing.goal.code, periods, partner=partner)


def of_area(standing: Standing, background: Background, area: str) -> list[str]:
    """Of what was counted in an area."""
    return background.codes(standing.goal.code, set(standing.counted["period"]), area=area)


def _of_lines(standing: Standing, background: Background, lines: Sequence[Line]) -> list[str]:
    made_of = MADE_OF[standing.definition.kind](standing, lines)
    if standing.definition.kind in (*COUNTS, Kind.RATIO):  # whose lines are sums over areas
        return background.codes(standing.goal.code, {line.period.code for line in made_of})
    return sorted({code for line in made_of for code in background.origins(standing, line)})


def _lines_of_row(standing: Standing, period: str, last_day: str) -> list[Line]:
    """What a row is made of: a grade stands at the day from which it is known, a share is that of a whole year."""
    kind, scale = standing.definition.kind, standing.definition.scale
    if kind is Kind.STATUS and scale:
        known = [
            (scale.known_from(line.period, line.day, line.grade), line)
            for line in standing.lines
            if line.grade is not None
        ]
        return [line for day, line in known if day.isoformat() == last_day]
    if kind is Kind.RATIO:
        return [line for line in standing.lines if line.period.last_day.isoformat() <= last_day]
    if kind is Kind.THRESHOLD:
        return [line for line in standing.lines if line.period.last_day.isoformat() == last_day]
    return [line for line in standing.lines if line.period.code == period]


def _all(_standing: Standing, lines: Sequence[Line]) -> Collection[Line]:
    return lines


def _year(_standing: Standing, lines: Sequence[Line]) -> Collection[Line]:
    return of_the_year(lines)


def _level(standing: Standing, lines: Sequence[Line]) -> Collection[Line]:
    goal = standing.definition
    return makes_up(goal, measured(goal.newest_first(lines)))


def _held(_standing: Standing, lines: Sequence[Line]) -> Collection[Line]:
    return [line for line in lines if line.value is not None]


def _graded(standing: Standing, lines: Sequence[Line]) -> Collection[Line]:
    """The newest assessment, and those since the target has been met."""
    scale = standing.definition.scale
    if scale is None:
        return []
    graded = [(scale.known_from(line.period, line.day, line.grade), line) for line in lines if line.grade is not None]
    known = [(day, line) for day, line in graded if day <= standing.as_of]
    if not known:
        return []
    newest = max(day for day, _ in known)
    since = min(standing.progress.actual.since or newest, newest)
    return [line for day, line in known if day >= since]


def _done(standing: Standing, lines: Sequence[Line]) -> Collection[Line]:
    """The newest report, and those before it that said the same."""
    newest = [line for line in standing.definition.newest_first(lines) if line.done is not None]
    return list(takewhile(lambda line: line.done == newest[0].done, newest))


def _followed(standing: Standing, lines: Sequence[Line]) -> Collection[Line]:
    return latest(standing.definition, lines)


MADE_OF: Mapping[Kind, Callable[[Standing, Sequence[Line]], Collection[Line]]] = {
    Kind.CUMULATIVE_COUNT: _all,
    Kind.ACTIVITY_COUNT: _all,
    Kind.RATIO: _year,
    Kind.SURVEY_SHARE: _level,
    Kind.REDUCTION: _level,
    Kind.THRESHOLD: _held,
    Kind.STATUS: _graded,
    Kind.DELIVERABLE: _done,
    Kind.MONITOR: _followed,
}
