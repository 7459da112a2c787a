"""Deeds of the coordinator's desk from the command line, with the rights of the person that is named."""

import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from dashapp.clock import today
from dashapp.commands.migrating import opened
from dashapp.config import Config
from dashapp.i18n import Words
from db import Database, within
from db.scope import NOWHERE
from goals import periods, posting, releases
from goals.calendar import Period
from partners import partnerships, people
from partners.access import Actor
from partners.errors import NotFound, Refused

Result = TypeVar("Result")


def close_period(config: Config, options: Namespace, reader: Words) -> None:
    """Close a period and list what was due and is not verified."""
    with opened(config) as database:
        day, period = today(database), _period(options.period)
        left = _as(database, options, lambda session, actor: periods.close(session, actor, period, today=day))
    print(reader("cli-period-closed", partnership=options.slug, period=period.code, outstanding=len(left)))
    for one in left:
        print(f"  {one.goal} · {one.partner} · {one.period} · {reader(f'state-{one.state}')}")


def reopen_period(config: Config, options: Namespace, reader: Words) -> None:
    """Reopen a closed period."""
    with opened(config) as database:
        period = _period(options.period)
        _as(database, options, lambda session, actor: periods.reopen(session, actor, period, reason=options.reason))
    print(reader("cli-period-reopened", partnership=options.slug, period=period.code))


def prepare_release(config: Config, options: Namespace, reader: Words) -> None:
    """Freeze the figures of the latest closed period."""
    with opened(config) as database:
        release = _as(database, options, releases.prepare)
    print(reader("cli-release-prepared", partnership=options.slug, as_of=release.as_of))


def approve_release(config: Config, options: Namespace, reader: Words) -> None:
    """Publish the release that was prepared last."""

    def approve(session: Session, actor: Actor) -> int:
        return releases.approve(session, actor, releases.newest(session, actor).id).number

    with opened(config) as database:
        number = _as(database, options, approve)
    print(reader("cli-released", partnership=options.slug, number=str(number)))


def withdraw_release(config: Config, options: Namespace, reader: Words) -> None:
    """Take a published release back, with a note that the public reads."""
    with opened(config) as database:
        number, note = options.number, options.note
        _as(database, options, lambda session, actor: releases.withdraw(session, actor, number, note=note))
    print(reader("cli-release-withdrawn", partnership=options.slug, number=str(number)))


def reconcile(config: Config, _options: Namespace, reader: Words) -> int:
    """Prove that the tally, the postings and the verified contributions say the same; 1 and the cells when not."""
    differing = 0
    with opened(config) as database:
        with database.reading(NOWHERE) as session:
            every = [(partnership.id, partnership.code) for partnership in partnerships.every(session)]
        for key, code in every:
            with database.reading(within(key)) as session:
                found = posting.reconcile(session)
            differing += len(found)
            for one in found:
                sums = (one.tally, one.postings, one.verified)
                said = " · ".join("–" if sum_ is None else " ".join(map(str, sum_)) for sum_ in sums)
                print(f"{code} {' '.join(one.cell)}: {said}", file=sys.stderr)
    print(reader("cli-reconciled", partnerships=len(every), differing=differing))
    return int(differing > 0)


def _as(database: Database, options: Namespace, deed: Callable[[Session, Actor], Result]) -> Result:
    """Do a deed in a partnership with the rights of a person; a wrong address or a stranger learns nothing more."""
    try:
        actor = people.actor_for(database, options.email)
    except NotFound:
        raise Refused("person-unknown", email=options.email) from None
    with database.reading(NOWHERE) as session:
        partnership = partnerships.by_code(session, options.slug)
    return database.perform(within(partnership.id), lambda session: deed(session, actor))


def _period(code: str) -> Period:
    try:
        return Period.parse(code)
    except ValueError:
        raise Refused("period-unreadable", period=code) from None
