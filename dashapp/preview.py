"""A release as residents will read it, for those who may see it before: the public page itself, under a bar."""

import uuid

from flask import Blueprint, Response, make_response
from jinja2 import Environment

from dashapp.auth.current import reading, visitor
from dashapp.database import database
from dashapp.i18n import LANGUAGES
from dashapp.public.banner import banner
from dashapp.public.page import render_preview
from dashapp.public.serving import compressed
from db import PUBLIC
from goals import publishing
from goals.neighbours import neighbours
from goals.publishing import Edition


def blueprint(templates: Environment) -> Blueprint:
    """The signed-in address of every release, in every language."""
    preview = Blueprint("preview", __name__)

    @preview.get(f"/app/preview/<slug:slug>/<uuid:release_id>/<any({','.join(LANGUAGES)}):language>")
    def release(slug: str, release_id: uuid.UUID, language: str) -> Response:
        with reading(slug) as session:
            document = publishing.obtain(session, visitor().actor, release_id).document
            editions = publishing.history(session, visitor().actor)
        with database().reading(PUBLIC) as session:
            near = neighbours(session, visitor().place(slug).partnership_id, document["area"])
        edition = next(one for one in editions if one.release_id == release_id)
        body = render_preview(
            document,
            state=edition.state,
            release=edition.number,
            published=edition.approved_at,
            language=language,
            here={other: address(slug, edition, other) for other in LANGUAGES},
            back=f"/app/{slug}/publish" + (f"/{edition.number}" if edition.number else ""),
            banner=banner(),
            neighbours=near,
            templates=templates,
        )
        response = make_response(body)
        response.headers["Cache-Control"] = "no-store"
        return compressed(response)

    return preview


def address(slug: str, edition: Edition, language: str) -> str:
    """Where a release is read so."""
    return f"/app/preview/{slug}/{edition.release_id}/{language}"
