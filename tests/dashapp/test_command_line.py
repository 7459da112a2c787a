"""What every command has in common: settings, a database that is away or old, languages, help."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from db import Database, migration
from tests.dashapp.conftest import Command, Said
from tests.databases import Workshop

DATABASE_COMMANDS = [
    ("load", __file__),
    ("reconcile",),
    ("admin", "create", "karin@example.org"),
    ("period", "close", "handslag-bergsjon", "2025Q3", "--as", "asa@example.org"),
    ("release", "prepare", "handslag-bergsjon", "--as", "asa@example.org"),
    ("serve",),
    ("migrate",),
]
NAMES = [" ".join(one[:2]) if one[0] in ("admin", "period", "release") else one[0] for one in DATABASE_COMMANDS]


@pytest.mark.parametrize("command", DATABASE_COMMANDS, ids=NAMES)
def test_with_the_database_away_every_command_says_so(
    handslag: Command, unused_address: str, command: tuple[str, ...]
) -> None:
    said = handslag(*command, DATABASE_URL=f"postgresql://someone:hunter2@{unused_address}/handslag")
    assert said == Said(2, "", "Databasen svarar inte. Kontrollera att den är igång och att DATABASE_URL är rätt.\n")


@pytest.mark.parametrize("command", DATABASE_COMMANDS, ids=NAMES)
def test_unsafe_settings_are_told_together_and_nothing_is_done(
    handslag: Command, tmp_path: Path, command: tuple[str, ...]
) -> None:
    wrong = {"HANDSLAG_SECRET": "hunter2", "HANDSLAG_BASE_URL": "handslag", "DATABASE_URL": "mysql://u:hunter3@h/x"}
    said = handslag(*command, **wrong)
    assert (said.code, said.out) == (2, "")
    assert [re.match(r"\w+", line)[0] for line in said.err.splitlines()] == [  # type: ignore[index]
        "HANDSLAG_SECRET", "HANDSLAG_BASE_URL", "DATABASE_URL"
    ]  # fmt: skip
    assert "hunter" not in said.err
    assert not (tmp_path / "data").exists()


def test_beyond_this_machine_serve_and_demo_want_settings(handslag: Command) -> None:
    for command in ("serve", "demo"):
        said = handslag(command, "--host", "0.0.0.0", HANDSLAG_LANGUAGE="en")  # noqa: S104  this is what is refused
        assert (said.code, said.out) == (2, "")
        assert (
            said.err
            == "HANDSLAG_BASE_URL is missing or is no address. Give for instance https://handslag.example.org.\n"
        )


def test_a_server_s_database_that_waits_for_migrations_is_not_touched(
    handslag: Command, workshops: dict[str, Workshop], tmp_path: Path
) -> None:
    workshop = workshops["postgresql"]
    url = workshop._make("not_migrated")
    for command in (command for command in DATABASE_COMMANDS if command[0] != "migrate"):
        said = handslag(*command, DATABASE_URL=url)
        assert (said.code, said.out) == (2, "")
        assert "handslag migrate" in said.err
    database = Database(url)
    assert not migration.is_current(database.engine)
    assert handslag("migrate", DATABASE_URL=url) == Said(0, f"Databasen har formen {migration.head()}.\n", "")
    assert migration.is_current(database.engine)
    assert migration.differences(database.engine) == []
    database.close()
    assert handslag("migrate", DATABASE_URL=url).code == 0
    assert handslag("reconcile", DATABASE_URL=url).code == 0


def test_migrations_run_as_the_owner(handslag: Command, workshops: dict[str, Workshop], unused_address: str) -> None:
    url = workshops["postgresql"]._make("owned")
    away = f"postgresql://nobody@{unused_address}/handslag"
    assert handslag("migrate", DATABASE_URL=away, DATABASE_OWNER_URL=url).code == 0


def test_an_embedded_database_comes_into_being_by_itself(handslag: Command, tmp_path: Path) -> None:
    assert handslag("reconcile").out == "0 partnerskap: summor, bokföring och granskade bidrag säger detsamma.\n"
    assert (tmp_path / "data" / "handslag.db").exists()


def test_the_models_agree_with_the_migrations(handslag: Command, unused_address: str) -> None:
    away = f"postgresql://nobody@{unused_address}/handslag"
    assert handslag("migrate", "--check", DATABASE_URL=away).out == "Modellerna och migreringarna stämmer överens.\n"


def test_a_model_that_no_migration_knows_is_found(handslag: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migration, "differences", lambda _engine: [("add_column", "goal", "colour")])
    said = handslag("migrate", "--check", HANDSLAG_LANGUAGE="en")
    assert (said.code, said.err) == (1, "")
    assert said.out.splitlines() == ["('add_column', 'goal', 'colour')", "The models and the migrations do not agree."]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Läs in en programfil, hela filen eller inget."),
        ("en", "Load a programme file, the whole of it or nothing."),
    ],
)
def test_help_is_in_the_operator_s_language(
    handslag: Command, capfd: pytest.CaptureFixture[str], language: str, sentence: str
) -> None:
    with pytest.raises(SystemExit) as left:
        handslag("--help", HANDSLAG_LANGUAGE=language)
    assert left.value.code == 0
    assert sentence in capfd.readouterr().out


@pytest.mark.parametrize(
    "arguments", [(), ("nonsense",), ("load",), ("period", "close", "x"), ("serve", "--port", "x")]
)
def test_a_command_that_is_none_is_told(
    handslag: Command, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as left:
        handslag(*arguments)
    assert left.value.code == 2
    assert "usage: handslag" in capfd.readouterr().err


def test_the_program_is_installed_under_its_name() -> None:
    program = Path(sys.executable).with_name("handslag")
    said = subprocess.run(
        [program, "--help"], capture_output=True, text=True, check=False, env={"HANDSLAG_LANGUAGE": "en"}
    )
    assert (said.returncode, said.stderr) == (0, "")
    for command in ("demo", "serve", "migrate", "load", "reconcile", "period", "release", "admin"):
        assert re.search(rf"^    {command}\b", said.stdout, re.MULTILINE)
