"""What was typed, in the words of a programme file. What is empty is left out; the rules of a file say so."""

from collections.abc import Callable, Mapping
from typing import Any

from dashapp.form_page import Given
from goals.exporting.values import number, period, present
from goals.recording import DECISIONS, EVALUATIONS, EVENTS, INITIATIVES, NOTES, PROMISES, VALUATIONS, Noun

Said = dict[str, Any]

GOAL, PARTNER, DOCUMENT = "goals/", "partners/", "documents/"  # before the code of what is ticked
TEXTS = frozenset({"title", "text", "addressed_to", "answer", "reason", "finding", "method"})


def field_of(name: str) -> str:
    """The field of a value; of a text as a whole the Swedish one, which must stand."""
    return f"{name}/sv" if name in TEXTS else name


def _event(given: Given) -> Said:
    return {"date": given.text("date") or None, "title": given.texts("title")}


def _note(given: Given) -> Said:
    return {
        "kind": given.choice("kind") or None,
        "period": _period(given, "period"),
        "goal": given.choice("goal") or None,
        "text": given.texts("text"),
        "addressed_to": given.texts("addressed_to"),
        "state": given.choice("state") or None,
        "answer": given.texts("answer"),
    }


def _promise(given: Given) -> Said:
    return {"year": number(given.number("year")), "text": given.texts("text"), "goals": _ticked(given, GOAL)}


def _initiative(given: Given) -> Said:
    return {
        "title": given.texts("title"),
        "goals": _ticked(given, GOAL),
        "lead": given.choice("lead") or None,
        "partners": _ticked(given, PARTNER) or None,
        "state": given.choice("state") or None,
        "budget": number(given.number("budget")),
        "spent": number(given.number("spent")),
    }


def _decision(given: Given) -> Said:
    return {
        "initiative": given.choice("initiative") or None,
        "kind": given.choice("kind") or None,
        "date": given.text("date") or None,
        "forum": given.text("forum") or None,
        "reason": given.texts("reason"),
    }


def _evaluation(given: Given) -> Said:
    covers = present({end: _period(given, f"covers/{end}") for end in ("first", "last")})
    return {
        "title": given.texts("title"),
        "author": given.choice("author") or None,
        "commissioned_by": given.choice("commissioned_by") or None,
        "covers": covers or None,
        "documents": _ticked(given, DOCUMENT),
        "finding": given.texts("finding"),
    }


def _valuation(given: Given) -> Said:
    return {
        "title": given.texts("title"),
        "amount": number(given.number("amount")),
        "qualifier": given.choice("qualifier") or None,
        "horizon_years": number(given.number("horizon_years")),
        "people": number(given.number("people")),
        "total": number(given.number("total")),
        "commissioned_by": given.choice("commissioned_by") or None,
        "method": given.texts("method"),
    }


def _period(given: Given, name: str) -> int | str | None:
    text = given.text(name).upper()
    return period(text) if text else None


def _ticked(given: Given, before: str) -> list[str]:
    """The codes that are ticked, in the order of the form."""
    return [name.removeprefix(before) for name in given.fields if name.startswith(before) and given.tick(name)]


_READ: Mapping[str, Callable[[Given], Said]] = {
    EVENTS.name: _event,
    NOTES.name: _note,
    PROMISES.name: _promise,
    INITIATIVES.name: _initiative,
    DECISIONS.name: _decision,
    EVALUATIONS.name: _evaluation,
    VALUATIONS.name: _valuation,
}


def typed(noun: Noun, given: Given) -> Said:
    """What somebody wants to record."""
    return present(_READ[noun.name](given))
