"""People from the command line: the first administrator, invitations, and a way back for who forgot a password.

Each prints a link that works once, to be handed over by whoever runs the machine; an invitation prints none for
somebody who has a password already.
"""

from argparse import Namespace

from sqlalchemy.orm import Session

from dashapp.clock import now
from dashapp.commands.migrating import opened
from dashapp.config import Config
from dashapp.i18n import DEFAULT, Words
from db import PLATFORM
from partners import people
from partners.accounts import invitations, links
from partners.accounts.models import Purpose
from partners.errors import NotFound, Refused


def create_administrator(config: Config, options: Namespace, reader: Words) -> None:
    """Make somebody an administrator of the platform."""
    with opened(config) as database, database.transaction(PLATFORM) as session:
        person = people.create_administrator(session, options.email)
        token = links.make(session, person.id, Purpose.INVITATION, now=now())
    print(reader("cli-administrator", email=person.email))
    _show_link(config, reader, Purpose.INVITATION, token)


def invite(config: Config, options: Namespace, reader: Words) -> None:
    """Invite somebody, with a role in a partnership where one is named."""

    def deed(session: Session) -> str | None:
        return invitations.invite(
            session,
            email=options.email,
            name=options.name,
            organisation_code=options.organisation,
            partnership_code=options.slug,
            role=options.role,
            now=now(),
        )

    with opened(config) as database:
        token = database.perform(PLATFORM, deed)
    print(reader("cli-invited", email=people.normal_email(options.email)))
    if token is None:
        print(reader("cli-invited-with-password"))
    else:
        _show_link(config, reader, Purpose.INVITATION, token)


def reset_password(config: Config, options: Namespace, reader: Words) -> None:
    """Let somebody choose a new password."""

    def deed(session: Session) -> str:
        try:
            person = people.by_email(session, options.email)
        except NotFound:
            raise Refused("person-unknown", email=options.email) from None
        return links.make(session, person.id, Purpose.RESET, now=now())

    with opened(config) as database:
        token = database.perform(PLATFORM, deed)
    _show_link(config, reader, Purpose.RESET, token)


def _show_link(config: Config, reader: Words, purpose: Purpose, token: str) -> None:
    language = "" if reader.language == DEFAULT else f"/{reader.language}"
    address = f"{config.base_url}{language}/signin/{purpose}/{token}"
    print(reader("cli-link", address=address, hours=links.LASTS[purpose].total_seconds() / 3600))
