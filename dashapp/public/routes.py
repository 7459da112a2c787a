"""The public addresses: Swedish at /<slug>, English at /en/<slug>, data at /<slug>.json and /<slug>.csv."""

import json
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from flask import Blueprint, Flask, Response, abort, request
from jinja2 import Environment
from werkzeug.routing import BaseConverter

from dashapp.database import database
from dashapp.i18n import DEFAULT, LANGUAGES
from dashapp.public.assets import Assets
from dashapp.public.banner import banner
from dashapp.public.data import as_csv, as_json
from dashapp.public.editions import Editions
from dashapp.public.home import render_home
from dashapp.public.page import render_partnership
from dashapp.public.serving import A_YEAR, Rendered, Shelf
from db import PUBLIC
from goals import releases
from goals.neighbours import Neighbour, neighbours
from goals.releases import Published

Render = Callable[[Published, Sequence[Neighbour]], Rendered]


class SlugConverter(BaseConverter):
    """A partnership's code."""

    regex = "[a-z0-9][a-z0-9_-]{0,62}"


class EnglishConverter(BaseConverter):
    """A language that stands in the address: every one but the first."""

    regex = "|".join(language for language in LANGUAGES if language != DEFAULT)


def blueprint(server: Flask, *, base_url: str, templates: Environment, assets: Assets) -> Blueprint:
    """The public pages, to be registered on the server."""
    server.url_map.converters |= {"slug": SlugConverter, "language": EnglishConverter}
    public = Blueprint("public", __name__)
    shelf, editions = Shelf(), Editions()

    def published(slug: str, form: Hashable, render: Render) -> Response:
        if (edition := editions.standing(slug)) and (kept := shelf.find((edition, form))):
            return kept.response()
        write = editions.now()
        with database().reading(PUBLIC) as session:
            found = releases.published(session, slug)
            key, place = found.publication.partnership_id, found.publication.document["area"]
            newer = found.withdrawn.number if found.withdrawn else 0
            near = neighbours(session, key, place)
            edition = (key, found.publication.number, newer, *((one.code, *one.name.values()) for one in near))
            editions.remember(slug, edition, write=write)
            return shelf.get((edition, form), lambda: render(found, near)).response()

    @public.get("/")
    @public.get("/<language:language>/", strict_slashes=False)
    def home(language: str = DEFAULT) -> Response:
        if (edition := editions.standing("/")) and (kept := shelf.find((edition, language))):
            return kept.response()
        write = editions.now()
        with database().reading(PUBLIC) as session:
            found = releases.all_published(session)
            edition = ("home", *((one.partnership_id, one.number) for one in found))
            editions.remember("/", edition, write=write)

            def render() -> Rendered:
                shown = [
                    {"document": one.document, "release": one.number, "published": one.published_at} for one in found
                ]
                text = render_home(shown, language=language, banner=banner(), base_url=base_url, templates=templates)
                return Rendered.of(text, "text/html")

            return shelf.get((edition, language), render).response()

    @public.get("/<slug:slug>", strict_slashes=False)
    @public.get("/<language:language>/<slug:slug>", strict_slashes=False)
    def partnership(slug: str, language: str = DEFAULT) -> Response:
        def render(found: Published, near: Sequence[Neighbour]) -> Rendered:
            text = render_partnership(
                found.publication.document,
                release=found.publication.number,
                published=found.publication.published_at,
                language=language,
                banner=banner(),
                base_url=base_url,
                templates=templates,
                withdrawn=_withdrawn(found),
                neighbours=near,
            )
            return Rendered.of(text, "text/html")

        return published(slug, ("page", language), render)

    @public.get("/<slug:slug>.json")
    def partnership_json(slug: str) -> Response:
        language = asked_language()

        def render(found: Published, _near: Sequence[Neighbour]) -> Rendered:
            edition = found.publication
            data = as_json(
                edition.document,
                release=edition.number,
                published=edition.published_at,
                language=language,
                banner=banner(),
            )
            return Rendered.of(json.dumps(data, ensure_ascii=False), "application/json")

        return open_to_other_sites(published(slug, ("json", language), render))

    @public.get("/<slug:slug>.csv")
    def partnership_csv(slug: str) -> Response:
        language = asked_language()

        def render(found: Published, _near: Sequence[Neighbour]) -> Rendered:
            return Rendered.of(as_csv(found.publication.document, language=language), "text/csv")

        return open_to_other_sites(published(slug, ("csv", language), render))

    @public.get("/static/<name>")
    def asset(name: str) -> Response:
        return assets.get(name).response(cache=A_YEAR)

    return public


def asked_language() -> str:
    """The language of data, by ?lang=; one that we do not have is a mistake that is told."""
    language = request.args.get("lang", DEFAULT)
    if language not in LANGUAGES:
        abort(400)
    return language


def open_to_other_sites(response: Response) -> Response:
    """Open data: any site's pages may read it."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _withdrawn(found: Published) -> dict[str, Any] | None:
    if found.withdrawn is None:
        return None
    withdrawal = found.withdrawn
    return {"release": withdrawal.number, "at": withdrawal.withdrawn_at.date(), "note": withdrawal.note}
