"""The same errors as the executable specification finds, in hundreds of files that somebody has spoiled."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from goals.kinds import KINDS
from goals.programme import Known, ProgrammeErrors, check
from tests.goals import generated
from tests.goals.programme.spoiling import FAULTS as FAULTS_OF_A_GOAL
from tests.goals.programme.spoiling import LINE, ONE, Spoil, changed
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
    holder[key] = random.choice(
        [None, True, 3.7, -4, 0, "", "två ord", "811218-9876", [], ["x"], {}, {"sv": "x"}, 2024]
    )


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


def codes_here(data: Any) -> set[str]:
    try:
        check(json.dumps(data, ensure_ascii=False).encode(), Known())
    except ProgrammeErrors as refused:
        return {problem.code for problem in refused.problems}
    return set()


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
        expected = codes_there(data)
        if expected is not None:
            assert codes_here(data) == expected, (seed, faults)
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
                there = codes_there(data)
                assert codes_here(data) == there, (kind, seed)
                found |= there or set()
                break
    assert found


TOO_LARGE, TOO_FINE = 10**12, 0.1234567
BEYOND: dict[str, Spoil] = {  # all that is refused of goals and lines although the specification takes it
    **{
        f"{number} as {' '.join(name for name in path if isinstance(name, str))}": changed(number, *path)
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
    },
    **{f"{TOO_LARGE} {name}": changed(TOO_LARGE, *LINE, name) for name in ("sample_size", "denominator")},
}


@pytest.mark.parametrize("name", BEYOND)
def test_a_number_that_cannot_be_kept_exactly_is_refused_beyond_the_specification(name: str) -> None:
    found: set[str] = set()
    for seed in range(400):
        random = Random(f"{name} {seed}")  # noqa: S311 - nothing to keep secret
        kind = [*KINDS][seed % len(KINDS)]
        data = generated.file_of(generated.partnership(random, kinds=[kind]))
        if kind not in found and BEYOND[name](data["partnerships"][0]["goals"][0], random) and not codes_there(data):
            assert codes_here(data) == {"wrong-type"}, seed
            found.add(kind)
    assert found
