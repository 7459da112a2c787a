"""Founding: what was typed becomes a partnership, all of it or nothing."""

import re
import uuid
from decimal import Decimal

from dashapp import clock, mail
from dashapp.addresses import RESERVED
from dashapp.auth.current import visitor
from dashapp.database import database
from dashapp.form_page import Deed, Done, Given, Wrong
from dashapp.invitations import hand_on
from dashapp.pages.found.models import chosen
from db import PLATFORM
from goals.founding import Coordinator, Founding, NewArea, found
from goals.programme import Problem, ProgrammeErrors
from goals.templates import Template
from partners.errors import Refused

GOAL = re.compile(r"goals/([^/]+)")
NONE = "none"  # what is chosen where nothing is: browsers show an empty value as nothing at all


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
    name, start, end = given.texts("name"), given.day("start"), given.day("end")
    empty = [field for field, value in (("name/sv", name), ("start", start), ("end", end)) if not value]
    if name is None or start is None or end is None:
        raise Refused("field-empty", field=empty[0])
    return Founding(
        template,
        name=name,
        start=start,
        end=end,
        targets=_targets(given, template),
        code=given.text("code"),
        area=_area(given),
        coordinator=_coordinator(given),
    )


def _targets(given: Given, template: Template) -> dict[str, Decimal]:
    """The goals that are ticked, each with its target."""
    targets = {}
    for goal in template.goals:
        code = goal["code"]
        if given.tick(f"goal/{code}"):
            value = given.number(f"target/{code}")
            if value is None:
                raise Refused("field-empty", field=f"target/{code}")
            targets[code] = value
    return targets


def _area(given: Given) -> uuid.UUID | NewArea | None:
    """A place that is described wins over one that is chosen: it was not in the list."""
    if name := given.text("area/name"):
        return NewArea(name, given.text("area/level"), _key(given, "area/within"))
    return _key(given, "area")


def _coordinator(given: Given) -> Coordinator | None:
    email = given.text("email") if visitor().actor.administrator else ""
    if not email:
        return None
    organisation = _key(given, "organisation")
    if organisation is None:
        raise Refused("field-empty", field="organisation")
    return Coordinator(email, given.required("person"), organisation)


def _key(given: Given, name: str) -> uuid.UUID | None:
    text = given.text(name)
    try:
        return None if text in ("", NONE) else uuid.UUID(text)
    except ValueError:
        raise Refused("field-empty", field=name) from None


def _field(problem: Problem) -> str:
    """The field that a problem is about: a goal's is its target, for nothing else of it was typed."""
    goal = GOAL.match(problem.place)
    return f"target/{goal[1]}" if goal else problem.place


BESIDE = {
    "code-unreadable": "code",
    "code-reserved": "code",
    "code-taken": "code",
    "found-end-before-start": "end",
    "text-too-long": "name/sv",
    "text-unreadable": "name/sv",
    "personal-identity-number": "name/sv",
    "area-known": "area/name",
    "name-empty": "area/name",
    "area-level-unknown": "area/level",
    "area-not-within": "area/within",
    "coordinator-missing": "email",
    "email-invalid": "email",
    "own-role": "email",
    "person-inactive": "email",
    "person-of-another-organisation": "organisation",
}
DEEDS = [Deed("found", begin, beside=BESIDE)]
