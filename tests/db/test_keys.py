"""The keys themselves keep partnerships apart: the tenant leads every key, and no reference leaves it."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from db import Database
from db.tables import table_of
from tests.db.rows import TENANTS, Place, fresh

TABLES = [table_of(cls) for cls in TENANTS]
REFERENCES = [
    pytest.param(cls, constraint, id=str(constraint.name))
    for cls in TENANTS
    for constraint in sorted(table_of(cls).foreign_key_constraints, key=lambda constraint: str(constraint.name))
    if constraint.referred_table in TABLES
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_partnership_leads_every_key_and_every_index(table: sa.Table) -> None:
    unique = [constraint for constraint in table.constraints if isinstance(constraint, sa.UniqueConstraint)]
    for keyed in (table.primary_key, *unique, *table.indexes):
        assert next(iter(keyed.columns)).name == "partnership_id"
    for constraint in table.foreign_key_constraints:
        if constraint.referred_table in TABLES:
            assert constraint.column_keys[0] == "partnership_id"
            assert constraint.elements[0].column.name == "partnership_id"


def test_there_are_references_to_try() -> None:
    assert len(REFERENCES) >= 15


@pytest.mark.parametrize(("cls", "constraint"), REFERENCES)
def test_a_row_cannot_refer_to_another_partnership_s_row(
    filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any], constraint: sa.ForeignKeyConstraint
) -> None:
    """As the database's administrator, for whom no policy holds: the key alone says no."""
    referred = next(one for one in TENANTS if table_of(one) is constraint.referred_table)
    own, theirs = fresh(cls, bergsjon), fresh(referred, tynnered)
    pairs = zip(constraint.column_keys[1:], constraint.elements[1:], strict=True)
    crossing = own | {column: theirs[element.column.name] for column, element in pairs}
    with filled.engine.connect() as connection:
        connection.execute(sa.insert(table_of(cls)).values(own))
        connection.rollback()
        connection.execute(sa.insert(table_of(referred)).values(theirs))
        with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
            connection.execute(sa.insert(table_of(cls)).values(crossing))
        connection.rollback()
