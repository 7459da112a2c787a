"""The key to the house: a cookie that names a session's row, and nothing of the person."""

from urllib.parse import urlsplit

import flask
from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask_login import LoginManager, current_user, login_user

from dashapp import clock
from dashapp.auth.current import visitor
from dashapp.auth.visitor import Visitor
from dashapp.config import LOOPBACK, Config
from dashapp.database import database
from db import SIGN_IN
from partners import people
from partners.accounts import sessions


class Cookies(SecureCookieSessionInterface):
    """Flask's own; but a reader without a cookie brings no signature that it would have to be ready for."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        if self.get_cookie_name(app) not in request.cookies:
            return self.session_class()
        return super().open_session(app, request)


def install(server: Flask, config: Config) -> None:
    """Let Flask-Login find the visitor of each request by the session's row."""
    server.config.update(
        # the prefix makes the browser refuse it without https, from another path or for another host
        SESSION_COOKIE_NAME="__Host-handslag" if config.is_secure else "handslag",
        SESSION_COOKIE_SECURE=config.is_secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
    )
    server.session_interface = Cookies()
    manager = LoginManager(server)
    # its own protection reads the first forwarded address that a client has written
    manager.session_protection = None
    manager.user_loader(find)
    # it would look into the cookie of every reader, and public answers would differ by cookie for every cache
    server.after_request_funcs[None].remove(manager._update_remember_cookie)


def find(token: str) -> Visitor | None:
    """Who holds a living session, with the places and roles of this moment; it is a sign of life."""
    now = clock.now()
    with database().reading(SIGN_IN) as session:
        found = sessions.recognise(session, token, now=now)
        if found is None:
            return None
        person, key = found
        # read while the session is there
        organisation = person.organisation
    if sessions.is_to_be_seen(key, now=now):
        database().perform(SIGN_IN, lambda session: sessions.see(session, key.id, now=now))
    return Visitor(token, key.id, person, organisation, people.places_of(database(), person.id))


def hand_over(token: str) -> Visitor:
    """Give the browser a new key; whatever was in its cookie before is forgotten."""
    flask.session.clear()
    found = find(token)
    if found is None:
        raise RuntimeError("a session that has just begun is not found")
    login_user(found)
    return found


def take_back() -> None:
    """End the session behind this request, and empty the cookie; a copy of it opens nothing any more."""
    if is_known():
        key, person = visitor().sign_in_id, visitor().person.id
        database().perform(SIGN_IN, lambda session: sessions.end(session, key, person, now=clock.now()))
    flask.session.clear()


def is_known() -> bool:
    """Whether a living session stands behind this request."""
    return bool(current_user.is_authenticated)


def is_on_this_machine_only(config: Config) -> bool:
    """Whether nobody but this machine's own user can be asking: no other name, no proxy in between."""
    return config.is_local and not config.proxies and urlsplit(config.base_url).hostname in LOOPBACK
