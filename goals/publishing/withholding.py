"""What a release does not show, and why. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goals.document import Document
from goals.suppression import is_small


class Part(StrEnum):
    """Where something is left out: a partner's sum, a period's, the sum up to a period, or a whole figure or table."""

    PARTNER = "partner"
    PERIOD = "period"
    RUNNING_SUM = "running-sum"
    YEARS = "years"
    PACE = "pace"
    AFTERWARDS = "afterwards"


class Why(StrEnum):
    """A number of people is small, or would give a small one away."""

    SMALL = "small"
    TELLING = "telling"


@dataclass(frozen=True)
class Hidden:
    """Something of a goal that is not shown. `of` is the partner's or the period's code, "" for a whole.

    `why` is None where the goal is gone, and with it what would tell.
    """

    goal: str
    part: Part
    of: str
    why: Why | None


def hidden(document: Document, whole: Mapping[str, Document]) -> tuple[Hidden, ...]:
    """Everything that a release leaves out; `whole` are its goals with nothing left out, by their codes."""
    threshold = document["thresholds"]["small_count"]
    return tuple(
        one for goal in document["goals"] for one in _hidden_in(goal, whole.get(goal["code"]), threshold=threshold)
    )


def _hidden_in(goal: Document, whole: Document | None, *, threshold: int) -> Iterator[Hidden]:
    by_partner = {row["partner"]: row["quantity"] for row in whole["by_partner"]} if whole else {}
    by_period = {cell["period"]: cell["quantity"] for cell in whole["series"]} if whole else {}

    def why(numbers: Mapping[str, float], code: str) -> Why | None:
        if code not in numbers:
            return None
        return Why.SMALL if is_small(Fraction(numbers[code]), threshold=threshold) else Why.TELLING

    for row in goal["by_partner"]:
        if "quantity" not in row:
            yield Hidden(goal["code"], Part.PARTNER, row["partner"], why(by_partner, row["partner"]))
    for cell in goal["series"]:
        if "quantity" not in cell:
            yield Hidden(goal["code"], Part.PERIOD, cell["period"], why(by_period, cell["period"]))
    for cell in goal["series"]:
        if "cumulative" not in cell:
            yield Hidden(goal["code"], Part.RUNNING_SUM, cell["period"], Why.TELLING)
    if whole is None:
        return
    if goal["table"] is None and whole["table"] is not None:
        cells = [Fraction(cell) for row in whole["table"]["rows"] for cell in row["cells"] if cell is not None]
        has_small = any(is_small(cell, threshold=threshold) for cell in cells)
        yield Hidden(goal["code"], Part.YEARS, "", Why.SMALL if has_small else Why.TELLING)
    if goal["pace"] is None and whole["pace"] is not None:
        yield Hidden(goal["code"], Part.PACE, "", Why.TELLING)
    if goal["after_target"] is None and whole["after_target"] is not None:
        yield Hidden(goal["code"], Part.AFTERWARDS, "", Why.SMALL)
