"""What stands beside a goal's numbers: what was learnt and promised, what is done for it, and what happened."""

from collections.abc import Mapping
from typing import Any

from dash import html

from dashapp import beside
from dashapp.components.events import events
from dashapp.components.heading import section
from dashapp.components.marks import demo
from dashapp.components.notes import notes
from dashapp.components.told import told
from dashapp.i18n import Words

Record = Mapping[str, Any]


def told_notes(words: Words, recorded: Record) -> html.Div | None:
    """Stories, lessons and obstacles stand with the figure that they say more about."""
    return notes(words, recorded["notes"]) if recorded["notes"] else None


def sections(words: Words, recorded: Record) -> list[html.Section]:
    """Those of promises, initiatives and events that there are."""
    found = {
        "public-promises-made": [_promise(words, one) for one in recorded["promises"]],
        "public-initiatives": [part for one in recorded["initiatives"] for part in _initiative(words, one)],
        "public-events": [events(words, recorded["events"])] if recorded["events"] else [],
    }
    return [section(words(title), *inside) for title, inside in found.items() if inside]


def _promise(words: Words, promise: Record) -> html.P:
    return html.P(
        [html.B(f"{promise['year']}."), " ", told(words, promise["text"]), *demo(words, promise)], className="m"
    )


def _initiative(words: Words, initiative: Record) -> list[Any]:
    """What it is and how far it has come, who leads it, and what has been decided about it."""
    title = [told(words, initiative["title"]), html.Span(f", {beside.state(words, initiative)}", className="fw-normal")]
    decided = [
        html.P([beside.decision(words, one), " ", told(words, one["reason"]), *demo(words, one)], className="m mb-2")
        for one in initiative["decisions"]
    ]
    led = html.P([beside.led(words, initiative), *demo(words, initiative)], className="m mb-2")
    return [html.H3(title, className="fs-6"), led, *decided]
