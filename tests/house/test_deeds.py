"""The log has a sentence for everything that the program records."""

import ast
from collections.abc import Iterator
from functools import cache

import pytest

from dashapp.i18n import LANGUAGES, words
from dashapp.pages.audit.layout import WHAT
from tests.house.source import modules

FIRST = "partners/audit.py"
Place = tuple[str, str]  # a module and a function in it


@cache
def functions(module: str) -> dict[str, ast.FunctionDef]:
    """A module's functions by name, those of its classes too."""
    return {node.name: node for node in ast.walk(modules()[module]) if isinstance(node, ast.FunctionDef)}


@cache
def imports(module: str) -> dict[str, str]:
    """What a module has imported, by the name that it has there: `audit` is partners.audit."""
    nodes = [node for node in ast.walk(modules()[module]) if isinstance(node, ast.ImportFrom) and node.module]
    return {one.asname or one.name: f"{node.module}.{one.name}" for node in nodes for one in node.names}


def called_in(module: str, call: ast.Call) -> Place | None:
    """The function of the application that a call is for, where its name says so."""
    function = call.func
    if isinstance(function, ast.Name):
        if function.id in functions(module):
            return module, function.id
        path, _, name = imports(module).get(function.id, "").rpartition(".")
    elif isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        path, name = imports(module).get(function.value.id, ""), function.attr
    else:
        return None
    file = f"{path.replace('.', '/')}.py"
    return (file, name) if file in modules() else None


def calls() -> Iterator[tuple[str, ast.Call, ast.FunctionDef]]:
    """Every call with its module and the function that it stands in."""
    for module in modules():
        for function in functions(module).values():
            yield from ((module, node, function) for node in ast.walk(function) if isinstance(node, ast.Call))


def literals(node: ast.expr | None) -> set[str]:
    """The words that stand for a deed: one, or one of two."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) | literals(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


@cache
def recorded() -> frozenset[tuple[str, str, str]]:
    """(place, subject, deed) of all that is recorded, also through functions that pass the deed on."""
    recorders: dict[Place, tuple[int, int | set[str]]] = {(FIRST, "record"): (2, 3)}
    found: set[tuple[str, str, str]] = set()
    seen: set[int] = set()
    every = [(module, call, inside, called_in(module, call)) for module, call, inside in calls()]
    while True:
        new = [one for one in every if one[3] in recorders and id(one[1]) not in seen]
        if not new:
            return frozenset(found)
        for module, call, inside, at in new:
            seen.add(id(call))
            place, (deed_at, subject_at) = f"{module}:{call.lineno}", recorders[at]
            assert len(call.args) > deed_at, f"{place} the deed is given by its place"
            deed = call.args[deed_at]
            subjects = subject_at if isinstance(subject_at, set) else literals(call.args[subject_at])
            assert subjects, f"{place} a subject is written out"
            parameters = [one.arg for one in inside.args.args]
            if isinstance(deed, ast.Name) and deed.id in parameters:
                recorders[module, inside.name] = (parameters.index(deed.id), subjects)
                continue
            assert literals(deed), f"{place} a deed is written out"
            found |= {(place, subject, one) for subject in subjects for one in literals(deed)}


def test_what_is_recorded_is_found_also_where_it_is_passed_on() -> None:
    deeds = {(subject, deed) for _, subject, deed in recorded()}
    assert {
        ("contribution", "drafted"),
        ("contribution", "verified"),
        ("period", "reopened"),
        ("release", "withdrawn"),
        ("person", "role-changed"),
        ("partner", "partner-added"),
        ("partner", "partner-merged"),
        ("goal", "target-set"),
        ("file", "loaded"),
    } <= deeds


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deed_has_its_sentence_in_the_log(language: str) -> None:
    reader = words(language)
    missing = [one for one in sorted(recorded()) if f"app-audit-{one[1]}-{one[2]}" not in reader]
    assert missing == []


def test_what_the_log_is_searched_for_is_recorded() -> None:
    deeds = {f"{subject}.{deed}" for _, subject, deed in recorded()} | {subject for _, subject, _ in recorded()}
    assert set(WHAT) <= deeds
