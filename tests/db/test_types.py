"""What is kept comes back exactly, and what cannot be kept exactly is refused."""

import datetime as dt
import time
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from db import Database
from db.types import LARGEST, QUANTITY_LIMIT, Instant, Quantity, uuid7

TABLE = sa.Table("kept", sa.MetaData(), sa.Column("number", Quantity), sa.Column("moment", Instant))
MILLIONTH = Decimal("0.000001")
DIALECT = sqlite.dialect()

quantities = st.one_of(
    st.decimals(min_value=-QUANTITY_LIMIT, max_value=QUANTITY_LIMIT, places=6),
    st.integers(min_value=-LARGEST, max_value=LARGEST).map(lambda millionths: Decimal(millionths).scaleb(-6)),
    st.sampled_from([Decimal(0), Decimal("-0"), Decimal("1E+3"), QUANTITY_LIMIT - MILLIONTH]),
)
zones = st.timedeltas(min_value=dt.timedelta(hours=-23), max_value=dt.timedelta(hours=23)).map(dt.timezone)
moments = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2999, 12, 31), timezones=zones)  # noqa: DTZ001


@pytest.fixture(scope="module")
def connection(filled: Database) -> Any:
    with filled.engine.connect() as connection:
        TABLE.create(connection)
        yield connection
        connection.rollback()


relaxed = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@relaxed
@given(number=quantities, moment=moments)
def test_numbers_and_moments_come_back_as_they_were(connection: sa.Connection, number: Decimal, moment: Any) -> None:
    connection.execute(sa.delete(TABLE))
    connection.execute(sa.insert(TABLE).values(number=number, moment=moment))
    kept_number, kept_moment = connection.execute(sa.select(TABLE)).one()
    assert (kept_number, kept_moment) == (number, moment)
    assert isinstance(kept_number, Decimal)
    assert kept_moment.utcoffset() == dt.timedelta(0)
    condition = sa.and_(TABLE.c.number == number, TABLE.c.moment == moment)
    assert connection.scalar(sa.select(sa.func.count()).select_from(TABLE).where(condition)) == 1


@relaxed
@given(numbers=st.lists(st.decimals(-(10**9), 10**9, places=6), min_size=1, max_size=8), seen=st.lists(moments))
def test_sums_are_exact_and_moments_are_in_order(connection: sa.Connection, numbers: Any, seen: Any) -> None:
    connection.execute(sa.delete(TABLE))
    rows = [{"number": number, "moment": None} for number in numbers]
    connection.execute(sa.insert(TABLE), rows + [{"number": None, "moment": moment} for moment in seen])
    assert connection.scalar(sa.select(sa.func.sum(TABLE.c.number))) == sum(numbers)
    ordered = sa.select(TABLE.c.moment).where(TABLE.c.moment.is_not(None)).order_by(TABLE.c.moment)
    assert list(connection.scalars(ordered)) == sorted(seen)


UNKEEPABLE = [
    Decimal("0.0000001"),
    Decimal("1.1234567"),
    Decimal("1.00000000000000000000000000000000000001"),
    Decimal("123456789.1234560000000000000000000000001"),
    Decimal("1E-999999"),
    Decimal("1E+999999"),
    Decimal(LARGEST + 1).scaleb(-6),
    -Decimal(LARGEST + 2).scaleb(-6),
    QUANTITY_LIMIT * 999,
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    0.1,
]


@pytest.mark.parametrize("number", UNKEEPABLE, ids=str)
def test_a_number_that_cannot_be_kept_exactly_is_refused(number: Any) -> None:
    with pytest.raises(ValueError, match=r"kept exactly|NaN"):
        Quantity().process_bind_param(number, DIALECT)


@given(number=st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_is_kept_exactly_or_refused(number: Decimal) -> None:
    try:
        kept = Quantity().process_bind_param(number, DIALECT)
    except ValueError:
        kept = None
    if kept is None:
        assert abs(number) > Decimal(LARGEST).scaleb(-6) or number % MILLIONTH != 0
    else:
        assert Quantity().process_result_value(kept, DIALECT) == number


def test_the_engine_never_sees_a_number_or_a_moment_that_was_refused(filled: Database) -> None:
    naive = dt.datetime(2025, 10, 6, 12)  # noqa: DTZ001
    with filled.engine.connect() as connection:
        for row in ({"number": Decimal("0.0000001")}, {"moment": naive}):
            with pytest.raises(StatementError):
                connection.execute(sa.insert(TABLE).values(row))


def test_keys_are_ordered_by_the_time_they_were_made() -> None:
    keys = []
    for _ in range(20):
        keys.append(uuid7())
        time.sleep(0.002)  # what is tested is the passing of time
    assert keys == sorted(keys)
    assert {key.version for key in keys} == {7}
    assert {key.variant for key in keys} == {"specified in RFC 4122"}
    assert abs((keys[-1].int >> 80) / 1000 - time.time()) < 1
    assert len({uuid7() for _ in range(10_000)}) == 10_000
