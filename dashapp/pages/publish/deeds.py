"""What can be done on the page: a release is prepared, approved, taken back."""

import re
from typing import Any

from dashapp.auth.current import perform, visitor
from dashapp.form_page import Deed, Done, Given
from dashapp.refusals import refusal
from goals import releases
from partners.access import Permission
from partners.errors import NotFound, Refused

NUMBER = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)
ABOUT_THE_NOTE = ("reason-missing", "text-address", "text-too-long", "text-unreadable", "personal-identity-number")
TAKEN_AWAY = ("release-overtaken", "release-published-already", "release-withdrawn-already")


def prepare(given: Given) -> Done:
    """Freeze the figures as of the day that was chosen."""
    given.required("as_of")
    day, actor = given.day("as_of"), visitor().actor
    release = perform(given.path["slug"], lambda session: releases.prepare_news(session, actor, as_of=day))
    return _done("prepared", date=release.as_of)


def approve(given: Given) -> Done:
    """Let the public read the release that the form was drawn for."""
    key, actor = given.key(), visitor().actor
    try:
        publication = perform(given.path["slug"], lambda session: releases.approve(session, actor, key))
    except Refused as refused:
        return _gone(refused)
    return _done("approved", number=str(publication.number), date=publication.as_of)


def withdraw(given: Given) -> Done:
    """Take an edition back, with the note that the public reads."""
    if not NUMBER.fullmatch(given.about):
        raise NotFound
    number, note, actor = int(given.about), given.text("note"), visitor().actor
    try:
        perform(given.path["slug"], lambda session: releases.withdraw(session, actor, number, note=note))
    except Refused as refused:
        return _gone(refused)
    return _done("withdrawn", number=str(number))


def _gone(refused: Refused) -> Done:
    """What somebody else has done meanwhile has taken the form away, so that nothing can be said in it."""
    if refused.code not in TAKEN_AWAY:
        raise refused
    return Done(refusal(visitor().words, refused))


def _done(what: str, **facts: Any) -> Done:
    return Done(visitor().words(f"app-publish-done-{what}", **facts))


DEEDS = (
    Deed("prepare", prepare, Permission.RELEASE_PREPARE, {"release-day-not-closed": "as_of"}),
    Deed("approve", approve, Permission.RELEASE_APPROVE),
    Deed("withdraw", withdraw, Permission.RELEASE_WITHDRAW, dict.fromkeys(ABOUT_THE_NOTE, "note")),
)
