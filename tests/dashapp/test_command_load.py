"""`handslag load FILE`: the whole file or nothing, and what is wrong with it in sentences with line and column."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from db import PUBLIC, Database, within
from db.tables import Base
from goals import releases
from goals.release_models import Publication
from partners import partnerships
from partners.errors import NotFound
from tests.dashapp.conftest import Command, Said
from tests.goals.place import Place, as_file, goal, programme

PROVBY = "handslag-provby"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "provby.yaml"


def write(file: Path, *goals: Mapping[str, Any], **changes: Any) -> Path:
    file.write_bytes(as_file(programme(*goals, **changes)))
    return file


def rows(database: Database) -> dict[str, int]:
    """How many rows every table has, for whoever may see all of them."""
    with database.engine.connect() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
        }


def test_a_file_is_loaded_and_says_what_is_new(handslag: Command, empty: Database, empty_url: str, file: Path) -> None:
    write(file, goal(lines=[("saab", "2025Q1", 7), ("balder", "2025Q1", 5)]))
    said = handslag("load", file, DATABASE_URL=empty_url)
    assert (said.code, said.err) == (0, "")
    assert said.out == "handslag-provby: 1 mål, 2 bidrag (2 nya, 0 oförändrade)\n"
    assert Place(empty, PROVBY).total() == 12


def test_the_same_file_twice_changes_nothing(handslag: Command, empty: Database, empty_url: str, file: Path) -> None:
    write(file, goal(lines=[("saab", "2025Q1", 7)]))
    handslag("load", file, DATABASE_URL=empty_url)
    before = rows(empty)
    said = handslag("load", file, DATABASE_URL=empty_url)
    assert (said.code, said.err) == (0, "")
    assert said.out == "handslag-provby: 1 mål, 1 bidrag (0 nya, 1 oförändrat) Inget ändrades.\n"
    assert rows(empty) == before
    english = handslag("load", file, DATABASE_URL=empty_url, HANDSLAG_LANGUAGE="en")
    assert english.out == "handslag-provby: 1 goal, 1 contribution (0 new, 1 unchanged) Nothing was changed.\n"


def test_what_cannot_be_shown_yet_is_named(handslag: Command, empty_url: str, file: Path) -> None:
    pledge = {"partner": "saab", "kind": "hours", "amount": 40, "public": True, "prov": "seed"}
    write(file, goal(), pledges=[pledge])
    said = handslag("load", file, DATABASE_URL=empty_url)
    assert said == Said(0, "handslag-provby: 1 mål, 0 bidrag (0 nya, 0 oförändrade) Visas inte än: pledges 1.\n", "")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "sv",
            [
                "”cumulative_cuont” är inte något av",
                "”targett” är ingen nyckel här. Menade du ”target”?",
                "”target” saknas.",
            ],
        ),
        (
            "en",
            [
                '"cumulative_cuont" is not one of',
                '"targett" is not a key here. Did you mean "target"?',
                '"target" is missing.',
            ],
        ),
    ],
)
def test_every_error_is_told_at_its_place_and_nothing_is_changed(  # noqa: PLR0917  four of them are fixtures
    handslag: Command, empty: Database, empty_url: str, file: Path, language: str, sentences: list[str]
) -> None:
    good = goal("nya", lines=[("saab", "2025Q1", 7)])
    wrong = goal("fel", kind="cumulative_cuont")
    misspelt = goal("stavfel")
    misspelt["targett"] = misspelt.pop("target")
    write(file, good, wrong, misspelt)
    before = rows(empty)
    said = handslag("load", file, DATABASE_URL=empty_url, HANDSLAG_LANGUAGE=language)
    assert (said.code, said.out) == (1, "")
    assert rows(empty) == before
    lines = said.err.splitlines()
    for line in lines:
        assert re.match(rf"{re.escape(str(file))}:\d+:\d+: \S+: \S.*[.?]$", line), line
    for sentence in sentences:
        assert any(sentence in line for line in lines), sentence
    text = file.read_text(encoding="utf-8").splitlines()
    kind = next(line for line in lines if "cumulative_cuont" in line)
    row, column = (int(part) for part in kind.removeprefix(f"{file}:").split(":")[:2])
    assert text[row - 1][column - 1 :].startswith('"cumulative_cuont"')


def test_a_figure_that_differs_is_refused_with_both_values(
    handslag: Command, empty: Database, empty_url: str, file: Path
) -> None:
    handslag("load", write(file, goal(lines=[("saab", "2025Q1", 7)])), DATABASE_URL=empty_url)
    before = rows(empty)
    said = handslag(
        "load", write(file, goal(lines=[("saab", "2025Q1", 8), ("balder", "2025Q1", 5)])), DATABASE_URL=empty_url
    )
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert re.search(r"2025Q1.*\b7\b.*\b8\b", said.err)
    assert rows(empty) == before


def test_a_file_that_is_not_there_is_told(handslag: Command, empty_url: str, tmp_path: Path) -> None:
    for nothing in (tmp_path / "nothing.yaml", tmp_path):
        said = handslag("load", nothing, DATABASE_URL=empty_url)
        assert (said.code, said.out, said.err) == (2, "", f"Filen {nothing} går inte att läsa.\n")


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe\x00", b"%PDF-1.7", b"a: [", b"- 1", b"format: handslag-programme/2", b"x" * 10_000_001]
)
def test_what_is_no_programme_file_is_told_in_a_sentence(
    handslag: Command, empty_url: str, file: Path, raw: bytes
) -> None:
    file.write_bytes(raw)
    said = handslag("load", file, DATABASE_URL=empty_url)
    assert (said.code, said.out) == (1, "")
    assert re.match(rf"{re.escape(str(file))}:\d+:\d+: \S.*\.$", said.err.splitlines()[0])
    assert "Traceback" not in said.err


def test_an_address_in_use_cannot_be_a_partnership(handslag: Command, empty_url: str, file: Path) -> None:
    for code in ("api", "app", "static", "en"):
        said = handslag("load", write(file, goal(), code=code), DATABASE_URL=empty_url)
        assert said.code == 1
        assert f"”{code}” kan inte vara koden för ett partnerskap" in said.err


def test_a_release_is_approved_where_there_is_something_new(
    handslag: Command, empty: Database, empty_url: str, file: Path
) -> None:
    write(file, goal(lines=[("saab", "2025Q1", 7)]))
    said = handslag("load", "--release", file, DATABASE_URL=empty_url)
    assert said.code == 0
    assert said.out.splitlines()[1:] == ["handslag-provby: utgåva 1 är publicerad."]
    again = handslag("load", "--release", file, DATABASE_URL=empty_url)
    assert (again.code, again.err) == (0, "")
    assert again.out == "handslag-provby: 1 mål, 1 bidrag (0 nya, 1 oförändrat) Inget ändrades.\n"
    write(file, goal(lines=[("saab", "2025Q1", 7), ("saab", "2025Q2", 4)]))
    more = handslag("load", "--release", file, DATABASE_URL=empty_url)
    assert more.out.splitlines()[1:] == ["handslag-provby: utgåva 2 är publicerad."]
    with empty.reading(PUBLIC) as session:
        found = releases.published(session, PROVBY).publication
        assert (found.number, found.document["goals"][0]["actual"], found.approved_by) == (2, 11, None)
    with empty.reading(within(found.partnership_id)) as session:
        assert session.scalar(select(func.count()).select_from(Publication)) == 2
        prepared = session.scalar(select(func.count()).select_from(releases.Release))
        assert prepared == 2, "what says nothing new leaves no release behind"


def test_without_a_release_the_public_sees_nothing(
    handslag: Command, empty: Database, empty_url: str, file: Path
) -> None:
    handslag("load", write(file, goal(lines=[("saab", "2025Q1", 7)])), DATABASE_URL=empty_url)
    with empty.reading(PUBLIC) as session:
        assert partnerships.by_code(session, PROVBY)
        with pytest.raises(NotFound):
            releases.published(session, PROVBY)
