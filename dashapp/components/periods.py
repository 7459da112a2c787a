"""Periods as people write them: in prose and headings by their months, where there is little room by their number.

The code (2025Q3) stands only where it is typed, and in what programs read.
"""

from dashapp import sentences
from dashapp.i18n import Words
from goals.calendar import Period


def told(words: Words, period: Period) -> str:
    """In a sentence: juli–sept 2025; a year is itself."""
    return sentences.period(words, period.code)


def begun(words: Words, period: Period) -> str:
    """At the beginning of a sentence: Juli–sept 2025."""
    said = told(words, period)
    return f"{said[0].upper()}{said[1:]}"


def short(words: Words, period: Period) -> str:
    """In a narrow table, or at an axis: Q3 2025; a year is itself."""
    return words("app-quarter-short", quarter=period.quarter, year=str(period.year)) if period.quarter else period.code
