"""A share of cases: so many of so many. Percentages are never averaged; their parts are added up. Pure."""

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction

from goals.calendar import ONE_DAY
from goals.kinds.terms import Actual, Definition, Judged, Line, Rules, Thresholds, on_path


def ratio(goal: Definition, lines: Sequence[Line], as_of: dt.date, thresholds: Thresholds) -> Judged:
    """100 · Σ numerator / Σ denominator of the twelve months up to the end of the latest verified period.

    Where there was no case at all there is no share: nothing can be said.
    """
    return on_path(goal, rolling(goal, lines), as_of, thresholds, is_level=True)


def rolling(goal: Definition, lines: Sequence[Line]) -> Actual:
    """The share of the twelve months up to the latest of some lines, with both its parts."""
    within = of_the_year(lines)
    if not within:
        return Actual()
    last = max(line.period.last_day for line in within)
    numerator = sum((line.numerator or Fraction(0) for line in within), Fraction(0))
    denominator = sum((line.denominator or Fraction(0) for line in within), Fraction(0))
    if not denominator:
        return Actual(numerator=numerator, denominator=denominator)
    return Actual(100 * numerator / denominator, goal.until(last), numerator=numerator, denominator=denominator)


def of_the_year(lines: Sequence[Line]) -> list[Line]:
    """Those with cases of the twelve months up to the latest of them."""
    given = [line for line in lines if line.denominator is not None]
    if not given:
        return []
    after = max(line.period.last_day for line in given) + ONE_DAY
    since = after.replace(year=after.year - 1)
    return [line for line in given if line.period.last_day >= since]


RULES = Rules(
    ratio,
    (frozenset({"numerator", "denominator"}),),
    baseline="value",
    target="value",
    has_path=True,
    is_summed=True,
)
