"""Somebody who wants to know how few: tries every table of whole numbers that agrees with what is shown.

Knows that people are counted in whole numbers, what a release shows, and that something is withheld only where there
is a small number. Knows nothing of the program.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any

Shown = Sequence[int | None]


def tables(shown: Shown, total: int) -> Iterator[list[int]]:
    """Every table of counts that agrees with the cells that are shown (None: withheld) and with their sum."""
    hidden = [position for position, cell in enumerate(shown) if cell is None]
    for counts in _shared_out(total - sum(cell for cell in shown if cell is not None), len(hidden)):
        table = list(shown)
        for position, count in zip(hidden, counts, strict=True):
            table[position] = count
        yield [cell for cell in table if cell is not None]


def _shared_out(amount: int, among: int) -> Iterator[list[int]]:
    if among == 0:
        if amount == 0:
            yield []
        return
    for first in [amount] if among == 1 else range(amount + 1):
        for rest in _shared_out(amount - first, among - 1):
            yield [first, *rest]


def learned(
    shown: Shown, total: int, *, threshold: int = 5, agrees: Callable[[list[int]], bool] = lambda table: True
) -> dict[int, int]:
    """The withheld positions with only one possible count, and the count. There is at least one possible table."""
    possible: dict[int, set[int]] = {position: set() for position, cell in enumerate(shown) if cell is None}
    for table in tables(shown, total):
        if any(0 < table[position] < threshold for position in possible) and agrees(table):
            for position, counts in possible.items():
                counts.add(table[position])
    assert all(possible.values()), "what is shown contradicts itself"
    return {position: min(counts) for position, counts in possible.items() if len(counts) == 1}


def learned_from(goal: dict[str, Any]) -> dict[str, int]:
    """What a count of a release gives away: of partners, of areas, of periods."""
    baseline, total = goal["baseline"], goal["actual"] - goal["baseline"]
    partners = [cell.get("quantity") for cell in goal["by_partner"]]
    series = goal["series"]
    periods = [cell.get("quantity") for cell in series]

    def largest_first(table: list[int]) -> bool:
        """The order of a list says something too, as far as it is one of size."""
        known = [count for count in partners if count is not None]
        return known == sorted(known, reverse=True) and table[: len(known)] == known

    def agrees(table: list[int]) -> bool:
        running = [baseline + sum(table[: place + 1]) for place in range(len(table))]
        known = [(cell["cumulative"], running[place]) for place, cell in enumerate(series) if "cumulative" in cell]
        return all(said == real for said, real in known) and _pace_agrees(goal, table)

    found = {
        f"partner {goal['by_partner'][place]['partner']}": count
        for place, count in learned(partners, total, agrees=largest_first).items()
    } if None in partners else {}  # fmt: skip
    areas = [cell.get("quantity") for cell in goal["by_area"]]
    if None in areas:
        found |= {f"area {goal['by_area'][place]['area']}": count for place, count in learned(areas, total).items()}
    if None in periods:
        found |= {
            f"period {series[place]['period']}": count
            for place, count in learned(periods, total, agrees=agrees).items()
        }
    return found


def _pace_agrees(goal: dict[str, Any], table: list[int]) -> bool:
    """The pace is the mean of the last year, so it tells the sum of its quarters."""
    if goal["pace"] is None:
        return True
    length = 4 if goal["pace_per"] == "quarter" else 1
    last_year = goal["at"][:4] if length == 1 else None
    summed = [
        count
        for cell, count in zip(goal["series"], table, strict=True)
        if (cell["period"] == last_year if last_year else cell["last_day"] > _year_before(goal["at"]))
    ]
    return abs(Fraction(sum(summed), length) - Fraction(str(goal["pace"]))) <= Fraction(1, 20)


def _year_before(day: str) -> str:
    return f"{int(day[:4]) - 1}{day[4:]}"
