"""A rank on an ordinal scale that somebody else publishes. Pure."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile

from goals.kinds.terms import Actual, Definition, Judged, Line, Rules, Thresholds, nothing, word


def status(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """The newest grade that is known stays in force until the next; p is how many of the steps have been taken.

    There is no path to it: until the target date it is achieved or too early to tell.
    """
    known = known_grades(goal, lines, as_of)
    scale = goal.scale
    if not known or scale is None or goal.baseline_grade is None or goal.target_grade is None:
        return Judged(Actual(), nothing(goal, as_of))
    day, grade = known[0]
    baseline, target = scale.rank(goal.baseline_grade), scale.rank(goal.target_grade)
    met = [when for when, one in takewhile(lambda one: scale.rank(one[1]) >= target, known)]
    progress = Fraction(scale.rank(grade) - baseline, target - baseline)
    judged = word(progress, None, is_final=goal.is_final(as_of), thresholds=thresholds)
    return Judged(Actual(at=day, grade=grade, since=met[-1] if met else None), judged, progress=progress)


def known_grades(goal: Definition, lines: Sequence[Line], as_of: dt.date) -> list[tuple[dt.date, str]]:
    """The grades that had been published by a day, with the day from which each is known; the newest first."""
    scale = goal.scale
    if scale is None:
        return []
    graded = [
        (scale.known_from(line.period, line.day, line.grade), -place, line.grade)
        for place, line in enumerate(goal.newest_first(lines))
        if line.grade is not None
    ]
    return [(day, grade) for day, _, grade in sorted(graded, reverse=True) if day <= as_of]


RULES = Rules(status, (frozenset({"grade"}),), baseline="grade", target="grade", has_unit=False)
