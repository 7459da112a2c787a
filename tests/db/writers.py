"""A process of busy people, to be killed: they report, hand in, verify, and note down what they were told is done."""

import os
import threading
import uuid
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from db import Database, within
from goals import contributions
from goals.calendar import Period
from goals.entry import Entry
from partners.access import Actor
from tests.conftest import TODAY

PERIOD = Period.parse("2025Q3")


@dataclass(frozen=True)
class Office:
    """Who writes where: `reporters` hand in, each in a thread of their own, `verifier` lets it count."""

    url: str
    partnership_id: uuid.UUID
    goal_id: uuid.UUID
    reporters: tuple[Actor, ...]
    verifier: Actor


class Notebook:
    """What was acknowledged, one line each, on the disk before anybody goes on."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, *words: object) -> None:
        os.write(self._file, ("\t".join(map(str, words)) + "\n").encode())
        os.fsync(self._file)


def report(database: Database, office: Office, reporter: Actor, key: str, notebook: Notebook) -> None:
    """One report's way, in three transactions; `key` names it in the database and for a retry."""
    here = within(office.partnership_id)
    drafted = database.perform(
        here,
        lambda session: contributions.draft(
            session,
            reporter,
            office.goal_id,
            organisation_id=reporter.organisation_id,  # type: ignore[arg-type]
            period=PERIOD,
            entry=Entry(quantity=Decimal(1)),
            today=TODAY,
            initiative=key,
        ),
    )
    notebook.note("draft", key, drafted.id)
    receipt = hand_in(database, office, reporter, key, drafted.id)
    notebook.note("submitted", key, receipt.submitted_at)
    verify(database, office, drafted.id, receipt.version)
    notebook.note("verified", key, drafted.id)


def hand_in(database: Database, office: Office, reporter: Actor, key: str, contribution_id: uuid.UUID) -> Any:
    """Hand a draft in, or hear again what was answered the first time."""
    return database.perform(
        within(office.partnership_id),
        lambda session: contributions.submit(session, reporter, contribution_id, version=1, today=TODAY, key=key),
    )


def verify(database: Database, office: Office, contribution_id: uuid.UUID, version: int) -> None:
    database.perform(
        within(office.partnership_id),
        lambda session: contributions.verify(session, office.verifier, contribution_id, version=version, today=TODAY),
    )


def work_until_killed(office: Office, name: str, path: Path) -> None:
    """Everybody writes until the process or the server is gone."""
    database, notebook = Database(office.url), Notebook(path)

    def work(desk: int, reporter: Actor) -> None:
        number = 0
        try:
            while True:
                report(database, office, reporter, f"{name}-{desk}-{number}", notebook)
                number += 1
        except DBAPIError as error:
            notebook.note("cut", desk, repr(error.orig))  # the server is gone
        except BaseException as error:
            notebook.note("fault", desk, repr(error).replace("\n", " "))
            raise

    desks = [threading.Thread(target=work, args=desk) for desk in enumerate(office.reporters)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
