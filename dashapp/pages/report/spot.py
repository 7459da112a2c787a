"""Which form, and which row of it: as ids carry it, so that what is typed can never end up in another row."""

import re
import uuid
from dataclasses import dataclass, replace
from typing import Any

from goals.calendar import Period
from partners.errors import NotFound

LONGEST = 500
CODE = re.compile(r"[a-z0-9][a-z0-9_-]*", re.ASCII)
FORM, WHOLE, PART = 3, 5, 8  # how many words each has


@dataclass(frozen=True)
class Form:
    """A partnership, one of its own periods, and the organisation that reports."""

    slug: str
    period: Period
    organisation_id: uuid.UUID

    @classmethod
    def parse(cls, written: Any) -> "Form":
        """Read what `str` has written; raises NotFound."""
        slug, period, organisation = _words(written, FORM)
        return cls(_code(slug), _period(period), _key(organisation))

    def __str__(self) -> str:
        return f"{self.slug}/{self.period}/{self.organisation_id}"


@dataclass(frozen=True)
class Spot:
    """A row of a form: a goal by its code, the period that is asked for (the year's for a yearly goal), and the slot
    of the part that it is about (goals.slots), empty for the whole goal."""

    form: Form
    goal: str
    period: Period
    slot: str = ""

    @classmethod
    def parse(cls, written: Any) -> "Spot":
        """Read what `str` has written; raises NotFound."""
        words = _words(written, WHOLE, PART)
        form, (goal, period, *part) = words[:FORM], words[FORM:]
        whole = cls(Form.parse("/".join(form)), _code(goal), _period(period))
        return whole.part(*part) if part else whole

    def part(self, *codes: str) -> "Spot":
        """The row of a part of this goal: area, question, initiative, empty where it is the goal's own.

        Raises NotFound.
        """
        if not any(codes):
            raise NotFound
        return replace(self, slot="/".join(code and _code(code) for code in codes))

    def __str__(self) -> str:
        whole = f"{self.form}/{self.goal}/{self.period}"
        return f"{whole}/{self.slot}" if self.slot else whole


def _words(written: Any, *counts: int) -> list[str]:
    if not isinstance(written, str) or len(written) > LONGEST or written.count("/") + 1 not in counts:
        raise NotFound
    return written.split("/")


def _code(written: str) -> str:
    if not CODE.fullmatch(written):
        raise NotFound
    return written


def _period(written: str) -> Period:
    try:
        return Period.parse(written)
    except ValueError:
        raise NotFound from None


def _key(written: str) -> uuid.UUID:
    try:
        return uuid.UUID(written)
    except ValueError:
        raise NotFound from None
