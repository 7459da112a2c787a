"""Release documents to show: the demo's three partnerships, counted here apart from the application, and made-up ones
for everything that a goal can come to."""

import datetime as dt
from copy import deepcopy
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from tests.oracle import check

DEMO = Path(__file__).parents[2] / "dashapp" / "demo" / "demo.yaml"
SHOWN = ("cumulative_count", "activity_count")
PUBLISHED = dt.datetime(2025, 11, 2, 8, 30, tzinfo=dt.UTC)

Document = dict[str, Any]


@cache
def demo_file() -> Any:
    return check.read(DEMO.read_bytes())


BANNER = demo_file()["demo"]["banner"]


def demo(slug: str) -> Document:
    """The document of one of the demo's partnerships, as of the demo's date, as the first releases wrote it: with the
    goals that are counted, and how many others there were. Such releases are still shown (docs/release-document.md)."""
    data = demo_file()
    partnership = next(p for p in data["partnerships"] if p["code"] == slug)
    as_of = check.day(data["demo"]["as_of"])
    names = {o["code"]: o for o in data["organisations"]}
    goals = [goal for goal in partnership["goals"] if goal["kind"] in SHOWN]
    area = next(a for a in data["areas"] if a["code"] == partnership["area"])
    return {
        "partnership": slug,
        "kind": partnership["kind"],
        "name": partnership["name"],
        "vision": partnership.get("vision"),
        "about": partnership.get("about"),
        "area": {"code": area["code"], "name": area["name"]},
        "start": partnership["start"],
        "end": partnership["end"],
        "as_of": str(as_of),
        "thresholds": partnership["thresholds"],
        "provenance": data["provenance"],
        "partners": [
            named(names[p["organisation"]]) | {"demo": names[p["organisation"]].get("demo", False)}
            for p in partnership["partners"]
        ],
        "goals": [counted(partnership, goal, as_of, data, names) for goal in goals],
        "goals_not_shown": len(partnership["goals"]) - len(goals),
    }


def named(organisation: dict[str, Any]) -> dict[str, Any]:
    shorts = {"familjebostader": "Familjebostäder", "saab": "Saab", "balder": "Balder"}
    code, name = organisation["code"], organisation["name"]
    return {"partner": code, "organisation": name, "short": shorts.get(code, name)}


def counted(p: Any, g: Any, as_of: dt.date, data: Any, names: Any) -> Document:
    figure = check.figure(p, g, as_of, data)
    lines = [line for line in check.counted(g, as_of) if "quantity" in line]
    periods = sorted({str(line["period"]) for line in lines}, key=check.last_day)
    yearly = g["target"].get("per") == "year"
    of_figure = [line for line in lines if not yearly or str(line["period"])[:4] == figure["at"][:4]]
    partners = {
        line["partner"]: sum(x["quantity"] for x in of_figure if x["partner"] == line["partner"]) for line in of_figure
    }
    base = g["baseline"]["value"] if "baseline" in g else 0
    series, total = [], base
    for period in periods:
        quantity = sum(line["quantity"] for line in lines if str(line["period"]) == period)
        total = quantity if yearly else total + quantity
        last = str(check.last_day(period))
        series.append({"period": period, "last_day": last, "quantity": quantity, "cumulative": total})
    if "baseline" in g:
        points = check.fixed_points(g)
    else:
        points = list(zip(check.window(p, g, as_of), (Fraction(0), Fraction(g["target"]["value"])), strict=True))
    years = sorted({int(period[:4]) for period in periods})
    order = sorted(partners, key=lambda code: (-partners[code], code))
    rows = [
        {"partner": code, "cells": [in_year(lines, year, code) for year in years], "total": partners[code]}
        for code in order
    ]
    quarterly = g["frequency"] == "quarter"
    recent = [point["quantity"] for point in series][-4:] if quarterly else [point["quantity"] for point in series][-1:]
    pace = Fraction(sum(recent), len(recent)) if recent and not yearly else None
    after = check.day(figure["at"]) + check.DAY if figure["at"] else as_of
    left = 0 if yearly else len(check.whole(g["frequency"], after, check.day(g["target"]["date"])))
    missing = None if figure["actual"] is None else Fraction(g["target"]["value"]) - Fraction(str(figure["actual"]))
    answer = {
        **{key: g[key] for key in ("code", "title", "kind", "unit", "level", "frequency")},
        "counts": g.get("counts", "things"),
        **{key: g.get(key) for key in ("about", "source", "reference", "profile")},
        "baseline": base,
        "baseline_date": g["baseline"]["date"] if "baseline" in g else None,
        "target": g["target"]["value"],
        "target_date": g["target"]["date"],
        "target_provenance": g["target"]["prov"],
        "per": g["target"].get("per"),
        "first_day": str(points[0][0]),
        "last_day": str(points[-1][0]),
        "actual": figure["actual"],
        "at": figure["at"],
        "expected": rounded(figure["expected"], 1),
        "progress": rounded(figure["progress"], 3),
        "progress_percent": percent(figure["progress"]),
        "ratio": rounded(figure["ratio"], 3),
        "ratio_percent": percent(figure["ratio"]),
        "deviation": None,
        "pace": rounded(pace, 1),
        "required_pace": rounded(missing / left, 1) if missing and missing > 0 and left else None,
        "pace_per": None if pace is None else g["frequency"],
        "status": figure["status"],
        "final": as_of >= check.day(g["target"]["date"]),
        "preliminary": figure["preliminary"],
        "received": figure["received"],
        "due": figure["due"],
        "coverage": rounded(figure["coverage"], 3),
        "after_target": 0,
        "path": [[str(day), rounded(value, 1)] for day, value in points],
        "milestones": [{"date": m["date"], "value": m["value"], "prov": m["prov"]} for m in g.get("milestones", [])],
        "provenance": sorted({line["prov"] for line in lines}),
        "by_partner": [named(names[code]) | {"quantity": partners[code]} for code in order],
        "series": series,
        "table": None,
    }
    if answer["actual"] is not None and answer["expected"] is not None:
        answer["deviation"] = rounded(Fraction(str(answer["actual"])) - Fraction(str(figure["expected"])), 1)
    few = g.get("counts") == "people" and any(0 < cell < 5 for row in rows for cell in row["cells"])
    if order and not few and not yearly:
        totals = [in_year(lines, year) for year in years]
        answer["table"] = {"years": years, "rows": rows, "totals": totals, "total": sum(totals)}
    return answer


def in_year(lines: Any, year: int, partner: str | None = None) -> int:
    return sum(
        line["quantity"]
        for line in lines
        if int(str(line["period"])[:4]) == year and partner in (None, line["partner"])
    )


def rounded(value: Any, decimals: int) -> Any:
    """Half away from zero; an int where it is whole."""
    if value is None:
        return None
    exact = Fraction(str(value)) if not isinstance(value, Fraction) else value
    step = Decimal(1).scaleb(-decimals)
    number = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(step, ROUND_HALF_UP)
    return int(number) if number == int(number) else float(number)


def percent(share: Any) -> int | None:
    return None if share is None else rounded(Fraction(str(share)) * 100, 0)


BERGSJON = demo("handslag-bergsjon")
BISKOPSGARDEN = demo("handslag-biskopsgarden")
TYNNERED = demo("handslag-tynnered")
BID = demo("bid-bergsjon")
PLACES = (BERGSJON, BISKOPSGARDEN, TYNNERED)


def goal(**changes: Any) -> Document:
    """Bergsjön's jobs, changed."""
    return deepcopy(BERGSJON["goals"][0]) | changes


def document(*goals: Document, **changes: Any) -> Document:
    return deepcopy(BERGSJON) | {"goals": list(goals)} | changes


NOTHING = {
    "actual": None, "at": None, "expected": None, "progress": None, "progress_percent": None, "ratio": None,
    "ratio_percent": None, "deviation": None, "pace": None, "required_pace": None, "by_partner": [], "series": [],
    "table": None, "provenance": [],
}  # fmt: skip

LAST = {"at": "2025-12-31", "expected": 575, "final": True, "pace": 49.5, "required_pace": None}
WHOLE_YEAR = [
    *BERGSJON["goals"][0]["series"],
    {"period": "2025Q3", "last_day": "2025-09-30", "quantity": 60, "cumulative": 455},
]


def turned(actual: int, status: str, **changes: Any) -> Document:
    """Jobs as of 30 June 2025, had the last quarter gone otherwise."""
    share = Fraction(actual * 10, 4515)
    last = {"period": "2025Q2", "last_day": "2025-06-30", "quantity": actual - 342, "cumulative": actual}
    return goal(
        actual=actual, status=status, ratio=rounded(share, 3), ratio_percent=percent(share), table=None,
        progress=rounded(Fraction(actual, 575), 3), deviation=rounded(Fraction(actual * 10 - 4515, 10), 1),
        series=[*BERGSJON["goals"][0]["series"][:-1], last],
    ) | changes  # fmt: skip


def ended(actual: int, status: str, **changes: Any) -> Document:
    """Jobs on the target date."""
    point = {"period": "2025Q4", "last_day": "2025-12-31", "quantity": actual - 455, "cumulative": actual}
    ratio = rounded(Fraction(actual, 575), 3)
    return goal(
        **LAST, actual=actual, status=status, progress=ratio, ratio=ratio, ratio_percent=percent(Fraction(actual, 575)),
        deviation=actual - 575, series=[*WHOLE_YEAR, point], table=None,
    ) | changes  # fmt: skip


EVERY_STATUS = document(
    turned(470, "on_track", code="enligt-plan"),
    goal(code="nagot-efter", preliminary=True, received=26, due=30, coverage=0.867),
    turned(350, "behind", code="efter"),
    ended(575, "achieved", code="uppnatt"),
    ended(612, "achieved", code="mer-an-lovat", after_target=14),
    ended(540, "not_achieved", code="ej-uppnatt"),
    goal(
        code="for-tidigt", status="too_early", actual=0, expected=0, progress=0, ratio=None, ratio_percent=None,
        first_day="2025-06-30", baseline_date="2025-06-30", path=[["2025-06-30", 0], ["2025-12-31", 575]],
        milestones=[], profile="linear", series=[], by_partner=[], table=None, pace=None, required_pace=287.5,
        provenance=["seed"],
    ),
    goal(code="inget", status="no_data", **NOTHING),
    goal(code="utfall-saknas", status="no_result", **(NOTHING | {"final": True})),
    *BID["goals"],
)  # fmt: skip

ZERO_OF_TARGET = document(
    goal(
        status="behind", actual=0, progress=0, progress_percent=0, ratio=0, ratio_percent=0, deviation=-451.5, pace=0,
        by_partner=[dict(row, quantity=0) for row in BERGSJON["goals"][0]["by_partner"]], table=None,
        series=[dict(point, quantity=0, cumulative=0) for point in BERGSJON["goals"][0]["series"]],
    )
)  # fmt: skip


def hidden(point: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in point.items() if key not in keys} | {"withheld": True}


def concealed(number: int, point: dict[str, Any]) -> dict[str, Any]:
    """A small step in 2023Q4, with 2024Q3 as its cover: the sums between them would give it away."""
    if number in (3, 6):
        return hidden(point, "quantity", "cumulative") if number == 3 else hidden(point, "quantity")
    return hidden(point, "cumulative") if number in (4, 5) else point


WITHHELD = document(
    goal(
        table=None,
        by_partner=[
            BERGSJON["goals"][0]["by_partner"][0],
            *(hidden(row, "quantity") for row in BERGSJON["goals"][0]["by_partner"][1:]),
        ],
        series=[concealed(number, point) for number, point in enumerate(BERGSJON["goals"][0]["series"])],
    )
)

LONG = document(
    goal(
        title={
            "sv": "Personer som efter avslutad arbetsmarknadsutbildning och kompetensutvecklingsinsats har fått en "
            "tillsvidareanställning hos någon av fastighetsägarförvaltningsorganisationerna i stadsdelen",
            "en": "People who after a completed labour-market training have been given permanent employment",
        },
        unit={"sv": "tillsvidareanställningar", "en": "permanent positions"},
        actual=1234567, target=2345678, expected=1456789.5, status="at_risk", ratio=0.847, ratio_percent=85,
        path=[["2022-12-31", 0], ["2025-12-31", 2345678]], profile="linear", milestones=[],
        series=[{"period": "2024Q4", "last_day": "2024-12-31", "quantity": 1234567, "cumulative": 1234567}],
        by_partner=[
            {"partner": f"part-{n}", "quantity": 300000 - n,
             "organisation": f"Fastighetsförvaltningsaktiebolaget Nordöstra Göteborg nr {n}",
             "short": f"Fastighetsförvaltningsaktiebolaget Nordöstra Göteborg nr {n}"}
            for n in range(4)
        ],
        table=None, pace=123456.5, required_pace=555555.5, preliminary=True, received=26, due=30, coverage=0.867,
    ),
    name={"sv": "Samverkansöverenskommelsen för Bergsjön och Västra Gärdsåsbergen", "en": "The long agreement"},
    about={"sv": "Ett långt namn ska inte skjuta något åt sidan.", "en": "A long name pushes nothing aside."},
)  # fmt: skip

NO_GOALS = document(vision=None)
ONE_GOAL = document(goal(target_date="2026-06-30", last_day="2026-06-30"))

STEPS = document(
    goal(
        profile="steps", baseline=100, actual=160, target=200, expected=150, ratio=1.2, ratio_percent=120, progress=0.6,
        status="on_track", path=[["2022-12-31", 100], ["2024-12-31", 100], ["2024-12-31", 150], ["2025-12-31", 150],
        ["2025-12-31", 200]], milestones=[{"date": "2024-12-31", "value": 150, "prov": "demo"}], table=None,
        series=[{"period": "2024", "last_day": "2024-12-31", "quantity": 60, "cumulative": 160}], required_pace=20,
    ),
    goal(code="sasong", profile="seasonal", milestones=[]),
)  # fmt: skip


def of_year(quarter: str, last_day: str, quantity: int, cumulative: int) -> dict[str, Any]:
    return {"period": quarter, "last_day": last_day, "quantity": quantity, "cumulative": cumulative}


QUARTERLY = document(
    deepcopy(BID["goals"][0]) | {
        "code": "kvartalsvis", "frequency": "quarter", "actual": 7, "status": "at_risk", "progress": 0.875,
        "ratio": 0.875, "ratio_percent": 88, "deviation": -1,
        "series": [
            of_year("2023Q4", "2023-12-31", 3, 3), of_year("2024Q1", "2024-03-31", 2, 2),
            of_year("2024Q3", "2024-09-30", 5, 7),
        ],
        "by_partner": [BID["goals"][0]["by_partner"][0] | {"quantity": 7}],
    },
    deepcopy(BID["goals"][0]) | NOTHING | {"code": "inget-arligt", "status": "no_data"},
    goal(code="arligt", frequency="year", pace_per="year", required_pace=90),
    deepcopy(BID["goals"][0]) | {"code": "precis", "actual": 8, "progress": 1, "ratio": 1, "ratio_percent": 100},
)  # fmt: skip

MADE_UP = {
    "every-status": EVERY_STATUS, "zero": ZERO_OF_TARGET, "withheld": WITHHELD, "long": LONG, "no-goals": NO_GOALS,
    "one-goal": ONE_GOAL, "steps": STEPS, "quarterly": QUARTERLY,
}  # fmt: skip
