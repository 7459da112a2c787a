"""The same errors as the executable specification finds, in hundreds of files that somebody has spoiled."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest

from goals.kinds import KINDS, SHARES, Kind
from goals.programme import Known, Problem, ProgrammeErrors, check
from tests.goals import generated
from tests.goals.programme.spoiling import FAULTS as FAULTS_OF_A_GOAL
from tests.goals.programme.spoiling import LINE, ONE, changed
from tests.oracle import check as oracle

SAMPLE = oracle.read((Path(__file__).parent / "sample.yaml").read_bytes())
SINGLE_FAULTS, DOUBLE_FAULTS = 300, 120

# A person without an organisation is told twice there: as a missing key, and as an organisation that is no code.
TOLD_TWICE = ("wrong-type", "None is not a code.")

# What most rules between keys are about: half of the faults are here.
FIGURES = {
    "date",
    "value",
    "period",
    "quantity",
    "grade",
    "numerator",
    "from",
    "to",
    "start",
    "end",
    "first",
    "last",
    "saab",
}
CASES_BEYOND = {"too-large", "too-many-decimals", "above-all", "year-outside"}  # of wrong-type and of period
TYPES = [None, True, 3.7, -4, 0, 2024, "", "två ord", "811218-9876", [], ["x"], {}, {"sv": "x"}]

Holder = dict[str, Any] | list[Any]
Fault = Callable[[Holder, Any, Random], None]


def delete(holder: Holder, key: Any, random: Random) -> None:
    del holder[key]


def rename(holder: Holder, key: Any, random: Random) -> None:
    if isinstance(holder, dict):
        renamed = {f"{name}x" if name == key else name: value for name, value in holder.items()}
        holder.clear()
        holder.update(renamed)


def change_type(holder: Holder, key: Any, random: Random) -> None:
    holder[key] = random.choice(TYPES)


def mistype(holder: Holder, key: Any, random: Random) -> None:
    if isinstance(holder[key], str):
        at = random.randrange(len(holder[key]))
        holder[key] = holder[key][:at] + random.choice("aq1-") + holder[key][at + 1 :]
    elif isinstance(holder[key], (int, float)):
        holder[key] = random.choice([-1, 0, 1, 50, 1000, 0.5]) + holder[key] * random.choice([-1, 0, 1, 1, 1])


def take_another(holder: Holder, key: Any, random: Random) -> None:
    """A value from elsewhere in the file, of the same key where there is one."""
    same = [other[name] for other, name in places(SAMPLE) if name == key and isinstance(key, str)]
    holder[key] = copy.deepcopy(random.choice(same or ["2024", "2024Q1", "saab", "jobb", "2024-05-05", "ute"]))


def repeat(holder: Holder, key: Any, random: Random) -> None:
    if isinstance(holder, list):
        holder.insert(random.randrange(len(holder) + 1), copy.deepcopy(holder[key]))


def swap(holder: Holder, key: Any, random: Random) -> None:
    """Two values of one map change places: baseline and target, start and end, two dates."""
    other = random.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    holder[key], holder[other] = holder[other], holder[key]


def add(holder: Holder, key: Any, random: Random) -> None:
    """A key that stands elsewhere in the file."""
    other, name = random.choice([place for place in places(SAMPLE) if isinstance(place[1], str)])
    if isinstance(holder, dict):
        holder.setdefault(name, copy.deepcopy(other[name]))


FAULTS: list[Fault] = [delete, rename, change_type, mistype, take_another, repeat, swap, add]


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    for key, value in list(data.items() if isinstance(data, dict) else enumerate(data)):
        yield data, key
        if isinstance(value, (dict, list)):
            yield from places(value)


def spoiled(seed: int, faults: int) -> Any:
    random, data = Random(seed), copy.deepcopy(SAMPLE)  # noqa: S311 - nothing to keep secret
    for _ in range(faults):
        everywhere = list(places(data))
        telling = [place for place in everywhere if place[1] in FIGURES]
        holder, key = random.choice(random.choice([everywhere, telling or everywhere]))
        random.choice(FAULTS)(holder, key, random)
    return data


def problems_here(data: Any) -> list[Problem]:
    try:
        check(json.dumps(data, ensure_ascii=False).encode(), Known())
    except ProgrammeErrors as refused:
        return refused.problems
    return []


def codes_of(problems: list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def goes_beyond(problems: list[Problem]) -> bool:
    """Whether something is wrong that the specification takes: there the two cannot be compared."""
    return any(problem.code == "circle" or problem.case in CASES_BEYOND for problem in problems)


def codes_there(data: Any) -> set[str] | None:
    """None where the specification itself fails, on things that cannot be keys or words, or looks away: what is no map
    under `partnerships` is not looked at there."""
    if not all(isinstance(partnership, dict) for partnership in data.get("partnerships") or []):
        return None
    try:
        errors = oracle.Checker(data).errors
    except (TypeError, AttributeError, KeyError):
        return None
    return {
        code for code, place, sentence in errors if (code, sentence) != TOLD_TWICE or not place.startswith("people/")
    }


@pytest.mark.parametrize(("faults", "files"), [(1, SINGLE_FAULTS), (2, DOUBLE_FAULTS)])
def test_the_same_errors_are_found(faults: int, files: int) -> None:
    compared, faulty = 0, 0
    for seed in range(files):
        data = spoiled(seed, faults)
        expected, problems = codes_there(data), problems_here(data)
        if expected is not None and not goes_beyond(problems):
            assert codes_of(problems) == expected, (seed, faults)
            compared, faulty = compared + 1, faulty + bool(expected)
    assert compared > 0.95 * files
    assert faulty > 0.6 * files


@pytest.mark.parametrize("name", FAULTS_OF_A_GOAL)
def test_a_fault_of_a_goal_of_each_kind_is_found_by_both(name: str) -> None:
    """In files by chance; a fault that no goal can have, or that nobody finds, would be no fault."""
    found: set[str] = set()
    for kind in KINDS:
        for seed in range(60):
            random = Random(f"{name} {kind} {seed}")  # noqa: S311 - nothing to keep secret
            partnership = generated.partnership(random, kinds=[kind])
            if FAULTS_OF_A_GOAL[name](partnership["goals"][0], random):
                data = oracle.read(json.dumps(generated.file_of(partnership)).encode())
                there, problems = codes_there(data), problems_here(data)
                if goes_beyond(problems):
                    continue
                assert codes_of(problems) == there, (kind, seed)
                found |= there or set()
                break
    assert found


TOO_LARGE, TOO_FINE, ABOVE_ALL, MISTYPED = 10**12, 0.1234567, 100.5, "2925-12-31"


class Beyond(NamedTuple):
    """What is refused of goals and lines although the specification takes it: a value, and the key that has it."""

    value: Any
    path: tuple[Any, ...]
    code: str = "wrong-type"
    kinds: tuple[Kind, ...] = tuple(KINDS)

    def __str__(self) -> str:
        return f"{self.value} as {' '.join(name for name in self.path if isinstance(name, str))}"


BEYOND = [  # all of it
    *(
        Beyond(number, path)
        for number in (TOO_LARGE, TOO_FINE)
        for path in (
            ("baseline", "value"),
            ("target", "value"),
            ("milestones", ONE, "relative_to_baseline"),
            (*LINE, "quantity"),
            (*LINE, "value"),
            (*LINE, "response_rate"),
            (*LINE, "change", "value"),
        )
    ),
    *(Beyond(TOO_LARGE, (*LINE, name)) for name in ("sample_size", "denominator")),
    *(Beyond(ABOVE_ALL, ("target", "value"), kinds=(kind,)) for kind in SHARES),
    *(Beyond(ABOVE_ALL, (*LINE, name), kinds=(Kind.SURVEY_SHARE,)) for name in ("value", "response_rate")),
    Beyond(MISTYPED, ("target", "date")),
    Beyond("1825-12-31", ("baseline", "date")),
    *(Beyond(2925, path, "period") for path in (("first",), (*LINE, "period"), (*LINE, "change", "since"))),
]


@pytest.mark.parametrize("beyond", BEYOND, ids=str)
def test_what_cannot_be_kept_exactly_or_cannot_be_meant_is_refused_beyond_the_specification(beyond: Beyond) -> None:
    spoil = changed(beyond.value, *beyond.path)
    found: set[str] = set()
    for seed in range(400):
        random = Random(f"{beyond} {seed}")  # noqa: S311 - nothing to keep secret
        kind = [*KINDS][seed % len(KINDS)]
        data = generated.file_of(generated.partnership(random, kinds=[kind]))
        if kind in found or kind not in beyond.kinds:
            continue
        if spoil(data["partnerships"][0]["goals"][0], random) and not codes_there(data):
            problems = problems_here(data)
            assert codes_of(problems) == {beyond.code}, seed
            assert goes_beyond(problems)
            found.add(kind)
    assert found


@pytest.mark.parametrize(("area", "key", "value"), [(0, "parent", "toppen"), (2, "members", ["allt"])])
def test_areas_within_themselves_are_refused_beyond_the_specification(area: int, key: str, value: Any) -> None:
    data = copy.deepcopy(SAMPLE)
    data["areas"][area][key] = value
    assert codes_there(data) == set()
    assert codes_of(problems_here(data)) == {"circle"}
