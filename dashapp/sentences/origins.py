"""Where numbers come from: the mark of what was made up, and the source in words. One rule for every page.

The mark stands at the number that was made up, in whole or in part; in a table where all were, at the table. A change
says where it comes from where that is not where the number beside it comes from.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.i18n import DEFAULT, Words
from dashapp.sentences.amounts import Goal, change
from goals.kinds import COUNTS

DEMO = "demo"
NOWHERE: Mapping[str, Mapping[str, str]] = {}

Titles = Mapping[str, Mapping[str, str]]  # what a document says that its codes of provenance mean
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Marks:
    """Those of a table and of its rows; the rows have none where the table has one."""

    table: str
    rows: Sequence[str]


@dataclass(frozen=True)
class YearMarks:
    """Those of a goal's table of partners by years."""

    table: str
    cells: Sequence[Sequence[str]]
    sums: Sequence[str]
    totals: Sequence[str]
    total: str


def mark(words: Words, codes: Collection[str]) -> str:
    """The mark of a number that was made up for a demonstration; empty for any other."""
    return words("public-demo-mark") if DEMO in codes else ""


def marked(told: str, mark: str) -> str:
    """A number within a sentence, with its mark: 171 (demo)."""
    return f"{told} ({mark})" if mark else told


def origin(words: Words, code: str, titles: Titles = NOWHERE) -> Mapping[str, str]:
    """Where a number comes from: as the document says it, else in our own words; a code without any is its own."""
    if code in titles:
        return titles[code]
    own = words(f"provenance-{code}") if f"provenance-{code}" in words else code
    return {DEFAULT: own, words.language: own}


def sources(words: Words, goal: Goal) -> list[tuple[str, list[str]]]:
    """Of which of a goal's numbers it is told where they come from, and the codes: Utfall:, Utgångsläge:, Mål: …

    What is counted from nothing has no number to start from.
    """
    baseline = goal.get("baseline_provenance") if goal["baseline"] or goal["kind"] not in COUNTS else None
    told = {
        "actual": goal["provenance"],
        "baseline": [baseline],
        "target": [goal["target_provenance"]],
        "milestones": dict.fromkeys(one["prov"] for one in goal["milestones"]),
    }
    known = {part: [code for code in codes if code] for part, codes in told.items()}
    return [(words(f"public-provenance-{part}"), codes) for part, codes in known.items() if codes]


def changed(words: Words, goal: Goal, known: Row, beside: Collection[str], titles: Titles = NOWHERE) -> str:
    """The change in one sentence, with its source where the number `beside` it is from another, or there is none."""
    what, span = change(words, goal, known)
    return words("public-change", what=what, span=f"{span}{source(words, known.get('prov'), beside, titles)}")


def source(words: Words, code: str | None, beside: Collection[str], titles: Titles = NOWHERE) -> str:
    """Behind a change where it comes from, or the mark of what was made up; empty where the number says it."""
    if not code:
        return ""
    if code == DEMO:
        return f" ({words('public-demo-mark')})"
    return "" if set(beside) == {code} else f" ({words.text(origin(words, code, titles))})"


def row_marks(words: Words, goal: Goal, rows: Sequence[Row]) -> Marks:
    """Those of the rows of a table of a goal; a row of an older document says no more than its goal."""
    found = [None if _is_empty(row) else mark(words, row.get("provenance", goal["provenance"])) for row in rows]
    return _together(found)


def _is_empty(row: Row) -> bool:
    return bool(row.get("withheld")) and not any(row.get(key) is not None for key in ("quantity", "value", "numerator"))


def _together(marks: Sequence[str | None]) -> Marks:
    """None are places without a number."""
    given = [one for one in marks if one is not None]
    if given and all(given):
        return Marks(given[0], [""] * len(marks))
    return Marks("", [one or "" for one in marks])


def year_marks(words: Words, goal: Goal) -> YearMarks:
    """Those of every cell with a number, and of every sum that such a number is in."""
    rows = goal["table"]["rows"]
    years = range(len(goal["table"]["years"]))
    codes = [[_codes(goal, row, year) if row["cells"][year] is not None else None for year in years] for row in rows]
    together = _together([None if one is None else mark(words, one) for row in codes for one in row])
    cells = [together.rows[len(years) * place : len(years) * (place + 1)] for place in range(len(rows))]
    totals = [_any(row[year] for row in cells) for year in years]
    return YearMarks(together.table, cells, [_any(row) for row in cells], totals, _any(totals))


def _codes(goal: Goal, row: Row, year: int) -> Collection[str]:
    found: Collection[str] = row["provenance"][year] if "provenance" in row else goal["provenance"]
    return found


def _any(marks: Collection[str] | Any) -> str:
    return next((one for one in marks if one), "")
