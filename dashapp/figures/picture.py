"""Drawings as pictures of their own, which a page shows where it cannot hold a drawing."""

import base64
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from dashapp.figures.burnup import Burnup
from dashapp.figures.pace import Columns


def picture(drawing: Burnup | Columns) -> str:
    """The address of a picture that holds itself: data:image/svg+xml;base64,…"""
    macros = _macros()
    svg = str(macros.burnup(drawing) if isinstance(drawing, Burnup) else macros.columns(drawing)).strip()
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


@cache
def _macros() -> Any:
    templates = Environment(
        loader=PackageLoader("dashapp"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return templates.get_template("chart.html").module
