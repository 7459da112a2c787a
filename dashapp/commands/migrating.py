"""Bringing the database to the present shape; an embedded one comes into being the first time it is asked for."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from dashapp.config import Config
from dashapp.i18n import Words
from db import Database, migration


class NotMigrated(Exception):
    """A server's database has migrations waiting: they are run by whoever runs the server."""


@contextmanager
def opened(config: Config, *, migrating: bool = False) -> Iterator[Database]:
    """The database, ready for work. Raises NotMigrated, unless it is embedded or `migrating` asks to go on."""
    if config.is_embedded:
        config.data.mkdir(parents=True, exist_ok=True)
    database = Database(config.database_url)
    try:
        if not migration.is_current(database.engine):
            if not config.is_embedded and not migrating:
                raise NotMigrated
            migration.migrate(database.engine)
        yield database
    finally:
        database.close()


def migrate(config: Config, options: Namespace, reader: Words) -> int:
    """Run the migrations, or only tell whether the models and the migrations agree."""
    if options.check:
        with TemporaryDirectory() as folder:
            database = Database(f"sqlite:///{folder}/check.db")
            migration.migrate(database.engine)
            found = migration.differences(database.engine)
            database.close()
        for difference in found:
            print(difference)
        print(reader("cli-models-differ" if found else "cli-models-agree"))
        return int(bool(found))
    if config.is_embedded:
        config.data.mkdir(parents=True, exist_ok=True)
    database = Database(config.database_owner_url)
    migration.migrate(database.engine)
    database.close()
    print(reader("cli-migrated", revision=migration.head()))
    return 0
