"""What of the log is asked for, as the end of its address: a link to it can be kept and sent to a colleague."""

import datetime as dt
import re
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from dashapp.clock import STOCKHOLM
from goals.trail import Point
from partners.errors import NotFound

WHAT = re.compile(r"[a-z-]{1,40}(\.[a-z-]{1,40})?", re.ASCII)
FIRST, LAST = dt.date(1900, 1, 1), dt.date(2999, 12, 31)


@dataclass(frozen=True)
class Chosen:
    """Nothing is chosen where all is empty. `what` is a subject, or a subject and a deed with a point between."""

    text: str = ""
    what: str = ""
    who: uuid.UUID | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    before: Point | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether it is less than the whole log."""
        return bool(self.text or self.what or self.who or self.since or self.until)

    def asked(self) -> dict[str, Any]:
        """The same, as the domain takes it: days have become moments."""
        subject, _, deed = self.what.partition(".")
        return {
            "text": self.text,
            "subject": subject,
            "deed": deed,
            "person_id": self.who,
            "since": _midnight(self.since) if self.since else None,
            "until": _midnight(self.until + dt.timedelta(days=1)) if self.until else None,
            "before": self.before,
        }

    def path(self, slug: str) -> str:
        """The address where this stands."""
        values = {
            "text": self.text,
            "what": self.what,
            "who": str(self.who or ""),
            "since": self.since.isoformat() if self.since else "",
            "until": self.until.isoformat() if self.until else "",
            "before": f"{self.before.at.isoformat()}_{self.before.id}" if self.before else "",
        }
        written = ",".join(f"{name}={_escaped(value)}" for name, value in values.items() if value)
        return f"/app/{slug}/audit/{written}".rstrip("/")


def parsed(path: str) -> Chosen:
    """What an address asks for; raises NotFound for what no page of ours has written."""
    given = dict(part.partition("=")[::2] for part in path.split(",") if part)
    values = {name: unquote(value.replace("~", "%")) for name, value in given.items()}
    try:
        chosen = Chosen(
            text=values.pop("text", ""),
            what=_what(values.pop("what", "")),
            who=uuid.UUID(who) if (who := values.pop("who", "")) else None,
            since=_day(values.pop("since", "")),
            until=_day(values.pop("until", "")),
            before=_point(values.pop("before", "")),
        )
    except ValueError:
        raise NotFound from None
    if values:
        raise NotFound
    return chosen


def is_sensible(day: dt.date | None) -> bool:
    """Whether it can be a day of a log: the calendar's ends have no midnight in every zone."""
    return day is None or FIRST <= day <= LAST


def _escaped(value: str) -> str:
    """Without a sign that browser and server would read differently."""
    return quote(value, safe="").replace("~", "%7E").replace("%", "~")


def _what(value: str) -> str:
    if value and not WHAT.fullmatch(value):
        raise ValueError(value)
    return value


def _day(value: str) -> dt.date | None:
    day = dt.date.fromisoformat(value) if value else None
    if not is_sensible(day):
        raise ValueError(value)
    return day


def _point(value: str) -> Point | None:
    if not value:
        return None
    at, _, key = value.partition("_")
    moment = dt.datetime.fromisoformat(at)
    if moment.utcoffset() is None or not is_sensible(moment.date()):
        raise ValueError(value)
    return Point(moment, uuid.UUID(key))


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.min, STOCKHOLM)
