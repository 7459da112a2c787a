"""The programme file: one or more partnerships in YAML, read and checked here, loaded by `loading`."""

from goals.programme.checking import FORMAT, Known, Programme, check
from goals.programme.positions import Map, Position, Sequence
from goals.programme.problems import Problem, ProgrammeErrors, problem_at
from goals.programme.writing import written

__all__ = [
    "FORMAT",
    "Known",
    "Map",
    "Position",
    "Problem",
    "Programme",
    "ProgrammeErrors",
    "Sequence",
    "check",
    "problem_at",
    "written",
]
