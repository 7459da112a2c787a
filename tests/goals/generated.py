"""Goals and partnerships as a programme file could hold them, generated; and the same for the arithmetic."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from hypothesis import strategies as st

from goals.calendar import Frequency, Period, whole_periods
from goals.loading.goal import terms_of
from goals.measures import Definition, Line
from goals.path import Path, Point, Profile
from goals.standing import definition_of

REPORTERS = ("saab", "balder", "fb")
DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 31))
SPANS = st.integers(1, 2500)
AMOUNTS = st.one_of(st.integers(0, 500), st.decimals(0, 500, places=2))
WEIGHTS = st.lists(st.sampled_from([0, 0, 1, 2, Decimal("0.5")]), min_size=12, max_size=12)
FREQUENCIES = st.sampled_from(["quarter", "year", "irregular"])


@st.composite
def ways(draw: st.DrawFn) -> dict[str, Any]:
    """Baseline, target, profile and what goes with it, as a goal of a file has them."""
    days = sorted(draw(st.sets(DAYS, min_size=2, max_size=5)))
    values = draw(st.lists(AMOUNTS, min_size=len(days), max_size=len(days)))
    if values[0] == values[-1]:
        values[-1] += 1
    profile = draw(st.sampled_from(["linear", "milestones", "steps", "seasonal"]))
    way: dict[str, Any] = {
        "baseline": {"value": values[0], "date": days[0].isoformat(), "prov": "seed"},
        "target": {"value": values[-1], "date": days[-1].isoformat(), "prov": "seed"},
        "profile": profile,
    }
    if profile != "linear":
        way["milestones"] = [
            {"date": day.isoformat(), "prov": "seed", **draw(measures_of_a_milestone(value))}
            for day, value in zip(days[1:-1], values[1:-1], strict=True)
        ]
    if profile == "seasonal":
        way["monthly_weights"] = draw(WEIGHTS)
    return way


def measures_of_a_milestone(value: Any) -> st.SearchStrategy[dict[str, Any]]:
    shares = st.sampled_from([0, Decimal("0.5"), 2])
    return st.one_of(st.just({"value": value}), shares.map(lambda share: {"relative_to_baseline": share}))


def path_of(way: dict[str, Any]) -> Path:
    """The path of a way, written apart from the application's own making of it."""
    baseline = Fraction(str(way["baseline"]["value"]))
    middle = [
        Fraction(str(one["value"])) if "value" in one else Fraction(str(one["relative_to_baseline"])) * baseline
        for one in way.get("milestones", ())
    ]
    values = [baseline, *middle, Fraction(str(way["target"]["value"]))]
    days = [one["date"] for one in (way["baseline"], *way.get("milestones", ()), way["target"])]
    points = [Point(dt.date.fromisoformat(day), value) for day, value in zip(days, values, strict=True)]
    weights = [Fraction(str(weight)) for weight in way.get("monthly_weights", ())]
    return Path(points, Profile(way["profile"]), weights)


@st.composite
def goals(draw: st.DrawFn, *, kinds: Sequence[str] = ("cumulative_count", "activity_count")) -> dict[str, Any]:
    """A goal of a file with its lines, each partner's period reported up to twice (in two areas)."""
    kind, frequency = draw(st.sampled_from(list(kinds))), draw(FREQUENCIES)
    goal: dict[str, Any] = {"code": "jobb", "title": {"sv": "x"}, "unit": {"sv": "x"}, "level": "output"}
    goal |= {"kind": kind, "frequency": frequency, "reporters": draw(st.permutations(REPORTERS))[:2]}
    if kind == "cumulative_count":
        goal |= draw(ways())
    else:
        per, value = draw(st.sampled_from(["year", "period"])), draw(AMOUNTS.filter(bool))
        goal["target"] = {"value": value, "date": draw(DAYS).isoformat(), "per": per, "prov": "seed"}
    if draw(st.booleans()):
        goal["first"] = draw(periods_near(frequency, goal))
    goal["contributions"] = draw(st.lists(lines(frequency, goal), max_size=12, unique_by=lambda line: line["place"]))
    return goal


def periods_near(frequency: str, goal: dict[str, Any]) -> st.SearchStrategy[str]:
    """Periods from before the baseline to after the target date."""
    target_date = dt.date.fromisoformat(goal["target"]["date"])
    begins = dt.date.fromisoformat(goal["baseline"]["date"]) if "baseline" in goal else target_date.replace(day=1)
    first, last = dt.date(begins.year - 1, 1, 1), dt.date(target_date.year + 2, 12, 31)
    units = {"quarter": [Frequency.QUARTER], "year": [Frequency.YEAR]}.get(
        frequency, [Frequency.QUARTER, Frequency.YEAR]
    )
    return st.sampled_from([period.code for unit in units for period in whole_periods(unit, first, last)])


def lines(frequency: str, goal: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    def made(partner: str, period: str, quantity: Any, state: str, part: int) -> dict[str, Any]:
        measure = {"nothing_to_report": True} if quantity is None else {"quantity": quantity}
        place = (partner, period, part)
        return {"partner": partner, "period": period, **measure, "state": state, "prov": "seed", "place": place}

    states = st.sampled_from(["verified", "verified", "verified", "submitted", "draft"])
    partners = st.sampled_from(REPORTERS)
    quantities = st.one_of(st.none(), AMOUNTS)
    return st.builds(made, partners, periods_near(frequency, goal), quantities, states, st.integers(0, 1))


@st.composite
def partnerships(draw: st.DrawFn) -> dict[str, Any]:
    """A partnership of a file, as far as the arithmetic asks for it."""
    start = draw(st.dates(dt.date(2014, 1, 1), dt.date(2024, 12, 31)))
    unit = draw(st.sampled_from([Frequency.QUARTER, Frequency.YEAR]))
    first = Period.containing(start, unit)
    at_risk, on_track = sorted(draw(st.tuples(*[st.decimals("0.5", "1.2", places=2)] * 2)))
    return {
        "start": start.isoformat(),
        "reporting": {"first": first.code, "closed_through": "2999"},
        "thresholds": {"on_track": on_track, "at_risk": at_risk},
    }


def definition(partnership: dict[str, Any], goal: dict[str, Any]) -> Definition:
    """What the application makes of a goal of a file, without a database."""
    terms = terms_of(goal, {code: SimpleNamespace(id=code) for code in REPORTERS}, {})  # type: ignore[arg-type]
    known = {name: value for name, value in vars(terms).items() if name not in ("target", "reporters")}
    reporters = [SimpleNamespace(organisation=SimpleNamespace(code=code)) for code in terms.reporters]
    start, first = dt.date.fromisoformat(partnership["start"]), partnership["reporting"]["first"]
    return definition_of(
        SimpleNamespace(**known, reporters=reporters),  # type: ignore[arg-type]
        SimpleNamespace(**vars(terms.target)),  # type: ignore[arg-type]
        SimpleNamespace(start=start, first_period=first),  # type: ignore[arg-type]
    )


def counted_lines(goal: dict[str, Any]) -> list[Line]:
    """The verified lines of a goal, a partner's parts of a period added up."""
    parts: dict[tuple[str, str], list[Fraction]] = {}
    for line in goal["contributions"]:
        if line["state"] == "verified":
            part = parts.setdefault((line["partner"], line["period"]), [])
            part += [Fraction(str(line["quantity"]))] if "quantity" in line else []
    return [
        Line(partner, Period.parse(period), sum(part, Fraction(0)) if part else None)
        for (partner, period), part in parts.items()
    ]
