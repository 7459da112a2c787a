"""Open data: the release's document as JSON and as CSV, with the figures of the page to the digit."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from dashapp.i18n import Words, words

COLUMNS = (
    "partnership", "goal", "title", "kind", "unit", "partner", "period", "quantity",
    "numerator", "denominator", "value", "cumulative", "withheld", "provenance",
)  # fmt: skip

# What a spreadsheet may take for the beginning of a formula, also behind spaces or in full width.
FORMULA = re.compile(r"[\s\u00a0\ufeff]*[=+\-@|%＝＋－＠]|[\t\r\n]")


def as_json(
    document: Mapping[str, Any],
    *,
    release: int,
    published: dt.datetime,
    language: str,
    banner: Mapping[str, str] | None,
) -> dict[str, Any]:
    """The partnership as plain JSON types. `published` is aware, UTC; a demo's banner is the last key, `notice`.

    Contact and groups are keys where there are any, and so is the group of a goal.
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
    if contact := document.get("contact"):
        answer["contact"] = {**contact, "function": reader.text(contact["function"])}
    if banner:
        answer["notice"] = reader.text(banner)
    return answer


def as_csv(document: Mapping[str, Any], *, language: str) -> str:
    """RFC 4180 with a header row: one row per goal and period (no partner), one per goal and partner (no period)."""
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for goal in document["goals"]:
        for row in _rows(goal):
            said = {"partnership": document["partnership"], **_named(goal, words(language)), **row}
            writer.writerow({column: _cell(value) for column, value in said.items()})
    return sheet.getvalue()


def _goal(goal: Mapping[str, Any], reader: Words) -> dict[str, Any]:
    return {
        "code": goal["code"],
        "title": reader.text(goal["title"]),
        "kind": goal["kind"],
        "unit": reader.text(goal["unit"]),
        **({"group": goal["group"]} if goal.get("group") else {}),
        **{key: goal[key] for key in ("baseline", "target", "target_date", "actual")},
        "expected": _decimal(goal["expected"]),
        "progress": _decimal(goal["progress"]),
        "ratio": _decimal(goal["ratio"]),
        "status": goal["status"],
        "preliminary": goal["preliminary"],
        "coverage": _decimal(goal["coverage"]),
        "pace": _decimal(goal["pace"]),
        "required_pace": _decimal(goal["required_pace"]),
        "provenance": list(goal["provenance"]),
        "by_partner": [_given(row, "partner", "organisation", "quantity") for row in goal["by_partner"]],
        "series": [_given(point, "period", "quantity", "cumulative") for point in goal["series"]],
    }


def _decimal(value: float | None) -> float | None:
    """Always a decimal number: a reader of JSON should not meet 65 in one file and 65.5 in the next."""
    return None if value is None else float(value)


def _given(row: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """The keys that the row has, in this order, and the marker where something is withheld."""
    return {key: row[key] for key in (*keys, "withheld") if key in row}


def _rows(goal: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for point in goal["series"]:
        yield {"withheld": False} | _given(point, "period", "quantity", "cumulative")
    for row in goal["by_partner"]:
        yield {"withheld": False} | _given(row, "partner", "quantity")


def _named(goal: Mapping[str, Any], reader: Words) -> dict[str, str]:
    return {
        "goal": goal["code"],
        "title": reader.text(goal["title"]),
        "kind": goal["kind"],
        "unit": reader.text(goal["unit"]),
        "provenance": " ".join(goal["provenance"]),
    }


def _cell(value: Any) -> str:
    """Numbers with a decimal point; a text that could be read as a formula gets a leading apostrophe."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    return f"'{value}" if FORMULA.match(value) else value
