"""A partnership in the words of a programme file: what was promised, and what stands reported.

What an export leaves out is told in docs/programme-file.md.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.exporting.goal import goal_as_given
from goals.exporting.partnership import partnership_as_given
from goals.exporting.platform import (
    areas_as_given,
    classifications_as_given,
    organisations_as_given,
    people_as_given,
)
from goals.exporting.values import Given, present
from goals.programme import FORMAT
from partners.access import Actor
from partners.models import Provenance

__all__ = ["file_of", "goal_as_given", "partnership_as_given"]


def file_of(session: Session, actor: Actor, *, with_contributions: bool, people: bool = False) -> Given:
    """The session's partnership as a whole file, with the organisations, areas and classifications that it names.

    With `people` those who are members now. The platform's words of provenance all come along: releases show them.
    """
    partnership = partnership_as_given(session, actor, with_contributions=with_contributions)
    members = people_as_given(session, partnership["code"]) if people else None
    scales = classifications_as_given(session, {goal["scale"] for goal in partnership["goals"] if "scale" in goal})
    named = {one["organisation"] for one in (*partnership["partners"], *(members or ()))}
    named |= {scale["provider"] for scale in scales}
    named |= {one[key] for one in partnership.get("evaluations", ()) for key in ("author", "commissioned_by")}
    named |= {one["commissioned_by"] for one in partnership.get("valuations", ()) if "commissioned_by" in one}
    words = session.scalars(select(Provenance).order_by(Provenance.code))
    given = {
        "format": FORMAT,
        "provenance": {word.code: dict(word.title) for word in words} or None,
        "organisations": organisations_as_given(session, named),
        "people": members,
        "areas": areas_as_given(session, _named_areas(partnership, scales)),
        "classifications": scales or None,
        "partnerships": [partnership],
    }
    return present(given)


def _named_areas(partnership: Given, scales: Sequence[Given]) -> set[str]:
    named = {partnership["area"], *partnership.get("pilot_areas", ())}
    named |= {area for scale in scales for version in scale["versions"] for area in version["areas"]}
    for goal in partnership["goals"]:
        named |= {goal.get("area"), *(line.get("area") for line in goal["contributions"])}
    return {code for code in named if code is not None}
