"""The visitor of this request, and the visitor's way to the rows of one partnership."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

from flask_login import current_user
from sqlalchemy.orm import Session

from dashapp.auth.visitor import Visitor
from dashapp.database import database
from db import PLATFORM, enter, within
from partners.access import Permission

Result = TypeVar("Result")


def visitor() -> Visitor:
    """Who is asking. Behind the guard there is always somebody."""
    return cast(Visitor, current_user._get_current_object())


def may(permission: Permission, slug: str) -> bool:
    """Whether the visitor's role in a partnership allows something: for what a page offers, never for what it does."""
    return visitor().actor.may(permission, visitor().place(slug).partnership_id)


@contextmanager
def reading(slug: str) -> Iterator[Session]:
    """A session that reads in a partnership of the visitor's; raises NotFound for any other."""
    with database().reading(within(visitor().place(slug).partnership_id)) as session:
        yield session


def perform(slug: str, deed: Callable[[Session], Result]) -> Result:
    """Carry out one deed in a partnership of the visitor's; raises NotFound for any other."""
    return database().perform(within(visitor().place(slug).partnership_id), deed)


@contextmanager
def reading_on_platform(slug: str) -> Iterator[Session]:
    """The same, where global rows are read that the application's own role may not read."""
    key = visitor().place(slug).partnership_id
    with database().reading(PLATFORM) as session:
        enter(session, key)
        yield session


def perform_on_platform(slug: str, deed: Callable[[Session], Result]) -> Result:
    """Carry out one deed that writes global rows too: people, organisations, the partnership itself."""
    key = visitor().place(slug).partnership_id

    def inside(session: Session) -> Result:
        enter(session, key)
        return deed(session)

    return database().perform(PLATFORM, inside)
