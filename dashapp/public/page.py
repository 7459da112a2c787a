"""One partnership's public page: a pure function of the release's document."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment

from dashapp.i18n import LANGUAGES, words
from dashapp.public.environment import address, alternates, data_address
from goals.neighbours import Neighbour


def render_partnership(
    document: Mapping[str, Any],
    *,
    release: int,
    published: dt.datetime,
    language: str,
    banner: Mapping[str, str] | None,
    base_url: str,
    templates: Environment,
    withdrawn: Mapping[str, Any] | None = None,
    neighbours: Sequence[Neighbour] = (),
) -> str:
    """The page as HTML. `published` is aware, UTC; `withdrawn` is a later release, {"release", "at": date, "note"},
    that was taken back; `neighbours` are published in the same area."""
    slug = document["partnership"]
    return _rendered(
        "partnership.html",
        document,
        language,
        templates,
        release=release,
        published=published,
        banner=banner,
        withdrawn=withdrawn,
        neighbours=neighbours,
        alternates=alternates(base_url, slug),
        here={other: address(other, slug) for other in LANGUAGES},
        csv=data_address(language, slug, "csv"),
        json=data_address(language, slug, "json"),
    )


def render_preview(
    document: Mapping[str, Any],
    *,
    state: str,
    release: int | None,
    published: dt.datetime | None,
    language: str,
    banner: Mapping[str, str] | None,
    here: Mapping[str, str],
    back: str,
    neighbours: Sequence[Neighbour],
    templates: Environment,
) -> str:
    """The same page under a bar that says how far the release has come, and leads `back`.

    `state` is the release's; `release` and `published` are None where it never was; `here` are its addresses by
    language. Beside these it leads only to its `neighbours`, as the published page will.
    """
    facts = {"state": state, "release": release, "published": published, "here": here, "back": back}
    return _rendered(
        "preview.html", document, language, templates, banner=banner, withdrawn=None, neighbours=neighbours, **facts
    )


def _rendered(template: str, document: Mapping[str, Any], language: str, templates: Environment, **facts: Any) -> str:
    return templates.get_template(template).render(words=words(language), document=document, **facts)
