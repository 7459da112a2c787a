"""What the door keeps is reached from the door and by the platform; from anywhere else not even by a detour."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import String, cast, delete, exists, func, insert, select, union_all, update
from sqlalchemy.orm import (
    DeclarativeBase,
    Session,
    aliased,
    immediateload,
    joinedload,
    lazyload,
    make_transient_to_detached,
    relationship,
    selectinload,
    subqueryload,
)

from db import PLATFORM, PUBLIC, SIGN_IN, Account, Database, Scope, enter, personal, within
from db.ledger import insert_into
from db.scope import NOWHERE, OutOfScope
from db.tables import table_of
from goals.models import Goal
from partners.accounts.models import Credential
from partners.models import Organisation, Partnership, Person
from tests.db.rows import ACCOUNTS, Place, fresh

every_account = pytest.mark.parametrize("cls", ACCOUNTS, ids=lambda cls: cls.__tablename__)


class Careless(DeclarativeBase):
    """Somebody maps the tables once more and lets a person lead to the password."""


class CarelessCredential(Account, Careless):
    __table__ = table_of(Credential)


class CarelessPerson(Careless):
    __table__ = table_of(Person)
    credential = relationship(
        CarelessCredential,
        primaryjoin=table_of(Credential).c.person_id == table_of(Person).c.id,
        foreign_keys=[table_of(Credential).c.person_id],
        uselist=False,
        viewonly=True,
    )


def key_of(cls: Any) -> Any:
    return getattr(cls, cls.__mapper__.primary_key[0].key)


# each reaches the class, and is true of at least one row
SHAPES: dict[str, Callable[[Any], Any]] = {
    "whole rows": select,
    "columns": lambda cls: select(key_of(cls)),
    "alias": lambda cls: select(aliased(cls)),
    "count": lambda cls: select(func.count()).select_from(cls),
    "joined": lambda cls: select(Person.id).join(cls, key_of(cls).is_not(None)),
    "outer join": lambda cls: select(Person.id).outerjoin(cls, key_of(cls).is_not(None)),
    "only in the condition": lambda cls: select(Person.id).where(cast(key_of(cls), String) != cast(Person.id, String)),
    "exists": lambda cls: select(Person.id).where(exists(key_of(cls))),
    "exists without columns": lambda cls: select(Person.id).where(exists().where(key_of(cls).is_not(None))),
    "in a scalar subquery": lambda cls: select(Person.id).where(
        select(func.count()).select_from(cls).scalar_subquery() > 0
    ),
    "as a column": lambda cls: select(Person.id, select(func.count(key_of(cls))).scalar_subquery()),
    "subquery": lambda cls: select(select(cls).subquery()),
    "alias of a subquery": lambda cls: select(aliased(cls, select(cls).subquery())),
    "common table expression": lambda cls: select(select(cls).cte()),
    "union": lambda cls: union_all(select(key_of(cls)), select(key_of(aliased(cls)))),
    "statement": lambda cls: select(cls).from_statement(select(cls)),
}


def elsewhere(place: Place) -> list[Scope]:
    return [within(place.partnership_id), NOWHERE, personal(place.stranger_id), PUBLIC]


@every_account
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_accounts_are_read_at_the_door_and_nowhere_else(
    filled: Database, bergsjon: Place, cls: type[Any], shape: Callable[[Any], Any]
) -> None:
    for scope in (SIGN_IN, PLATFORM, SIGN_IN):  # what one scope has been answered is not remembered for another
        with filled.reading(scope) as session:
            assert session.execute(shape(cls)).all()
        for outside in elsewhere(bergsjon):
            with filled.reading(outside) as session, pytest.raises(OutOfScope):
                session.execute(shape(cls)).all()


@pytest.mark.parametrize("load", [lazyload, selectinload, joinedload, subqueryload, immediateload])
def test_no_relationship_leads_from_a_person_to_the_password(filled: Database, bergsjon: Place, load: Any) -> None:
    def passwords(session: Session) -> set[str]:
        people = session.scalars(select(CarelessPerson).options(load(CarelessPerson.credential))).unique().all()
        return {person.credential.password_hash for person in people if person.credential}

    with filled.reading(SIGN_IN) as session:
        assert passwords(session) == {"x"}
    for scope in elsewhere(bergsjon)[:-1]:  # the public reads no people to begin with
        with filled.reading(scope) as session, pytest.raises(OutOfScope):
            passwords(session)


@every_account
def test_a_row_is_got_by_its_key_at_the_door_only(filled: Database, bergsjon: Place, cls: type[Any]) -> None:
    with filled.reading(SIGN_IN) as session:
        row = session.scalars(select(cls)).first()
        key = cls.__mapper__.primary_key_from_instance(row)
        assert session.get(cls, key) is row
    for scope in elsewhere(bergsjon):
        with filled.reading(scope) as session, pytest.raises(OutOfScope):
            session.get(cls, key)


@every_account
def test_a_row_read_at_the_door_is_not_brought_elsewhere(filled: Database, bergsjon: Place, cls: type[Any]) -> None:
    with filled.reading(SIGN_IN) as session:
        row = session.scalars(select(cls)).first()
    made_up = cls(**fresh(cls, bergsjon))
    make_transient_to_detached(made_up)
    for scope in elsewhere(bergsjon):
        with filled.reading(scope) as session:
            for bring in (session.add, session.delete, session.merge, session.enable_relationship_loading):
                for one in (row, made_up):
                    with pytest.raises(OutOfScope):
                        bring(one)
            with pytest.raises(OutOfScope):
                session.merge(row, load=False)


@every_account
def test_accounts_are_written_at_the_door_and_nowhere_else(
    filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any]
) -> None:
    column = cls.__mapper__.primary_key[0].key
    new = fresh(cls, bergsjon)
    if cls is Credential:
        with filled.reading(SIGN_IN) as session:
            others = select(Person.id).where(Person.id.not_in(select(Credential.person_id)))
            new |= {"person_id": session.scalars(others).first()}
    deeds: list[Callable[[Session], Any]] = [
        lambda session: session.execute(delete(cls)),
        lambda session: (session.add(cls(**new)), session.flush()),
        lambda session: session.execute(update(cls).values({column: getattr(cls, column)})),
        lambda session: session.execute(insert_into(session, cls).on_conflict_do_nothing(), [new]),
        lambda session: session.execute(delete(cls).where(getattr(cls, column).is_not(None))),
        lambda session: session.execute(insert(cls), [new]),
    ]
    for scope in (SIGN_IN, PLATFORM):
        with filled.transaction(scope) as session:
            for deed in deeds:
                deed(session)
            session.rollback()
    for scope in elsewhere(bergsjon):
        for deed in deeds:
            with pytest.raises(OutOfScope), filled.transaction(scope) as session:
                deed(session)


@every_account
def test_a_change_elsewhere_does_not_ask_the_accounts(filled: Database, bergsjon: Place, cls: type[Any]) -> None:
    asks = exists().where(key_of(cls).is_not(None))
    with pytest.raises(OutOfScope), filled.transaction(within(bergsjon.partnership_id)) as session:
        session.execute(update(Goal).where(asks).values(position=1))


@every_account
@pytest.mark.parametrize("scope", [SIGN_IN, PLATFORM, NOWHERE], ids=lambda scope: scope.role)
def test_the_plain_table_is_refused_to_all(filled: Database, cls: type[Any], scope: Scope) -> None:
    table = table_of(cls)
    for statement in (select(table), select(Person.id).join(table.alias(), table.c[0].is_not(None)), delete(table)):
        with filled.reading(scope) as session, pytest.raises(OutOfScope):
            session.execute(statement)


def test_the_door_reads_who_people_are(filled: Database) -> None:
    with filled.reading(SIGN_IN) as session:
        statement = select(Person.name, Organisation.code).join(Organisation, Organisation.id == Person.organisation_id)
        assert ("Åsa (demo)", "familjebostader") in [tuple(row) for row in session.execute(statement)]
        assert session.scalars(select(Partnership.code)).all()


def test_the_door_enters_no_partnership(filled: Database, bergsjon: Place) -> None:
    with filled.reading(SIGN_IN) as session, pytest.raises(OutOfScope):
        enter(session, bergsjon.partnership_id)
