"""What a file's bytes are read as: YAML 1.2 values with their positions, and never anything but a refusal."""

import copy
import json
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashapp.i18n import LANGUAGES, words
from dashapp.problems import lines
from goals.programme import Known, Map, Position, Problem, ProgrammeErrors, Sequence, check, reading

SAMPLE = (Path(__file__).parent / "sample.yaml").read_bytes()
DEMO = (Path(__file__).parents[3] / "dashapp" / "demo" / "demo.yaml").read_bytes()
SAMPLE_DATA = yaml.safe_load(SAMPLE)
PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PARSER", request.param)


def case_of(raw: bytes) -> tuple[str, int, int]:
    with pytest.raises(ProgrammeErrors) as refused:
        reading.read(raw)
    (problem,) = refused.value.problems
    assert problem.code == "syntax"
    return problem.case, problem.line, problem.column


VALUES = [
    ("no", "no"), ("on", "on"), ("yes", "yes"), ("010", 10), ("+3", 3), ("0o17", 15), ("0x1F", 31), ("1_000", "1_000"),
    ("true", True), ("FALSE", False), ("~", None), ("", None), ("null", None), ("'null'", "null"), ("'1'", "1"),
    ("0.1", Decimal("0.1")), ("1.", Decimal(1)), (".5", Decimal("0.5")), ("-1e3", Decimal(-1000)),
    ("1e999999999", Decimal("1e999999999")), ("1e99999999999999999999", "1e99999999999999999999"),
    ("-.inf", Decimal("-Infinity")), ("2025-06-30", "2025-06-30"), ("2025Q3", "2025Q3"), ("12:30", "12:30"),
    ("<<", "<<"), ("9" * 101, "9" * 101), ("|\n  two\n  lines", "two\nlines\n"), ('"caf\\u00e9"', "café"),
]  # fmt: skip


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(("written", "value"), VALUES)
def test_values_are_what_they_look_like(written: str, value: Any) -> None:
    read = reading.read(f"a: {written}\n".encode())["a"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.usefixtures("_each_parser")
def test_what_is_no_number_is_read_as_one_that_no_rule_takes() -> None:
    assert reading.read(b"a: .nan")["a"].is_nan()


@pytest.mark.usefixtures("_each_parser")
def test_everything_has_a_position() -> None:
    data = reading.read("\ufeff# å\nå: {b: [1, 'två']}\n3:\n".encode())
    assert isinstance(data, Map)
    assert data.position == data.keys_at["å"] == Position(2, 1)
    assert data.at["å"] == data["å"].position == Position(2, 4)
    assert isinstance(data["å"]["b"], Sequence)
    assert data["å"]["b"].at == [Position(2, 9), Position(2, 12)]
    assert data[3] is None
    assert data.keys_at[3] == Position(3, 1)


REFUSED = [
    (b"a: b: c", ("colon", 1, 5)),
    (b"a:\n\t- x", ("character", 2, 1)),
    (b"a: @x", ("character", 1, 4)),
    (b"a: {b: ?}", ("character", 1, 8)),
    (b'a: 1\nb: "x\nc: 2', ("quotation", 2, 4)),
    (b"a: 'x\n---\nb", ("quotation", 1, 4)),
    (b"a: {b: c: d}", ("bracket", 1, 9)),
    (b'a: "\\q"', ("escape", 1, None)),
    (b"- a\nb: 1", ("indentation", 2, 1)),
    (b"a: 'x' y", ("indentation", 1, 8)),
    (b"a: - b", ("indentation", 1, 4)),
    (b" a: 1\nb: 2", ("indentation", 2, 1)),
    (b"a: 1\nb\nc: 3", ("missing-colon", 2, 1)),
    (b"%YAML 2.0\n---\na", ("other", 1, 1)),
    (b"a: &x 1", ("anchor", 1, 4)),
    (b"a: *x", ("alias", 1, 4)),
    (b"a: !!str 1", ("tag", 1, 4)),
    (b"a: ! 1", ("tag", 1, 4)),
    (b"a: &x {}", ("anchor", 1, 4)),
    (b"a: !x []", ("tag", 1, 4)),
    (b"a: 1\n'a': 2", ("key-twice", 2, 1)),
    (b"1: 1\n0x1: 2", ("key-twice", 2, 1)),
    (b"? [a]\n: b", ("complex-key", 1, 3)),
    (b"? {a: b}\n: b", ("complex-key", 1, 3)),
    (b"a: 1\n---\nb: 1", ("second-document", 2, 1)),
    (b"a: 1\n...\n---\n", ("second-document", 3, 1)),
    (b"a:\n - " + b"[" * 100_000, ("depth", 2, 51)),
    (b"a: b\x00c", ("control", 1, 5)),
    (b"a: 1\r\nb: \x1b[2J", ("control", 2, 4)),
    (b'a: "x\\0y"', ("control", 1, 4)),
    ("a: 1\nå: ".encode() + b"\xe5", ("encoding", 2, 4)),
    ("a: 1".encode("utf-16"), ("encoding", 1, 1)),
    (b"a" * 10_000_001, ("size", 1, 1)),
]


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(("raw", "expected"), REFUSED, ids=lambda value: str(value)[:20])
def test_what_is_not_the_formats_yaml_is_refused_where_it_stands(
    raw: bytes, expected: tuple[str, int, int | None]
) -> None:
    case, line, column = case_of(raw)
    assert (case, line, expected[2] and column) == expected


def test_an_escaped_surrogate_is_refused_by_either_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    for parser in PARSERS:
        monkeypatch.setattr(reading, "PARSER", parser)
        assert case_of(b'a: "\\ud800"')[0] in ("control", "escape")


@pytest.mark.parametrize("raw", [b"", b"# nothing\n", b"---\n", b"[]", b"word", b"\xef\xbb\xbf"])
def test_a_file_that_says_nothing_does_not_begin_as_it_must(raw: bytes) -> None:
    with pytest.raises(ProgrammeErrors) as refused:
        check(raw, Known())
    assert [(problem.code, problem.line, problem.column) for problem in refused.value.problems] == [("format", 1, 1)]


def test_the_demo_is_read_in_well_under_two_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    for parser in PARSERS:
        monkeypatch.setattr(reading, "PARSER", parser)
        began = time.process_time()
        check(DEMO, Known())
        assert time.process_time() - began < 2


# ---- whatever the bytes


def problems_of(raw: bytes) -> list[Problem]:
    try:
        check(raw, Known(), reserved=frozenset({"app"}))
    except ProgrammeErrors as refused:
        return refused.problems
    return []


def only_refuses(raw: bytes) -> None:
    """Any bytes are either a good programme or refused, in sentences."""
    problems = problems_of(raw)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
    for language in LANGUAGES:
        assert all(line.isprintable() for line in lines(problems, "f", words(language)))


FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
WORDS_OF_THE_FORMAT = sorted(
    {word for word in SAMPLE.decode().replace(":", " ").replace(",", " ").split() if len(word) < 20}
)
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(WORDS_OF_THE_FORMAT),
    st.text(max_size=8), st.text("\u202e\x85é", max_size=3), st.just(10**4000), st.just("811218-9876"),
)  # fmt: skip
VALUES_OF_ANY_KIND = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS, inner, max_size=4), max_leaves=12
)


@FUZZ
@given(st.binary(max_size=200))
def test_random_bytes_are_only_refused(raw: bytes) -> None:
    only_refuses(raw)
    only_refuses(b"format: handslag-programme/1\n" + raw)


@FUZZ
@given(st.text("abc:-[]{},&*!|>'\"%@`#? \n\t\\0123.~<=éå\u2028", max_size=60))
def test_random_punctuation_is_only_refused(text: str) -> None:
    only_refuses(b"format: handslag-programme/1\n" + text.encode())


@FUZZ
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 30), st.binary(max_size=6)), max_size=4))
def test_a_damaged_file_is_only_refused(cuts: list[tuple[int, int, bytes]]) -> None:
    raw = SAMPLE
    for start, length, piece in cuts:
        raw = raw[:start] + piece + raw[start + length :]
    only_refuses(raw)


@FUZZ
@given(st.lists(st.tuples(st.integers(0, 2000), st.booleans(), VALUES_OF_ANY_KIND), min_size=1, max_size=3))
def test_any_value_at_any_place_is_only_refused(changes: list[tuple[int, bool, Any]]) -> None:
    data = copy.deepcopy(SAMPLE_DATA)
    for place, is_key, value in changes:
        places = list(_places(data))
        holder, key = places[place % len(places)]
        if is_key and isinstance(holder, dict):
            holder[str(value)] = holder.pop(key)
        else:
            holder[key] = value
    only_refuses(json.dumps(data, ensure_ascii=False, default=str).encode("utf-8", "replace"))


def _places(data: Any) -> Any:
    for key, value in list(data.items() if isinstance(data, dict) else enumerate(data)):
        yield data, key
        if isinstance(value, (dict, list)):
            yield from _places(value)
