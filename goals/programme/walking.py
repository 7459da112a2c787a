"""Walking through a file by its rules, and collecting what is wrong, each with its place."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from goals.identity_numbers import has_identity_number
from goals.programme.positions import Map, Position, Sequence, maps
from goals.programme.problems import Problem, nearest, problem_at

NAME = re.compile(r"[^\s/]{1,100}")


@dataclass(frozen=True)
class Place:
    """Where a reader should look, in the file's own words: goals/jobb/target/value.

    Items of a list are called by their code. Where they have none the name stops at the list, for good: line and column
    say which item (goals/jobb/contributions). `inside` is what the names of keys are joined to."""

    shown: str = ""
    inside: str = ""
    complete: bool = False

    def key(self, key: object) -> "Place":
        if self.complete or not _is_name(key):
            return self
        joined = f"{self.inside}/{key}" if self.inside else str(key)
        return Place(joined, joined)

    def item(self, name: object) -> "Place":
        """The item of a list that is called so; None where it has no name."""
        return self.key(name) if _is_name(name) else Place(self.shown, self.inside, complete=True)


def _is_name(name: object) -> bool:
    return isinstance(name, str) and name.isprintable() and bool(NAME.fullmatch(name))


@dataclass(frozen=True)
class Spot:
    """A value's place and position."""

    place: Place
    position: Position

    def key(self, holder: Map, key: object) -> "Spot":
        """The spot of the value that a map has under a key."""
        return Spot(self.place.key(key), holder.at[key])

    def item(self, holder: Sequence, index: int, named_by: str = "code") -> "Spot":
        """The spot of an item of a list; `named_by` is the key that holds its name."""
        item = holder[index]
        return Spot(self.place.item(item.get(named_by) if isinstance(item, Map) else None), holder.at[index])


class Rule(Protocol):
    """What may stand at a place of the file."""

    def look(self, value: Any, spot: Spot, walk: "Walk") -> None:
        """Tell the walk what is wrong with a value."""


class Walk:
    """One way through a file: the codes that can be referred to (kind → codes, None = any), and the problems met."""

    def __init__(
        self, problems: list[Problem], codes: Mapping[str, Collection[str] | None], partnership: str = ""
    ) -> None:
        self.problems = problems
        self.codes = codes
        self.partnership = partnership

    def visit(self, rule: Rule, value: Any, spot: Spot) -> bool:
        """Apply a rule to a value; True where nothing is wrong with it."""
        before = len(self.problems)
        self._look_for_persons(value, spot)
        rule.look(value, spot, self)
        return len(self.problems) == before

    def is_sound(self, rule: Rule, value: Any) -> bool:
        """Whether nothing is wrong with a value, without telling anybody."""
        return Walk([], self.codes, self.partnership).visit(rule, value, Spot(Place(), Position(1, 1)))

    def refuse(self, code: str, spot: Spot, case: str = "", **details: Any) -> None:
        self.problems.append(problem_at(spot.position, code, spot.place.shown, case, **details))

    def member(
        self,
        value: Any,
        words: Collection[Any],
        spot: Spot,
        *,
        code: str = "unknown-code",
        case: str = "",
        **details: Any,
    ) -> None:
        """A word that must be one of `words`; where it is not, perhaps with the one that was meant."""
        if not isinstance(value, str):
            self.refuse("wrong-type", spot, "code", value=value)
        elif value not in words:
            meant = nearest(value, words)
            self.refuse(code, spot, case, value=value, **details, **({"suggestion": meant} if meant else {}))

    def unknown_key(self, key: Any, spot: Spot, holder: Map, case: str = "", **details: Any) -> None:
        """A key that should not stand in a map; `spot` is the map's."""
        self.refuse("unknown-key", Spot(spot.place, holder.keys_at[key]), case, key=key, **details)

    def missing_key(self, key: str, spot: Spot, case: str = "") -> None:
        self.refuse("missing-key", spot, case, key=key)

    def scan(self, value: Any, spot: Spot) -> None:
        """Look for personal identity numbers in a value that no rule reads, and in everything in it."""
        waiting = [(value, spot.position)]
        while waiting:
            inner, position = waiting.pop()
            self._look_for_persons(inner, Spot(spot.place, position))
            if isinstance(inner, Map):
                waiting += [(key, inner.keys_at[key]) for key in inner]
                waiting += [(item, inner.at[key]) for key, item in inner.items()]
            elif isinstance(inner, Sequence):
                waiting += zip(inner, inner.at, strict=True)

    def once(
        self,
        entries: Collection[tuple[Any, Position]],
        place: Place,
        case: str = "code",
        told: Mapping[Any, Mapping[str, str]] | None = None,
    ) -> None:
        """What may stand only once: (what, where) each. A later one is refused, with its line and that of the first.

        `told` are the details that a sentence calls it by, otherwise it is its own name."""
        first: dict[Any, Position] = {}
        for what, position in entries:
            if what in first:
                details = told[what] if told else {"value": str(what)}
                lines = {"first": first[what].line, "second": position.line}
                self.refuse("duplicate", Spot(place, position), case, **details, **lines)
            first.setdefault(what, position)

    def once_by(self, key: str, value: Any, place: Place, case: str = "code") -> None:
        """Every code that a list of maps gives under a key stands once."""
        entries = [(item[key], item.at[key]) for item in maps(value) if isinstance(item.get(key), str)]
        self.once(entries, place, case)

    def _look_for_persons(self, value: Any, spot: Spot) -> None:
        if isinstance(value, str) and has_identity_number(value):
            self.refuse("personal-identity-number", spot)
