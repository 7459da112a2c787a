"""A place to test in: a partnership of a database, and what is done there, each deed in a transaction of its own."""

import datetime as dt
import json
import uuid
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pandas as pd
from sqlalchemy import select

from db import PLATFORM, Database, ledger, within
from goals import contributions, frames
from goals.calendar import Period
from goals.contributions import Receipt
from goals.entry import Entry
from goals.loading import Loaded, load
from goals.models import Contribution, Goal
from goals.posting import reconcile
from partners import partnerships
from partners.access import Actor
from partners.models import AuditEvent, Organisation
from tests.conftest import TODAY

WORDS = {"sv": "Ord", "en": "Words"}
FOREVER = dt.date(2999, 12, 31)

ORGANISATIONS = [
    {"code": code, "name": name, "kind": "company"}
    for code, name in (("saab", "Saab AB"), ("balder", "Balder"), ("fb", "Familjebostäder"), ("brg", "BRG"))
]
CAST = {
    "asa": ("fb", "coordinator"),
    "bo": ("saab", "reporter"),
    "pia": ("balder", "partner_admin"),
    "stina": ("balder", "steering"),
    "vera": ("brg", "viewer"),
}


def goal(code: str = "jobb", *, lines: Any = (), **changes: Any) -> dict[str, Any]:
    """A goal of a programme file: 100 people from 2023 to the end of 2025, reported by Saab and Balder."""
    usual = {
        "code": code,
        "title": WORDS,
        "kind": "cumulative_count",
        "unit": WORDS,
        "counts": "people",
        "level": "outcome",
        "frequency": "quarter",
        "reporters": ["saab", "balder"],
        "baseline": {"value": 0, "date": "2022-12-31", "prov": "seed"},
        "target": {"value": 100, "date": "2025-12-31", "prov": "seed"},
        "profile": "linear",
        "contributions": [line(*one) if isinstance(one, tuple) else one for one in lines],
    }
    return {key: value for key, value in {**usual, **changes}.items() if value is not None}


def activity(code: str = "moten", *, per: str = "period", lines: Any = (), **changes: Any) -> dict[str, Any]:
    """A goal of at least ten meetings, per year or over the whole period."""
    target = {"value": 10, "date": "2025-12-31", "per": per, "prov": "seed"}
    usual = {"kind": "activity_count", "counts": "things", "baseline": None, "profile": None, "target": target}
    return goal(code, lines=lines, **{**usual, **changes})


def line(partner: str, period: str, quantity: Any = None, state: str = "verified", **more: Any) -> dict[str, Any]:
    """A report of a programme file; no quantity is nothing to report."""
    measure = {"nothing_to_report": True} if quantity is None else {"quantity": quantity}
    return {"partner": partner, "period": period, **measure, "state": state, "prov": "seed", **more}


def programme(*goals: Mapping[str, Any], code: str = "handslag-provby", **changes: Any) -> dict[str, Any]:
    """A programme file's data: the cast, four organisations, one partnership. `changes` are the partnership's."""
    people = [
        {
            "email": f"{name}@example.org",
            "name": name.title(),
            "organisation": organisation,
            "language": "sv",
            "roles": {code: role},
        }
        for name, (organisation, role) in CAST.items()
    ]
    usual = {
        "code": code,
        "name": WORDS,
        "kind": "handslag",
        "area": None,
        "start": "2023-01-01",
        "end": "2025-12-31",
        "thresholds": {"on_track": 0.95, "at_risk": 0.8, "small_count": 5},
        "reporting": {"first": "2023Q1", "closed_through": "2025Q2", "open": ["2025Q3"], "due_days": 15},
        "partners": [{"organisation": one["code"], "role": "partner", "prov": "seed"} for one in ORGANISATIONS],
        "goals": list(goals),
    }
    return {
        "format": "handslag-programme/1",
        "organisations": [dict(one) for one in ORGANISATIONS],
        "people": people,
        "partnerships": [{**usual, **changes}],
    }


def as_file(data: Mapping[str, Any]) -> bytes:
    """JSON is YAML; one value per line."""
    return json.dumps(data, indent=1, ensure_ascii=False).encode()


def load_into(database: Database, data: Mapping[str, Any] | bytes, *, today: dt.date = TODAY) -> list[Loaded]:
    raw = data if isinstance(data, bytes) else as_file(data)
    return database.perform(PLATFORM, lambda session: load(session, raw, today=today))


class Place:
    """A partnership of a database on a day."""

    def __init__(self, database: Database, code: str = "handslag-provby", *, today: dt.date = TODAY) -> None:
        self.database, self.today = database, today
        with database.reading(PLATFORM) as session:
            self.id = partnerships.by_code(session, code).id
            rows = session.execute(select(Organisation.code, Organisation.id))
            self.organisations = {row.code: row.id for row in rows}
        self.goal = cache(self._goal)

    def do(self, deed: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Somebody does something: one transaction."""
        return self.database.perform(within(self.id), lambda session: deed(session, *given, **named))

    def see(self, view: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Somebody looks at something: a session that cannot write."""
        with self.database.reading(within(self.id)) as session:
            return view(session, *given, **named)

    def _goal(self, code: str) -> uuid.UUID:
        return self.see(lambda session: session.scalars(select(Goal.id).where(Goal.code == code)).one())

    def draft(
        self,
        actor: Actor,
        quantity: Any = None,
        *,
        partner: str | None = None,
        goal: str = "jobb",
        period: str = "2025Q3",
        entry: Entry | None = None,
        **more: Any,
    ) -> Contribution:
        """Begin a report, of the actor's own organisation where no other is named."""
        return self.do(
            contributions.draft,
            actor,
            self.goal(goal),
            organisation_id=self.organisations[partner] if partner else actor.organisation_id,
            period=Period.parse(period),
            entry=entry or entry_of(quantity),
            today=self.today,
            **more,
        )

    def move(self, deed: Callable[..., Any], actor: Actor, report: Contribution | Receipt, **more: Any) -> Any:
        """Move a report on, in the version that the mover has seen."""
        key = uuid.UUID(report.contribution_id) if isinstance(report, Receipt) else report.id
        return self.do(deed, actor, key, **{"version": report.version, "today": self.today, **more})

    def submitted(self, actor: Actor, quantity: Any, **more: Any) -> Receipt:
        return self.move(contributions.submit, actor, self.draft(actor, quantity, **more))

    def verified(self, actor: Actor, quantity: Any, *, by: Actor, **more: Any) -> Contribution:
        return self.move(contributions.verify, by, self.submitted(actor, quantity, **more))

    def lines(self, *, as_of: dt.date = FOREVER, known_at: dt.datetime | None = None) -> pd.DataFrame:
        return self.see(frames.lines, as_of=as_of, known_at=known_at)

    def total(self, goal: str = "jobb") -> Fraction:
        """Everything that counts for a goal, closed or not."""
        every = self.lines()
        return sum(every[(every["goal"] == goal) & every["quantity"].notna()]["quantity"], Fraction(0))

    def now(self) -> dt.datetime:
        """A moment taken with the ledger: what was verified before it is known at it, and nothing else ever will be."""
        return self.do(ledger.stamp)

    def reconciled(self) -> bool:
        return self.see(reconcile) == []

    def events(self, deed: str | None = None) -> list[AuditEvent]:
        """The trail, oldest first."""
        statement = select(AuditEvent).order_by(AuditEvent.at, AuditEvent.id)
        if deed is not None:
            statement = statement.where(AuditEvent.deed == deed)
        return self.see(lambda session: list(session.scalars(statement)))


def entry_of(quantity: Any, *, shares: Mapping[str, Any] | None = None) -> Entry:
    """What somebody types: a number, a whole entry, or nothing yet."""
    if isinstance(quantity, Entry):
        return quantity
    parts = {code: Decimal(str(share)) for code, share in shares.items()} if shares else None
    return Entry(quantity=None if quantity is None else Decimal(str(quantity)), shares=parts)
