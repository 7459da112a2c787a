"""A partnership with a goal of every kind, what people report to each, and the file that their own log amounts to."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from goals.calendar import Period
from goals.entry import Entry
from goals.kinds import KINDS, Kind
from tests.goals import generated
from tests.goals.place import WORDS, activity, goal, programme

Data = dict[str, Any]
Part = tuple[str | None, str | None]  # area and question, None where they are the goal's own

AMOUNTS = st.one_of(st.integers(0, 40), st.decimals(0, 40, places=2)).map(Decimal)
CASES = st.integers(0, 30).map(Decimal)
SHARES = st.decimals(0, 100, places=1)
SURVEY = {
    "provider": "brg",
    "counted_answers": {"sv": ["trygg"]},
    "questions": [{"code": "ute", "text": WORDS}, {"code": "hemma", "text": WORDS}],
}
GRADES = ("svart", "orange", "ute")  # those of the version in force
PARTS: dict[Kind, list[Part]] = {
    Kind.CUMULATIVE_COUNT: [(None, None)],
    Kind.SURVEY_SHARE: [(None, None), ("norra", None), ("sodra", None), ("toppen", None), (None, "hemma")],
}
OTHER_PARTS: list[Part] = [(None, None), ("norra", None)]


def _level(kind: Kind, start: float, end: float, **more: Any) -> Data:
    baseline, target = ({"value": value, "date": day, "prov": "seed"} for value, day in (
        (start, "2024-12-31"), (end, "2025-09-30")))  # fmt: skip
    return goal(kind.value, kind=kind.value, baseline=baseline, target=target, counts="things", **more)


def promises(*jobs: Data) -> Data:
    """The data of a file with a goal of every kind, called after it; the jobs have been reported already."""
    done = {"done": True, "date": "2025-06-30", "prov": "seed"}
    bare: Data = {"baseline": None, "profile": None, "counts": "things"}
    made = programme(
        goal("cumulative_count", lines=jobs),
        activity("activity_count"),
        _level(Kind.RATIO, 71, 100, numerator=WORDS, denominator=WORDS),
        _level(Kind.SURVEY_SHARE, 60, 75, survey=SURVEY),
        _level(Kind.REDUCTION, 30, 0),
        goal("threshold", **bare | {"kind": "threshold", "direction": "at_most",
             "target": {"value": 20, "date": "2025-12-31", "prov": "seed"}}),
        goal("status", **bare | {"kind": "status", "unit": None, "scale": "lista", "frequency": "irregular",
             "baseline": {"grade": "rod", "date": "2021-12-31", "prov": "seed"},
             "target": {"grade": "ute", "date": "2025-12-31", "prov": "seed"}}),
        goal("deliverable", **bare | {"kind": "deliverable", "unit": None, "target": done}),
        goal("monitor", **bare | {"kind": "monitor", "target": None}),
        area="berget",
        start="2025-01-01",
        reporting={"first": "2025Q1", "closed_through": "2025Q1", "open": [], "due_days": 9},
    )  # fmt: skip
    return {**made, "areas": generated.AREAS, "classifications": generated.SCALES}


@dataclass
class Report:
    """One report as its own history tells it; `counts` is what was verified last."""

    partner: str
    period: str
    entry: Entry
    kind: Kind = Kind.CUMULATIVE_COUNT
    part: Part = (None, None)
    state: str = "draft"
    counts: Entry | None = None
    authors: set[str] = field(default_factory=set)
    key: Any = None
    version: int = 0

    @property
    def place(self) -> tuple[Any, ...]:
        """What makes it this report and no other."""
        return self.kind, self.partner, self.period, self.part


def parts_of(kind: Kind) -> Sequence[Part]:
    return PARTS.get(kind, OTHER_PARTS)


@st.composite
def entries(draw: st.DrawFn, kind: Kind, period: str) -> Entry:
    """What somebody types into a report to a goal of a kind: also nothing yet, or not all of it."""
    choice = draw(st.sampled_from(["measure"] * 4 + ["shares", "nothing", "unfinished"]))
    if choice == "nothing":
        return Entry(nothing_to_report=True)
    if choice == "shares" and kind is Kind.CUMULATIVE_COUNT:
        shares = draw(st.dictionaries(st.sampled_from(["saab", "balder", "fb"]), AMOUNTS, min_size=1))
        return Entry(quantity=sum(shares.values(), Decimal(0)), shares=shares)
    fields = draw(st.sampled_from(sorted(map(sorted, KINDS[kind].measures))))
    if choice == "unfinished":
        fields = fields[1:]
    measure: Data = {name: draw(MEASURES[name]) for name in fields}
    if {"numerator", "denominator"} <= measure.keys():
        measure["denominator"] += measure["numerator"]
    unit = Period.parse(period)
    day = draw(st.sampled_from([None, unit.first_day, unit.first_day + dt.timedelta(days=44)]))
    return Entry(**measure, day=day)


MEASURES: dict[str, st.SearchStrategy[Any]] = {
    "quantity": AMOUNTS,
    "numerator": CASES,
    "denominator": CASES,
    "value": SHARES,
    "sample_size": CASES,
    "change": st.just({"since": "2018", "value": Decimal("5.7"), "prov": "seed"}),
    "grade": st.sampled_from(GRADES),
    "done": st.booleans(),
}


def objection_to_handing_in(report: Report) -> str | None:
    """What is wrong with handing a report in as it stands."""
    measured = {name for name in MEASURES if getattr(report.entry, name) is not None}
    if not measured and not report.entry.nothing_to_report:
        return "entry-empty"
    return "entry-incomplete" if measured and measured not in KINDS[report.kind].measures else None


def told_by(log: Sequence[Report], closed_through: str) -> Data:
    """The file that says what counts by a log: the specification's figures of it are to be the application's."""
    data = promises()
    (partnership,) = data["partnerships"]
    partnership["reporting"]["closed_through"] = closed_through
    for made in partnership["goals"]:
        made["contributions"] = [_line(one) for one in log if one.kind == made["kind"] and one.counts]
    return data


def _line(report: Report) -> Data:
    """What counts of a report, as a line of a file; what is left out is its goal's own."""
    entry = report.counts or Entry()
    area, question = report.part
    made = {"partner": report.partner, "period": report.period, "state": "verified", "prov": "seed"}
    made |= {"nothing_to_report": entry.nothing_to_report or None, "area": area, "question": question}
    made |= {name: _number(getattr(entry, name)) for name in MEASURES}
    made |= {"date": entry.day and entry.day.isoformat()}
    return {name: value for name, value in made.items() if value is not None}


def _number(value: Any) -> Any:
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
