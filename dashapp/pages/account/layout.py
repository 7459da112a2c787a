"""The page as it stands now: facts, places, sessions."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp import clock, mail
from dashapp.auth.current import visitor
from dashapp.auth.visitor import Visitor
from dashapp.components.form import Form, Sent
from dashapp.components.heading import heading, section
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.database import database
from dashapp.form_page import FormPage
from dashapp.i18n import NAMES, Words
from dashapp.page import Content
from dashapp.pages.account.deeds import END, END_OTHERS
from dashapp.pages.account.devices import browser, system
from dashapp.public.environment import address
from db import SIGN_IN
from partners.accounts import sessions
from partners.accounts.models import SignIn


def draw(sent: Sent) -> Content:
    """One's own account, and nobody else's."""
    own = visitor()
    words = own.words
    with database().reading(SIGN_IN) as session:
        living = sessions.living(session, own.person.id, now=clock.now())
    parts = [_facts(own), _places(own), _sessions(own, sent, living)]
    return Content(
        words("app-account"), [heading(words("app-account")), sent.note(), html.Div(parts, className="account")]
    )


def _facts(own: Visitor) -> html.Section:
    words = own.words
    facts = {
        "app-account-name": own.person.name,
        "app-account-email": own.person.email,
        "app-account-organisation": own.organisation.name if own.organisation else words("app-account-none"),
        "app-account-language": NAMES[words.language],
    }
    rows = [html.Div([html.Dt(words(key)), html.Dd(value)]) for key, value in facts.items()]
    if mail.can_send():
        link = html.A(words("app-account-password"), href=address(words.language, "signin/forgotten"))
        password = [words("app-account-password-how"), " ", link]
    else:
        password = [words("app-account-password-ask")]
    return section(
        words("app-account-me"),
        html.Dl(rows, className="facts"),
        html.P(words("app-account-change"), className="s q mt-2"),
        html.P(password),
    )


def _places(own: Visitor) -> html.Section:
    """Which roles one has, and what else one may open."""
    words = own.words
    links = []
    if own.actor.administrator:
        links.append(html.P(html.A(words("app-platform"), href="/app/platform")))
    if not own.places:
        return section(words("app-account-places"), html.P(words("app-account-nowhere")), *links)
    columns = [Column(words("app-account-partnership")), Column(words("app-start-role"))]
    rows = [
        [
            html.A(told(words, place.name), href=f"/app/{place.code}"),
            words(f"app-role-{place.role.replace('_', '-')}"),
        ]
        for place in own.places
    ]
    return section(words("app-account-places"), table(columns, rows), *links)


def _sessions(own: Visitor, sent: Sent, living: Sequence[SignIn]) -> html.Section:
    words = own.words
    columns = [
        Column(words("app-account-device")),
        Column(words("app-account-since")),
        Column(words("app-account-seen")),
        Column(words("app-account-end"), hidden=True),
    ]
    rows = [_session(own, sent, one) for one in living]
    form = Form(words, sent, page="account", deed=END_OTHERS.name)
    others = form.send(words("app-account-end-others")) if len(living) > 1 else None
    lead = html.P(words("app-account-sessions-lead"))
    return section(words("app-account-sessions"), lead, table(columns, rows), others)


def _session(own: Visitor, sent: Sent, row: SignIn) -> list[Any]:
    words, device = own.words, _device(own.words, row)
    if row.id == own.sign_in_id:
        end: Any = html.B(words("app-account-this-one"))
    else:
        form = Form(words, sent, page="account", deed=END.name, about=str(row.id))
        end = form.send(words("app-account-end"), **{"aria-label": words("app-account-end-that", device=device)})
    return [device, _moment(words, row.began_at), _moment(words, row.seen_at), end]


def _device(words: Words, row: SignIn) -> str:
    values = {
        "browser": browser(row.device) or words("app-account-unknown-browser"),
        "system": system(row.device) or words("app-account-unknown-system"),
    }
    return words("app-account-on", **values)


def _moment(words: Words, moment: dt.datetime) -> html.Time:
    here = moment.astimezone(clock.STOCKHOLM)
    said = words("app-account-moment", day=here.date(), time=f"{here:%H:%M}")
    return html.Time(said, dateTime=moment.isoformat(timespec="seconds"))


FORMS = FormPage("account", draw, [END, END_OTHERS])
