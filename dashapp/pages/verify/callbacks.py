"""What can be done on the page. Every answer draws the page anew, as it stands then."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import ALL, Input, Output, State, ctx
from dash.exceptions import PreventUpdate

from dashapp import clock
from dashapp.auth.current import perform, reading, visitor
from dashapp.components.periods import told as told_period
from dashapp.database import database
from dashapp.page import Callbacks
from dashapp.pages.verify import ids, sentences, state
from dashapp.pages.verify.layout import Seen, drawn, lead, look, settled, told
from dashapp.refusals import refusal
from goals import contributions, periods
from goals.contributions import VERIFIED
from goals.review import Waiting
from partners.errors import Refused

callbacks = Callbacks()

SHOWN = (
    Output(ids.LEAD, "children", allow_duplicate=True),
    Output(ids.STATUS, "children", allow_duplicate=True),
    Output(ids.BODY, "children", allow_duplicate=True),
    Output(ids.STATE, "data", allow_duplicate=True),
)
BEFORE_THEM = (
    State(ids.STATE, "data"),
    State(ids.of_report(ids.CHOICE, ALL), "value"),
    State(ids.of_report(ids.CHOICE, ALL), "id"),
    State(ids.REASON, "value", allow_optional=True),
)
Answer = tuple[str, list[Any], list[Any], dict[str, Any]]
# When a report has just come to the place of another, nobody has read it: the second click of two.
A_GLANCE = 0.5  # seconds


@callbacks(*SHOWN, Input(ids.of_report(ids.SHOW, ALL), "n_clicks"), *BEFORE_THEM)
def show(_clicks: Any, *kept: Any) -> Answer:
    """Another row is selected."""
    _must_be_pressed()
    before = state.parsed(*kept)
    now = replace(before, selected=state.pressed(ctx.triggered_id), reason=None)
    return _answer(look(before.slug), now, focus=ids.VERIFY)


@callbacks(*SHOWN, Input(ids.NEXT, "n_clicks"), Input(ids.PREVIOUS, "n_clicks"), *BEFORE_THEM)
def go_on(_next: Any, _previous: Any, *kept: Any) -> Answer:
    """The next row is selected, or the one before; at the ends it stays."""
    _must_be_pressed()
    before = state.parsed(*kept)
    seen = look(before.slug)
    keys = [one.contribution_id for one in seen.waiting]
    if before.selected in keys:
        place = keys.index(before.selected) + (1 if ctx.triggered_id == ids.NEXT else -1)
        before = replace(before, selected=keys[min(max(place, 0), len(keys) - 1)], reason=None)
    return _answer(seen, before, focus=ctx.triggered_id)


@callbacks(*SHOWN, Input(ids.RETURN, "n_clicks"), *BEFORE_THEM)
def ask_why(_clicks: Any, *kept: Any) -> Answer:
    """The field for the reason opens; what stands in it stays."""
    _must_be_pressed()
    before = state.parsed(*kept)
    return _answer(look(before.slug), replace(before, reason=before.reason or ""))


@callbacks(*SHOWN, Input(ids.CANCEL, "n_clicks"), *BEFORE_THEM)
def never_mind(_clicks: Any, *kept: Any) -> Answer:
    """The field for the reason closes."""
    _must_be_pressed()
    before = state.parsed(*kept)
    return _answer(look(before.slug), replace(before, reason=None), focus=ids.RETURN)


@callbacks(*SHOWN, Input(ids.VERIFY, "n_clicks"), *BEFORE_THEM)
def verify(_clicks: Any, *kept: Any) -> Answer:
    """The selected report counts from now on."""
    _must_be_pressed()
    before = state.parsed(*kept)
    seen = look(before.slug)
    if 0 <= clock.now().timestamp() - before.came_at < A_GLANCE:
        return _answer(seen, before, said=[visitor().words("app-verify-too-soon")], focus=ids.VERIFY)
    said, _ = _verify(before, seen, before.selected)
    return _after(before, seen, [said], focus=ids.VERIFY)


@callbacks(*SHOWN, Input(ids.TOGETHER, "n_clicks"), *BEFORE_THEM)
def verify_together(_clicks: Any, *kept: Any) -> Answer:
    """The ticked reports, each as if it were alone: what is in the way of one does not hold up the others."""
    _must_be_pressed()
    before = state.parsed(*kept)
    words, seen = visitor().words, look(before.slug)
    if not before.chosen:
        return _answer(seen, before, said=[words("app-verify-none-chosen")], focus=ids.TOGETHER)
    chosen = before.chosen & before.seen.keys()  # what was not on the screen nobody has read
    order = [one.contribution_id for one in seen.waiting if one.contribution_id in chosen]
    order += sorted(chosen - set(order))
    results = [_verify(before, seen, key) for key in order]
    verified = sum(is_verified for _, is_verified in results)
    troubles = [sentence for sentence, is_verified in results if not is_verified]
    said = [words("app-verify-together-done", n=verified, of=len(results)), *troubles]
    return _after(before, seen, said, focus=ids.TOGETHER)


@callbacks(*SHOWN, Input(ids.SEND, "n_clicks"), *BEFORE_THEM)
def send_back(_clicks: Any, *kept: Any) -> Answer:
    """The selected report goes back with the reason. A reason that is refused stays in its field."""
    _must_be_pressed()
    before = state.parsed(*kept)
    words, seen = visitor().words, look(before.slug)
    report, reason = _found(seen, before.selected), before.reason or ""
    if report is None:
        return _after(before, seen, [_gone(seen, before.selected)], focus=ids.VERIFY)
    refused = _attempt(before, report, contributions.return_, reason=reason)
    if refused is None:
        said = words("app-verify-returned", what=sentences.named(words, report))
        return _after(before, seen, [said], focus=ids.VERIFY)
    trouble = refusal(words, refused)
    return _answer(look(before.slug), replace(before, reason=reason), trouble=trouble)


def _verify(before: state.State, seen: Seen, key: uuid.UUID | None) -> tuple[str, bool]:
    """Verify one report: the sentence that tells what happened, and whether it counts."""
    words = visitor().words
    report = _found(seen, key)
    if report is None:
        return _gone(seen, key), False
    facts = {"what": sentences.named(words, report), "quantity": sentences.said(words, report)}
    refused = _attempt(before, report, contributions.verify)
    if refused is not None and refused.details.get("state") == VERIFIED:
        return _gone(look(before.slug), key), False  # somebody was a moment earlier
    if refused is not None:
        why = refusal(words, refused)
        return words("app-verify-refused", what=facts["what"], why=why), False
    return words("app-verify-done", **facts, counts=_counts(before.slug, report)), True


def _attempt(before: state.State, report: Waiting, deed: Any, **more: Any) -> Refused | None:
    """One deed in a transaction of its own, in the version that was on the screen; the refusal where there is one."""
    actor, day = visitor().actor, clock.today(database())
    version = before.seen.get(report.contribution_id, 0)
    try:
        perform(
            before.slug,
            lambda session: deed(session, actor, report.contribution_id, version=version, today=day, **more),
        )
    except Refused as refused:
        return refused
    return None


def _counts(slug: str, report: Waiting) -> str:
    """From when a verified report is in the figures."""
    words = visitor().words
    with reading(slug) as session:
        own = periods.reporting_period(session, report.period)
        settled_through = periods.settled_through(session)
    if settled_through is not None and own.last_day <= settled_through:
        return words("app-verify-counts-now")
    return words("app-verify-counts-later", period=told_period(words, own))


def _gone(seen: Seen, key: uuid.UUID | None) -> str:
    """Why a report waits no longer: verified already, by the first click of two or by somebody else, or otherwise."""
    words = visitor().words
    done = next((one for one in seen.lately if one.contribution_id == key), None)
    if done is None:
        return words("app-verify-gone")
    by = done.verified_by or words("app-verify-from-file")
    facts = {"what": sentences.named(words, done), "quantity": sentences.said(words, done), "by": by}
    return words("app-verify-already", **facts)


def _found(seen: Seen, key: uuid.UUID | None) -> Waiting | None:
    return next((one for one in seen.waiting if one.contribution_id == key), None)


def _after(before: state.State, seen: Seen, said: Sequence[str], *, focus: str) -> Answer:
    """The page after a deed: what was just seen says what comes next."""
    return _answer(look(before.slug), before, queue=seen.waiting, said=said, focus=focus)


def _answer(
    seen: Seen,
    before: state.State,
    *,
    queue: Sequence[Waiting] = (),
    said: Sequence[str] = (),
    trouble: str = "",
    focus: str = "",
) -> Answer:
    words, now = visitor().words, settled(before, seen.waiting, before=queue)
    return lead(words, seen), told(said), drawn(words, seen, now, trouble=trouble, focus=focus), now.kept()


def _must_be_pressed() -> None:
    """Rows that come and go call too; only what somebody has pressed is a deed."""
    if not any(one["value"] for one in ctx.triggered):
        raise PreventUpdate
