"""What metadata cannot say: privileges, row-level security and append-only triggers, as one migration operation.

`op.secure_table("goal")` reads what the mapped class promises (Tenant, AppendOnly, Personal, Published, Account) into
names of promises that stay in the migration; `alembic check` compares them with what the database has.
"""

from collections.abc import Iterable
from typing import Any

from alembic.autogenerate import comparators, renderers
from alembic.autogenerate.api import AutogenContext
from alembic.operations import MigrateOperation, Operations
from alembic.operations.ops import UpgradeOps
from alembic.util import DispatchPriority
from sqlalchemy import Connection, text

from db.scope import DatabaseRole
from db.tables import Account, AppendOnly, Base, Open, Personal, Published, Tenant

APPLICATION, PUBLIC, PLATFORM = DatabaseRole.APPLICATION, DatabaseRole.PUBLIC, DatabaseRole.PLATFORM
SIGN_IN = DatabaseRole.SIGN_IN

OWN_TENANT = "partnership_id = NULLIF(current_setting('handslag.partnership_id', true), '')::uuid"
OWN_PERSON = "person_id = NULLIF(current_setting('handslag.person_id', true), '')::uuid"

ROLES = (APPLICATION, PUBLIC, PLATFORM, SIGN_IN)
TRIGGERS = {"append_only": "UPDATE OR DELETE", "append_only_truncate": "TRUNCATE"}

# table and fact, in the words of _expected_of_…
KEPT_BY_SQLITE = ("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'",)
KEPT_BY_POSTGRESQL = (
    "SELECT table_name, grantee || ' ' || privilege_type FROM information_schema.role_table_grants"
    f" WHERE table_schema = current_schema() AND grantee IN ('PUBLIC', {', '.join(map(repr, map(str, ROLES)))})",
    "SELECT relname, 'row-level security' FROM pg_class"
    " WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity AND relforcerowsecurity",
    "SELECT tablename, concat_ws(' ', policyname, cmd, array_to_string(roles, ' '), CASE"
    " WHEN permissive <> 'PERMISSIVE' OR with_check IS NOT NULL THEN 'altered'"
    " WHEN policyname = 'own_tenant' AND strpos(qual, 'handslag.partnership_id') = 0 THEN 'altered'"
    " WHEN policyname = 'own_person' AND strpos(qual, 'handslag.person_id') = 0 THEN 'altered' END)"
    " FROM pg_policies WHERE schemaname = current_schema()",
    "SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
    " WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal AND tgenabled IN ('O', 'A')",
)

REFUSE = """
CREATE OR REPLACE FUNCTION handslag_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'append-only: ' || TG_TABLE_NAME, ERRCODE = 'integrity_constraint_violation';
END $$
"""


def promises_of(cls: type[Any]) -> tuple[str, ...]:
    """What a mapped class promises, as the words that a migration keeps."""
    words: dict[str, Any] = {
        "tenant": Tenant,
        "append_only": AppendOnly,
        "personal": Personal,
        "published": (Published, Open),
        "account": Account,
    }
    return tuple(word for word, mixin in words.items() if issubclass(cls, mixin))


@Operations.register_operation("secure_table")
class SecureTable(MigrateOperation):
    """Make the database keep a table's promises; safe to run again, after a rebuild of the table too."""

    def __init__(self, table: str, promises: Iterable[str], condition: str = "true") -> None:
        self.table, self.promises, self.condition = table, tuple(promises), condition

    @classmethod
    def secure_table(cls, operations: Operations, table: str, *promises: str, condition: str = "true") -> Any:
        """`condition` says which rows of a published table the public sees."""
        return operations.invoke(cls(table, promises, condition))

    def reverse(self) -> MigrateOperation:
        return SecureTable(self.table, ())

    def to_diff_tuple(self) -> tuple[Any, ...]:
        return ("secure_table", self.table, *self.promises)


@renderers.dispatch_for(SecureTable)
def _render(_context: AutogenContext, operation: SecureTable) -> str:
    if not operation.promises and operation.condition == "true":
        return f"op.secure_table({operation.table!r})"
    words = "".join(f", {promise!r}" for promise in operation.promises)
    condition = f", condition={operation.condition!r}" if operation.condition != "true" else ""
    return f"op.secure_table({operation.table!r}{words}{condition})"


@Operations.implementation_for(SecureTable)
def _secure(operations: Operations, operation: SecureTable) -> None:
    connection = operations.get_bind()
    statements = _postgresql if connection.dialect.name == "postgresql" else _sqlite
    for statement in statements(operation.table, operation.promises, operation.condition):
        connection.exec_driver_sql(statement)


def _sqlite(table: str, promises: tuple[str, ...], _condition: str) -> Iterable[str]:
    for deed in ("UPDATE", "DELETE"):
        name = f"{table}_no_{deed.lower()}"
        yield f"DROP TRIGGER IF EXISTS {name}"
        if "append_only" in promises:
            yield f"CREATE TRIGGER {name} BEFORE {deed} ON {table} BEGIN SELECT RAISE(ABORT, 'append-only'); END"


def _postgresql(table: str, promises: tuple[str, ...], condition: str) -> Iterable[str]:
    yield f"REVOKE ALL ON {table} FROM PUBLIC, {', '.join(ROLES)}"
    for role, privileges in _privileges(promises).items():
        yield f"GRANT {', '.join(privileges)} ON {table} TO {role}"
    for name in ("own_tenant", "own_person", "published"):
        yield f"DROP POLICY IF EXISTS {name} ON {table}"
    if "tenant" in promises:
        yield from _policies(table, promises, condition)
    yield REFUSE
    for name, deed in TRIGGERS.items():
        each = "STATEMENT" if deed == "TRUNCATE" else "ROW"
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        if "append_only" in promises:
            yield f"CREATE TRIGGER {name} BEFORE {deed} ON {table} FOR EACH {each} EXECUTE FUNCTION handslag_refuse()"


def _privileges(promises: Iterable[str]) -> dict[DatabaseRole, tuple[str, ...]]:
    reading: tuple[str, ...] = ("SELECT",)
    writing = ("SELECT", "INSERT") if "append_only" in promises else ("SELECT", "INSERT", "UPDATE", "DELETE")
    if "account" in promises:
        return {PLATFORM: writing, SIGN_IN: writing}
    privileges = {PLATFORM: writing, APPLICATION: writing if "tenant" in promises else reading}
    if not {"tenant", "append_only"} & set(promises):
        privileges[SIGN_IN] = reading
    return privileges | ({PUBLIC: reading} if "published" in promises else {})


def _policies(table: str, promises: tuple[str, ...], condition: str) -> Iterable[str]:
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY own_tenant ON {table} USING ({OWN_TENANT})"
    if "personal" in promises:
        yield f"CREATE POLICY own_person ON {table} FOR SELECT TO {APPLICATION} USING ({OWN_PERSON})"
    if "published" in promises:
        yield f"CREATE POLICY published ON {table} FOR SELECT TO {PUBLIC} USING ({condition})"


@comparators.dispatch_for("schema", priority=DispatchPriority.LAST)
def _compare(context: AutogenContext, upgrade: UpgradeOps, _schemas: set[str | None]) -> None:
    connection = context.connection
    if connection is None:
        raise RuntimeError("comparing needs a database")
    on_sqlite = connection.dialect.name == "sqlite"
    kept = _kept(connection, KEPT_BY_SQLITE if on_sqlite else KEPT_BY_POSTGRESQL)
    for mapper in sorted(Base.registry.mappers, key=lambda mapper: str(mapper.class_.__tablename__)):
        table, promises = str(mapper.class_.__tablename__), promises_of(mapper.class_)
        expected = _expected_of_sqlite(table, promises) if on_sqlite else _expected_of_postgresql(promises)
        if expected != kept.get(table, set()):
            condition = getattr(mapper.class_, "__public_condition__", "true")
            upgrade.ops.append(SecureTable(table, promises, condition))


def _expected_of_sqlite(table: str, promises: tuple[str, ...]) -> set[str]:
    return {f"{table}_no_{deed}" for deed in ("update", "delete") if "append_only" in promises}


def _expected_of_postgresql(promises: tuple[str, ...]) -> set[str]:
    facts = {f"{role} {privilege}" for role, each in _privileges(promises).items() for privilege in each}
    if "append_only" in promises:
        facts |= set(TRIGGERS)
    if "tenant" in promises:
        facts |= {"row-level security", "own_tenant ALL public"}
        facts |= {f"own_person SELECT {APPLICATION}"} if "personal" in promises else set()
        facts |= {f"published SELECT {PUBLIC}"} if "published" in promises else set()
    return facts


def _kept(connection: Connection, queries: Iterable[str]) -> dict[str, set[str]]:
    """What the database keeps today: table → facts."""
    kept: dict[str, set[str]] = {}
    for query in queries:
        for table, fact in connection.execute(text(query)):
            kept.setdefault(str(table), set()).add(str(fact))
    return kept


def establish_roles(connection: Connection) -> None:
    """Make the roles where they are missing and let the connecting user work as them. PostgreSQL only.

    The user needs CREATEROLE the first time, or an administrator does the same once (docs/operating.md).
    """
    # from PostgreSQL 16 on a member may not work as the role unless told so: whoever makes a role is only a member
    may_work_as = "SET" if (connection.dialect.server_version_info or (0,)) >= (16,) else "MEMBER"
    present = set(connection.scalars(text("SELECT rolname FROM pg_roles WHERE rolname LIKE 'handslag\\_%'")))
    for role in DatabaseRole:
        if role not in present:
            connection.exec_driver_sql(f"CREATE ROLE {role} NOLOGIN")
        if not connection.scalar(text(f"SELECT pg_has_role(current_user, '{role}', '{may_work_as}')")):
            connection.exec_driver_sql(f"GRANT {role} TO CURRENT_USER")
    schema = connection.scalar(text("SELECT current_schema()"))
    connection.exec_driver_sql(f'GRANT USAGE, CREATE ON SCHEMA "{schema}" TO {DatabaseRole.OWNER}')
    connection.exec_driver_sql(f'GRANT USAGE ON SCHEMA "{schema}" TO {", ".join(ROLES)}')
