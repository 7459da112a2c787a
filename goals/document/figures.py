"""A goal of a document: what was promised, how it stands, and the figures that are shown with it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from goals.document.background import Background, background_of, organisations_of
from goals.document.cases import are_parts_shown
from goals.document.origins import of_figure, with_origins
from goals.document.parts import by_area, by_partner, by_question, own_change, unsized
from goals.document.promise import promised, way
from goals.document.reported import reported
from goals.document.series import is_held_telling, series
from goals.document.tables import partners_by_years
from goals.document.values import Document, Figure, percent, shown, shown_or_none
from goals.kinds import Actual, Kind
from goals.kinds.terms import on_path
from goals.models import Goal
from goals.progress import Progress, pace_periods
from goals.standing import Basis, Standing, definition_of
from goals.suppression import is_small

__all__ = ["Background", "background_of", "figures", "organisations_of", "promise"]

BREAKDOWNS = ("by_partner", "by_area", "by_question", "series")
UNKNOWN = (
    "actual", "at", "value", "grade", "done", "since", "period", "qualifier", "change", "numerator", "denominator",
    "sample_size", "periods_met", "periods", "expected", "progress", "progress_percent", "ratio", "ratio_percent",
    "deviation", "pace", "required_pace", "pace_per", "status", "coverage", "after_target",
)  # fmt: skip
TELLING = ("progress", "progress_percent", "ratio", "ratio_percent", "deviation")  # from which A could be computed


def figures(standing: Standing, background: Background, as_of: dt.date, *, threshold: int = 0) -> Document:
    """A goal of a release; with the threshold 0 nothing is withheld, as for people who are signed in."""
    goal = standing.goal
    least = threshold if _is_about_people(goal) else 0
    breakdowns = {
        "by_partner": by_partner(standing, background, least),
        "by_area": by_area(standing, background, least),
        "by_question": by_question(standing, background, least),
        "series": with_origins(standing, background, series(standing, least)),
    }
    document = {
        **promised(goal, background),
        **way(standing.target, standing.definition, as_of),
        **_actual(standing, least),
        **_judgement(standing, breakdowns["series"], least),
        "reported": reported(standing.definition, standing.lines, standing.as_of, background.end),
        "provenance": of_figure(standing, background),
        **breakdowns,
    }
    if document["withheld"]:
        document |= dict.fromkeys(TELLING)
    is_whole = not document["withheld"] and not any("withheld" in row for key in BREAKDOWNS for row in document[key])
    if not is_whole:
        for key in BREAKDOWNS:  # which rows are of one source would tell which numbers make up a withheld one
            document[key] = [
                {name: told for name, told in row.items() if name != "provenance"} for row in document[key]
            ]
        document["change"] = unsized(document["change"])
        for key in ("by_area", "by_question"):
            document[key] = [
                {**row, "change": unsized(row["change"])} if "change" in row else row for row in document[key]
            ]
    return {**document, "table": partners_by_years(standing, background, least) if is_whole else None}


def promise(goal: Goal, basis: Basis, background: Background) -> Document:
    """A goal of which nothing can be said yet, as no period is closed: the same keys, and no judgement."""
    target = goal.targets[-1] if goal.targets else None
    definition = definition_of(goal, target, basis)
    return {
        **promised(goal, background),
        **way(target, definition, definition.until(dt.date.max)),
        **dict.fromkeys(UNKNOWN),
        **dict.fromkeys(("withheld", "final", "preliminary"), False),
        **dict.fromkeys(("received", "due"), 0),
        "reported": reported(definition, [], dt.date.min, background.end),
        **{key: [] for key in ("provenance", *BREAKDOWNS)},
        "table": None,
    }


def _is_about_people(goal: Goal) -> bool:
    """Whether small numbers are protected: those of people that are counted, and of people who have answered."""
    return goal.counts == "people" or goal.kind == Kind.SURVEY_SHARE


def _actual(standing: Standing, threshold: int) -> Document:
    """A, and what its kind shows with it; `withheld` where A itself may not be shown."""
    actual, kind = standing.progress.actual, standing.definition.kind
    known = {
        "at": actual.at.isoformat() if actual.at and actual.is_known else None,
        "grade": actual.grade,
        "done": actual.done,
        "since": actual.since.isoformat() if actual.since else None,
        "period": actual.period,
        "change": own_change(standing),
        "periods_met": actual.periods_met,
        "periods": actual.periods,
    }
    is_telling = kind is Kind.THRESHOLD and is_held_telling(standing, threshold)
    if is_telling or is_small(_of_whom(kind, actual), threshold=threshold):
        empty = ("actual", "value", "qualifier", "numerator", "denominator", "sample_size", "periods_met")
        return {**known, **dict.fromkeys(empty), "withheld": True}
    value = shown_or_none(actual.value)
    has_parts = kind is not Kind.RATIO or are_parts_shown(actual, threshold=threshold)
    return {
        **known,
        "actual": actual.done if actual.done is not None else actual.grade or value,
        "value": value if kind is Kind.MONITOR else None,
        "qualifier": actual.qualifier,
        "numerator": shown_or_none(actual.numerator) if has_parts else None,
        "denominator": shown_or_none(actual.denominator) if has_parts else None,
        "sample_size": shown_or_none(actual.sample_size),
        "withheld": False,
    }


def _of_whom(kind: Kind, actual: Actual) -> Fraction | None:
    """The people that a figure is about who may be too few for it. What was promised as a number is always shown."""
    of_kind: Mapping[Kind, Fraction | None] = {
        Kind.MONITOR: actual.value,
        Kind.RATIO: actual.denominator,
        Kind.SURVEY_SHARE: actual.sample_size,
    }
    return of_kind.get(kind)


def _judgement(standing: Standing, rows: list[Document], threshold: int) -> Document:
    """How it stands against its path, how complete the ground is, and how fast it goes."""
    progress, after = _told(standing, threshold), standing.progress.actual.beside
    return {
        "expected": shown_or_none(progress.expected),
        "progress": shown_or_none(progress.progress, 3),
        "progress_percent": percent(progress.progress),
        "ratio": shown_or_none(progress.ratio, 3),
        "ratio_percent": percent(progress.ratio, standing.thresholds.on_track, standing.thresholds.at_risk),
        "deviation": _deviation(progress),
        "pace": _pace(standing, rows),
        "required_pace": shown_or_none(progress.required_pace),
        "pace_per": None if progress.pace is None else standing.goal.frequency,
        "status": progress.status,
        "final": progress.final,
        "preliminary": progress.coverage.is_preliminary,
        "received": progress.coverage.received,
        "due": progress.coverage.due,
        "coverage": shown_or_none(progress.coverage.share, 3),
        "after_target": None if is_small(after, threshold=threshold) else shown(after),
    }


def _deviation(progress: Progress) -> Figure | None:
    """A − E of the two as they are shown beside it: what a reader who subtracts one from the other gets."""
    actual, expected = progress.actual.value, progress.expected
    if actual is None or expected is None:
        return None
    return shown(Decimal(str(shown(actual))) - Decimal(str(shown(expected))))


def _told(standing: Standing, threshold: int) -> Progress:
    """How it stands; of a ratio whose two numbers are withheld as its share is shown, for more decimals tell them."""
    progress, goal, thresholds = standing.progress, standing.definition, standing.thresholds
    actual = progress.actual
    if goal.kind is not Kind.RATIO or actual.value is None or are_parts_shown(actual, threshold=threshold):
        return progress
    rounded = replace(actual, value=Fraction(str(shown(actual.value))))
    judged = on_path(goal, rounded, standing.as_of, thresholds, is_level=True)
    return replace(
        progress,
        actual=rounded,
        progress=_on_its_side(judged.progress, progress.progress, Fraction(1)),
        ratio=_on_its_side(judged.ratio, progress.ratio, thresholds.at_risk, thresholds.on_track, Fraction(1)),
    )


def _on_its_side(rounded: Fraction | None, exact: Fraction | None, *lines: Fraction) -> Fraction | None:
    """A share from a rounded number, but not across a line that the exact one is on the other side of."""
    if rounded is None or exact is None:
        return rounded
    above = [line for line in lines if exact < line <= rounded]
    below = [line for line in lines if rounded < line <= exact]
    return min(above) - Fraction(1, 1000) if above else max(below, default=rounded)


def _pace(standing: Standing, rows: list[Document]) -> Figure | None:
    """The pace, unless it is the sum of some but not all of the withheld periods, and so would give them away."""
    at = standing.progress.actual.at
    hidden = {row["period"] for row in rows if "withheld" in row and "quantity" not in row}
    summed = {period.code for period in pace_periods(standing.definition, at)} if at else set()
    gives_away = bool(hidden & summed) and not hidden <= summed
    return None if gives_away else shown_or_none(standing.progress.pace)
