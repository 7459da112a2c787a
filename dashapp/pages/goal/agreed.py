"""How the target was set, and what goes with the goal."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.auth.current import may
from dashapp.components.cell import grades
from dashapp.components.goal import Goal
from dashapp.components.moments import day
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.sentences.amounts import is_in_per_cent
from goals.breakdown import Breakdown, MilestoneSet, TargetSet
from goals.kinds import COUNTS
from partners.access import Permission


def agreed(words: Words, slug: str, seen: Breakdown) -> list[Any]:
    """The arithmetic behind the target where it has one, where it comes from, and every version that it has had; for
    whoever may change it, also the way there. Nothing of what is only followed.
    """
    if not seen.targets:
        return []
    former = [every_target(words, seen.figures, seen.targets)] if len(seen.targets) > 1 else []
    said = [
        *_derived(words, seen),
        _shares(words, seen),
        _origins(words, seen.figures),
        *former,
        _change(words, slug, seen),
    ]
    return [html.H2(words("app-goal-agreed"), className="fs-5 mt-4"), *[one for one in said if one]]


def about(words: Words, seen: Breakdown) -> list[Any]:
    """What the agreement says of the goal besides its numbers: what is measured, how, and who tells of it."""
    goal = seen.figures
    said: list[Any] = []
    if goal["about"]:
        said.append(html.P(told(words, goal["about"]), className="m"))
    said += [html.P(one, className="m") for one in _measured(words, goal)]
    if seen.reporters:
        said.append(html.P(words("app-goal-reporters", names=seen.reporters), className="m"))
    if goal["reference"]:
        beside = sentences.reference(words, goal)
        origin = provenance(words, goal["reference"]["prov"])
        text = told(words, goal["reference"]["text"])
        said.append(html.P([words("public-reference"), " ", text, f" ({beside}; {origin})."], className="m"))
    if goal["source"]:
        said.append(html.P([words("public-source"), " ", told(words, goal["source"]), "."], className="s q"))
    if not seen.targets and goal["provenance"]:
        said.append(_origins(words, goal))
    return [html.H2(words("app-goal-about"), className="fs-5 mt-4"), *said] if said else []


def _measured(words: Words, goal: Goal) -> list[str]:
    """What a survey asks and which answers count, the two numbers of a ratio, the scale of a grade."""
    if survey := goal["survey"]:
        answers = survey["counted_answers"]
        facts = {"provider": survey["provider"], "question": survey["questions"][0]["text"]}
        return [words("public-survey", answers=answers.get(words.language) or answers["sv"], **facts)]
    if goal["numerator_text"] and goal["denominator_text"]:
        return [words("public-ratio", numerator=goal["numerator_text"], denominator=goal["denominator_text"])]
    return [words("app-goal-scale", scale=goal["scale"]["title"])] if goal["scale"] else []


def provenance(words: Words, code: str) -> str:
    """Where a number comes from; a code that a partnership has made up for itself is its own word."""
    return words.text(sentences.origin(words, code))


def _derived(words: Words, seen: Breakdown) -> list[Any]:
    """10 400 × (73 % − 61 %) − 673 = 575; where another target has been set since, that this was the first's."""
    if not seen.derivation:
        return []
    first, kept = seen.targets[0].value, seen.targets[-1].value
    if kept == first:
        return [_sum(words, seen.derivation)]
    targets = {name: aim(words, seen.figures, value) for name, value in (("target", first), ("now", kept))}
    return [html.P(words("app-goal-derivation-former", **targets), className="hint"), _sum(words, seen.derivation)]


def _sum(words: Words, derivation: Mapping[str, Any]) -> html.Div:
    exact = {key: Decimal(str(derivation[key])) for key in ("people", "rate_city", "rate_area", "already_planned")}
    sum_ = words(
        "app-goal-derivation-sum",
        people=words.number(exact["people"]),
        city=_share(words, exact["rate_city"]),
        area=_share(words, exact["rate_area"]),
        planned=words.number(exact["already_planned"]),
    )
    result = html.Strong(words.number(Decimal(str(derivation["result"]))))
    origin = provenance(words, derivation["prov"])
    return html.Div(
        [
            html.P(words("app-goal-derivation", origin=origin), className="m mb-2"),
            html.P([f"{sum_} = ", result], className="m mb-2"),
            html.P(words("app-goal-derivation-what"), className="s q"),
        ]
    )


def _share(words: Words, share: Decimal) -> str:
    """0.735 as 73,5 %: here every decimal counts, or the sum would not come out."""
    sign = "%" if words.language == "en" else "\N{NO-BREAK SPACE}%"
    return f"{words.number(share * 100, decimals=4)}{sign}"


def _shares(words: Words, seen: Breakdown) -> html.P | None:
    """The milestones that are shares of the baseline, where there is one: 20 (31 december 2024), 50 % av …"""
    shares = [one for one in seen.targets[-1].milestones if one.share is not None]
    if not shares:
        return None
    points = "; ".join(_point(words, seen.figures, one) for one in shares)
    return html.P(f"{words('public-provenance-milestones')} {points}.", className="m")


def _origins(words: Words, goal: Goal) -> html.P:
    """Where the numbers come from that the status is worked out from, as residents read it."""
    told_of = sentences.sources(words, goal)
    said = [f"{label} {'; '.join(provenance(words, code) for code in codes)}." for label, codes in told_of]
    return html.P(" ".join(said), className="s q")


def every_target(words: Words, goal: Goal, targets: Sequence[TargetSet]) -> html.Ul:
    """Every version of a target, the newest first; the old ones are never taken away."""
    rows = [html.Li([day(one.set_at), html.Span(_version(words, goal, one))]) for one in reversed(targets)]
    return html.Ul(rows, className="line")


def aim(words: Words, goal: Goal, value: Decimal | float | str | None) -> str:
    """A number, a grade by its name, or that it is to be done."""
    if isinstance(value, str):
        return words.text(grades(goal).get(value, {"sv": value}))
    if value is None:
        return words("app-measure-done")
    return words("public-per-cent", number=_exactly(words, value)) if is_in_per_cent(goal) else _exactly(words, value)


def _exactly(words: Words, value: Decimal | float) -> str:
    return words.number(value, decimals=6)


def _change(words: Words, slug: str, seen: Breakdown) -> html.P | None:
    """The way to a new target: who of these two decides, the page itself says."""
    if not (may(Permission.GOAL_SET, slug) or may(Permission.TARGET_DECIDE, slug)):
        return None
    address = f"/app/{slug}/settings/goals/{seen.figures['code']}/target"
    return html.P(html.A(words("app-settings-to-target"), href=address), className="m")


def _version(words: Words, goal: Goal, target: TargetSet) -> str:
    value = _marked(words, aim(words, goal, target.grade or target.value), target.provenance)
    said = [words("app-goal-version", value=value, date=target.date)]
    if target.baseline_date and goal["kind"] not in COUNTS:
        start = _marked(words, aim(words, goal, target.baseline_grade or target.baseline), target.baseline_provenance)
        said.append(words("app-goal-version-baseline", value=start, date=target.baseline_date))
    points = [_point(words, goal, one) for one in target.milestones]
    if points:
        said.append(f"{words('public-provenance-milestones')} {', '.join(points)}.")
    return " ".join([*said, target.reason] if target.reason else said)


def _marked(words: Words, told: str, code: str | None) -> str:
    return sentences.marked(told, sentences.mark(words, [code] if code else []))


def _point(words: Words, goal: Goal, milestone: MilestoneSet) -> str:
    """50 (31 december 2025), hälften av utgångsläget told as 50 %."""
    value = aim(words, goal, milestone.value)
    point = sentences.point(words, value, milestone.date, milestone.provenance)
    if milestone.share is None:
        return point
    return words("app-goal-milestone-share", point=point, percent=words.percent(milestone.share))
