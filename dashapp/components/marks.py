"""The mark of what was made up for a demonstration."""

from collections.abc import Collection, Mapping
from typing import Any

from dash import html

from dashapp import beside, sentences
from dashapp.i18n import Words


def made_up(words: Words, codes: Collection[str]) -> list[Any]:
    """The mark of a number that comes from there, with a blank before it; nothing for what was not made up."""
    mark = sentences.mark(words, codes)
    return [" ", html.I(mark, className="s q fw-normal")] if mark else []


def demo(words: Words, row: Mapping[str, Any]) -> list[Any]:
    """With a blank before it; nothing for what was not made up. `row` has its provenance under "prov"."""
    mark = beside.demo(words, row)
    return [" ", html.I(mark)] if mark else []
