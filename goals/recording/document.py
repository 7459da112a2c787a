"""What stands beside the numbers as plain data: as a release tells it, and as it is shown to those who are signed in.

Without budgets, and without the name of anybody who wrote.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.finding import goals_of
from goals.record_models import Decision, Evaluation, Event, Initiative, Note, Promise, Valuation
from goals.recording.reading import Records, events, notes, read, records
from partners.access import Actor, Permission
from partners.errors import NotFound
from partners.partnerships import tenant_of

Document = dict[str, Any]


def recorded(session: Session, goals: Collection[str], *, as_of: dt.date, known_at: dt.datetime) -> Document:
    """What was recorded by a moment. Of events, those that had happened by a day; of notes, those of ended periods.

    `goals` are the codes of those that the release tells of: no other is named.
    """
    stood = read(session, known_at=known_at)
    shown = replace(
        stood,
        events=[one for one in stood.events if one.date <= as_of],
        notes=[one for one in stood.notes if Period.parse(one.period).last_day <= as_of],
    )
    return told(shown, goals)


def of_partnership(session: Session, actor: Actor) -> Document:
    """The events and notes that are about no single goal, as they stand now, for somebody who may see the figures."""
    actor.must(Permission.FIGURES_VIEW, tenant_of(session))
    free = (one for one in notes(session) if one.goal is None or one.goal.removed_at is not None)
    return {"events": [told_event(one) for one in events(session)], "notes": [told_note(one, ()) for one in free]}


def of_goal(session: Session, actor: Actor, code: str) -> Document:
    """What of it is about one goal, and what happened in the partnership meanwhile; raises NotFound."""
    goals = {goal.code for goal in goals_of(session, actor)}
    if code not in goals:
        raise NotFound
    every = told(records(session, actor), goals)
    return {
        "events": every["events"],
        "notes": [one for one in every["notes"] if one["goal"] == code],
        "promises": [one for one in every["promises"] if code in one["goals"]],
        "initiatives": [one for one in every["initiatives"] if code in one["goals"]],
    }


def told(stood: Records, goals: Collection[str]) -> Document:
    """Records as plain data, in which only these goals are named."""
    return {
        "events": [told_event(one) for one in stood.events],
        "notes": [told_note(one, goals) for one in stood.notes],
        "promises": [told_promise(one, goals) for one in stood.promises],
        "initiatives": [
            {
                **told_initiative(one, goals),
                "decisions": [told_decision(by) for by in stood.decisions if by.initiative == one.code],
            }
            for one in stood.initiatives
        ],
        "evaluations": [told_evaluation(one) for one in stood.evaluations],
        "valuations": [told_valuation(one) for one in stood.valuations],
    }


def told_event(event: Event) -> Document:
    return {"date": event.date.isoformat(), "title": event.title, "prov": event.provenance}


def told_note(note: Note, goals: Collection[str]) -> Document:
    return {
        "kind": note.kind,
        "period": note.period,
        "goal": note.goal.code if note.goal and note.goal.code in goals else None,
        "text": note.text,
        "addressed_to": note.addressed_to,
        "state": note.state,
        "answer": note.answer,
        "prov": note.provenance,
    }


def told_promise(promise: Promise, goals: Collection[str]) -> Document:
    return {
        "year": promise.year,
        "text": promise.text,
        "goals": [one.goal.code for one in promise.goals if one.goal.code in goals],
        "prov": promise.provenance,
    }


def told_initiative(initiative: Initiative, goals: Collection[str]) -> Document:
    return {
        "initiative": initiative.code,
        "title": initiative.title,
        "state": initiative.state,
        "lead": initiative.lead.called,
        "partners": [one.organisation.called for one in initiative.partners],
        "goals": [one.goal.code for one in initiative.goals if one.goal.code in goals],
        "prov": initiative.provenance,
    }


def told_decision(decision: Decision) -> Document:
    return {
        "kind": decision.kind,
        "date": decision.date.isoformat(),
        "forum": decision.forum,
        "reason": decision.reason,
        "prov": decision.provenance,
    }


def told_evaluation(evaluation: Evaluation) -> Document:
    first, last = evaluation.covers_first, evaluation.covers_last
    return {
        "evaluation": evaluation.code,
        "title": evaluation.title,
        "author": evaluation.author.called,
        "commissioned_by": evaluation.commissioned_by.called,
        "covers": {"first": first, "last": last} if first and last else None,
        "documents": evaluation.documents,
        "finding": evaluation.finding,
        "prov": evaluation.provenance,
    }


def told_valuation(valuation: Valuation) -> Document:
    return {
        "valuation": valuation.code,
        "title": valuation.title,
        "amount": int(valuation.amount),
        "qualifier": valuation.qualifier,
        "horizon_years": _whole(valuation.horizon_years),
        "people": _whole(valuation.people),
        "total": _whole(valuation.total),
        "commissioned_by": valuation.commissioned_by.called if valuation.commissioned_by else None,
        "method": valuation.method,
        "prov": valuation.provenance,
    }


def _whole(number: Decimal | None) -> int | None:
    return None if number is None else int(number)
