"""Alembic's way in. The only file of this room that looks up: the models of all rooms fill the metadata."""

from alembic import context
from sqlalchemy import Connection

import partners.accounts.models
import partners.models  # noqa: F401
from db import Base, ledger, security, throttle  # noqa: F401  three more tables, and the operation
from db.scope import DatabaseRole

connection: Connection = context.config.attributes["connection"]
on_sqlite = connection.dialect.name == "sqlite"

if not on_sqlite:
    connection.exec_driver_sql(f"SET ROLE {DatabaseRole.OWNER}")
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=on_sqlite,
    transactional_ddl=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
    if not on_sqlite:
        everybody = ", ".join(role for role in DatabaseRole if role is not DatabaseRole.OWNER)
        connection.exec_driver_sql(f"GRANT SELECT ON alembic_version TO {everybody}")  # readiness asks for it
    if on_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise RuntimeError("the migration leaves rows that refer to nothing")
