"""A goal as it was typed, in the words of a programme file. What is empty is left out; the rules of a file say so."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.form_page import Given
from dashapp.pages.settings.faults import field_name
from goals.exporting.values import number, present
from goals.programme.given import Path

REPORTER = "reporters/"
ROW = re.compile(r"milestones/(\d{1,3})/date", re.ASCII)
MONTHS = range(12)

Words = Mapping[str, Any]


def promised(given: Given, kept: Words, own: str) -> dict[str, Any]:
    """Everything of a goal but its target; what the form does not ask stays as it is `kept`.

    `own` is where a number comes from that is typed here.
    """
    reporters = [name.removeprefix(REPORTER) for name in given.fields if name.startswith(REPORTER) and given.tick(name)]
    before: Sequence[str] = kept.get("reporters", ())
    said: dict[str, Any] = {key: given.texts(key) for key in ("title", "unit", "about", "source")}
    said |= {key: given.choice(key) or None for key in ("level", "area")}
    said |= {
        key: (given.text(key) or None) if key in given.fields else kept.get(key) for key in ("counts", "frequency")
    }
    said["first"] = (given.text("first").upper() or None) if "first" in given.fields else kept.get("first")
    # who reports already keeps the place
    said["reporters"] = sorted(reporters, key=lambda code: before.index(code) if code in before else len(before))
    is_asked = "baseline/value" in given.fields
    said["baseline"] = _point(given, "baseline", kept.get("baseline"), own) if is_asked else kept.get("baseline")
    return present(said)


@dataclass(frozen=True)
class Way:
    """A target and the way to it, in the words of a file, and the row of the form that each milestone stands in."""

    given: dict[str, Any]
    rows: Sequence[int]

    def field(self, path: Path) -> str:
        """The field of a value."""
        if path[0] == "milestones" and len(path) > 1:
            return field_name((path[0], self.rows[int(path[1])], *path[2:]))
        return field_name((*path, 0) if path == ("monthly_weights",) else path)


def way(given: Given, kept: Words, own: str) -> Way:
    """The target, and for a goal that has one the profile with its milestones by date."""
    target = _point(given, "target", kept.get("target"), own)
    if "target/per" in given.fields:
        target |= present({"per": given.text("target/per") or None})
    profile = given.text("profile") or None
    found = [(row, _milestone(given, row, kept, own)) for row in _rows(given)]
    ordered = sorted([one for one in found if one[1]], key=lambda one: one[1].get("date", "9"))
    weights = [number(given.number(f"monthly_weights/{month}")) or 0 for month in MONTHS]
    said = {
        "target": target,
        "profile": profile,
        "milestones": [one for _, one in ordered] or None,
        "monthly_weights": weights if profile == "seasonal" else None,
    }
    return Way(present(said), [row for row, _ in ordered])


def _rows(given: Given) -> list[int]:
    return sorted(int(match[1]) for name in given.fields if (match := ROW.fullmatch(name)))


def _milestone(given: Given, row: int, kept: Words, own: str) -> dict[str, Any]:
    """What stands in a row, as it was kept where it is the same; empty where nothing does."""
    typed = present(_value_and_date(given, f"milestones/{row}"))
    if not typed:
        return {}
    same = [one for one in kept.get("milestones", ()) if typed == _as_shown(one, kept)]
    return dict(same[0]) if same else {**typed, "prov": own}


def _as_shown(milestone: Words, kept: Words) -> dict[str, Any]:
    return {"value": shown_value(milestone, kept), "date": milestone["date"]}


def shown_value(milestone: Words, kept: Words) -> Any:
    """A milestone in the goal's unit, also where it was agreed as a share of the baseline."""
    if "value" in milestone:
        return milestone["value"]
    return number(milestone["relative_to_baseline"] * kept["baseline"]["value"])


def _point(given: Given, name: str, kept: Words | None, own: str) -> dict[str, Any]:
    """The baseline or the target; where it is what it was it comes from where it came from."""
    typed = present(_value_and_date(given, name))
    is_same = kept is not None and all(kept[key] == typed.get(key) for key in ("value", "date"))
    return {**typed, "prov": kept["prov"] if is_same and kept else own}


def _value_and_date(given: Given, name: str) -> dict[str, Any]:
    return {"value": number(given.number(f"{name}/value")), "date": given.text(f"{name}/date") or None}
