"""What stands beside the numbers, in the words of a programme file."""

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.exporting.values import Given, day, number, period, present, texts
from goals.record_models import (
    Decision,
    Evaluation,
    Event,
    Initiative,
    Note,
    Promise,
    Recorded,
    Valuation,
)

OF_GOALS = ("promises", "initiatives")


def record_as_given(record: Recorded) -> Given:
    """A version of one, with every goal that it names, also one that has been removed since."""
    return present({**_SAID[type(record)](record), "prov": record.provenance})


def records_as_given(session: Session, goals: Collection[str]) -> Given:
    """The lists of a partnership, as they stand; of their goals, those that a file has. None where a list is empty."""
    lists: dict[str, list[Given]] = {}
    for key, row in LISTS.items():
        standing = select(row).where(row.ended_at.is_(None)).order_by(row.position, row.id)
        lists[key] = [record_as_given(record) for record in session.scalars(standing)]
    for key in OF_GOALS:
        for given in lists[key]:
            given["goals"] = [code for code in given["goals"] if code in goals]
    for given in lists["notes"]:
        if given.get("goal") not in goals:
            given.pop("goal", None)
    return {key: given or None for key, given in lists.items()}


def _event(event: Event) -> Given:
    return {"date": day(event.date), "title": texts(event.title)}


def _note(note: Note) -> Given:
    return {
        "kind": note.kind,
        "period": period(note.period),
        "goal": note.goal and note.goal.code,
        "text": texts(note.text),
        "addressed_to": texts(note.addressed_to),
        "state": note.state,
        "answer": texts(note.answer),
    }


def _promise(promise: Promise) -> Given:
    return {
        "year": promise.year,
        "text": texts(promise.text),
        "goals": [one.goal.code for one in promise.goals],
    }


def _initiative(initiative: Initiative) -> Given:
    return {
        "code": initiative.code,
        "title": texts(initiative.title),
        "goals": [one.goal.code for one in initiative.goals],
        "lead": initiative.lead.code,
        "partners": [one.organisation.code for one in initiative.partners] or None,
        "state": initiative.state,
        "budget": number(initiative.budget),
        "spent": number(initiative.spent),
    }


def _decision(decision: Decision) -> Given:
    return {
        "initiative": decision.initiative,
        "kind": decision.kind,
        "date": day(decision.date),
        "forum": decision.forum,
        "reason": texts(decision.reason),
    }


def _evaluation(evaluation: Evaluation) -> Given:
    first, last = evaluation.covers_first, evaluation.covers_last
    return {
        "code": evaluation.code,
        "title": texts(evaluation.title),
        "author": evaluation.author.code,
        "commissioned_by": evaluation.commissioned_by.code,
        "covers": {"first": period(first), "last": period(last)} if first and last else None,
        "documents": evaluation.documents,
        "finding": texts(evaluation.finding),
    }


def _valuation(valuation: Valuation) -> Given:
    return {
        "code": valuation.code,
        "title": texts(valuation.title),
        "amount": number(valuation.amount),
        "qualifier": valuation.qualifier,
        "horizon_years": number(valuation.horizon_years),
        "people": number(valuation.people),
        "total": number(valuation.total),
        "commissioned_by": valuation.commissioned_by and valuation.commissioned_by.code,
        "method": texts(valuation.method),
    }


LISTS: dict[str, type[Recorded]] = {
    "initiatives": Initiative,
    "decisions": Decision,
    "events": Event,
    "notes": Note,
    "promises": Promise,
    "evaluations": Evaluation,
    "valuations": Valuation,
}
_SAID: dict[type[Recorded], Callable[[Any], Given]] = {
    Initiative: _initiative,
    Decision: _decision,
    Event: _event,
    Note: _note,
    Promise: _promise,
    Evaluation: _evaluation,
    Valuation: _valuation,
}
