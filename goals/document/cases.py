"""A ratio period by period: the cases of each, and the share of the twelve months up to its end."""

from collections.abc import Sequence
from fractions import Fraction

from goals.calendar import ONE_DAY, Period
from goals.document.values import Document, shown, shown_or_none
from goals.kinds import Actual, Definition, Line
from goals.kinds.ratio import rolling
from goals.suppression import is_small, withheld_cases

Cases = tuple[Fraction, Fraction]  # those that count, and the others


def are_parts_shown(figure: Actual, *, threshold: int) -> bool:
    """Whether a ratio's two numbers may stand behind its share: neither those that count nor the others are few."""
    return not any(is_small(part, threshold=threshold) for part in _parts(figure.numerator, figure.denominator))


def ratios(goal: Definition, lines: Sequence[Line], figure: Actual, threshold: int) -> list[Document]:
    """A row per period with cases reported.

    The share of a year is left out with the cases of one of its periods, for it would tell them; the share of the last
    year is the goal's figure, and shown where that is.
    """
    periods = sorted({line.period for line in lines if line.denominator is not None})
    cases = [_cases([line for line in lines if line.period == period]) for period in periods]
    hidden = _hidden(periods, cases, figure, threshold)
    rows = []
    for place, period in enumerate(periods):
        row: Document = {"period": period.code, "last_day": period.last_day.isoformat()}
        if place not in hidden:
            counted, others = cases[place]
            row |= {"numerator": shown(counted), "denominator": shown(counted + others)}
        is_last = place == len(periods) - 1
        if not is_small(figure.denominator, threshold=threshold) if is_last else not hidden & _year(periods, place):
            until = rolling(goal, [line for line in lines if line.period.last_day <= period.last_day])
            row["value"] = shown_or_none(until.value)
        if place in hidden or "value" not in row:
            row["withheld"] = True
        rows.append(row)
    return rows


def _hidden(periods: Sequence[Period], cases: Sequence[Cases], figure: Actual, threshold: int) -> set[int]:
    """The places of the periods whose cases are withheld. The sum of the last year is known where its parts are."""
    if not periods:
        return set()
    year = sorted(_year(periods, len(periods) - 1))
    before = [place for place in range(len(periods)) if place not in year]
    hidden = {place for place in before if any(is_small(part, threshold=threshold) for part in cases[place])}
    if not are_parts_shown(figure, threshold=threshold):
        return hidden | set(year)
    return hidden | {year[one] for one in withheld_cases([cases[place] for place in year], threshold=threshold)}


def _year(periods: Sequence[Period], place: int) -> set[int]:
    """The places of the periods that end in the twelve months up to the end of one of them."""
    after = periods[place].last_day + ONE_DAY
    since = after.replace(year=after.year - 1)
    return {one for one in range(place + 1) if periods[one].last_day >= since}


def _cases(lines: Sequence[Line]) -> Cases:
    numerator = sum((line.numerator or Fraction(0) for line in lines), Fraction(0))
    return _parts(numerator, sum((line.denominator or Fraction(0) for line in lines), Fraction(0)))


def _parts(numerator: Fraction | None, denominator: Fraction | None) -> Cases:
    counted = numerator or Fraction(0)
    return counted, (denominator or Fraction(0)) - counted
