"""The goals and their groups, as the page of settings lists them."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp.components.form import Form, Sent
from dashapp.components.heading import section
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.goal_settings.aims import aim
from dashapp.pages.settings.version import VersionedForm
from dashapp.sentences.amounts import key
from goals.kinds import Kind
from goals.models import Goal, GoalGroup
from goals.setting.reading import Settings

SORTS = ("checklist", "stages")
GOAL = "goal/"  # the field of a goal that may stand in a group


def every_goal(words: Words, sent: Sent, slug: str, seen: Settings) -> html.Section:
    """In the agreement's order: what each promises, who reports to it, and what can be done with it."""
    heads = [Column(words(f"app-settings-column-{name}")) for name in ("goal", "target", "reporters")]
    heads.append(Column(words("app-settings-column-deeds"), hidden=True))
    rows = [_row(words, sent, slug, seen, position) for position in range(len(seen.goals))]
    body: list[Any] = [table(heads, rows)] if rows else [html.P(words("app-settings-no-goals"), className="lead")]
    return section(words("app-settings-goals"), *body, _new(words, slug))


def _row(words: Words, sent: Sent, slug: str, seen: Settings, position: int) -> list[Any]:
    goal = seen.goals[position]
    address = f"/app/{slug}/settings/goals/{goal.code}"
    promise = aim(words, goal, seen.scales)
    reporters = ", ".join(reporter.organisation.called for reporter in goal.reporters)
    return [
        [html.A(told(words, goal.title), href=address), html.Div(_kind(words, goal, seen), className="s q")],
        html.A([promise, _of(words, goal)], href=f"{address}/target") if goal.targets else promise,
        reporters or words("app-settings-nobody-reports"),
        html.Div(
            [
                *_moves(words, sent, seen, position),
                None if goal.code in seen.reported else _removal(words, sent, goal),
            ],
            className="deeds",
        ),
    ]


def _kind(words: Words, goal: Goal, seen: Settings) -> str:
    kind = words(f"app-settings-kind-{key(goal.kind)}")
    titles = {group.code: words.text(group.title) for group in seen.groups}
    return f"{kind} · {titles[goal.grouping.group_code]}" if goal.grouping else kind


def _of(words: Words, goal: Goal) -> html.Span:
    """Which goal a link or button is about, for those who hear it alone."""
    return html.Span(f": {words.text(goal.title)}", className="visually-hidden")


def _moves(words: Words, sent: Sent, seen: Settings, position: int) -> list[Any]:
    """Up and down, where there is a place; each says where the goal is to stand, so that twice is once."""
    goal, moves = seen.goals[position], []
    for name, place in (("up", position - 1), ("down", position + 1)):
        if 0 <= place < len(seen.goals):
            form = Form(words, sent, page="settings", deed="place", about=f"{goal.id}:{place}")
            moves.append(form.send([words(f"app-settings-{name}"), _of(words, goal)]))
    return moves


def _removal(words: Words, sent: Sent, goal: Goal) -> html.Details:
    form = Form(words, sent, page="settings", deed="remove", about=str(goal.id))
    return form.folded(
        [words("app-settings-remove"), _of(words, goal)],
        html.P(words("app-settings-remove-what"), className="m"),
        form.send(words("app-settings-remove-now")),
    )


def _new(words: Words, slug: str) -> html.Div:
    """The kinds of goal that there are, each with what it is for."""
    links = [
        html.Li(
            [
                html.A(words(f"app-settings-kind-{key(kind)}"), href=f"/app/{slug}/settings/new-goal/{kind}"),
                html.Span(words(f"app-settings-kind-{key(kind)}-what"), className="m d-block"),
            ]
        )
        for kind in Kind
    ]
    return html.Div([html.H3(words("app-settings-new"), className="fs-6 mt-4"), html.Ul(links, className="new")])


def groups(words: Words, sent: Sent, seen: Settings) -> html.Section:
    """The groups with their titles and the goals that stand in them, and a new one."""
    parts: list[Any] = [html.P(words("app-settings-groups-what"), className="m")]
    for group in seen.groups:
        form = VersionedForm(words, sent, page="settings", deed="group", about=group.code)
        away = Form(words, sent, page="settings", deed="ungroup", about=group.code)
        inside = [goal for goal in seen.goals if goal.grouping and goal.grouping.group_code == group.code]
        parts.append(
            form.folded(
                [told(words, group.title), html.Span(f" · {_inside(words, group, inside)}", className="q")],
                *_fields(words, form, seen, group, inside),
                form.version(),
                form.send(words("app-settings-group-save")),
                html.P(words("app-settings-group-remove-what"), className="m mt-3"),
                away.send(words("app-settings-group-remove")),
            )
        )
    new = Form(words, sent, page="settings", deed="group")
    parts.append(
        new.folded(
            words("app-settings-group-new"),
            *_fields(words, new, seen, None, ()),
            new.send(words("app-settings-group-add")),
        )
    )
    return section(words("app-settings-groups"), *parts)


def _inside(words: Words, group: GoalGroup, inside: Sequence[Goal]) -> str:
    """Of which sort a group is, and which goals stand in it: a process with its stages in their order."""
    sort = words(f"app-settings-group-{'stages' if group.ordered else 'checklist'}")
    titles = (" → " if group.ordered else "; ").join(words.text(goal.title) for goal in inside)
    return f"{sort}: {titles}" if inside else words("app-settings-group-empty")


def _fields(words: Words, form: Form, seen: Settings, group: GoalGroup | None, inside: Sequence[Goal]) -> list[Any]:
    sorts = [(sort, words(f"app-settings-group-{sort}-what")) for sort in SORTS]
    kept = "stages" if group and group.ordered else "checklist"
    ticks = [form.tick(f"{GOAL}{goal.code}", words.text(goal.title), goal in inside) for goal in seen.goals]
    return [
        form.texts("title", words("app-settings-group-title"), group.title if group else None),
        form.choice("sort", words("app-settings-group-sort"), sorts, kept),
        html.P(words("app-settings-group-goals"), className="m"),
        html.Div(ticks, className="ticks"),
    ]
