"""What is wrong with what somebody has given, beside the fields that it is about."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dashapp.auth.current import visitor
from dashapp.form_page import Wrong
from goals.programme import Problem
from goals.programme.given import GivenErrors, Path

TEXTS = frozenset({"title", "name", "unit", "about", "vision", "source", "contact/function"})
EMPTY = "missing-key"


def field_name(path: Path) -> str:
    """The field of a value: target/value; of a text as a whole the Swedish one, which must stand."""
    name = "/".join(map(str, path))
    return f"{name}/sv" if name in TEXTS else name


@contextmanager
def beside_fields(named: Callable[[Path], str] = field_name) -> Iterator[None]:
    """Turns what the domain found wrong with what was given into sentences, each beside its field."""
    try:
        yield
    except GivenErrors as errors:
        troubles: dict[str, str] = {}
        for fault in errors.faults:
            troubles.setdefault(named(fault.path), _told(fault.problem))
        raise Wrong(troubles) from None


def _told(problem: Problem) -> str:
    """The sentence of a file, or where it would speak of keys and lines, one for a form."""
    words = visitor().words
    key = f"app-settings-{EMPTY}" if problem.code == EMPTY else f"app-settings-{problem.key}"
    return words(key if key in words else problem.key, **problem.details)
