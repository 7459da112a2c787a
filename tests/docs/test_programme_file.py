"""The guide to the programme file: its example loads, its tables are the format's, its errors are what is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashapp.cli import main
from dashapp.i18n import words
from dashapp.problems import lines
from goals.programme import Known, ProgrammeErrors, check, keys
from goals.programme.rules import TEXT, InTurn, Keys, ListOf, OneOf, OrElse, Pairs
from goals.programme.walking import Rule
from tests.docs.guides import DOCS, blocks, code, guide, section, table, tables
from tests.goals.programme.test_problems import MARK, PLANTED, problems_of, replaced

GUIDE = guide("programme-file.md")
EXAMPLES = DOCS / "examples"
PLANTS, OTHER_KINDS, WHILE_LOADING = tables(section(GUIDE, "When something is wrong"))
Load = Callable[..., tuple[int, str, str]]


@pytest.fixture
def load(empty_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Load:
    """Runs `handslag load` on an empty database: its exit code, what it said, and what it complained about."""
    monkeypatch.setenv("HANDSLAG_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", empty_url)
    monkeypatch.setenv("HANDSLAG_LANGUAGE", "en")

    def run(file: Path, *options: str) -> tuple[int, str, str]:
        status = main(["load", *options, str(file)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def planted(example: str, change: str) -> str:
    """The example as a row of the table changes it."""
    text = (EXAMPLES / example).read_text(encoding="utf-8")
    stands, *becomes = code(change)
    assert stands in text
    return text.replace(stands, *(becomes or [""]), 1)


def test_the_example_of_the_guide_is_the_file_and_its_answers_are_the_command_s(load: Load) -> None:
    example, more = EXAMPLES / "programme.yaml", EXAMPLES / "more-kinds.yaml"
    assert blocks(GUIDE, "yaml") == [example.read_text(encoding="utf-8")]
    _, loaded, not_shown, *_ = blocks(GUIDE)
    assert load(example, "--release") == (0, loaded, "")
    assert load(more) == (0, not_shown, "")
    unchanged = "handslag-ekbacken: 2 goals, 7 contributions (0 new, 7 unchanged) Nothing was changed.\n"
    assert load(example, "--release") == (0, unchanged, "")


def test_the_exit_codes_are_those_of_the_table(load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("format: other", encoding="utf-8")
    found = [load(EXAMPLES / "programme.yaml")[0], load(wrong)[0], load(tmp_path / "none.yaml")[0]]
    assert [row[0] for row in table(GUIDE, "Loading it")] == [str(status) for status in found] == ["0", "1", "2"]
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    assert load(EXAMPLES / "programme.yaml")[0] == 2


@pytest.mark.parametrize(
    ("example", "row"),
    [*(("programme.yaml", row) for row in PLANTS), *(("more-kinds.yaml", row) for row in OTHER_KINDS)],
    ids=lambda given: given[0] + given[1] if isinstance(given, list) else "",
)
def test_a_planted_error_gives_the_sentence_of_the_table(example: str, row: list[str]) -> None:
    (name,), change, sentence, _ = code(row[0]), *row[1:]
    text = planted(example, change)
    with pytest.raises(ProgrammeErrors) as refused:
        check(text.encode(), Known())
    (problem,) = refused.value.problems
    assert problem.code == name
    assert lines([problem], "f", words("en")) == [f"f:{problem.line}:{problem.column}: {sentence}"]


@pytest.mark.parametrize("row", WHILE_LOADING, ids=lambda row: row[0] + row[1])
def test_an_error_that_only_loading_finds_gives_the_sentence_of_the_table(
    row: list[str], load: Load, tmp_path: Path
) -> None:
    (name,), change, sentence, _ = code(row[0]), *row[1:]
    if name == "differs":
        assert load(EXAMPLES / "programme.yaml")[0] == 0
    file = tmp_path / "programme.yaml"
    file.write_text(planted("programme.yaml", change), encoding="utf-8")
    status, said, complaint = load(file)
    assert (status, said) == (1, "")
    assert complaint.startswith(f"{file}:")
    assert complaint.endswith(f": {sentence}\n")
    assert complaint.count("\n") == 1


AGAIN = [  # what is changed in the example, how many reports are then new, whether the file is loaded
    ("name: {sv: Handslag Ekbacken,", "name: {sv: Ekbacken,", 0, True),
    ("title: {sv: 80 fler personer i arbete,", "title: {sv: Fler i arbete,", 0, True),
    ("ekbacken: reporter", "ekbacken: viewer", 0, True),
    ("role: coordinator, prov", "role: owner, prov", 0, True),
    ("closed_through: 2025Q2, open: [2025Q3]", "closed_through: 2025Q1, open: [2025Q2]", 0, True),
    ("quantity: 7, state: verified", "quantity: 7, state: draft", 0, True),
    ("verkstaden, period: 2025Q1, quantity: 6", "kommunen, period: 2025Q1, quantity: 6", 1, True),
    ("quantity: 8, state: submitted", "quantity: 9, state: submitted", 0, False),
    ("name: AB Ekbybostaden", "name: Ekbybostaden AB", 0, False),
    ("small_count: 5", "small_count: 3", 0, False),
    ("value: 30", "value: 40", 0, False),
    ("reporters: [bostaden, verkstaden]", "reporters: [bostaden]", 0, False),
    ("counts: people", "counts: things", 0, False),
    ("end: 2026-12-31", "end: 2027-12-31", 0, False),
]


def test_loading_again_does_what_the_guide_says(load: Load, tmp_path: Path) -> None:
    assert "`closed_through` and `open` are read only the first time" in section(GUIDE, "Loading it again")
    example, changed = EXAMPLES / "programme.yaml", tmp_path / "changed.yaml"
    text = example.read_text(encoding="utf-8")
    assert load(example)[0] == 0
    for stands, becomes, new, is_loaded in AGAIN:
        assert stands in text
        changed.write_text(text.replace(stands, becomes, 1), encoding="utf-8")
        status, said, complaint = load(changed)
        assert status == (0 if is_loaded else 1), stands
        assert f"({new} new" in said if is_loaded else complaint.count("\n") == 1, stands
    assert load(example)[1].endswith("Nothing was changed.\n")


def test_a_draft_is_replaced(load: Load, tmp_path: Path) -> None:
    file = tmp_path / "programme.yaml"
    text = (EXAMPLES / "programme.yaml").read_text(encoding="utf-8").replace("state: submitted", "state: draft")
    for quantity, changes in (("8", True), ("9", True), ("9", False)):
        file.write_text(text.replace("quantity: 8", f"quantity: {quantity}"), encoding="utf-8")
        status, said, _ = load(file)
        assert (status, "Nothing was changed." not in said) == (0, changes)


def test_the_line_that_explains_lines_is_a_real_one() -> None:
    told = blocks(section(GUIDE, "When something is wrong"))[0].strip()
    text = planted("programme.yaml", next(row[1] for row in PLANTS if code(row[0]) == ["wrong-type"]))
    assert lines(problems_of(text), "programme.yaml", words("en")) == [told]


def test_every_error_has_a_row() -> None:
    told = {
        problem.code
        for row in PLANTED
        for problem in problems_of(replaced(row["stands"], row["planted"]).replace(MARK, ""))
    }
    named = {code(row[0])[0] for row in (*PLANTS, *OTHER_KINDS, *WHILE_LOADING)}
    assert named == told | {"differs", "refused"}


# ---- the tables of keys

LISTS = keys.PARTNERSHIP.optional
SECTIONS: dict[str, Rule] = {
    "The file": keys.FILE,
    "organisations": keys.ORGANISATION,
    "people": keys.PERSON,
    "areas": keys.AREA,
    "classifications": keys.CLASSIFICATION,
    "A version:": keys.VERSION,
    "A partnership": keys.PARTNERSHIP,
    "partners": keys.PARTNER,
    "A goal": Keys({**keys.COMMON, "contributions": keys.LIST}, keys.COMMON_OPTIONAL),
    "contributions": keys.CONTRIBUTION,
    **{name: rule.rule for name, rule in LISTS.items() if isinstance(rule, ListOf) and name not in ("pilot_areas",)},
}


def spelled(rule: Rule) -> set[str]:
    """The words and inner keys that a rule asks for, which its row must name."""
    if isinstance(rule, OneOf):
        return set(rule.words)
    if isinstance(rule, (ListOf, OrElse)):
        return spelled(rule.rule)
    if isinstance(rule, Pairs):
        return spelled(rule.value)
    if isinstance(rule, InTurn):
        return set().union(*map(spelled, rule.rules))
    if rule is TEXT or not isinstance(rule, Keys) or rule in SECTIONS.values():
        return set()
    inner = {**rule.required, **rule.optional}
    return set(inner).union(*map(spelled, inner.values()))


@pytest.mark.parametrize("title", SECTIONS)
def test_a_table_has_the_keys_of_the_format(title: str) -> None:
    rule = SECTIONS[title]
    assert isinstance(rule, Keys)
    rows = table(GUIDE, title)
    needed = {code(row[0])[0]: row[1] for row in rows}
    optional = {key: "no" for key in rule.optional if key not in rule.required}
    assert needed == {**dict.fromkeys(rule.required, "yes"), **optional}
    for name, _, told in rows:
        key = code(name)[0]
        asked = spelled({**rule.required, **rule.optional}[key]) if (title, key) != ("A goal", "kind") else set()
        assert asked <= set(code(told)), f"{title}: {key}"


def test_the_table_of_kinds_is_the_format_s() -> None:
    kinds = tables(section(GUIDE, "A goal"))[1]
    common = keys.COMMON.keys() | keys.COMMON_OPTIONAL.keys()
    assert [code(row[0])[0] for row in kinds] == list(keys.KINDS)
    for name, needed, optional, measures in kinds:
        rule = keys.goal_keys(code(name)[0])
        assert set(code(needed)) == rule.required.keys() - common
        assert set(code(optional)) == rule.optional.keys() - common
        assert set(code(measures)) - {"true", "false"} <= keys.MEASURE.keys()


def test_every_key_that_only_some_kinds_have_is_explained() -> None:
    explained = {key: told for name, told in tables(section(GUIDE, "A goal"))[2] for key in code(name)}
    assert explained.keys() == keys.OF_SOME_KINDS
    for kind in keys.KINDS:
        rule = keys.goal_keys(kind)
        for key, inner in {**rule.required, **rule.optional}.items():
            if key in explained:
                told = set(code(explained[key])) | set(" ".join(code(explained[key])).replace(":", " ").split())
                assert spelled(inner) <= told, f"{kind}: {key}"
