"""Who of the demonstration belongs where and may do what, as the table of rights says; and what pages send."""

import copy
import re
from dataclasses import dataclass
from typing import Any

from partners.access import MAY, Permission, Role
from tests.dashapp.figures import file, goals_of
from tests.pages.desk import Desk
from tests.pages.office import BERGSJON

FILE = file()
PEOPLE: dict[str, Any] = {one["email"].split("@")[0]: one for one in FILE["people"]}
NOBODY = ""  # has not signed in
EVERYBODY = (*PEOPLE, NOBODY)
SLUGS = [one["code"] for one in FILE["partnerships"]]
KEY = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def rights(name: str, slug: str) -> frozenset[Permission] | None:
    """What somebody may do in a partnership; None for who does not belong there."""
    role = PEOPLE[name].get("roles", {}).get(slug) if name else None
    return MAY[Role(role)] if role else None


def those_with(
    *permissions: Permission, of: str = "", others: Permission = Permission.CONTRIBUTION_WRITE_FOR_OTHERS
) -> frozenset[str]:
    """Who has one of these rights in Bergsjön; where it is about an organisation `of` theirs, or has `others` too."""
    return frozenset(
        name
        for name, one in PEOPLE.items()
        if (allowed := rights(name, BERGSJON) or frozenset()).intersection(permissions)
        and (of in ("", one["organisation"]) or others in allowed)
    )


def administrators() -> frozenset[str]:
    """Who runs the platform."""
    return frozenset(name for name, one in PEOPLE.items() if one.get("platform"))


def founders() -> frozenset[str]:
    """Who may begin a partnership: administrators, and who coordinates one."""
    coordinating = {name for name, one in PEOPLE.items() if Role.COORDINATOR in one.get("roles", {}).values()}
    return administrators() | coordinating


def verifiers(slug: str) -> list[str]:
    return [name for name in PEOPLE if Permission.CONTRIBUTION_VERIFY in (rights(name, slug) or ())]


def goals(slug: str) -> list[Any]:
    return goals_of(FILE, slug) if slug in SLUGS else []


def reporters(slug: str) -> list[str]:
    return sorted({code for goal in goals(slug) for code in goal["reporters"]})


@dataclass(frozen=True)
class Message:
    """What a page sends when `by`, who is one of those that may, does something; `partner`: whose report it is about.

    A message that names a row is about that row, wherever it is sent; any other does the same in another place.
    """

    name: str
    by: str
    body: dict[str, Any]
    those: frozenset[str]
    partner: str = ""
    names_a_row: bool = True


class Copier:
    """In a desk's place: takes down what a page would send, and sends nothing."""

    def __init__(self, desk: Desk) -> None:
        self.client = self
        self.get = desk.client.get
        self.taken: dict[str, Any] = {}

    def post(self, _path: str, *, json: dict[str, Any], headers: dict[str, str]) -> None:
        self.taken = copy.deepcopy(json)
