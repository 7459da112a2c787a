"""What the door keeps: how people prove who they are, where they are signed in, the links they were sent."""

import uuid
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db import Account, Base
from db.types import Key, Moment, Word, uuid7

LONGEST_DEVICE = 200


class Purpose(StrEnum):
    """What a link that is used once is for."""

    INVITATION = "invitation"
    RESET = "reset"


class Credential(Account, Base):
    """A person's password, as a hash that costs time and memory to try."""

    __tablename__ = "credential"

    person_id: Mapped[Key] = mapped_column(ForeignKey("person.id"), primary_key=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    changed_at: Mapped[Moment]


class SignIn(Account, Base):
    """One device where a person is or was signed in. The token itself is in the person's cookie and nowhere else."""

    __tablename__ = "sign_in"
    __table_args__ = (Index(None, "person_id"),)

    id: Mapped[Key] = mapped_column(primary_key=True, default=uuid7)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    person_id: Mapped[Key] = mapped_column(ForeignKey("person.id"))
    method: Mapped[Word]
    device: Mapped[str] = mapped_column(String(LONGEST_DEVICE))
    began_at: Mapped[Moment]
    seen_at: Mapped[Moment]
    ended_at: Mapped[Moment | None]


class OneTimeLink(Account, Base):
    """A link that lets one person choose a password, once. `made_by` is empty for the command line and for oneself."""

    __tablename__ = "one_time_link"
    __table_args__ = (Index(None, "person_id"),)

    id: Mapped[Key] = mapped_column(primary_key=True, default=uuid7)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    person_id: Mapped[Key] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[Word]
    made_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    used_at: Mapped[Moment | None]
    made_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"))
