"""Goals of the kinds that are not counted in quantities, as a document has them: each in what it can come to."""

from collections.abc import Callable
from typing import Any

from tests.public.documents import NOTHING, Document, document, goal

PER_CENT = {"sv": "procent", "en": "per cent"}
GRADES = [
    {"grade": "sarskilt_utsatt", "title": {"sv": "särskilt utsatt område", "en": "particularly vulnerable area"}},
    {"grade": "riskomrade", "title": {"sv": "riskområde", "en": "risk area"}},
    {"grade": "utsatt", "title": {"sv": "utsatt område", "en": "vulnerable area"}},
    {"grade": "ej_pa_listan", "title": {"sv": "inte på listan", "en": "not on the list"}},
]
SURVEY = {
    "provider": "AktivBo",
    "counted_answers": {"sv": ["mycket bra", "ganska bra"], "en": ["very good", "fairly good"]},
    "questions": [
        {"code": "dag", "text": {"sv": "Hur är tryggheten?", "en": "How is safety?"}},
        {"code": "kvall", "text": {"sv": "Hur är tryggheten kvällstid?", "en": "How is safety in the evening?"}},
    ],
}
EMPTY = dict.fromkeys((
    "reference", "baseline", "baseline_date", "per", "profile", "first_day", "last_day", "direction", "scale", "survey",
    "numerator_text", "denominator_text", "value", "grade", "done", "since", "period", "qualifier", "change",
    "numerator", "denominator", "sample_size", "periods_met", "periods", "coverage", "area", "group",
)) | {
    "path": [], "milestones": [], "by_area": [], "by_question": [], "reported": [], "received": 0, "due": 0,
    "preliminary": False, "final": False, "withheld": False, "counts": "things",
}  # fmt: skip


def of_kind(kind: str, **facts: Any) -> Document:
    return goal(**(NOTHING | EMPTY | {"kind": kind, "code": kind, "about": None, "source": None} | facts))


def on_a_way(kind: str, first: str, baseline: float, last: str, target: float, /, **facts: Any) -> Document:
    """A goal with a straight path."""
    way = {
        "baseline": baseline, "baseline_date": first, "baseline_provenance": "seed", "first_day": first,
        "last_day": last, "target": target,
        "target_date": last, "profile": "linear", "path": [[first, baseline], [last, target]],
    }  # fmt: skip
    return of_kind(kind, **(way | facts))


def ratio(**facts: Any) -> Document:
    """All graffiti gone within a day."""
    series = [
        {"period": f"{2024 + place // 4}Q{place % 4 + 1}", "last_day": day, "numerator": top, "denominator": of,
         "value": share}
        for place, (day, top, of, share) in enumerate([
            ("2024-03-31", 62, 71, 87.3), ("2024-06-30", 58, 63, 89.6), ("2024-09-30", 66, 74, 89.4),
            ("2024-12-31", 70, 76, 90.1), ("2025-03-31", 61, 65, 91.7), ("2025-06-30", 64, 67, 92.6),
        ])
    ]  # fmt: skip
    told = {
        "unit": PER_CENT, "numerator_text": {"sv": "klotter borta i tid", "en": "graffiti gone in time"},
        "denominator_text": {"sv": "allt anmält klotter", "en": "all reported graffiti"}, "status": "at_risk",
        "actual": 92.6, "at": "2025-06-30", "numerator": 261, "denominator": 282, "expected": 95.1, "progress": 0.743,
        "progress_percent": 74, "ratio": 0.893, "ratio_percent": 89, "series": series,
    }  # fmt: skip
    return on_a_way("ratio", "2022-12-31", 71, "2025-12-31", 100, **(told | facts))


def survey_share(**facts: Any) -> Document:
    """Safety, measured for the last time a year before the target date."""
    up = {"period": "2019", "since": "2018", "value": 2, "direction": None, "qualifier": "more_than", "prov": "public"}
    fittja = {**up, "value": 7}
    told = {
        "unit": PER_CENT, "frequency": "year", "survey": SURVEY, "status": "no_result", "final": True, "actual": 75.1,
        "at": "2019-12-31", "sample_size": 2410, "expected": 75.5, "progress": 0.42, "progress_percent": 42,
        "ratio": 0.841, "ratio_percent": 84, "change": up, "preliminary": True, "received": 1, "due": 2,
        "series": [{"period": "2019", "last_day": "2019-12-31", "value": 75.1, "sample_size": 2410, "qualifier": None}],
        "reported": [
            {"period": "2019", "last_day": "2019-12-31", "state": "number", "missing": 0},
            {"period": "2020", "last_day": "2020-12-31", "state": "missing", "missing": 1},
        ],
        "by_area": [
            {"area": "fittja", "name": "Fittja", "question": None, "period": "2019", "value": 71.1, "sample_size": 402,
             "qualifier": None, "change": fittja},
            {"area": "alby", "name": "Alby", "question": "kvall", "period": "2019", "value": None, "sample_size": None,
             "qualifier": None, "change": {**up, "value": 5.7, "qualifier": None}},
            {"area": "norsborg", "name": "Norsborg", "question": None, "period": "2019", "withheld": True,
             "sample_size": None, "qualifier": None, "change": None},
        ],
        "by_question": [
            {"question": "dag", "at": "2019-12-31", "value": 75.1, "sample_size": 2410, "qualifier": None,
             "change": None},
            {"question": "kvall", "at": "2019-12-31", "value": 61, "sample_size": 2399, "qualifier": None,
             "change": None},
        ],
    }  # fmt: skip
    return on_a_way("survey_share", "2018-12-31", 73, "2020-12-31", 78, **(told | facts))


def reduction(**facts: Any) -> Document:
    """Evictions, as an index."""
    told = {
        "unit": {"sv": "index", "en": "index"}, "frequency": "year", "status": "behind", "actual": 101.8,
        "at": "2023-12-31", "expected": 87.5, "progress": -0.018, "progress_percent": -2, "ratio": -0.144,
        "ratio_percent": -14, "series": [
            {"period": "2023", "last_day": "2023-12-31", "value": 101.8, "sample_size": None, "qualifier": None}
        ],
    }  # fmt: skip
    return on_a_way("reduction", "2022-12-31", 100, "2030-12-31", 0, **(told | facts))


def threshold(**facts: Any) -> Document:
    """Safety hosts on at least 95 % of the evenings."""
    told = {
        "unit": PER_CENT, "direction": "at_least", "target": 95, "target_date": "2026-12-31", "status": "behind",
        "actual": 3, "at": "2025-06-30", "periods_met": 3, "periods": 4, "expected": 4, "progress": 0.75,
        "progress_percent": 75, "ratio": 0.75, "ratio_percent": 75, "series": [
            {"period": "2024Q3", "last_day": "2024-09-30", "value": 96, "met": True},
            {"period": "2024Q4", "last_day": "2024-12-31", "value": 91, "met": False},
            {"period": "2025Q1", "last_day": "2025-03-31", "value": 97, "met": True},
            {"period": "2025Q2", "last_day": "2025-06-30", "value": 98, "met": True},
        ],
        "reported": [
            {"period": "2024Q2", "last_day": "2024-06-30", "state": "nothing_to_report", "missing": 0},
            {"period": "2025Q2", "last_day": "2025-06-30", "state": "number", "missing": 2},
            {"period": "2025Q3", "last_day": "2025-09-30", "state": "not_due", "missing": 0},
            {"period": "2025Q4", "last_day": "2025-12-31", "state": "not_due", "missing": 0},
        ],
    }  # fmt: skip
    return of_kind("threshold", **(told | facts))


def status(**facts: Any) -> Document:
    """Off the police's list."""
    told = {
        "unit": None, "frequency": "irregular", "baseline": "sarskilt_utsatt", "target": "ej_pa_listan",
        "target_date": "2025-12-31", "status": "too_early", "actual": "riskomrade", "grade": "riskomrade",
        "at": "2023-12-01", "progress": 0.333, "progress_percent": 33,
        "scale": {"code": "lista", "title": {"sv": "Polisens lista"}, "grades": GRADES}, "series": [
            {"period": "2019", "last_day": "2019-06-01", "grade": "sarskilt_utsatt"},
            {"period": "2021", "last_day": "2021-10-01", "grade": "riskomrade"},
            {"period": "2023", "last_day": "2023-12-01", "grade": "riskomrade"},
        ],
    }  # fmt: skip
    return of_kind("status", **(told | facts))


def deliverable(**facts: Any) -> Document:
    """A meeting place."""
    told = {
        "unit": None, "frequency": "irregular", "target": True, "target_date": "2019-12-31", "status": "achieved",
        "final": True, "actual": True, "done": True, "at": "2019-12-31",
        "series": [{"period": "2019", "last_day": "2019-12-31", "done": True}],
    }  # fmt: skip
    return of_kind("deliverable", **(told | facts))


def monitor(**facts: Any) -> Document:
    """Security doors."""
    told = {
        "unit": {"sv": "dörrar", "en": "doors"}, "frequency": "irregular", "target": None, "target_date": None,
        "target_provenance": None, "status": None, "actual": 500, "value": 500, "at": "2023-03-31",
        "period": "2023Q1", "qualifier": "more_than", "series": [
            {"period": "2023Q1", "last_day": "2023-03-31", "value": 500, "qualifier": "more_than"}
        ],
    }  # fmt: skip
    return of_kind("monitor", **(told | facts))


def changed(**change: Any) -> Document:
    """A figure of which only a change is known."""
    known = {"period": "2019", "since": "2013", "value": None, "direction": None, "qualifier": None, "prov": "seed"}
    nothing = {"actual": None, "value": None, "at": None, "period": None, "qualifier": None, "series": []}
    return monitor(**nothing, unit=PER_CENT, change=known | change)


def unknown(one: Callable[..., Document], *, final: bool = False, **facts: Any) -> Document:
    """A promise to which nothing has been verified."""
    nothing = NOTHING | dict.fromkeys(("grade", "done", "sample_size", "numerator", "denominator", "change"))
    judged = {"status": "no_result" if final else "no_data", "final": final, "by_area": [], "by_question": []}
    return one(**(nothing | judged | facts))


LINE = monitor(
    code="vandringar", unit={"sv": "vandringar", "en": "walks"}, qualifier=None, actual=31, value=31, period="2024",
    at="2024-12-31", series=[
        {"period": str(year), "last_day": f"{year}-12-31", "value": value, "qualifier": None}
        for year, value in ((2022, 27), (2023, 24), (2024, 31))
    ],
)  # fmt: skip
NO_CASES = ratio(
    series=[
        {"period": "2025Q1", "last_day": "2025-03-31", "withheld": True},
        {"period": "2025Q2", "last_day": "2025-06-30", "numerator": 0, "denominator": 0, "value": None},
    ]
)
EVERY_KIND = document(
    ratio(), survey_share(), reduction(), threshold(), status(), deliverable(), monitor(), LINE,
    changed(value=-40, qualifier="nearly") | {"code": "brott"},
    *(unknown(one, code=f"okand-{one.__name__}") for one in (ratio, threshold, status, deliverable)),
)  # fmt: skip
SERVICE = {"group": "service", "title": {"sv": "Servicenivåer", "en": "Service levels"}, "ordered": False}
STAGES = {"group": "steg", "title": {"sv": "Steg för steg", "en": "Stage by stage"}, "ordered": True}
GROUPED = document(
    threshold(group="service"),
    ratio(group="service", provenance=["demo"]),
    monitor(group="steg", code="paminnelse", title={"sv": "Påminnelse", "en": "Reminder"}, qualifier=None, actual=120),
    monitor(group="steg", code="krav", title={"sv": "Krav", "en": "Demand"}, qualifier=None, actual=80),
    groups=[SERVICE, STAGES],
)
