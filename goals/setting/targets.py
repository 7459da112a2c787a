"""Deciding targets: a new version of where a goal starts, what it is to reach, by when and on which way; the old one
stays visible. A baseline that turns out to be wrong is corrected so too.
"""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from goals import periods
from goals.entry import check_reason
from goals.exporting import goal_as_given
from goals.finding import partnership_of
from goals.loading.goal import target_of
from goals.models import Goal, Target
from goals.programme.given import positioned
from goals.setting.holding import checked_by_rules, decider, hold, must_have_seen
from goals.setting.terms import TargetTerms, put_target, told_target
from partners import audit
from partners.access import Actor, Permission
from partners.errors import NotFound, Refused
from partners.partnerships import tenant_of

DECIDED = ("target", "profile", "milestones", "monthly_weights")
WAY = ("baseline", *DECIDED)


def with_target(goal: Goal, given: Mapping[str, Any]) -> dict[str, Any]:
    """A goal in the words of a file, with another target and another way to it, and another baseline where one is
    given."""
    kept = {key: value for key, value in goal_as_given(goal).items() if key not in DECIDED}
    return {**kept, **{key: given[key] for key in WAY if key in given}}


def set_target(
    session: Session, actor: Actor, goal_id: uuid.UUID, given: Mapping[str, Any], *, reason: str, version: int
) -> Goal:
    """Decide what a goal is to reach from now on, and where it started: all of DECIDED that it has, and its baseline
    where that is another one.

    Whoever coordinates sets it while nothing has counted; from then on those who steer decide. Raises NotFound for a
    goal that is only followed, GivenErrors with all that is wrong, Refused with its `field`, Conflict where somebody
    else was first.
    """
    goal = hold(session, actor, goal_id, to=Permission.FIGURES_VIEW)
    if not goal.targets:
        raise NotFound
    must_decide(session, actor, goal)
    terms = target_of(checked_by_rules(session, actor, with_target(goal, given)))
    old = goal.targets[-1]
    if vars(terms) == vars(target_of(positioned(goal_as_given(goal))[0])):
        return goal  # the same form twice, or nothing new
    must_have_seen(goal, version)
    if _aim(terms) != _aim(old):
        check_target_date(session, terms.date)
    why = check_reason(reason)
    put_target(session, actor, goal, terms, version=old.version + 1, reason=why)
    flag_modified(goal, "code")  # its target is the goal's: whoever has an older form open notices
    session.flush()
    session.expire(goal, ["targets"])
    start = {"old_baseline": _start(old), "new_baseline": _start(terms)} if _start(old) != _start(terms) else {}
    audit.record(
        session,
        actor,
        "target-set",
        "goal",
        goal.id,
        code=goal.code,
        old=told_target(old),
        old_date=old.date,
        new=told_target(terms),
        new_date=terms.date,
        reason=why,
        **start,
    )
    return goal


def _aim(target: Target | TargetTerms) -> tuple[Any, ...]:
    """What is to be reached, and by when. A baseline can be corrected when that day has passed, a promise cannot."""
    return target.value, target.grade, target.per, target.date


def _start(target: Target | TargetTerms) -> Any:
    return target.baseline_grade or target.baseline


def must_decide(session: Session, actor: Actor, goal: Goal) -> None:
    """Raises NotFound, NotAllowed, or Refused for a coordinator once it is those who steer that decide."""
    needed = decider(session, goal.id)
    is_too_late = needed is Permission.TARGET_DECIDE and actor.may(Permission.GOAL_SET, tenant_of(session))
    if is_too_late and not actor.may(needed, tenant_of(session)):
        raise Refused("target-decided-by-steering")
    actor.must(needed, tenant_of(session))


def check_target_date(session: Session, day: dt.date) -> None:
    """Raises Refused for a day that figures have been settled for already, or that is after the partnership's end."""
    end = partnership_of(session).end
    if end is not None and day > end:
        raise Refused("target-date-after-end", end=end, field="target/date")
    settled = periods.settled_through(session)
    if settled is not None and day <= settled:
        raise Refused("target-date-closed", settled=settled, field="target/date")
