"""The application's figures in the words of the specification, so that the two can be held beside each other."""

import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from goals.calendar import Period
from goals.kinds import KINDS, OWN, Change, Definition, Kind, Line, Thresholds
from goals.loading.goal import terms_of
from goals.programme.scales import scale_of
from goals.progress import Progress, judge
from goals.standing import Standing, definition_of
from tests.oracle import check as oracle

Data = Mapping[str, Any]
READ = ("quantity", "numerator", "denominator", "value", "sample_size")

FIGURES = (
    "actual", "expected", "progress", "ratio", "status", "target", "target_date", "coverage", "received", "due",
    "preliminary", "at", "numerator", "denominator", "sample_size", "qualifier", "change", "grade", "since", "done",
    "periods_met", "periods", "value", "period", "by_area", "by_question",
)  # fmt: skip


def specified(partnership: Any, goal: Any, as_of: dt.date, data: Any) -> dict[str, Any]:
    """What the specification says of a goal of a file; None where it says nothing."""
    figure = oracle.figure(partnership, goal, as_of, data)
    said = {key: figure.get(key) for key in FIGURES}
    said["change"] = _exactly(said["change"])
    said["by_area"] = {area: exact(value) for area, value in (said["by_area"] or {}).items()}
    return {**said, "by_question": said["by_question"] or {}}


def said(definition: Definition, progress: Progress, own_area: str | None) -> dict[str, Any]:
    """What the application says of it; `own_area` is the code that the goal's own area has in the file."""
    actual, kind = progress.actual, definition.kind
    share = progress.coverage.share
    return {
        "actual": _whichever(oracle.plain(actual.value), actual.grade, actual.done),
        "expected": oracle.plain(progress.expected),
        "progress": _float(progress.progress),
        "ratio": _float(progress.ratio),
        "status": progress.status,
        "target": _whichever(oracle.plain(definition.target), definition.target_grade, KINDS[kind].target and True),
        "target_date": definition.target_date and definition.target_date.isoformat(),
        "coverage": _float(share),
        "received": progress.coverage.received,
        "due": progress.coverage.due,
        "preliminary": progress.coverage.is_preliminary,
        "at": actual.at and actual.at.isoformat(),
        "numerator": actual.numerator,
        "denominator": actual.denominator,
        "sample_size": actual.sample_size,
        "qualifier": actual.qualifier,
        "change": _told(actual.change),
        "grade": actual.grade,
        "since": actual.since and actual.since.isoformat(),
        "done": actual.done,
        "periods_met": actual.periods_met,
        "periods": actual.periods,
        "value": oracle.plain(actual.value) if kind is Kind.MONITOR else None,
        "period": actual.period,
        "by_area": {str(own_area) if area == OWN else area: value for area, value in actual.by_area.items()},
        "by_question": {question: oracle.plain(value) for question, value in actual.by_question.items()},
    }


def stands(standing: Standing, own_area: str | None) -> dict[str, Any]:
    """What the application says of a goal of a database."""
    return said(standing.definition, standing.progress, own_area)


def exact(number: Any) -> Fraction:
    """A number of a file, as it is written there."""
    return Fraction(str(number))


def _whichever(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _told(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    told = {name: value for name, value in vars(change).items() if value is not None}
    return {"prov" if name == "provenance" else name: value for name, value in told.items()}


def _exactly(change: Data | None) -> dict[str, Any] | None:
    if change is None:
        return None
    numbers = {"value": exact(change["value"])} if "value" in change else {}
    return {**change, "since": str(change["since"]), **numbers}


# ---- the same without a database


class Case:
    """A goal of a file, for the application's arithmetic and the specification's."""

    def __init__(self, partnership: Any, goal: Any, data: Any) -> None:
        self.partnership, self.goal, self.data = partnership, goal, data
        self.definition = definition(partnership, goal, data)
        self.lines = verified(partnership, goal)
        self.thresholds = Thresholds(*(exact(partnership["thresholds"][key]) for key in ("on_track", "at_risk")))

    def judged(self, as_of: dt.date, lines: Sequence[Line] | None = None) -> Progress:
        """How it stands, or would with other lines."""
        return judge(self.definition, self.lines if lines is None else lines, as_of, self.thresholds)

    def said(self, as_of: dt.date) -> dict[str, Any]:
        return said(self.definition, self.judged(as_of), oracle.own_area(self.partnership, self.goal))

    def specified(self, as_of: dt.date) -> dict[str, Any]:
        return specified(self.partnership, self.goal, as_of, self.data)


def definition(partnership: Any, goal: Any, data: Any) -> Definition:
    """What the application makes of a goal of a file."""
    organisations = {one["organisation"]: SimpleNamespace(id=one["organisation"]) for one in partnership["partners"]}
    places = {area["code"]: SimpleNamespace(id=area["code"]) for area in data["areas"]}
    terms = terms_of(goal, organisations, places)  # type: ignore[arg-type]
    known = {name: value for name, value in vars(terms).items() if name not in ("target", "reporters")}
    reporters = [SimpleNamespace(organisation=SimpleNamespace(code=code)) for code in terms.reporters]
    start, first = dt.date.fromisoformat(partnership["start"]), partnership["reporting"]["first"]
    basis = SimpleNamespace(
        partnership=SimpleNamespace(start=start, first_period=first),
        scales={scale["code"]: scale_of(scale) for scale in data["classifications"]},
        within=within(data),
    )
    return definition_of(SimpleNamespace(**known, reporters=reporters), terms.target, basis)  # type: ignore[arg-type]


def within(data: Any) -> dict[str, frozenset[str]]:
    """By area those that it lies in, as the specification finds them."""
    areas = {area["code"]: area for area in data["areas"]}
    return {one: frozenset(other for other in areas if oracle.inside(areas, one, other)) for one in areas}


def verified(partnership: Any, goal: Any) -> list[Line]:
    """The verified lines of a goal: a partner's parts of a period added up where its kind is summed."""
    lines = [_line(partnership, goal, line) for line in goal["contributions"] if line["state"] == "verified"]
    if not KINDS[Kind(goal["kind"])].is_summed:
        return lines
    parts: dict[tuple[str, Period], list[Line]] = {}
    for line in lines:
        parts.setdefault((line.partner, line.period), []).append(line)
    return [Line(partner, period, **_sums(part)) for (partner, period), part in parts.items()]


def _sums(lines: list[Line]) -> dict[str, Fraction]:
    numbers = {name: [getattr(one, name) for one in lines if getattr(one, name) is not None] for name in READ[:3]}
    return {name: sum(given, Fraction(0)) for name, given in numbers.items() if given}


def _line(partnership: Any, goal: Any, line: Data) -> Line:
    area, change = line.get("area", OWN), _exactly(line.get("change"))
    question = line.get("question", OWN)
    first = goal["survey"]["questions"][0]["code"] if "survey" in goal else OWN
    return Line(
        partner=line["partner"],
        period=Period.parse(line["period"]),
        **{name: exact(line[name]) for name in READ if name in line},
        grade=line.get("grade"),
        done=line.get("done"),
        change=Change(**{"provenance" if key == "prov" else key: value for key, value in (change or {}).items()})
        if change
        else None,
        qualifier=line.get("qualifier"),
        day=dt.date.fromisoformat(line["date"]) if "date" in line else None,
        area=OWN if area == oracle.own_area(partnership, goal) else area,
        question=OWN if question == first else question,
        initiative=line.get("initiative", OWN),
    )
