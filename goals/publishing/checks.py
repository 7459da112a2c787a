"""What can be checked of a release before anybody reads it. Pure."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from goals.document.values import Document
from goals.identity_numbers import has_identity_number
from goals.kinds import Kind

EMAIL = re.compile(r"[^\s@＠]+[@＠][^\s@＠]+\.[^\s@＠.]{2,}")
ROUNDING = Fraction(1, 20)  # a figure is shown with one decimal
BREAKDOWNS = ("by_partner", "by_area", "series")


def disagreeing(goal: Document) -> bool | None:
    """Whether a goal's figure contradicts what stands beside it; None where that is withheld, or nothing was counted.

    What adds up is the sum of its parts; what is measured is what its period says.
    """
    if goal["actual"] is None or any("withheld" in row for key in BREAKDOWNS for row in goal.get(key, ())):
        return None
    return not AGREES[goal["kind"]](goal)


def personal(document: Document) -> list[str]:
    """The goals (their codes, "" for the partnership) with an e-mail address or an identity number in some text."""
    about = {key: value for key, value in document.items() if key != "goals"}
    parts = [("", about), *((goal["code"], goal) for goal in document["goals"])]
    return [code for code, part in parts if any(map(_is_personal, _texts(part)))]


def _counts_agree(goal: Document) -> bool:
    """Partners, areas, periods and years add up to what was counted."""
    counted = _exact(goal["actual"]) - _exact(goal["baseline"])
    breakdowns = [goal["by_partner"], *([goal["by_area"]] if goal.get("by_area") else [])]
    sums = [[_exact(row["quantity"]) for row in rows] for rows in breakdowns]
    return (
        all(_agree(parts, counted) for parts in sums) and _steps_agree(goal) and _table_agrees(goal["table"], counted)
    )


def _steps_agree(goal: Document) -> bool:
    """Each running sum is the one before and what is new; the last one is the figure, but for a yearly promise."""
    is_yearly, running, year = goal["per"] == "year", _exact(goal["baseline"]), ""
    for cell in goal["series"]:
        if is_yearly and cell["last_day"][:4] != year:
            running, year = Fraction(0), cell["last_day"][:4]
        cumulative = _exact(cell["cumulative"])
        if not _agree([running, _exact(cell["quantity"])], cumulative):
            return False
        running = cumulative
    return is_yearly or _agree([running], _exact(goal["actual"]))


def _table_agrees(table: Document | None, counted: Fraction) -> bool:
    if table is None:
        return True
    rows = [([_exact(cell or 0) for cell in row["cells"]], _exact(row["total"])) for row in table["rows"]]
    totals = [_exact(total) for total in table["totals"]]
    columns = zip(*(cells for cells, _ in rows), strict=True)
    sums = [*rows, *((list(column), total) for column, total in zip(columns, totals, strict=True))]
    sums += [([total for _, total in rows], _exact(table["total"])), (totals, counted)]
    return all(_agree(parts, total) for parts, total in sums)


def _ratio_agrees(goal: Document) -> bool:
    """The cases of the last year add up, and their share is the figure."""
    last = goal["series"][-1]["last_day"]
    year = [row for row in goal["series"] if row["last_day"] > f"{int(last[:4]) - 1}{last[4:]}"]
    for part in ("numerator", "denominator"):
        if sum(_exact(row[part]) for row in year) != _exact(goal[part]):
            return False
    share = 100 * _exact(goal["numerator"]) / _exact(goal["denominator"])
    return _agree([share], _exact(goal["actual"])) and goal["series"][-1]["value"] == goal["actual"]


def _level_agrees(goal: Document) -> bool:
    """The figure is what some period says; of a survey also what its own question and area say, where they say it."""
    said = [row["value"] for row in goal["by_question"][:1] if "value" in row]
    return goal["actual"] in [row["value"] for row in goal["series"]] and all(one == goal["actual"] for one in said)


def _held_agrees(goal: Document) -> bool:
    """So many of so many periods, and each of them met the target or did not."""
    met = sum(row["met"] for row in goal["series"])
    return (goal["actual"], goal["periods_met"], goal["periods"]) == (met, met, len(goal["series"]))


def _last_agrees(key: str) -> Callable[[Document], bool]:
    return lambda goal: bool(goal["series"]) and goal["series"][-1][key] == goal["actual"] == goal[key]


def _followed_agrees(goal: Document) -> bool:
    """The figure is what its period says, and what its parts add up to where they are counted."""
    said = [row["value"] for row in goal["series"] if row["period"] == goal["period"]]
    numbers = [row for row in goal["by_area"] if row.get("value", row.get("quantity")) is not None]
    is_summed = bool(numbers) and all("quantity" in row for row in numbers)
    parts = [_exact(row["quantity"]) for row in numbers] if is_summed else [_exact(goal["actual"])]
    return said == [goal["actual"]] and _agree(parts, _exact(goal["actual"]))


AGREES: Mapping[str, Callable[[Document], bool]] = {
    Kind.CUMULATIVE_COUNT: _counts_agree,
    Kind.ACTIVITY_COUNT: _counts_agree,
    Kind.RATIO: _ratio_agrees,
    Kind.SURVEY_SHARE: _level_agrees,
    Kind.REDUCTION: _level_agrees,
    Kind.THRESHOLD: _held_agrees,
    Kind.STATUS: _last_agrees("grade"),
    Kind.DELIVERABLE: _last_agrees("done"),
    Kind.MONITOR: _followed_agrees,
}


def _agree(parts: Sequence[Fraction], total: Fraction) -> bool:
    """As far as rounded numbers can."""
    return abs(sum(parts, Fraction(0)) - total) <= ROUNDING * (len(parts) + 1)


def _exact(shown: float) -> Fraction:
    return Fraction(str(shown))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _is_personal(text: str) -> bool:
    return EMAIL.search(text) is not None or has_identity_number(text)
