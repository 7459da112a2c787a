"""`handslag …`: the same deeds as the pages, for whoever runs the machine."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import DatabaseError, OperationalError

from dashapp import commands
from dashapp.commands.migrating import NotMigrated
from dashapp.config import DEFAULT_PORT, Config, UnsafeSettings, language_of
from dashapp.i18n import Words, words
from partners.access import Role
from partners.errors import Refused

ERRORS, UNUSABLE, INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it did what was asked, 1 when it was refused, 2 when it could not begin."""
    reader = words(language_of())
    options = parser(reader).parse_args(arguments)
    try:
        host, port = getattr(options, "host", "127.0.0.1"), getattr(options, "port", DEFAULT_PORT)
        return int(options.run(Config.from_env(host=host, port=port), options, reader) or 0)
    except Refused as refused:
        print(reader(f"refused-{refused.code}", **refused.details), file=sys.stderr)
        return ERRORS
    except (UnsafeSettings, NotMigrated, CommandError, DatabaseError) as error:
        if not (keys := _why_not(error)):
            raise
        print("\n".join(reader(key) for key in keys), file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED


def _why_not(error: Exception) -> list[str]:
    """The sentences for what keeps a command from beginning; none for a fault of the program."""
    match error:
        case UnsafeSettings():
            return error.codes
        case NotMigrated():
            return ["cli-not-migrated"]
        case CommandError():
            return ["cli-newer-database"]
        case OperationalError():
            return ["cli-database-away"]
    # SQLite says so of a file that is no database
    return ["cli-database-away"] if type(error) is DatabaseError else []


def parser(reader: Words) -> argparse.ArgumentParser:
    """The commands and what they take, in the reader's language."""
    handslag = argparse.ArgumentParser(prog="handslag", description=reader("cli-handslag"))
    every = handslag.add_subparsers(metavar="COMMAND", required=True)

    def command(
        name: str,
        run: commands.Command,
        parent: "argparse._SubParsersAction[argparse.ArgumentParser]" = every,
        key: str = "",
    ) -> argparse.ArgumentParser:
        text = reader(f"cli-{key or name}")
        made = parent.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made

    for name, run in (("demo", commands.demo), ("serve", commands.serve)):
        serving = command(name, run)
        serving.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="N")
        serving.add_argument("--host", default="127.0.0.1", metavar="H", help=reader("cli-host"))
        if name == "demo":
            serving.add_argument("--fresh", action="store_true", help=reader("cli-fresh"))
    migrate = command("migrate", commands.migrate)
    migrate.add_argument("--check", action="store_true", help=reader("cli-migrate-check"))
    load = command("load", commands.load)
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument("--release", action="store_true", help=reader("cli-load-release"))
    export = command("export", commands.export)
    export.add_argument("slug", metavar="SLUG")
    export.add_argument("--template", action="store_true", help=reader("cli-export-template"))
    export.add_argument("--people", action="store_true", help=reader("cli-export-people"))
    export.add_argument("--output", type=Path, metavar="FILE", help=reader("cli-export-output"))
    command("reconcile", commands.reconcile)

    periods = every.add_parser("period", help=reader("cli-period")).add_subparsers(metavar="DEED", required=True)
    for name, run in (("close", commands.close_period), ("reopen", commands.reopen_period)):
        deed = command(name, run, periods, f"period-{name}")
        deed.add_argument("slug", metavar="SLUG")
        deed.add_argument("period", metavar="PERIOD")
        deed.add_argument("--as", dest="email", required=True, metavar="EMAIL")
        if name == "reopen":
            deed.add_argument("--reason", required=True, metavar="TEXT", help=reader("cli-reason"))
    releases = every.add_parser("release", help=reader("cli-release")).add_subparsers(metavar="DEED", required=True)
    for name, run in (
        ("prepare", commands.prepare_release),
        ("approve", commands.approve_release),
        ("withdraw", commands.withdraw_release),
    ):
        deed = command(name, run, releases, f"release-{name}")
        deed.add_argument("slug", metavar="SLUG")
        deed.add_argument("--as", dest="email", required=True, metavar="EMAIL")
        if name == "withdraw":
            deed.add_argument("number", type=int, choices=range(1, 10**6), metavar="NUMBER")
            deed.add_argument("--note", required=True, metavar="TEXT", help=reader("cli-note"))
    admin = every.add_parser("admin", help=reader("cli-admin")).add_subparsers(metavar="DEED", required=True)
    create = command("create", commands.create_administrator, admin, "admin-create")
    create.add_argument("email", metavar="EMAIL")
    persons = every.add_parser("person", help=reader("cli-person")).add_subparsers(metavar="DEED", required=True)
    invite = command("invite", commands.invite, persons, "person-invite")
    invite.add_argument("email", metavar="EMAIL")
    invite.add_argument("--name", default="", metavar="NAME", help=reader("cli-person-name"))
    invite.add_argument("--organisation", required=True, metavar="CODE", help=reader("cli-person-organisation"))
    invite.add_argument("--to", dest="slug", metavar="SLUG", help=reader("cli-person-to"))
    invite.add_argument("--role", metavar="ROLE", help=reader("cli-person-role", roles=", ".join(Role)))
    command("reset", commands.reset_password, persons, "person-reset").add_argument("email", metavar="EMAIL")
    return handslag


if __name__ == "__main__":
    sys.exit(main())
