"""Figures in words: numbers in their unit, qualifiers, changes, days and periods."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from dashapp.i18n import Words
from goals import kinds
from goals.kinds import SHARES

Goal = Mapping[str, Any]
Texts = Mapping[str, str]


def day(iso: str) -> dt.date:
    """A date of the document, which the words can then tell."""
    return dt.date.fromisoformat(iso)


def period(words: Words, code: str) -> str:
    """2025Q2 as april–juni 2025; a year is itself."""
    year, _, quarter = code.partition("Q")
    return words("public-quarter", quarter=int(quarter), year=year) if quarter else year


def during(words: Words, code: str) -> str:
    """The period as a time: under 2023; april–juni 2025."""
    return period(words, code) if "Q" in code else words("public-in-year", year=code)


def is_in_per_cent(goal: Goal) -> bool:
    """Whether the goal's numbers are shares of a hundred, by its kind or by what its unit is called."""
    return kinds.is_in_per_cent(goal["kind"], goal["unit"])


def number(words: Words, goal: Goal, value: float | Decimal) -> str:
    """A number of the goal's: 395; in per cent 92,6 %."""
    return per_cent(words, value) if is_in_per_cent(goal) else words.number(value)


def amount(words: Words, goal: Goal, value: float | Decimal) -> str:
    """A number with its unit: 575 personer; 1 person; 92,6 %."""
    if is_in_per_cent(goal) or not goal["unit"]:
        return number(words, goal, value)
    return words("public-amount", number=words.number(value), unit=unit_of(goal, value))


def unit_of(goal: Goal, value: float | Decimal | None) -> Texts | None:
    """The goal's unit as it stands after a number; a document from before `unit_one` does without it."""
    return unit_after(value, goal["unit"], goal.get("unit_one"))


def unit_after(
    value: float | Decimal | None, unit: Texts | None, unit_one: Texts | None, *, decimals: int = 1
) -> Texts | None:
    """The unit as it stands after a number that is shown with so many decimals: 0 personer; 1 person; 1,5 personer.

    Where nobody has said what exactly one is called, the plural stands in brackets: 1 (vräkningar). So it is a label
    and no wrong form, and it still says what is counted, which the number alone would not.
    """
    if value is None or unit is None or not _is_one(value, decimals):
        return unit
    return unit_one or {language: f"({text})" for language, text in unit.items()}


def plural(value: float | Decimal) -> int:
    """What chooses the form of a word beside a number as it is shown: one only where it says 1."""
    return 1 if _is_one(value, 1) else 2


def _is_one(value: float | Decimal, decimals: int) -> bool:
    """Whether a number is written as 1 or −1: one that is rounded to it is too."""
    return abs(exact(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)) == 1


def per_cent(words: Words, value: float | Decimal) -> str:
    """92,6 %; in English 92.6%."""
    return words("public-per-cent", number=words.number(value))


def qualified(words: Words, qualifier: str | None, told: str) -> str:
    """Mer än 500, where more is known of a number than the number; as it is without a qualifier."""
    return words(f"public-qualifier-{qualifier.replace('_', '-')}", number=told) if qualifier else told


def change(words: Words, goal: Goal, known: Mapping[str, Any]) -> tuple[str, str]:
    """What is known of a change, and between when: Ökade med mer än 2 procentenheter, mellan 2018 och 2019.

    Where its size is not known, or not shown, that is said with the time.
    """
    span, value = _span(words, known), known["value"]
    if value == 0:
        return words("public-unchanged"), span
    if value is None and known["direction"] is None:
        return words("public-change-withheld"), words("public-since", since=period(words, known["since"]))
    is_up = known["direction"] == "up" if value is None else value > 0
    way = "rose" if is_up else "fell"
    if value is None:
        form = "public-span-withheld" if known.get("withheld") else "public-span-unknown"
        return words(f"public-{way}"), words(form, span=span)
    size = qualified(words, known["qualifier"], _size(words, goal, abs(exact(value))))
    return words(f"public-{way}-by", size=size), span


def _span(words: Words, known: Mapping[str, Any]) -> str:
    """Both ends of a change; a document from before the second was told has the first alone."""
    since = period(words, known["since"])
    until = known.get("period")
    if until in (None, known["since"]):
        return words("public-since", since=since)
    return words("public-between", since=since, until=period(words, until))


def _size(words: Words, goal: Goal, value: Decimal) -> str:
    """The size of a change: of shares in percentage points, of a figure that is followed in per cent of itself."""
    return distance(words, goal, value) if goal["kind"] in SHARES else amount(words, goal, value)


def distance(words: Words, goal: Goal, value: float | Decimal) -> str:
    """How far two of the goal's numbers are from each other: 56,5 personer; of shares in percentage points."""
    if is_in_per_cent(goal):
        return words("public-points", n=plural(value), number=words.number(value))
    return amount(words, goal, value)


def grade(goal: Goal, code: str) -> Texts:
    """The name of a grade on the goal's scale."""
    titles: Mapping[str, Texts] = {one["grade"]: one["title"] for one in goal["scale"]["grades"]}
    return titles.get(code, {"sv": code})


def rank(goal: Goal, code: str) -> int:
    """How good a grade is: 0 is the worst."""
    return [one["grade"] for one in goal["scale"]["grades"]].index(code)


def listed(words: Words, names: Sequence[str]) -> str:
    """Several in a row: Helsingborg, Norrköping och Umeå."""
    *first, last = names
    return words("public-listed", first=", ".join(first), last=last) if first else last


def capital(text: str) -> str:
    """With a capital letter, as a sentence begins."""
    return f"{text[:1].upper()}{text[1:]}"


def exact(value: float | Decimal) -> Decimal:
    """A figure as it is shown, to count with."""
    return Decimal(str(value))


def difference(more: float, less: float) -> Decimal:
    """The distance between two figures as they are shown."""
    return exact(more) - exact(less)


def key(code: str) -> str:
    """A code within the key of a sentence."""
    return code.replace("_", "-")
