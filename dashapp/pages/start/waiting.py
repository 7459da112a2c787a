"""The table of what waits, grouped by what there is to do; each row leads to where it is done."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from dashapp.clock import STOCKHOLM
from dashapp.components import periods
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.calendar import Period
from goals.tasks import Returned, Task, ToApprove, ToReport, ToVerify
from partners.people import Place

COLUMNS = ("what", "partnership", "state", "due")
GROUPS = (ToReport, Returned, ToVerify, ToApprove)
WIDTHS = ("40%", "20%", "26%", "14%")


@dataclass(frozen=True)
class Waiting:
    """A task in one of my partnerships; for a returned report also the period whose form it stands in."""

    place: Place
    task: Task
    form: Period | None


def waiting_table(words: Words, every: Sequence[Waiting]) -> html.Table:
    """All that waits for the person, what is due first within each group."""
    *left, right = [words(f"app-start-{column}") for column in COLUMNS]
    heads = [html.Th(title, scope="col") for title in left] + [html.Th(right, scope="col", className="r")]
    widths = html.Colgroup([html.Col(style={"width": width}) for width in WIDTHS])
    return html.Table([widths, html.Thead(html.Tr(heads)), *_groups(words, every)], className="t stack tasks")


def _groups(words: Words, every: Sequence[Waiting]) -> Iterator[html.Tbody]:
    for group in GROUPS:
        rows = [one for one in every if isinstance(one.task, group)]
        if rows:
            rows.sort(key=lambda one: one.task.due or dt.date.max)
            title = html.Th(words(f"app-start-kind-{group.kind}"), colSpan=str(len(COLUMNS)), scope="rowgroup")
            yield html.Tbody([html.Tr(title, className="grp"), *(_row(words, one) for one in rows)])


def _row(words: Words, waiting: Waiting) -> html.Tr:
    task = waiting.task
    what, state = _told(words, waiting)
    due = task.due.isoformat() if task.due else "–"
    cells = [
        html.Td(what, className="what"),
        html.Td(told(words, waiting.place.name)),
        html.Td(state, className="q"),
        html.Td(due, className="r nw", **{"data-l": words("app-start-due")}),
    ]
    return html.Tr(cells)


def _told(words: Words, waiting: Waiting) -> tuple[Any, Any]:
    """What there is to do, as the way there, and how far it has come."""
    task, home = waiting.task, f"/app/{waiting.place.code}"
    if isinstance(task, ToReport):
        state = words("app-start-reported", n=task.expected, done=task.done)
        return html.A(periods.begun(words, task.period), href=f"{home}/report/{task.period.code}"), state
    if isinstance(task, Returned):
        return _returned(words, task, f"{home}/report/{waiting.form or task.period}")
    if isinstance(task, ToVerify):
        hints = words("app-start-hints", n=task.with_hints) if task.with_hints else ""
        since = words("app-start-since", date=task.oldest.astimezone(STOCKHOLM).date())
        return html.A(words("app-start-to-verify", n=task.waiting), href=f"{home}/verify"), f"{hints} {since}".strip()
    if isinstance(task, ToApprove):
        return _release(words, task, f"{home}/publish")
    raise TypeError(task)


def _returned(words: Words, task: Returned, href: str) -> tuple[Any, Any]:
    """A report of a closed period cannot be written on: its period is named instead of a way that leads nowhere."""
    title = [told(words, task.title), f", {periods.told(words, task.period)}"]
    reason = words("app-start-because", reason=task.reason)
    if task.closed:
        return title, f"{reason} {words('refused-period-closed', period=periods.told(words, task.period))}"
    return html.A(title, href=href), reason


def _release(words: Words, task: ToApprove, href: str) -> tuple[Any, Any]:
    day = task.prepared_at.astimezone(STOCKHOLM).date()
    by = words("app-start-prepared-by", name=task.prepared_by, date=day) if task.prepared_by else ""
    return html.A(words("app-start-release", date=task.as_of), href=href), by or words("app-start-prepared", date=day)
