"""What a resident would notice between two releases. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from goals.document.values import Document

GOALS = "goals"


class Aspect(StrEnum):
    """What a difference is about, in the words of whoever reads the page."""

    ADDED = "added"
    REMOVED = "removed"
    NAME = "name"
    RESULT = "result"
    STATUS = "status"
    REPORTS = "reports"
    TARGET = "target"
    WAY = "way"
    PACE = "pace"
    BY_PARTNER = "by-partner"
    BY_AREA = "by-area"
    BY_QUESTION = "by-question"
    BY_PERIOD = "by-period"
    BY_YEAR = "by-year"
    COUNTING = "counting"
    TEXTS = "texts"
    ORIGIN = "origin"
    DATE = "date"
    PARTNERS = "partners"
    RULES = "rules"
    TERM = "term"
    ORDER = "order"
    GROUPS = "groups"
    CONTACT = "contact"
    RECORDS = "records"
    OTHER = "other"


def _by_key(keys: Mapping[Aspect, str]) -> dict[str, Aspect]:
    return {key: aspect for aspect, several in keys.items() for key in several.split()}


OF_A_GOAL = _by_key(
    {
        Aspect.NAME: "title",
        Aspect.RESULT: "actual at after_target progress progress_percent withheld value qualifier change grade done"
        " since period numerator denominator sample_size periods_met periods",
        Aspect.STATUS: "status final expected deviation ratio ratio_percent",
        Aspect.REPORTS: "preliminary received due coverage reported",
        Aspect.TARGET: "target target_date per baseline baseline_date",
        Aspect.WAY: "profile path milestones next_milestone first_day last_day",
        Aspect.PACE: "pace required_pace pace_per",
        Aspect.BY_PARTNER: "by_partner",
        Aspect.BY_AREA: "by_area",
        Aspect.BY_QUESTION: "by_question",
        Aspect.BY_PERIOD: "series",
        Aspect.BY_YEAR: "table",
        Aspect.COUNTING: "kind unit unit_one counts level frequency area direction scale survey numerator_text"
        " denominator_text",
        Aspect.TEXTS: "about source reference",
        Aspect.PARTNERS: "reporters",
        Aspect.ORIGIN: "provenance baseline_provenance target_provenance",
        Aspect.GROUPS: "group",
    }
)
OF_A_PARTNERSHIP = _by_key(
    {
        Aspect.NAME: "name area pilot_areas",
        Aspect.TEXTS: "vision about",
        Aspect.PARTNERS: "partners",
        Aspect.RULES: "thresholds",
        Aspect.TERM: "start end",
        Aspect.ORIGIN: "provenance",
        Aspect.DATE: "as_of",
        Aspect.ORDER: GOALS,
        Aspect.GROUPS: "groups",
        Aspect.CONTACT: "contact",
        Aspect.RECORDS: "events notes promises initiatives evaluations valuations",
    }
)


@dataclass(frozen=True)
class Change:
    """What a key of a release document said before and says now. `goal` is the goal's code, "" for the partnership.

    A goal that comes or goes is one change: its key is empty, and it was or is None.
    """

    goal: str
    key: str
    before: Any
    after: Any

    @property
    def aspect(self) -> Aspect:
        """What it is about."""
        if not self.key:
            return Aspect.ADDED if self.before is None else Aspect.REMOVED
        return (OF_A_GOAL if self.goal else OF_A_PARTNERSHIP).get(self.key, Aspect.OTHER)


def changes(before: Document, after: Document) -> tuple[Change, ...]:
    """Every difference: the partnership's own first, then goal by goal, in the order that they have now."""
    old, new = ({goal["code"]: goal for goal in document[GOALS]} for document in (before, after))
    found = _differences("", _without_goals(before), _without_goals(after))
    orders = [[code for code in codes if code in old and code in new] for codes in (old, new)]
    if orders[0] != orders[1]:
        found.append(Change("", GOALS, *orders))
    for code, goal in new.items():
        found += _differences(code, old[code], goal) if code in old else [Change(code, "", None, goal)]
    found += [Change(code, "", goal, None) for code, goal in old.items() if code not in new]
    return tuple(found)


def _differences(goal: str, before: Document, after: Document) -> list[Change]:
    keys = [*after, *(key for key in before if key not in after)]
    pairs = ((key, before.get(key), after.get(key)) for key in keys)
    return [Change(goal, key, was, now) for key, was, now in pairs if was != now and not _says_nothing(was, now)]


def _says_nothing(was: Any, now: Any) -> bool:
    """An empty list says no more than a key that an older document does not have."""
    return was in (None, []) and now in (None, [])


def _without_goals(document: Document) -> Document:
    return {key: value for key, value in document.items() if key != GOALS}
