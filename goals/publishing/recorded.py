"""What stands beside the numbers, and differs between two releases, one by one. Pure."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from goals.document.values import Document

# By the key of a release document: what a record is known by, and which of its texts tells what it is.
KNOWN_BY: Mapping[str, tuple[tuple[str, ...], str]] = {
    "events": (("date", "title"), "title"),
    "notes": (("kind", "period", "goal", "text"), "text"),
    "promises": (("year", "text"), "text"),
    "initiatives": (("initiative",), "title"),
    "evaluations": (("evaluation",), "title"),
    "valuations": (("valuation",), "title"),
}


@dataclass(frozen=True)
class Recorded:
    """A record that has come (`before` is None), gone (`after` is None) or changed. `key` is the document's list."""

    key: str
    before: Document | None
    after: Document | None

    @property
    def record(self) -> Document:
        """As it stands now, or stood last."""
        return self.after or self.before or {}

    @property
    def text(self) -> Document:
        """What it says or is called, by language."""
        said: Document = self.record[KNOWN_BY[self.key][1]]
        return said


def recorded(before: Document, after: Document) -> tuple[Recorded, ...]:
    """Every record that is not the same in both, sort by sort: those that are there now, then those that are gone."""
    return tuple(one for key, (names, _) in KNOWN_BY.items() for one in _differing(key, names, before, after))


def _differing(key: str, names: tuple[str, ...], before: Document, after: Document) -> Iterator[Recorded]:
    """Two that are known by the same are told apart by all that they say."""
    left = [row for row in before.get(key, ()) if row not in after.get(key, ())]
    for row in after.get(key, ()):
        if row not in before.get(key, ()):
            former = next((one for one in left if _known(one, names) == _known(row, names)), None)
            if former is not None:
                left.remove(former)
            yield Recorded(key, former, row)
    yield from (Recorded(key, row, None) for row in left)


def _known(row: Document, names: tuple[str, ...]) -> str:
    """The same for two rows that are known by the same."""
    return json.dumps([row.get(name) for name in names], sort_keys=True)
