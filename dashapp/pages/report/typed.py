"""What the browser sends of a row: what is typed in it and what it knows, neither of which is taken for granted."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from dashapp.i18n import DEFAULT, Words
from dashapp.written import number
from goals.entry import Entry
from goals.reporting import SheetRow, is_unusual
from partners.errors import NotFound, Refused

TOKEN = re.compile(r"[A-Za-z0-9_-]{8,40}", re.ASCII)
LARGEST_VERSION = 2**31


@dataclass(frozen=True)
class Typed:
    """The fields of a row as they stand: any value, as far as anybody knows."""

    number: Any = ""
    nothing: Any = False
    comment: Any = ""

    @classmethod
    def of(cls, words: Words, row: SheetRow) -> "Typed":
        """What has been kept, as it stands in the fields."""
        written = "" if row.quantity is None else words.number(row.quantity, decimals=6)
        return cls(written, row.nothing_to_report, (row.note or {}).get(DEFAULT, ""))

    def entry(self, language: str) -> Entry:
        """What a report says with it; raises Refused for a number that cannot be read."""
        comment = self.comment or ""
        if not isinstance(comment, str):
            raise Refused("text-unreadable")
        note = {DEFAULT: comment.strip()} if comment.strip() else None
        return Entry(quantity=number(self.number, language), nothing_to_report=self.nothing is True, note=note)


@dataclass(frozen=True)
class Known:
    """What a row of the page knows of its report.

    `version` is the one it has seen, `theirs` another's that stands beside it to choose from. `largest` is the largest
    own earlier quantity, `asked` the one about which the page has asked whether it is meant. `filled`: there is an
    answer, `open`: it can be handed in. `saved_at` is when it was saved since the page was opened.
    """

    version: int | None = None
    theirs: int | None = None
    largest: str | None = None
    asked: str | None = None
    filled: bool = False
    open: bool = True
    saved_at: str | None = None

    @classmethod
    def of(cls, row: SheetRow, *, is_open: bool) -> "Known":
        """What a page knows that has just read its rows."""
        largest = None if row.largest is None else str(row.largest)
        return cls(row.version, largest=largest, filled=is_filled(row), open=is_open)

    @classmethod
    def parse(cls, kept: Any) -> "Known":
        """What the browser has kept; raises NotFound."""
        if not isinstance(kept, Mapping):
            raise NotFound
        texts = {name: kept.get(name) for name in ("largest", "asked", "saved_at")}
        return cls(
            version=_version(kept.get("version")),
            theirs=_version(kept.get("theirs")),
            filled=kept.get("filled") is True,
            open=kept.get("open") is True,
            **{name: text if isinstance(text, str) else None for name, text in texts.items()},
        )

    def kept(self) -> dict[str, Any]:
        """As the browser keeps it."""
        return asdict(self)

    def after(self, entry: Entry, version: int | None, saved_at: dt.datetime | None) -> "Known":
        """The same row once it has been saved; without a version there was nothing to save."""
        return replace(
            self,
            version=self.version if version is None else version,
            theirs=None,
            asked=str(entry.quantity) if self.finds_unusual(entry.quantity) else None,
            filled=is_filled(entry),
            saved_at=saved_at.isoformat() if saved_at else self.saved_at,
        )

    def finds_unusual(self, quantity: Decimal | None) -> bool:
        """Whether to ask about a quantity while it is typed; the domain asks again when it is handed in."""
        try:
            return is_unusual(quantity, Decimal(self.largest or 0))
        except InvalidOperation:
            return False

    def is_confirmed(self, ticked: Any, quantity: Decimal | None) -> bool:
        """Whether somebody has said that just this quantity is meant."""
        return ticked is True and quantity is not None and self.asked == str(quantity)


def is_filled(said: Entry | SheetRow) -> bool:
    """Whether it is an answer: a number, 0 too, or that there is nothing to report."""
    return said.quantity is not None or said.nothing_to_report


@dataclass(frozen=True)
class Ticket:
    """Which form the page shows, the token of this opened page, and the key under which it is handed in once."""

    form: str
    token: str
    key: str

    @classmethod
    def parse(cls, kept: Any) -> "Ticket":
        """What the browser has kept; raises NotFound."""
        given = [kept.get(name) for name in ("form", "token", "key")] if isinstance(kept, Mapping) else []
        if not given or not all(isinstance(one, str) for one in given) or not all(map(TOKEN.fullmatch, given[1:])):
            raise NotFound
        return cls(*given)


def _version(given: Any) -> int | None:
    if given is None:
        return None
    if not isinstance(given, int) or isinstance(given, bool) or not 0 < given < LARGEST_VERSION:
        raise NotFound
    return given
