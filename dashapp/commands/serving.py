"""`handslag serve` and `handslag demo`: the application behind a server that is fit for the open."""

from argparse import Namespace
from importlib.resources import files
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from sqlalchemy import make_url

from dashapp.commands.loading import load_into, release
from dashapp.commands.migrating import opened
from dashapp.config import Config
from dashapp.i18n import Words
from db import Database
from db.scope import NOWHERE, PUBLIC
from goals import releases
from partners import partnerships
from partners.errors import Refused

THREADS = 8
SECONDS_TO_FINISH = 25
FILES_OF_A_DATABASE = ("", "-wal", "-shm", "-journal")


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our settings: requests under way are finished before it stops."""

    def __init__(self, config: Config) -> None:
        self._config = config
        super().__init__()

    def load_config(self) -> None:
        host = f"[{self._config.host}]" if ":" in self._config.host else self._config.host
        settings: dict[str, Any] = {
            "bind": f"{host}:{self._config.port}",
            "workers": self._config.workers,
            "threads": THREADS,
            "worker_class": "gthread",
            "graceful_timeout": SECONDS_TO_FINISH,
            "loglevel": "warning",
            "control_socket_disable": True,
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        # made after the fork: a connection must not be shared between processes; and only those who serve need Dash
        from dashapp.app import create_app  # noqa: PLC0415

        return create_app(self._config)


def serve(config: Config, _options: Namespace, reader: Words) -> None:
    """Serve until told to stop."""
    with opened(config):
        pass
    print(reader("cli-serving", address=config.base_url), flush=True)
    Server(config).run()


def demo(config: Config, options: Namespace, reader: Words) -> None:
    """Serve the demonstration, loaded the first time; what people enter is kept until --fresh."""
    if options.fresh:
        _start_over(config)
    with opened(config, migrating=True) as database:
        if _is_empty(database):
            load_into(database, (files("dashapp") / "demo" / "demo.yaml").read_bytes())
        elif not _is_demonstration(database):
            raise Refused("database-holds-something-else")
        # also after a first time that was cut short
        for slug in _unpublished(database):
            release(database, slug)
    print(reader("cli-demo-ready"), flush=True)
    serve(config, options, reader)


def _unpublished(database: Database) -> list[str]:
    with database.reading(PUBLIC) as session:
        published = {publication.partnership_id for publication in releases.all_published(session)}
        return [one.code for one in partnerships.every(session) if one.id not in published]


def _is_empty(database: Database) -> bool:
    with database.reading(NOWHERE) as session:
        return not partnerships.every(session)


def _is_demonstration(database: Database) -> bool:
    with database.reading(NOWHERE) as session:
        return partnerships.demonstration(session) is not None


def _start_over(config: Config) -> None:
    """Throw the embedded demonstration away; refuses for any other database."""
    if not config.is_embedded:
        raise Refused("fresh-only-embedded")
    file = Path(make_url(config.database_url).database or "")
    if not file.exists():
        return
    with opened(config) as database:
        if not _is_empty(database) and not _is_demonstration(database):
            raise Refused("database-holds-something-else")
    for ending in FILES_OF_A_DATABASE:  # and nothing else that begins with its name, such as a copy of it
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
