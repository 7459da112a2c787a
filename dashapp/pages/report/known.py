"""What a page keeps of its rows and of itself in the browser, and reads back without taking it for granted."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from goals.entry import Entry
from goals.kinds import Kind, is_in_per_cent
from goals.reporting import SheetRow, doubt, figure
from partners.errors import NotFound, Refused

TOKEN = re.compile(r"[A-Za-z0-9_-]{8,40}", re.ASCII)
LARGEST_VERSION = 2**31
TEXTS = ("largest", "asked", "because", "saved_at")


@dataclass(frozen=True)
class Known:
    """What a row of the page knows of its report.

    `version` is the one it has seen, `theirs` another's that stands beside it to choose from. `largest` is the largest
    own earlier quantity, `in_per_cent` whether a value is a number of them. `asked` is the number about which the page
    has asked whether it is meant, `because` of which refusal. `filled`: there is an answer, `open`: it can be handed
    in. `saved_at` is when it was saved since the page was opened.
    """

    kind: Kind
    version: int | None = None
    theirs: int | None = None
    largest: str | None = None
    in_per_cent: bool = False
    asked: str | None = None
    because: str | None = None
    filled: bool = False
    open: bool = True
    saved_at: str | None = None

    @classmethod
    def of(cls, row: SheetRow, *, is_open: bool) -> "Known":
        """What a page knows that has just read its rows."""
        largest = None if row.largest is None else str(row.largest)
        in_per_cent = is_in_per_cent(row.kind, row.unit)
        filled = row.entry.is_answer
        return cls(row.kind, row.version, largest=largest, in_per_cent=in_per_cent, filled=filled, open=is_open)

    @classmethod
    def parse(cls, kept: Any) -> "Known":
        """What the browser has kept; raises NotFound."""
        if not isinstance(kept, Mapping) or kept.get("kind") not in list(Kind):
            raise NotFound
        texts = {name: kept.get(name) for name in TEXTS}
        return cls(
            Kind(kept["kind"]),
            version=_version(kept.get("version")),
            theirs=_version(kept.get("theirs")),
            in_per_cent=kept.get("in_per_cent") is True,
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
            self.asking(self._doubt(entry)),
            version=self.version if version is None else version,
            theirs=None,
            filled=entry.is_answer,
            saved_at=saved_at.isoformat() if saved_at else self.saved_at,
        )

    def asking(self, refused: Refused | None) -> "Known":
        """The same row when a number of it is asked about, or no longer."""
        if refused is None:
            return replace(self, asked=None, because=None)
        largest = refused.details.get("largest")
        return replace(
            self,
            asked=str(refused.details["quantity"]),
            because=refused.code,
            largest=self.largest if largest is None else str(largest),
        )

    def is_confirmed(self, ticked: Any, entry: Entry) -> bool:
        """Whether somebody has said that just this number is meant."""
        number = figure(entry)
        return ticked is True and number is not None and self.asked == str(number)

    def _doubt(self, entry: Entry) -> Refused | None:
        """Whether to ask about a number while it is typed; the domain asks again when it is handed in."""
        try:
            return doubt(entry, Decimal(self.largest or 0), in_per_cent=self.in_per_cent)
        except InvalidOperation:
            return None


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
