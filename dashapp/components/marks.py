"""The mark of what was made up for a demonstration."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp import beside
from dashapp.i18n import Words


def demo(words: Words, row: Mapping[str, Any]) -> list[Any]:
    """With a blank before it; nothing for what was not made up. `row` has its provenance under "prov"."""
    mark = beside.demo(words, row)
    return [" ", html.I(mark)] if mark else []
