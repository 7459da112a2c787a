"""The page as it stands now: the queue, the selected report beside it, what was verified lately."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dash import dcc, html

from dashapp import clock
from dashapp.auth.current import reading, visitor
from dashapp.components.heading import heading, section
from dashapp.components.marks import made_up
from dashapp.components.moments import day
from dashapp.components.table import Column, table
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.verify import ids
from dashapp.pages.verify.pane import pane
from dashapp.pages.verify.rows import listed, title
from dashapp.pages.verify.sentences import said
from dashapp.pages.verify.state import State
from goals.document.figures import organisations_of
from goals.review import Verified, Waiting, queue, verified_lately

LATELY = 10


@dataclass(frozen=True)
class Seen:
    """What there is to see: the queue, what was verified lately, and the partners' names by their codes."""

    waiting: Sequence[Waiting]
    lately: Sequence[Verified]
    partners: dict[str, str]


def layout(slug: str) -> Content:
    """The queue of a partnership, the first report that one may verify selected."""
    words, seen = visitor().words, look(slug)
    state = settled(State(slug), seen.waiting)
    page = html.Div(
        [
            heading(words("app-verify"), html.Span(lead(words, seen), id=ids.LEAD)),
            # it stays while everything else is drawn anew: only so is a change in it read aloud
            html.Div(id=ids.STATUS, role="status", className="happened"),
            html.P(id="kept", role="status", className="note", **{"data-text": words("app-kept")}),
            html.Div(drawn(words, seen, state), id=ids.BODY),
        ],
        **{"data-keys": "true", "data-once": "true"},
    )
    return Content(words("app-verify"), [dcc.Store(id=ids.STATE, data=state.kept()), page])


def look(slug: str) -> Seen:
    """What the visitor sees of a partnership; raises NotFound or NotAllowed."""
    actor = visitor().actor
    with reading(slug) as session:
        waiting, lately = queue(session, actor), verified_lately(session, actor, most=LATELY)
        return Seen(waiting, lately, {code: one.called for code, one in organisations_of(session).items()})


def settled(state: State, waiting: Sequence[Waiting], *, before: Sequence[Waiting] = ()) -> State:
    """The state on today's queue: the selected report, or what takes its place, and the versions that are shown.

    `before` is the queue as it was: what followed the selected report comes next.
    """
    keys = [one.contribution_id for one in waiting]
    selected, came_at = state.selected, 0.0
    if selected not in keys:
        old = [one.contribution_id for one in before]
        place = old.index(selected) if selected in old else 0
        order = [key for key in (*old[place:], *reversed(old[:place])) if key in keys] or keys
        free = {one.contribution_id for one in waiting if one.may_be_verified}
        selected = next((key for key in order if key in free), order[0] if order else None)
        came_at = clock.now().timestamp() if before else 0.0
    return replace(
        state,
        selected=selected,
        seen={one.contribution_id: one.version for one in waiting},
        chosen=state.chosen & set(keys),
        reason=state.reason if selected == state.selected else None,
        came_at=came_at,
    )


def lead(words: Words, seen: Seen) -> str:
    """How many reports wait."""
    if not seen.waiting:
        return words("app-verify-empty")
    own = sum(one.may_be_verified for one in seen.waiting)
    others = words("app-verify-lead-own", n=own) if own < len(seen.waiting) else ""
    return f"{words('app-verify-lead', n=len(seen.waiting))} {others}".strip()


def told(said: Sequence[str]) -> list[Any]:
    """What has just happened, a line for each part of it."""
    return [html.Div([html.P(sentence) for sentence in said], className="note")] if said else []


def drawn(words: Words, seen: Seen, state: State, *, trouble: str = "", focus: str = "") -> list[Any]:
    """All below the heading. `trouble` is what is wrong with the reason, `focus` the button that goes on having it."""
    if not seen.waiting:
        return [html.P(words("app-verify-empty-next")), *_lately(words, seen.lately)]
    selected = next(one for one in seen.waiting if one.contribution_id == state.selected)
    pressable = any(one.may_be_verified for one in (seen.waiting if focus == ids.TOGETHER else [selected]))
    if focus in (ids.VERIFY, ids.RETURN, ids.TOGETHER) and not pressable:
        focus = ids.NEXT  # what cannot be pressed cannot have the focus either
    parts = [
        listed(words, seen.waiting, state, focus=focus),
        pane(words, selected, seen.partners, state, trouble=trouble, focus=focus),
    ]
    return [html.Div(parts, className="side ver"), *_lately(words, seen.lately)]


def _lately(words: Words, lately: Sequence[Verified]) -> list[Any]:
    if not lately:
        return []
    columns = [
        Column(words("app-verify-what")),
        Column(words("app-verify-quantity"), figures=True),
        Column(words("app-verify-verified-by")),
        Column(words("app-verify-verified-at"), figures=True),
    ]
    rows = [
        [
            title(words, one.called, one),
            [said(words, one, beside=one.said.provenance), *made_up(words, {one.said.provenance or ""})],
            one.verified_by or words("app-verify-from-file"),
            day(one.verified_at),
        ]
        for one in lately
    ]
    undoing = html.P(words("app-verify-undo"), className="s q mt-2 mb-0")
    return [section(words("app-verify-lately"), table(columns, rows), undoing)]
