"""What a release changes: the figures side by side, what is worth a sentence, and everything else by name."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components import goal as parts
from dashapp.components.heading import section
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.publish.editions import named
from goals.kinds import COUNTS, Kind
from goals.publishing import Account, Aspect, Change

Goal = Mapping[str, Any]
COUNTED = (*COUNTS, Kind.THRESHOLD)  # whose figure is a number of things, people or periods
# In the order in which they are told, where they have a sentence of their own.
WORTH_A_SENTENCE = (Aspect.ADDED, Aspect.REMOVED, Aspect.NAME, Aspect.TARGET, Aspect.STATUS, Aspect.REPORTS)


def changed(words: Words, seen: Account, number: str) -> html.Section:
    """The section; `number` is what the release is or will be called."""
    said = list(_worth_telling(words, seen))
    return section(
        words("app-publish-changes"),
        html.P(_lead(words, seen), className="m"),
        _figures(words, seen, number) if seen.document["goals"] else None,
        html.Ul([html.Li(one) for one in said], className="m mt-3 mb-0") if said else None,
        _everything(words, seen),
    )


def _lead(words: Words, seen: Account) -> str:
    if seen.before is None:
        return words("app-publish-first")
    key = "app-publish-changes-none" if seen.is_unchanged else "app-publish-changes-against"
    return words(key, number=str(seen.before.number))


def _figures(words: Words, seen: Account, number: str) -> html.Table:
    """Every goal's figure before and now, and its status as the page will say it."""
    former = {goal["code"]: goal for goal in seen.former["goals"]} if seen.former else {}
    now = words("app-publish-edition", number=number)
    then = [Column(named(words, seen.before), figures=True)] if seen.before else []
    difference = [Column(words("app-publish-difference"), figures=True)] if seen.before else []
    columns = [Column(words("app-publish-goal")), *then, Column(now, figures=True), *difference]
    rows = []
    for goal in seen.document["goals"]:
        old = former.get(goal["code"])
        before = [_said(words, old) if old else "–"] if seen.before else []
        distance = [_difference(words, old, goal)] if seen.before else []
        rows.append([told(words, goal["title"]), *before, _figure(words, goal), *distance, _status(words, goal)])
    return table([*columns, Column(words("app-publish-on-the-page"))], rows)


def _said(words: Words, goal: Goal) -> Any:
    """A figure as residents read it: 395; 92,6 %; Riskområde; Ökade med 2 procentenheter."""
    if goal.get("withheld"):
        return words("public-withheld")
    figure = sentences.figure(words, goal).number
    return figure if isinstance(figure, str) else told(words, figure)


def _figure(words: Words, goal: Goal) -> list[Any]:
    """The figure and what it is to become, which of something done or not the figure says itself."""
    mark = parts.demo(words, goal)
    aim = sentences.aim(words, goal) if goal.get("done") is None else ""
    return [html.B(_said(words, goal)), f" {aim}", " " if mark else None, mark]


def _difference(words: Words, old: Goal | None, goal: Goal) -> str:
    """How much a number has changed; of grades and of what is done the figures themselves tell."""
    if old is None or not all(_is_number(one["actual"]) for one in (old, goal)):
        return "–"
    distance = sentences.difference(goal["actual"], old["actual"])
    size = words.number(distance) if goal["kind"] in COUNTED else _size(words, goal, distance)
    return f"+{size}" if distance > 0 else size


def _size(words: Words, goal: Goal, distance: Decimal) -> str:
    said = sentences.distance(words, goal, abs(distance))
    return f"−{said}" if distance < 0 else said


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _status(words: Words, goal: Goal) -> list[Any]:
    """The word that residents read, which is not the one of those who steer; a figure that is followed has no shape."""
    style = f"status status-{goal['status'].replace('_', '-')}" if goal["status"] else "q"
    return [html.Span(sentences.status(words, goal), className=style), html.Div(parts.preliminary(words, goal))]


def _worth_telling(words: Words, seen: Account) -> Iterator[str]:
    """A sentence for what a resident would ask about, goal by goal."""
    if seen.former is None:
        return
    old, new = ({goal["code"]: goal for goal in document["goals"]} for document in (seen.former, seen.document))
    about: dict[tuple[str, Aspect], list[Change]] = {}
    for change in seen.changes:
        if change.goal:
            about.setdefault((change.goal, change.aspect), []).append(change)
    for (code, aspect), several in about.items():
        if aspect in WORTH_A_SENTENCE:
            sentence = _sentence(words, aspect, old.get(code), new.get(code), {change.key for change in several})
            if sentence:
                yield sentence


def _sentence(words: Words, aspect: Aspect, old: Goal | None, new: Goal | None, keys: set[str]) -> str:
    """Empty where nothing but numbers behind it have changed."""
    goal = new or old or {}
    if aspect in (Aspect.ADDED, Aspect.REMOVED) or old is None or new is None:
        return words(f"app-publish-change-{aspect.value}", goal=goal["title"])
    if aspect is Aspect.NAME:
        return words("app-publish-change-name", goal=new["title"], before=old["title"])
    if aspect is Aspect.TARGET and keys & {"target", "target_date"}:
        facts = {"target": sentences.target(words, new), "date": sentences.day(new["target_date"])}
        facts |= {"old_target": sentences.target(words, old), "old_date": sentences.day(old["target_date"])}
        return words("app-publish-change-target", goal=new["title"], **facts)
    if aspect is Aspect.STATUS and "status" in keys and new["status"] and old["status"]:
        facts = {"now": sentences.status(words, new), "before": sentences.status(words, old)}
        return words("app-publish-change-status", goal=new["title"], **facts)
    if aspect is Aspect.REPORTS and "preliminary" in keys:
        key = "app-publish-change-preliminary" if new["preliminary"] else "app-publish-change-final"
        return words(key, goal=new["title"])
    return ""


def _everything(words: Words, seen: Account) -> html.Details | None:
    """All that differs, by what it is about."""
    if not seen.changes or seen.former is None:
        return None
    titles = {goal["code"]: goal["title"] for document in (seen.former, seen.document) for goal in document["goals"]}
    about: dict[str, list[str]] = {}
    for change in seen.changes:
        named_already = about.setdefault(change.goal, [])
        word = words(f"app-publish-aspect-{change.aspect.value}")
        if word not in named_already:
            named_already.append(word)
    lines = [
        html.Li(
            [
                html.B(told(words, titles[code]) if code else words("app-publish-partnership")),
                f": {', '.join(aspects)}",
            ]
        )
        for code, aspects in about.items()
    ]
    inside = html.Div(html.Ul(lines, className="m mb-0"), className="fold")
    return html.Details([html.Summary(words("app-publish-changes-all")), inside], className="more mt-3")
