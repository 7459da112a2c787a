"""What somebody enters is checked before it is kept."""

import datetime as dt
import itertools
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from goals.calendar import Period
from goals.entry import (
    LONGEST_NOTE,
    LONGEST_REASON,
    Entry,
    check_complete,
    check_entry,
    check_quantity,
    check_reason,
    check_text,
)
from goals.identity_numbers import hide_identity_numbers
from goals.kinds import Kind
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
        check_entry(entry, QUARTER, Kind.CUMULATIVE_COUNT)
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
    check_entry(entry, QUARTER, Kind.CUMULATIVE_COUNT)


NUMBERS = {name: Decimal(1) for name in ("quantity", "numerator", "denominator", "value", "sample_size")}
CHANGE = {"since": "2018", "value": "5.7"}
WHOLE = {
    Kind.CUMULATIVE_COUNT: ["quantity"],
    Kind.ACTIVITY_COUNT: ["quantity"],
    Kind.RATIO: ["numerator denominator"],
    Kind.SURVEY_SHARE: ["value sample_size", "change", "value sample_size change"],
    Kind.REDUCTION: ["value"],
    Kind.THRESHOLD: ["value"],
    Kind.STATUS: ["grade"],
    Kind.DELIVERABLE: ["done"],
    Kind.MONITOR: ["quantity", "value", "change", "quantity change", "value change"],
}


def entry_with(*names: str) -> Entry:
    """An entry in which these parts of a measure have something plausible."""
    plausible = {**NUMBERS, "change": CHANGE, "grade": "utsatt", "done": False}
    return Entry(**{name: plausible[name] for name in names})


def refusal(check: Callable[..., None], *given: Any) -> tuple[str, str] | None:
    """What is wrong, and with which field; None where nothing is."""
    try:
        check(*given)
    except Refused as refused:
        return refused.code, refused.details.get("field", "")
    return None


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_takes_its_own_measures_whole_and_no_other(kind: Kind) -> None:
    """Every set of parts of a measure, by the table above."""
    parts = ("quantity", "numerator", "denominator", "value", "sample_size", "change", "grade", "done")
    whole = {frozenset(names.split()) for names in WHOLE[kind]}
    for size in range(4):
        for names in itertools.combinations(parts, size):
            entry = entry_with(*names)
            fits = any(set(names) <= one for one in whole)
            checked, complete = refusal(check_entry, entry, QUARTER, kind), refusal(check_complete, entry, kind)
            assert (checked is None) == fits
            assert checked is None or (checked[0] == "entry-wrong-measure" and checked[1] in names)
            assert (complete is None) == (frozenset(names) in whole)
    assert refusal(check_complete, Entry(nothing_to_report=True), kind) is None


@pytest.mark.parametrize(
    ("kind", "entry", "code", "field"),
    [
        (Kind.RATIO, entry_with("numerator"), "entry-incomplete", "denominator"),
        (Kind.SURVEY_SHARE, entry_with("value"), "entry-incomplete", "sample_size"),
        (Kind.SURVEY_SHARE, entry_with("sample_size", "change"), "entry-incomplete", "value"),
        (Kind.SURVEY_SHARE, replace(entry_with("change"), response_rate=Decimal(48)), "entry-incomplete", "value"),
        (Kind.SURVEY_SHARE, replace(entry_with("sample_size"), response_rate=Decimal(48)), "entry-incomplete", "value"),
        (Kind.STATUS, Entry(response_rate=Decimal(48)), "entry-empty", ""),
    ],
)
def test_what_is_missing_is_named(kind: Kind, entry: Entry, code: str, field: str) -> None:
    assert refusal(check_complete, entry, kind) == (code, field)


@pytest.mark.parametrize(
    ("kind", "entry", "code", "field"),
    [
        (Kind.RATIO, Entry(numerator=Decimal(3), denominator=Decimal(2)), "numerator-above-denominator", "numerator"),
        (Kind.RATIO, Entry(numerator=Decimal("0.5")), "count-not-whole", "numerator"),
        (Kind.RATIO, Entry(denominator=Decimal(-1)), "quantity-negative", "denominator"),
        (Kind.RATIO, Entry(denominator=Decimal("1e12")), "quantity-too-large", "denominator"),
        (Kind.SURVEY_SHARE, Entry(value=Decimal("-0.1")), "quantity-negative", "value"),
        (Kind.SURVEY_SHARE, Entry(sample_size=Decimal("1.5")), "count-not-whole", "sample_size"),
        (Kind.SURVEY_SHARE, Entry(response_rate=Decimal(-1)), "quantity-negative", "response_rate"),
        (Kind.SURVEY_SHARE, Entry(response_rate=Decimal(101)), "share-above-all", "response_rate"),
        (Kind.SURVEY_SHARE, Entry(value=Decimal("100.1")), "share-above-all", "value"),
        (Kind.RATIO, Entry(response_rate=Decimal(48)), "entry-wrong-measure", "response_rate"),
        (
            Kind.SURVEY_SHARE,
            Entry(nothing_to_report=True, response_rate=Decimal(48)),
            "entry-two-measures",
            "",
        ),
        (Kind.REDUCTION, Entry(value=Decimal("NaN")), "quantity-not-a-number", "value"),
        (Kind.MONITOR, entry_with("quantity", "value"), "entry-wrong-measure", "value"),
        (Kind.MONITOR, Entry(change={"value": "5"}), "change-since-missing", "change_since"),
        (Kind.MONITOR, Entry(change={"since": "förut", "value": "5"}), "change-since-missing", "change_since"),
        (Kind.MONITOR, Entry(change={"since": "1018", "value": "5"}), "year-outside", "change_since"),
        (Kind.MONITOR, Entry(change={"since": "2018"}), "change-empty", "change_value"),
        (Kind.MONITOR, Entry(change={"since": "2018", "value": "1e12"}), "quantity-too-large", "change_value"),
        (
            Kind.MONITOR,
            Entry(change={"since": "2018", "direction": "sideways"}),
            "change-direction-unknown",
            "change_direction",
        ),
        (Kind.MONITOR, Entry(change={**CHANGE, "qualifier": "x"}), "entry-qualifier-unknown", "change_qualifier"),
        (Kind.STATUS, Entry(day=dt.date(2025, 6, 30)), "entry-day-outside-period", "day"),
        (Kind.DELIVERABLE, Entry(note={"sv": "a\x00"}), "text-unreadable", "note"),
        (Kind.ACTIVITY_COUNT, Entry(shares={"saab": Decimal(1)}), "entry-shares-differ", "shares"),
    ],
)
def test_what_is_wrong_names_its_field(kind: Kind, entry: Entry, code: str, field: str) -> None:
    assert refusal(check_entry, entry, QUARTER, kind) == (code, field)


@pytest.mark.parametrize("kind", [Kind.REDUCTION, Kind.THRESHOLD, Kind.MONITOR])
def test_a_level_may_be_below_zero(kind: Kind) -> None:
    check_entry(Entry(value=Decimal("-3.5")), QUARTER, kind)


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


@pytest.mark.parametrize("between", ["–", "\N{NON-BREAKING HYPHEN}", "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}", " - "])
def test_an_identity_number_is_one_however_its_parts_are_joined(between: str) -> None:
    """A word processor puts in a dash or a space of its own."""
    number = f"{IDENTITY_NUMBER[:-5]}{between}{IDENTITY_NUMBER[-4:]}"
    with pytest.raises(Refused, match="personal-identity-number"):
        check_text(f"gäller {number} nu", longest=100)
    assert hide_identity_numbers(f"gäller {number} nu") == "gäller ******-**** nu"
