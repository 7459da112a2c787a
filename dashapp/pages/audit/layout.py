"""The log, newest first, and what of it is asked for."""

from dataclasses import replace
from typing import Any

from dash import html

from dashapp.auth.current import reading, visitor
from dashapp.clock import STOCKHOLM
from dashapp.components.form import NOTHING, Form, Sent
from dashapp.components.heading import heading, section
from dashapp.form_page import FormPage
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.audit.chosen import Chosen, parsed
from dashapp.pages.audit.deeds import FIND
from dashapp.pages.audit.sentences import sentence
from goals.trail import Event, Trail, trail

# What can be asked for: things, and what is done to reports.
WHAT = (
    "contribution",
    "contribution.submitted",
    "contribution.verified",
    "contribution.returned",
    "contribution.corrected",
    "contribution.retracted",
    "period",
    "goal",
    "goal-group",
    "record",
    "release",
    "person",
    "partner",
    "partnership",
    "file",
)


def draw(sent: Sent, slug: str, chosen: str) -> Content:
    """What was done, as far as it is asked for, in sentences."""
    words, asked = visitor().words, parsed(chosen)
    with reading(slug) as session:
        found = trail(session, visitor().actor, **asked.asked())
    title = words("app-audit")
    head = heading(title, words("app-audit-lead"))
    return Content(
        title, [head, sent.note(), _choice(words, sent, asked, found, slug), _list(words, asked, found, slug)]
    )


def _choice(words: Words, sent: Sent, asked: Chosen, found: Trail, slug: str) -> html.Details:
    form = Form(words, sent, page="audit", deed=FIND.name)
    things = [(NOTHING, words("app-audit-all")), *((one, _what(words, one)) for one in WHAT)]
    people = [(NOTHING, words("app-audit-anybody")), *((str(key), name) for key, name in found.people)]
    fields = [
        form.text("text", words("app-audit-text"), asked.text, hint=words("app-audit-text-hint")),
        form.choice("what", words("app-audit-what"), things, asked.what or NOTHING),
        form.choice("who", words("app-audit-by"), people, str(asked.who or NOTHING)),
        form.day("since", words("app-audit-since"), asked.since),
        form.day("until", words("app-audit-until"), asked.until),
    ]
    whole = None
    if asked.is_narrowed:
        whole = html.P(html.A(words("app-audit-whole"), href=f"/app/{slug}/audit"), className="mt-3")
    folded = form.folded(
        words("app-audit-find"), html.Div(fields, className="sift"), form.send(words("app-audit-show")), whole
    )
    folded.open = folded.open or asked.is_narrowed
    return folded


def _what(words: Words, what: str) -> str:
    return words(f"app-audit-what-{what.replace('.', '-')}")


def _list(words: Words, asked: Chosen, found: Trail, slug: str) -> html.Section:
    title = words("app-audit-older-title" if asked.before else "app-audit-newest-title")
    links = []
    if asked.before:
        links.append(html.A(words("app-audit-newest"), href=replace(asked, before=None).path(slug)))
    if found.older:
        links.append(html.A(words("app-audit-older"), href=replace(asked, before=found.older).path(slug)))
    if not found.events:
        empty = words("app-audit-none" if asked.is_narrowed or asked.before else "app-audit-empty")
        return section(title, html.P(empty), html.P(links, className="acts mt-3"))
    rows = html.Ul([_row(words, event) for event in found.events], className="line log")
    return section(title, rows, html.P(links, className="acts mt-3"))


def _row(words: Words, event: Event) -> html.Li:
    moment = event.at.astimezone(STOCKHOLM)
    said: list[Any] = [sentence(words, event)]
    if event.said and event.said.measured and event.said.provenance == "demo":
        said += [" ", html.I(words("public-demo-mark"))]
    reason = html.P(words("app-audit-quoted", text=event.reason), className="q mb-0") if event.reason else None
    time = html.Time(f"{moment:%Y-%m-%d %H:%M}", dateTime=event.at.isoformat(timespec="seconds"))
    return html.Li([time, html.Div([html.P(said, className="mb-0"), reason])])


FORMS = FormPage("audit", draw, [FIND])
