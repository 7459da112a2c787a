"""What several reports to a goal that is not counted say of it together. Pure."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from goals.calendar import Period
from goals.cells import told_in
from goals.entry import Entry
from goals.kinds import Change, Line


def line(partner: str = "saab", **measure: Any) -> Line:
    numbers = {name: Fraction(value) if isinstance(value, (int, float)) else value for name, value in measure.items()}
    return Line(partner, Period.parse("2025Q3"), **numbers)


def test_quantities_of_parts_are_one_sum_and_so_are_the_cases_of_several_partners() -> None:
    north, south = line(quantity=6, area="norra"), line(quantity=9, area="sodra", qualifier="about")
    assert told_in([north, south]) == ((Entry(quantity=Decimal(15)),), 0)
    assert told_in([south]) == ((Entry(quantity=Decimal(9), qualifier="about"),), 0)
    cases = [line(numerator=8, denominator=10), line("balder", numerator=0, denominator=2)]
    assert told_in(cases) == ((Entry(numerator=Decimal(8), denominator=Decimal(12)),), 0)


def test_a_level_of_the_whole_speaks_for_itself_and_its_parts_are_counted() -> None:
    whole, north = line(value=71, sample_size=400), line(value=64, sample_size=90, area="norra")
    evening = line(value=50, sample_size=90, area="norra", question="kvall")
    said, parts = told_in([whole, north, evening])
    assert (said, parts) == ((Entry(value=Decimal(71), sample_size=Decimal(400)),), 2)
    assert told_in([north, evening]) == ((), 2)
    assert told_in([line(value=500), line(quantity=3, area="norra")]) == ((Entry(value=Decimal(500)),), 1)


def test_words_and_changes_are_told_one_by_one_and_nothing_says_nothing() -> None:
    known = Change(since="2020", value=Fraction("-12.5"), qualifier="nearly")
    change = {"since": "2020", "value": Decimal("-12.5"), "direction": None, "qualifier": "nearly"}
    said, parts = told_in([line(change=known), line("balder"), line("brg", done=False), line("fb", grade="gul")])
    assert (said, parts) == ((Entry(change=change), Entry(done=False), Entry(grade="gul")), 0)
    assert told_in([line(), line("balder")]) == ((), 0)
