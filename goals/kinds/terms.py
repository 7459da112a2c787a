"""The vocabulary of judging: what is known of a goal, what was reported to it, and what follows. Pure."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from goals.calendar import Frequency, Period, last_whole_period
from goals.kinds.scales import Scale
from goals.path import Path, Point

OWN = ""  # the area or the question that is the goal's own


class Kind(StrEnum):
    """What sort of promise a goal is, and so how it is judged (domain: "Kinds of goal")."""

    CUMULATIVE_COUNT = "cumulative_count"
    ACTIVITY_COUNT = "activity_count"
    RATIO = "ratio"
    SURVEY_SHARE = "survey_share"
    REDUCTION = "reduction"
    THRESHOLD = "threshold"
    STATUS = "status"
    DELIVERABLE = "deliverable"
    MONITOR = "monitor"


SHARES = (Kind.RATIO, Kind.SURVEY_SHARE)
PER_CENT = ("procent", "%")
ALL = 100  # per cent: more than all of them nobody can be


class Per(StrEnum):
    """Over what an activity is promised: every year, or once over the whole period."""

    YEAR = "year"
    PERIOD = "period"


class Direction(StrEnum):
    """On which side of its target a level is to stay."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Status(StrEnum):
    """The word for how a goal stands."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    ACHIEVED = "achieved"
    NOT_ACHIEVED = "not_achieved"
    TOO_EARLY = "too_early"
    NO_DATA = "no_data"
    NO_RESULT = "no_result"


@dataclass(frozen=True)
class Thresholds:
    """From which r on a goal is on track, and from which it is at risk: a partnership's settings."""

    on_track: Fraction
    at_risk: Fraction


@dataclass(frozen=True)
class Change:
    """What is known of a change since a period: its size in the goal's unit, or only which way it went."""

    since: str
    value: Fraction | None = None
    direction: str | None = None
    qualifier: str | None = None
    provenance: str | None = None


@dataclass(frozen=True)
class Line:
    """What was verified of a partner's report for a period; of a kind that is summed, the sum of a partner's reports.

    All of the measure is None where there was nothing to report. `reported` is False for a share in another's report;
    `area` and `question` are codes, empty where they are the goal's own.
    """

    partner: str
    period: Period
    quantity: Fraction | None = None
    reported: bool = True
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    value: Fraction | None = None
    sample_size: Fraction | None = None
    grade: str | None = None
    done: bool | None = None
    change: Change | None = None
    qualifier: str | None = None
    day: dt.date | None = None
    area: str = OWN
    question: str = OWN
    initiative: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to report."""
        measure = (self.quantity, self.denominator, self.value, self.change, self.grade, self.done)
        return all(part is None for part in measure)

    @property
    def on(self) -> dt.date:
        """The day that it is about: the exact one, else its period's last."""
        return self.day or self.period.last_day


@dataclass(frozen=True)
class Definition:
    """What a goal's arithmetic needs to know of it; what its kind does not have is None or empty.

    `within` are the areas that lie in others: by code all that one lies in, groups included. `questions` are the
    survey's codes; the first is the goal's own.
    """

    kind: Kind
    frequency: Frequency
    start: dt.date
    reporters: tuple[str, ...]
    first: Period
    target: Fraction | None = None
    target_date: dt.date | None = None
    path: Path | None = None
    per: Per | None = None
    direction: Direction | None = None
    scale: Scale | None = None
    baseline_grade: str | None = None
    target_grade: str | None = None
    questions: tuple[str, ...] = ()
    within: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def is_final(self, as_of: dt.date) -> bool:
        """Whether the figures have reached the target date."""
        return self.target_date is not None and as_of >= self.target_date

    def until(self, as_of: dt.date) -> dt.date:
        """The day up to which something is expected of the goal."""
        return min(as_of, self.target_date) if self.target_date else as_of

    def window(self, as_of: dt.date) -> tuple[dt.date, dt.date]:
        """First and last day of what an activity is promised for: a whole year for "per year", else to the target."""
        if self.per is Per.YEAR:
            year = last_whole_period(Frequency.YEAR, self.until(as_of))
            return year.first_day, year.last_day
        return self.start, self.target_date or dt.date.max

    def counted_span(self, as_of: dt.date) -> tuple[dt.date, dt.date]:
        """First and last day within which a period must end to be in the figure."""
        if self.kind is Kind.ACTIVITY_COUNT:
            return self.window(as_of)
        return dt.date.min, self.target_date if self.kind is Kind.CUMULATIVE_COUNT and self.target_date else dt.date.max

    def expected_path(self, as_of: dt.date) -> Path | None:
        """The goal's own path; an activity's is a straight line over its window, from nothing. None without one."""
        if self.path is not None or self.per is None or self.target is None:
            return self.path
        first, last = self.window(as_of)
        return Path([Point(first, Fraction(0)), Point(last, self.target)])

    def newest_first(self, lines: Sequence[Line]) -> list[Line]:
        """By period, then by the day that they are about; on the same day in the order of the reporters."""
        place = {partner: position for position, partner in reversed(list(enumerate(self.reporters)))}
        return sorted(
            lines,
            key=lambda line: (
                -line.period.last_day.toordinal(),
                -line.on.toordinal(),
                place.get(line.partner, len(place)),
                line.partner,
                line.initiative,
                line.area,
                line.question,
                line.period.code,
            ),
        )


@dataclass(frozen=True)
class Actual:
    """A: what has been achieved, and what is shown with it; `at` is the day that it stands for.

    A is `value` in the goal's unit, `grade` or `done`; all None where nothing verified has a measure. `beside` came
    after the target date. Of a ratio `numerator` of `denominator`; of a survey `sample_size` answers, and what is known
    by part (`by_area`, the newest of each) and by question; of a level that is held `periods_met` of `periods`; of a
    status the day `since` when its target has been met without a break.
    """

    value: Fraction | None = None
    at: dt.date | None = None
    beside: Fraction = Fraction(0)
    grade: str | None = None
    done: bool | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    sample_size: Fraction | None = None
    qualifier: str | None = None
    change: Change | None = None
    period: str | None = None
    periods_met: int | None = None
    periods: int | None = None
    since: dt.date | None = None
    by_area: Mapping[str, Fraction] = field(default_factory=dict)
    by_question: Mapping[str, Fraction | None] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether something verified has a measure."""
        return self.value is not None or self.grade is not None or self.done is not None


@dataclass(frozen=True)
class Judged:
    """How a goal stands by the rule of its kind, unrounded; None where there is nothing to say."""

    actual: Actual
    status: Status | None
    expected: Fraction | None = None
    progress: Fraction | None = None
    ratio: Fraction | None = None


Judge = Callable[[Definition, Sequence[Line], dt.date, Thresholds], Judged]


@dataclass(frozen=True)
class Rules:
    """A kind of goal: what a report to it may say, what the goal itself has, and how it is judged.

    `measures` are the sets of fields of which one report carries one. `baseline` and `target` name what they are given
    as (value, grade, done). `is_summed`: reports add up in the ledger; otherwise each is read by itself.
    """

    judge: Judge
    measures: tuple[frozenset[str], ...]
    baseline: str | None = None
    target: str | None = None
    has_path: bool = False
    has_unit: bool = True
    is_summed: bool = False


def is_in_per_cent(kind: Kind | str, unit: Mapping[str, str] | None) -> bool:
    """Whether a goal's numbers are shares of a hundred, by its kind or by what its unit is called."""
    return kind in SHARES or bool(unit and unit["sv"].strip().casefold() in PER_CENT)


def nothing(goal: Definition, as_of: dt.date) -> Status:
    """The word for a goal to which nothing with a measure has been verified."""
    return Status.NO_RESULT if goal.is_final(as_of) else Status.NO_DATA


def word(progress: Fraction, ratio: Fraction | None, *, is_final: bool, thresholds: Thresholds) -> Status:
    """Achieved from p = 1 on; at the target date nothing else but not achieved; before it by r, too early without."""
    if progress >= 1:
        return Status.ACHIEVED
    if is_final:
        return Status.NOT_ACHIEVED
    if ratio is None:
        return Status.TOO_EARLY
    if ratio >= thresholds.on_track:
        return Status.ON_TRACK
    return Status.AT_RISK if ratio >= thresholds.at_risk else Status.BEHIND


def on_path(goal: Definition, actual: Actual, as_of: dt.date, thresholds: Thresholds, *, is_level: bool) -> Judged:
    """Judge by the expected path, read at the day that A stands for: p = (A − B)/(T − B), r = (A − B)/(E − B).

    A level that was measured before the target date is no result at it.
    """
    path = goal.expected_path(as_of)
    if actual.value is None or actual.at is None or path is None:
        return Judged(actual, nothing(goal, as_of))
    baseline, target = path.baseline.value, path.target.value
    expected = path.expected(actual.at)
    progress = (actual.value - baseline) / (target - baseline)
    ratio = (actual.value - baseline) / (expected - baseline) if expected != baseline else None
    is_final = goal.is_final(as_of)
    if is_level and is_final and actual.at < goal.until(as_of):
        status = Status.NO_RESULT
    else:
        status = word(progress, ratio, is_final=is_final, thresholds=thresholds)
    return Judged(actual, status, expected, progress, ratio)
