"""What is measured anew each time: a survey's share of answers, and a level that is to go down. Pure."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from goals.kinds.terms import OWN, Actual, Change, Definition, Judged, Line, Rules, Thresholds, on_path

VALUE, CHANGE, SAMPLE = frozenset({"value"}), frozenset({"change"}), frozenset({"value", "sample_size"})


def survey_share(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """The latest measurement, in per cent of the answers that count; other questions and parts stand beside it."""
    newest = goal.newest_first(lines)
    known = _with_value(newest)
    actual = replace(
        level(goal, [line for line in known if line.question == OWN]),
        change=latest_change(newest),
        by_question={
            question: level(goal, [line for line in known if line.question == (question if place else OWN)]).value
            for place, question in enumerate(goal.questions)
        },
        by_area={line.area: _value(line) for line in reversed(known) if line.question == OWN},
    )
    return on_path(goal, actual, as_of, thresholds, is_level=True)


def reduction(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """The level of the latest measured period."""
    return on_path(goal, level(goal, _with_value(goal.newest_first(lines))), as_of, thresholds, is_level=True)


def level(goal: Definition, newest: Sequence[Line]) -> Actual:
    """The newest measurement of the goal's own area, however old; otherwise the parts of the latest period, combined.

    `newest` are measurements, the newest first, none of them of nobody (`measured`). Σ(value · sample size) / Σ sample
    size; a part inside another measured part is left out, and parts without sample sizes give no level.
    """
    whole = makes_up(goal, newest)
    if not whole:
        return Actual()
    first = whole[0]
    at = goal.until(first.period.last_day)
    if first.area == OWN:
        return Actual(first.value, at, sample_size=first.sample_size, qualifier=first.qualifier)
    answers = sum((line.sample_size or Fraction(0) for line in whole), Fraction(0))
    combined = sum((_value(line) * (line.sample_size or 0) for line in whole), Fraction(0)) / answers
    return Actual(combined, at, sample_size=answers)


def makes_up(goal: Definition, newest: Sequence[Line]) -> list[Line]:
    """The measurements that a level is made of: one of the goal's own area, or its parts; none where there is none."""
    own = next((line for line in newest if line.area == OWN), None)
    if own is not None:
        return [own]
    parts: dict[str, Line] = {}
    for line in newest:
        if line.sample_size is not None and line.period.last_day == newest[0].period.last_day:
            parts.setdefault(line.area, line)
    return [line for area, line in parts.items() if not goal.within.get(area, frozenset()) & parts.keys()]


def latest_change(newest: Sequence[Line]) -> Change | None:
    """The newest change that is known of the goal's own area and question."""
    return next((line.change for line in newest if line.change and line.area == OWN and line.question == OWN), None)


def measured(newest: Sequence[Line]) -> list[Line]:
    """The lines with a measurement of the goal's own question."""
    return [line for line in _with_value(newest) if line.question == OWN]


def _with_value(newest: Sequence[Line]) -> list[Line]:
    """The lines with a measurement: without a single answer there is none."""
    return [line for line in newest if line.value is not None and line.sample_size != 0]


def _value(line: Line) -> Fraction:
    return line.value if line.value is not None else Fraction(0)


SURVEY_SHARE = Rules(survey_share, (SAMPLE, CHANGE, SAMPLE | CHANGE), baseline="value", target="value", has_path=True)
REDUCTION = Rules(reduction, (VALUE,), baseline="value", target="value", has_path=True)
