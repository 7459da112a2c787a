"""Stories, lessons and obstacles. `rows` are notes of a release document."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp import beside
from dashapp.components.marks import demo
from dashapp.components.told import told
from dashapp.i18n import Words


def notes(words: Words, rows: Sequence[Mapping[str, Any]]) -> html.Div:
    """One after the other."""
    return html.Div([note(words, row) for row in rows])


def note(words: Words, row: Mapping[str, Any]) -> html.P:
    """What sort it is, of when and what it says; of an obstacle whom it is for, how far it has come and the answer."""
    said: list[Any] = [html.B(f"{beside.note(words, row)}."), " ", told(words, row["text"])]
    if row["addressed_to"]:
        said += [f" {words('public-note-to')} ", told(words, row["addressed_to"]), "."]
    if state := beside.state_of_obstacle(words, row):
        said.append(f" {state}")
    if answer := row.get("answer"):
        said += [f" {words('public-note-answer')} ", told(words, answer)]
    return html.P([*said, *demo(words, row)], className="m mb-2")
