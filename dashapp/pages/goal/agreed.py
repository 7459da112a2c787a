"""How the target was set, and what goes with the goal."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.auth.current import may
from dashapp.components.goal import Goal
from dashapp.components.moments import day
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.breakdown import Breakdown, TargetSet
from partners.access import Permission


def agreed(words: Words, slug: str, seen: Breakdown, derivation: Mapping[str, Any] | None) -> list[Any]:
    """The arithmetic behind the target where it has one, where it comes from, and every version that it has had.

    For whoever may change it, also the way there.
    """
    target = seen.targets[-1]
    former = [every_target(words, seen.targets)] if len(seen.targets) > 1 else []
    said = [_derived(words, derivation), _origins(words, target), *former, _change(words, slug, seen)]
    return [html.H2(words("app-goal-agreed"), className="fs-5 mt-4"), *[one for one in said if one]]


def about(words: Words, goal: Goal) -> list[Any]:
    """What the agreement says of the goal besides its numbers."""
    said: list[Any] = []
    if goal["about"]:
        said.append(html.P(told(words, goal["about"]), className="m"))
    if goal["reference"]:
        value = words.number(goal["reference"]["value"])
        beside = words("public-figure-of", value=value, date=sentences.day(goal["reference"]["date"]))
        said.append(
            html.P(
                [words("public-reference"), " ", told(words, goal["reference"]["text"]), f" ({beside})."], className="m"
            )
        )
    if goal["source"]:
        said.append(html.P([words("public-source"), " ", told(words, goal["source"]), "."], className="s q"))
    return [html.H2(words("app-goal-about"), className="fs-5 mt-4"), *said] if said else []


def provenance(words: Words, code: str) -> str:
    """Where a number comes from; a code that a partnership has made up for itself is its own word."""
    return words(f"provenance-{code}") if f"provenance-{code}" in words else code


def _derived(words: Words, derivation: Mapping[str, Any] | None) -> html.Div | None:
    """10 400 × (73 % − 61 %) − 673 = 575."""
    if not derivation:
        return None
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


def _origins(words: Words, target: TargetSet) -> html.P:
    said = [f"{words('public-provenance-target')} {provenance(words, target.provenance)}."]
    if target.milestones:
        codes = dict.fromkeys(one.provenance for one in target.milestones)
        said.append(f"{words('public-provenance-milestones')} {'; '.join(provenance(words, code) for code in codes)}.")
    return html.P(" ".join(said), className="s q")


def every_target(words: Words, targets: Sequence[TargetSet]) -> html.Ul:
    """Every version of a target, the newest first; the old ones are never taken away."""
    rows = [html.Li([day(one.set_at), html.Span(_version(words, one))]) for one in reversed(targets)]
    return html.Ul(rows, className="line")


def _change(words: Words, slug: str, seen: Breakdown) -> html.P | None:
    """The way to a new target: who of these two decides, the page itself says."""
    if not (may(Permission.GOAL_SET, slug) or may(Permission.TARGET_DECIDE, slug)):
        return None
    address = f"/app/{slug}/settings/goals/{seen.figures['code']}/target"
    return html.P(html.A(words("app-settings-to-target"), href=address), className="m")


def _version(words: Words, target: TargetSet) -> str:
    said = [words("app-goal-version", value=words.number(target.value, decimals=6), date=target.date)]
    points = [
        words("public-point", value=words.number(one.value, decimals=6), date=one.date) for one in target.milestones
    ]
    if points:
        said.append(f"{words('public-provenance-milestones')} {', '.join(points)}.")
    return " ".join([*said, target.reason] if target.reason else said)
