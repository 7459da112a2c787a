"""The selected report: all that a verifier reads before deciding, and the decision."""

from collections.abc import Mapping
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashapp.clock import STOCKHOLM
from dashapp.components.fields import told_by, truth
from dashapp.components.goal import LONGEST_NUMBER
from dashapp.components.marks import made_up
from dashapp.components.periods import told as told_period
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.verify import ids, sentences
from dashapp.pages.verify.history import drawing
from dashapp.pages.verify.state import State
from dashapp.sentences import mark, marked
from goals.entry import LONGEST_REASON
from goals.review import Correction, Waiting

HEADING = "verify-selected"


def pane(
    words: Words, report: Waiting, partners: Mapping[str, str], state: State, *, trouble: str, focus: str
) -> html.Section:
    """Everything about one report. `partners` are names by code, `trouble` what is wrong with the reason."""
    hindrance = sentences.hindrance(words, report)
    said = [
        html.H2(report.called, id=HEADING),
        html.P(_about(words, report), className="q m mb-3"),
        _number(words, report),
        drawing(words, report),
        *_correction(words, report),
        *(html.P(sentences.hint(words, hint, report), className="hint") for hint in report.hints),
        *_more(words, report, partners),
        html.P(hindrance, className="note") if hindrance else None,
        _deeds(words, may=report.may_be_verified, returning=state.reason is not None, focus=focus),
    ]
    if state.reason is not None and report.may_be_verified:
        said.append(_returning(words, report, state.reason, trouble))
    return html.Section([*said, _keys(words, focus)], className="pane", **{"aria-labelledby": HEADING})


def _about(words: Words, report: Waiting) -> list[Any]:
    day = report.submitted_at.astimezone(STOCKHOLM).date()
    by = report.submitted_by
    handed_in = words("app-verify-handed-in", day=day, by=by) if by else words("app-verify-loaded", day=day)
    part = sentences.part(words, report)
    return [
        told(words, report.about.title),
        f" · {told_period(words, report.period)} · ",
        f"{part} · " if part else None,
        handed_in,
    ]


def _number(words: Words, report: Waiting) -> html.P:
    """The number large, with its unit and what it was before; nothing to report is a sentence and no number."""
    said = sentences.said(words, report, beside=report.provenance)
    earlier = sentences.earlier(words, report)
    if report.said.nothing_to_report:
        return html.P([html.B(f"{said[0].upper()}{said[1:]}"), f", {earlier}"], className="mb-2")
    counted = sentences.unit(report)
    unit = [" ", told(words, counted)] if counted else []
    size = "fs-5" if len(said) > LONGEST_NUMBER else None
    marks = made_up(words, {report.provenance})
    return html.P([html.B(said, className=size), html.Span([*unit, *marks, f", {earlier}"])], className="num mb-2")


def _correction(words: Words, report: Waiting) -> list[html.P]:
    correction = report.correction
    if correction is None:
        return []
    counts = words("app-verify-correction", counts=_counting(words, report, correction))
    why = words("app-verify-correction-why", reason=correction.reason) if correction.reason else ""
    return [html.P([html.B(counts), f" {why}"], className="note")]


def _counting(words: Words, report: Waiting, correction: Correction) -> str:
    said = sentences.said(words, report, correction.counts, beside=correction.provenance)
    return marked(said, mark(words, {correction.provenance}))


def _more(words: Words, report: Waiting, partners: Mapping[str, str]) -> list[html.P]:
    """What else was handed in: the note, the day, the shares, where the number comes from, who wrote for whom."""
    told_all: list[Any] = []
    if report.said.note:
        told_all.append([html.B(words("app-verify-note")), " ", told(words, report.said.note)])
    if report.said.day:
        told_all.append(words("app-verify-day", day=report.said.day))
    if shared := sentences.shares(words, report, partners):
        told_all.append(shared)
    if report.on_behalf:
        told_all.append(words("app-verify-on-behalf", partner=report.called))
    source = f"provenance-{report.provenance}"
    if source in words:
        told_all.append(words("app-verify-source", source=words(source)))
    return [html.P(one, className="m mt-2 mb-0") for one in told_all]


def _deeds(words: Words, *, may: bool, returning: bool, focus: str) -> html.Div:
    return html.Div(
        [
            html.Button(
                words("app-verify-deed"),
                id=ids.VERIFY,
                className="btn btn-outline-secondary" if returning else "btn btn-primary",
                disabled=not may,
                autoFocus=focus == ids.VERIFY,
                **_key("v"),
            ),
            html.Button(
                words("app-verify-return"),
                id=ids.RETURN,
                className="btn btn-outline-secondary",
                disabled=not may,
                autoFocus=focus == ids.RETURN,
                **_key("r"),
                **{"aria-expanded": truth(returning and may)},
            ),
        ],
        className="acts mt-3",
    )


def _returning(words: Words, report: Waiting, typed: str, trouble: str) -> html.Div:
    """Where the reason is written, and beside it what is wrong with it."""
    field = dbc.Textarea(
        id=ids.REASON, value=typed, rows=3, maxlength=LONGEST_REASON, invalid=bool(trouble), autofocus=True
    )
    cancel = html.Button(
        words("app-verify-cancel"), id=ids.CANCEL, className="btn btn-outline-secondary", **_key("Escape")
    )
    return html.Div(
        [
            html.Label(words("app-verify-reason"), htmlFor=ids.REASON),
            told_by(field, beside=ids.TROUBLE, wrong=bool(trouble)),
            html.P(trouble, id=ids.TROUBLE, className="error mb-0"),
            html.Div(
                [html.Button(words("app-verify-send"), id=ids.SEND, className="btn btn-primary"), cancel],
                className="acts mt-2",
            ),
        ],
        className="mt-3",
        **{"data-keep": str(report.contribution_id)},
    )


def _keys(words: Words, focus: str) -> html.Div:
    """The keys, what they do, and whether they do it; to go on is a button too, for those who have no keyboard."""

    def go(name: str, key: str, sentence: str) -> html.Button:
        inside = [html.Kbd(key.upper(), className="key"), words(sentence)]
        return html.Button(inside, id=name, type="button", className="plain", autoFocus=focus == name, **_key(key))

    def choose(choice: str) -> html.Button:
        return html.Button(
            words(f"app-verify-keys-{choice}"), type="button", className="plain", **{"data-keys-choice": choice}
        )

    return html.Div(
        [
            html.Span([html.Kbd("V", className="key"), words("app-verify-key-verify")]),
            html.Span([html.Kbd("R", className="key"), words("app-verify-key-return")]),
            go(ids.NEXT, "j", "app-verify-key-next"),
            go(ids.PREVIOUS, "k", "app-verify-key-previous"),
            html.Span([words("app-verify-keys"), " ", choose("on"), " ", choose("off")], className="looks"),
        ],
        className="acts s q mt-3",
    )


def _key(key: str) -> dict[str, str]:
    """The key that presses a button, for the script and for those who ask the button."""
    return {"data-key": key, "aria-keyshortcuts": key.upper() if len(key) == 1 else key}
