"""Founding: what was typed becomes a partnership, all of it or nothing."""

import re
import uuid
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import TypeVar

from dashapp import clock, mail
from dashapp.addresses import RESERVED
from dashapp.auth.current import visitor
from dashapp.database import database
from dashapp.form_page import Deed, Done, Given, Wrong
from dashapp.invitations import hand_on
from dashapp.pages.found.models import chosen, needs_baseline, needs_target
from dashapp.refusals import refusal
from db import PLATFORM
from goals.founding import Coordinator, Founding, NewArea, NewOrganisation, check_span, found
from goals.programme import Problem, ProgrammeErrors
from goals.templates import Template
from goals.templates.moving import Aim
from partners.errors import NotAllowed, NotFound, Refused

Value = TypeVar("Value")
Troubles = dict[str, str]  # a sentence by the field that it stands beside

GOAL = re.compile(r"goals/([^/]+)(?:/(baseline))?")


def begin(given: Given) -> Done:
    """Found a partnership, and go to its settings; whoever does not run it is told who will."""
    template = chosen(given.path["template"], given.path["model"])
    terms = _terms(given, template)
    today, now = clock.today(database()), clock.now()
    try:
        founded = database().perform(
            PLATFORM,
            lambda session: found(
                session,
                visitor().actor,
                terms,
                now=now,
                today=today,
                reserved=RESERVED,
                by_mail=mail.can_send(),
            ),
        )
    except ProgrammeErrors as errors:
        raise Wrong({_field(one): visitor().words(one.key, **one.details) for one in errors.problems[::-1]}) from None
    if founded.invited is None:
        return Done("", go=f"/app/{founded.code}/settings")
    words = visitor().words
    said = words("app-found-done", name=founded.name)
    return Done([said, *hand_on(words, founded.invited, by=visitor().person, partnership=founded.name)])


def _terms(given: Given, template: Template) -> Founding:
    """What was typed; raises Wrong with all of it that cannot be read."""
    troubles: Troubles = {}
    name = _tried(troubles, lambda: _there(given.texts("name"), "name/sv"))
    start = _tried(troubles, lambda: _there(given.day("start"), "start"))
    end = _tried(troubles, lambda: _there(given.day("end"), "end"))
    if start and end:
        _tried(troubles, partial(check_span, start, end))
    aims = _aims(given, template, troubles)
    area = _tried(troubles, lambda: _area(given))
    coordinator = _tried(troubles, lambda: _coordinator(given))
    if troubles or name is None or start is None or end is None:
        raise Wrong(troubles)
    return Founding(
        template,
        name=name,
        start=start,
        end=end,
        aims=aims,
        code=given.text("code"),
        area=area,
        coordinator=coordinator,
    )


def _tried(troubles: Troubles, read: Callable[[], Value]) -> Value | None:
    """What is read; where it cannot be, the sentence is put beside the field, and the next one can be read."""
    try:
        return read()
    except (NotFound, NotAllowed):
        raise
    except Refused as refused:
        name = refused.details.get("field") or BESIDE.get(refused.code, "")
        troubles.setdefault(name, refusal(visitor().words, refused))
        return None


def _there(value: Value | None, field: str) -> Value:
    if value is None:
        raise Refused("field-empty", field=field)
    return value


def _aims(given: Given, template: Template, troubles: Troubles) -> dict[str, Aim]:
    """The goals that are ticked, each with the numbers that its kind has."""
    aims = {}
    for goal in template.goals:
        code = goal["code"]
        if given.tick(f"goal/{code}"):
            asked = {"target": needs_target(goal), "baseline": needs_baseline(goal)}
            fields = {end: f"{end}/{code}" for end, is_asked in asked.items() if is_asked}
            read = {end: partial(_number, given, field) for end, field in fields.items()}
            aims[code] = Aim(**{end: _tried(troubles, one) for end, one in read.items()})
    return aims


def _number(given: Given, field: str) -> Decimal:
    return _there(given.number(field), field)


def _area(given: Given) -> uuid.UUID | NewArea | None:
    """A place that is described wins over one that is chosen: it was not in the list."""
    if name := given.text("area/name"):
        return NewArea(name, given.choice("area/level"), given.chosen_key("area/within"))
    return given.chosen_key("area")


def _coordinator(given: Given) -> Coordinator | None:
    email = given.text("email") if visitor().actor.administrator else ""
    if not email:
        return None
    return Coordinator(email, given.required("person"), _organisation(given))


def _organisation(given: Given) -> uuid.UUID | NewOrganisation:
    """As with places: one that is described wins."""
    if name := given.text("organisation/name"):
        return NewOrganisation(name, _there(given.choice("organisation/kind") or None, "organisation/kind"))
    return given.required_key("organisation")


def _field(problem: Problem) -> str:
    """The field that a problem is about: a goal's is its baseline or its target, for nothing else of it was typed."""
    goal = GOAL.match(problem.place)
    return f"{goal[2] or 'target'}/{goal[1]}" if goal else problem.place


BESIDE = {
    "code-unreadable": "code",
    "code-reserved": "code",
    "code-taken": "code",
    "text-too-long": "name/sv",
    "text-unreadable": "name/sv",
    "personal-identity-number": "name/sv",
    "area-known": "area/name",
    "name-empty": "area/name",
    "area-level-unknown": "area/level",
    "area-not-within": "area/within",
    "coordinator-missing": "email",
    "email-invalid": "email",
    "email-too-long": "email",
    "own-role": "email",
    "person-inactive": "email",
    "person-of-another-organisation": "organisation",
}
DEEDS = [Deed("found", begin, beside=BESIDE)]
