"""What can be recorded: one noun for each table, which reads the words of a file into columns."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from db import Base
from goals.programme.rules import Keys
from partners.access import Permission
from partners.errors import Refused

Given = Mapping[str, Any]


@dataclass(frozen=True)
class Named:
    """The keys of what records name, by code."""

    goals: Mapping[str, uuid.UUID]
    organisations: Mapping[str, uuid.UUID]


@dataclass(frozen=True, eq=False)
class Noun:
    """One sort of thing that stands beside the numbers. `list` is its key in a file, and `rule` what a file asks of it.

    `columns` gives the own columns of a thing as given, `links` the rows that lead to what it names. `told` is the key
    of the text that tells which one it is, `texts` those of all texts. `needs` is the right to record it. `shaped`
    says what somebody may give; `sets_all` is whether they may set everything. `check` and `check_removal` raise
    Refused.
    """

    name: str
    list: str
    row: type[Any]  # of Recorded, with columns of its own
    rule: Keys
    told: str
    texts: Sequence[str]
    columns: Callable[[Given, Named], dict[str, Any]]
    links: Callable[[Any, Given, Named], Sequence[Base]] = lambda _record, _given, _named: ()
    needs: Permission = Permission.RECORD_SET
    shaped: Callable[[Given, Any, bool], Given] = lambda given, _stands, _sets_all: given
    check: Callable[[Given], None] = lambda _given: None
    check_removal: Callable[[Session, Any], None] = lambda _session, _record: None

    @property
    def has_code(self) -> bool:
        """Whether it has a code that never changes; what has none is the same where all its words are."""
        return "code" in self.rule.required


def without_email(given: Given, *keys: str) -> None:
    """Raises Refused, with its field, for an address in a text that residents read."""
    for key in keys:
        texts = given.get(key)
        for language, text in texts.items() if isinstance(texts, Mapping) else ((None, texts),):
            if isinstance(text, str) and "@" in text:
                raise Refused("text-address", field=f"{key}/{language}" if language else key)
