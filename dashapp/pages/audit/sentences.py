"""One sentence for everything that can be done in a partnership, by what it was done to and what was done."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from dashapp.components.measure import measure
from dashapp.components.periods import told as told_period
from dashapp.i18n import Words
from goals.calendar import Period
from goals.kinds import COUNTS
from goals.trail import Event


def sentence(words: Words, event: Event) -> str:
    """What happened. A deed that has no sentence is told by its own words: a log leaves nothing out."""
    key = f"app-audit-{event.subject}-{event.deed}"
    if key not in words:
        return words("app-audit-other", who=who(words, event), deed=event.deed, subject=event.subject)
    return words(key, **_values(words, event))


def who(words: Words, event: Event) -> str:
    """By name and organisation; the command line has neither."""
    if event.person is None:
        return words("app-audit-command-line")
    if event.organisation is None:
        return event.person
    return words("app-audit-who", person=event.person, organisation=event.organisation)


def _values(words: Words, event: Event) -> dict[str, Any]:
    """Everything that any of the sentences takes; what was not recorded then is said to be unknown."""
    details, gone = event.details, words("app-audit-gone")
    title = details.get("title")
    return {
        "who": who(words, event),
        "goal": words.text(event.goal) if event.goal else gone,
        "partner": event.partner or gone,
        "about": event.about or gone,
        "period": _period(words, event.period) if event.period else gone,
        "says": _says(words, event),
        "role": words("app-audit-role", role=str(details.get("role", ""))),
        "before": words("app-audit-role", role=str(details.get("before", ""))),
        "keys": ", ".join(words("app-audit-part", part=str(one)) for one in details.get("keys") or ()),
        "group": words.text(title) if isinstance(title, Mapping) and "sv" in title else str(details.get("code", gone)),
        "record": words("app-audit-record", kind=str(details.get("kind", ""))),
        "day": event.as_of or _day(details.get("as_of")) or gone,
        "due": _day(details.get("due")) or "",
        "until": _day(details.get("until")) or "",
        **{name: _amount(words, event, details.get(name)) for name in ("old", "new")},
        "start": _start(words, event),
        "by": _day(details.get("new_date")) or gone,
        "number": str(details.get("number", "")),
        "through": bool(details.get("through")),
        "n": int(details.get("outstanding") or details.get("new_contributions") or 0),
        "duplicate": str(details.get("duplicate", gone)),
        "into": str(details.get("into", gone)),
    }


def _period(words: Words, code: str) -> str:
    try:
        return told_period(words, Period.parse(code))
    except ValueError:
        return code


def _says(words: Words, event: Event) -> str:
    """What a report said, behind the sentence; nothing where the reader may not know it, or it said nothing yet."""
    if event.said is None or not event.said.is_answer:
        return ""
    unit = None if event.kind in COUNTS else event.unit
    said = measure(words, event.kind or "", event.said, unit=unit, unit_one=event.unit_one, grades=event.grades)
    return words("app-audit-says", quantity=said)


def _day(value: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _start(words: Words, event: Event) -> str:
    """That where a goal starts was changed too, behind the sentence; nothing where it was not."""
    if "new_baseline" not in event.details:
        return ""
    ends = {name: _amount(words, event, event.details.get(f"{name}_baseline")) for name in ("old", "new")}
    return words("app-audit-start", **ends)


def _amount(words: Words, event: Event, value: Any) -> str:
    """What was to be reached: a grade, something done, or a number."""
    if value in event.grades:
        return words.text(event.grades[value])
    if value is True or value == "True":
        return words("app-measure-done")
    try:
        return words.number(Decimal(str(value)), decimals=6)
    except InvalidOperation:
        return "–"
