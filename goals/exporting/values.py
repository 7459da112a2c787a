"""Kept values as people write them in a file."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Given = dict[str, Any]


def number(value: Decimal | None) -> int | Decimal | None:
    """A kept number as people write it: 575, not 575.000000."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else Decimal(f"{value.normalize():f}")


def period(code: str) -> int | str:
    """A period as people write it: a year is a number."""
    return int(code) if code.isdigit() else code


def plain(value: Any) -> Any:
    """A kept document with its numbers as they were written."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return Decimal(str(value)) if isinstance(value, float) else value


def texts(texts: Mapping[str, str] | None) -> dict[str, str] | None:
    """A text in the languages that have one; none where the Swedish is blank, for a file has no text without it."""
    said = {language: text for language, text in (texts or {}).items() if text.strip()}
    return said if "sv" in said else None


def day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def present(values: Given) -> Given:
    """What there is: a file leaves out what is not."""
    return {key: value for key, value in values.items() if value is not None}
