"""A goal of a programme file: the terms it is set with, and the comparison with one that exists."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from goals.loading.differences import Differences
from goals.models import Goal, Target
from goals.programme import Map
from goals.setting import GoalTerms, MilestoneTerms, TargetTerms
from partners.models import Area, Organisation

# What a goal counts by. Its texts belong to the application once it has been loaded.
COMPARED = (
    "kind",
    "counts",
    "level",
    "frequency",
    "first_period",
    "scale",
    "direction",
    "reference",
    "derivation",
)
COMPARED_TARGET = ("value", "grade", "date", "provenance", "per", "profile", "monthly_weights")
COMPARED_BASELINE = ("baseline", "baseline_grade", "baseline_date", "baseline_provenance")


def terms_of(given: Map, organisations: Mapping[str, Organisation], areas: Mapping[str, Area]) -> GoalTerms:
    """A goal of a checked file, in the domain's own words."""
    return GoalTerms(
        code=given["code"],
        title=dict(given["title"]),
        kind=given["kind"],
        unit=_texts(given, "unit"),
        unit_one=_texts(given, "unit_one"),
        counts=given.get("counts", "things"),
        level=given["level"],
        rba=given.get("rba"),
        frequency=given["frequency"],
        first_period=str(given["first"]) if "first" in given else None,
        area_id=areas[given["area"]].id if "area" in given else None,
        about=_texts(given, "about"),
        source=_texts(given, "source"),
        reporters=[organisations[code].id for code in given["reporters"]],
        numerator=_texts(given, "numerator"),
        denominator=_texts(given, "denominator"),
        survey=_document(given.get("survey")),
        scale=given.get("scale"),
        direction=given.get("direction"),
        reference=_document(given.get("reference")),
        derivation=_document(given.get("derivation")),
        target=target_of(given) if "target" in given else None,
    )


def target_of(given: Map) -> TargetTerms:
    """The target of a goal of a checked file that has one, with where it starts and the way between them."""
    target, baseline = given["target"], given.get("baseline", {})
    milestones = [
        MilestoneTerms(
            dt.date.fromisoformat(one["date"]),
            _number(one.get("value")),
            _number(one.get("relative_to_baseline")),
            one["prov"],
        )
        for one in given.get("milestones", ())
    ]
    weights = given.get("monthly_weights")
    return TargetTerms(
        value=_number(target.get("value")),
        grade=target.get("grade"),
        date=dt.date.fromisoformat(target["date"]),
        provenance=target["prov"],
        baseline=_number(baseline.get("value")),
        baseline_grade=baseline.get("grade"),
        baseline_date=dt.date.fromisoformat(baseline["date"]) if baseline else None,
        baseline_provenance=baseline.get("prov"),
        per=target.get("per"),
        profile=given.get("profile"),
        monthly_weights=[str(weight) for weight in weights] if weights else None,
        milestones=milestones,
    )


def compare_goal(goal: Goal, terms: GoalTerms, given: Map, differences: Differences, *, own_area: str | None) -> None:
    """A goal that exists is counted as it was agreed: a target is changed by a decision, not by a file."""
    place = f"goals/{goal.code}"
    for name in COMPARED:
        position = given.at.get(name.split("_")[0], given.position)
        differences.compare(getattr(goal, name), getattr(terms, name), position, place, name.replace("_", " "))
    asked = (_asked(goal.survey), _asked(terms.survey))
    differences.compare(*asked, given.at.get("survey", given.position), place, "survey")
    area, said_area = goal.area.code if goal.area else own_area, given.get("area", own_area)
    differences.compare(area, said_area, given.at.get("area", given.position), place, "area")
    if goal.targets and terms.target is not None:
        _compare_target(goal.targets[-1], terms.target, given, differences, place)
    reporters = [reporter.organisation_id for reporter in goal.reporters]
    if reporters != list(dict.fromkeys(terms.reporters)):
        codes = [reporter.organisation.code for reporter in goal.reporters]
        differences.compare(codes, list(given["reporters"]), given.at["reporters"], place, "reporters")


def _asked(survey: Mapping[str, Any] | None) -> list[Any] | None:
    """What counts of a survey: which answers, to which questions. Who asks and in which words is not compared."""
    if survey is None:
        return None
    return [survey["counted_answers"], [question["code"] for question in survey["questions"]]]


def _compare_target(target: Target, terms: TargetTerms, given: Map, differences: Differences, place: str) -> None:
    for name in COMPARED_TARGET:
        position = given.at["target"] if name in ("value", "grade", "date", "per") else given.position
        differences.compare(getattr(target, name), getattr(terms, name), position, f"{place}/target", name)
    for name in COMPARED_BASELINE:
        position = given.at.get("baseline", given.position)
        differences.compare(getattr(target, name), getattr(terms, name), position, place, name.replace("_", " "))
    stored = [[one.date, one.value, one.relative_to_baseline, one.provenance] for one in target.milestones]
    said = [[one.date, one.value, one.relative_to_baseline, one.provenance] for one in terms.milestones]
    differences.compare(stored, said, given.at.get("milestones", given.position), place, "milestones")


def _texts(given: Map, key: str) -> dict[str, str] | None:
    return dict(given[key]) if key in given else None


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _document(value: Any) -> Any:
    """A map of a file as plain JSON: a decimal number stays the number it was written as."""
    if isinstance(value, Mapping):
        return {key: _document(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_document(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value
