"""Comparing what a file says with what is kept: a difference is an error that names both values."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from goals.programme import Map, Position, Problem
from goals.programme.problems import REFUSED, problem_at
from partners.errors import Refused


class Differences:
    """Collects every difference between a file and the database."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def value(self, given: Map, key: str, place: str, *, stored: Any, default: Any = None) -> None:
        """A key of something that exists already, against the value that is kept."""
        self.compare(stored, given.get(key, default), given.at.get(key, given.position), place, key)

    def compare(self, stored: Any, given: Any, position: Position, place: str, key: str) -> None:
        """Two values of a key."""
        if plain(stored) != plain(given):
            self.problems.append(
                problem_at(position, "differs", place, "value", key=key, stored=said(stored), given=said(given))
            )

    def report(self, line: Map, place: str, *, organisation: str, stored: Any, given: Any) -> None:
        """A report of a partner for a period, against the one that is kept."""
        self.problems.append(
            problem_at(
                line.position,
                "differs",
                place,
                organisation=organisation,
                period=str(line["period"]),
                stored=stored,
                given=given,
            )
        )

    def refused(self, position: Position, place: str, refusal: Refused) -> None:
        """What the domain says no to, at the place in the file that asked for it."""
        self.problems.append(problem_at(position, REFUSED, place, refusal.code, **refusal.details))

    def other_database(self, given: Map) -> None:
        """A demonstration for a database that holds something else."""
        self.problems.append(problem_at(given.at["demo"], "differs", "demo", "demonstration"))


def plain(value: Any) -> Any:
    """A value in one form, so that 575 is 575.0 and a date is its text."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float, Decimal)):
        return Decimal(str(value)).normalize()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return str(value)


def said(value: Any) -> Any:
    """A value in a sentence: 575, not 575.000000."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {said(item)}" for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(str(said(item)) for item in value)
    return value
