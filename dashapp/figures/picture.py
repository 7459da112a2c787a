"""Drawings as pictures of their own, which a page shows where it cannot hold a drawing."""

import base64
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from dashapp.figures.boxes import Boxes
from dashapp.figures.burnup import Burnup
from dashapp.figures.ladder import Ladder
from dashapp.figures.pace import Columns

MACROS = {Burnup: "burnup", Columns: "columns", Boxes: "picture_of_boxes", Ladder: "picture_of_ladder"}


def picture(drawing: Burnup | Columns | Boxes | Ladder) -> str:
    """The address of a picture that holds itself: data:image/svg+xml;base64,…"""
    svg = str(getattr(_macros(), MACROS[type(drawing)])(drawing)).strip()
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
