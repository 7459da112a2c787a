"""Numbers that are asked about once before they are handed in: they can be right, and seldom are. Pure."""

from decimal import Decimal

from goals.entry import Entry
from goals.kinds import Kind
from partners.errors import Refused

UNUSUAL = 10  # times the largest own earlier quantity: a slip of the finger is likelier than a good quarter
WHOLE = 100  # per cent


def figure(entry: Entry) -> Decimal | None:
    """The number of an entry that can be asked about."""
    return entry.quantity if entry.quantity is not None else entry.value


def doubt(kind: Kind, entry: Entry, largest: Decimal | None) -> Refused | None:
    """Why to ask, None where there is no reason: far above the `largest` own earlier quantity, or more than all.

    An earlier 0 says nothing of the usual.
    """
    number = figure(entry)
    if number is None:
        return None
    if entry.quantity is not None and largest is not None and 0 < UNUSUAL * largest < number:
        return Refused("quantity-unusual", quantity=number, largest=largest, field="quantity")
    if kind is Kind.SURVEY_SHARE and number > WHOLE:
        return Refused("share-above-all", quantity=number, field="value")
    return None
