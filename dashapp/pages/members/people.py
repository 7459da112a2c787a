"""The people of a partnership, each with what can be changed."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp import clock, mail
from dashapp.components.form import Form, Sent
from dashapp.components.moments import day
from dashapp.components.table import Column, table
from dashapp.i18n import Words
from dashapp.pages.members.words import role_key, roles
from partners.access import Role
from partners.members import Member


def people(words: Words, sent: Sent, inside: Sequence[Member], offered: Sequence[Role]) -> html.Table:
    """Everybody who belongs here, by organisation."""
    columns = [
        Column(words("app-members-person")),
        Column(words("app-members-organisation")),
        Column(words("app-members-role")),
        Column(words("app-members-change"), hidden=True),
    ]
    ordered = sorted(inside, key=lambda one: (one.organisation.casefold(), one.name.casefold()))
    rows = [
        [
            [one.name, html.Span(one.email, className="sub")],
            one.organisation or "–",
            [words(role_key(one.role)), _since(words, one)],
            _changes(words, sent, one, offered),
        ]
        for one in ordered
    ]
    return table(columns, rows)


def former(words: Words, gone: Sequence[Member]) -> html.Details:
    """Who has belonged here, and the way back."""
    told = [
        html.Li(f"{one.name}, {one.organisation}: {words(role_key(one.role))}" if one.organisation else one.name)
        for one in gone
    ]
    inside = [html.P(words("app-members-former-back"), className="s q"), html.Ul(told)]
    return html.Details(
        [html.Summary(words("app-members-former", n=len(gone))), html.Div(inside, className="fold")],
        className="more mt-3",
    )


def _since(words: Words, member: Member) -> html.Span | None:
    """Since when; of somebody who has not come in yet, how long the link lasts."""
    if member.link_until is None:
        return (
            html.Span([words("app-members-since"), " ", day(member.since)], className="sub") if member.since else None
        )
    lasts = member.link_until > clock.now()
    said = words("app-members-waiting", until=member.link_until.astimezone(clock.STOCKHOLM).date())
    return html.Span(said if lasts else words("app-members-waited"), className="sub")


def _changes(words: Words, sent: Sent, member: Member, offered: Sequence[Role]) -> Any:
    """The forms of one person, or why there are none."""
    if member.fixed == "not-allowed":
        return None  # for whoever else changes it there is nothing to say here
    if member.fixed is not None:
        return html.Span(words(f"refused-{member.fixed}"), className="s q")
    about, is_waiting = str(member.person_id), member.link_until is not None
    whose = html.Span(f": {member.name}", className="visually-hidden")
    role = Form(words, sent, page="members", deed="role", about=about)
    again = Form(words, sent, page="members", deed="invite-again", about=about)
    ending = Form(words, sent, page="members", deed="end", about=about)
    by_mail = mail.can_send()
    forms = [
        role.folded(
            [words("app-members-role-change"), whose],
            role.choice("role", words("app-members-role-new"), roles(words, offered), member.role),
            html.P(words("app-members-role-at-once"), className="s q"),
            role.send([words("app-members-role-send"), whose]),
        ),
        again.folded(
            [words("app-members-again" if by_mail else "app-members-again-ask"), whose],
            html.P(words("app-members-again-what" if by_mail else "refused-no-mail"), className="s q"),
            again.send([words("app-members-again-send"), whose]) if by_mail else None,
        )
        if is_waiting
        else None,
        ending.folded(
            [words("app-members-take-back" if is_waiting else "app-members-end"), whose],
            html.P(words("app-members-take-back-what" if is_waiting else "app-members-end-what"), className="s"),
            ending.send([words("app-members-take-back-send" if is_waiting else "app-members-end-send"), whose]),
        ),
    ]
    return html.Div(forms, className="acts align-items-start")
