"""A made-up place with a goal of every kind: each reported and verified, each with a report of today that waits."""

from typing import Any

from db import Database
from tests.goals.place import goal, load_into
from tests.pages.demonstration import made_up

SLUG = "handslag-provby"
PERCENT = {"sv": "procent", "en": "per cent"}
GRADES = {
    "rod": {"sv": "röd", "en": "red"},
    "gul": {"sv": "gul", "en": "yellow"},
    "gron": {"sv": "grön", "en": "green"},
}
FALLEN = {"since": "2020", "prov": "demo"}
BARE: dict[str, Any] = {"baseline": None, "profile": None, "counts": "things", "reporters": ["saab"]}


def _from(value: Any, name: str = "value") -> dict[str, Any]:
    return {name: value, "date": "2023-12-31", "prov": "seed"}


def _to(value: Any, name: str = "value") -> dict[str, Any]:
    return {name: value, "date": "2025-12-31", "prov": "seed"}


def _told(*reports: dict[str, Any]) -> list[dict[str, Any]]:
    """Reports of Saab, verified, and those of 2025Q3 waiting."""
    return [
        {"partner": "saab", "prov": "demo", "state": "submitted" if one["period"] == "2025Q3" else "verified", **one}
        for one in reports
    ]


GOALS = [
    goal(
        "jobb",
        title={"sv": "Hundra i jobb", "en": "A hundred in work"},
        unit={"sv": "personer", "en": "people"},
        reporters=["saab"],
        lines=_told({"period": "2025Q2", "quantity": 40}, {"period": "2025Q3", "quantity": 9, "initiative": "spar"}),
    ),
    goal(
        "klotter",
        **BARE
        | {
            "title": {"sv": "Klotter bort i tid", "en": "Graffiti gone in time"},
            "kind": "ratio",
            "unit": PERCENT,
            "numerator": {"sv": "borta i tid", "en": "gone in time"},
            "denominator": {"sv": "anmälda", "en": "reported"},
            "baseline": _from(70),
            "target": _to(100),
            "profile": "linear",
            "lines": _told(
                {"period": "2025Q1", "numerator": 8, "denominator": 10},
                {"period": "2025Q2", "numerator": 18, "denominator": 20},
                {"period": "2025Q3", "numerator": 9, "denominator": 10},
            ),
        },
    ),
    goal(
        "trygga",
        **BARE
        | {
            "title": {"sv": "Fler trygga", "en": "More feel safe"},
            "kind": "survey_share",
            "unit": PERCENT,
            "survey": {
                "provider": "brg",
                "counted_answers": {"sv": ["mycket bra", "ganska bra"], "en": ["very good", "fairly good"]},
                "questions": [
                    {"code": "dag", "text": {"sv": "Hur är tryggheten?", "en": "How is safety?"}},
                    {"code": "kvall", "text": {"sv": "Och på kvällen?", "en": "And in the evening?"}},
                ],
            },
            "baseline": _from(60),
            "target": _to(75),
            "profile": "linear",
            "lines": _told(
                {"period": "2024Q4", "value": 62, "sample_size": 480},
                {
                    "period": "2025Q2",
                    "value": 64.5,
                    "sample_size": 512,
                    "change": {"value": 2, "since": "2024", "qualifier": "more_than", "prov": "demo"},
                },
                {"period": "2025Q2", "value": 51, "sample_size": 90, "area": "norra", "question": "kvall"},
                {"period": "2025Q3", "value": 55, "sample_size": 88, "area": "norra", "question": "kvall"},
            ),
        },
    ),
    goal(
        "vardar",
        **BARE
        | {
            "title": {"sv": "Värdar på plats", "en": "Hosts are there"},
            "kind": "threshold",
            "unit": PERCENT,
            "direction": "at_least",
            "target": _to(95),
            "first": "2025Q1",
            "lines": _told(
                {"period": "2025Q1", "value": 91}, {"period": "2025Q2", "value": 97}, {"period": "2025Q3", "value": 98}
            ),
        },
    ),
    goal(
        "listan",
        **BARE
        | {
            "title": {"sv": "Bort från listan", "en": "Off the list"},
            "kind": "status",
            "unit": None,
            "scale": "lista",
            "frequency": "irregular",
            "baseline": _from("rod", "grade"),
            "target": _to("gron", "grade"),
            "lines": _told(
                {"period": "2024Q4", "date": "2024-12-01", "grade": "rod"},
                {"period": "2025Q3", "date": "2025-09-01", "grade": "gul"},
            ),
        },
    ),
    goal(
        "lokal",
        **BARE
        | {
            "title": {"sv": "En ny lokal", "en": "New premises"},
            "kind": "deliverable",
            "unit": None,
            "frequency": "irregular",
            "target": _to(True, "done"),
            "lines": _told({"period": "2025Q2", "done": False}, {"period": "2025Q3", "done": True}),
        },
    ),
    goal(
        "paminnelser",
        **BARE
        | {
            "title": {"sv": "Påminnelser", "en": "Reminders"},
            "kind": "monitor",
            "unit": {"sv": "brev", "en": "letters"},
            "target": None,
            "lines": _told(
                {"period": "2025Q1", "quantity": 30},
                {"period": "2025Q2", "quantity": 21, "area": "norra"},
                {"period": "2025Q2", "quantity": 5, "area": "sodra"},
                {"period": "2025Q3", "quantity": 17, "area": "norra"},
            ),
        },
    ),
    goal(
        "vrakningar",
        **BARE
        | {
            "title": {"sv": "Noll vräkningar", "en": "No evictions"},
            "kind": "reduction",
            "unit": {"sv": "vräkningar", "en": "evictions"},
            "baseline": _from(40),
            "target": _to(0),
            "profile": "milestones",
            "milestones": [{"date": "2024-12-31", "relative_to_baseline": 0.5, "prov": "seed"}],
            "lines": _told(
                {"period": "2024Q4", "value": 31}, {"period": "2025Q2", "value": 28}, {"period": "2025Q3", "value": 26}
            ),
        },
    ),
    goal(
        "brott",
        **BARE
        | {
            "title": {"sv": "Anmälda brott", "en": "Reported crimes"},
            "kind": "monitor",
            "unit": PERCENT,
            "frequency": "irregular",
            "target": None,
            "lines": _told(
                {"period": "2025Q2", "change": FALLEN | {"value": -12.5, "qualifier": "nearly"}},
                {"period": "2025Q3", "change": FALLEN | {"direction": "down"}},
            ),
        },
    ),
]


def load_every_kind(database: Database) -> None:
    """Load the place, with a checklist, a process in stages, and what stands beside its numbers."""
    area = {"name": "Provby", "level": "district"}
    made = made_up(
        *GOALS,
        area="provby",
        groups=[
            {"code": "nivaer", "title": {"sv": "Det ska alltid hålla"}, "goals": ["klotter", "vardar"]},
            {
                "code": "process",
                "title": {"sv": "Från påminnelse till vräkning"},
                "goals": ["paminnelser", "vrakningar"],
                "ordered": True,
            },
        ],
        initiatives=[
            {
                "code": "spar",
                "title": {"sv": "Jobbspår", "en": "Job tracks"},
                "goals": ["jobb"],
                "lead": "saab",
                "state": "ongoing",
                "prov": "seed",
            }
        ],
        notes=[{"kind": "lesson", "period": "2025Q2", "goal": "jobb", "text": {"sv": "Det tog tid."}, "prov": "seed"}],
        events=[{"date": "2025-02-01", "title": {"sv": "Ett öppet hus"}, "prov": "seed"}],
        promises=[{"year": 2025, "text": {"sv": "Fler ska få jobb"}, "goals": ["jobb"], "prov": "seed"}],
    )
    load_into(
        database,
        made
        | {
            "areas": [
                {"code": "provby", **area},
                {"code": "norra", "name": "Norra Provby", "level": "neighbourhood", "parent": "provby"},
                {"code": "sodra", "name": "Södra Provby", "level": "neighbourhood", "parent": "provby"},
            ],
            "classifications": [
                {
                    "code": "lista",
                    "title": {"sv": "Listan", "en": "The list"},
                    "provider": "brg",
                    "grades": list(GRADES),
                    "titles": GRADES,
                    "versions": [{"year": 2023, "published": "2023-12-31", "areas": {}}],
                }
            ],
        },
    )
