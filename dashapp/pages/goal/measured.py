"""What has been measured for a goal that does not add up: by period, by area, by question, as the public reads it."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components.goal import Goal
from dashapp.components.heading import section
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.sentences.rows import Line


def sections(words: Words, goal: Goal) -> list[html.Section]:
    """The tables of a goal; none before anything has been measured."""
    found = []
    if lines := sentences.lines(words, goal):
        mark = sentences.row_marks(words, goal, goal["series"]).table
        beside = html.I(mark, className="s q") if mark else None
        found.append(section(words("app-goal-measured"), _by_period(words, goal, lines), beside=beside))
    if goal["by_area"]:
        found.append(section(words("app-goal-measured-by-area"), _by_area(words, goal)))
    if questions := sentences.told_parts(goal["by_question"]):
        found.append(section(words("app-goal-measured-by-question"), _by_question(words, goal, questions)))
    return found


def _by_period(words: Words, goal: Goal, lines: Sequence[Line]) -> html.Table:
    """What was reported for each period, and which of the four kinds of nothing where there is no number."""
    heads = sentences.headings(words, goal)
    columns = [Column(words("public-period")), *(Column(head, figures=True) for head in heads)]
    rows = []
    for line in lines:
        cells = [words("public-withheld") if cell is None else cell for cell in line.cells]
        said = cells or [line.state, *[""] * (len(heads) - 1)]
        mark = [" ", html.I(line.mark)] if line.mark else []
        when = [line.period, *mark, html.Span(line.missing, className="sub") if line.missing else None]
        rows.append([when, *said])
    return table(columns, rows)


def _by_area(words: Words, goal: Goal) -> html.Table:
    """The newest of each part, with its question where it is not the goal's own."""
    columns = [Column(words("app-goal-area")), Column(words("app-goal-value"))]
    texts, rows = _questions(goal), []
    for row in goal["by_area"]:
        asked = html.Span(told(words, texts[row["question"]]), className="sub") if row["question"] else None
        rows.append([[row["name"] or words("app-goal-whole-area"), asked], sentences.part(words, goal, row)])
    return table(columns, rows)


def _by_question(words: Words, goal: Goal, questions: Sequence[Mapping[str, Any]]) -> html.Table:
    texts = _questions(goal)
    columns = [Column(words("app-goal-question")), Column(words("app-goal-value"))]
    rows = [[told(words, texts[row["question"]]), sentences.part(words, goal, row)] for row in questions]
    return table(columns, rows)


def _questions(goal: Goal) -> dict[str, Mapping[str, str]]:
    """A survey's questions by code."""
    return {one["code"]: one["text"] for one in (goal["survey"] or {}).get("questions", ())}
