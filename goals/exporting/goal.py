"""A goal in the words of a programme file."""

from collections.abc import Iterable
from decimal import Decimal

from goals.exporting.values import Given, day, number, period, plain, present, texts
from goals.models import Goal, Milestone, Target


def goal_as_given(goal: Goal, contributions: Iterable[Given] = ()) -> Given:
    """A goal under the newest version of its target, as a file gives it."""
    target = goal.targets[-1] if goal.targets else None
    return present(
        {
            "code": goal.code,
            "title": texts(goal.title),
            "kind": goal.kind,
            "unit": texts(goal.unit),
            "unit_one": texts(goal.unit_one),
            "counts": goal.counts,
            "level": goal.level,
            "rba": goal.rba,
            "frequency": goal.frequency,
            "first": goal.first_period and period(goal.first_period),
            "area": goal.area and goal.area.code,
            "about": texts(goal.about),
            "source": texts(goal.source),
            "reporters": [reporter.organisation.code for reporter in goal.reporters],
            "numerator": texts(goal.numerator),
            "denominator": texts(goal.denominator),
            "survey": plain(goal.survey),
            "scale": goal.scale,
            "direction": goal.direction,
            **(_way(target) if target else {}),
            "reference": plain(goal.reference),
            "derivation": plain(goal.derivation),
            "contributions": list(contributions),
        }
    )


def _way(target: Target) -> Given:
    """Where it starts, what it is to reach, and how it gets there."""
    reached = {
        "value": number(target.value),
        "grade": target.grade,
        "done": True if target.value is None and target.grade is None else None,
        "date": day(target.date),
        "per": target.per,
        "prov": target.provenance,
    }
    begun = {
        "value": number(target.baseline),
        "grade": target.baseline_grade,
        "date": day(target.baseline_date),
        "prov": target.baseline_provenance,
    }
    return {
        "baseline": present(begun) or None,
        "target": present(reached),
        "profile": target.profile,
        "milestones": [_milestone(one) for one in target.milestones] or None,
        "monthly_weights": [_read(one) for one in target.monthly_weights] if target.monthly_weights else None,
    }


def _milestone(milestone: Milestone) -> Given:
    return present(
        {
            "date": day(milestone.date),
            "value": number(milestone.value),
            "relative_to_baseline": number(milestone.relative_to_baseline),
            "prov": milestone.provenance,
        }
    )


def _read(written: str) -> int | Decimal:
    """A number that is kept as it was written."""
    return int(written) if written.isdigit() else Decimal(written)
