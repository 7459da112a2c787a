"""What a goal of each kind is asked beside what all are; whether it has a unit, a baseline, a way is told by its Rules.

A new kind has a line here, and its words: app-settings-kind-KIND, and the same with -what and -example.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashapp.components.form import Form
from dashapp.form_page import Given
from dashapp.i18n import Words
from dashapp.pages.goal_settings import survey
from goals.exporting.values import present
from goals.kinds import Direction, Kind
from goals.setting.reading import Surroundings

Goal = Mapping[str, Any]
Draw = Callable[[Words, Form, Goal, Surroundings, bool], list[Any]]
Read = Callable[[Given, Goal], dict[str, Any]]
PER_CENT = {"sv": "procent", "en": "per cent"}


def _nothing_drawn(words: Words, form: Form, kept: Goal, around: Surroundings, is_fixed: bool) -> list[Any]:
    return []


def _nothing_read(given: Given, kept: Goal) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class KindForm:
    """The part of the form that only some kinds have.

    `usual` is what stands in the fields of a new goal; whether people are counted is asked where it says so. `draw` are
    the fields of its own, of which some are fixed once something has been reported, and `read` is what stands in them.
    `until` is what the date of the target is called. `has_shares`: milestones may be shares of the baseline.
    """

    usual: Goal
    draw: Draw = _nothing_drawn
    read: Read = _nothing_read
    until: str = "reached"
    has_shares: bool = False


def _draw_ratio(words: Words, form: Form, kept: Goal, around: Surroundings, is_fixed: bool) -> list[Any]:
    return [
        form.texts(name, words(f"app-settings-{name}"), kept.get(name), hint=words(f"app-settings-{name}-hint"))
        for name in ("numerator", "denominator")
    ]


def _read_ratio(given: Given, kept: Goal) -> dict[str, Any]:
    return present({name: given.texts(name) for name in ("numerator", "denominator")})


def _draw_threshold(words: Words, form: Form, kept: Goal, around: Surroundings, is_fixed: bool) -> list[Any]:
    if is_fixed:
        return []
    options = [(str(one), words(f"app-settings-direction-{one.replace('_', '-')}")) for one in Direction]
    return [form.choice("direction", words("app-settings-direction"), options, kept["direction"])]


def _read_threshold(given: Given, kept: Goal) -> dict[str, Any]:
    return present({"direction": given.choice("direction") or kept.get("direction")})


KIND_FORMS: Mapping[Kind, KindForm] = {
    Kind.CUMULATIVE_COUNT: KindForm(
        {"level": "outcome", "counts": "people", "frequency": "quarter", "baseline": {"value": 0}}
    ),
    Kind.ACTIVITY_COUNT: KindForm({"level": "activity", "counts": "things", "frequency": "quarter"}),
    Kind.RATIO: KindForm(
        {"level": "output", "counts": "things", "frequency": "quarter", "unit": PER_CENT}, _draw_ratio, _read_ratio
    ),
    Kind.SURVEY_SHARE: KindForm({"level": "outcome", "frequency": "year", "unit": PER_CENT}, survey.draw, survey.read),
    Kind.REDUCTION: KindForm({"level": "outcome", "counts": "people", "frequency": "year"}, has_shares=True),
    Kind.THRESHOLD: KindForm(
        {"level": "output", "frequency": "quarter", "direction": Direction.AT_LEAST},
        _draw_threshold,
        _read_threshold,
        until="held",
    ),
    Kind.STATUS: KindForm({"level": "impact", "frequency": "irregular"}),
    Kind.DELIVERABLE: KindForm({"level": "output", "frequency": "irregular"}, until="done"),
    Kind.MONITOR: KindForm({"level": "output", "counts": "things", "frequency": "irregular"}),
}
