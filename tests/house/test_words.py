"""Every sentence exists in every language and is used, and none that is used is missing."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor
from jinja2 import Environment, nodes

from dashapp.i18n import LANGUAGES
from tests.house.source import ROOT, TRANSLATIONS, calls, modules

SUBJECTS = "app|cli|error|letter|programme|provenance|public|refused|settings|signin|state|status"
KEY = re.compile(rf"({SUBJECTS})(-[a-z0-9]+)+")
SOMETHING = "[a-z0-9-]+"


class Message(Visitor):
    """What a message is made of: the values that it takes and the messages that it repeats."""

    def __init__(self, message: fluent.Message) -> None:
        self.values: set[str] = set()
        self.messages: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


@cache
def messages(language: str) -> dict[str, dict[str, Message]]:
    """By file and key."""
    found: dict[str, dict[str, Message]] = {}
    for file in sorted((TRANSLATIONS / language).glob("*.ftl")):
        body = FluentParser().parse(file.read_text(encoding="utf-8")).body
        assert not [entry for entry in body if isinstance(entry, fluent.Junk)], file
        every = [entry for entry in body if isinstance(entry, fluent.Message)]
        found[file.name] = {entry.id.name: Message(entry) for entry in every}
        assert len(found[file.name]) == len(every), f"a key stands twice in {file}"
    return found


@cache
def keys(language: str = "sv") -> dict[str, Message]:
    return {key: message for file in messages(language).values() for key, message in file.items()}


def patterns() -> Iterator[tuple[str, str]]:
    """Every key that the program names, with its place; what is filled in while it runs matches anything."""
    for module, tree in modules().items():
        inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
                yield module, re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                yield module, "".join(SOMETHING if part is None else re.escape(str(part)) for part in parts)
    for file in sorted((ROOT / "dashapp" / "templates").glob("*.html")):
        page = Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))
        joined = list(page.find_all(nodes.Concat))
        inside = {id(part) for node in joined for part in node.find_all(nodes.Const)}
        for node in [*joined, *(one for one in page.find_all(nodes.Const) if id(one) not in inside)]:
            yield file.name, in_template(node)


def in_template(node: nodes.Node) -> str:
    if isinstance(node, nodes.Concat):
        return "".join(in_template(part) for part in node.nodes)
    return re.escape(str(node.value)) if isinstance(node, nodes.Const) else SOMETHING


@cache
def named() -> set[tuple[str, str]]:
    """The patterns that can only be keys: they begin with a subject."""
    return {(place, one) for place, one in patterns() if re.match(rf"({SUBJECTS})\\-", one)}


@cache
def refusals() -> dict[str, list[tuple[str, set[str]]]]:
    """By code: where something is refused with it, and the values that go with the refusal."""
    found: dict[str, list[tuple[str, set[str]]]] = {}
    for kind in ("Refused", "Conflict"):
        for module, call in calls(kind):
            (code,) = call.args
            assert isinstance(code, ast.Constant), f"{module}:{call.lineno} a code is written out"
            found.setdefault(code.value, []).append(
                (f"{module}:{call.lineno}", {one.arg or "" for one in call.keywords})
            )
    found["not-found"], found["not-allowed"] = [("partners/errors.py", set())], [("partners/errors.py", {"permission"})]
    return found


def test_every_language_has_the_same_sentences_in_the_same_files() -> None:
    first, *others = ({file: set(of) for file, of in messages(language).items()} for language in LANGUAGES)
    assert sum(len(file) for file in first.values()) > 200
    for other in others:
        assert other == first


def test_every_key_that_the_program_names_has_a_sentence() -> None:
    missing = [
        (place, one)
        for place, one in named()
        if KEY.fullmatch(one.replace("\\", "")) and one.replace("\\", "") not in keys()
    ]
    assert len(named()) > 100
    assert [one for one in missing if SOMETHING not in one[1]] == []


def test_every_key_that_is_put_together_can_become_one() -> None:
    assert [(place, one) for place, one in named() if not any(re.fullmatch(one, key) for key in keys())] == []


def test_every_sentence_is_used() -> None:
    """Those of programme files are counted beside their own tests: their keys are put together from codes and cases."""
    used = {one for _, one in named()} | {f"refused-{code}" for code in refusals()} | {
        one for place, one in patterns() if place == "error.html" and one.startswith(SOMETHING)
    }  # fmt: skip
    any_of_them = re.compile("|".join(used))
    found = {key for key in keys() if any_of_them.fullmatch(key)}
    found |= {repeated for key in found for repeated in keys()[key].messages}
    assert {key for key in keys() if not key.startswith("programme-")} - found == set()


@pytest.mark.parametrize("code", sorted(refusals()))
def test_a_refusal_has_its_words_and_brings_every_value_that_they_need(code: str) -> None:
    for place, given in refusals()[code]:
        for language in LANGUAGES:
            assert keys(language)[f"refused-{code}"].values <= given, place
