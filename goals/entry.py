"""What somebody enters: checked once, here, before it is kept. Pure."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from db.types import QUANTITY_DECIMALS, QUANTITY_LIMIT
from goals.calendar import Period
from goals.identity_numbers import has_identity_number
from goals.kinds import ALL, KINDS, Kind
from partners.errors import Refused
from partners.years import check_year

LONGEST_NOTE = 4000
LONGEST_REASON = 2000
QUALIFIERS = ("more_than", "less_than", "about", "up_to", "nearly")
DIRECTIONS = ("up", "down")
# what a report measures with, and what of it makes up a measure: a response rate only goes with one
MEASURES = ("quantity", "numerator", "denominator", "value", "sample_size", "response_rate", "change", "grade", "done")
PARTS = tuple(name for name in MEASURES if name != "response_rate")
NUMBERS = ("quantity", "numerator", "denominator", "value", "sample_size", "response_rate")
WHOLE = ("numerator", "denominator", "sample_size")
PER_CENT = ("value", "response_rate")  # of those who answered a survey, and of those who were asked


@dataclass(frozen=True)
class Entry:
    """The measure of the goal's kind, or nothing to report, or (in a draft) neither yet; and what goes with it.

    A `change` has the keys of a file: since, value, direction, qualifier, prov. `provenance` None: reported by the
    partner, or demo in a demonstration.
    """

    quantity: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    value: Decimal | None = None
    sample_size: Decimal | None = None
    response_rate: Decimal | None = None
    change: Mapping[str, Any] | None = None
    grade: str | None = None
    done: bool | None = None
    nothing_to_report: bool = False
    day: dt.date | None = None
    qualifier: str | None = None
    shares: Mapping[str, Decimal] | None = None
    note: Mapping[str, str] | None = None
    provenance: str | None = None

    @property
    def measured(self) -> frozenset[str]:
        """Which parts of a measure have been given."""
        return frozenset(name for name in PARTS if getattr(self, name) is not None)

    @property
    def is_answer(self) -> bool:
        """Whether it says something that can be handed in, complete or not."""
        return bool(self.measured) or self.nothing_to_report


def check_entry(entry: Entry, period: Period, kind: Kind) -> None:
    """What can be wrong with a draft: raises Refused with the first thing, and the `field` that it is about.

    It may still be incomplete.
    """
    _check_measure(entry, kind)
    _check_numbers(entry, kind)
    if entry.day is not None and not period.first_day <= entry.day <= period.last_day:
        raise Refused("entry-day-outside-period", day=entry.day, period=period.code, field="day")
    if entry.shares is not None:
        with about("shares"):
            _check_shares(entry.shares, entry.quantity)
    if entry.qualifier is not None and entry.qualifier not in QUALIFIERS:
        raise Refused("entry-qualifier-unknown", qualifier=entry.qualifier, field="qualifier")
    with about("note"):
        if entry.note is not None and "sv" not in entry.note:
            raise Refused("text-in-swedish-missing")
        for text in (entry.note or {}).values():
            check_text(text, longest=LONGEST_NOTE)


def is_complete(entry: Entry, kind: Kind) -> bool:
    """Whether it is a whole measure of the goal's kind, or says that there is nothing to report."""
    is_rate_alone = entry.response_rate is not None and entry.value is None
    return entry.nothing_to_report or (entry.measured in KINDS[kind].measures and not is_rate_alone)


def check_complete(entry: Entry, kind: Kind) -> None:
    """What is handed in is complete; raises Refused. `field` is the first part that is missing."""
    if not entry.is_answer:
        raise Refused("entry-empty")
    if not is_complete(entry, kind):
        begun = entry.measured | ({"value"} if entry.response_rate is not None else frozenset())
        fitting = [fit for fit in KINDS[kind].measures if begun <= fit]
        missing = min(fitting, key=len, default=frozenset()) - entry.measured
        raise Refused("entry-incomplete", kind=kind.value, field=next((n for n in PARTS if n in missing), ""))


def _check_measure(entry: Entry, kind: Kind) -> None:
    """Nothing but parts of one measure of the kind."""
    given, has_rate = entry.measured, entry.response_rate is not None
    if (given or has_rate) and entry.nothing_to_report:
        raise Refused("entry-two-measures")
    if has_rate and kind is not Kind.SURVEY_SHARE:
        raise Refused("entry-wrong-measure", kind=kind.value, field="response_rate")
    fitting = KINDS[kind].measures
    if any(given <= fit for fit in fitting):
        return
    ordered = [name for name in PARTS if name in given]
    foreign = [name for name in ordered if not any(name in fit for fit in fitting)]
    raise Refused("entry-wrong-measure", kind=kind.value, field=(foreign or ordered[-1:])[0])


def _check_numbers(entry: Entry, kind: Kind) -> None:
    """Every number of a measure can be kept exactly; what is counted is not negative, and cases come whole."""
    for name in NUMBERS:
        number = getattr(entry, name)
        if number is None:
            continue
        with about(name):
            check_number(number)
            if number < 0 and (name != "value" or kind is Kind.SURVEY_SHARE):
                raise Refused("quantity-negative", quantity=number)
            if name in WHOLE and number != number.to_integral_value():
                raise Refused("count-not-whole", number=number)
            if number > ALL and kind is Kind.SURVEY_SHARE and name in PER_CENT:
                raise Refused("share-above-all", quantity=number, field=name)
    if entry.numerator is not None and entry.denominator is not None and entry.numerator > entry.denominator:
        raise Refused(
            "numerator-above-denominator", numerator=entry.numerator, denominator=entry.denominator, field="numerator"
        )
    if entry.change is not None:
        _check_change(entry.change)


def _check_change(change: Mapping[str, Any]) -> None:
    """Since when, and how much or which way."""
    try:
        since = Period.parse(change.get("since"))
    except ValueError:
        raise Refused("change-since-missing", field="change_since") from None
    check_year(since.year, field="change_since")
    value, direction, qualifier = change.get("value"), change.get("direction"), change.get("qualifier")
    if value is None and direction is None:
        raise Refused("change-empty", field="change_value")
    if value is not None:
        with about("change_value"):
            check_number(Decimal(str(value)))
    if direction is not None and direction not in DIRECTIONS:
        raise Refused("change-direction-unknown", direction=str(direction), field="change_direction")
    if qualifier is not None and qualifier not in QUALIFIERS:
        raise Refused("entry-qualifier-unknown", qualifier=str(qualifier), field="change_qualifier")


def _check_shares(shares: Mapping[str, Decimal], quantity: Decimal | None) -> None:
    """They add up to the quantity, exactly."""
    for share in shares.values():
        check_quantity(share)
    total = sum(shares.values(), Decimal(0))
    if quantity is None or total != quantity:
        raise Refused("entry-shares-differ", total=total, quantity=quantity or 0)


@contextmanager
def about(field: str) -> Iterator[None]:
    """A refusal says which field it is about."""
    try:
        yield
    except Refused as refused:
        refused.details["field"] = field
        raise


def check_quantity(quantity: Decimal) -> None:
    """A finite number from 0 to 10^12 with at most six decimals."""
    check_number(quantity)
    if quantity < 0:
        raise Refused("quantity-negative", quantity=quantity)


def check_number(quantity: Decimal) -> None:
    """A finite number between -10^12 and 10^12 with at most six decimals."""
    if not quantity.is_finite():
        raise Refused("quantity-not-a-number")
    if abs(quantity) >= QUANTITY_LIMIT:
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
