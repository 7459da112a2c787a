"""The plane that a curve is drawn on: days to the right, values upwards, in the whole units of an SVG view box."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Point = tuple[dt.date, float]
Spot = tuple[int, int]

# What the name of a year takes of the axis.
ROOM = 40
# What a letter of a label takes, where type is bold: most of them, a capital, and the sign for per cent.
LETTER, CAPITAL, PER_CENT = 8, 11, 15


@dataclass(frozen=True)
class Label:
    """A text at a point of a drawing; `anchor` is start or end, as SVG has it."""

    x: int
    y: int
    anchor: str
    text: str


def width_of(text: str) -> int:
    """What a label takes from left to right, rather too much than too little."""
    return sum(PER_CENT if one == "%" else CAPITAL if one.isupper() else LETTER for one in text)


@dataclass(frozen=True)
class Plane:
    """From days and values to the whole units of a drawing."""

    first: dt.date
    last: dt.date
    low: float
    high: float
    left: int
    right: int
    top: int
    bottom: int

    def x(self, day: dt.date) -> int:
        return round(self.left + (self.right - self.left) * (day - self.first) / (self.last - self.first))

    def y(self, value: float) -> int:
        return round(self.bottom - (self.bottom - self.top) * (value - self.low) / ((self.high - self.low) or 1))

    def spot(self, point: Point) -> Spot:
        return self.x(point[0]), self.y(point[1])

    def boundaries(self) -> Iterator[int]:
        """Where a year ends and the next begins."""
        for year in range(self.first.year, self.last.year):
            if (day := dt.date(year, 12, 31)) > self.first:
                yield self.x(day)

    def years(self) -> Iterator[tuple[int, str]]:
        """The years in the middle of their part of the axis; where they stand too close, only some of them."""
        a_year = (self.right - self.left) * dt.timedelta(365) / (self.last - self.first)
        every = int(ROOM / a_year) + 1
        for year in range(self.first.year, self.last.year + 1):
            begins = self.x(max(self.first, dt.date(year, 1, 1)))
            ends = self.x(min(self.last, dt.date(year, 12, 31)))
            middle = (begins + ends) // 2
            whole_enough = ends - begins >= min(ROOM // 2, a_year / 2)
            if whole_enough and middle >= self.left + ROOM // 2 and year % every == 0:
                yield middle, str(year)


def ticks(low: float, high: float) -> list[float]:
    """Round values for the axis, three or four, after the lowest value itself."""
    step = _step((high - low) / 4)
    round_values = [step * count for count in range(int(low // step) + 1, int(high // step) + 1)]
    return [low, *(value for value in round_values if value - low > step / 2)]


def _step(wanted: float) -> float:
    """The least of 1, 2, 5, 10, 20, 25, 50, 100 … that is at least as large: counts have no halves."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size / 2 if size > 1 else 5, 5 * size):
            if step >= wanted:
                return step
        size *= 10


def drawn(spots: Sequence[Spot]) -> str:
    """Path data without the points that lie on a straight line anyway."""
    kept = list(spots[:1])
    for before, spot, after in zip(spots, spots[1:], spots[2:], strict=False):
        straight = (spot[0] - before[0]) * (after[1] - spot[1]) == (after[0] - spot[0]) * (spot[1] - before[1])
        if not straight:
            kept.append(spot)
    kept += spots[1:][-1:]
    return "M" + "L".join(f"{x} {y}" for x, y in kept)
