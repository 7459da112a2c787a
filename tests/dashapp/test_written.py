"""Numbers as people write them: read exactly as they were meant, or asked about."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashapp.i18n import LANGUAGES, words
from dashapp.written import LONGEST, number
from partners.errors import Refused

QUANTITIES = st.decimals(min_value=Decimal("-999999999999"), max_value=Decimal("999999999999"), places=6)
THIN, NARROW, NO_BREAK, FIGURE = "\u2009", "\u202f", "\u00a0", "\u2007"


def code(text: Any, language: str = "sv") -> str:
    with pytest.raises(Refused) as caught:
        number(text, language)
    return caught.value.code


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(quantity=QUANTITIES, decimals=st.integers(min_value=0, max_value=6))
def test_what_the_house_writes_is_read_back_as_the_same_number(quantity: Decimal, decimals: int, language: str) -> None:
    written = words(language).number(quantity, decimals=decimals)
    read = number(written, language)
    assert read is not None
    assert words(language).number(read, decimals=decimals) == written
    assert abs(read - quantity) <= Decimal(5).scaleb(-decimals - 1)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(quantity=QUANTITIES)
def test_nothing_is_lost_where_every_decimal_is_written(quantity: Decimal, language: str) -> None:
    assert number(words(language).number(quantity, decimals=6), language) == quantity


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1000", "1000"),
        ("1 000", "1000"),
        (f"1{NO_BREAK}000", "1000"),
        (f"1{NARROW}000{THIN}000", "1000000"),
        (f"12{FIGURE}500,5", "12500.5"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        (" 7\n", "7"),
        ("0", "0"),
        ("007", "7"),
        ("0,125" , "0.125"),
        ("0.125", "0.125"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("–3", "-3"),
    ],
)  # fmt: skip
def test_people_write_a_number_in_several_ways(text: str, meant: str, language: str) -> None:
    assert number(text, language) == Decimal(meant)


@pytest.mark.parametrize(("text", "meant"), [("1,000", "1000"), ("1,234,567.5", "1234567.5"), ("1.234", "1.234")])
def test_english_groups_by_commas(text: str, meant: str) -> None:
    assert number(text, "en") == Decimal(meant)


@pytest.mark.parametrize("text", ["", " ", "\t\n", NO_BREAK, None])
def test_an_empty_field_is_no_number_and_not_zero(text: str | None) -> None:
    assert number(text, "sv") is None


@pytest.mark.parametrize(
    ("text", "language", "few", "many"),
    [
        ("1.000", "sv", "1,0", "1000"),
        ("1,000", "sv", "1,0", "1000"),
        ("1.234", "sv", "1,234", "1234"),
        ("12.500", "sv", "12,5", "12500"),
        ("1234.567", "sv", "1234,567", "1234567"),
        ("1.000", "en", "1.0", "1000"),
        ("12.500", "en", "12.5", "12500"),
        ("1234,567", "en", "1234.567", "1234567"),
    ],
)
def test_what_could_be_two_numbers_is_asked_about(text: str, language: str, few: str, many: str) -> None:
    with pytest.raises(Refused) as caught:
        number(text, language)
    assert caught.value.code == "number-ambiguous"
    assert caught.value.details == {"few": few, "many": many}
    assert number(few, language) != number(many, language), "both answers can be typed"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "abc", "7 personer", "1e309", "1E3", "NaN", "Infinity", "-inf", "１２", "٣", "½", "²", "1,2,3", "1.2.3",
        "1.000.000", "1 00", "12 34", "1  000", "1000 000", " 1 0 0", "5,", ",5", "+5", "--5", "- 5", "1'000",
        "1_000", "0x10", "5 %", "3-4", "=1+1", "7\x00", "9" * (LONGEST + 1), "1" * 400,
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text: str, language: str) -> None:
    assert code(text, language) == "number-unreadable"


@pytest.mark.parametrize("given", [5, 5.0, True, [], ["5"], {"5": 5}, b"5"])
def test_what_no_field_sends_is_refused(given: Any) -> None:
    assert code(given) == "number-unreadable"


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(max_size=60))
def test_any_text_is_a_finite_number_or_refused(text: str, language: str) -> None:
    try:
        read = number(text, language)
    except Refused:
        return
    assert read is None or read.is_finite()


@pytest.mark.parametrize("text", ["97 %", "97%", f"97{NO_BREAK}% ", "97"])
def test_a_sign_for_per_cent_is_read_where_per_cent_is_counted_and_nowhere_else(text: str) -> None:
    assert number(text, "sv", in_per_cent=True) == 97
    if "%" in text:
        assert code(text) == "number-unreadable"
    for none in ("%", "97 %%", "%97"):
        with pytest.raises(Refused, match="number-unreadable"):
            number(none, "sv", in_per_cent=True)
