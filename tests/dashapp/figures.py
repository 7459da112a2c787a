"""The figures that the specification computes from the demonstration's file, and how readers see them written."""

from copy import deepcopy
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from tests.conftest import DEMO
from tests.oracle import check as oracle

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@cache
def _file() -> Any:
    return oracle.read(DEMO.read_bytes())


def file() -> Any:
    """The demonstration's file, as data of one's own to change."""
    return deepcopy(_file())


def goals_of(data: Any, slug: str) -> list[Any]:
    goals: list[Any] = partnership_of(data, slug)["goals"]
    return goals


def partnership_of(data: Any, slug: str) -> Any:
    return next(one for one in data["partnerships"] if one["code"] == slug)


def figures(data: Any, slug: str) -> dict[str, dict[str, Any]]:
    """By goal, unrounded."""
    partnership, as_of = partnership_of(data, slug), oracle.day(data["demo"]["as_of"])
    return {goal["code"]: oracle.figure(partnership, goal, as_of, data) for goal in goals_of(data, slug)}


def rounded(value: Any, decimals: int) -> Decimal | None:
    if value is None:
        return None
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def written(value: Any, language: str) -> str:
    """451,5 and 1 000 in Swedish, 451.5 and 1,000 in English; at most one decimal."""
    shown = rounded(value, 1)
    assert shown is not None
    english = f"{shown:,.0f}" if shown == shown.to_integral_value() else f"{shown:,.1f}"
    return english if language == "en" else english.replace(",", NO_BREAK_SPACE).replace(".", ",")
