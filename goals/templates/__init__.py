"""What a partnership begins from: definitions without contributions, ours and those of partnerships that exist."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sqlalchemy.orm import Session

from goals.exporting import partnership_as_given
from goals.programme import Known, check
from partners.access import Actor

CODES = ("handslag", "bid", "programme")


@dataclass(frozen=True)
class Template:
    """A partnership of a programme file that others are made after; who reports in it is left open."""

    partnership: Mapping[str, Any]

    @property
    def code(self) -> str:
        return str(self.partnership["code"])

    @property
    def name(self) -> Mapping[str, str]:
        name: Mapping[str, str] = self.partnership["name"]
        return name

    @property
    def groups(self) -> list[dict[str, Any]]:
        return list(self.partnership.get("groups", ()))

    @property
    def goals(self) -> list[dict[str, Any]]:
        return list(self.partnership["goals"])


@cache
def templates() -> dict[str, Template]:
    """The templates that come with Handslag, by code."""
    return {code: Template(_read(code)["partnerships"][0]) for code in CODES}


@cache
def provenance() -> dict[str, dict[str, str]]:
    """What it means that a number comes from a template."""
    return {word: dict(title) for word, title in _read(CODES[0])["provenance"].items()}


def template_of_partnership(session: Session, actor: Actor) -> Template:
    """The session's partnership as the model for another, for whoever may export it."""
    return Template(partnership_as_given(session, actor, with_contributions=False))


def _read(code: str) -> Mapping[str, Any]:
    return check((files("goals.templates") / f"{code}.yaml").read_bytes(), Known()).data
