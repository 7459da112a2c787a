"""With the ORM out of the way PostgreSQL still keeps every partnership's rows apart, and the public from the rest."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import ProgrammingError

from db import PLATFORM, PUBLIC, SIGN_IN, Account, AppendOnly, Database, Open, Published, Scope, personal, within
from db.scope import NOWHERE, DatabaseRole, announce
from db.tables import Base, mapped_classes, table_of
from goals.models import Goal
from goals.release_models import Publication, Withdrawal
from partners.models import Membership, Person
from tests.databases import Workshop
from tests.db.rows import ACCOUNTS, GLOBALS, TENANTS, Place, fresh, load_places, places_of

every_table = pytest.mark.parametrize("cls", TENANTS, ids=lambda cls: cls.__tablename__)
BY_A_PARTNERSHIP = [DatabaseRole.APPLICATION, DatabaseRole.PLATFORM]
DENIED = "permission denied|violates row-level security"


@pytest.fixture(scope="module")
def url(workshops: dict[str, Workshop]) -> Iterator[str]:
    with workshops["postgresql"].copy_of("places", load_places) as url:
        yield url


@pytest.fixture(scope="module")
def places(url: str) -> dict[str, Place]:
    database = Database(url)
    try:
        return places_of(database)
    finally:
        database.close()


@pytest.fixture(scope="module")
def server(url: str) -> Iterator[sa.Engine]:
    """The web server's own login, which is no administrator, with one pooled connection."""
    administrator = sa.create_engine(url, poolclass=sa.NullPool)
    with administrator.begin() as connection:
        connection.execute(sa.text(f"CREATE ROLE web LOGIN; GRANT {', '.join(DatabaseRole)} TO web"))
    engine = sa.create_engine(sa.make_url(url).set(username="web"), pool_size=1, max_overflow=0)
    yield engine
    engine.dispose()
    with administrator.begin() as connection:
        connection.execute(sa.text("DROP ROLE web"))


@contextmanager
def raw(engine: sa.Engine, scope: Scope) -> Iterator[sa.Connection]:
    """A connection that has been told a scope and nothing else; undone at the end."""
    with engine.connect() as connection:
        announce(connection, scope)
        yield connection
        connection.rollback()


def owners(connection: sa.Connection, cls: type[Any]) -> set[uuid.UUID]:
    return set(connection.scalars(sa.select(table_of(cls).c.partnership_id)))


def denied(engine: sa.Engine, scope: Scope, statement: Any) -> bool:
    with raw(engine, scope) as connection, pytest.raises(ProgrammingError, match=DENIED):
        connection.execute(statement)
    return True


@every_table
@pytest.mark.parametrize("role", BY_A_PARTNERSHIP)
def test_a_connection_sees_its_partnership_s_rows_only(
    server: sa.Engine, bergsjon: Place, cls: type[Any], role: DatabaseRole
) -> None:
    with raw(server, Scope(role, bergsjon.partnership_id)) as connection:
        assert owners(connection, cls) == {bergsjon.partnership_id}
    with raw(server, Scope(role)) as connection:
        assert owners(connection, cls) == set()


@every_table
def test_the_tables_owner_is_kept_apart_too(server: sa.Engine, bergsjon: Place, cls: type[Any]) -> None:
    with raw(server, Scope(DatabaseRole.OWNER, bergsjon.partnership_id)) as connection:
        assert owners(connection, cls) == {bergsjon.partnership_id}
    with raw(server, Scope(DatabaseRole.OWNER)) as connection:
        assert owners(connection, cls) == set()


@every_table
@pytest.mark.parametrize("role", BY_A_PARTNERSHIP)
def test_foreign_rows_cannot_be_written(
    server: sa.Engine, bergsjon: Place, tynnered: Place, cls: type[Any], role: DatabaseRole
) -> None:
    here, table = Scope(role, bergsjon.partnership_id), table_of(cls)
    assert denied(server, here, sa.insert(table).values(fresh(cls, tynnered)))
    assert denied(server, here, sa.update(table).values(partnership_id=tynnered.partnership_id))
    assert denied(server, Scope(role), sa.insert(table).values(fresh(cls, tynnered)))
    foreign = table.c.partnership_id == tynnered.partnership_id
    for statement in (sa.update(table).values(partnership_id=bergsjon.partnership_id), sa.delete(table)):
        if issubclass(cls, AppendOnly):
            assert denied(server, here, statement)
        else:
            with raw(server, here) as connection:
                assert connection.execute(statement.where(foreign)).rowcount == 0


@pytest.mark.parametrize("end", ["commit", "rollback"])
def test_nothing_is_left_on_a_pooled_connection(server: sa.Engine, bergsjon: Place, end: str) -> None:
    def process(connection: sa.Connection) -> int:
        return connection.scalar(sa.text("SELECT pg_backend_pid()"))

    with server.connect() as connection:
        announce(connection, within(bergsjon.partnership_id))
        assert owners(connection, Goal)
        before = process(connection)
        getattr(connection, end)()
        assert owners(connection, Goal) == set()
    with server.connect() as connection:
        assert process(connection) == before
        assert connection.scalar(sa.text("SELECT current_user")) == "web"
        for cls in TENANTS:
            if not issubclass(cls, Published):
                assert owners(connection, cls) == set()


def test_a_person_sees_the_own_memberships_in_all_partnerships_and_changes_none(
    server: sa.Engine, bergsjon: Place
) -> None:
    table = table_of(Membership)
    with raw(server, NOWHERE) as connection:
        asa = connection.scalars(sa.select(Person.id).where(Person.email == "asa@example.org")).one()
    with raw(server, personal(asa)) as connection:
        assert set(connection.scalars(sa.select(table.c.person_id))) == {asa}
        assert len(owners(connection, Membership)) == 2
        assert connection.execute(sa.update(table).values(role="steering")).rowcount == 0
        assert connection.execute(sa.delete(table)).rowcount == 0
        assert all(owners(connection, cls) == set() for cls in TENANTS if cls is not Membership)


def granted(server: sa.Engine, role: DatabaseRole) -> set[tuple[str, str]]:
    """Every table and what the role may do to it."""
    privileges = sa.text(
        "SELECT tablename, privilege FROM pg_tables,"
        " unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege"
        " WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        " AND has_table_privilege(:role, quote_ident(tablename), privilege)"
    ).bindparams(role=str(role))
    with server.connect() as connection:
        return {tuple(row) for row in connection.execute(privileges)}


def test_the_public_may_read_what_is_published_and_touch_nothing_else(server: sa.Engine) -> None:
    open_tables = {"demonstration", "partnership", "publication", "withdrawal"}
    assert granted(server, DatabaseRole.PUBLIC) == {(table, "SELECT") for table in open_tables}
    assert open_tables == {table_of(cls).name for mixin in (Open, Published) for cls in mapped_classes(mixin)}


@pytest.mark.parametrize("cls", mapped_classes(Base), ids=lambda cls: cls.__tablename__)
def test_the_public_is_denied_every_other_table(server: sa.Engine, bergsjon: Place, cls: type[Any]) -> None:
    table = table_of(cls)
    for scope in (PUBLIC, Scope(DatabaseRole.PUBLIC, bergsjon.partnership_id)):
        if not issubclass(cls, (Open, Published)):
            assert denied(server, scope, sa.select(table))
        assert denied(server, scope, sa.insert(table).values(fresh(cls, bergsjon)))
        assert denied(server, scope, sa.delete(table))


def test_the_public_sees_the_publications_that_stand(server: sa.Engine, places: dict[str, Place]) -> None:
    everywhere = {place.partnership_id for place in places.values()}
    publication, withdrawal = table_of(Publication), table_of(Withdrawal)
    with raw(server, PLATFORM) as connection:
        announce(connection, within(next(iter(everywhere))))
        assert set(connection.scalars(sa.select(publication.c.number))) == {1, 2}
    with raw(server, PUBLIC) as connection:
        standing = connection.execute(sa.select(publication.c.partnership_id, publication.c.number)).all()
        assert {tuple(row) for row in standing} == {(partnership_id, 1) for partnership_id in everywhere}
        withdrawn = connection.execute(sa.select(withdrawal.c.partnership_id, withdrawal.c.number)).all()
        assert {tuple(row) for row in withdrawn} == {(partnership_id, 2) for partnership_id in everywhere}


def test_the_door_keeps_the_accounts_and_reads_who_people_are(server: sa.Engine) -> None:
    accounts = {"credential", "one_time_link", "sign_in", "throttle"}
    assert accounts == {table_of(cls).name for cls in ACCOUNTS}
    read = {"area", "area_member", "demonstration", "organisation", "partnership", "person", "provenance"}
    read |= {"classification", "classification_version", "classification_grade"}
    written = {(table, deed) for table in accounts for deed in ("SELECT", "INSERT", "UPDATE", "DELETE")}
    assert granted(server, DatabaseRole.SIGN_IN) == written | {(table, "SELECT") for table in read}


@pytest.mark.parametrize("cls", TENANTS, ids=lambda cls: cls.__tablename__)
def test_the_door_is_denied_every_partnership_s_rows(server: sa.Engine, bergsjon: Place, cls: type[Any]) -> None:
    table = table_of(cls)
    for scope in (SIGN_IN, Scope(DatabaseRole.SIGN_IN, bergsjon.partnership_id)):
        for statement in (sa.select(table), sa.insert(table).values(fresh(cls, bergsjon)), sa.delete(table)):
            assert denied(server, scope, statement)


@pytest.mark.parametrize("cls", ACCOUNTS, ids=lambda cls: cls.__tablename__)
def test_accounts_are_out_of_everybody_else_s_reach(server: sa.Engine, bergsjon: Place, cls: type[Any]) -> None:
    table = table_of(cls)
    column = next(iter(table.c))
    statements = (
        sa.select(table),
        sa.insert(table).values(fresh(cls, bergsjon)),
        sa.update(table).values({column: column}),
        sa.delete(table),
    )
    for scope in (within(bergsjon.partnership_id), NOWHERE, personal(bergsjon.stranger_id), PUBLIC):
        for statement in statements:
            assert denied(server, scope, statement)
    for scope in (SIGN_IN, PLATFORM):
        with raw(server, scope) as connection:
            assert connection.execute(sa.select(table)).all()


@pytest.mark.parametrize(
    "cls", [cls for cls in GLOBALS if not issubclass(cls, Account)], ids=lambda cls: cls.__tablename__
)
def test_global_tables_are_read_and_not_written_by_the_application_and_at_the_door(
    server: sa.Engine, bergsjon: Place, cls: type[Any]
) -> None:
    here, table = within(bergsjon.partnership_id), table_of(cls)
    with raw(server, here) as connection:
        connection.execute(sa.select(table)).all()
    column = next(iter(table.c))
    for statement in (
        sa.insert(table).values(fresh(cls, bergsjon)),
        sa.update(table).values({column: column}),
        sa.delete(table),
    ):
        assert denied(server, here, statement)
        assert denied(server, SIGN_IN, statement)


def test_no_role_may_pass_over_the_policies_or_become_another(server: sa.Engine) -> None:
    roles = {"roles": list(map(str, DatabaseRole))}
    powers_of = sa.text(
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin"
        " FROM pg_roles WHERE rolname = ANY(:roles)"
    )
    memberships_of = sa.text(
        "SELECT count(*) FROM pg_auth_members JOIN pg_roles ON pg_roles.oid = member WHERE rolname = ANY(:roles)"
    )
    with server.connect() as connection:
        powers = connection.execute(powers_of, roles).all()
        memberships = connection.scalar(memberships_of, roles)
    assert sorted(power[0] for power in powers) == sorted(DatabaseRole)
    assert not any(any(power[1:]) for power in powers)
    assert memberships == 0


@pytest.mark.parametrize("hostile", ["'; SET ROLE web; --", "x' OR 'a' = 'a", "%s", "\\'; RESET ROLE; --"])
def test_data_never_become_a_scope(server: sa.Engine, bergsjon: Place, hostile: str) -> None:
    for scope in (within(hostile), personal(hostile)):  # type: ignore[arg-type]
        with server.connect() as connection, pytest.raises(ValueError, match="hexadecimal"):
            announce(connection, scope)
    database = Database(server.url.render_as_string(hide_password=False))
    with database.transaction(within(bergsjon.partnership_id)) as session:
        goal = Goal(**fresh(Goal, bergsjon) | {"title": {"sv": hostile}, "code": hostile})
        session.add(goal)
        session.flush()
        assert session.scalars(sa.select(Goal.title).where(Goal.code == hostile)).one() == {"sv": hostile}
        role = session.scalar(sa.select(sa.func.current_setting("role")).select_from(Goal).limit(1))
        assert role == DatabaseRole.APPLICATION
        session.delete(goal)
    database.close()
