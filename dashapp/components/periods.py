"""Periods as people write them."""

from dashapp.i18n import Words
from goals.calendar import Period


def told(words: Words, period: Period) -> str:
    """In a sentence: kvartal 3 2025; a year is itself."""
    return words("app-quarter", quarter=period.quarter, year=str(period.year)) if period.quarter else period.code


def begun(words: Words, period: Period) -> str:
    """At the beginning of a sentence: Kvartal 3 2025."""
    said = told(words, period)
    return f"{said[0].upper()}{said[1:]}"


def short(words: Words, period: Period) -> str:
    """In a table: Q3 2025; a year is itself."""
    return words("app-quarter-short", quarter=period.quarter, year=str(period.year)) if period.quarter else period.code
