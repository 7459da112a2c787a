"""What waits for me in all my partnerships, and how each of them stands."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from dashapp import clock
from dashapp.auth.current import reading, visitor
from dashapp.auth.visitor import Visitor
from dashapp.components.heading import heading, section
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.database import database
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.start.waiting import Waiting, waiting_table
from goals import periods
from goals.overview import overview
from goals.tasks import Returned, tasks
from partners.people import Place

# Worst first; the last ones have no judgement.
STATUSES = (
    "not_achieved", "behind", "at_risk", "on_track", "achieved", "too_early", "no_data", "no_result",
)  # fmt: skip


@dataclass(frozen=True)
class Account:
    """A partnership of mine: the date of its figures (None before any), and how many goals have each status."""

    place: Place
    as_of: dt.date | None
    statuses: Mapping[str | None, int]


def layout() -> Content:
    """The first page of everybody who is signed in."""
    person = visitor()
    words, day = person.words, clock.today(database())
    every, accounts = _read(person, day)
    if not accounts:
        return Content(words("app-start"), _alone(person))
    parts = [heading(words("app-start"), _lead(words, every, day))]
    if every:
        parts.append(waiting_table(words, every))
    return Content(words("app-start"), [*parts, _partnerships(words, accounts), _further(person)])


def _read(person: Visitor, day: dt.date) -> tuple[list[Waiting], list[Account]]:
    every, accounts = [], []
    for place in person.places:
        with reading(place.code) as session:
            for task in tasks(session, person.actor, today=day):
                own = periods.reporting_period(session, task.period) if isinstance(task, Returned) else None
                every.append(Waiting(place, task, own))
            seen = overview(session, person.actor)
        statuses = Counter(account.figures["status"] for account in seen.goals)
        accounts.append(Account(place, seen.as_of, statuses))
    return every, accounts


def _lead(words: Words, every: Sequence[Waiting], day: dt.date) -> str:
    """Fem saker väntar på dig. Den närmaste ska vara klar 15 oktober 2025."""
    if not every:
        return words("app-start-nothing")
    things = words("public-things", n=len(every))
    first = words("app-start-waiting", things=f"{things[0].upper()}{things[1:]}", n=len(every))
    nearest = min((one.task.due for one in every if one.task.due), default=None)
    if nearest is None:
        return first
    return f"{first} {words('app-start-overdue' if nearest < day else 'app-start-nearest', date=nearest, n=len(every))}"


def _partnerships(words: Words, accounts: Sequence[Account]) -> html.Section:
    columns = [
        Column(words("app-start-partnership")),
        Column(words("app-start-role")),
        Column(words("app-start-goals")),
        Column(words("app-start-as-of"), figures=True),
    ]
    rows = [
        [
            html.A(told(words, one.place.name), href=f"/app/{one.place.code}"),
            words(f"app-role-{one.place.role.replace('_', '-')}"),
            _counts(words, one),
            one.as_of.isoformat() if one.as_of else words("app-start-nothing-closed"),
        ]
        for one in accounts
    ]
    return section(words("app-start-partnerships"), table(columns, rows))


def _counts(words: Words, account: Account) -> html.Span:
    """How many goals stand how, worst first, or how many are only followed; before any figures how many there are."""
    if account.as_of is None:
        return html.Span(words("app-start-goal-count", n=sum(account.statuses.values())), className="q")
    shown = [
        html.Span([f"{account.statuses[status]} ", html.Span(words(f"status-{key}"), className=f"status status-{key}")])
        for status in STATUSES
        if account.statuses[status] and (key := status.replace("_", "-"))
    ]
    if shown:
        return html.Span(shown, className="cnt")
    followed = words("public-figures", n=account.statuses[None])
    said = words("app-start-followed", figures=followed) if account.statuses[None] else words("app-start-no-goals")
    return html.Span(said, className="q")


def _further(person: Visitor) -> html.Ul:
    """Where somebody can go who looks for something beyond one partnership."""
    words, actor = person.words, person.actor
    ways = []
    if person.organisation is not None:
        sentence = words("app-start-organisation", organisation=person.organisation.called)
        ways.append(html.A(sentence, href="/app/organisation"))
    if actor.may_found:
        ways.append(html.A(words("app-found"), href="/app/new"))
    if actor.administrator:
        ways.append(html.A(words("app-platform"), href="/app/platform"))
    return html.Ul([html.Li(way) for way in ways], className="list-unstyled mt-4")


def _alone(person: Visitor) -> list[Any]:
    """Somebody who belongs to no partnership: what this is, and what to do."""
    words, who = person.words, "administrator" if person.person.administrator else "nobody"
    return [
        heading(words("app-start"), words("app-start-alone")),
        html.P(words(f"app-start-alone-{who}")),
        html.P(html.A(words("app-start-public"), href="/" if words.language == "sv" else f"/{words.language}/")),
        _further(person) if person.actor.may_found else None,
    ]
