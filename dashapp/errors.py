"""What went wrong, as a page that a person understands. A page for 404 is the same whatever it hides."""

import logging
import uuid

from flask import Flask, Response, make_response, request
from jinja2 import Environment
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from dashapp.addresses import language_of
from dashapp.public.banner import banner
from dashapp.public.error_page import render_error
from partners.errors import NotAllowed, NotFound, Refused

SECONDS_UNTIL_RETRY = 30

log = logging.getLogger("handslag")


def install(server: Flask, templates: Environment) -> None:
    """Answer every error with a page."""

    def page(status: int, reference: str | None = None) -> Response:
        language = language_of(request.path)
        body = render_error(status, language=language, banner=banner(), templates=templates, reference=reference)
        response = make_response(body, status)
        response.headers["Cache-Control"] = "no-store"
        return response

    @server.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        if error.code is None or error.code < 400:
            return make_response(error.get_response())
        response = page(error.code)
        if allowed := error.get_response().headers.get("Allow"):
            response.headers["Allow"] = allowed
        return response

    @server.errorhandler(Refused)
    def refused(error: Refused) -> Response:
        return page(404 if isinstance(error, NotFound) else 403 if isinstance(error, NotAllowed) else 400)

    @server.errorhandler(OperationalError)
    def away(error: OperationalError) -> Response:
        # %r: a path may hold a line break, and would write a line of its own into the log
        log.error("%s %r: the database does not answer: %s", request.method, asked(), error.orig)
        response = page(503)
        response.headers["Retry-After"] = str(SECONDS_UNTIL_RETRY)
        return response

    @server.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        reference = uuid.uuid4().hex[:12]
        log.exception("%s %r failed, reference %s", request.method, asked(), reference, exc_info=error)
        return page(500, reference)


def asked() -> str:
    """What was asked for, for the log: the rule of the address, not what fills it in, which may open a door."""
    return request.url_rule.rule if request.url_rule else request.path
