"""What somebody enters is checked before it is kept."""

import datetime as dt
from decimal import Decimal

import pytest

from goals.calendar import Period
from goals.entry import LONGEST_NOTE, LONGEST_REASON, Entry, check_entry, check_quantity, check_reason
from partners.errors import Refused

IDENTITY_NUMBER = "850709-9805"
QUARTER = Period.parse("2025Q3")


@pytest.mark.parametrize(
    ("quantity", "code"),
    [
        ("NaN", "quantity-not-a-number"),
        ("sNaN", "quantity-not-a-number"),
        ("Infinity", "quantity-not-a-number"),
        ("-Infinity", "quantity-not-a-number"),
        ("-0.1", "quantity-negative"),
        ("1e12", "quantity-too-large"),
        ("1e999", "quantity-too-large"),
        ("0.0000001", "quantity-too-precise"),
        ("1e-999", "quantity-too-precise"),
        ("1.00000000000000000000000000001", "quantity-too-precise"),
    ],
)
def test_a_quantity_that_cannot_be_kept(quantity: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_quantity(Decimal(quantity))
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (Entry(quantity=Decimal(0), nothing_to_report=True), "entry-two-measures"),
        (Entry(quantity=Decimal(5), day=dt.date(2025, 10, 1)), "entry-day-outside-period"),
        (Entry(quantity=Decimal(5), day=dt.date(2025, 6, 30)), "entry-day-outside-period"),
        (Entry(quantity=Decimal(5), shares={"saab": Decimal(2), "balder": Decimal(2)}), "entry-shares-differ"),
        (Entry(nothing_to_report=True, shares={"saab": Decimal(2)}), "entry-shares-differ"),
        (Entry(shares={"saab": Decimal(0)}), "entry-shares-differ"),
        (Entry(quantity=Decimal(0), shares={"saab": Decimal(-1), "balder": Decimal(1)}), "quantity-negative"),
        (Entry(quantity=Decimal(5), note={"sv": "x" * (LONGEST_NOTE + 1)}), "text-too-long"),
        (Entry(quantity=Decimal(5), note={"sv": "a\x00b"}), "text-unreadable"),
        (Entry(quantity=Decimal(5), note={"sv": "a\ud800b"}), "text-unreadable"),
        (Entry(quantity=Decimal(5), note={"sv": "ja", "en": f"see {IDENTITY_NUMBER}"}), "personal-identity-number"),
        (Entry(quantity=Decimal(5), note={"en": "Only English"}), "text-in-swedish-missing"),
        (Entry(quantity=Decimal(5), qualifier="roughly"), "entry-qualifier-unknown"),
    ],
)
def test_an_entry_that_does_not_hold_together(entry: Entry, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_entry(entry, QUARTER)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "entry",
    [
        Entry(),
        Entry(nothing_to_report=True),
        Entry(quantity=Decimal(0)),
        Entry(quantity=Decimal("999999999999.999999")),
        Entry(quantity=Decimal(5), day=dt.date(2025, 7, 1)),
        Entry(quantity=Decimal(5), day=dt.date(2025, 9, 30)),
        Entry(quantity=Decimal("0.3"), shares={"saab": Decimal("0.1"), "balder": Decimal("0.2")}),
        Entry(quantity=Decimal(5), note={"sv": "x" * LONGEST_NOTE}),
        Entry(quantity=Decimal(5), note={"sv": "Ärende 851309-9805"}),  # no month has that number
        Entry(quantity=Decimal(5), qualifier="about"),
        Entry(quantity=Decimal(5), note={"sv": "Ring 850709-9804"}),  # its check digit makes it another number
    ],
)
def test_an_entry_that_does(entry: Entry) -> None:
    check_entry(entry, QUARTER)


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("", "reason-missing"),
        (" \n ", "reason-missing"),
        ("x" * (LONGEST_REASON + 1), "text-too-long"),
        ("a\x00b", "text-unreadable"),
        (f"gäller {IDENTITY_NUMBER}", "personal-identity-number"),
    ],
)
def test_a_reason_is_a_sentence(reason: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_reason(reason)
    assert refused.value.code == code


def test_a_reason_is_kept_without_the_space_around_it() -> None:
    assert check_reason("  Felräknat ") == "Felräknat"
