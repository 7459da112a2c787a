"""The lines of a goal by chance: every measure of its kind, several in one period, gaps, parts, nothing to report."""

import datetime as dt
from collections.abc import Sequence
from random import Random
from typing import Any

from goals.calendar import Period
from goals.kinds import KINDS, SHARES, Kind
from tests.oracle import check as oracle

Data = dict[str, Any]

REPORTERS = ("saab", "balder", "fb", "brg")
PARTS = ("norra", "sodra", "toppen", "alla", "pa-topparna", "staden")
MOST_LINES = 8
NEWEST_DECIDES = (Kind.STATUS, Kind.DELIVERABLE)  # whatever its area


def lines_of(
    random: Random, goal: Data, partnership: Data, periods: Sequence[str], scales: Sequence[Data]
) -> list[Data]:
    """Lines about some periods, each identity once, in any order."""
    kind = Kind(goal["kind"])
    found: dict[Any, Data] = {}
    of_parts = random.choice([0, 0.4, 0.4, 1])  # how many are about a part of the area: none, some, all
    for _ in range(random.randint(0, MOST_LINES)):
        line = _line(random, goal, partnership, random.choice(periods), of_parts=of_parts)
        line |= _measure(random, kind, goal, line, scales)
        found.setdefault(oracle.identity(partnership, goal, line), line)
    return list(found.values())


def _line(random: Random, goal: Data, partnership: Data, code: str, *, of_parts: float) -> Data:
    """Who reports what part of the goal for which period, when, and whether it counts."""
    kind, period = Kind(goal["kind"]), Period.parse(code)
    partner = random.choice([*goal["reporters"], *goal["reporters"], random.choice(REPORTERS)])
    state = random.choice(["verified"] * 6 + ["submitted", "draft"])
    # a year may stand as a number; the file says the same
    written = int(code) if code.isdigit() and random.random() < 0.5 else code
    line: Data = {"partner": partner, "period": written, "state": state, "prov": "seed"}
    own = oracle.own_area(partnership, goal)
    if random.random() < of_parts:
        line["area"] = random.choice([part for part in PARTS if part != own])
    elif own and kind not in NEWEST_DECIDES and goal["frequency"] != "irregular" and random.random() < 0.2:
        line["area"] = own  # of two on one day (a year, and its last quarter) its name would decide
    if random.random() < 0.3:
        days = (period.last_day - period.first_day).days
        line["date"] = (
            period.first_day + dt.timedelta(days=random.choice([0, days, random.randint(0, days)]))
        ).isoformat()
    if kind is Kind.SURVEY_SHARE and random.random() < 0.5:
        line["question"] = random.choice(goal["survey"]["questions"])["code"]
    if random.random() < 0.15:
        line["initiative"] = "spar"
    if random.random() < 0.15:
        line["qualifier"] = random.choice(["more_than", "less_than", "about", "up_to", "nearly"])
    return line


def _measure(random: Random, kind: Kind, goal: Data, line: Data, scales: Sequence[Data]) -> Data:
    if random.random() < 0.12:
        return {"nothing_to_report": True}
    fields = random.choice(sorted(KINDS[kind].measures, key=sorted))
    made: Data = {}
    if "quantity" in fields:
        made["quantity"] = random.choice([0, 3, random.randint(0, 150), *([_step(random, goal)] * 3)])
        if random.random() < 0.15:
            made |= _shared(random)
    if "denominator" in fields:
        made["denominator"] = cases = random.choice([0, 1, 20, random.randint(0, 300)])
        share = random.choice([random.uniform(0, 100), _value(random, kind, goal, line)])
        made["numerator"] = min(cases, round(cases * share / 100))
    if "value" in fields:
        made["value"] = _value(random, kind, goal, line)
    if "sample_size" in fields:
        made["sample_size"] = random.choice([0, 1, 40, random.randint(0, 2000)])
        made |= {"response_rate": 41.5} if random.random() < 0.2 else {}
    if "change" in fields:
        made["change"] = _change(random)
    if "grade" in fields:
        scale = next(one for one in scales if one["code"] == goal["scale"])
        version, _ = oracle.version_of(scale, line)
        made["grade"] = random.choice((version or {}).get("grades", scale["grades"]))
    if "done" in fields:
        made["done"] = random.random() < 0.5
    return made


def _shared(random: Random) -> Data:
    shares = {partner: random.randint(0, 40) for partner in random.sample(REPORTERS, random.randint(1, 3))}
    return {"quantity": sum(shares.values()), "shares": shares}


def _step(random: Random, goal: Data) -> float:
    """About as much as takes the goal to its target in a few reports."""
    way = goal.get("target", {}).get("value", 40) - goal.get("baseline", {}).get("value", 0)
    return round(abs(way) / MOST_LINES * random.uniform(0.5, 3), 2)


def _value(random: Random, kind: Kind, goal: Data, line: Data) -> float:
    """Anything; what stands at the goal's own fixed points; and what is about as expected."""
    fixed = [goal[end]["value"] for end in ("baseline", "target") if end in goal]
    if len(fixed) == 2 and random.random() < 0.6:
        points, day = oracle.fixed_points(goal), oracle.last_day(line["period"])
        expected = oracle.expected(points, day, goal["profile"], goal.get("monthly_weights"))
        near = float(points[0][1] + (expected - points[0][1]) * random.randint(60, 115) / 100)
        most = 100 if kind in SHARES else near
        return round(near, 2) if kind is Kind.REDUCTION else max(0, round(min(near, most), 2))
    least = -100 if kind in (Kind.REDUCTION, Kind.THRESHOLD) and random.random() < 0.2 else 0
    return random.choice([*fixed, random.randint(least, 100), round(random.uniform(least, 100), 2), 0])


def _change(random: Random) -> Data:
    made: Data = {"since": random.choice([2018, "2019Q3"]), "prov": "seed"}
    if random.random() < 0.7:
        made["value"] = round(random.uniform(-20, 20), 1)
    if "value" not in made or random.random() < 0.3:
        made["direction"] = random.choice(["up", "down"])
    if random.random() < 0.3:
        made["qualifier"] = "more_than"
    return made
