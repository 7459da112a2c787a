"""Groups of goals: what belongs together stands together, under a title of its own."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from goals.finding import goals_of
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
    goals: Collection[str] = (),
    seen: Mapping[str, Any] | None = None,
) -> GoalGroup:
    """Make a group, or say what one is from now on: its title, the goals in it, which may have stood in another;
    `ordered`: they are the stages of a process, in the agreement's order.

    `seen` is the group that is there as the setter knows it: {"title": …, "ordered": …, "goals": […]}. Raises
    GivenErrors or Refused, beside the title, and Conflict where somebody else was first.
    """
    take_turn(session, actor, to=Permission.GOAL_SET)
    if code and session.get(GoalGroup, (tenant_of(session), code)) is None:
        raise NotFound
    made = code or code_for(str(title.get("sv", "")), ())
    check_by(GROUP, {"code": made, "title": title, "goals": [], "ordered": ordered})
    check_texts({"title": title}, "title")
    every = goals_of(session, actor)
    if set(goals) - {goal.code for goal in every}:
        raise NotFound
    group = session.get(GoalGroup, (tenant_of(session), made))
    if group is not None and not code:
        raise Refused("group-there-already", title=group.title, field="title/sv")
    wanted: dict[str, Any] = {"title": dict(title), "ordered": ordered, "goals": _in_order(every, goals)}
    if group is not None:
        stands = _as_it_stands(group, every)
        if stands == wanted:
            return group  # the same form twice
        if seen is None or stands != {**seen, "goals": _in_order(every, seen["goals"])}:
            raise Conflict("set-meanwhile")
    else:
        last = session.scalar(select(func.max(GoalGroup.position)))
        group = GoalGroup(code=made, position=0 if last is None else last + 1)
        session.add(group)
    group.title, group.ordered = dict(title), ordered
    session.flush()
    _put_together(session, every, group, frozenset(goals))
    audit.record(session, actor, "set", "goal-group", code=group.code, **wanted)
    return group


def _as_it_stands(group: GoalGroup, every: Sequence[Goal]) -> dict[str, Any]:
    inside = [goal.code for goal in every if goal.grouping and goal.grouping.group_code == group.code]
    return {"title": group.title, "ordered": group.ordered, "goals": inside}


def _in_order(every: Sequence[Goal], codes: Collection[str]) -> list[str]:
    """Goals by code in the agreement's order."""
    return [goal.code for goal in every if goal.code in codes]


def _put_together(session: Session, every: Sequence[Goal], group: GoalGroup, codes: Collection[str]) -> None:
    """Let these goals stand in a group, and no others."""
    for goal in every:
        kept = goal.grouping.group_code if goal.grouping else None
        wanted = group.code if goal.code in codes else None if kept == group.code else kept
        if wanted != kept:
            put_in_group(session, goal, wanted)
            flag_modified(goal, "code")  # whoever has an older form of the goal open notices
            session.flush()
            session.expire(goal, ["grouping"])


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
