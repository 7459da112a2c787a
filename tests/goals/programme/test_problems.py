"""Every error that a programme file can have, planted into a good one: its place, and its sentence in each language."""

import datetime as dt
from pathlib import Path

import pytest
import yaml
from fluent.syntax import FluentParser, ast

from dashapp.i18n import LANGUAGES, words
from dashapp.problems import lines
from goals.kinds.scales import Scale, Version
from goals.programme import Known, Position, Problem, ProgrammeErrors, check, problem_at

FOLDER = Path(__file__).parent
GOOD = (FOLDER / "sample.yaml").read_text(encoding="utf-8")
PLANTED = yaml.safe_load((FOLDER / "planted.yaml").read_text(encoding="utf-8"))
DEMO = Path(__file__).parents[3] / "dashapp" / "demo" / "demo.yaml"
TRANSLATIONS = Path(__file__).parents[3] / "dashapp" / "translations"
MARK = "¤"

# `differs` is told by loading; the others are parts of sentences, or need more than one planted text
TOLD_ELSEWHERE = {
    "programme-did-you-mean",
    "programme-differs",
    "programme-differs-value",
    "programme-more",
    "programme-not-given",
    "programme-syntax-encoding",
    "programme-syntax-size",
    "programme-wrong-type-at-least-one",
    "programme-wrong-type-reserved",
}


def problems_of(text: str | bytes, known: Known | None = None, reserved: frozenset[str] = frozenset()) -> list[Problem]:
    raw = text.encode() if isinstance(text, str) else text
    with pytest.raises(ProgrammeErrors) as refused:
        check(raw, known or Known(), reserved=reserved)
    return refused.value.problems


def replaced(stands: str, planted: str) -> str:
    assert stands in GOOD
    return GOOD.replace(stands, planted, 1)


def keys_of(text: str, known: Known | None = None) -> list[str]:
    return [problem.key for problem in problems_of(text, known)]


@pytest.mark.parametrize("row", PLANTED, ids=lambda row: row["en"][:50])
def test_a_planted_error_is_told_with_its_place_in_both_languages(row: dict[str, str]) -> None:
    marked = replaced(row["stands"], row["planted"])
    text = marked.replace(MARK, "")
    before = text[: text.index(row["at"])] if "at" in row else marked[: marked.index(MARK)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    problems = problems_of(text)
    for language in LANGUAGES:
        assert lines(problems, "f.yaml", words(language)) == [f"f.yaml:{line}:{column}: {row[language]}"]


def test_good_files_are_clean() -> None:
    assert check(GOOD.encode(), Known()).data["partnerships"][0]["code"] == "handslag-berget"
    assert len(check(DEMO.read_bytes(), Known()).data["partnerships"]) > 3


def test_every_problem_is_found_at_once_and_told_from_top_to_bottom() -> None:
    text = (
        GOOD.replace("quantity: 16", "quantity: x").replace("kind: company", "kind: firm").replace("rost,", "Röst,", 1)
    )
    positions = [(problem.line, problem.column) for problem in problems_of(text)]
    assert len(positions) == 5  # two companies, a quantity, a code, and who refers to it
    assert positions == sorted(positions)


def test_only_the_first_problems_are_told_and_how_many_more_there_are() -> None:
    problems = [Problem("format", line, 1) for line in range(1, 53)]
    told = lines(problems, "f.yaml", words("en"))
    assert len(told) == 51
    assert told[0] == "f.yaml:1:1: The file must begin with `format: handslag-programme/1`."
    assert told[-1] == "f.yaml: 2 more errors."
    assert lines(problems, "f.yaml", words("sv"), most=51)[-1] == "f.yaml: Ett fel till."
    assert len(lines(problems[:50], "f.yaml", words("sv"))) == 50


def test_what_differs_from_the_database_is_told_with_both_values() -> None:
    given = {"organisation": "Saab", "period": "2025Q2", "stored": "17", "given": "18"}
    told = [Problem("differs", 58, 13, "goals/jobb", given)]
    assert lines(told, "demo.yaml", words("en")) == [
        "demo.yaml:58:13: goals/jobb: Saab's 2025Q2 is 17 in the database and 18 in the file. "
        "Correct it in the application, with a reason."
    ]
    assert lines(told, "demo.yaml", words("sv")) == [
        "demo.yaml:58:13: goals/jobb: Saab, 2025Q2, är 17 i databasen och 18 i filen. "
        "Rätta uppgiften i tjänsten, med ett skäl."
    ]
    value = problem_at(Position(4, 2), "differs", "goals/jobb", "value", key="target", stored=575, given=600)
    assert lines([value], "f", words("en"))[0].startswith('f:4:2: goals/jobb: "target" is 575 in the database and 600')


def test_both_languages_have_the_same_sentences_and_every_one_is_told() -> None:
    sentences = {language: _sentences(language) for language in LANGUAGES}
    assert sentences["sv"] == sentences["en"]
    told = {key for row in PLANTED for key in keys_of(replaced(row["stands"], row["planted"]).replace(MARK, ""))}
    assert told | TOLD_ELSEWHERE == sentences["en"].keys()


def _sentences(language: str) -> dict[str, set[str]]:
    """The keys of a language, each with the values that its sentence names."""
    file = FluentParser().parse((TRANSLATIONS / language / "programme.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in file.body if isinstance(entry, ast.Junk)]
    return {entry.id.name: _named(entry) for entry in file.body if isinstance(entry, ast.Message)}


def _named(node: object) -> set[str]:
    if isinstance(node, ast.VariableReference):
        return {node.id.name}
    if isinstance(node, list):
        return set().union(*map(_named, node))
    return set().union(*map(_named, vars(node).values())) if isinstance(node, ast.BaseNode) else set()


# ---- what a file leaves out, and what the platform already has


def without(text: str, first: str, last: str) -> str:
    """The text without the part that begins with `first` and ends before `last`."""
    return text[: text.index(first)] + text[text.index(last) :]


def test_a_list_that_the_file_leaves_out_is_the_platforms() -> None:
    text = without(GOOD, "organisations:", "people:")
    check(text.encode(), Known())
    check(text.encode(), Known(organisations=frozenset({"saab", "balder", "polisen"})))
    assert set(keys_of(text, Known(organisations=frozenset({"saab", "polisen"})))) == {
        "programme-unknown-code-organisation"
    }


def test_a_list_that_stands_in_the_file_is_the_whole_list() -> None:
    known = Known(organisations=frozenset({"sab"}))
    assert keys_of(replaced("group: saab", "group: sab"), known) == ["programme-unknown-code-organisation-suggestion"]


def test_what_the_platform_says_of_areas_counts_where_they_lie_within_each_other() -> None:
    known = Known(within={"berget": frozenset({"staden", "toppen"})})
    assert keys_of(GOOD, known) == ["programme-circle"]
    check(GOOD.encode(), Known(within={"toppen": frozenset({"berget", "allt"}), "staden": frozenset({"toppen"})}))


def test_the_platforms_scales_are_as_good_as_the_files() -> None:
    scale = Scale("lista", ("svart", "rod", "gul", "ute"), (Version(2023, dt.date(2023, 12, 1), ("svart", "gul")),))
    text = without(GOOD, "classifications:", "partnerships:")
    check(text.encode(), Known(classifications={"lista": scale}))
    assert keys_of(text, Known(classifications={})) == ["programme-unknown-code-classification"]
    for stands, planted, key in (
        ("grade: gul, state", "grade: lila, state", "grade-not-on-scale-version"),
        ("grade: gul, state", "grade: rod, state", "grade-not-on-scale-version"),
        ("target: {grade: ute", "target: {grade: lila", "grade-not-on-scale"),
        ("target: {grade: ute", "target: {grade: svart", "target-equals-baseline-grade"),
        ("baseline: {grade: svart", "baseline: {grade: ute", "target-equals-baseline-grade"),
    ):
        assert keys_of(text.replace(stands, planted), Known(classifications={"lista": scale})) == [f"programme-{key}"]
    better = text.replace("baseline: {grade: svart", "baseline: {grade: gul").replace(
        "target: {grade: ute", "target: {grade: rod"
    )
    assert keys_of(better, Known(classifications={"lista": scale})) == ["programme-milestone-direction-grade"]


def test_versions_that_only_the_platform_has_count_beside_the_files() -> None:
    newer = Version(2025, dt.date(2025, 12, 2), ("svart", "ute"))
    other = Version(2023, dt.date(2023, 12, 1), ("ute",))
    scale = Scale("lista", ("svart", "rod", "gul", "ute"), (other, newer))
    known = Known(classifications={"lista": scale})
    check(GOOD.encode(), known)  # of a version that both have, the file is checked by its own
    text = replaced("{partner: polisen, period: 2023Q4, grade: gul,", "{partner: polisen, period: 2025Q4, grade: gul,")
    check(text.encode(), Known())
    assert keys_of(text, known) == ["programme-grade-not-on-scale-version"]


def test_organisations_are_called_by_their_short_names() -> None:
    text = replaced("{partner: saab, period: 2025Q2, quantity", "{partner: saab, period: 2025Q1, quantity")
    nameless = without(text, "organisations:", "people:")
    for name, given in (("SAAB", {"saab": "SAAB"}), ("saab", {})):
        (problem,) = problems_of(nameless, Known(short_names=given))
        assert problem.details["organisation"] == name
    (problem,) = problems_of(text.replace("short: Saab, ", ""), Known())
    assert problem.details["organisation"] == "Saab AB"


def test_an_address_in_use_is_no_code() -> None:
    (problem,) = problems_of(GOOD, reserved=frozenset({"vendor", "handslag-berget"}))
    assert lines([problem], "f", words("en"))[0].endswith(
        'code: "handslag-berget" cannot be the code of a partnership: the address is used by the platform itself.'
    )


def test_a_file_has_at_least_one_partnership() -> None:
    text = GOOD[: GOOD.index("people:")] + "partnerships: []\n"
    assert keys_of(text) == ["programme-wrong-type-at-least-one"]
    assert keys_of(text.replace("[]", "[5]")) == ["programme-wrong-type-map"]
    assert keys_of(text.replace("[]", "5")) == ["programme-wrong-type-list"]
    assert keys_of(text.replace("[]", "[{goals: 5}]")).count("programme-wrong-type-list") == 1


def test_an_unsound_organisation_is_told_once() -> None:
    assert keys_of(replaced("organisation: saab, language", "organisation: sab, language")) == [
        "programme-unknown-code-organisation-suggestion"
    ]
    assert keys_of(replaced("organisation: saab, language", "language")) == ["programme-missing-key"]


# ---- persons

NUMBERS = ["811218-9876", "19811218-9876", "198112189876", "8112189876", "811218+9876", "811218 9876", "701063-2391"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "place", ["name: Saab AB", "code: volvo", "{sv: Trångt}", "prov: egen", "area: toppen}", "start: 2023-01-01"]
)
def test_no_message_repeats_a_personal_identity_number(number: str, place: str) -> None:
    stands = place.rsplit(maxsplit=1)[-1].strip("{}")
    problems = problems_of(replaced(place, place.replace(stands, f"'{number}'")))
    assert "programme-personal-identity-number" in [problem.key for problem in problems]
    _is_silent(problems, number)


def test_a_personal_identity_number_is_found_under_keys_that_nobody_reads() -> None:
    text = replaced("    vision:", "    '8112189876': {deep: [x, Bo 811218-9876]}\n    vision:")
    problems = problems_of(text)
    assert [problem.key for problem in problems].count("programme-personal-identity-number") == 2
    _is_silent(problems, "8112189876")
    _is_silent(
        problems_of(replaced("    vision:", "    '8112189876': 1\n    '8112189876': 2\n    vision:")), "8112189876"
    )
    _is_silent(problems_of(replaced("kind: monitor\n", "kind: 811218-9876\n")), "811218-9876")
    _is_silent(problems_of(replaced("name: Volvo", "name: 8112189876")), "8112189876")


@pytest.mark.parametrize("text", ["811218-9877", "811318-9876", "810231-9876", "08-811218-98765", "031-123 45 67"])
def test_other_numbers_may_stand_in_texts(text: str) -> None:
    check(replaced("name: Saab AB", f"name: 'Ring {text}'").encode(), Known())


def _is_silent(problems: list[Problem], number: str) -> None:
    for language in LANGUAGES:
        told = "\n".join(line.split(" ", 1)[1] for line in lines(problems, "f", words(language)))
        assert number not in told
        assert "9876" not in told
        assert "1218" not in told
