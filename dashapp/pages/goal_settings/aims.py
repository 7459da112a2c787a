"""Where a goal starts and what it is to reach, in a few words: minst 95 procent till 31 december 2026."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashapp.components.measure import measure
from dashapp.components.moments import day
from dashapp.i18n import Words
from goals.entry import Entry
from goals.kinds import COUNTS
from goals.models import Goal, Target
from goals.setting.former import Outdated
from goals.standing import milestone_value
from partners.models import Classification

Scales = Sequence[Classification]


def aim(words: Words, goal: Goal, scales: Scales) -> str:
    """What a goal is to reach now; that it is only followed."""
    return _reached(words, goal, goal.targets[-1], scales) if goal.targets else words("app-settings-followed")


def said_of(words: Words, goal: Goal, target: Target, scales: Scales) -> str:
    """A version of a goal's target in sentences: what is to be reached, and where it started."""
    said = words("app-settings-target-is", aim=_reached(words, goal, target, scales))
    if target.baseline_date is None:
        return said
    begun = _told(words, goal, scales, Entry(value=target.baseline, grade=target.baseline_grade))
    return f"{said} {words('app-settings-started', value=begun, date=target.baseline_date)}"


def _reached(words: Words, goal: Goal, target: Target, scales: Scales) -> str:
    is_done = target.value is None and target.grade is None
    reached = _told(words, goal, scales, Entry(value=target.value, grade=target.grade, done=True if is_done else None))
    if goal.direction is not None:
        reached = words(f"app-settings-{goal.direction.replace('_', '-')}", value=reached)
    return words("app-settings-target-by", value=reached, date=target.date)


def _told(words: Words, goal: Goal, scales: Scales, entry: Entry) -> str:
    titles: Mapping[str, Any] = next((scale.titles for scale in scales if scale.code == goal.scale), {})
    unit = None if goal.kind in COUNTS else goal.unit
    return measure(words, goal.kind, entry, unit=unit, unit_one=goal.unit_one, grades=titles)


def every_version(words: Words, goal: Goal, scales: Scales) -> html.Ul:
    """Every version of a target, the newest first, each with where it started and why it was set."""
    rows = [html.Li([day(one.set_at), html.Span(_whole(words, goal, one, scales))]) for one in reversed(goal.targets)]
    return html.Ul(rows, className="line")


def _whole(words: Words, goal: Goal, target: Target, scales: Scales) -> str:
    points = [
        words("public-point", value=words.number(milestone_value(target, one), decimals=6), date=one.date)
        for one in target.milestones
    ]
    said = [said_of(words, goal, target, scales)]
    if points:
        said.append(f"{words('public-provenance-milestones')} {', '.join(points)}.")
    return " ".join(one for one in (*said, target.reason) if one)


def notes(words: Words, goal: Goal, former: Outdated) -> list[html.P]:
    """That the title or the derivation is about a target that is no longer in force."""
    said = []
    for name, target in (("title", former.title), ("derivation", former.derivation)):
        if target is not None:
            value = words.number(target.value, decimals=6)
            sentence = words(f"app-settings-former-{name}", value=value, set=target.set_at.date())
            said.append(html.P(sentence, className="note"))
    return said
