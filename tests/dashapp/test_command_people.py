"""People from the command line: whoever runs the machine lets somebody in, by a link that works once."""

import re
from pathlib import Path

import pytest

from db import Database
from partners.access import Role
from partners.people import actor_for
from tests.dashapp.conftest import Command
from tests.dashapp.site import Site

INVITED = ("person", "invite", "Eva@Example.org", "--name", "Eva Ek", "--organisation", "balder")
PASSWORD = "fyra gröna båtar vid kajen"  # noqa: S105  nobody's


def path_of_link(printed: str) -> str:
    found = re.search(r"https?://[^/]+(/\S+)", printed)
    assert found, printed
    return found[1]


def choose(site: Site, path: str, password: str = PASSWORD) -> int:
    client = site.app.test_client()
    return client.post(path, data={"password": password}, headers={"Sec-Fetch-Site": "same-origin"}).status_code


def test_an_invited_person_comes_in_with_the_role(
    handslag: Command, demo: Database, demo_url: str, tmp_path: Path
) -> None:
    said = handslag(*INVITED, "--to", "handslag-bergsjon", "--role", "reporter", DATABASE_URL=demo_url)
    assert said.code == 0, said
    assert "eva@example.org är inbjuden." in said.out
    site = Site(demo_url, tmp_path)
    assert choose(site, path_of_link(said.out)) == 200
    assert choose(site, path_of_link(said.out)) == 410
    assert list(actor_for(demo, "eva@example.org").roles.values()) == [Role.REPORTER]
    site.close()


def test_who_has_a_password_already_gets_the_role_and_no_link(
    handslag: Command, demo: Database, demo_url: str, tmp_path: Path
) -> None:
    first = handslag(*INVITED, DATABASE_URL=demo_url)
    site = Site(demo_url, tmp_path)
    assert choose(site, path_of_link(first.out)) == 200
    said = handslag(*INVITED, "--to", "handslag-bergsjon", "--role", "viewer", DATABASE_URL=demo_url)
    assert said.code == 0, said
    assert "Personen har redan ett lösenord" in said.out
    assert "/signin/" not in said.out
    assert list(actor_for(demo, "eva@example.org").roles.values()) == [Role.VIEWER]
    site.close()


def test_somebody_who_forgot_the_password_gets_a_new_one(handslag: Command, demo_url: str, tmp_path: Path) -> None:
    first, again = (handslag("person", "reset", "bo@example.org", DATABASE_URL=demo_url) for _ in range(2))
    assert (first.code, again.code) == (0, 0)
    assert "0,5 timmar" in first.out
    site = Site(demo_url, tmp_path)
    assert choose(site, path_of_link(first.out)) == 410, "the newest link is the one"
    assert choose(site, path_of_link(again.out)) == 200
    site.close()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("person", "reset", "nobody@example.org"), "nobody@example.org"),
        ((*INVITED[:-1], "okänd"), "okänd"),
        ((*INVITED, "--to", "okänt", "--role", "viewer"), "okänt"),
        ((*INVITED, "--to", "handslag-bergsjon", "--role", "kung"), "coordinator"),
        ((*INVITED, "--role", "viewer"), "partnerskap"),
        (("person", "invite", "ingen adress", "--organisation", "balder"), "ingen adress"),
        (("person", "invite", "bo@example.org", "--organisation", "balder"), "annan organisation"),
        (
            (
                "person",
                "invite",
                "bo@example.org",
                "--organisation",
                "saab",
                "--to",
                "handslag-bergsjon",
                "--role",
                "viewer",
            ),
            "reporter",
        ),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    handslag: Command, demo_url: str, arguments: tuple[str, ...], said: str
) -> None:
    answer = handslag(*arguments, DATABASE_URL=demo_url)
    assert answer.code == 1
    assert answer.out == ""
    assert said in answer.err
