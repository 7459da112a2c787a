"""The table of a goal by period: what was reported, and where nothing was, which of the four kinds of nothing it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashapp.i18n import Words
from dashapp.sentences.amounts import Goal, key, period
from dashapp.sentences.goals import TOLD
from dashapp.sentences.origins import row_marks
from dashapp.sentences.telling import Row

NUMBER, NOT_DUE = "number", "not_due"

Shown = tuple[Row, str | None]  # a row with its mark; with None one without a number, which says why


@dataclass(frozen=True)
class Line:
    """One period, or all from one on that are not due yet. None is a withheld cell.

    `state` stands instead of the cells; `missing` says how many reports of the period are not there, `mark` that its
    numbers were made up, where not those of all periods were.
    """

    period: str
    cells: Sequence[str | None]
    state: str
    missing: str
    mark: str = ""


def headings(words: Words, goal: Goal) -> list[str]:
    """The columns after the period."""
    return [words(column.heading) for column in TOLD[goal["kind"]].columns(goal)]


def lines(words: Words, goal: Goal) -> list[Line]:
    """The rows, oldest first."""
    told = {row["period"]: row for row in goal.get("reported", ())}
    marks = row_marks(words, goal, goal["series"]).rows
    shown: list[Shown] = [(row, mark) for row, mark in zip(goal["series"], marks, strict=True)]
    given = {row["period"] for row in goal["series"]}
    shown += [(row, None) for row in told.values() if row["state"] != NUMBER and row["period"] not in given]
    shown.sort(key=lambda one: one[0]["last_day"])
    return list(_lines(words, goal, shown, told))


def _lines(words: Words, goal: Goal, shown: Sequence[Shown], told: Mapping[str, Row]) -> Iterator[Line]:
    columns = TOLD[goal["kind"]].columns(goal)
    for row, mark in shown:
        name = period(words, row["period"])
        if mark is not None:
            missing = told.get(row["period"], {}).get("missing", 0)
            cells = [column.cell(words, goal, row) for column in columns]
            yield Line(name, cells, "", words("public-missing", n=missing) if missing else "", mark)
        elif row["state"] != NOT_DUE:
            yield Line(name, (), words(f"public-state-{key(row['state'])}"), "")
        else:
            yield Line(words("public-from-period", period=name), (), words("public-state-not-due"), "")
            return
