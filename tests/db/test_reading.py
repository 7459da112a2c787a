"""No query, of whatever shape, finds a row outside the session's scope: for every table, on both engines."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import exists, func, or_, select, true, union_all
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session, aliased

from db import PLATFORM, PUBLIC, SIGN_IN, Database, Personal, Published, Scope, enter, personal, within
from db.scope import NOWHERE
from partners.models import Partnership
from partners.people import actor_for
from tests.db.rows import TENANTS, Place

every_table = pytest.mark.parametrize("cls", TENANTS, ids=lambda cls: cls.__tablename__)


def of(cls: Any) -> Any:
    return cls.partnership_id


def joined_to_itself(cls: Any) -> Any:
    one, other = aliased(cls), aliased(cls)
    return select(of(other)).select_from(one).join(other, true()).distinct()


# each lists partnerships of the rows that it finds
SHAPES: dict[str, Callable[[Any], Any]] = {
    "columns": lambda cls: select(of(cls)),
    "alias": lambda cls: select(of(aliased(cls))),
    "condition that is always true": lambda cls: select(of(cls)).where(or_(of(cls).is_(None), true())),
    "joined to a global table": lambda cls: select(Partnership.id).join(cls, of(cls) == Partnership.id),
    "outer join": lambda cls: (
        select(of(cls)).select_from(Partnership).outerjoin(cls, true()).where(of(cls).is_not(None)).distinct()
    ),
    "joined to itself": joined_to_itself,
    "only in the condition": lambda cls: select(Partnership.id).where(of(cls) == Partnership.id),
    "exists": lambda cls: select(Partnership.id).where(exists(of(cls)).where(of(cls) == Partnership.id)),
    "exists without columns": lambda cls: select(Partnership.id).where(exists().where(of(cls) == Partnership.id)),
    "in": lambda cls: select(Partnership.id).where(Partnership.id.in_(select(of(cls)))),
    "count in a subquery": lambda cls: select(Partnership.id).where(
        select(func.count()).where(of(cls) == Partnership.id).scalar_subquery() > 0
    ),
    "subquery": lambda cls: select(select(cls).subquery().c.partnership_id),
    "alias of a subquery": lambda cls: select(of(aliased(cls, select(cls).subquery()))),
    "common table expression": lambda cls: select(select(cls).cte().c.partnership_id),
    "union": lambda cls: union_all(select(of(cls)), select(of(aliased(cls)))),
    "union as rows": lambda cls: select(of(aliased(cls, union_all(select(cls), select(cls)).subquery()))),
}


def found(session: Session, cls: Any) -> dict[str, set[uuid.UUID]]:
    """For every shape, the partnerships whose rows it finds."""
    by_shape = {name: set(session.scalars(shape(cls))) for name, shape in SHAPES.items()}
    by_shape["whole rows"] = {row.partnership_id for row in session.scalars(select(cls))}
    by_shape["query"] = {partnership_id for (partnership_id,) in session.query(of(cls))}
    rows = session.scalars(select(cls).from_statement(union_all(select(cls), select(cls))))
    by_shape["statement"] = {row.partnership_id for row in rows}
    return by_shape


def alike(partnerships: set[uuid.UUID]) -> dict[str, set[uuid.UUID]]:
    return dict.fromkeys((*SHAPES, "whole rows", "query", "statement"), partnerships)


@every_table
def test_within_a_partnership_every_query_finds_its_rows_and_no_other(
    filled: Database, bergsjon: Place, cls: type[Any]
) -> None:
    with filled.reading(within(bergsjon.partnership_id)) as session:
        assert found(session, cls) == alike({bergsjon.partnership_id})


@every_table
def test_somebody_who_is_nowhere_yet_finds_nothing(filled: Database, cls: type[Any]) -> None:
    with filled.reading(NOWHERE) as session:
        assert found(session, cls) == alike(set())


@every_table
def test_the_platform_finds_nothing_until_it_enters_a_partnership(
    filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any]
) -> None:
    with filled.reading(PLATFORM) as session:
        assert found(session, cls) == alike(set())
        for place in (bergsjon, tynnered):
            enter(session, place.partnership_id)
            assert found(session, cls) == alike({place.partnership_id})


@every_table
def test_a_person_finds_the_own_memberships_and_nothing_else(filled: Database, cls: type[Any]) -> None:
    asa = actor_for(filled, "asa@example.org")
    assert asa.person_id is not None
    assert len(asa.roles) == 2
    with filled.reading(personal(asa.person_id)) as session:
        rows = found(session, cls)
        assert rows == alike(set(asa.roles) if issubclass(cls, Personal) else set())
        if issubclass(cls, Personal):
            assert {row.person_id for row in session.scalars(select(cls))} == {asa.person_id}


@every_table
def test_the_public_finds_what_is_published_of_all_partnerships_and_nothing_else(
    filled: Database, places: dict[str, Place], cls: type[Any]
) -> None:
    everywhere = {place.partnership_id for place in places.values()}
    with filled.reading(PUBLIC) as session:
        if issubclass(cls, Published):
            assert found(session, cls) == alike(everywhere)
        elif session.get_bind().dialect.name == "postgresql":
            with pytest.raises(ProgrammingError, match="permission denied"):
                session.scalars(select(of(cls))).all()
        else:
            assert found(session, cls) == alike(set())


@every_table
def test_whoever_stands_at_the_door_finds_nothing(filled: Database, cls: type[Any]) -> None:
    with filled.reading(SIGN_IN) as session:
        if session.get_bind().dialect.name == "postgresql":
            with pytest.raises(ProgrammingError, match="permission denied"):
                session.scalars(select(of(cls))).all()
        else:
            assert found(session, cls) == alike(set())


@every_table
@pytest.mark.parametrize("scope", [NOWHERE, PLATFORM], ids=["nowhere", "platform"])
def test_a_row_is_got_by_its_key_only_where_it_belongs(
    filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any], scope: Scope
) -> None:
    key = tuple(getattr(cls, column.key) for column in cls.__mapper__.primary_key)
    with filled.reading(within(tynnered.partnership_id)) as session:
        theirs = tuple(session.execute(select(*key).limit(1)).one())
        assert session.get(cls, theirs) is not None
    for elsewhere in (within(bergsjon.partnership_id), scope):
        with filled.reading(elsewhere) as session:
            assert session.get(cls, theirs) is None
            assert session.get(cls, theirs, populate_existing=True) is None
