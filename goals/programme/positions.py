"""The data of a programme file, every value with the place in the file where it stands."""

from typing import Any, NamedTuple


class Position(NamedTuple):
    """Where something begins in a file; the first character is line 1, column 1."""

    line: int
    column: int


class Map(dict[Any, Any]):
    """A map of a file: `at[key]` is where a key's value begins, `keys_at[key]` where the key itself does."""

    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position
        self.at: dict[Any, Position] = {}
        self.keys_at: dict[Any, Position] = {}

    def put(self, key: Any, key_position: Position, value: Any, position: Position) -> None:
        self[key], self.keys_at[key], self.at[key] = value, key_position, position


class Sequence(list[Any]):
    """A list of a file: `at[index]` is where an item begins."""

    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position
        self.at: list[Position] = []

    def put(self, value: Any, position: Position) -> None:
        self.append(value)
        self.at.append(position)


def maps(value: Any) -> list[Map]:
    """Those items of a list that are maps; none where there is no list."""
    return [item for item in value if isinstance(item, Map)] if isinstance(value, Sequence) else []


def codes(value: Any, key: str = "code") -> frozenset[str]:
    """The codes that a list of maps gives under a key."""
    return frozenset(item[key] for item in maps(value) if isinstance(item.get(key), str))
