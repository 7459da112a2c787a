"""What stands beside the fields of a row: that it is saved, what is wrong, what it asks, what another has written."""

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashapp.i18n import DEFAULT, Words
from dashapp.pages.report import ids
from dashapp.pages.report.spot import Spot
from dashapp.pages.report.typed import Known, Typed
from goals.entry import Entry
from partners.errors import Refused

# What is wrong with a text; everything else stands beside the number.
OF_TEXTS = frozenset({"personal-identity-number", "text-too-long", "text-unreadable"})
CONFLICT, UNUSUAL, STATE = "edited-by-another", "quantity-unusual", "wrong-state"


@dataclass(frozen=True)
class Outcome:
    """What came of a row's text. `entry` is what it says, None where it cannot be read; `typed` is the text itself.

    `kept`: the database says the same. `confirmed`: an unusual quantity is meant. `other` is who wrote the other text
    of a conflict and when, as a sentence begins.
    """

    known: Known
    typed: Typed = field(default_factory=Typed)
    entry: Entry | None = None
    refused: Refused | None = None
    kept: bool = False
    confirmed: bool = False
    other: str = ""


def is_comment_wrong(outcome: Outcome) -> bool:
    return outcome.refused is not None and outcome.refused.code in OF_TEXTS


def is_number_wrong(outcome: Outcome) -> bool:
    return outcome.refused is not None and outcome.refused.code not in {*OF_TEXTS, CONFLICT}


def comment(words: Words, outcome: Outcome) -> list[Any]:
    """Beside the comment."""
    if outcome.refused is None or not is_comment_wrong(outcome):
        return []
    return [html.P(sentence(words, outcome.refused), className="error")]


def number(words: Words, spot: Spot, outcome: Outcome) -> list[Any]:
    """Beside the number."""
    name, refused = str(spot), outcome.refused
    if refused is not None and refused.code == CONFLICT:
        return [_conflict(words, outcome, refused)]
    said: list[Any] = []
    if refused is not None and is_number_wrong(outcome) and refused.code != UNUSUAL:
        said.append(html.P(sentence(words, refused), className="error"))
    elif outcome.known.asked:
        said.append(_question(words, name, outcome))
    elif outcome.kept and outcome.entry is not None and outcome.known.filled:
        said.append(html.P(_saved(words, outcome), className="s q mt-1 mb-0"))
    return said


def choice(words: Words, outcome: Outcome) -> tuple[bool, bool, str]:
    """Of the buttons to keep one's own text and to take the other: whether each is hidden, and what the second says."""
    code = outcome.refused.code if outcome.refused else ""
    key = "app-report-read-again" if code == STATE else "app-report-take"
    return code != CONFLICT, code not in (CONFLICT, STATE), words(key)


def sentence(words: Words, refused: Refused) -> str:
    """What the domain says no with, in the reader's words."""
    details = {name: value for name, value in refused.details.items() if name != "goal"}
    return words(f"refused-{refused.code}", **details)


def _saved(words: Words, outcome: Outcome) -> str:
    """That it is a draft; and the number as it was read, where it is not written the way the house writes."""
    entry = outcome.entry
    if entry is None or entry.quantity is None:
        return words("app-report-draft")
    written = words.number(entry.quantity, decimals=6)
    same = isinstance(outcome.typed.number, str) and outcome.typed.number.strip() == written
    return words("app-report-draft") if same else words("app-report-draft-read", number=written)


def _question(words: Words, name: str, outcome: Outcome) -> html.Div:
    """Asks once about a number that is far from the usual."""
    facts = {"number": _number(words, outcome.known.asked), "largest": _number(words, outcome.known.largest)}
    style = "error" if is_number_wrong(outcome) else "m mb-1"
    tick = dbc.Checkbox(id=ids.of(ids.CONFIRMED, name), value=outcome.confirmed, label=words("app-report-unusual-yes"))
    return html.Div([html.P(words("app-report-unusual", **facts), className=style), tick], className="hint")


def _conflict(words: Words, outcome: Outcome, refused: Refused) -> html.Div:
    """Two texts side by side, neither chosen beforehand."""
    theirs = refused.details["theirs"]
    mine = _whole(words, outcome.typed.number, outcome.typed.nothing, outcome.typed.comment)
    note = (theirs.get("note") or {}).get(DEFAULT, "")
    other = _whole(words, _number(words, theirs.get("quantity")), theirs.get("nothing_to_report"), note)
    versions = [
        html.Div([html.P(html.B(words("app-report-mine")), className="mb-1"), html.P(mine, className="mb-0")]),
        html.Div([html.P(html.B(outcome.other), className="mb-1"), html.P(other, className="mb-0")]),
    ]
    return html.Div(
        [html.P(words("app-report-conflict"), className="mb-0"), html.Div(versions, className="versions mb-0")],
        className="conflict",
    )


def _whole(words: Words, written: Any, nothing: Any, note: Any) -> str:
    """All that a text says, in a line."""
    said = words("app-report-nothing") if nothing is True else written if isinstance(written, str) else ""
    parts = [said or words("app-report-blank"), note if isinstance(note, str) else ""]
    return " · ".join(part for part in parts if part)


def _number(words: Words, exact: Any) -> str:
    """A quantity that has been through the browser or the trail, as people write it."""
    try:
        return words.number(Decimal(exact), decimals=6)
    except (InvalidOperation, TypeError, ValueError):
        return ""
