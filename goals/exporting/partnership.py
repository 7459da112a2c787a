"""A partnership in the words of a programme file: itself, its partners, its periods, its goals and their groups."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.calendar import ONE_DAY, Period
from goals.exporting.goal import goal_as_given
from goals.exporting.records import records_as_given
from goals.exporting.reports import initiatives_of, lines_of
from goals.exporting.values import Given, day, number, period, plain, present, texts
from goals.finding import goals_of, partnership_of
from goals.models import Goal, GoalGroup, PeriodState, ReportingPeriod
from partners.access import Actor, Permission
from partners.models import Area, Organisation, Partner, PartnerRole, Partnership, PilotArea
from partners.partnerships import tenant_of


def partnership_as_given(session: Session, actor: Actor, *, with_contributions: bool) -> Given:
    """The session's partnership, as a file gives it.

    Without contributions no period of it is closed or open either, and nothing stands beside the numbers.
    """
    actor.must(Permission.PARTNERSHIP_EXPORT, tenant_of(session))
    partnership, goals = partnership_of(session), goals_of(session, actor)
    lines = lines_of(session, goals) if with_contributions else {}
    records = records_as_given(session, {goal.code for goal in goals}) if with_contributions else {}
    contact = {"function": texts(partnership.contact_function), "address": partnership.contact_address}
    given = {
        "code": partnership.code,
        "name": texts(partnership.name),
        "kind": partnership.kind,
        "area": partnership.area.code if partnership.area else None,
        "pilot_areas": _pilot_areas(session) or None,
        "start": day(partnership.start),
        "end": day(partnership.end),
        "vision": texts(partnership.vision),
        "about": texts(partnership.about),
        "contact": contact if all(contact.values()) else None,
        "members": plain(partnership.members),
        "thresholds": {
            "on_track": number(partnership.on_track),
            "at_risk": number(partnership.at_risk),
            "small_count": partnership.small_count,
        },
        "reporting": _reporting(session, partnership, is_begun=with_contributions),
        "partners": _partners(session),
        "groups": _groups(session, goals) or None,
        "goals": [goal_as_given(goal, lines.get(goal.id, ())) for goal in goals],
        **records,
        "initiatives": _initiatives(records.get("initiatives"), initiatives_of(goals, lines)),
    }
    return {key: value for key, value in given.items() if value is not None or key in ("area", "end")}


def _initiatives(kept: Sequence[Given] | None, named: Sequence[Given]) -> list[Given] | None:
    """Those that are kept, and of those that reports name, the ones that nobody has told more of."""
    codes = {given["code"] for given in kept or ()}
    return [*(kept or ()), *(given for given in named if given["code"] not in codes)] or None


def _reporting(session: Session, partnership: Partnership, *, is_begun: bool) -> Given:
    """The partnership's periods: where none is closed, what lies before the first.

    One that was reopened counts as closed; whoever loads the file reopens it."""
    rows = session.scalars(select(ReportingPeriod).order_by(ReportingPeriod.last_day)) if is_begun else ()
    states = {Period.parse(row.code): PeriodState(row.state) for row in rows}
    first = Period.parse(partnership.first_period)
    before = Period.containing(first.first_day - ONE_DAY, first.frequency)
    closed = [one for one, state in states.items() if state is not PeriodState.OPEN]
    return {
        "first": period(partnership.first_period),
        "closed_through": period(closed[-1].code if closed else before.code),
        "open": [period(one.code) for one, state in states.items() if state is PeriodState.OPEN],
        "due_days": partnership.due_days,
    }


def _partners(session: Session) -> list[Given]:
    statement = (
        select(Organisation.code, PartnerRole)
        .join(Partner, Partner.organisation_id == Organisation.id)
        .join(PartnerRole, PartnerRole.organisation_id == Organisation.id)
        .order_by(Partner.position, Organisation.code, PartnerRole.id)
    )
    return [
        present(
            {
                "organisation": code,
                "role": role.role,
                "from": day(role.since),
                "to": day(role.until),
                "prov": role.provenance,
            }
        )
        for code, role in session.execute(statement)
    ]


def _pilot_areas(session: Session) -> list[str]:
    statement = select(Area.code).join(PilotArea, PilotArea.area_id == Area.id)
    return list(session.scalars(statement.order_by(PilotArea.position, Area.code)))


def _groups(session: Session, goals: Sequence[Goal]) -> list[Given]:
    return [
        present(
            {
                "code": group.code,
                "title": texts(group.title),
                "ordered": group.ordered or None,
                "goals": [goal.code for goal in goals if goal.grouping and goal.grouping.group_code == group.code],
            }
        )
        for group in session.scalars(select(GoalGroup).order_by(GoalGroup.position, GoalGroup.code))
    ]
