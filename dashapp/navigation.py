"""From an address to what is seen there: which page it is, and what stands there when it is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dash import html
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule

from dashapp.auth.visitor import Visitor
from dashapp.page import Content, Page
from dashapp.refusals import refusal
from dashapp.shell import frame, titled
from partners.errors import NotAllowed, NotFound, Refused

FOUND = 200


@dataclass(frozen=True)
class View:
    """What is seen at an address: the status of the answer, its title, and everything between skip link and foot."""

    status: int
    title: str
    parts: list[Any]


class Navigation:
    """The pages by their addresses below a prefix. A query string overrides no part of a path."""

    def __init__(self, pages: Iterable[Page], *, prefix: str) -> None:
        self._first = f"{prefix}/"
        self._pages = {page.name: page for page in pages}
        rules = [
            Rule(prefix + path, endpoint=page.name)
            for page in self._pages.values()
            for path in (page.path, *page.further)
        ]
        self._map = Map(rules, strict_slashes=False).bind("")

    def find(self, path: str) -> tuple[Page, dict[str, Any]]:
        """The page at a path and the values in it; raises NotFound."""
        try:
            name, values = self._map.match(path)
        except HTTPException:
            raise NotFound from None
        return self._pages[name], values

    def view(self, visitor: Visitor, path: str) -> View:
        """What a visitor sees at a path: the page, or what the domain says instead."""
        page: Page | None = None
        slug = ""
        try:
            page, values = self.find(path)
            content = page.layout(**values)
            status, slug = FOUND, values.get("slug", "")
        except NotFound:
            # nothing in it tells whether there is such a thing
            status, page, content = 404, None, _error(visitor, 404)
        except NotAllowed:
            status, slug, content = 403, values.get("slug", ""), _error(visitor, 403)
        except Refused as refused:
            status, slug = 409, values.get("slug", "")
            content = _refusal(visitor, refused)
        # an address that was asked for in vain is not repeated: two of them are answered alike
        shown = path if status == FOUND else self._first
        parts = frame(visitor, content, pages=list(self._pages.values()), slug=slug, page=page, path=shown)
        return View(status, titled(visitor, content, slug=slug), parts)


def _error(visitor: Visitor, status: int) -> Content:
    words = visitor.words
    title = words(f"error-{status}-title")
    sentences = [html.P(words(f"error-{status}-what"), className="lead"), html.P(words(f"error-{status}-do"))]
    return Content(title, [html.Div(html.H1(title), className="head"), *sentences, _home(visitor)])


def _refusal(visitor: Visitor, refused: Refused) -> Content:
    title = visitor.words("app-refused")
    sentence = html.P(refusal(visitor.words, refused), className="lead")
    return Content(title, [html.Div(html.H1(title), className="head"), sentence, _home(visitor)])


def _home(visitor: Visitor) -> html.P:
    return html.P(html.A(visitor.words("app-to-start"), href="/app/"))
