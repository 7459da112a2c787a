"""Groups of goals: what belongs together stands together, under a title of its own."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goals.models import Goal, GoalGroup, GoalGrouping
from goals.programme.given import check_by
from goals.programme.keys import GROUP
from goals.setting.holding import check_texts, take_turn
from partners import audit
from partners.access import Actor, Permission
from partners.directory import code_for
from partners.errors import Conflict, NotFound, Refused
from partners.partnerships import tenant_of


def groups_of(session: Session, actor: Actor) -> list[GoalGroup]:
    """The partnership's groups in their order, for somebody who may see its figures."""
    actor.must(Permission.FIGURES_VIEW, tenant_of(session))
    return list(session.scalars(select(GoalGroup).order_by(GoalGroup.position, GoalGroup.code)))


def set_group(
    session: Session,
    actor: Actor,
    title: Mapping[str, str],
    *,
    code: str | None = None,
    ordered: bool = False,
    seen: Mapping[str, Any] | None = None,
) -> GoalGroup:
    """Make a group, or give one another title; `ordered`: its goals are the stages of a process.

    `seen` is the title and the order of the group that is there as the setter knows them: {"title": …, "ordered": …}.
    Raises GivenErrors or Refused, beside the title, and Conflict where somebody else was first.
    """
    take_turn(session, actor, to=Permission.GOAL_SET)
    if code and session.get(GoalGroup, (tenant_of(session), code)) is None:
        raise NotFound
    made = code or code_for(str(title.get("sv", "")), ())
    check_by(GROUP, {"code": made, "title": title, "goals": [], "ordered": ordered})
    check_texts({"title": title}, "title")
    group = session.get(GoalGroup, (tenant_of(session), made))
    if group is not None and not code:
        raise Refused("group-there-already", title=group.title, field="title/sv")
    if group is not None:
        stands = {"title": group.title, "ordered": group.ordered}
        if stands == {"title": title, "ordered": ordered}:
            return group  # the same form twice
        if stands != seen:
            raise Conflict("set-meanwhile")
    else:
        last = session.scalar(select(func.max(GoalGroup.position)))
        group = GoalGroup(code=made, position=0 if last is None else last + 1)
        session.add(group)
    group.title, group.ordered = dict(title), ordered
    session.flush()
    audit.record(session, actor, "set", "goal-group", code=group.code, title=dict(title), ordered=ordered)
    return group


def remove_group(session: Session, actor: Actor, code: str) -> None:
    """Take a group away; its goals stay. Raises NotFound."""
    take_turn(session, actor, to=Permission.GOAL_SET)
    group = session.get(GoalGroup, (tenant_of(session), code))
    if group is None:
        raise NotFound
    for grouping in session.scalars(select(GoalGrouping).where(GoalGrouping.group_code == code)):
        session.delete(grouping)
    session.flush()
    session.delete(group)
    session.flush()
    audit.record(session, actor, "removed", "goal-group", code=code, title=dict(group.title))


def put_in_group(session: Session, goal: Goal, code: str | None) -> None:
    """Let a goal that is held stand in a group, or in none; raises NotFound for a group that is not there."""
    if code is not None and session.get(GoalGroup, (tenant_of(session), code)) is None:
        raise NotFound
    grouping = session.get(GoalGrouping, (tenant_of(session), goal.id))
    if grouping is not None and code is None:
        session.delete(grouping)
    elif grouping is not None and code is not None:
        grouping.group_code = code
    elif code is not None:
        session.add(GoalGrouping(goal_id=goal.id, group_code=code))
    session.flush()
