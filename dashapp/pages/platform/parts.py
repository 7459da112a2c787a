"""The parts of the page: each is a section of its own."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp.clock import STOCKHOLM
from dashapp.components.form import NOTHING, Form, Sent
from dashapp.components.heading import section
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.platform.deeds import ADD_AREA, END_SESSIONS, MERGE
from dashapp.pages.platform.health import Condition
from dashapp.public.environment import address
from goals.platform import Known, Place, Platform
from partners import directory
from partners.models import Area, Person


def places(words: Words, every: Sequence[Place]) -> html.Section:
    """The partnerships: what they are, since when, how many people; no figure of theirs."""
    beside = html.A(words("app-platform-found"), href="/app/new")
    if not every:
        return section(words("app-platform-places"), html.P(words("app-platform-no-places")), beside=beside)
    columns = [
        Column(words("app-platform-place")),
        Column(words("app-platform-time")),
        Column(words("app-platform-since")),
        Column(words("app-platform-members"), figures=True),
        Column(words("app-platform-public")),
    ]
    return section(words("app-platform-places"), table(columns, [_place(words, one) for one in every]), beside=beside)


def _place(words: Words, place: Place) -> list[Any]:
    kind = words("app-platform-kind", kind=place.kind)
    where = f"{kind}, {place.area}" if place.area else kind
    until = place.end.isoformat() if place.end else ""
    people = words("app-platform-of-them", members=place.members, coordinators=place.coordinators)
    warning = html.Span(words("app-platform-no-coordinator"), className="status status-at-risk d-block")
    link = html.A(place.code, href=address(words.language, place.code))
    return [
        [told(words, place.name), html.Span(where, className="sub")],
        html.Span(f"{place.start.isoformat()} – {until}".rstrip(), className="nw"),
        place.founded.astimezone(STOCKHOLM).date().isoformat() if place.founded else "–",
        [people, None if place.coordinators else warning],
        link if place.is_public else words("app-platform-not-public"),
    ]


def organisations(words: Words, sent: Sent, every: Sequence[Known]) -> html.Section:
    """Every organisation, and the form that makes one of two."""
    columns = [
        Column(words("app-platform-organisation")),
        Column(words("app-platform-organisation-what")),
        Column(words("app-platform-people"), figures=True),
        Column(words("app-platform-partnerships"), figures=True),
    ]
    rows = [
        [
            one.name,
            words("app-platform-organisation-kind", kind=one.kind),
            words.number(one.people),
            words.number(one.partnerships),
        ]
        for one in every
    ]
    form = Form(words, sent, page="platform", deed=MERGE.name)
    options = [(str(one.id), one.name) for one in every]
    merging = form.folded(
        words("app-platform-merge"),
        html.P(words("app-platform-merge-how")),
        form.choice("duplicate", words("app-platform-duplicate"), options),
        form.choice("into", words("app-platform-into"), options),
        form.send(words("app-platform-merge-do")),
    )
    return section(words("app-platform-organisations"), table(columns, rows), html.Div(merging, className="mt-3"))


def areas(words: Words, sent: Sent, every: Sequence[Area]) -> html.Section:
    """The places within each other, and the form that adds one."""
    below: defaultdict[Any, list[Area]] = defaultdict(list)
    for one in every:
        below[one.parent_id].append(one)

    def branch(parent: Any) -> html.Ul:
        return html.Ul(
            [html.Li([*_area(words, one), branch(one.id) if below[one.id] else None]) for one in below[parent]]
        )

    form = Form(words, sent, page="platform", deed=ADD_AREA.name)
    wide = [one for one in every if one.level in directory.LEVELS[:-1]]
    adding = form.folded(
        words("app-platform-add-area"),
        form.text("name", words("app-platform-area-name")),
        form.choice(
            "level",
            words("app-platform-level-label"),
            [(NOTHING, words("app-platform-choose")), *_levels(words)],
            NOTHING,
        ),
        form.choice(
            "parent",
            words("app-platform-within"),
            [(NOTHING, words("app-platform-within-none")), *((str(one.id), one.name) for one in wide)],
            NOTHING,
        ),
        form.send(words("app-platform-add-area-do")),
    )
    return section(words("app-platform-areas"), branch(None) if every else None, adding)


def _levels(words: Words) -> list[tuple[str, str]]:
    return [(one, words("app-platform-level", level=one)) for one in directory.LEVELS]


def _area(words: Words, area: Area) -> list[Any]:
    return [area.name, " ", html.Span(words("app-platform-level", level=area.level), className="q s")]


def people(words: Words, sent: Sent, administrators: Sequence[Person]) -> html.Section:
    """Who runs the platform; and the way to sign somebody out."""
    rows = [
        html.Li(
            words("app-platform-administrator", name=one.name, email=one.email)
            + (f", {one.organisation.called}" if one.organisation else "")
        )
        for one in administrators
    ]
    form = Form(words, sent, page="platform", deed=END_SESSIONS.name)
    ending = form.folded(
        words("app-platform-end-sessions"),
        html.P(words("app-platform-end-sessions-how")),
        form.text("email", words("app-platform-email"), type_="email"),
        form.send(words("app-platform-end-sessions-do")),
    )
    return section(words("app-platform-administrators"), html.Ul(rows), ending)


def health(words: Words, conditions: Sequence[Condition]) -> html.Section:
    """Each condition in a sentence, with a shape and a word before it."""
    rows = [
        html.Li([_state(words, one), html.Span(words(f"app-platform-health-{one.name}", **one.values))])
        for one in conditions
    ]
    return section(words("app-platform-health"), html.Ul(rows, className="line log"))


def _state(words: Words, condition: Condition) -> html.Span:
    if condition.is_well:
        return html.Span(words("app-platform-well"), className="status status-on-track")
    return html.Span(words("app-platform-look"), className="status status-at-risk")


def whole(
    words: Words, sent: Sent, found: Platform, scales: html.Section, conditions: Sequence[Condition]
) -> list[html.Section]:
    """All of them, what changes most often first."""
    return [
        places(words, found.places),
        organisations(words, sent, found.organisations),
        areas(words, sent, found.areas),
        scales,
        people(words, sent, found.administrators),
        health(words, conditions),
    ]
