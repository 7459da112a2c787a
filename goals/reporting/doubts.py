"""Numbers that people hand in and that cannot be, or seldom are: refused, or asked about once. Pure.

A file may say them: it agrees with its specification, and nobody sits there to be asked.
"""

from decimal import Decimal

from goals.calendar import Period
from goals.entry import Entry
from goals.kinds import ALL
from partners.errors import Refused

UNUSUAL = 10  # times the largest own earlier quantity: a slip of the finger is likelier than a good quarter


def figure(entry: Entry) -> Decimal | None:
    """The number of an entry that can be asked about."""
    return entry.quantity if entry.quantity is not None else entry.value


def check_typed(entry: Entry, period: Period) -> None:
    """A change is counted from a time before the period; raises Refused with its `field`."""
    since = _period((entry.change or {}).get("since"))
    if since is not None and since.first_day >= period.first_day:
        raise Refused("change-since-late", since=since.code, period=period.code, field="change_since")


def doubt(entry: Entry, largest: Decimal | None, *, in_per_cent: bool) -> Refused | None:
    """Why to ask, None where there is no reason: far above the `largest` own earlier quantity, or above 100 per cent.

    An earlier 0 says nothing of the usual.
    """
    number = figure(entry)
    if number is None:
        return None
    if entry.quantity is not None and largest is not None and 0 < UNUSUAL * largest < number:
        return Refused("quantity-unusual", quantity=number, largest=largest, field="quantity")
    if entry.value is not None and in_per_cent and number > ALL:
        return Refused("value-above-hundred", quantity=number, field="value")
    return None


def _period(code: object) -> Period | None:
    """None for what is none: whoever checks the entry says so."""
    try:
        return Period.parse(code)
    except ValueError:
        return None
