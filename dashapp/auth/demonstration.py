"""The demonstration's people: one button each, on this machine and with a demonstration's database only."""

import ipaddress

from flask import abort, request

from dashapp.auth.keys import is_on_this_machine_only
from dashapp.config import Config
from dashapp.database import database
from db.scope import NOWHERE
from partners import partnerships, people
from partners.models import Person

# A proxy stands in between, and whoever is behind it may be anywhere.
FORWARDED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP")


def is_open(config: Config) -> bool:
    """Whether this request may enter without a password: a demonstration, and nobody can be asking from elsewhere."""
    if not is_on_this_machine_only(config) or not _is_loopback(request.remote_addr):
        return False
    if any(name in request.headers for name in FORWARDED):
        return False
    with database().reading(NOWHERE) as session:
        return partnerships.demonstration(session) is not None


def cast(config: Config) -> list[Person]:
    """The people who can be chosen; nobody anywhere else."""
    if not is_open(config):
        return []
    with database().reading(NOWHERE) as session:
        return people.every_active(session)


def chosen(config: Config, key: str) -> Person:
    """The person behind a button; there is no such page anywhere else."""
    found = next((person for person in cast(config) if str(person.id) == key), None)
    return found or abort(404)


def _is_loopback(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False
