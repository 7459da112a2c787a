"""From data to the bytes of a programme file: YAML 1.2 in blocks, which `reading` reads back as the same data."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from goals.programme.reading import UNREADABLE, resolved

# What needs no quotation marks, and what older readers take for a number or for yes and no, and so gets them
PLAIN = re.compile(r"[^\W_]([\w .,/()%+'’–-]*[\w.,/()%+'’–-])?")
MISREAD = re.compile(r"[0-9][0-9_]*|y|n|yes|no|on|off", re.IGNORECASE)
LINE_BREAKS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029, 0xFEFF)}  # also to older readers
STEP = "  "


def written(data: Mapping[str, Any]) -> bytes:
    """A file of maps, lists, texts, numbers, yes and no, and nothing. Characters that no file can hold become blanks.

    Keys are short: codes, and the format's own words."""
    return "".join(f"{line}\n" for line in _map(data, "")).encode()


def _map(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{indent}{_scalar(key)}:", value, indent + STEP)


def _list(items: list[Any] | tuple[Any, ...], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Mapping) and item:
            first, *others = _map(item, indent + STEP)
            yield f"{indent}- {first.lstrip(' ')}"
            yield from others
        else:
            yield from _entry(f"{indent}-", item, indent + STEP)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """A key or a dash, and what follows it: on its line, or in a block of its own below."""
    if isinstance(value, Mapping) and value:
        yield head
        yield from _map(value, indent)
    elif isinstance(value, (list, tuple)) and value:
        yield head
        yield from _list(value, indent)
    else:
        yield f"{head} {_scalar(value)}"


def _scalar(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, Decimal)):
        return str(value)
    if isinstance(value, (Mapping, list, tuple)):
        return "{}" if isinstance(value, Mapping) else "[]"
    text = UNREADABLE.sub(" ", str(value))
    if PLAIN.fullmatch(text) and not MISREAD.fullmatch(text) and resolved(text) == text:
        return text
    return json.dumps(text, ensure_ascii=False).translate(LINE_BREAKS)
