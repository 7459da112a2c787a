"""Somebody at the door, with the right password or a wrong one; and several who guess in processes of their own."""

import datetime as dt
import uuid
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import Any

from sqlalchemy import select

from db import SIGN_IN, Database
from partners.accounts import door, passwords
from partners.errors import Refused
from partners.models import Person

NOW = dt.datetime(2025, 10, 6, 12, tzinfo=dt.UTC)
PASSWORD = "Tre gröna lampor lyser"  # noqa: S105  everybody's in these tests
WRONG = "Tre röda lampor lyser"
SECRET = "a secret of at least thirty-two characters"  # noqa: S105


def person_id(database: Database, name: str) -> uuid.UUID:
    with database.reading(SIGN_IN) as session:
        return session.scalars(select(Person.id).where(Person.email == f"{name}@example.org")).one()


def sign_in(database: Database, email: str = "bo@example.org", password: str = PASSWORD, **changes: Any) -> str:
    """The token, from a usual place at the usual time."""
    usual = {"address": "192.0.2.1", "device": "Firefox", "now": NOW, "secret": SECRET}
    return door.sign_in(database, email=email, password=password, **{**usual, **changes})


def refusal(deed: Any) -> tuple[str, dict[str, Any]]:
    """What a deed is refused with."""
    try:
        deed()
    except Refused as refused:
        return refused.code, refused.details
    return "", {}


def guess(url: str, address: str, times: int, start: Barrier, told: "Queue[tuple[list[str], int]]") -> None:
    """Guess Bo's password, and tell the answers and how many of the guesses were hashed."""
    database, hashed = Database(url), 0
    compare = passwords.matches

    def count(password_hash: str | None, password: str) -> bool:
        nonlocal hashed
        hashed += 1
        return compare(password_hash, password)

    passwords.matches = count
    start.wait(timeout=60)
    answers = [refusal(lambda: sign_in(database, password=WRONG, address=address))[0] for _ in range(times)]
    told.put((answers, hashed))
    database.close()
