"""Bringing the database to the present shape; an embedded one comes into being the first time it is asked for."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from dashapp.config import Config
from dashapp.i18n import Words
from db import Database, migration
from partners.errors import Refused


@contextmanager
def opened(config: Config) -> Iterator[Database]:
    """The database, ready for work. Refused when a server's database has migrations waiting."""
    if config.is_embedded:
        config.data.mkdir(parents=True, exist_ok=True)
    database = Database(config.database_url)
    try:
        if not migration.is_current(database.engine):
            if not config.is_embedded:
                raise Refused("not-migrated")
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
