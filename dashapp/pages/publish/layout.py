"""The page: the release that waits, or one that was published, and everything before it."""

from typing import Any

from dash import html

from dashapp.auth.current import may, reading, visitor
from dashapp.components.form import Sent
from dashapp.components.heading import heading, section
from dashapp.form_page import FormPage
from dashapp.i18n import LANGUAGES, NAMES, Words
from dashapp.page import Content
from dashapp.pages.publish import deciding
from dashapp.pages.publish.changed import changed
from dashapp.pages.publish.checked import checked
from dashapp.pages.publish.deeds import DEEDS
from dashapp.pages.publish.editions import named, past, table_of
from dashapp.pages.publish.withheld import withheld
from dashapp.preview import address
from goals import publishing, releases
from goals.publishing import Account, Edition
from partners.access import Permission
from partners.errors import NotFound


def draw(sent: Sent, slug: str, number: str) -> Content:
    """What waits for approval; with a number, the edition that was published under it."""
    actor, words = visitor().actor, visitor().words
    with reading(slug) as session:
        editions = publishing.history(session, actor)
        days = releases.closed_days(session, actor)
        edition = _published(editions, number) if number else publishing.candidate(editions)
        seen = publishing.account(session, actor, edition, editions) if edition else None
    desk = deciding.Desk(slug, words, sent, editions)
    title = words("app-publish")
    if number and seen:
        title, body = named(words, seen.edition), _one(desk, seen)
    elif not days:
        body = [heading(title), sent.note(), *_nothing_closed(words, slug)]
    else:
        body = _waiting(desk, seen) if seen else [heading(title, _lead(desk)), sent.note()]
        body += [deciding.prepare(desk, days, is_waiting=seen is not None), deciding.now(desk), _history(desk)]
    return Content(title, [html.Div(body, className="publish")], words("app-publish-foot"))


def _published(editions: list[Edition], number: str) -> Edition:
    found = next((one for one in editions if one.number and str(one.number) == number), None)
    if found is None:
        raise NotFound
    return found


def _waiting(desk: deciding.Desk, seen: Account) -> list[Any]:
    """The release that nobody has approved yet, and beside it what decides."""
    words, edition = desk.words, seen.edition
    lead = f"{past(words, 'prepared', edition.prepared_at, edition.prepared_by)} {words('app-publish-waits')}"
    title = words("app-publish-edition-as-of", number=str(desk.next_number), date=edition.as_of)
    beside = html.Div([checked(words, seen), deciding.approve(desk, seen)])
    return [
        heading(title, lead, acts=_as_residents(words, desk.slug, edition)),
        desk.sent.note(),
        html.Div([html.Div(_read(words, seen, str(desk.next_number))), beside], className="side"),
    ]


def _one(desk: deciding.Desk, seen: Account) -> list[Any]:
    """An edition that was published: what it changed then, and whether it still stands."""
    words, edition = desk.words, seen.edition
    said = [past(words, "approved", edition.approved_at, edition.approved_by)] if edition.approved_at else []
    if edition.withdrawn_at:
        taken = past(words, "withdrawn", edition.withdrawn_at, edition.withdrawn_by)
        said += [taken, words("app-publish-why", note=edition.note or "")]
    elif edition == publishing.shown_now(desk.editions):
        said.append(words("app-publish-read-now"))
    title = words("app-publish-edition-as-of", number=str(edition.number), date=edition.as_of)
    back = html.A(words("app-publish"), href=f"/app/{desk.slug}/publish")
    beside = html.Div([checked(words, seen), deciding.withdraw(desk, edition)])
    return [
        heading(title, " ".join(said), above=back, acts=_as_residents(words, desk.slug, edition)),
        desk.sent.note(),
        html.Div([html.Div(_read(words, seen, str(edition.number))), beside], className="side"),
    ]


def _read(words: Words, seen: Account, number: str) -> list[Any]:
    return [changed(words, seen, number), withheld(words, seen)]


def _as_residents(words: Words, slug: str, edition: Edition) -> list[html.A]:
    """The public page itself, in each language, beside this one."""
    style = "btn btn-outline-secondary"
    return [
        html.A(
            html.Span([words("app-publish-as-residents"), " ", html.Span(NAMES[language], lang=language)]),
            href=address(slug, edition, language),
            target="_blank",
            className=style,
        )
        for language in LANGUAGES
    ]


def _lead(desk: deciding.Desk) -> str:
    """That nothing waits, and who brings that about."""
    prepares = may(Permission.RELEASE_PREPARE, desk.slug)
    return desk.words("app-publish-nothing-waits" if prepares else "app-publish-nothing-waits-coordinator")


def _nothing_closed(words: Words, slug: str) -> list[Any]:
    """What has to happen before there is anything to publish, and where."""
    there = html.A(words("app-publish-to-periods"), href=f"/app/{slug}/periods")
    closes = may(Permission.PERIOD_RUN, slug)
    return [
        html.P(words("app-publish-nothing-closed"), className="lead"),
        html.P(there if closes else words("app-publish-coordinator-closes")),
    ]


def _history(desk: deciding.Desk) -> html.Section | None:
    if not desk.editions:
        return None
    return section(
        desk.words("app-publish-history"), table_of(desk.words, desk.slug, desk.editions, next_number=desk.next_number)
    )


FORMS = FormPage("publish", draw, DEEDS)
