"""Whole programme files by chance, in which nothing is wrong: every kind of goal, and all that a figure depends on.

Everything follows from one source of chance, so that a seed is a file.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from goals.calendar import Frequency, Period, whole_periods
from goals.kinds import COUNTS, KINDS, SHARES, Kind
from tests.goals.generated_lines import REPORTERS, lines_of
from tests.goals.place import ORGANISATIONS, WORDS

Data = dict[str, Any]
Made = TypeVar("Made")

FIRST_YEAR, LAST_YEAR = 2018, 2026
LEAP_DAYS = (dt.date(2020, 2, 29), dt.date(2024, 2, 29))
AREAS = [
    {"code": "staden", "name": "Staden", "level": "municipality"},
    {"code": "berget", "name": "Berget", "level": "district", "parent": "staden"},
    {"code": "norra", "name": "Norra Berget", "level": "neighbourhood", "parent": "berget"},
    {"code": "sodra", "name": "Södra Berget", "level": "neighbourhood", "parent": "berget"},
    {"code": "toppen", "name": "Toppen", "level": "neighbourhood", "parent": "norra"},
    {"code": "alla", "name": "Alla gårdar", "level": "group", "members": ["norra", "toppen"]},
    {"code": "pa-topparna", "name": "På topparna", "level": "group", "members": ["alla", "sodra"]},
]


def _scale(code: str, grades: Sequence[str], versions: Sequence[tuple[int, str, Sequence[str]]]) -> Data:
    kept = [
        {"year": year, "published": published, "areas": {}, **({"grades": list(known)} if known else {})}
        for year, published, known in versions
    ]
    titles = dict.fromkeys(grades, WORDS)
    return {"code": code, "title": WORDS, "provider": "brg", "grades": list(grades), "titles": titles, "versions": kept}


SCALES = [
    _scale(  # published within its year, late, on a leap day, and not at all in some years
        "lista",
        ("svart", "rod", "orange", "gul", "ute"),
        [
            (2019, "2019-06-03", ()),
            (2021, "2022-03-15", ("svart", "rod", "gul")),
            (2023, "2024-02-29", ("svart", "orange", "ute")),
        ],
    ),
    _scale("trappa", ("nere", "uppe"), []),
    _scale("betyg", ("f", "e", "d", "c"), [(2024, "2024-12-31", ("e", "d")), (2020, "2019-12-31", ())]),
]


def by_chance(make: Callable[[Random], Made]) -> st.SearchStrategy[Made]:
    """What a function makes of chance, for a property: each example is a seed."""
    return st.integers(0, 2**32).map(lambda seed: make(Random(seed)))  # noqa: S311 - nothing to keep secret


def file_of(*partnerships: Data) -> Data:
    """The file of some partnerships, with everything that they refer to."""
    return {
        "format": "handslag-programme/1",
        "organisations": [dict(one) for one in ORGANISATIONS],
        "areas": AREAS,
        "classifications": SCALES,
        "partnerships": list(partnerships),
    }


def partnership(random: Random, code: str = "handslag-berget", *, kinds: Sequence[Kind] = tuple(KINDS)) -> Data:
    """A partnership with a goal of each of some kinds."""
    start = _day(random, FIRST_YEAR, 2021)
    frequency = random.choice([Frequency.QUARTER, Frequency.QUARTER, Frequency.YEAR])
    first = Period.containing(start, frequency)
    closed = random.choice(whole_periods(frequency, first.first_day, dt.date(2025, 12, 31))[-12:])
    at_risk, on_track = sorted(round(random.uniform(0.5, 1.2), 2) for _ in range(2))
    made: Data = {
        "code": code,
        "name": WORDS,
        "kind": "handslag",
        "area": random.choice(["berget", "berget", "norra", None]),
        "start": start.isoformat(),
        "end": None,
        "thresholds": {"on_track": on_track, "at_risk": at_risk, "small_count": random.choice([0, 1, 5])},
        "reporting": {"first": first.code, "closed_through": closed.code, "open": [], "due_days": 15},
        "partners": [{"organisation": one["code"], "role": "partner", "prov": "seed"} for one in ORGANISATIONS],
        "initiatives": [
            {"code": "spar", "title": WORDS, "goals": [], "lead": "saab", "state": "ongoing", "prov": "seed"}
        ],
        "goals": [],
    }
    for place, kind in enumerate(kinds):
        made["goals"].append(goal(random, kind, made, code=f"{kind.value}-{place}"))
    grouped = [one["code"] for one in made["goals"] if random.random() < 0.5]
    made["groups"] = [{"code": "steg", "title": WORDS, "ordered": random.random() < 0.5, "goals": grouped}]
    return made


def goal(random: Random, kind: Kind, partnership: Data, *, code: str = "mal") -> Data:
    """A goal of a kind in a partnership, with its lines."""
    frequency = random.choice(["quarter", "quarter", "year", "irregular"])
    reporters = random.sample(REPORTERS, random.randint(1, 3))
    made: Data = {"code": code, "title": WORDS, "kind": kind.value, "level": "output", "frequency": frequency}
    made |= {"reporters": reporters, "counts": random.choice(["people", "things"]), **_of_its_kind(random, kind)}
    if KINDS[kind].has_unit:
        made["unit"] = WORDS
        if random.random() < 0.5:
            made["unit_one"] = WORDS
    if random.random() < 0.2:
        made["area"] = random.choice(["norra", "berget", "alla"])
    if KINDS[kind].target:
        made |= _aim(random, kind, made)
    if random.random() < 0.25:
        unit = [Frequency.QUARTER, Frequency.YEAR][random.random() < 0.3]
        made["first"] = random.choice(whole_periods(unit, dt.date(2018, 1, 1), dt.date(2024, 12, 31))).code
    periods = periods_of(random, made, partnership)
    made["contributions"] = lines_of(random, made, partnership, periods, SCALES)
    return made


def _of_its_kind(random: Random, kind: Kind) -> Data:
    if kind is Kind.RATIO:
        return {"numerator": WORDS, "denominator": WORDS}
    if kind is Kind.THRESHOLD:
        return {"direction": random.choice(["at_least", "at_most"])}
    if kind is Kind.STATUS:
        return {"scale": random.choice(SCALES)["code"]}
    if kind is Kind.SURVEY_SHARE:
        questions = [{"code": code, "text": WORDS} for code in ("ute", "hemma", "kvall")[: random.randint(1, 3)]]
        return {"survey": {"provider": "brg", "counted_answers": {"sv": ["trygg"]}, "questions": questions}}
    return {}


def _aim(random: Random, kind: Kind, made: Data) -> Data:
    """Where the goal starts and what it is to reach, on which way."""
    if KINDS[kind].has_path:
        return way(random, below_zero=kind is Kind.REDUCTION, most=100 if kind in SHARES else 300)
    start, end = sorted(random.sample([_day(random) for _ in range(9)] + [*LEAP_DAYS], 2))
    if start == end:
        end += dt.timedelta(days=1)
    day = {"date": end.isoformat(), "prov": "seed"}
    if kind is Kind.STATUS:
        grades = next(scale["grades"] for scale in SCALES if scale["code"] == made["scale"])
        worse, better = sorted(random.sample(range(len(grades)), 2))
        baseline = {"grade": grades[worse], "date": start.isoformat(), "prov": "seed"}
        return {"baseline": baseline, "target": {"grade": grades[better], **day}}
    if kind is Kind.DELIVERABLE:
        return {"target": {"done": True, **day}}
    if kind is Kind.ACTIVITY_COUNT:
        return {"target": {"value": round(_amount(random) + 1, 2), "per": random.choice(["year", "period"]), **day}}
    return {"target": {"value": random.choice([0, 50, 95.5, _amount(random)]), **day}}


def way(random: Random, *, below_zero: bool = False, most: int = 300) -> Data:
    """Baseline, target, profile and what goes with it, as a goal of a file has them: rising or sinking, also to 0."""
    days = sorted({_day(random) for _ in range(random.randint(2, 5))} | {random.choice(LEAP_DAYS), _day(random)})
    if len(days) < 2:
        days.append(days[0] + dt.timedelta(days=random.randint(1, 900)))
    first, last = random.sample([0, 0, most, *(_amount(random, most) for _ in range(4))], 2)
    if first == last:
        last = round(first + (1 if first < most / 2 else -1), 2)
    if below_zero and random.random() < 0.3:
        first, last = round(first - most / 2, 2), round(last - most / 2, 2)
    profile = random.choice(["linear", "milestones", "steps", "seasonal"])
    made: Data = {
        "baseline": {"value": first, "date": days[0].isoformat(), "prov": "seed"},
        "target": {"value": last, "date": days[-1].isoformat(), "prov": "seed"},
        "profile": profile,
    }
    if profile != "linear":
        made["milestones"] = _milestones(random, days[1:-1], first, last)
    if profile == "seasonal":
        made["monthly_weights"] = [random.choice([0, 0, 1, 2, 0.5]) for _ in range(12)]
    return made


def _milestones(random: Random, days: Sequence[dt.date], first: float, last: float) -> list[Data]:
    """Between baseline and target, never turning back; some relative to the baseline."""
    shares = sorted(random.choice([0, 0.25, 0.5, 1, random.random()]) for _ in days)
    made, before = [], first
    for day, share in zip(days, shares, strict=True):
        value = round(first + share * (last - first), 2)
        measure = {"value": value}
        for factor in (0, 0.5, 2):
            relative = round(factor * first, 6)
            if random.random() < 0.3 and min(before, last) <= relative <= max(before, last):
                measure, value = {"relative_to_baseline": factor}, relative
                break
        if not min(before, last) <= value <= max(before, last):
            measure, value = {"value": before}, before
        made.append({"date": day.isoformat(), "prov": "seed", **measure})
        before = value
    return made


def periods_of(random: Random, made: Data, partnership: Data) -> list[str]:
    """A few periods that its lines are about: from before it starts to after its target date, gaps between them."""
    units = {"quarter": [Frequency.QUARTER], "year": [Frequency.YEAR]}.get(made["frequency"], list(Frequency)[:2])
    every = [one for unit in units for one in whole_periods(unit, dt.date(2017, 1, 1), dt.date(2026, 12, 31))]
    reporting = partnership["reporting"]
    opens, closed = (Period.parse(reporting[key]) for key in ("first", "closed_through"))
    if made["kind"] in COUNTS:
        every = [one for one in every if one.last_day >= opens.first_day]
    settled = [one for one in every if opens.first_day <= one.last_day <= closed.last_day]  # more of those that matter
    due = dt.date.fromisoformat(made["target"]["date"]) if "target" in made else closed.last_day
    near = [one for one in settled if abs((one.last_day - due).days) < 400]
    chosen = [random.choice([every, settled or every, near or settled or every]) for _ in range(random.randint(1, 6))]
    return [random.choice(periods).code for periods in chosen]


def _day(random: Random, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> dt.date:
    """Any day, more often one that something begins or ends on, and the one before or after it."""
    if random.random() < 0.5:
        return dt.date(first, 1, 1) + dt.timedelta(days=random.randrange(365 * (last + 1 - first)))
    period = Period(random.randint(first, last), random.choice([None, 1, 2, 3, 4]))
    day = random.choice([period.first_day, period.last_day, period.last_day])
    return day + dt.timedelta(days=random.choice([0, 0, 1 if day.year < last else 0]))


def _amount(random: Random, most: int = 300) -> float:
    return random.choice([random.randint(0, most), round(random.uniform(0, most), 2)])
