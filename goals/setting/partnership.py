"""Setting the partnership itself: what it is, whom residents turn to, when it reports, how it judges and publishes."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals import periods
from goals.calendar import Period
from goals.entry import about, check_text
from goals.exporting import partnership_as_given
from goals.finding import partnership_of
from goals.models import Contribution, ReportingPeriod
from goals.programme import Map
from goals.programme.given import check_partnership_given
from goals.programme.rules import date_of
from goals.setting.holding import check_texts, codes_of, must_have_seen, take_turn
from partners import audit
from partners.access import Actor, Permission
from partners.errors import Refused
from partners.models import Area, Partnership
from partners.partnerships import tenant_of

Given = Mapping[str, Any]

LEAST_SMALL_COUNT = 5  # counts of people from 1 to 4 are never shown in parts
MOST_SMALL_COUNT = 100  # with more, next to nothing of a partnership would ever be shown in parts
LONGEST_CONTACT = 200  # characters: a line at the foot of the public page
MOST_DUE_DAYS = 366
SET = ("name", "vision", "about", "contact", "area", "start", "end", "thresholds", "reporting")
TEXTS = ("name", "vision", "about")


def as_set(session: Session, actor: Actor) -> dict[str, Any]:
    """What can be set of the session's partnership, in the words of a file."""
    actor.must(Permission.PARTNERSHIP_SET, tenant_of(session))
    whole = partnership_as_given(session, actor, with_contributions=False)
    return {key: value for key, value in whole.items() if key in SET}


def set_partnership(session: Session, actor: Actor, given: Given, *, version: int) -> Partnership:
    """Set all of it, in a session of the platform that works in the partnership; code and kind stay as they are.

    Raises GivenErrors with all that is wrong, Refused with its `field`, Conflict where somebody else was first.
    """
    take_turn(session, actor, to=Permission.PARTNERSHIP_SET)
    partnership = partnership_of(session)
    session.refresh(partnership)
    kept = {"code": partnership.code, "kind": partnership.kind}
    said = {key: value for key, value in given.items() if key in SET}
    after = check_partnership_given({**said, **kept}, codes_of(session, actor))
    check_texts(after, *TEXTS)
    _check_contact(after.get("contact", {}))
    values = _values(session, after)
    changed = [name for name, value in values.items() if getattr(partnership, name) != value]
    if not changed:
        return partnership  # the same form twice
    must_have_seen(partnership, version)
    _check_judging(after)
    _check_span(session, after, is_first_changed="first_period" in changed)
    for name in changed:
        setattr(partnership, name, values[name])
    session.flush()
    session.expire(partnership, ["area"])
    audit.record(session, actor, "set", "partnership", partnership.id, keys=changed)
    return partnership


def _values(session: Session, given: Map) -> dict[str, Any]:
    """The columns of a partnership that has been checked."""
    contact, thresholds, reporting = given.get("contact", {}), given["thresholds"], given["reporting"]
    area = session.scalars(select(Area).where(Area.code == given["area"])).one() if given["area"] else None
    return {
        **{key: dict(given[key]) if key in given else None for key in TEXTS},
        "contact_function": dict(contact["function"]) if contact else None,
        "contact_address": contact.get("address"),
        "area_id": area and area.id,
        "start": date_of(given["start"]),
        "end": date_of(given["end"]),
        "on_track": Decimal(str(thresholds["on_track"])),
        "at_risk": Decimal(str(thresholds["at_risk"])),
        "small_count": thresholds["small_count"],
        "first_period": str(reporting["first"]),
        "due_days": reporting["due_days"],
    }


def _check_contact(contact: Given) -> None:
    """Raises Refused, with its field, for texts that are too long or that a database cannot keep."""
    texts = {f"function/{language}": text for language, text in contact.get("function", {}).items()}
    texts |= {"address": contact["address"]} if contact else {}
    for name, text in texts.items():
        with about(f"contact/{name}"):
            check_text(text, longest=LONGEST_CONTACT)


def _check_judging(given: Map) -> None:
    """Raises Refused for thresholds that no status could follow, and for small numbers that could be read."""
    thresholds = given["thresholds"]
    if not 0 < thresholds["on_track"] <= 1:
        raise Refused("threshold-not-a-share", field="thresholds/on_track")
    if not 0 < thresholds["at_risk"] < thresholds["on_track"]:
        raise Refused("threshold-at-risk-above", field="thresholds/at_risk")
    if thresholds["small_count"] < LEAST_SMALL_COUNT:
        raise Refused("small-count-too-small", least=LEAST_SMALL_COUNT, field="thresholds/small_count")
    if thresholds["small_count"] > MOST_SMALL_COUNT:
        raise Refused("small-count-too-large", most=MOST_SMALL_COUNT, field="thresholds/small_count")
    if given["reporting"]["due_days"] > MOST_DUE_DAYS:
        raise Refused("due-days-too-many", most=MOST_DUE_DAYS, field="reporting/due_days")


def _check_span(session: Session, given: Map, *, is_first_changed: bool) -> None:
    """Raises Refused for a span that leaves out what has been reported or settled."""
    if is_first_changed and is_begun(session):
        raise Refused("first-period-fixed", field="reporting/first")
    first = Period.parse(given["reporting"]["first"])
    if given["start"] > first.last_day.isoformat():
        raise Refused("start-after-first-period", period=first.code, field="start")
    settled = periods.settled_through(session)
    if settled is not None and given["end"] and given["end"] < settled.isoformat():
        raise Refused("end-before-settled", settled=settled, field="end")


def is_begun(session: Session) -> bool:
    """Whether a period has been opened or closed, or anything has been written: then the first one stays."""
    touched = session.scalar(select(ReportingPeriod.code).limit(1))
    return touched is not None or session.scalar(select(Contribution.id).limit(1)) is not None
