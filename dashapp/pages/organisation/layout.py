"""My organisation's contributions and open reports, partnership by partnership."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp import clock, sentences
from dashapp.auth.current import reading, visitor
from dashapp.auth.visitor import Visitor
from dashapp.components import goal as parts
from dashapp.components import periods
from dashapp.components.cell import said
from dashapp.components.heading import heading, section
from dashapp.components.marks import made_up
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.database import database
from dashapp.i18n import Words
from dashapp.page import Content
from goals.calendar import Period
from goals.contributing import Contributing, Share, contributing
from goals.kinds import COUNTS
from goals.reporting import OpenPeriod
from partners.people import Place


def layout() -> Content:
    """All partnerships that I am a member of and my organisation is a partner in; no other is read."""
    person = visitor()
    words, title = person.words, person.words("app-organisation")
    if person.organisation is None:
        return Content(title, [heading(title, words("app-organisation-none")), _home(words)])
    name = person.organisation.called
    found = _read(person)
    if not found:
        sentence = words("app-organisation-nowhere", organisation=name)
        return Content(title, [heading(title, sentence), _home(words)])
    lead = words("app-organisation-lead", organisation=name, n=len(found))
    return Content(title, [heading(title, lead), *_open(words, found), *(_partnership(words, *one) for one in found)])


def _read(person: Visitor) -> list[tuple[Place, Contributing]]:
    day, found = clock.today(database()), []
    for place in person.places:
        with reading(place.code) as session:
            account = contributing(session, person.actor, today=day)
        if account is not None:
            found.append((place, account))
    return found


def _open(words: Words, found: Sequence[tuple[Place, Contributing]]) -> list[html.Section]:
    """The open reports of all partnerships side by side, what is due first."""
    rows = [(place, period) for place, account in found for period in account.open if period.expected]
    if not rows:
        return []
    columns = [
        Column(words("app-organisation-partnership")),
        Column(words("app-organisation-period")),
        Column(words("app-organisation-handed-in"), figures=True),
        Column(words("app-organisation-due"), figures=True),
        Column(words("app-organisation-go"), hidden=True),
    ]
    body = [_open_row(words, *row) for row in sorted(rows, key=lambda row: (row[1].due, row[0].code))]
    return [section(words("app-organisation-open"), table(columns, body))]


def _open_row(words: Words, place: Place, period: OpenPeriod) -> list[Any]:
    name = periods.told(words, Period.parse(period.code))
    label = words("app-organisation-report-for", period=name, partnership=place.name)
    return [
        told(words, place.name),
        name,
        words(
            "app-organisation-of",
            n=period.expected,
            done=words.number(period.done),
            expected=words.number(period.expected),
        ),
        period.due.isoformat(),
        html.A(
            words("app-organisation-report"),
            href=f"/app/{place.code}/report/{period.code}",
            **{"aria-label": label},
        ),
    ]


def _partnership(words: Words, place: Place, account: Contributing) -> html.Section:
    name = html.A(told(words, place.name), href=f"/app/{place.code}")
    day = words("app-organisation-as-of", date=account.as_of) if account.as_of else words("app-organisation-no-figures")
    beside = html.Span(day, className="s q")
    if not account.shares:
        return section(name, html.P(words("app-organisation-no-goals", organisation=account.called)), beside=beside)
    columns = [
        Column(words("app-organisation-goal")),
        Column(words("app-organisation-own"), figures=True),
        Column(words("app-organisation-total"), figures=True),
        Column(words("app-organisation-latest"), figures=True),
    ]
    rows = [_share(words, place, share, account.partner) for share in account.shares]
    return section(name, table(columns, rows), beside=beside)


def _share(words: Words, place: Place, share: Share, partner: str) -> list[Any]:
    figures = share.figures
    goal = html.A(told(words, figures["title"]), href=f"/app/{place.code}/goals/{figures['code']}")
    unit = html.Span(told(words, figures["unit"]), className="d-block q fw-normal s") if figures["unit"] else None
    year = html.Span(words("public-in-year", year=str(share.year)), className="d-block q s") if share.year else None
    own, total = ("–" if number is None else words.number(number, decimals=6) for number in (share.own, share.total))
    if figures["kind"] not in COUNTS:
        total = parts.said(words, sentences.figure(words, figures).number)
    own_marks = [
        mark for row in figures["by_partner"] if row["partner"] == partner for mark in made_up(words, row["provenance"])
    ]
    marks = made_up(words, figures["provenance"]) if sentences.is_known(figures) else []
    return [[goal, unit], [own, *own_marks, year], [total, *marks, year], _latest(words, share)]


def _latest(words: Words, share: Share) -> Any:
    """What was said for the latest period; zero, nothing, missing and not expected are told apart."""
    if share.latest is None or share.period is None:
        return "–"
    period = html.Span(periods.short(words, Period.parse(share.period)), className="d-block q s")
    return [said(words, share.latest, share.figures), *made_up(words, share.latest.provenance), period]


def _home(words: Words) -> html.P:
    return html.P(html.A(words("app-to-start"), href="/app/"))
