"""What a kind of goal is told with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.i18n import Words

Goal = Mapping[str, Any]
Row = Mapping[str, Any]
Said = str | Mapping[str, str]  # a text in the reader's language, or in all languages that it exists in


@dataclass(frozen=True)
class Figure:
    """A goal's line of figures: the number or word itself, what follows it, the time that it stands for, the aim.

    395 · av 575, personer · till och med 30 juni 2025; 92,6 % · (261 av 282) · … · mål: 100 %. Parts may be empty.
    """

    number: Said
    rest: Sequence[Said] = ()
    when: str = ""
    aim: str = ""


@dataclass(frozen=True)
class Column:
    """A column of the table by period: the key of its heading, and what a row of the series says there."""

    heading: str
    cell: Callable[[Words, Goal, Row], str | None]


@dataclass(frozen=True)
class Telling:
    """The sentences of a kind, each a function of the words and of a goal of a document.

    `figure` is asked where something is known. `target` is the aim within a sentence (575 personer), `promised` says
    it where nothing is known, `why` the status with its own arithmetic. `columns` are those of the table by period.
    """

    figure: Callable[[Words, Goal], Figure]
    target: Callable[[Words, Goal], str]
    promised: Callable[[Words, Goal], str]
    why: Callable[[Words, Goal], str]
    columns: Callable[[Goal], Sequence[Column]]
