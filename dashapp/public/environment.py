"""The templates of the public pages, and where every page lives."""

from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dashapp import beside, sentences
from dashapp.figures import charts
from dashapp.i18n import DEFAULT, LANGUAGES, NAMES, Words


def environment(*, stylesheet: str, icon: str, door_style: str) -> Environment:
    """The templates, with everything escaped; style and icon are the addresses that they are served at."""
    templates = Environment(
        loader=PackageLoader("dashapp"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals |= {
        "stylesheet": stylesheet,
        "icon": icon,
        "door_style": door_style,
        "charts": charts,
        "sentences": sentences,
        "beside": beside,
        "address": address,
    }
    templates.globals |= {"languages": NAMES}
    templates.filters["told"] = told
    return templates


def address(language: str, slug: str = "") -> str:
    """The path of a partnership's page, or of the home page: /slug and / in Swedish, /en/slug and /en/ in English."""
    return f"/{slug}" if language == DEFAULT else f"/{language}/{slug}"


def data_address(language: str, slug: str, form: str) -> str:
    """The path of a partnership's open data; `form` is csv or json."""
    return f"/{slug}.{form}" if language == DEFAULT else f"/{slug}.{form}?lang={language}"


def alternates(base_url: str, slug: str = "") -> list[tuple[str, str]]:
    """(hreflang, absolute address) of the page in every language; Swedish is what every other language gets."""
    root = base_url.rstrip("/")
    pages = [(language, root + address(language, slug)) for language in LANGUAGES]
    return [*pages, ("x-default", root + address(DEFAULT, slug))]


def told(texts: Mapping[str, str], words: Words) -> str | Markup:
    """A text in the page's language; one that exists only in Swedish says so, or it would be read aloud as English."""
    text = words.text(texts)
    if words.language == DEFAULT or texts.get(words.language):
        return text
    return Markup('<span lang="{}">{}</span>').format(DEFAULT, text)
