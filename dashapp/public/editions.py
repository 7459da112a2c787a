"""Which edition stands, without asking the database for every reader.

An answer is remembered for a second, and forgotten at once when this process writes anything. After a publication
by another process a reader may see the former edition for that second, with its own date and number.
"""

import time
from collections.abc import Hashable
from itertools import count

from sqlalchemy import event
from sqlalchemy.orm import Session

from db import only_reads

SECONDS = 1.0

_writes = count()
_latest_write = next(_writes)


@event.listens_for(Session, "after_commit")
def _note_write(session: Session) -> None:
    global _latest_write  # noqa: PLW0603  a process has one history
    if not only_reads(session):
        _latest_write = next(_writes)


class Editions:
    """What stands published under an address, as the key that renderings are kept by."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Hashable, float, int]] = {}

    def standing(self, address: str) -> Hashable | None:
        """The key of an address, None when it must be looked up."""
        key, until, write = self._known.get(address, (None, 0.0, 0))
        return key if time.monotonic() < until and write == _latest_write else None

    def now(self) -> int:
        """What to remember with an answer, taken before the answer was looked up: a write in between must count."""
        return _latest_write

    def remember(self, address: str, key: Hashable, *, write: int) -> None:
        """Only addresses that exist are remembered, so that there are never more than partnerships."""
        self._known[address] = (key, time.monotonic() + SECONDS, write)
