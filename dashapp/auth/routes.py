"""The door: signing in and out, choosing a password by a link that works once, asking for one by mail, the language."""

import re
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Flask, Response, abort, make_response, redirect, request
from jinja2 import Environment
from werkzeug.routing import BaseConverter

from dashapp import clock, mail
from dashapp.auth import demonstration
from dashapp.auth.current import visitor
from dashapp.auth.keys import hand_over, is_known, take_back
from dashapp.config import Config
from dashapp.database import database
from dashapp.i18n import DEFAULT, LANGUAGES, words
from dashapp.public.banner import banner
from dashapp.public.environment import address
from dashapp.refusals import refusal
from db import PLATFORM, SIGN_IN
from partners import people
from partners.accounts import door, links
from partners.accounts.models import Purpose
from partners.errors import Refused
from partners.models import Person

START = "/app/"
# Where one may be sent after signing in: an address of the signed-in pages, and nothing that could lead elsewhere.
LOCAL = re.compile(r"/app(/[A-Za-z0-9_./~%?=&-]*)?", re.ASCII)
LONGEST_ADDRESS = 500
RESET_MINUTES = int(links.LASTS[Purpose.RESET].total_seconds() // 60)


class PurposeConverter(BaseConverter):
    """What a link is for."""

    regex = "|".join(Purpose)

    def to_python(self, value: str) -> Purpose:
        return Purpose(value)


def blueprint(server: Flask, config: Config, templates: Environment) -> Blueprint:
    """The pages of the door, to be registered on the server."""
    server.url_map.converters["purpose"] = PurposeConverter
    mail.install(server, config)
    signin = Blueprint("signin", __name__)

    def page(
        template: str, language: str, *, status: int = 200, refused: Refused | None = None, **values: Any
    ) -> Response:
        reader = words(language)
        path = request.path.removeprefix(f"/{language}") if language != DEFAULT else request.path
        query = f"?next={quote(goal())}" if goal() else ""
        body = templates.get_template(template).render(
            words=reader,
            banner=banner(),
            refused=refused and refusal(reader, refused),
            at=lambda name: name if language == DEFAULT else f"/{language}{name}",
            here={one: (path if one == DEFAULT else f"/{one}{path}") + query for one in LANGUAGES},
            **values,
        )
        response = make_response(body, status)
        response.headers["Cache-Control"] = "no-store"
        return response

    def shown(language: str, *, status: int = 200, refused: Refused | None = None, email: str = "") -> Response:
        more = {"cast": demonstration.cast(config), "by_mail": mail.can_send()}
        return page("signin.html", language, status=status, refused=refused, email=email, next=goal(), **more)

    @signin.get("/signin")
    @signin.get("/<language:language>/signin")
    def ask(language: str = DEFAULT) -> Response:
        return shown(language)

    @signin.post("/signin")
    @signin.post("/<language:language>/signin")
    def enter(language: str = DEFAULT) -> Response:
        email, password = given("email"), given("password")
        try:
            token = door.sign_in(
                database(),
                email=email,
                password=password,
                address=request.remote_addr or "",
                device=device(),
                now=clock.now(),
                secret=config.secret,
            )
        except Refused as refused:
            return shown(
                language, status=429 if refused.code == "sign-in-too-often" else 401, refused=refused, email=email
            )
        return welcome(token)

    @signin.post("/signin/demo")
    def enter_as() -> Response:
        person = demonstration.chosen(config, given("person"))
        return welcome(door.begin_session(database(), person.id, method="demo", device=device(), now=clock.now()))

    @signin.post("/signout")
    def leave() -> Response:
        language = visitor().words.language if is_known() else DEFAULT
        take_back()
        return redirect(address(language), 303)

    @signin.post("/signin/language/<chosen>")
    def speak(chosen: str) -> Response:
        if chosen not in LANGUAGES:
            abort(404)
        key = visitor().person.id
        database().perform(PLATFORM, lambda session: people.choose_language(session, key, chosen))
        return redirect(goal() or START, 303)

    @signin.get("/signin/forgotten")
    @signin.get("/<language:language>/signin/forgotten")
    def forgotten(language: str = DEFAULT) -> Response:
        if not mail.can_send():
            abort(404)
        return page("forgotten.html", language, is_asked=False)

    @signin.post("/signin/forgotten")
    @signin.post("/<language:language>/signin/forgotten")
    def remind(language: str = DEFAULT) -> Response:
        if not mail.can_send():
            abort(404)
        try:
            send_link(given("email"), config)
        except Refused as refused:
            return page("forgotten.html", language, status=429, refused=refused, is_asked=False)
        return page("forgotten.html", language, is_asked=True, minutes=RESET_MINUTES)

    @signin.get("/signin/<purpose:purpose>/<token>")
    @signin.get("/<language:language>/signin/<purpose:purpose>/<token>")
    def choose(purpose: Purpose, token: str, language: str = DEFAULT) -> Response:
        person = holder(token, purpose)
        return page("password.html", language, status=200 if person else 410, person=person, purpose=purpose)

    @signin.post("/signin/<purpose:purpose>/<token>")
    @signin.post("/<language:language>/signin/<purpose:purpose>/<token>")
    def chosen(purpose: Purpose, token: str, language: str = DEFAULT) -> Response:
        try:
            door.choose_password(database(), token=token, purpose=purpose, password=given("password"), now=clock.now())
        except Refused as refused:
            person = holder(token, purpose)
            status = 422 if person else 410
            return page("password.html", language, status=status, refused=refused, person=person, purpose=purpose)
        return page("password_chosen.html", language)

    def welcome(token: str) -> Response:
        """Into the house with a new key; whatever the browser brought along is left outside."""
        places = hand_over(token).places
        first = f"/app/{places[0].code}" if len(places) == 1 else START
        return redirect(goal() or first, 303)

    return signin


def holder(token: str, purpose: Purpose) -> Person | None:
    """Whom a link is for, as long as it works."""
    with database().reading(SIGN_IN) as session:
        return links.find(session, token, purpose, now=clock.now())


def send_link(email: str, config: Config) -> None:
    """Send a link to whoever has an address, in that person's own language. Raises Refused: sign-in-too-often."""
    found = door.reset_link(
        database(), email=email, address=request.remote_addr or "", now=clock.now(), secret=config.secret
    )
    if found is None:
        return
    person, token = found
    link = config.base_url + address(person.language, f"signin/{Purpose.RESET}/{token}")
    values = {"name": person.name, "site": config.base_url, "link": link, "minutes": RESET_MINUTES}
    mail.send(mail.Letter(person.email, person.language, "reset", values))


def given(name: str) -> str:
    """One field of the form."""
    return request.form.get(name, "")


def goal() -> str:
    """Where the visitor was going; empty for nowhere, and for anywhere that is not ours."""
    wanted = request.values.get("next", "")
    return wanted if len(wanted) <= LONGEST_ADDRESS and LOCAL.fullmatch(wanted) and "//" not in wanted else ""


def device() -> str:
    """What the browser calls itself, for the list of one's sessions."""
    return (request.user_agent.string or "")[:200]
