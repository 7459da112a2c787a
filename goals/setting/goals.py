"""Setting goals: a new one, a change of what is said of one, their order, taking one away.

What a goal counts is fixed from the first report on: a report answers the question that was asked.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from db import ledger
from goals.exporting import goal_as_given
from goals.finding import goals_of, partnership_of
from goals.kinds import Kind
from goals.loading.goal import terms_of
from goals.models import Goal, GoalReporter
from goals.programme import Map
from goals.setting.groups import put_in_group
from goals.setting.holding import check_texts, checked_by_rules, hold, must_have_seen, reported_goals, take_turn
from goals.setting.targets import check_target_date
from goals.setting.terms import GoalTerms, add_goal
from partners import audit
from partners.access import Actor, Permission
from partners.areas import areas_within
from partners.directory import code_for
from partners.errors import NotFound, Refused
from partners.models import Area, Organisation, Partner

Given = Mapping[str, Any]

FIXED = ("counts", "frequency", "first", "direction", "survey", "area")
FREE = (
    "title", "unit", "unit_one", "level", "rba", "about", "source", "reporters", "numerator", "denominator", "survey",
)  # fmt: skip
SAID = tuple(dict.fromkeys((*FREE, *FIXED)))
TEXTS = ("title", "unit", "unit_one", "about", "source", "numerator", "denominator")
STAYING = ("code", "kind")


def checked(session: Session, actor: Actor, given: Given) -> tuple[Map, GoalTerms]:
    """A goal as it was given, and in the domain's words; raises GivenErrors, Refused, or NotFound for another kind."""
    if given.get("kind") not in set(Kind):
        raise NotFound
    goal = checked_by_rules(session, actor, given)
    check_texts(goal, *TEXTS)
    _check_survey(goal.get("survey", {}))
    partners = select(Organisation).join(Partner, Partner.organisation_id == Organisation.id)
    organisations = {one.code: one for one in session.scalars(partners)}
    return goal, terms_of(goal, organisations, {one.code: one for one in session.scalars(select(Area))})


def new_goal(session: Session, actor: Actor, given: Given, *, group: str | None = None) -> Goal:
    """Promise something more, or follow it, after everything else. A goal without a code gets one made of its title.

    Raises GivenErrors with all that is wrong with it, or Refused with its `field`.
    """
    take_turn(session, actor, to=Permission.GOAL_SET)
    title = given.get("title") or {}
    goal, terms = checked(session, actor, {"code": code_for(str(title.get("sv", "")), ()), **given})
    if session.scalar(select(Goal.id).where(Goal.code == terms.code)) is not None:
        raise Refused("goal-code-taken", taken=terms.code, field="code")
    _check_area(session, goal)
    if terms.target is not None:
        check_target_date(session, terms.target.date)
    last = session.scalar(select(func.max(Goal.position)))
    added = add_goal(session, actor, terms, position=0 if last is None else last + 1)
    put_in_group(session, added, group)
    return added


def change_goal(
    session: Session, actor: Actor, goal_id: uuid.UUID, given: Given, *, version: int, group: str | None = None
) -> Goal:
    """Say something else of a goal: all of FIXED and FREE that it has, and nothing of its way and its target.

    Raises GivenErrors with all that is wrong, Refused with its `field`, Conflict where somebody else was first.
    """
    goal = hold(session, actor, goal_id, to=Permission.GOAL_SET)
    before = goal_as_given(goal)
    kept = {key: value for key, value in before.items() if key not in SAID}
    after, terms = checked(session, actor, {**kept, **{key: given[key] for key in SAID if key in given}})
    changed = [key for key in SAID if _said(before, key) != _said(after, key)]
    regrouped = group != (goal.grouping.group_code if goal.grouping else None)
    if not changed and not regrouped:
        return goal  # the same form twice
    must_have_seen(goal, version)
    fixed = [key for key in FIXED if key in changed and _counts_otherwise(key, before, after)]
    if fixed and goal.id in reported_goals(session):
        raise Refused("goal-fixed", field=fixed[0])
    if "area" in changed:
        _check_area(session, after)
    for name, value in terms.columns.items():
        if name not in STAYING:
            setattr(goal, name, value)
    _set_reporters(session, goal, terms)
    put_in_group(session, goal, group)
    flag_modified(goal, "code")  # reporters and group are the goal's too: whoever has an older form open notices
    session.flush()
    session.expire(goal, ["reporters", "grouping", "area"])
    keys = [*changed, *(["group"] if regrouped else [])]
    audit.record(session, actor, "changed", "goal", goal.id, code=goal.code, keys=keys)
    return goal


def _said(given: Given, key: str) -> Any:
    """A part of a goal as it can be compared."""
    value = given.get(key)
    return str(value) if key == "first" and value is not None else value


def _counts_otherwise(key: str, before: Given, after: Given) -> bool:
    """Whether a change is one of what is counted. Of a survey that is what counts as a yes, and which questions there
    are: one may be added after them, and who asks and in which words is no part of it."""
    if key != "survey":
        return True
    old, new = before["survey"], after["survey"]
    asked = [one["code"] for one in old["questions"]]
    still = [one["code"] for one in new["questions"]][: len(asked)]
    return bool(old["counted_answers"] != new["counted_answers"] or asked != still)


def _check_survey(survey: Given) -> None:
    """The texts of a survey's questions and answers, as `check_texts` does it."""
    for index, question in enumerate(survey.get("questions", ())):
        key = f"survey/questions/{index}/text"
        check_texts({key: question["text"]}, key)
    for language, answers in survey.get("counted_answers", {}).items():
        key = "survey/counted_answers"
        check_texts({key: {language: "\n".join(answers)}}, key)


def _check_area(session: Session, given: Given) -> None:
    """A goal's place is a part of the partnership's, where that has a single one."""
    own, area = partnership_of(session).area, given.get("area")
    if own is None or area in (None, own.code):
        return
    if own.code not in areas_within(session)[area]:
        raise Refused("goal-area-outside", area=own.name, field="area")


def _set_reporters(session: Session, goal: Goal, terms: GoalTerms) -> None:
    """Who reports from now on, in this order; what others have reported stays."""
    kept = {one.organisation_id: one for one in goal.reporters}
    wanted = list(dict.fromkeys(terms.reporters))
    for organisation_id in kept.keys() - set(wanted):
        session.delete(kept[organisation_id])
    for position, organisation_id in enumerate(wanted):
        if organisation_id in kept:
            kept[organisation_id].position = position
        else:
            session.add(GoalReporter(goal_id=goal.id, organisation_id=organisation_id, position=position))


def place_goal(session: Session, actor: Actor, goal_id: uuid.UUID, position: int) -> None:
    """Let a goal stand in another place of the agreement, counted from 0; the others keep their order."""
    goal = hold(session, actor, goal_id, to=Permission.GOAL_SET)
    every = goals_of(session, actor)
    order = [one for one in every if one.id != goal.id]
    order.insert(max(0, position), goal)
    if order == every:
        return
    for place, one in enumerate(order):
        one.position = place
    session.flush()
    audit.record(session, actor, "changed", "goal", goal.id, code=goal.code, keys=["position"])


def remove_goal(session: Session, actor: Actor, goal_id: uuid.UUID) -> None:
    """Take a goal away that nobody has reported to. Its row stays for older releases, and its code stays taken."""
    goal = hold(session, actor, goal_id, to=Permission.GOAL_SET)
    if goal.id in reported_goals(session):
        raise Refused("goal-has-reports")
    goal.removed_at = ledger.stamp(session)
    session.flush()
    audit.record(session, actor, "removed", "goal", goal.id, code=goal.code)
