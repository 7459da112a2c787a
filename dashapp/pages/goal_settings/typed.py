"""A goal as it was typed, in the words of a programme file. What is empty is left out; the rules of a file say so."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashapp.form_page import Given
from dashapp.pages.goal_settings import survey
from dashapp.pages.goal_settings.kinds import KIND_FORMS
from goals.exporting.values import number, present
from goals.kinds import KINDS, Kind
from partners.errors import NotFound

REPORTER = "reporters/"
ROW = re.compile(r"milestones/(\d{1,3})/date", re.ASCII)
ITEM = re.compile(rf"(milestones|{survey.QUESTIONS})/(\d+)(/.*)?", re.ASCII)
MONTHS = range(12)
SHARE, VALUE = "share", "value"
# what the rules of a file name, and the field of the form in which it is mended
FIELDS = {
    "monthly_weights": "monthly_weights/0",
    "scale": "target/grade",
    survey.ANSWERS: f"{survey.ANSWERS}/sv",
    f"{survey.QUESTIONS}/questions": f"{survey.QUESTIONS}/0/text/sv",
    "survey": f"{survey.QUESTIONS}/0/text/sv",
}

Goal = Mapping[str, Any]


@dataclass(frozen=True)
class Typed:
    """A goal or a part of one, and the rows of the form that the items of its lists stand in."""

    given: dict[str, Any]
    rows: Mapping[str, Sequence[int]]

    def field(self, name: str) -> str:
        """The field of what the domain names."""
        name = re.sub(rf"({survey.ANSWERS}/\w+)/\d+", r"\1", FIELDS.get(name, name))
        name = name.replace("/relative_to_baseline", "/value")
        match = ITEM.fullmatch(name)
        if match is None:
            return name
        rows, item = self.rows.get(match[1], ()), int(match[2])
        return f"{match[1]}/{rows[item] if item < len(rows) else item}{match[3] or ''}"


def kind_of(name: str) -> Kind:
    """A kind by its name in a path; raises NotFound."""
    if name not in set(Kind):
        raise NotFound
    return Kind(name)


def promised(given: Given, kept: Goal) -> Typed:
    """Everything of a goal but where it starts and what it is to reach; what the form does not ask stays as `kept`."""
    reporters = [name.removeprefix(REPORTER) for name in given.fields if name.startswith(REPORTER) and given.tick(name)]
    before: Sequence[str] = kept.get("reporters", ())
    said: dict[str, Any] = {key: given.texts(key) for key in ("title", "unit", "unit_one", "about", "source")}
    said |= {key: given.choice(key) or None for key in ("level", "rba")}
    said["area"] = (given.choice("area") or None) if "area" in given.fields else kept.get("area")
    said |= {
        key: (given.text(key) or None) if key in given.fields else kept.get(key) for key in ("counts", "frequency")
    }
    said["first"] = (given.text("first").upper() or None) if "first" in given.fields else kept.get("first")
    # who reports already keeps the place
    said["reporters"] = sorted(reporters, key=lambda code: before.index(code) if code in before else len(before))
    own = KIND_FORMS[kind_of(kept["kind"])].read(given, kept)
    return Typed({**present(said), **own}, {survey.QUESTIONS: survey.rows_of_questions(given)})


def way(given: Given, kept: Goal, own: str) -> Typed:
    """Where a goal of a kind starts and what it is to reach; where it is on its way, the profile and its milestones.

    `own` is where a number comes from that is typed here.
    """
    rules = KINDS[kind_of(kept["kind"])]
    said = {
        "baseline": rules.baseline and _point(given, "baseline", rules.baseline, kept, own),
        "target": rules.target and _point(given, "target", rules.target, kept, own),
    }
    if "target/per" in given.fields and said["target"]:
        said["target"] |= present({"per": given.text("target/per") or None})
    if not rules.has_path:
        return Typed(present(said), {})
    profile = given.text("profile") or None
    found = [(row, _milestone(given, row, kept, own)) for row in _rows(given)]
    ordered = sorted([one for one in found if one[1]], key=lambda one: one[1].get("date", "9"))
    weights = [number(given.number(f"monthly_weights/{month}")) or 0 for month in MONTHS]
    said |= {
        "profile": profile,
        "milestones": [one for _, one in ordered] or None,
        "monthly_weights": weights if profile == "seasonal" else None,
    }
    return Typed(present(said), {"milestones": [row for row, _ in ordered]})


def scale_and_grade(text: str) -> tuple[str, str]:
    """What a list of grades offers, taken apart: polisens_lista/riskomrade."""
    scale, _, grade = text.partition("/")
    return scale, grade


def chosen_scale(given: Given) -> dict[str, str]:
    """The scale that the grades are of; nothing where none is chosen."""
    scales = (scale_and_grade(given.choice(f"{end}/grade"))[0] for end in ("target", "baseline"))
    return next(({"scale": scale} for scale in scales if scale), {})


def _rows(given: Given) -> list[int]:
    return sorted(int(match[1]) for name in given.fields if (match := ROW.fullmatch(name)))


def _milestone(given: Given, row: int, kept: Goal, own: str) -> dict[str, Any]:
    """What stands in a row, as it was kept where it is the same; empty where nothing does."""
    name = f"milestones/{row}"
    value, is_share = given.number(f"{name}/value"), given.text(f"{name}/measure") == SHARE
    typed = {"date": given.text(f"{name}/date") or None}
    if value is not None:
        typed |= {"relative_to_baseline": number(value / 100)} if is_share else {"value": number(value)}
    typed = present(typed)
    if not typed:
        return {}
    same = [one for one in kept.get("milestones", ()) if typed == {key: one[key] for key in one if key != "prov"}]
    return dict(same[0]) if same else {**typed, "prov": own}


def _point(given: Given, name: str, measure: str, kept: Goal, own: str) -> dict[str, Any]:
    """The baseline or the target; where it is what it was it comes from where it came from."""
    read = {
        "value": lambda: number(given.number(f"{name}/value")),
        "grade": lambda: scale_and_grade(given.choice(f"{name}/grade"))[1] or None,
        "done": lambda: True,
    }
    typed = present({measure: read[measure](), "date": given.text(f"{name}/date") or None})
    before = kept.get(name, {})
    is_same = "prov" in before and all(before.get(key) == typed.get(key) for key in (measure, "date"))
    return {**typed, "prov": before["prov"] if is_same else own}
