"""One goal from all sides."""

import sys
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.auth.current import may, reading, visitor
from dashapp.components import goal as parts
from dashapp.components.heading import heading, section
from dashapp.components.marks import made_up
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.goal import agreed, beside, drawings, ledger, split
from goals.breakdown import Breakdown, breakdown
from goals.kinds import COUNTS
from goals.recording import of_goal
from partners.access import Permission

NEWEST = 20


def layout(slug: str, code: str) -> Content:
    """How it stands, on which way, and who has contributed what."""
    with reading(slug) as session:
        seen = breakdown(session, visitor().actor, code, most=NEWEST)
        recorded = of_goal(session, visitor().actor, code)
    words, goal = visitor().words, seen.figures
    main = [
        _reason(words, goal),
        *parts.beside(words, seen, sees_all=may(Permission.CONTRIBUTION_VERIFY, slug)),
        beside.told_notes(words, recorded),
        *drawings.drawings(words, seen),
    ]
    aside = [_facts(words, goal), *agreed.agreed(words, slug, seen), *agreed.about(words, seen)]
    body = [
        _heading(words, slug, seen),
        html.Div([html.Div(main), html.Div(aside)], className="side"),
        *split.sections(words, seen),
        *beside.sections(words, recorded),
        _reports(words, slug, seen),
    ]
    return Content(words.text(goal["title"]), body, _foot(words, slug, seen))


def reports(slug: str, code: str) -> Content:
    """Every report to the goal."""
    with reading(slug) as session:
        seen = breakdown(session, visitor().actor, code, most=sys.maxsize)
    words, goal = visitor().words, seen.figures
    title = words("app-goal-reports-title", title=words.text(goal["title"]))
    back = html.A(told(words, goal["title"]), href=f"/app/{slug}/goals/{code}")
    top = heading(words("app-goal-reports"), above=[_home(words, slug), " · ", back])
    caption = words("app-goal-reports-every", n=seen.reports_total)
    return Content(title, [top, *ledger.ledger(words, seen, caption)], _foot(words, slug, seen))


def _home(words: Words, slug: str) -> html.A:
    return html.A(told(words, visitor().place(slug).name), href=f"/app/{slug}")


def _heading(words: Words, slug: str, seen: Breakdown) -> html.Div:
    """Where this is, what kind of goal, how it stands and when."""
    goal = seen.figures
    above = [
        _home(words, slug),
        " · ",
        words(f"app-goal-level-{goal['level']}"),
        *([" · ", words("app-goal-counted-in"), " ", told(words, goal["unit"])] if goal["unit"] else []),
    ]
    said = [
        *([parts.status(words, goal), " · "] if goal["status"] else []),
        words("app-goal-not-closed") if seen.as_of is None else _when(words, goal, seen),
        *([" · ", sentences.coverage(words, goal).removesuffix(".")] if goal["due"] else []),
        *([" · ", parts.preliminary(words, goal)] if goal["preliminary"] else []),
    ]
    return heading(told(words, goal["title"]), said, above=above)


def _when(words: Words, goal: parts.Goal, seen: Breakdown) -> str:
    return (sentences.is_known(goal) and sentences.when(words, goal)) or words("public-through", date=seen.as_of)


def _reason(words: Words, goal: parts.Goal) -> html.P | None:
    """The arithmetic of the status, what has changed, and what was counted after the target date."""
    if goal["status"] is None and not sentences.is_known(goal) and sentences.is_promised(goal):
        return html.P(words("app-goal-not-closed-next"), className="note m")
    said = [sentences.because(words, goal), sentences.change(words, goal), sentences.afterwards(words, goal)]
    return html.P(" ".join(one for one in said if one), className="note m")


def _facts(words: Words, goal: parts.Goal) -> html.Dl:
    """The figures of the goal, one below the other."""
    itself = parts.said(words, sentences.figure(words, goal).number)
    rows: list[tuple[str, Any]] = [(words("app-goal-actual"), [itself, *made_up(words, goal["provenance"])])]
    if goal["baseline"] is not None and goal["kind"] not in COUNTS:
        start = agreed.aim(words, goal, goal["baseline"])
        day = html.Span(sentences.day(goal["baseline_date"]), className="sub")
        rows.append((words("app-goal-baseline"), [start, *_from(words, goal["baseline_provenance"]), day]))
    if sentences.is_promised(goal):
        target = [sentences.target(words, goal), *_from(words, goal["target_provenance"])]
        rows.append((words("app-goal-target"), target))
    if goal["path"]:
        rows.append((words("app-goal-expected"), _figure(words, goal, goal["expected"])))
        rows.append((words("app-goal-deviation"), _difference(words, goal, goal["deviation"])))
        rows.append((words("app-goal-left"), _left(words, goal)))
    if goal["pace_per"]:
        rows.append((words("app-goal-pace", span=goal["pace_per"]), _figure(words, goal, goal["pace"])))
        rows.append((words("app-goal-required", span=goal["pace_per"]), _figure(words, goal, goal["required_pace"])))
    if goal["due"]:
        coverage = words("app-goal-of", part=goal["received"], whole=goal["due"])
        rows.append((words("app-goal-coverage"), coverage))
    return html.Dl([html.Div([html.Dt(name), html.Dd(value)]) for name, value in rows], className="facts mt-3")


def _left(words: Words, goal: parts.Goal) -> str:
    """How far it is to the target, in the direction of the target."""
    if goal["actual"] is None:
        return "–"
    start, reached, target = goal["baseline"], goal["actual"], goal["target"]
    is_reached = reached >= target if target > start else reached <= target
    if is_reached:
        return words("app-goal-none-left")
    return _difference(words, goal, float(sentences.difference(target, reached)), sign=target < start)


def _figure(words: Words, goal: parts.Goal, value: float | None) -> str:
    return "–" if value is None else sentences.number(words, goal, value)


def _from(words: Words, code: str | None) -> list[Any]:
    """The mark of a number that was agreed, and made up."""
    return made_up(words, [code] if code else [])


def _difference(words: Words, goal: parts.Goal, value: float | None, *, sign: bool = True) -> str:
    """A difference in the goal's unit: of shares in percentage points."""
    if value is None:
        return "–"
    said = sentences.distance(words, goal, abs(value))
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{said}" if sign else said


def _reports(words: Words, slug: str, seen: Breakdown) -> html.Section:
    """The newest reports, and the way to all of them."""
    more = None
    if seen.reports_total > len(seen.reports):
        address = f"/app/{slug}/goals/{seen.figures['code']}/all"
        more = html.A(words("app-goal-reports-all", n=seen.reports_total), href=address, className="m")
    caption = words("app-goal-reports-newest", n=len(seen.reports)) if more else ""
    return section(words("app-goal-reports"), *ledger.ledger(words, seen, caption), beside=more)


def _foot(words: Words, slug: str, seen: Breakdown) -> str:
    name = words.text(visitor().place(slug).name)
    return words("app-overview-foot", name=name, date=seen.as_of) if seen.as_of else ""
