"""Values as a document shows them."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

Document = dict[str, Any]
Figure = int | float


def shown(value: Fraction | Decimal, decimals: int = 1) -> Figure:
    """A number as it is shown: half up, a whole number without decimals."""
    exact = value if isinstance(value, Decimal) else Decimal(value.numerator) / Decimal(value.denominator)
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)


def shown_or_none(value: Fraction | None, decimals: int = 1) -> Figure | None:
    return None if value is None else shown(value, decimals)


def percent(share: Fraction | None, *lines: Fraction) -> int | None:
    """Whole per cent; just below one of the lines it is not rounded up onto it, or the words would contradict it."""
    if share is None:
        return None
    rounded = int(shown(share * 100, 0))
    is_lifted = any(share < line <= Fraction(rounded, 100) for line in (*lines, Fraction(1)))
    return rounded - 1 if is_lifted else rounded
