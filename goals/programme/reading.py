"""From bytes to positioned data: YAML 1.2 core schema, without anchors, aliases, tags or keys that stand twice.

Whole numbers become int, other numbers Decimal (0.1 is 0.1), dates and periods stay text.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

import yaml

from goals.programme.positions import Map, Position, Sequence
from goals.programme.problems import ProgrammeErrors, problem_at

LARGEST = 10_000_000  # bytes
DEEPEST = 50  # maps and lists inside each other; the format has less than fifteen
LONGEST_NUMBER = 100  # characters; longer ones are read as texts, and so refused where a number stands

# The C parser is far faster, but not every wheel has it.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BEGINNING = Position(1, 1)
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

NULL = re.compile(r"~|null|Null|NULL|")
TRUE, FALSE = re.compile(r"true|True|TRUE"), re.compile(r"false|False|FALSE")
DECIMAL_WHOLE, OTHER_WHOLE = re.compile(r"[-+]?[0-9]+"), re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
NO_NUMBER = re.compile(r"([-+]?)\.(?:(inf|Inf|INF)|nan|NaN|NAN)")

# What the parsers say, in either wording, and the case of `syntax` that explains it; `True`: the error lies where
# the unfinished thing began, which for a quotation mark may be hundreds of lines before the parser notices.
CASES = (
    ("mapping values are not allowed", "colon", False),
    ("cannot start any token", "character", False),
    ("node content", "character", False),
    ("found unexpected end of stream", "quotation", True),
    ("found unexpected document", "quotation", True),
    ("expected ',' or", "bracket", False),
    ("escape", "escape", False),
    ("expected key", "indentation", False),
    ("<block end>", "indentation", False),
    ("<document start>", "indentation", False),
    ("expected '-' indicator", "indentation", False),
    ("sequence entries are not allowed", "indentation", False),
    ("could not find expected ':'", "missing-colon", True),
)


def read(raw: bytes) -> Any:
    """The data of a file's bytes: Map, Sequence, text, int, Decimal, bool or None (an empty file).

    Raises ProgrammeErrors with one `syntax` where it is not YAML, or uses more of YAML than the format does."""
    text = _text(raw)
    try:
        return _build(yaml.parse(text, Loader=PARSER))
    except yaml.YAMLError as error:
        _refuse_parsing(error)


def _text(raw: bytes) -> str:
    """The file as text, all of it readable characters."""
    if len(raw) > LARGEST:
        _refuse(BEGINNING, "size")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(_position_after(raw[: error.start].decode("utf-8-sig")), "encoding")
    if unreadable := UNREADABLE.search(text):
        _refuse(_position_after(text[: unreadable.start()]), "control")
    return text


def _position_after(text: str) -> Position:
    lines = LINE_BREAK.split(text)
    return Position(len(lines), len(lines[-1]) + 1)


class _Unfinished:
    """A map or list that is being read; of a map also the key whose value comes next."""

    def __init__(self, data: Map | Sequence) -> None:
        self.data = data
        self.key: Any = None
        self.key_position: Position | None = None
        self.written: dict[str, Position] = {}

    def take(self, value: Any, position: Position, written: str) -> None:
        """The next item, key or value; `written` is how a key stands in the file."""
        if isinstance(self.data, Sequence):
            self.data.put(value, position)
        elif self.key_position is None:
            if isinstance(value, (Map, Sequence)):
                _refuse(position, "complex-key")
            # 1 and 0x1 are one key, and so are 1 and "1": nobody means two different things by them
            if first := self.written.get(written) or self.data.keys_at.get(value):
                _refuse(position, "key-twice", key=written, first=first.line)
            self.written[written] = position
            self.key, self.key_position = value, position
        else:
            self.data.put(self.key, self.key_position, value, position)
            self.key_position = None


def _build(events: Iterator[Any]) -> Any:
    """The data that a stream of parser events describes. A loop, so that no nesting exhausts the stack."""
    document = Sequence(BEGINNING)
    unfinished = [_Unfinished(document)]
    for event in events:
        position = Position(event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.NodeEvent):
            _refuse_sharing(event, position)
        if isinstance(event, yaml.DocumentStartEvent) and document:
            _refuse(position, "second-document")
        elif isinstance(event, yaml.ScalarEvent):
            unfinished[-1].take(_scalar(event, position), position, event.value)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            data = Map(position) if isinstance(event, yaml.MappingStartEvent) else Sequence(position)
            unfinished[-1].take(data, position, "")
            unfinished.append(_Unfinished(data))
            if len(unfinished) > DEEPEST:
                _refuse(position, "depth")
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            unfinished.pop()
    return document[0] if document else None


def _refuse_sharing(event: Any, position: Position) -> None:
    if isinstance(event, yaml.AliasEvent):
        _refuse(position, "alias")
    if event.anchor:
        _refuse(position, "anchor")
    if event.tag:
        _refuse(position, "tag")


def _scalar(event: Any, position: Position) -> Any:
    """The value of a scalar: what the core schema makes of a plain one, otherwise its text."""
    written: str = event.value
    if UNREADABLE.search(written):  # can still be written as an escape in a quoted text
        _refuse(position, "control")
    return resolved(written) if event.implicit[0] and not event.style else written


def resolved(written: str) -> Any:
    """What the core schema makes of a plain scalar."""
    if NULL.fullmatch(written):
        return None
    if TRUE.fullmatch(written) or FALSE.fullmatch(written):
        return bool(TRUE.fullmatch(written))
    return _number(written) if len(written) <= LONGEST_NUMBER else written


def _number(written: str) -> int | Decimal | str:
    """The number that is written, exactly; the text where it is none."""
    if DECIMAL_WHOLE.fullmatch(written):
        return int(written)
    if OTHER_WHOLE.fullmatch(written):
        return int(written[2:], 8 if written[1] == "o" else 16)
    if special := NO_NUMBER.fullmatch(written):
        return Decimal(f"{special[1]}Infinity" if special[2] else "NaN")
    try:
        return Decimal(written) if NUMBER.fullmatch(written) else written
    except InvalidOperation:  # an exponent beyond all numbers
        return written


def _refuse_parsing(error: yaml.YAMLError) -> NoReturn:
    """Explain what a parser says; its marks count from 0."""
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    said = " ".join(str(getattr(error, "problem", None) or error).split())
    case, at_beginning = next(((case, early) for words, case, early in CASES if words in said), ("other", False))
    mark = (context if at_beginning else None) or problem or context
    position = Position(mark.line + 1, mark.column + 1) if mark else BEGINNING
    if case == "other":
        _refuse(position, case, said=said)
    if case == "bracket":
        _refuse(position, case, opened=context.line + 1 if context else position.line)
    _refuse(position, case)


def _refuse(position: Position, case: str, **details: Any) -> NoReturn:
    raise ProgrammeErrors([problem_at(position, "syntax", "", case, **details)]) from None
