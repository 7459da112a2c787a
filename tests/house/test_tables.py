"""Every table is classified for the record of processing: whom it leads to, and where people write freely."""

import re

import pytest
from sqlalchemy import JSON, Column, String, Table

import dashapp.app  # noqa: F401  brings every table into the metadata
from db.tables import Base
from tests.house.source import ROOT

RECORD = (ROOT / "docs" / "record-of-processing.md").read_text(encoding="utf-8")
TABLES = dict(sorted(Base.metadata.tables.items()))
# A longer text than a name or a code is something that somebody writes.
LONGEST_NAME = 300


def record() -> dict[str, tuple[str, bool, set[str], set[str]]]:
    """By table: purpose, whether it holds personal data, columns that lead to a person, columns of free text."""
    found = {}
    for line in RECORD.splitlines():
        if line.startswith("| `"):
            table, purpose, personal, who, text = (cell.strip() for cell in line.strip("|").split("|"))
            assert personal in ("yes", "no"), line
            names = [set(re.findall(r"`(\w+)`", cell)) for cell in (who, text)]
            found[table.strip("`")] = (purpose, personal == "yes", *names)
    return found  # type: ignore[return-value]


def leads_to_a_person(column: Column[object]) -> bool:
    is_person = column.table.name == "person"
    return is_person or any(key.column.table.name == "person" for key in column.foreign_keys) or column.name == "holder"


def is_free_text(column: Column[object]) -> bool:
    if isinstance(column.type, JSON):
        return True
    if column.name == "slot":
        return False  # made of codes
    return isinstance(column.type, String) and (column.type.length is None or column.type.length > LONGEST_NAME)


def test_the_record_has_every_table_once() -> None:
    assert len(TABLES) > 25
    assert list(record()) == list(TABLES)
    assert len(re.findall(r"^\| `", RECORD, re.MULTILINE)) == len(TABLES)
    assert all(purpose for purpose, *_ in record().values())


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_every_column_is_classified(table: Table) -> None:
    _, personal, who, text = record()[table.name]
    assert who | text <= {column.name for column in table.columns}
    assert {column.name for column in table.columns if leads_to_a_person(column)} <= who
    assert {column.name for column in table.columns if is_free_text(column)} - who == text
    assert personal == bool(who)
    assert not who & text
