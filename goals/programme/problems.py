"""What is wrong with a programme file: codes and values; the sentences are made elsewhere."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from goals.identity_numbers import hide_identity_numbers
from goals.programme.positions import Map, Position, Sequence

LONGEST_SHOWN = 60
REFUSED = "refused"
LONGEST_CODE = 63
COUNT = "count"  # the one detail that stays a number, because sentences choose their form by it


@dataclass(frozen=True)
class Problem:
    """One error: its code, where it stands (line and column from 1), the place in words (goals/jobb/target/value, empty
    where there is none), the values of its sentence, and which of the code's cases it is ("" where it has one)."""

    code: str
    line: int
    column: int
    place: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    case: str = ""

    @property
    def key(self) -> str:
        """The key of its sentence: `programme-unknown-key`, with `-suggestion` where there is one in the details;
        where the domain itself refuses what the file says, the refusal's own."""
        if self.code == REFUSED:
            return f"refused-{self.case}"
        parts = ["programme", self.code, self.case, "suggestion" if "suggestion" in self.details else ""]
        return "-".join(part for part in parts if part).replace("_", "-")


class ProgrammeErrors(Exception):
    """A file that cannot be loaded: `problems` (at least one) is everything wrong with it, by line and column."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=lambda problem: (problem.line, problem.column))
        first = self.problems[0]
        super().__init__(f"{len(self.problems)} problems, the first is {first.code} at {first.line}:{first.column}")


def problem_at(position: Position, code: str, place: str = "", case: str = "", **details: Any) -> Problem:
    """A problem whose values can be shown: as the file writes them, but short, on one line, and without anybody's
    personal identity number."""
    quoted = {name: value if name == COUNT else _quoted(value) for name, value in details.items()}
    return Problem(code, position.line, position.column, hide_identity_numbers(place), quoted, case)


def shown(value: Any) -> str:
    """A value of a file as a sentence can quote it: as written, short and on one line; lists and maps are hinted at."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Map):
        return "{…}"
    if isinstance(value, Sequence):
        return "[…]"
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < LONGEST_SHOWN:
        value = f"{value:f}"  # 0.0000001, where str would write 1E-7
    visible = "".join(character if character.isprintable() else " " for character in str(value))
    line = hide_identity_numbers(" ".join(visible.split()))
    return (line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…") or '""'


def nearest(word: object, words: Collection[object]) -> str | None:
    """The word that somebody who wrote `word` may have meant."""
    written = str(word)
    if len(written) > LONGEST_CODE:
        return None
    close = get_close_matches(written, sorted(str(candidate) for candidate in words), 1)
    return close[0] if close else None


def _quoted(value: Any) -> str:
    return ", ".join(map(shown, value)) if isinstance(value, tuple) else shown(value)
