"""What stands beside the numbers of a programme file.

A file that has been loaded loads again, whatever people have changed or taken away since. What has a code is compared
by what it says in codes and numbers: its texts, and an initiative's state, belong to the application.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import ledger
from goals.exporting.records import record_as_given
from goals.exporting.values import Given
from goals.loading.differences import Differences, plain
from goals.programme import Map
from goals.recording import NOUNS, Noun
from goals.recording.keeping import named_in, put
from partners.access import Actor

OWN = ("title", "finding", "method", "state")


class RecordsLoad:
    """The loading of one partnership's records; afterwards it tells whether any was new."""

    def __init__(self, session: Session, actor: Actor, given: Map, differences: Differences) -> None:
        self.session, self.actor, self.given, self.differences = session, actor, given, differences
        self.is_changed = False

    def run(self) -> None:
        """Add what is new; what has been taken away since is not added again."""
        new = [(noun, given) for noun in NOUNS for given in self._new(noun)]
        if not new:
            return
        self.is_changed = True
        moment, named = ledger.stamp(self.session), named_in(self.session)
        for noun, given in new:
            put(self.session, self.actor, noun, given, named, moment=moment)

    def _new(self, noun: Noun) -> list[Map]:
        """Those of a list that no version has ever said, and none before them in the list."""
        items = self.given.get(noun.list, ())
        rows = self.session.scalars(select(noun.row).order_by(noun.row.version)) if items else ()
        versions = [record_as_given(row) for row in rows]
        said = [plain(version) for version in versions]
        new = []
        for given in items:
            kept = [version for version in versions if noun.has_code and version["code"] == given["code"]]
            if kept:
                self._compare(noun, kept, given)
            elif plain(given) not in said:
                said.append(plain(given))
                new.append(given)
        return new

    def _compare(self, noun: Noun, kept: Sequence[Given], given: Map) -> None:
        """With every version that it has had: one of them must have said the same."""
        if any(_compared(version) == _compared(given) for version in kept):
            return
        for key in _compared(kept[-1]) | _compared(given):
            self.differences.value(given, key, f"{noun.list}/{given['code']}", stored=kept[-1].get(key))


def _compared(given: Given) -> Given:
    return {key: plain(value) for key, value in given.items() if key not in OWN}
