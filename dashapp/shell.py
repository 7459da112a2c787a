"""The frame around every signed-in page: banner, menu, who is signed in, the page itself, its foot."""

import uuid
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import dash_bootstrap_components as dbc
from dash import html

from dashapp.auth.visitor import Visitor
from dashapp.components.told import told
from dashapp.i18n import LANGUAGES, NAMES, Words
from dashapp.page import Content, Page
from dashapp.public.banner import banner
from dashapp.refusals import refusal
from partners.errors import Refused
from partners.people import Place

MAIN = "page"
NAMES_THE_PLACE = frozenset({"overview", "goal"})  # pages that have the partnership in their own heading


def frame(
    visitor: Visitor, content: Content, *, pages: Sequence[Page], slug: str, page: Page | None, path: str
) -> list[Any]:
    """Everything on the screen, as components; the menu has what the visitor's role in the partnership may open."""
    words = visitor.words
    place = _place(visitor, slug)
    where = {"data-title": titled(visitor, content, slug=slug), "data-path": path}
    above = None
    if place and page and page.name not in NAMES_THE_PLACE:
        above = html.P(told(words, place.name), className="place")
    foot = [html.P(content.foot or words("app-foot"), className="mb-0"), _looks(words)]
    return [
        html.A(words("public-skip"), href=f"#{MAIN}", className="visually-hidden-focusable skip"),
        *_banner(visitor),
        html.Header(html.Div(_header(visitor, place, pages, page, path), className="wrap"), className="top"),
        html.Div(id="offline", role="status", className="offline", **{"data-text": words("app-offline")}),
        html.Main([above, *content.body], id=MAIN, className="wrap", tabIndex=-1, **where),
        html.Footer(html.Div(foot, className="wrap")),
    ]


def titled(visitor: Visitor, content: Content, *, slug: str) -> str:
    """What the window is called: the page, and the partnership that it is about."""
    place = _place(visitor, slug)
    name = visitor.words.text(place.name) if place else ""
    return f"{content.title}, {name}" if name not in ("", content.title) else content.title


def _place(visitor: Visitor, slug: str) -> Place | None:
    return next((place for place in visitor.places if place.code == slug), None)


def _banner(visitor: Visitor) -> list[Any]:
    texts = banner()
    if not texts:
        return []
    words = visitor.words
    # the demonstration's own sentence begins with the word; it is the same on every page and every print
    said = html.Div(words.text(texts), className="wrap")
    return [html.Aside(said, className="demo", **{"aria-label": words("public-demo")})]


def _header(visitor: Visitor, place: Place | None, pages: Sequence[Page], page: Page | None, path: str) -> list[Any]:
    words = visitor.words
    brand = html.A("Handslag", href="/app/", className="brand")
    links = [html.Li(link) for link in _links(visitor, place, pages, page)]
    me = [html.A(visitor.called, href="/app/account"), *_choices(visitor, path)]
    # narrow screens have one menu that opens, wide ones a row: of the two one is always hidden from everybody
    opened = html.Nav(html.Ul(links), **{"aria-label": words("app-menu")}) if links else None
    menu = html.Details([html.Summary(words("app-menu")), opened, html.Div(me, className="me")], className="menu")
    who = html.Div(me, className="who")
    if place is None:
        return [brand, menu, who]
    row = html.Nav(html.Ul(links, className="inl"), **{"aria-label": words.text(place.name)})
    return [brand, row, menu, who]


def _links(visitor: Visitor, place: Place | None, pages: Sequence[Page], page: Page | None) -> list[Any]:
    if place is None:
        return []
    may = visitor.actor.may
    shown = [one for one in pages if one.permission and may(one.permission, place.partnership_id)]
    return [
        html.A(
            visitor.words(f"app-menu-{one.name}"),
            href="/app" + one.path.replace("<slug>", place.code),
            **({"aria-current": "page"} if one is page else {}),
        )
        for one in shown
    ]


def _looks(words: Words) -> html.P:
    """Light or dark, for this browser: the script keeps it and says which one is chosen."""
    choices = [
        html.Button(words(f"app-look-{look}"), type="button", className="plain", **{"data-theme-choice": look})
        for look in ("system", "light", "dark")
    ]
    return html.P([words("app-look"), *choices], className="looks mb-0")


def _choices(visitor: Visitor, path: str) -> list[Any]:
    """Another language, and the way out: forms of their own, because both change something."""
    words = visitor.words
    languages = [
        html.Form(
            html.Button(NAMES[other], type="submit", className="plain", lang=other),
            action=f"/signin/language/{other}?next={quote(path)}",
            method="POST",
        )
        for other in LANGUAGES
        if other != words.language
    ]
    out = html.Form(
        html.Button(words("app-sign-out"), type="submit", className="plain"), action="/signout", method="POST"
    )
    return [*languages, out]


def announcement(words: Words, refused: Refused) -> dbc.Toast:
    """What the domain said no to, in its own words; it stays until it has been read."""
    sentence = refusal(words, refused)
    return dbc.Toast(sentence, header=words("app-refused"), dismissable=True, is_open=True, key=str(uuid.uuid4()))
