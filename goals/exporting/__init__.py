"""A partnership in the words of a programme file: what was promised, and what stands reported.

What an export leaves out is told in docs/programme-file.md.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.exporting.goal import goal_as_given
from goals.exporting.partnership import partnership_as_given
from goals.exporting.platform import areas_as_given, organisations_as_given, people_as_given
from goals.exporting.values import Given, present
from goals.programme import FORMAT
from partners.access import Actor
from partners.models import Provenance

__all__ = ["file_of", "goal_as_given", "partnership_as_given"]


def file_of(session: Session, actor: Actor, *, with_contributions: bool, people: bool = False) -> Given:
    """The session's partnership as a whole file, with the organisations and areas that it names.

    With `people` those who are members now. The platform's words of provenance all come along: releases show them.
    """
    partnership = partnership_as_given(session, actor, with_contributions=with_contributions)
    members = people_as_given(session, partnership["code"]) if people else None
    named = {one["organisation"] for one in (*partnership["partners"], *(members or ()))}
    words = session.scalars(select(Provenance).order_by(Provenance.code))
    given = {
        "format": FORMAT,
        "provenance": {word.code: dict(word.title) for word in words} or None,
        "organisations": organisations_as_given(session, named),
        "people": members,
        "areas": areas_as_given(session, _named_areas(partnership)),
        "partnerships": [partnership],
    }
    return present(given)


def _named_areas(partnership: Given) -> set[str]:
    named = {partnership["area"], *partnership.get("pilot_areas", ())}
    for goal in partnership["goals"]:
        named |= {goal.get("area"), *(line.get("area") for line in goal["contributions"])}
    return {code for code in named if code is not None}
