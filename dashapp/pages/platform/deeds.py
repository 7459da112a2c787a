"""What whoever runs the platform can do here: make one organisation of two, add a place, sign somebody out."""

from dashapp import clock
from dashapp.auth.current import visitor
from dashapp.database import database
from dashapp.form_page import Deed, Done, Given, beside
from db import PLATFORM
from goals import merging, platform
from partners import directory
from partners.access import Actor
from partners.errors import NotFound, Refused
from partners.people import checked_email


def merge(given: Given) -> Done:
    """One organisation takes the place of its duplicate."""
    actor = administrator()
    duplicate, into = given.required_key("duplicate"), given.required_key("into")
    done = database().perform(PLATFORM, lambda session: merging.merge(session, actor, duplicate, into))
    told = {"duplicate": done.duplicate, "into": done.into, "people": done.people, "n": done.partnerships}
    return Done(visitor().words("app-platform-merged", **told))


def add_area(given: Given) -> Done:
    """A place that every partnership can choose."""
    actor, name, level = administrator(), given.text("name"), given.choice("level")
    parent = given.chosen_key("parent")
    area = database().perform(
        PLATFORM, lambda session: directory.add_area(session, actor, name=name, level=level, parent_id=parent)
    )
    return Done(visitor().words("app-platform-area-added", area=area.name))


def end_sessions(given: Given) -> Done:
    """Sign somebody out everywhere: a lost telephone, or somebody who has left."""
    actor, now = administrator(), clock.now()
    with beside("email"):
        email = checked_email(given.required("email"))
    try:
        person = database().perform(PLATFORM, lambda session: platform.end_sessions(session, actor, email, now=now))
    except NotFound:
        raise Refused("person-unknown", email=email, field="email") from None
    return Done(visitor().words("app-platform-sessions-ended", name=person.name))


def administrator() -> Actor:
    """Whoever asks; raises NotFound for somebody who does not run the platform."""
    actor = visitor().actor
    actor.must_administer()
    return actor


MERGE = Deed(
    "merge",
    merge,
    beside={
        "organisation-with-itself": "into",
        "organisation-has-reported": "duplicate",
        "organisations-side-by-side": "into",
        "organisation-gone": "duplicate",
    },
)
ADD_AREA = Deed(
    "add-area",
    add_area,
    beside={
        "name-empty": "name",
        "text-too-long": "name",
        "text-unreadable": "name",
        "area-known": "name",
        "area-level-unknown": "level",
        "area-not-within": "parent",
    },
)
END_SESSIONS = Deed("end-sessions", end_sessions)
