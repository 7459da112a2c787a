"""Which form, and which row of it: as ids carry it, so that what is typed can never end up in another row."""

import re
import uuid
from dataclasses import dataclass
from typing import Any

from goals.calendar import Period
from partners.errors import NotFound

LONGEST = 300
CODE = re.compile(r"[a-z0-9][a-z0-9_-]*", re.ASCII)


@dataclass(frozen=True)
class Form:
    """A partnership, one of its own periods, and the organisation that reports."""

    slug: str
    period: Period
    organisation_id: uuid.UUID

    @classmethod
    def parse(cls, written: Any) -> "Form":
        """Read what `str` has written; raises NotFound."""
        slug, period, organisation = _parts(written, 3)
        return cls(_code(slug), _period(period), _key(organisation))

    def __str__(self) -> str:
        return f"{self.slug}/{self.period}/{self.organisation_id}"


@dataclass(frozen=True)
class Spot:
    """A row of a form: a goal by its code, and the period that is asked for (the year's for a yearly goal)."""

    form: Form
    goal: str
    period: Period

    @classmethod
    def parse(cls, written: Any) -> "Spot":
        """Read what `str` has written; raises NotFound."""
        *form, goal, period = _parts(written, 5)
        return cls(Form.parse("/".join(form)), _code(goal), _period(period))

    def __str__(self) -> str:
        return f"{self.form}/{self.goal}/{self.period}"


def _parts(written: Any, count: int) -> list[str]:
    if not isinstance(written, str) or len(written) > LONGEST or written.count("/") != count - 1:
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
