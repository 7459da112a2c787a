"""`handslag load FILE`: the whole programme file or nothing, and what came of it in a line per partnership."""

import os
import pwd
import sys
from argparse import Namespace

from dashapp.addresses import RESERVED
from dashapp.clock import today
from dashapp.commands.migrating import opened
from dashapp.config import Config
from dashapp.i18n import Words
from dashapp.problems import lines
from db import PLATFORM, Database, within
from goals import releases
from goals.loading import Loaded
from goals.loading import load as load_file
from goals.programme import ProgrammeErrors
from partners import partnerships
from partners.access import COMMAND_LINE
from partners.errors import Refused

NO_FILE = 2


def load(config: Config, options: Namespace, reader: Words) -> int:
    """0 loaded or unchanged, 1 errors in the file, 2 no file or no database."""
    try:
        raw = options.file.read_bytes()
    except OSError:
        print(reader("cli-no-file", file=str(options.file)), file=sys.stderr)
        return NO_FILE
    with opened(config) as database:
        try:
            loaded = load_into(database, raw)
        except ProgrammeErrors as errors:
            print("\n".join(lines(errors.problems, str(options.file), reader)), file=sys.stderr)
            return 1
        # first the work, then the words: whoever listens may leave early
        said = {one.partnership: [summary(one, reader)] for one in loaded}
        if options.release:
            for slug, sentences in said.items():
                sentences.extend(_released(database, slug, reader))
    for sentences in said.values():
        print("\n".join(sentences))
    return 0


def _released(database: Database, slug: str, reader: Words) -> list[str]:
    try:
        number = release(database, slug)
    except Refused as refused:  # nothing closed yet: the file is loaded all the same
        return [f"{slug}: {reader(f'refused-{refused.code}', **refused.details)}"]
    return [reader("cli-released", partnership=slug, number=str(number))] if number else []


def load_into(database: Database, raw: bytes) -> list[Loaded]:
    """Load a file's bytes, in one transaction. Raises ProgrammeErrors."""
    day, who = today(database), operator()
    return database.perform(
        PLATFORM, lambda session: load_file(session, raw, today=day, operator=who, reserved=RESERVED)
    )


def operator() -> str:
    """Who runs the command, as the machine knows them; a container may know a number only."""
    number = os.geteuid()
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def release(database: Database, slug: str) -> int | None:
    """Publish the latest closed period's figures, as the command line; None if they say nothing new."""
    with database.reading(PLATFORM) as session:
        partnership_id = partnerships.by_code(session, slug).id
    with database.transaction(within(partnership_id)) as session:
        prepared = releases.prepare(session, COMMAND_LINE)
        if releases.is_unchanged(session, prepared):
            session.rollback()
            return None
        return releases.approve(session, COMMAND_LINE, prepared.id).number


def summary(loaded: Loaded, reader: Words) -> str:
    """`handslag-bergsjon: 5 mål, 88 bidrag (88 nya, 0 oförändrade)`, and what is not yet shown."""
    said = reader(
        "cli-loaded",
        partnership=loaded.partnership,
        goals=loaded.goals,
        contributions=loaded.contributions,
        new=loaded.new,
        unchanged=loaded.contributions - loaded.new,
    )
    if not loaded.is_changed:
        said = f"{said} {reader('cli-unchanged')}"
    if loaded.not_shown:
        listed = ", ".join(f"{name} {count}" for name, count in loaded.not_shown.items())
        said = f"{said} {reader('cli-not-shown', listed=listed)}"
    return said
