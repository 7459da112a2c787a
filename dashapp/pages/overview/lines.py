"""Goals one below the other, a line each: a checklist, the stages of a process, what is only followed."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.auth.current import may
from dashapp.components import goal as parts
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.overview import GoalAccount
from partners.access import Permission


def lines(
    words: Words, slug: str, accounts: Sequence[GoalAccount], *, title: str, is_ordered: bool = False
) -> html.Table:
    """What each is (under a `title`), how it stands and why where that can be judged, and its latest figure;
    `is_ordered` numbers them.
    """
    has_status = any(one.figures["status"] for one in accounts)
    columns = [
        Column(title),
        *([Column(words("app-overview-line-status"))] if has_status else []),
        Column(words("app-overview-line-figure")),
        Column(words("app-overview-line-when")),
    ]
    rows = [
        [
            _title(words, slug, one.figures, place if is_ordered else None),
            *([_status(words, one.figures)] if has_status else []),
            _figure(words, slug, one),
            _when(words, one.figures),
        ]
        for place, one in enumerate(accounts, start=1)
    ]
    return table(columns, rows)


def _title(words: Words, slug: str, goal: parts.Goal, place: int | None) -> list[Any]:
    link = html.A(told(words, goal["title"]), href=f"/app/{slug}/goals/{goal['code']}")
    return [f"{place}. ", link] if place else [link]


def _status(words: Words, goal: parts.Goal) -> list[Any]:
    if goal["status"] is None:
        return ["–"]
    reason = parts.preliminary(words, goal)
    return [parts.status(words, goal), html.Div(reason) if reason else None]


def _figure(words: Words, slug: str, account: GoalAccount) -> list[Any]:
    """The figure with its unit and its aim, beside it what is not counted yet, and why it stands as it does."""
    figure = sentences.figure(words, account.figures)
    said: list[Any] = [html.B(parts.said(words, figure.number))]
    for part in (*figure.rest, figure.aim and f"· {figure.aim}"):
        said += [" ", parts.said(words, part)] if part else []
    waiting = parts.beside(words, account, sees_all=may(Permission.CONTRIBUTION_VERIFY, slug))
    return [*said, *waiting, parts.why(words, account.figures)]


def _when(words: Words, goal: parts.Goal) -> list[Any]:
    mark = parts.demo(words, goal)
    when = sentences.when(words, goal)
    return [when or "–", " · " if mark else None, mark]
