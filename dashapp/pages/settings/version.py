"""What a form was opened with, which it sends along: nobody overwrites what they have not seen."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc

from dashapp.components.form import Form, Sent, field_of
from dashapp.form_page import Given
from dashapp.i18n import Words
from partners.errors import NotFound

VERSION = "version"
BESIDE = {"set-meanwhile": VERSION}  # what deeds with a version say beside it
ROW = re.compile(r"([\w/]+?)/\d+\b", re.ASCII)


@dataclass(frozen=True)
class Opened:
    """The version that a form was opened with, and what stood in its fields then."""

    version: int
    fields: Mapping[str, Any]


class VersionedForm(Form):
    """A form that knows what it was opened with.

    After a conflict the fields that the reader had not touched show what stands now, the others what was typed.
    """

    def __init__(self, words: Words, sent: Sent, *, page: str, deed: str, about: str = "") -> None:
        super().__init__(words, sent, page=page, deed=deed, about=about)
        self._kept: dict[str, Any] = {}
        self._untouched: set[str] = set()
        if VERSION in self.troubles:
            opened = _opened(self.typed.get(VERSION)).fields
            touched = {_together(name) for name, value in opened.items() if not _same(value, self.typed.get(name))}
            self._untouched = {name for name in opened if _together(name) not in touched}

    def value(self, name: str, kept: Any = "") -> Any:
        """What stands in a field, which is remembered as the field is drawn first."""
        self._kept.setdefault(name, kept)
        return kept if name in self._untouched else super().value(name, kept)

    def version(self, kept: int = 0) -> dbc.Input:
        """Nothing to see; drawn after all fields. After a conflict the form goes on from what stands now."""
        now = json.dumps({"version": kept, "fields": self._kept}, ensure_ascii=False)
        seen = now if VERSION in self.troubles else self.typed.get(VERSION, now)
        return dbc.Input(id=field_of(self.page, self.deed, self.about, VERSION), type="hidden", value=seen)


def opened_with(given: Given) -> Opened:
    """What was sent along; raises NotFound for what no form of ours sends."""
    return _opened(given.fields.get(VERSION))


def _opened(text: Any) -> Opened:
    try:
        match json.loads(text):
            case {"version": int(version), "fields": dict(fields)} if 0 <= version < 10**9:
                return Opened(version, fields)
    except (TypeError, ValueError, RecursionError):
        pass
    raise NotFound


def _together(name: str) -> str:
    """Rows of a list are one: with a row in between, its fields would stand beside those of another."""
    row = ROW.match(name)
    return row[1] if row else name


def _same(one: Any, other: Any) -> bool:
    """Whether the same stands in a field twice; the browser knows no return characters, and several sorts of empty."""
    return _plain(one) == _plain(other)


def _plain(value: Any) -> Any:
    return value.replace("\r\n", "\n") if isinstance(value, str) else value or ""
