"""Bringing a database to the present shape, and telling whether it has it."""

from importlib.resources import files

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from db.security import establish_roles
from db.tables import Base


def migrate(engine: Engine, revision: str = "head") -> None:
    """Run what has not been run; on PostgreSQL the roles come first."""
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:
            establish_roles(connection)
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                # a rebuilt table is dropped and made again; a pragma inside a transaction is ignored
                driver = connection.connection.driver_connection
                driver.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
            command.upgrade(_config(connection), revision)
            connection.commit()
    finally:
        engine.dispose()  # nobody works on with a connection that has forgotten its foreign keys


def is_current(engine: Engine) -> bool:
    """Whether every migration has been run."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head()


def head() -> str:
    """The newest migration that this program knows."""
    return str(ScriptDirectory.from_config(_config(None)).get_current_head())


def differences(engine: Engine) -> list[object]:
    """What `alembic check` would find: how the models differ from the database, empty when they agree."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))


def _config(connection: Connection | None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(files("db") / "migrations"))
    return config
