"""A partnership at a glance."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.auth.current import may, reading, visitor
from dashapp.components import goal as parts
from dashapp.components.first_steps import first_steps
from dashapp.components.heading import heading, section
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.overview import heat
from dashapp.pages.overview.beside import beside
from dashapp.pages.overview.lines import lines
from goals.models import GoalGroup
from goals.overview import GoalAccount, Overview, overview
from goals.setting.groups import groups_of
from goals.setting.holding import reported_goals
from partners.access import Permission


def layout(slug: str) -> Content:
    """Its promises, worst first, what stands together, what is only followed, and who has reported what to which."""
    with reading(slug) as session:
        seen = overview(session, visitor().actor)
        groups = groups_of(session, visitor().actor)
        is_new = not reported_goals(session)
    words = visitor().words
    name = words.text(seen.partnership.name)
    body = [
        heading(told(words, seen.partnership.name), _lead(words, seen), acts=_acts(words, slug)),
        *_not_yet(words, seen),
        first_steps(words, slug, seen.partnership.name) if is_new else None,
        *_goals(words, slug, seen, groups),
        _followed(words, slug, _followed_alone(seen.goals)),
        _who(words, seen),
        *beside(words, slug),
    ]
    foot = words("app-overview-foot", name=name, date=seen.as_of) if seen.as_of else ""
    return Content(name, body, foot)


def _lead(words: Words, seen: Overview) -> str:
    """Till och med 30 juni 2025 · rapporttäckning 81 av 82 · två av fyra mål är i risk."""
    if seen.as_of is None or not seen.goals:
        return ""
    through = words("public-through", date=seen.as_of)
    said = [f"{through[0].upper()}{through[1:]}"]
    if seen.due:
        counts = {"received": words.number(seen.received), "due": words.number(seen.due)}
        said.append(words("app-coverage", n=seen.due, **counts))
    return " · ".join([*said, *sentences.trouble(words, [account.figures for account in seen.goals])])


def _acts(words: Words, slug: str) -> list[html.A]:
    """What the visitor can go on to do here; the first is the main one."""
    wanted = (("report", Permission.CONTRIBUTION_WRITE), ("verify", Permission.CONTRIBUTION_VERIFY))
    names = [name for name, permission in wanted if may(permission, slug)]
    styles = ("btn btn-primary", "btn btn-outline-secondary")
    return [
        html.A(words(f"app-menu-{name}"), href=f"/app/{slug}/{name}", className=style)
        for name, style in zip(names, styles, strict=False)
    ]


def _not_yet(words: Words, seen: Overview) -> list[html.P]:
    """What is missing before there is anything to see, and what comes next."""
    if not seen.goals:
        return [html.P(words("app-overview-no-goals"), className="lead"), html.P(words("app-overview-no-goals-next"))]
    if seen.as_of is None:
        return [
            html.P(words("app-overview-not-closed"), className="lead"),
            html.P(words("app-overview-not-closed-next")),
        ]
    return []


def _goals(
    words: Words, slug: str, seen: Overview, groups: Sequence[GoalGroup]
) -> Iterator[html.Article | html.Section]:
    """Promises and groups, the worst first: a group stands where the worst of its goals would stand alone."""
    waiting = {group.code: group for group in groups}
    for account in seen.goals:
        code = account.figures["group"]
        if code in waiting:
            yield _group(words, slug, waiting.pop(code), seen.goals)
        elif code is None and sentences.is_promised(account.figures):
            yield _goal(words, slug, account, seen.as_of)


def _followed_alone(accounts: Sequence[GoalAccount]) -> list[GoalAccount]:
    """What is only followed, and stands in no group."""
    return [one for one in accounts if one.figures["group"] is None and not sentences.is_promised(one.figures)]


def _group(words: Words, slug: str, group: GoalGroup, accounts: Sequence[GoalAccount]) -> html.Section:
    """A line for each goal: of a checklist the worst first, the stages of a process in its order."""
    inside = [one for one in accounts if one.figures["group"] == group.code]
    if group.ordered:
        inside.sort(key=lambda one: one.position)
    title = words("app-overview-stage" if group.ordered else "app-overview-line")
    return section(told(words, group.title), lines(words, slug, inside, title=title, is_ordered=group.ordered))


def _followed(words: Words, slug: str, accounts: Sequence[GoalAccount]) -> html.Section | None:
    if not accounts:
        return None
    what = html.P(words("app-overview-followed-what"), className="s q")
    table = lines(words, slug, accounts, title=words("app-overview-measure"))
    return section(words("app-overview-followed"), what, table)


def _goal(words: Words, slug: str, account: GoalAccount, as_of: dt.date | None) -> html.Article:
    """Promise and status, number, bar, sentence, and where to go on."""
    goal = account.figures
    address = f"/app/{slug}/goals/{goal['code']}"
    promise = [
        html.H2(html.A(told(words, goal["title"]), href=address)),
        parts.status(words, goal),
        html.Div(parts.preliminary(words, goal)) if goal["preliminary"] else None,
    ]
    number = [
        parts.number(words, goal),
        _date(words, goal, as_of),
        *parts.beside(words, account, sees_all=may(Permission.CONTRIBUTION_VERIFY, slug)),
    ]
    more = html.A(
        [words("app-overview-goal"), html.Span(f": {words.text(goal['title'])}", className="visually-hidden")],
        href=address,
    )
    sentence = _sentence(words, goal)
    way = [
        parts.drawing(words, goal),
        html.P(sentence, className="say") if sentence else None,
        html.Div([parts.why(words, goal), more], className="acts m mt-2"),
    ]
    return html.Article([html.Div(promise), html.Div(number), html.Div(way)], className="goal")


def _date(words: Words, goal: parts.Goal, as_of: dt.date | None) -> html.P | None:
    """The day of a figure that is older than the page's own, and whether it was made up."""
    is_own = as_of is None or not sentences.is_known(goal) or goal["at"] == as_of.isoformat()
    when = "" if is_own else sentences.when(words, goal)
    mark = parts.demo(words, goal)
    said = [one for one in (when, " · " if when and mark else None, mark) if one]
    return html.P(said, className="s q mb-0") if said else None


def _sentence(words: Words, goal: parts.Goal) -> str:
    """The pace and what is needed; what has changed, and what was counted afterwards; without a figure the promise."""
    if not sentences.is_known(goal):
        return sentences.promised(words, goal)
    said = (sentences.pace(words, goal), sentences.change(words, goal), sentences.afterwards(words, goal))
    return " ".join(one for one in said if one)


def _who(words: Words, seen: Overview) -> Any:
    if not seen.heat.columns:
        return None
    goals = {account.figures["code"]: account.figures for account in seen.goals}
    return section(words("app-heat"), *heat.table(words, seen.heat, goals))
