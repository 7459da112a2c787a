"""The renderers with what every test gives them."""

import datetime as dt
from typing import Any

from dashapp.public.data import as_json
from dashapp.public.environment import environment
from dashapp.public.error_page import render_error
from dashapp.public.home import render_home
from dashapp.public.page import render_partnership
from tests.public.documents import BANNER, PLACES, PUBLISHED, Document

TEMPLATES = environment(
    stylesheet="/static/public.0123abcd.css", icon="/static/icon.0123abcd.svg", door_style="/static/door.0123abcd.css"
)
WITHDRAWN = {"release": 2, "at": dt.date(2025, 11, 3), "note": "<b>Fel</b> siffra"}


def page(document: Document, language: str = "sv", **more: Any) -> str:
    given = {"banner": BANNER, "base_url": "https://handslag.example.org/", "templates": TEMPLATES} | more
    return render_partnership(document, release=1, published=PUBLISHED, language=language, **given)


def home(language: str = "sv", documents: tuple[Document, ...] = PLACES) -> str:
    partnerships = [{"document": document, "release": 1, "published": PUBLISHED} for document in documents]
    return render_home(
        partnerships, language=language, banner=BANNER, base_url="https://handslag.example.org", templates=TEMPLATES
    )


def error(status: int, language: str = "sv", reference: str | None = None) -> str:
    return render_error(status, language=language, banner=None, templates=TEMPLATES, reference=reference)


def json_of(document: Document, language: str = "sv", **more: Any) -> dict[str, Any]:
    return as_json(document, release=1, published=PUBLISHED, language=language, **({"banner": BANNER} | more))
