"""What can be checked of a release before anybody reads it. Pure."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from goals.document import Document
from goals.identity_numbers import has_identity_number

EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]{2,}")
ROUNDING = Fraction(1, 20)  # a figure is shown with one decimal


def disagreeing(goal: Document) -> bool | None:
    """Whether parts of a goal do not add up to its figure; None where one is withheld, or nothing was counted."""
    if goal["actual"] is None or any("withheld" in cell for cell in (*goal["by_partner"], *goal["series"])):
        return None
    counted = _exact(goal["actual"]) - _exact(goal["baseline"])
    partners = [_exact(row["quantity"]) for row in goal["by_partner"]]
    return not (_agree(partners, counted) and _steps_agree(goal) and _table_agrees(goal["table"], counted))


def personal(document: Document) -> list[str]:
    """The goals (their codes, "" for the partnership) with an e-mail address or an identity number in some text."""
    about = {key: value for key, value in document.items() if key != "goals"}
    parts = [("", about), *((goal["code"], goal) for goal in document["goals"])]
    return [code for code, part in parts if any(map(_is_personal, _texts(part)))]


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


def _agree(parts: list[Fraction], total: Fraction) -> bool:
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
