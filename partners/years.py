"""The years that somebody can mean with a date: with one outside them, the year was mistyped."""

import datetime as dt

from partners.errors import Refused

FIRST_YEAR, LAST_YEAR = 1900, 2200


def can_be_meant(year: int) -> bool:
    """Whether an agreement, what came before it, or what it promises can lie in a year."""
    return FIRST_YEAR <= year <= LAST_YEAR


def check_day(day: dt.date | None, *, field: str) -> None:
    """Raises Refused, beside its field, for a day in a year that nobody can mean."""
    if day is not None:
        check_year(day.year, field=field)


def check_year(year: int, *, field: str) -> None:
    """The same for a year alone."""
    if not can_be_meant(year):
        raise Refused("year-outside", given=str(year), first=str(FIRST_YEAR), last=str(LAST_YEAR), field=field)
