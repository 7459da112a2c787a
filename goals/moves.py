"""One move of a contribution: it is held and known to the mover, signed by the form that makes it, and recorded.

Whoever changes a text has seen it: in its `version`, or because it is the same opened `form` that wrote it. A form
saves while somebody types, and the answer that would have told it the new version may be lost.
"""

import datetime as dt
import re
import uuid
from typing import Any

from sqlalchemy.orm import Session

from db import ledger
from goals import periods
from goals.calendar import Period
from goals.content import plain, whole
from goals.finding import obtain
from goals.models import Contribution, ContributionState
from partners import audit
from partners.access import Actor, Permission
from partners.errors import Conflict, Refused

TOKEN = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)


def take(
    session: Session,
    actor: Actor,
    contribution_id: uuid.UUID,
    *,
    to: Permission,
    today: dt.date,
    state: ContributionState | None = None,
    version: int | None = None,
    form: str | None = None,
) -> Contribution:
    """Hold a contribution for a move: found, allowed, in the state and the version that the mover has seen, open."""
    take_turn(session, actor)
    contribution = obtain(session, actor, contribution_id, to=to, locked=True)
    if state is not None and contribution.state != state:
        raise Refused("wrong-state", state=contribution.state)
    if version is not None and not has_seen(contribution, version, form):
        raise Conflict("changed-since", theirs=whole(contribution), version=contribution.version)
    periods.must_take_reports(session, actor, Period.parse(contribution.period), today)
    return contribution


def take_turn(session: Session, actor: Actor) -> None:
    """Whoever reports waits for those who set goals or close periods, and they wait until this transaction has ended.

    A file is loaded by the command line, which is alone already.
    """
    if not actor.is_command_line:
        ledger.take_turn(session, alone=False)


def has_seen(contribution: Contribution, version: int | None, form: str | None) -> bool:
    """Whether somebody knows the present text: read in its version, or written by the same opened form."""
    return contribution.version == version or (form is not None and contribution.form == form)


def sign(contribution: Contribution, form: str | None) -> dt.datetime:
    """Every change is signed by the form that makes it or by none, so that other forms notice."""
    if form is not None and not TOKEN.fullmatch(form):
        raise Refused("code-unreadable", given=form)
    contribution.form = form
    contribution.changed_at = dt.datetime.now(dt.UTC)
    return contribution.changed_at


def move(
    session: Session,
    actor: Actor,
    contribution: Contribution,
    state: ContributionState,
    deed: str,
    *,
    form: str | None = None,
    **details: Any,
) -> Contribution:
    """Put a held contribution into a state, and record it."""
    contribution.state = state
    sign(contribution, form)
    session.flush()
    record(session, actor, deed, contribution, **details)
    return contribution


def record(session: Session, actor: Actor, deed: str, contribution: Contribution, **details: Any) -> None:
    """One event on the trail, with what the report says now."""
    audit.record(session, actor, deed, "contribution", contribution.id, **plain(contribution), **details)
