"""What a form gives, in the words of a programme file: plain data, checked by the rules of a file.

A file tells where something is wrong by line and column; here every value has a position of its own, which leads back
to its path in the data.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from goals.kinds.scales import Scale
from goals.programme.goals import check_goal
from goals.programme.keys import PARTNERSHIP
from goals.programme.partnerships import check_partnership
from goals.programme.positions import Map, Position, Sequence
from goals.programme.problems import Problem
from goals.programme.walking import Place, Rule, Spot, Walk

Path = tuple[str | int, ...]
Codes = Mapping[str, Collection[str] | None]


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with what was given, and the path of the value that it is about: ("target", "value")."""

    path: Path
    problem: Problem


class GivenErrors(Exception):
    """What was given cannot be taken: `faults` (at least one) is everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        super().__init__([(fault.path, fault.problem.key) for fault in self.faults])


def positioned(value: Any) -> tuple[Any, Mapping[Position, Path]]:
    """Plain data as a file's: maps and lists that know a position of every value, and the path at each position."""
    places: dict[Position, Path] = {}
    return _placed(value, (), places), places


def _placed(value: Any, path: Path, places: dict[Position, Path]) -> Any:
    position = _next(path, places)
    if isinstance(value, Mapping):
        map_ = Map(position)
        for key, item in value.items():
            at = Position(len(places) + 1, 1)
            map_.put(key, at, _placed(item, (*path, key), places), at)
        return map_
    if isinstance(value, (list, tuple)):
        list_ = Sequence(position)
        for index, item in enumerate(value):
            at = Position(len(places) + 1, 1)
            list_.put(_placed(item, (*path, index), places), at)
        return list_
    return value


def _next(path: Path, places: dict[Position, Path]) -> Position:
    """A line for every value, in the order in which they stand."""
    position = Position(len(places) + 1, 1)
    places[position] = path
    return position


def check_goal_given(
    given: Mapping[str, Any], codes: Codes, *, partnership: str = "", scales: Mapping[str, Scale] | None = None
) -> Map:
    """A goal without its contributions, as a file would have it; raises GivenErrors.

    `codes` are those that it can refer to, by kind (None = any), as in a file; so are the `scales`, by code.
    """
    goal, places = positioned({**given, "contributions": []})
    walk = Walk([], codes, partnership)
    check_goal(goal, Spot(Place(), goal.position), walk, dict(scales or {}))
    _raise(walk.problems, places)
    return goal  # type: ignore[no-any-return]


def check_partnership_given(given: Mapping[str, Any], codes: Codes) -> Map:
    """A partnership itself, without what stands in its lists; raises GivenErrors."""
    reporting = given.get("reporting")
    if isinstance(reporting, Mapping):
        # what periods have been through is no form's to say, and neither is what would be wrong with it
        reporting = {"closed_through": reporting.get("first"), "open": [], **reporting}
    partnership, places = positioned({**given, "reporting": reporting, "partners": [], "goals": []})
    walk = Walk([], codes)
    spot = Spot(Place(), partnership.position)
    check_partnership(partnership, spot, walk, sound=walk.visit(PARTNERSHIP, partnership, spot))
    unsaid = ("reporting", "closed_through")
    _raise((problem for problem in walk.problems if _path(problem, places) != unsaid), places)
    return partnership  # type: ignore[no-any-return]


def check_by(rule: Rule, given: Any, codes: Codes | None = None) -> None:
    """What one rule of a file says of plain data; raises GivenErrors. `codes` are those that it can refer to."""
    data, places = positioned(given)
    walk = Walk([], codes or {})
    walk.visit(rule, data, Spot(Place(), next(iter(places))))
    _raise(walk.problems, places)


def _raise(problems: Iterable[Problem], places: Mapping[Position, Path]) -> None:
    faults = [Fault(_path(problem, places), problem) for problem in problems]
    if faults:
        raise GivenErrors(faults)


def _path(problem: Problem, places: Mapping[Position, Path]) -> Path:
    """Where the value stands, or should stand where it is missing."""
    path = places[Position(problem.line, problem.column)]
    return (*path, problem.details["key"]) if problem.code == "missing-key" else path
