"""`handslag export SLUG`: what it writes can be loaded elsewhere, and says the same there."""

from pathlib import Path

from db import Database
from goals.programme import Known, check
from tests.dashapp.conftest import Command
from tests.dashapp.third_quarter import BERGSJON
from tests.databases import Workshop


def test_an_export_is_loaded_elsewhere(handslag: Command, demo_url: str, workshop: Workshop, tmp_path: Path) -> None:
    file = tmp_path / "bergsjon.yaml"
    said = handslag("export", BERGSJON, "--output", file, DATABASE_URL=demo_url)
    assert (said.code, said.out, said.err) == (0, "", "")
    with workshop.copy_of("empty", lambda _database: None) as url:
        loaded = handslag("load", file, DATABASE_URL=url)
        assert (loaded.code, loaded.err) == (0, "")
        assert loaded.out.startswith(f"{BERGSJON}: 5 mål, ")
        assert ", 0 oförändrade)" in loaded.out
        again = handslag("load", file, DATABASE_URL=url)
        assert again.out.endswith("Inget ändrades.\n")


def test_an_export_is_printed_where_no_file_is_named(handslag: Command, demo_url: str, demo: Database) -> None:
    del demo
    said = handslag("export", BERGSJON, "--template", "--people", DATABASE_URL=demo_url)
    data = check(said.out.encode(), Known()).data
    assert {one["email"] for one in data["people"]} >= {"asa@example.org", "bo@example.org"}
    assert [goal["contributions"] for goal in data["partnerships"][0]["goals"]] == [[]] * 5


def test_what_cannot_be_exported_is_told(handslag: Command, demo_url: str, tmp_path: Path) -> None:
    said = handslag("export", "ingen", DATABASE_URL=demo_url)
    assert (said.code, said.out, said.err) == (1, "", "Det finns inget sådant här.\n")
    file = tmp_path / "ingen" / "fil.yaml"
    said = handslag("export", BERGSJON, "--output", file, DATABASE_URL=demo_url)
    assert (said.code, said.err) == (2, f"Filen {file} går inte att skriva.\n")
