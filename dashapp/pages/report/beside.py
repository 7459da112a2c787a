"""What stands beside the fields of a row: that it is saved, what is wrong, what it asks, what another has written."""

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashapp.components.measure import measure
from dashapp.i18n import NO_BREAK_SPACE, Words
from dashapp.pages.report import ids
from dashapp.pages.report.asked import KINDS, ROW, SHARES, is_share, place_of
from dashapp.pages.report.known import Known
from dashapp.pages.report.spot import Spot
from dashapp.pages.report.typed import Typed
from dashapp.refusals import refusal
from goals.entry import NUMBERS, Entry, check_complete
from partners.errors import Refused

CONFLICT, STATE = "edited-by-another", "wrong-state"
ASKED = ("quantity-unusual", "value-above-hundred")


@dataclass(frozen=True)
class Versions:
    """The two texts of a conflict, each in a line; `other` is who wrote the other one and when."""

    mine: str
    theirs: str
    other: str


@dataclass(frozen=True)
class Outcome:
    """What came of a row's text. `entry` is what it says, None where it cannot be read; `typed` is the text itself.

    `kept`: the database says the same. `confirmed`: an unusual number is meant. `versions` are those of a conflict.
    """

    known: Known
    typed: Typed = field(default_factory=Typed)
    entry: Entry | None = None
    refused: Refused | None = None
    kept: bool = False
    confirmed: bool = False
    versions: Versions | None = None


def wrong(outcome: Outcome) -> str:
    """The field that is wrong, where no single one is meant the first of the measure; empty where all is well."""
    if outcome.refused is None or outcome.refused.code == CONFLICT:
        return ""
    return outcome.refused.details.get("field") or next(iter(KINDS[outcome.known.kind].measure))


def is_wrong(outcome: Outcome, name: str) -> bool:
    """Whether a field is; of shares that do not add up all of them."""
    field = wrong(outcome)
    return bool(name) and (name == field or (field == SHARES and is_share(name)))


def is_waiting(outcome: Outcome) -> bool:
    """Whether somebody has to answer or to choose first: is the number meant, which of two texts counts."""
    refused = outcome.refused
    return (refused is not None and refused.code in (CONFLICT, *ASKED)) or (
        outcome.known.asked is not None and not outcome.confirmed
    )


def said(words: Words, spot: Spot, outcome: Outcome, place: str) -> list[Any]:
    """Beside a field, or beside the whole row."""
    refused = outcome.refused
    if refused is not None and refused.code not in (CONFLICT, *ASKED) and place == _place(outcome, refused):
        return [html.P(sentence(words, refused), className="error")]
    return _of_the_row(words, spot, outcome) if place == ROW else []


def _place(outcome: Outcome, refused: Refused) -> str:
    """Where a refusal is said: what is about no field, beside the row."""
    field = refused.details.get("field")
    return place_of(outcome.known.kind, field) if field else ROW


def choice(words: Words, outcome: Outcome) -> tuple[bool, bool, str]:
    """Of the buttons to keep one's own text and to take the other: whether each is hidden, and what the second says."""
    code = outcome.refused.code if outcome.refused else ""
    key = "app-report-read-again" if code == STATE else "app-report-take"
    return code != CONFLICT, code not in (CONFLICT, STATE), words(key)


def sentence(words: Words, refused: Refused) -> str:
    """What the domain says no with, in the reader's words."""
    return refusal(words, refused)


def _of_the_row(words: Words, spot: Spot, outcome: Outcome) -> list[Any]:
    refused = outcome.refused
    if refused is not None and refused.code == CONFLICT:
        return [_conflict(words, outcome.versions)] if outcome.versions else []
    if refused is not None and refused.code not in ASKED:
        return []
    if outcome.known.asked:
        return [_question(words, str(spot), outcome)]
    if outcome.kept and outcome.entry is not None and outcome.entry.is_answer:
        return [html.P(_saved(words, outcome, outcome.entry), className="s q mt-1 mb-0")]
    return []


def _saved(words: Words, outcome: Outcome, entry: Entry) -> str:
    """That it is a draft; what is still missing, and the numbers as they were read where they are written otherwise."""
    kind = outcome.known.kind
    try:
        check_complete(entry, kind)
    except Refused as refused:
        return f"{words('app-report-draft')} {sentence(words, refused)}"
    usual = Typed.of(words, entry)
    if all(_plain(outcome.typed.text(name)) == _plain(usual.text(name)) for name in NUMBERS):
        return words("app-report-draft")
    return words("app-report-draft-read", said=measure(words, kind, entry))


def _plain(written: str) -> str:
    """A number with the signs that a keyboard has."""
    return written.strip().replace(NO_BREAK_SPACE, " ").replace("\N{MINUS SIGN}", "-")


def _question(words: Words, name: str, outcome: Outcome) -> html.Div:
    """Asks once about a number that is far from the usual."""
    known = outcome.known
    number, largest = _number(words, known.asked), _number(words, known.largest)
    if known.because == "value-above-hundred":
        asked = words("app-report-above-hundred", number=number)
    else:
        asked = words("app-report-unusual", number=number, largest=largest)
    tick = dbc.Checkbox(id=ids.of(ids.CONFIRMED, name), value=outcome.confirmed, label=words("app-report-unusual-yes"))
    return html.Div([html.P(asked, className="error" if wrong(outcome) else "m mb-1"), tick], className="hint")


def _conflict(words: Words, versions: Versions) -> html.Div:
    """Two texts side by side, neither chosen beforehand."""
    sides = ((words("app-report-mine"), versions.mine), (versions.other, versions.theirs))
    shown = [
        html.Div([html.P(html.B(whose), className="mb-1"), html.P(text, className="mb-0")]) for whose, text in sides
    ]
    return html.Div(
        [html.P(words("app-report-conflict"), className="mb-0"), html.Div(shown, className="versions mb-0")],
        className="conflict",
    )


def _number(words: Words, exact: Any) -> str:
    """A number that has been through the browser, as people write it."""
    try:
        return words.number(Decimal(exact), decimals=6)
    except (InvalidOperation, TypeError, ValueError):
        return ""
