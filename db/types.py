"""The vocabulary of columns: keys, codes, texts, exact quantities and instants, the same on SQLite and PostgreSQL."""

import datetime as dt
import os
import time
import uuid
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Annotated, Any

from sqlalchemy import JSON, BigInteger, DateTime, String, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator

QUANTITY_DECIMALS = 6
QUANTITY_LIMIT = Decimal(10) ** 12
MILLIONTH = Decimal(1).scaleb(-QUANTITY_DECIMALS)
LARGEST = 2**63 - 1  # of the whole numbers of both engines
EXACT = Context(prec=19, traps=[Inexact, InvalidOperation])


def uuid7() -> uuid.UUID:
    """A key that is ordered by time and needs no sequence (RFC 9562, version 7)."""
    milliseconds = time.time_ns() // 1_000_000 & (1 << 48) - 1
    random = int.from_bytes(os.urandom(10), "big")
    version, variant = 7 << 76, 2 << 62
    return uuid.UUID(int=milliseconds << 80 | version | (random >> 62 & 0xFFF) << 64 | variant | random & (1 << 62) - 1)


class Quantity(TypeDecorator[Decimal]):
    """An exact decimal number with at most six decimals, kept as whole millionths below 2^63.

    Entries stay below QUANTITY_LIMIT, which leaves room for their sums. Whole numbers are added exactly by both
    engines; SQLite has no exact decimal type.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        try:
            millionths = int(EXACT.scaleb(EXACT.quantize(Decimal(value), MILLIONTH), QUANTITY_DECIMALS))
        except ArithmeticError:
            millionths = LARGEST + 1
        if abs(millionths) > LARGEST:
            raise ValueError(f"{value} cannot be kept exactly")
        return millionths

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        # PostgreSQL gives the sum of whole numbers as a decimal
        return None if value is None else Decimal(int(value)).scaleb(-QUANTITY_DECIMALS)


class Instant(TypeDecorator[dt.datetime]):
    """A moment in UTC, always with its zone; SQLite gives moments back without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a moment needs its zone")
        return value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


Key = Annotated[uuid.UUID, mapped_column(Uuid)]
Code = Annotated[str, mapped_column(String(63))]
Word = Annotated[str, mapped_column(String(40))]
Text = Annotated[str, mapped_column(String)]
Texts = Annotated[dict[str, str], mapped_column(JSON(none_as_null=True))]
Document = Annotated[dict[str, Any], mapped_column(JSON(none_as_null=True))]
Amount = Annotated[Decimal, mapped_column(Quantity)]
Moment = Annotated[dt.datetime, mapped_column(Instant)]
