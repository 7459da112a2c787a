"""The application's own source, as its rules are checked against it."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("dashapp", "goals", "partners", "db")
TRANSLATIONS = ROOT / "dashapp" / "translations"


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the application by its path, parsed; migrations are history and left out."""
    paths = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    names = {path.relative_to(ROOT).as_posix(): path for path in paths}
    return {
        name: ast.parse(path.read_text(encoding="utf-8"), name)
        for name, path in names.items()
        if not name.startswith("db/migrations/versions/")
    }


def calls(name: str, *, below: str = "") -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function or class by its last name, with the module that it stands in."""
    for module, tree in modules().items():
        if module.startswith(below):
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and called(node) == name:
                    yield module, node


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def dotted(node: ast.AST) -> str:
    """`os.environ` of an expression; empty for what is no name."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def imported(tree: ast.Module) -> set[str]:
    """The modules that a module imports."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def repository() -> Iterator[Path]:
    """Every file that is the project's own: not what set-up, tests or a running Handslag have made."""
    for folder, folders, files in os.walk(ROOT):
        made = {"data", "__pycache__", "node_modules", "dist"}
        folders[:] = [
            one
            for one in folders
            if one == ".ci" or not (one.startswith(".") or one in made or one.endswith(".egg-info"))
        ]
        yield from (Path(folder) / file for file in files)
