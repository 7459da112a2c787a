"""What somebody enters: checked once, here, before it is kept. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from db.types import QUANTITY_DECIMALS, QUANTITY_LIMIT
from goals.calendar import Period
from goals.identity_numbers import has_identity_number
from partners.errors import Refused

LONGEST_NOTE = 4000
LONGEST_REASON = 2000
QUALIFIERS = frozenset({"more_than", "less_than", "about", "up_to", "nearly"})


@dataclass(frozen=True)
class Entry:
    """A quantity, or nothing to report, or (in a draft) neither yet; and what goes with it.

    `provenance` None: reported by the partner, or demo in a demonstration.
    """

    quantity: Decimal | None = None
    nothing_to_report: bool = False
    day: dt.date | None = None
    qualifier: str | None = None
    shares: Mapping[str, Decimal] | None = None
    note: Mapping[str, str] | None = None
    provenance: str | None = None


def check_entry(entry: Entry, period: Period) -> None:
    """Raises Refused with the first thing that is wrong."""
    if entry.quantity is not None:
        check_quantity(entry.quantity)
        if entry.nothing_to_report:
            raise Refused("entry-two-measures")
    if entry.day is not None and not period.first_day <= entry.day <= period.last_day:
        raise Refused("entry-day-outside-period", day=entry.day, period=period.code)
    if entry.shares is not None:
        for share in entry.shares.values():
            check_quantity(share)
        total = sum(entry.shares.values(), Decimal(0))
        if entry.quantity is None or total != entry.quantity:
            raise Refused("entry-shares-differ", total=total, quantity=entry.quantity or 0)
    if entry.qualifier is not None and entry.qualifier not in QUALIFIERS:
        raise Refused("entry-qualifier-unknown", qualifier=entry.qualifier)
    if entry.note is not None and "sv" not in entry.note:
        raise Refused("text-in-swedish-missing")
    for text in (entry.note or {}).values():
        check_text(text, longest=LONGEST_NOTE)


def check_quantity(quantity: Decimal) -> None:
    """A finite number from 0 to 10^12 with at most six decimals."""
    if not quantity.is_finite():
        raise Refused("quantity-not-a-number")
    if quantity < 0:
        raise Refused("quantity-negative", quantity=quantity)
    if quantity >= QUANTITY_LIMIT:
        raise Refused("quantity-too-large", limit=QUANTITY_LIMIT)
    if quantity.quantize(Decimal(1).scaleb(-QUANTITY_DECIMALS)) != quantity:
        raise Refused("quantity-too-precise", decimals=QUANTITY_DECIMALS)


def check_reason(reason: str) -> str:
    """A reason is a sentence that somebody will read; raises Refused where it is missing."""
    if not reason.strip():
        raise Refused("reason-missing")
    check_text(reason, longest=LONGEST_REASON)
    return reason.strip()


def check_text(text: str, *, longest: int) -> None:
    """Free text: not too long, nothing that a database cannot keep, nobody's personal identity number."""
    if len(text) > longest:
        raise Refused("text-too-long", longest=longest, length=len(text))
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise Refused("text-unreadable")
    if has_identity_number(text):
        raise Refused("personal-identity-number")
