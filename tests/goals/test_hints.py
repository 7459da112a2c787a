"""What a verifier is told to read twice: exactly from where on, and never about oneself."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.calendar import Period
from goals.entry import Entry
from goals.hints import Hint, HintCode, Report, hints

HIGH, ZERO, TWICE = HintCode.UNUSUALLY_HIGH, HintCode.ZERO_AFTER_VALUES, HintCode.MAYBE_DUPLICATE


def report(quantity: object, partner: str = "saab", period: str = "2025Q3", slot: str = "") -> Report:
    exact = None if quantity is None else Decimal(str(quantity))
    said = Entry(quantity=exact, nothing_to_report=exact is None)
    return Report(partner, partner.title(), Period.parse(period), said, slot)


def before(*quantities: object) -> list[Report]:
    """One's own reports of the quarters from the beginning of 2023 on."""
    codes = [f"{year}Q{quarter}" for year in (2023, 2024, 2025) for quarter in (1, 2, 3, 4)]
    return [report(quantity, period=code) for quantity, code in zip(quantities, codes, strict=False)]


def read(new: Report, earlier: list[Report] | None = None, others: list[Report] | None = None) -> list[Hint]:
    return list(hints(new, earlier=earlier or [], others=others or []))


@pytest.mark.parametrize(
    ("quantity", "earlier", "mean"),
    [
        (3, [0, 1, 0, 1, 1, 0, 1, 1, 1], Fraction(2, 3)),
        (31, [10, 10], Fraction(10)),
        (30, [10, 10], None),
        (1, ["0.333333"], Fraction(333333, 1000000)),
        (1, ["0.333334"], None),
        ("30.000001", [10, None], Fraction(10)),
        (16, [10, 0], Fraction(5)),
        (1, [0, 0], Fraction(0)),
        (0, [0, 0], None),
        (1000, [], None),
        (1000, [None, None], None),
        (None, [1, 1], None),
    ],
)
def test_more_than_three_times_the_own_mean_is_unusually_high(
    quantity: object, earlier: list[object], mean: Fraction | None
) -> None:
    expected = [] if mean is None else [Hint(HIGH, {"mean": mean})]
    assert read(report(quantity), before(*earlier)) == expected


@pytest.mark.parametrize(
    ("quantity", "earlier", "periods"),
    [
        (0, [1, 1, 1], 3),
        (None, [1, 1, 1], 3),
        (0, [0, 5, 4, 3, 2], 4),
        (0, [1, 1], None),
        (0, [1, 1, 0], None),
        (0, [1, 1, 1, None], None),
        (0, [1, 0, 1, 1], None),
        (1, [1, 1, 1], None),
        (0, [], None),
    ],
)
def test_a_zero_after_three_values_in_a_row_is_worth_a_question(
    quantity: object, earlier: list[object], periods: int | None
) -> None:
    expected = [] if periods is None else [Hint(ZERO, {"periods": periods})]
    assert read(report(quantity), before(*earlier)) == expected


def test_of_a_level_only_nothing_at_all_is_worth_a_question() -> None:
    def levels(*values: int) -> list[Report]:
        return [replace(one, said=Entry(value=Decimal(two))) for one, two in zip(before(1, 1, 1), values, strict=True)]

    assert read(report(None), levels(20, 0, 12)) == [Hint(ZERO, {"periods": 3})]
    level = replace(report(None), said=Entry(value=Decimal(0)))
    assert read(level, levels(20, 10, 12)) == read(level, before(1, 1, 1)) == []


def test_a_quarter_that_nobody_reported_does_not_end_the_row() -> None:
    earlier = [report(1, period=code) for code in ("2024Q3", "2024Q4", "2025Q1")]  # 2025Q2 is missing
    assert read(report(0), earlier) == [Hint(ZERO, {"periods": 3})]


def test_another_partner_s_very_same_number_may_be_the_same_people() -> None:
    twin = report(16, "balder")
    told = {"partner": "balder", "called": "Balder", "quantity": Decimal(16), "period": "2025Q3"}
    assert read(report("16.000"), others=[twin]) == [Hint(TWICE, told)]
    assert read(report(17), others=[twin]) == []


def test_one_s_own_report_is_never_one_s_duplicate() -> None:
    assert read(report(16), others=[report(16), report(16, slot="//jobbspar")]) == []


@pytest.mark.parametrize(
    ("period", "overlaps"), [("2025Q3", True), ("2025", True), ("2025Q2", False), ("2024", False), ("2025Q4", False)]
)
def test_only_periods_that_share_a_day_can_hold_the_same(period: str, overlaps: bool) -> None:
    other = report(16, "balder", period)
    assert len(read(report(16), others=[other])) == len(read(other, others=[report(16)])) == overlaps


@pytest.mark.parametrize(
    ("own", "theirs", "same", "different"),
    [
        # the same part: whatever the numbers; another part: whatever the numbers; nothing in common: the same number
        ("//jobbspar", "//jobbspar", True, True),
        ("fittja//", "fittja//", True, True),
        ("fittja//jobbspar", "fittja//", True, True),
        ("//jobbspar", "//drivhus", False, False),
        ("fittja//", "alby//", False, False),
        ("fittja//jobbspar", "alby//jobbspar", False, False),
        ("fittja//jobbspar", "fittja//drivhus", False, False),
        ("", "//jobbspar", True, False),
        ("fittja//", "//jobbspar", True, False),
        ("/kvall/", "/kvall/", True, False),
    ],
)
def test_the_same_place_or_initiative_is_enough(own: str, theirs: str, same: bool, different: bool) -> None:
    for quantity, expected in ((16, same), (17, different)):
        new, other = report(16, slot=own), report(quantity, "balder", slot=theirs)
        assert bool(read(new, others=[other])) == bool(read(other, others=[new])) == expected


@pytest.mark.parametrize("nothing", [0, None])
def test_nothing_is_not_counted_twice(nothing: object) -> None:
    for slot in ("", "//jobbspar"):
        assert read(report(nothing, slot=slot), others=[report(nothing, "balder", slot=slot)]) == []
        assert read(report(5, slot=slot), others=[report(nothing, "balder", slot=slot)]) == []


def test_every_twin_is_named_and_hints_add_up() -> None:
    found = read(report(40), before(10, 10), [report(40, "balder"), report(40, "fb"), report(40, "brg", "2025Q2")])
    assert [(hint.code, hint.details.get("partner")) for hint in found] == [
        (HIGH, None), (TWICE, "balder"), (TWICE, "fb"),
    ]  # fmt: skip


QUANTITIES = st.none() | st.decimals(0, 100, places=1)
SLOTS = st.sampled_from(["", "fittja//", "//jobbspar", "fittja//jobbspar", "alby//drivhus", "/kvall/"])
REPORTS = st.builds(
    report,
    QUANTITIES,
    st.sampled_from(["saab", "balder", "fb"]),
    st.sampled_from(["2024", "2025", "2025Q2", "2025Q3"]),
    SLOTS,
)


@given(one=REPORTS, other=REPORTS)
def test_whoever_is_verified_first_both_sides_are_told(one: Report, other: Report) -> None:
    assert len(read(one, others=[other])) == len(read(other, others=[one]))


@given(new=REPORTS, earlier=st.lists(QUANTITIES, max_size=12), others=st.lists(REPORTS, max_size=5))
def test_no_report_is_both_high_and_a_zero(new: Report, earlier: list[Decimal | None], others: list[Report]) -> None:
    codes = [hint.code for hint in read(new, before(*earlier), others)]
    assert not {HIGH, ZERO} <= set(codes)
    if not new.quantity:
        assert set(codes) <= {ZERO}
