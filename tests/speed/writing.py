"""The one write path: a report registered and verified, beside Flask with one insert and its commit."""

import uuid
from collections.abc import Iterator
from decimal import Decimal
from itertools import count

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import Database
from goals import contributions
from goals.calendar import Period
from goals.contributions import Receipt
from goals.entry import Entry
from tests.conftest import Cast
from tests.goals.place import Place
from tests.speed.measuring import Row, compared, cpu, hello, request

TIMES = 40
ROUNDS = 3


def rows(database: Database, engine: str) -> Iterator[Row]:
    place, cast = Place(database, "handslag-bergsjon"), Cast(database)
    bo, stina, goal = cast.bo, cast.stina, place.goal("jobb")
    numbers = count()
    waiting: list[Receipt] = []

    def register() -> None:
        def deed(session: Session) -> Receipt:
            draft = contributions.draft(
                session,
                bo,
                goal,
                organisation_id=place.organisations["saab"],
                period=Period.parse("2025Q3"),
                entry=Entry(quantity=Decimal(1)),
                today=place.today,
                initiative=f"measured-{next(numbers)}",
            )
            return contributions.submit(
                session, bo, draft.id, version=draft.version, today=place.today, key=uuid.uuid4().hex
            )

        waiting.append(place.do(deed))

    def verify() -> None:
        place.move(contributions.verify, stina, waiting.pop())

    basis = one_insert(database)
    yield compared(f"register ({engine})", cpu(register, TIMES, rounds=ROUNDS), "Flask + insert", basis, "≤ 8×")
    yield compared(f"verify ({engine})", cpu(verify, TIMES, rounds=ROUNDS - 1), "Flask + insert", basis, "≤ 8×")


def one_insert(database: Database) -> float:
    """Milliseconds of Flask that inserts a row and commits."""
    table = sa.Table(
        "measured", sa.MetaData(), sa.Column("id", sa.Uuid, primary_key=True), sa.Column("said", sa.String)
    )
    with database.engine.begin() as connection:
        table.create(connection)
    app = hello()

    @app.get("/insert")
    def insert() -> str:
        with database.engine.begin() as connection:
            connection.execute(table.insert().values(id=uuid.uuid4(), said="something"))
        return "done"

    return cpu(request(app, "/insert"), TIMES, rounds=ROUNDS)
