"""The head of a page and of a section."""

from collections.abc import Sequence
from typing import Any

from dash import html


def heading(title: str, lead: Any = None, *, above: Any = None, acts: Sequence[Any] = ()) -> html.Div:
    """The page's h1 with a line above and below it, and what can be done to the right."""
    said = [
        html.P(above, className="s q mb-1") if above else None,
        html.H1(title),
        html.P(lead, className="q") if lead else None,
    ]
    return html.Div([html.Div(said), html.Div(list(acts), className="acts") if acts else None], className="head")


def section(title: str, *parts: Any, beside: Any = None) -> html.Section:
    """A section under a black rule, with something beside its title."""
    top = html.Div([html.H2(title), beside], className="sech") if beside else html.H2(title)
    return html.Section([top, *parts], className="sec")
