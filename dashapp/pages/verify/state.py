"""What somebody has before them on this page: kept by the browser, so nothing in it is taken for granted."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from partners.errors import NotFound

Key = uuid.UUID
LATEST = 2**40  # seconds: no clock goes so far


@dataclass(frozen=True)
class State:
    """`seen` has the version of every report that was on the screen, `chosen` those that are ticked.

    `reason` is what has been typed as a reason to send the selected report back; None while the field is closed.
    `came_at` is when the selected report took the place of one that was dealt with, in seconds of the epoch; 0: chosen.
    """

    slug: str
    selected: Key | None = None
    seen: Mapping[Key, int] = field(default_factory=dict)
    chosen: frozenset[Key] = frozenset()
    reason: str | None = None
    came_at: float = 0

    def kept(self) -> dict[str, Any]:
        """As the browser keeps it; what is ticked and typed stands in the fields themselves."""
        return {
            "slug": self.slug,
            "selected": str(self.selected) if self.selected else None,
            "seen": {str(key): version for key, version in self.seen.items()},
            "returning": self.reason is not None,
            "came_at": self.came_at,
        }


def parsed(kept: Any, ticks: Any, ids: Any, typed: Any) -> State:
    """What the browser has sent: a state of `kept`, the values and ids of the ticks, the reason; raises NotFound."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("slug"), str):
        raise NotFound
    selected, seen, came_at = kept.get("selected"), kept.get("seen"), kept.get("came_at")
    return State(
        slug=kept["slug"],
        selected=None if selected is None else _key(selected),
        seen={_key(key): _version(version) for key, version in seen.items()} if isinstance(seen, Mapping) else {},
        chosen=frozenset(_ticked(ticks, ids)),
        reason=(typed if isinstance(typed, str) else "") if kept.get("returning") is True else None,
        came_at=came_at if isinstance(came_at, (int, float)) and 0 <= came_at < LATEST else 0,
    )


def pressed(key: Any) -> Key:
    """The report of a row's own part, from its id; raises NotFound."""
    return _key(key.get("report") if isinstance(key, Mapping) else None)


def _ticked(ticks: Any, ids: Any) -> Iterable[Key]:
    if isinstance(ticks, list) and isinstance(ids, list):
        for tick, key in zip(ticks, ids, strict=False):
            if tick is True:
                yield pressed(key)


def _key(written: Any) -> Key:
    try:
        return uuid.UUID(written)
    except (ValueError, TypeError, AttributeError):
        raise NotFound from None


def _version(written: Any) -> int:
    if not isinstance(written, int) or isinstance(written, bool) or not 0 < written < 2**31:
        raise NotFound
    return written
