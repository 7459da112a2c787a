"""What was promised: the agreement's words, and the way from where it starts to what it is to reach."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from goals.document.background import Background
from goals.document.values import Document, Figure, shown
from goals.kinds import Definition, Kind
from goals.models import Goal, Target
from goals.standing import milestone_value
from partners.models import Classification


def promised(goal: Goal, background: Background) -> Document:
    """What was promised, as agreed; `area` only where it is not the partnership's own."""
    return {
        "code": goal.code,
        "title": goal.title,
        "kind": goal.kind,
        "unit": goal.unit,
        "unit_one": goal.unit_one,
        "counts": goal.counts,
        "level": goal.level,
        "group": goal.grouping.group_code if goal.grouping else None,
        "frequency": goal.frequency,
        "area": {"code": goal.area.code, "name": goal.area.name} if goal.area else None,
        "about": goal.about,
        "source": goal.source,
        "reference": goal.reference,
        "direction": goal.direction,
        "scale": _scale(background.classifications[goal.scale]) if goal.scale else None,
        "survey": _survey(goal.survey, background) if goal.survey else None,
        "numerator_text": goal.numerator,
        "denominator_text": goal.denominator,
        "reporters": [
            {"partner": reporter.organisation.code, "short": reporter.organisation.called}
            for reporter in goal.reporters
        ],
    }


def _scale(classification: Classification) -> Document:
    """The steps of an ordinal scale, the worst first."""
    titles = classification.titles
    return {
        "code": classification.code,
        "title": classification.title,
        "grades": [{"grade": code, "title": titles.get(code, {"sv": code})} for code in classification.grades],
    }


def _survey(survey: Mapping[str, Any], background: Background) -> Document:
    """Who asked what, and which answers count."""
    provider = background.organisations.get(survey["provider"])
    return {**survey, "provider": provider.name if provider else survey["provider"]}


def way(target: Target | None, definition: Definition, as_of: dt.date) -> Document:
    """Where it starts, what it is to reach, and the expected path between them."""
    path = definition.expected_path(as_of)
    milestones = _milestones(target) if target else []
    return {
        "baseline": _baseline(target, definition),
        "baseline_date": target.baseline_date.isoformat() if target and target.baseline_date else None,
        "baseline_provenance": target.baseline_provenance if target else None,
        "target": _aim(target),
        "target_date": target.date.isoformat() if target else None,
        "target_provenance": target.provenance if target else None,
        "per": target.per if target else None,
        "first_day": path.baseline.day.isoformat() if path else None,
        "last_day": path.target.day.isoformat() if path else None,
        "profile": target.profile if target else None,
        "path": [[point.day.isoformat(), shown(point.value)] for point in path.drawn()] if path else [],
        "milestones": milestones,
        "next_milestone": next((one for one in milestones if one["date"] > as_of.isoformat()), None),
    }


def _milestones(target: Target) -> list[Document]:
    return [
        {
            "date": one.date.isoformat(),
            "value": shown(milestone_value(target, one)),
            "prov": one.provenance,
        }
        for one in target.milestones
    ]


def _baseline(target: Target | None, definition: Definition) -> Figure | str | None:
    """An activity counts from nothing."""
    if definition.kind is Kind.ACTIVITY_COUNT:
        return 0
    if target is None or target.baseline_grade:
        return target.baseline_grade if target else None
    return None if target.baseline is None else shown(target.baseline)


def _aim(target: Target | None) -> Figure | str | bool | None:
    """A number, a grade, or that it is to be done."""
    if target is None or target.grade:
        return target.grade if target else None
    return True if target.value is None else shown(target.value)
