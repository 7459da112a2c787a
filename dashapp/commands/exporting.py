"""`handslag export SLUG`: a partnership as a programme file."""

import sys
from argparse import Namespace

from dashapp.commands.migrating import opened
from dashapp.config import Config
from dashapp.i18n import Words
from db import within
from db.scope import NOWHERE
from goals.exporting import file_of
from goals.programme import written
from partners import partnerships
from partners.access import COMMAND_LINE

NO_FILE = 2


def export(config: Config, options: Namespace, reader: Words) -> int:
    """0 written, 2 the file cannot be written; the data goes to the standard output where no file is named."""
    with opened(config) as database:
        with database.reading(NOWHERE) as session:
            key = partnerships.by_code(session, options.slug).id
        with database.reading(within(key)) as session:
            is_whole = not options.template
            data = file_of(session, COMMAND_LINE, with_contributions=is_whole, people=options.people)
    raw = written(data)
    if options.output is None:
        sys.stdout.buffer.write(raw)
        return 0
    try:
        options.output.write_bytes(raw)
    except OSError:
        print(reader("cli-file-not-written", file=str(options.output)), file=sys.stderr)
        return NO_FILE
    return 0
