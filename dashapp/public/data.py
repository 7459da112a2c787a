"""Open data: the release's document as JSON and as CSV, with the figures of the page to the digit."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from dashapp.i18n import Words, words

COLUMNS = (
    "partnership", "goal", "title", "kind", "unit", "partner", "area", "question", "period", "state", "missing",
    "quantity", "numerator", "denominator", "value", "cumulative", "sample_size", "met", "grade", "done", "qualifier",
    "change", "change_direction", "change_qualifier", "change_since", "change_provenance", "withheld", "provenance",
)  # fmt: skip

# What a goal has besides, where its kind or its reports have it.
FIGURES = (
    "period", "value", "grade", "done", "since", "numerator", "denominator", "sample_size", "periods_met", "periods",
    "qualifier",
)  # fmt: skip
MEASURE = (
    "quantity", "cumulative", "numerator", "denominator", "value", "sample_size", "met", "grade", "done", "qualifier",
)  # fmt: skip
# What stands beside the numbers.
BESIDE = ("events", "notes", "promises", "initiatives", "evaluations", "valuations")
EMPTY = ("missing", "not_due")  # states of a period that nothing was reported for
ON_A_DAY = ("grade", "done")  # known from a day, not for a period

# What a spreadsheet may take for the beginning of a formula, also behind spaces or in full width.
FORMULA = re.compile(r"[\s\u00a0\ufeff]*[=+\-@|%＝＋－＠]|[\t\r\n]")

Goal = Mapping[str, Any]
Row = Mapping[str, Any]


def as_json(
    document: Mapping[str, Any],
    *,
    release: int,
    published: dt.datetime,
    language: str,
    banner: Mapping[str, str] | None,
) -> dict[str, Any]:
    """The partnership as plain JSON types. `published` is aware, UTC; a demo's banner is the last key, `notice`.

    Contact, groups, pilot areas and what stands beside the numbers are keys where there are any; so is what only some
    kinds have.
    """
    reader = words(language)
    answer: dict[str, Any] = {
        "partnership": document["partnership"],
        "name": reader.text(document["name"]),
        "as_of": document["as_of"],
        "release": release,
        "published": published.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "goals": [_goal(goal, reader) for goal in document["goals"]],
    }
    if groups := document.get("groups"):
        answer["groups"] = [{**group, "title": reader.text(group["title"])} for group in groups]
    if pilots := document.get("pilot_areas"):
        answer["pilot_areas"] = pilots
    if contact := document.get("contact"):
        answer["contact"] = {**contact, "function": reader.text(contact["function"])}
    answer |= {key: _read(document[key], reader) for key in BESIDE if document.get(key)}
    if banner:
        answer["notice"] = reader.text(banner)
    return answer


def _read(value: Any, reader: Words) -> Any:
    """Plain data with its texts in the reader's language."""
    if isinstance(value, Mapping):
        return reader.text(value) if "sv" in value else {key: _read(one, reader) for key, one in value.items()}
    return [_read(one, reader) for one in value] if isinstance(value, list) else value


def as_csv(document: Mapping[str, Any], *, language: str) -> str:
    """RFC 4180 with a header row: a row per goal and period, per goal and partner, area or question."""
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for goal in document["goals"]:
        for row in _rows(goal):
            said = {"partnership": document["partnership"], **_named(goal, words(language)), **row}
            writer.writerow({column: _cell(value) for column, value in said.items()})
    return sheet.getvalue()


def _goal(goal: Goal, reader: Words) -> dict[str, Any]:
    return {
        "code": goal["code"],
        "title": reader.text(goal["title"]),
        "kind": goal["kind"],
        "unit": _text(goal["unit"], reader),
        **({"unit_one": reader.text(goal["unit_one"])} if goal.get("unit_one") else {}),
        **_given(goal, "group", "area"),
        **({"reporters": [one["partner"] for one in goal["reporters"]]} if goal.get("reporters") else {}),
        **_given(goal, "direction"),
        **_measuring(goal, reader),
        **{key: goal[key] for key in ("baseline", "target", "target_date", "actual")},
        **_given(goal, *FIGURES),
        **({"change": _change(goal["change"])} if goal.get("change") else {}),
        **({"withheld": True} if goal.get("withheld") else {}),
        "expected": _decimal(goal["expected"]),
        "progress": _decimal(goal["progress"]),
        "ratio": _decimal(goal["ratio"]),
        "status": goal["status"],
        "preliminary": goal["preliminary"],
        "coverage": _decimal(goal["coverage"]),
        "pace": _decimal(goal["pace"]),
        "required_pace": _decimal(goal["required_pace"]),
        "provenance": list(goal["provenance"]),
        **_given(goal, "baseline_provenance", "target_provenance"),
        **_on_the_way(goal),
        "by_partner": [
            _given(row, "partner", "organisation", "quantity", "provenance", "withheld") for row in goal["by_partner"]
        ],
        **{key: [_part(row) for row in goal[key]] for key in ("by_area", "by_question") if goal.get(key)},
        "series": [_point(row) for row in goal["series"]],
        **(
            {"reported": [_given(row, "period", "state", "missing") for row in goal["reported"]]}
            if "reported" in goal
            else {}
        ),
    }


def _measuring(goal: Goal, reader: Words) -> dict[str, Any]:
    """What the numbers of some kinds are measured by, in the reader's language."""
    said = {f"{part}_text": _text(goal.get(f"{part}_text"), reader) for part in ("numerator", "denominator")}
    found: dict[str, Any] = {key: text for key, text in said.items() if text}
    if scale := goal.get("scale"):
        grades = [{**one, "title": reader.text(one["title"])} for one in scale["grades"]]
        found["scale"] = {"code": scale["code"], "title": reader.text(scale["title"]), "grades": grades}
    if survey := goal.get("survey"):
        answers = survey["counted_answers"]
        found["survey"] = {
            "provider": survey["provider"],
            "counted_answers": answers.get(reader.language) or answers["sv"],
            "questions": [{**one, "text": reader.text(one["text"])} for one in survey["questions"]],
        }
    return found


def _on_the_way(goal: Goal) -> dict[str, Any]:
    """Where the milestones come from, which the expected way goes through."""
    codes = sorted({one["prov"] for one in goal["milestones"]})
    return {"milestones_provenance": codes} if codes else {}


def _part(row: Row) -> dict[str, Any]:
    """A row by area or by question."""
    return {
        **_given(row, "area", "name", "question", "period", *MEASURE),
        **({"change": _change(row["change"])} if row.get("change") else {}),
        **_given(row, "withheld", "provenance"),
    }


def _point(row: Row) -> dict[str, Any]:
    """A row of the series."""
    day = {"day": row["last_day"]} if any(key in row for key in ON_A_DAY) else {}
    return {"period": row["period"], **day, **_given(row, *MEASURE, "withheld", "provenance")}


def _change(change: Row) -> dict[str, Any]:
    return {
        **_given(change, "period", "since", "value", "direction", "qualifier", "withheld"),
        "provenance": change["prov"],
    }


def _text(texts: Mapping[str, str] | None, reader: Words) -> str | None:
    return reader.text(texts) if texts else None


def _decimal(value: float | None) -> float | None:
    """Always a decimal number: a reader of JSON should not meet 65 in one file and 65.5 in the next."""
    return None if value is None else float(value)


def _given(row: Row, *keys: str) -> dict[str, Any]:
    """What the row has of some keys, in their order."""
    return {key: row[key] for key in keys if row.get(key) is not None}


def _rows(goal: Goal) -> Iterator[dict[str, Any]]:
    yield from _by_period(goal)
    for row in goal["by_partner"]:
        yield {"withheld": False} | _given(row, "partner", "quantity", "withheld") | _origins(row)
    for row in (*goal.get("by_area", ()), *goal.get("by_question", ())):
        said = _given(row, "area", "question", "period", *MEASURE, "withheld")
        changing = _changing(row.get("change"))
        if changing or any(key in said for key in (*MEASURE, "withheld")):
            yield {"withheld": False} | said | changing | _origins(row)


def _by_period(goal: Goal) -> Iterator[dict[str, Any]]:
    """Every period that a report is or will be due for, or that has one, with its number where there is one."""
    states = {row["period"]: row for row in goal.get("reported", ()) if not _is_told_by_day(goal, row)}
    told = {row["period"] for row in goal["series"]}
    rows = [*goal["series"], *(row for period, row in states.items() if period not in told)]
    change = goal.get("change") or {}
    for row in sorted(rows, key=_ending):
        state = _given(states.get(row["period"], {"state": "number"}), "state", "missing")
        said = _given(row, "period", *MEASURE, "withheld")
        changing = _changing(change) if change.get("period") == row["period"] else {}
        origins = {"provenance": ""} if state["state"] in EMPTY else _origins(row)
        yield {"withheld": False} | state | said | changing | origins


def _origins(row: Row) -> dict[str, str]:
    """Where the row's own numbers come from; of a row that does not say it, and of an older document, the goal's."""
    return {"provenance": " ".join(row["provenance"])} if row.get("provenance") else {}


def _is_told_by_day(goal: Goal, row: Row) -> bool:
    """A grade stands in the year from which it is known, whichever period it was reported for."""
    return goal.get("scale") is not None and row["state"] == "number"


def _ending(row: Row) -> str:
    """Sorts 2025Q4 before 2025, and that before 2026Q1."""
    return f"{row['period']}Q5"[:6]


def _changing(change: Row | None) -> dict[str, Any]:
    """A change, spread over its columns."""
    if not change:
        return {}
    columns = {
        "value": "change",
        "direction": "change_direction",
        "qualifier": "change_qualifier",
        "since": "change_since",
        "prov": "change_provenance",
    }
    return {column: change[key] for key, column in columns.items() if change[key] is not None}


def _named(goal: Goal, reader: Words) -> dict[str, str]:
    return {
        "goal": goal["code"],
        "title": reader.text(goal["title"]),
        "kind": goal["kind"],
        "unit": _text(goal["unit"], reader) or "",
        "provenance": " ".join(goal["provenance"]),
    }


def _cell(value: Any) -> str:
    """Numbers with a decimal point; a text that could be read as a formula gets a leading apostrophe."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    return f"'{value}" if FORMULA.match(value) else value
