"""What stands in the fields of a row, read into what a report says and written back; none of it taken for granted."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from dashapp.components.form import NOTHING
from dashapp.i18n import DEFAULT, Words
from dashapp.pages.report.asked import NOTE, share_of
from dashapp.written import number
from goals.entry import NUMBERS, Entry, about
from partners.errors import Refused

LONGEST_WORD = 63
DONE = {"yes": True, "no": False}
SHARE = share_of("")
PER_CENT = frozenset({"value", "response_rate"})  # where the goal is counted in it


@dataclass(frozen=True)
class Typed:
    """The fields of a row by their names (asked.Fields) as they stand: any value, as far as anybody knows."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    nothing: Any = False

    @classmethod
    def of(cls, words: Words, entry: Entry) -> "Typed":
        """What has been kept, as it stands in the fields."""
        change = entry.change or {}
        shares = {share_of(code): _written(words, share) for code, share in (entry.shares or {}).items()}
        fields = {name: _written(words, getattr(entry, name)) for name in NUMBERS}
        chosen = {
            "grade": entry.grade,
            "qualifier": entry.qualifier,
            "done": next((word for word, done in DONE.items() if entry.done is done), None),
            "change_direction": change.get("direction"),
            "change_qualifier": change.get("qualifier"),
        }
        said = {
            "day": entry.day.isoformat() if entry.day else "",
            "change_value": _written(words, change.get("value")),
            "change_since": str(change.get("since", "")),
            NOTE: (entry.note or {}).get(DEFAULT, ""),
        }
        choices = {name: word or NOTHING for name, word in chosen.items()}
        return cls(fields | choices | said | shares, entry.nothing_to_report)

    def text(self, name: str) -> str:
        """What stands in a field; in one that holds no text there is none."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else ""

    def entry(self, language: str, *, in_per_cent: bool) -> Entry:
        """What a report says with it; raises Refused for a field that cannot be read, and names it."""
        numbers = {name: self._number(name, language, in_per_cent=in_per_cent and name in PER_CENT) for name in NUMBERS}
        shares = {
            name.removeprefix(SHARE): share
            for name in self.fields
            if name.startswith(SHARE) and (share := self._number(name, language)) is not None
        }
        note = self._read(NOTE, _text).strip()
        done = self._read("done", _word)
        if done is not None and done not in DONE:
            raise Refused("code-unreadable", given=done, field="done")
        return Entry(
            **numbers,
            change=self._change(language),
            grade=self._read("grade", _word),
            done=DONE.get(done or ""),
            nothing_to_report=self.nothing is True,
            day=self._read("day", _day),
            qualifier=self._read("qualifier", _word),
            shares=shares or None,
            note={DEFAULT: note} if note else None,
        )

    def graded(self) -> Entry:
        """The grade and its day alone; raises Refused as `entry` does."""
        return Entry(grade=self._read("grade", _word), day=self._read("day", _day))

    def _change(self, language: str) -> dict[str, Any] | None:
        """A change with the keys of a file; None where nothing of it is said."""
        told = {
            "value": self._number("change_value", language),
            "direction": self._read("change_direction", _word),
            "since": self._read("change_since", _text).strip().upper() or None,
            "qualifier": self._read("change_qualifier", _word),
        }
        said = {name: value for name, value in told.items() if value is not None}
        return said or None

    def _number(self, name: str, language: str, *, in_per_cent: bool = False) -> Decimal | None:
        return self._read(name, lambda value: number(value, language, in_per_cent=in_per_cent))

    def _read(self, name: str, read: Callable[[Any], Any]) -> Any:
        with about(name):
            return read(self.fields.get(name))


def _text(value: Any) -> str:
    if not isinstance(value or "", str):
        raise Refused("text-unreadable")
    return value or ""


def _word(value: Any) -> str | None:
    """What was chosen in a list."""
    chosen = _text(value)
    if len(chosen) > LONGEST_WORD:
        raise Refused("text-unreadable")
    return chosen if chosen not in ("", NOTHING) else None


def _day(value: Any) -> dt.date | None:
    written = _text(value).strip()
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError:
        raise Refused("date-unreadable") from None


def _written(words: Words, number: Any) -> str:
    return "" if number is None else words.number(Decimal(str(number)), decimals=6)
