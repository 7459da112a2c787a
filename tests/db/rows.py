"""A row for every table: what a new one would look like in a place, and a demonstration in which no table is empty."""

import datetime as dt
import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import PLATFORM, Account, AppendOnly, Base, Database, Tenant, enter
from db.ledger import IdempotencyKey, LedgerClock
from db.tables import mapped_classes
from db.throttle import Throttle
from db.types import uuid7
from goals import models as goals
from goals import posting_models as postings
from goals import record_models as records
from goals import release_models as releases
from partners import models as partners
from partners.accounts import models as accounts
from tests.conftest import load_demonstration
from tests.db.record_rows import RECORDS

TENANTS = mapped_classes(Tenant)
GLOBALS = [cls for cls in mapped_classes(Base) if not issubclass(cls, Tenant)]
APPEND_ONLY = mapped_classes(AppendOnly)
ACCOUNTS = mapped_classes(Account)
TEXTS = {"sv": "provrad"}
NOW = dt.datetime(2025, 10, 6, 12, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Place:
    """A partnership, rows in it that others refer to, and somebody and something that is not yet in it."""

    partnership_id: uuid.UUID
    organisation_id: uuid.UUID
    stranger_id: uuid.UUID
    outsider_id: uuid.UUID
    area_id: uuid.UUID

    def key(self, name: str) -> uuid.UUID:
        """The place's own goal, contribution, release."""
        return uuid.uuid5(self.partnership_id, name)


def fresh(cls: type[Any], place: Place) -> dict[str, Any]:
    """The columns of a new row that the database would take in that place."""
    values = ROWS[cls](place)
    return {"partnership_id": place.partnership_id, **values} if issubclass(cls, Tenant) else values


def load_places(database: Database) -> None:
    """The demonstration, with at least one row in every table of every partnership."""
    load_demonstration(database)
    with database.transaction(PLATFORM) as session:
        for partnership_id in session.scalars(select(partners.Partnership.id)).all():
            enter(session, partnership_id)
            _complete(session, place_in(session, partnership_id))
        session.add_all(cls(**fresh(cls, place_in(session, partnership_id))) for cls in ACCOUNTS)


def places_of(database: Database) -> dict[str, Place]:
    """Every partnership's place, by its code."""
    with database.reading(PLATFORM) as session:
        found = {}
        for code, partnership_id in session.execute(select(partners.Partnership.code, partners.Partnership.id)).all():
            enter(session, partnership_id)
            found[code] = place_in(session, partnership_id)
        return found


def place_in(session: Session, partnership_id: uuid.UUID) -> Place:
    """What a new row could refer to; the session is in that partnership."""

    def free(cls: type[Any], taken: Any) -> uuid.UUID:
        return session.scalars(select(cls.id).where(cls.id.not_in(select(taken))).order_by(cls.name)).first()

    reporting = select(goals.GoalReporter.organisation_id).where(
        goals.GoalReporter.goal_id == uuid.uuid5(partnership_id, "goal")
    )
    idle = select(partners.Partner.organisation_id).where(partners.Partner.organisation_id.not_in(reporting))
    return Place(
        partnership_id,
        organisation_id=session.scalars(idle.order_by(partners.Partner.position)).first(),
        stranger_id=free(partners.Person, partners.Membership.person_id),
        outsider_id=free(partners.Organisation, partners.Partner.organisation_id),
        area_id=free(partners.Area, partners.PilotArea.area_id),
    )


def _complete(session: Session, place: Place) -> None:
    first: dict[type[Any], list[dict[str, Any]]] = {
        goals.Goal: [{"id": place.key("goal")}, {"id": place.key("other goal")}],
        goals.GoalGroup: [{"code": str(place.key("group"))}],
        goals.GoalGrouping: [{"goal_id": place.key("goal")}],
        goals.Target: [{"version": 1}],
        goals.Contribution: [{"id": place.key("contribution")}],
        goals.Submission: [{"number": 1}],
        records.Promise: [{"id": place.key("promise"), "version": 1}],
        records.PromiseGoal: [{"goal_id": place.key("other goal")}],
        records.Initiative: [{"id": place.key("initiative"), "version": 1}],
        records.InitiativeGoal: [{"goal_id": place.key("other goal")}],
        releases.Release: [{"id": place.key("release")}, {"id": place.key("published")}],
        releases.Publication: [{"number": 2, "release_id": place.key("published")}],
        releases.Withdrawal: [{"number": 2}],
    }
    by_table = {cls.__table__: cls for cls in TENANTS if cls is not LedgerClock}
    for table in Base.metadata.sorted_tables:
        if table in by_table:
            cls = by_table[table]
            session.add_all(cls(**fresh(cls, place) | own) for own in first.get(cls, [{}]))
            session.flush()


def _content() -> dict[str, Any]:
    return {"quantity": 7, "nothing_to_report": False, "provenance": "demo"}


def _number() -> int:
    return 1000 + secrets.randbelow(10**6)


def _day() -> dt.date:
    return dt.date(2030, 1, 1) + dt.timedelta(days=secrets.randbelow(20_000))


def _cell(place: Place) -> dict[str, Any]:
    return {
        "goal_id": place.key("goal"),
        "organisation_id": place.organisation_id,
        "period": "2025Q3",
        "slot": uuid.uuid4().hex,
    }


def _sums() -> dict[str, Any]:
    return {"quantity": 7, "reports": 1, "measured": 1}


ROWS: dict[type[Any], Callable[[Place], dict[str, Any]]] = {
    IdempotencyKey: lambda _: {"holder": "bo", "key": uuid.uuid4().hex, "fingerprint": b"0" * 32, "at": NOW},
    LedgerClock: lambda _: {"stamped_at": NOW},
    Throttle: lambda _: {"key": secrets.token_bytes(32), "free_at": 0},
    accounts.Credential: lambda place: {"person_id": place.stranger_id, "password_hash": "x", "changed_at": NOW},
    accounts.OneTimeLink: lambda place: {
        "id": uuid7(),
        "token_hash": secrets.token_bytes(32),
        "person_id": place.stranger_id,
        "purpose": "reset",
        "made_at": NOW,
        "expires_at": NOW,
    },
    accounts.SignIn: lambda place: {
        "id": uuid7(),
        "token_hash": secrets.token_bytes(32),
        "person_id": place.stranger_id,
        "method": "password",
        "device": "prov",
        "began_at": NOW,
        "seen_at": NOW,
    },
    goals.Contribution: lambda place: {
        **_cell(place),
        **_content(),
        "id": uuid7(),
        "state": "draft",
        "version": 1,
        "submissions": 0,
        "on_behalf": False,
        "changed_at": NOW,
    },
    goals.ContributionAuthor: lambda place: {
        "contribution_id": place.key("contribution"),
        "person_id": place.stranger_id,
    },
    goals.Goal: lambda _: {
        "id": uuid7(),
        "code": uuid.uuid4().hex,
        "position": 99,
        "title": TEXTS,
        "kind": "cumulative_count",
        "unit": TEXTS,
        "counts": "things",
        "level": "output",
        "frequency": "quarter",
        "added_at": NOW,
        "version": 1,
    },
    goals.GoalGroup: lambda _: {"code": uuid.uuid4().hex, "title": TEXTS, "ordered": False, "position": 9},
    goals.GoalGrouping: lambda place: {"goal_id": place.key("other goal"), "group_code": str(place.key("group"))},
    goals.GoalReporter: lambda place: {
        "goal_id": place.key("goal"),
        "organisation_id": place.organisation_id,
        "position": 9,
    },
    goals.Milestone: lambda place: {
        "goal_id": place.key("goal"),
        "version": 1,
        "date": _day(),
        "value": 3,
        "provenance": "demo",
    },
    postings.Posting: lambda place: {
        **_cell(place),
        **_sums(),
        "id": uuid7(),
        "contribution_id": place.key("contribution"),
        "submission": 1,
        "posted_at": NOW,
    },
    releases.Publication: lambda place: {
        "number": _number(),
        "release_id": place.key("release"),
        "as_of": NOW.date(),
        "document": {},
        "published_at": NOW,
    },
    releases.Release: lambda _: {"id": uuid7(), "as_of": NOW.date(), "known_at": NOW, "document": {}},
    goals.ReportingPeriod: lambda _: {"code": uuid.uuid4().hex, "last_day": dt.date(2020, 3, 31), "state": "closed"},
    goals.Submission: lambda place: {
        **_content(),
        "contribution_id": place.key("contribution"),
        "number": _number(),
        "submitted_at": NOW,
    },
    postings.Tally: lambda place: {**_cell(place), **_sums()},
    goals.Target: lambda place: {
        "goal_id": place.key("goal"),
        "version": _number(),
        "value": 5,
        "date": _day(),
        "provenance": "demo",
        "set_at": NOW,
    },
    **RECORDS,
    releases.Withdrawal: lambda _: {"number": 1, "note": "fel", "withdrawn_at": NOW},
    partners.Area: lambda _: {
        "id": uuid7(),
        "code": uuid.uuid4().hex,
        "name": "Provby",
        "level": "district",
        "demo": True,
    },
    partners.AreaMember: lambda place: {"group_id": place.area_id, "member_id": place.area_id},
    partners.AuditEvent: lambda _: {"id": uuid7(), "at": NOW, "deed": "tried", "subject": "goal", "details": {}},
    partners.Classification: lambda place: {
        "code": uuid.uuid4().hex,
        "title": TEXTS,
        "provider_id": place.organisation_id,
        "grades": ["worst", "best"],
        "titles": {"worst": TEXTS, "best": TEXTS},
    },
    partners.ClassificationGrade: lambda place: {
        "classification_code": "polisens_lista",
        "year": 2019,
        "area_id": place.area_id,
        "grade": "utsatt",
        "provenance": "demo",
    },
    partners.ClassificationVersion: lambda _: {
        "classification_code": "polisens_lista",
        "year": _number(),
        "published": _day(),
    },
    partners.Demonstration: lambda _: {"id": 1, "today": NOW.date(), "banner": TEXTS},
    partners.Membership: lambda place: {"person_id": place.stranger_id, "role": "viewer", "active": True},
    partners.Organisation: lambda _: {
        "id": uuid7(),
        "code": uuid.uuid4().hex,
        "name": "Prov AB",
        "kind": "company",
        "public_body": False,
        "demo": True,
    },
    partners.Partner: lambda place: {"organisation_id": place.outsider_id, "position": 99},
    partners.PartnerRole: lambda place: {
        "id": uuid7(),
        "organisation_id": place.organisation_id,
        "role": "partner",
        "provenance": "demo",
    },
    partners.Partnership: lambda _: {
        "id": uuid7(),
        "code": uuid.uuid4().hex,
        "name": TEXTS,
        "kind": "programme",
        "start": dt.date(2025, 1, 1),
        "on_track": 1,
        "at_risk": 1,
        "small_count": 5,
        "first_period": "2025Q1",
        "due_days": 20,
        "version": 1,
    },
    partners.Person: lambda _: {
        "id": uuid7(),
        "email": f"{uuid.uuid4().hex}@example.org",
        "name": "Prov",
        "language": "sv",
        "administrator": False,
        "active": True,
    },
    partners.PilotArea: lambda place: {"area_id": place.area_id, "position": 99},
    partners.PlatformEvent: lambda _: {"id": uuid7(), "at": NOW, "deed": "tried", "details": {}},
    partners.Provenance: lambda _: {"code": uuid.uuid4().hex, "title": TEXTS},
}
