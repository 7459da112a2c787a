"""What is wrong with what somebody has given, beside the fields that it is about."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dashapp.auth.current import visitor
from dashapp.form_page import Wrong
from goals.programme import Problem
from goals.programme.given import GivenErrors, Path
from partners.errors import Refused

TEXTS = frozenset(
    {"title", "name", "unit", "unit_one", "about", "vision", "source", "numerator", "denominator", "text", "function"}
)  # fmt: skip
EMPTY = "missing-key"


def field_name(path: Path) -> str:
    """The field of a value: target/value; of a text as a whole the Swedish one, which must stand."""
    name = "/".join(map(str, path))
    return f"{name}/sv" if path and path[-1] in TEXTS else name


def _as_named(name: str) -> str:
    return name


@contextmanager
def beside_fields(renamed: Callable[[str], str] = _as_named) -> Iterator[None]:
    """Turns what the domain found wrong with what was given into sentences, each beside its field.

    `renamed` tells the field of a form from what the domain calls it, where that is another one.
    """
    try:
        yield
    except GivenErrors as errors:
        troubles: dict[str, str] = {}
        for fault in errors.faults:
            troubles.setdefault(renamed(field_name(fault.path)), _told(fault.problem))
        raise Wrong(troubles) from None
    except Refused as refused:
        if field := refused.details.get("field"):
            refused.details["field"] = renamed(field)
        raise


def _told(problem: Problem) -> str:
    """The sentence of a file, or where it would speak of keys and lines, one for a form."""
    words = visitor().words
    key = f"app-settings-{EMPTY}" if problem.code == EMPTY else f"app-settings-{problem.key}"
    return words(key if key in words else problem.key, **problem.details)
