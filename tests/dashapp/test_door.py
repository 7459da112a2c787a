"""Signing in and out, as a browser does it."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from dashapp.auth.routes import LONGEST_ADDRESS
from db import PLATFORM, SIGN_IN
from partners.accounts import door, links, sessions
from partners.accounts.models import Purpose, SignIn
from partners.models import Person
from tests.dashapp.site import Site

OURS = {"Sec-Fetch-Site": "same-origin"}
PASSWORD = "fyra gröna båtar vid kajen"  # noqa: S105  nobody's


def person(site: Site, name: str) -> Person:
    with site.database.reading(SIGN_IN) as session:
        return session.scalars(select(Person).where(Person.email == f"{name}@example.org")).one()


def link(site: Site, name: str, purpose: Purpose = Purpose.INVITATION) -> str:
    key, now = person(site, name).id, dt.datetime.now(dt.UTC)
    return site.database.perform(PLATFORM, lambda session: links.make(session, key, purpose, now=now))


def with_password(site: Site, name: str) -> None:
    door.choose_password(
        site.database,
        token=link(site, name),
        purpose=Purpose.INVITATION,
        password=PASSWORD,
        now=dt.datetime.now(dt.UTC),
    )


def post(client: FlaskClient, path: str, **form: str) -> TestResponse:
    return client.post(path, data=form, headers=OURS)


def sign_in(client: FlaskClient, name: str, password: str = PASSWORD, **more: str) -> TestResponse:
    return post(client, "/signin", email=f"{name}@example.org", password=password, **more)


def enter_as(client: FlaskClient, site: Site, name: str, **more: str) -> TestResponse:
    return post(client, "/signin/demo", person=str(person(site, name).id), **more)


def is_inside(client: FlaskClient) -> bool:
    return client.get("/app/").status_code == 200


def test_bo_chooses_a_password_by_his_invitation_and_signs_in_with_it(own_site: Site) -> None:
    client = own_site.app.test_client()
    address = f"/signin/invitation/{link(own_site, 'bo')}"
    assert "Bo (demo)" in client.get(address).text
    assert post(client, address, password=PASSWORD).status_code == 200
    assert not is_inside(client)
    answer = sign_in(client, "bo")
    assert (answer.status_code, answer.location) == (303, "/app/handslag-bergsjon")
    assert is_inside(client)
    assert client.get(address).status_code == 410, "a link works once"
    assert post(client, address, password=PASSWORD + "!").status_code == 410


@pytest.mark.parametrize(("password", "said"), [("xyz123", "12"), ("handslag1234", "gissa"), ("x" * 201, "200")])
def test_a_password_that_will_not_do_is_told_and_the_link_still_works(own_site: Site, password: str, said: str) -> None:
    client = own_site.app.test_client()
    address = f"/signin/invitation/{link(own_site, 'bo')}"
    answer = post(client, address, password=password)
    assert answer.status_code == 422
    assert said in re.search(r'role="alert" id="wrong">([^<]*)', answer.text)[1]  # type: ignore[index]
    assert password not in answer.text
    assert post(client, address, password=PASSWORD).status_code == 200


def test_a_link_for_one_thing_is_none_for_another(own_site: Site) -> None:
    token = link(own_site, "bo", Purpose.RESET)
    client = own_site.app.test_client()
    assert client.get(f"/signin/invitation/{token}").status_code == 410
    assert client.get(f"/en/signin/reset/{token}").status_code == 200
    assert client.get(f"/signin/something/{token}").status_code == 404


def test_nobody_learns_who_has_an_account(own_site: Site) -> None:
    with_password(own_site, "bo")
    answers = []
    for name, password in (("bo", "fel lösenord alldeles"), ("pia", PASSWORD), ("nobody", PASSWORD)):
        answer = sign_in(own_site.app.test_client(), name, password)
        assert answer.status_code == 401
        assert "Set-Cookie" not in answer.headers
        answers.append(answer.text.replace(f"{name}@example.org", "…"))
    assert len(set(answers)) == 1


def test_after_ten_wrong_guesses_the_right_password_waits_too(own_site: Site) -> None:
    with_password(own_site, "bo")
    client = own_site.app.test_client()
    assert [sign_in(client, "bo", f"gissning nummer {n}").status_code for n in range(11)] == [401] * 10 + [429]
    answer = sign_in(client, "bo")
    assert answer.status_code == 429
    assert "minut" in answer.text


def test_a_copied_cookie_opens_nothing_after_signing_out(own_site: Site) -> None:
    client, copy = own_site.app.test_client(), own_site.app.test_client()
    enter_as(client, own_site, "bo")
    copy.set_cookie("handslag", client.get_cookie("handslag").value)  # type: ignore[union-attr]
    assert is_inside(copy)
    answer = post(client, "/signout")
    assert (answer.status_code, answer.location) == (303, "/")
    assert not is_inside(client)
    assert not is_inside(copy)


def test_signing_in_leaves_what_the_browser_brought_outside(own_site: Site) -> None:
    client = own_site.app.test_client()
    with client.session_transaction() as planted:
        planted["_user_id"] = "guessed"
        planted["planted"] = "1"
    enter_as(client, own_site, "bo")
    with client.session_transaction() as kept:
        assert "planted" not in kept
        assert kept["_user_id"] != "guessed"
        assert str(person(own_site, "bo").id) not in str(dict(kept))
    first = client.get_cookie("handslag").value  # type: ignore[union-attr]
    enter_as(client, own_site, "bo")
    assert client.get_cookie("handslag").value != first  # type: ignore[union-attr]


def test_a_session_ends_by_itself(own_site: Site) -> None:
    client = own_site.app.test_client()
    enter_as(client, own_site, "bo")
    assert is_inside(client)

    def grow_old(**columns: dt.datetime) -> None:
        def change(session: object) -> None:
            for name, value in columns.items():
                setattr(session.scalars(select(SignIn)).one(), name, value)  # type: ignore[attr-defined]

        own_site.database.perform(SIGN_IN, change)

    now = dt.datetime.now(dt.UTC)
    grow_old(seen_at=now - sessions.IDLE + dt.timedelta(minutes=1))
    assert is_inside(client), "and that was a sign of life"
    with own_site.database.reading(SIGN_IN) as session:
        assert session.scalars(select(SignIn.seen_at)).one() >= now - dt.timedelta(minutes=1)
    grow_old(seen_at=now - sessions.IDLE)
    assert not is_inside(client)
    grow_old(seen_at=now, began_at=now - sessions.LONGEST)
    assert not is_inside(client)


def test_a_person_who_is_no_longer_active_is_out_with_the_next_request(own_site: Site) -> None:
    client = own_site.app.test_client()
    enter_as(client, own_site, "bo")
    key = person(own_site, "bo").id
    own_site.database.perform(PLATFORM, lambda session: setattr(session.get_one(Person, key), "active", False))
    assert not is_inside(client)
    assert enter_as(client, own_site, "bo").status_code == 404


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/app/handslag-bergsjon/report", "/app/handslag-bergsjon/report"),
        ("/app/handslag-bergsjon/goals/jobb?x=1", "/app/handslag-bergsjon/goals/jobb?x=1"),
        ("", "/app/handslag-bergsjon"),
        ("https://evil.example/", "/app/handslag-bergsjon"),
        ("//evil.example/app/", "/app/handslag-bergsjon"),
        ("/app//evil.example", "/app/handslag-bergsjon"),
        ("/app/\\evil.example", "/app/handslag-bergsjon"),
        ("/appetizer", "/app/handslag-bergsjon"),
        ("/app/\r\nSet-Cookie: x=y", "/app/handslag-bergsjon"),
        ("javascript:alert(1)", "/app/handslag-bergsjon"),
        ("/app/" + "x" * LONGEST_ADDRESS, "/app/handslag-bergsjon"),
    ],
)
def test_signing_in_leads_to_where_one_was_going_and_nowhere_else(own_site: Site, wanted: str, reached: str) -> None:
    client = own_site.app.test_client()
    assert enter_as(client, own_site, "bo", next=wanted).location == reached


def test_somebody_with_several_partnerships_begins_with_the_tasks(own_site: Site) -> None:
    assert enter_as(own_site.app.test_client(), own_site, "asa").location == "/app/"
    assert enter_as(own_site.app.test_client(), own_site, "admin").location == "/app/"


def test_a_stranger_is_led_to_the_door_and_a_page_s_own_message_is_told(site: Site) -> None:
    answer = site.ask("/app/handslag-bergsjon/report", Accept="text/html")
    assert (answer.status_code, answer.location) == (303, "/signin?next=/app/handslag-bergsjon/report")
    told = site.ask("/app/_dash-update-component", "POST", body="{}", Sec_Fetch_Site="same-origin", Accept="text/html")
    assert told.status_code == 401
    assert site.page("/signin?next=/app/handslag-bergsjon/report") is not None


def test_the_chosen_language_is_remembered(own_site: Site) -> None:
    client = own_site.app.test_client()
    enter_as(client, own_site, "bo")
    assert 'lang="sv"' in client.get("/app/").text
    answer = post(client, "/signin/language/en?next=/app/handslag-bergsjon")
    assert (answer.status_code, answer.location) == (303, "/app/handslag-bergsjon")
    assert '<html lang="en"' in client.get("/app/").text
    other = own_site.app.test_client()
    enter_as(other, own_site, "bo")
    assert '<html lang="en"' in other.get("/app/").text
    assert post(client, "/signin/language/fi").status_code == 404


Closed = Callable[[Site], TestResponse]


@pytest.mark.parametrize(
    "settings",
    [
        {"HANDSLAG_BASE_URL": "https://handslag.example.org"},
        {"HANDSLAG_PROXIES": "1"},
    ],
    ids=["a public address", "behind a proxy"],
)
def test_the_demonstration_has_no_buttons_elsewhere(demo_url: str, tmp_path: Path, settings: dict[str, str]) -> None:
    site = Site(demo_url, tmp_path, **settings)
    host = {"base_url": settings.get("HANDSLAG_BASE_URL", "http://localhost:8000")}
    client = site.app.test_client()
    assert str(person(site, "bo").id) not in client.get("/signin", **host).text
    answer = client.post("/signin/demo", data={"person": str(person(site, "bo").id)}, headers=OURS, **host)
    assert answer.status_code == 404
    site.close()


def test_the_demonstration_has_no_buttons_for_another_machine(site: Site) -> None:
    client = site.app.test_client()
    client.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    assert str(person(site, "bo").id) not in client.get("/signin").text
    assert enter_as(client, site, "bo").status_code == 404


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_the_demonstration_has_no_buttons_for_whoever_comes_through_a_proxy(site: Site, header: str) -> None:
    client = site.app.test_client()
    assert str(person(site, "bo").id) in client.get("/signin").text
    assert str(person(site, "bo").id) not in client.get("/signin", headers={header: "127.0.0.1"}).text


def test_what_opens_a_door_is_not_written_into_the_log(
    own_site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    token = link(own_site, "bo", Purpose.RESET)

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("dashapp.auth.routes.links.find", fail)
    assert own_site.app.test_client().get(f"/signin/reset/{token}").status_code == 500
    assert "/signin/" in caplog.text
    assert token not in caplog.text


def test_a_database_that_is_no_demonstration_has_no_buttons(empty_site: Site) -> None:
    bo = Person(email="bo@example.org", name="Bo")
    empty_site.database.perform(PLATFORM, lambda session: session.add(bo))
    client = empty_site.app.test_client()
    assert str(person(empty_site, "bo").id) not in client.get("/signin").text
    assert enter_as(client, empty_site, "bo").status_code == 404


def test_the_cookie_is_for_this_site_alone(demo_url: str, tmp_path: Path) -> None:
    plain, secure = (
        Site(demo_url, tmp_path, **more) for more in ({}, {"HANDSLAG_BASE_URL": "https://handslag.example.org"})
    )
    with_password(plain, "bo")
    given = [
        site.app.test_client().post(
            "/signin",
            data={"email": "bo@example.org", "password": PASSWORD},
            headers=OURS,
            base_url=base,
        )
        for site, base in ((plain, "http://localhost:8000"), (secure, "https://handslag.example.org"))
    ]
    near, far = (answer.headers["Set-Cookie"] for answer in given)
    assert near.startswith("handslag=")
    assert far.startswith("__Host-handslag=")
    for cookie in (near, far):
        assert {"HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
        assert "Domain" not in cookie
    assert "Secure" in far.split("; ")
    assert "Secure" not in near.split("; ")
    for site in (plain, secure):
        site.close()
