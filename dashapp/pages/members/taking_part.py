"""The organisations that take part, and the forms that let others take part."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp import clock
from dashapp.components.form import Form, Sent
from dashapp.components.moments import day
from dashapp.components.table import Column, table
from dashapp.database import database
from dashapp.i18n import Words
from dashapp.pages.members.words import kinds, part_of, parts
from partners.directory import KINDS
from partners.models import Organisation
from partners.participation import ROLES, Part, Participant


def taking_part(words: Words, sent: Sent, partners: Sequence[Participant]) -> list[Any]:
    """Each organisation as what it takes part, one line for each role."""
    if not partners:
        return [html.P(words("app-members-no-partners"))]
    columns = [
        Column(words("app-members-organisation")),
        Column(words("app-members-part")),
        Column(words("app-members-from")),
        Column(words("app-members-until")),
        Column(words("app-members-change"), hidden=True),
    ]
    rows = [
        [
            [partner.name, _over(words, partner) if number == 0 else None],
            part_of(words, part.role),
            day(part.since) if part.since else words("app-members-from-start"),
            day(part.until) if part.until else words("app-members-until-further"),
            html.Div(
                [*_changes(words, sent, partner, part), _more(words, sent, partner) if number == 0 else None],
                className="acts align-items-start",
            ),
        ]
        for partner in partners
        for number, part in enumerate(partner.parts)
    ]
    without = [[partner.name, "–", "–", "–", _more(words, sent, partner)] for partner in partners if not partner.parts]
    return [table(columns, [*rows, *without])]


def adding(words: Words, sent: Sent, others: Sequence[Organisation]) -> list[Any]:
    """An organisation that the platform knows, or a new one."""
    known = Form(words, sent, page="members", deed="partner")
    new = Form(words, sent, page="members", deed="new-partner")
    own = [
        html.H3(words("app-members-add-known")),
        known.choice(
            "organisation",
            words("app-members-organisation"),
            [(str(one.id), one.called) for one in others],
        ),
        *_terms(words, known),
        known.send(words("app-members-add-send")),
    ]
    first = [
        html.H3(words("app-members-add-new")),
        new.text("name", words("app-members-new-name"), hint=words("app-members-new-name-hint")),
        new.text("short", words("app-members-new-short")),
        new.choice("kind", words("app-members-kind"), kinds(words, KINDS)),
        *_terms(words, new),
        new.send(words("app-members-add-new-send")),
    ]
    return [html.Div([html.Div(own), html.Div(first)], className="two")]


def _over(words: Words, partner: Participant) -> html.Span | None:
    """That an organisation has no role today: since when it will have one, or that what it has reported stays."""
    today = clock.today(database())
    if partner.takes_part(today):
        return None
    begins = partner.begins(today)
    said = words("app-members-later", date=begins) if begins else words("app-members-not-now")
    return html.Span(said, className="sub")


def _changes(words: Words, sent: Sent, partner: Participant, part: Part) -> list[Any]:
    about = str(part.id)
    whose = html.Span(f": {partner.name}, {part_of(words, part.role)}", className="visually-hidden")
    ending = Form(words, sent, page="members", deed="end-part", about=about)
    right = Form(words, sent, page="members", deed="correct-part", about=about)
    return [
        ending.folded(
            [words("app-members-part-end"), whose],
            html.P(words("app-members-part-end-what"), className="s"),
            ending.day("until", words("app-members-last-day")),
            ending.send([words("app-members-part-end-send"), whose]),
        )
        if part.until is None
        else None,
        right.folded(
            [words("app-members-part-correct"), whose],
            *_days(words, right, part),
            right.send([words("app-members-part-correct-send"), whose]),
        ),
    ]


def _more(words: Words, sent: Sent, partner: Participant) -> Any:
    """One more role for a partner."""
    whose = html.Span(f": {partner.name}", className="visually-hidden")
    form = Form(words, sent, page="members", deed="part", about=str(partner.organisation_id))
    return form.folded(
        [words("app-members-part-add"), whose],
        *_terms(words, form),
        form.send([words("app-members-part-add-send"), whose]),
    )


def _terms(words: Words, form: Form) -> list[Any]:
    """As what, and when."""
    return [
        form.choice("role", words("app-members-part"), parts(words, ROLES)),
        *_days(words, form),
    ]


def _days(words: Words, form: Form, kept: Part | None = None) -> list[Any]:
    return [
        form.day("since", words("app-members-from"), kept and kept.since, hint=words("app-members-from-hint")),
        form.day("until", words("app-members-until"), kept and kept.until, hint=words("app-members-until-hint")),
    ]
