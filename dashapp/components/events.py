"""What has happened, on a time line. `rows` are events of a release document, oldest first."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components.marks import demo
from dashapp.components.told import told
from dashapp.i18n import Words


def events(words: Words, rows: Sequence[Mapping[str, Any]]) -> html.Div:
    """Each day and what happened on it."""
    return html.Div([event(words, row) for row in rows])


def event(words: Words, row: Mapping[str, Any]) -> html.P:
    """6 december 2022. Handslaget offentliggörs."""
    day = html.Time(words.day(sentences.day(row["date"])), dateTime=row["date"])
    return html.P([html.B([day, "."]), " ", told(words, row["title"]), *demo(words, row)], className="m mb-2")
