"""Who sees and does what over the edge: every page and every callback, for everybody, as the table of rights says.

What is expected follows from that table and from who belongs where; no answer is written down by hand.
"""

import base64
import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from dashapp import mail
from dashapp.page import Page
from dashapp.pages import PAGES
from dashapp.pages.report import ids
from dashapp.pages.verify import ids as verify_ids
from dashapp.signed_in import FRAME, PREFIX, UPDATES
from db import SIGN_IN, within
from goals.models import Contribution, ContributionAuthor
from partners.access import Permission
from partners.accounts.models import SignIn
from tests.conftest import load_demonstration
from tests.dashapp.conftest import own_site
from tests.dashapp.site import Site
from tests.databases import ENGINES, Workshop
from tests.goals.place import Place
from tests.goals.test_loading import everything
from tests.pages import form_messages, report_messages
from tests.pages.desk import OWN, Desk
from tests.pages.office import BERGSJON, JOBS, SUMMER, Office
from tests.pages.report_messages import CANARY, CANARY_NUMBER
from tests.pages.rights import (
    EVERYBODY,
    KEY,
    NOBODY,
    PEOPLE,
    SLUGS,
    Message,
    administrators,
    founders,
    goals,
    reporters,
    rights,
    those_with,
    verifiers,
)
from tests.pages.verify_screen import Screen

__all__ = ["own_site"]  # on both engines here

# where somebody is of everything: coordinator here and stranger there, in one place and in another of the same area
VISITED = ("handslag-bergsjon", "bid-bergsjon", "handslag-biskopsgarden")
NOWHERE, NONE = "finns-inte-alls", "finns-inte"
VIEW, FOR_OTHERS = Permission.FIGURES_VIEW, Permission.CONTRIBUTION_WRITE_FOR_OTHERS
# Pages that the menu does not show for a right; what they show is for whoever has it.
WITHOUT_MENU = {"goal_settings": Permission.GOAL_SET}
MAY_HEAR_IT = {"pia", "asa"}
MAIL = {"HANDSLAG_MAIL": "smtp://127.0.0.1:1", "HANDSLAG_MAIL_FROM": "handslag@example.org"}
LOOKING = {"go", *report_messages.LOOKING, *form_messages.LOOKING}
# What answers with more than a no, and why that is nobody's secret.
ANSWERING_ANYBODY = {
    "go": "the page that says no",
    ids.KNOWN: "counts what the message itself says",
    "goal_target.decide": "tells a coordinator in the form that those who steer decide now",
    "account.end": "draws the reader's own account, where another's session cannot be ended",
}


# ---- a site in which every deed has something that it fits, and Pia a draft


@pytest.fixture(scope="module", autouse=True)
def no_letter_leaves() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(mail, "send", lambda _letter: None)
        yield


def prepared(url: str, data: Path) -> Site:
    """A site that sends letters, so that there is nothing that cannot be done."""
    site = Site(url, data, **MAIL)
    report_messages.prepare_reports(site)
    form_messages.prepare_forms(site)
    return site


@pytest.fixture(scope="module", params=ENGINES)
def office(
    request: pytest.FixtureRequest, workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """For tests that change nothing, whatever they try."""
    with workshops[request.param].copy_of("demo", load_demonstration) as url:
        site = prepared(url, tmp_path_factory.mktemp("rights"))
        yield Office(site)
        site.close()


@pytest.fixture(scope="module")
def clients(office: Office) -> dict[str, Any]:
    """Everybody's browser."""
    desks = {name: Desk(office.site, f"{name}@example.org").client for name in PEOPLE}
    return {**desks, NOBODY: office.site.app.test_client()}


def rows_of(site: Site) -> dict[str, list[Any]]:
    """Every row of every table; of sessions only whether they stand, for each is seen at every visit."""
    rows = everything(site.database)
    with site.database.reading(SIGN_IN) as session:
        rows["sign_in"] = sorted(map(repr, session.execute(select(SignIn.id, SignIn.ended_at))))
    return rows


# ---- pages


@dataclass(frozen=True)
class Visit:
    """Somebody opens an address, and what has to come of it."""

    name: str
    path: str
    status: int


def visits(name: str) -> Iterator[Visit]:
    """Every page in every place, in one's own name and in another's, and things that do not exist."""
    yield Visit(name, f"{PREFIX}/{NOWHERE}/{NONE}/{NONE}/{NONE}", 404 if name else 303)
    for page in PAGES:
        for rule in (page.path, *page.further):
            for slug in (*VISITED, NOWHERE) if "<slug>" in rule else ("",):
                for values in filled(rule, slug, name):
                    path = PREFIX + re.sub("<([a-z]+)>", lambda found, values=values: values[found[1]], rule)
                    yield Visit(name, path, expected(name, page, rule, slug, values))


def filled(rule: str, slug: str, name: str) -> Iterator[dict[str, str]]:
    usual = {"slug": slug, "period": "2025Q3", "kind": "activity_count", "number": "1", "chosen": "text=Balder"}
    own = PEOPLE[name]["organisation"] if name else NONE
    codes = [goal["code"] for goal in goals(slug)[:1]]
    partners = [one for one in reporters(slug) if one != own][:1]
    if rights(name, slug):  # to a stranger all of a place is alike
        codes, partners = [NONE, *codes], [NONE, own, *partners]
    several = {
        "code": codes or [NONE],
        "partner": list(dict.fromkeys(partners or [NONE])),
        "template": ["bid", NONE],
        "model": [*VISITED, NOWHERE],
    }
    (varied,) = [key for key in several if f"<{key}>" in rule] or [""]
    yield from (usual | {varied: value} for value in several.get(varied, [""]))


def expected(name: str, page: Page, rule: str, slug: str, values: dict[str, str]) -> int:
    if not name:
        return 303
    if "<slug>" not in rule:
        return expected_of_nowhere(name, page, values)
    allowed = rights(name, slug)
    if allowed is None:
        return 404
    if (page.permission or WITHOUT_MENU.get(page.name, VIEW)) not in allowed:
        return 403
    is_there = True
    if "<code>" in rule:
        is_there = values["code"] in [goal["code"] for goal in goals(slug)]
    if "<partner>" in rule:
        own = values["partner"] == PEOPLE[name]["organisation"]
        is_there = values["partner"] in reporters(slug) and (own or FOR_OTHERS in allowed)
    return 200 if is_there else 404


def expected_of_nowhere(name: str, page: Page, values: dict[str, str]) -> int:
    """Of a page that is in no partnership; a new one can be made after one that the visitor may export."""
    those = {"platform": administrators(), "found": founders()}.get(page.name, frozenset(PEOPLE))
    if name not in those or values.get("template") == NONE:
        return 404
    if "model" in values:
        allowed = rights(name, values["model"])
        if allowed is None:
            return 404
        return 200 if Permission.PARTNERSHIP_EXPORT in allowed else 403
    return 200


@pytest.fixture(scope="module")
def answers(office: Office, clients: dict[str, Any]) -> dict[Visit, TestResponse]:
    """The answer to every visit; on PostgreSQL to those of one place and of none, for the rest is the same code."""
    every = [visit for name in EVERYBODY for visit in visits(name)]
    if office.site.database.engine.dialect.name == "postgresql":
        every = [visit for visit in every if not any(f"/{slug}" in visit.path for slug in VISITED[1:])]
    return {visit: clients[visit.name].get(visit.path, headers={"Accept": "text/html"}) for visit in every}


def test_every_page_opens_for_whom_the_table_says_and_for_nobody_else(answers: dict[Visit, TestResponse]) -> None:
    assert {visit.status for visit in answers} == {200, 303, 403, 404}
    others = {visit: answer.status_code for visit, answer in answers.items() if answer.status_code != visit.status}
    assert others == {}


def test_whoever_has_not_signed_in_is_led_to_the_door_from_everywhere_alike(
    answers: dict[Visit, TestResponse],
) -> None:
    outside = {visit.path: answer for visit, answer in answers.items() if visit.name == NOBODY}
    assert len(outside) > len(PAGES)
    assert {path: answer.location for path, answer in outside.items()} == {
        path: f"/signin?next={quote(path)}" for path in outside
    }


def test_what_is_not_mine_and_what_does_not_exist_are_answered_with_the_same_bytes(
    answers: dict[Visit, TestResponse],
) -> None:
    for name in PEOPLE:
        missing = [answer.data for visit, answer in answers.items() if (visit.name, visit.status) == (name, 404)]
        assert len(missing) > len(PAGES)
        assert len(set(missing)) == 1, name


# ---- what a draft says


def heard(text: str) -> bool:
    """Whether an answer holds the canary, however its number is written, also in a drawing."""
    drawn = re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", text)
    whole = text + "".join(base64.b64decode(one).decode() for one in drawn)
    digits = re.sub(r"(?<=\d)(?:[\s,.]|&nbsp;|\\u00a0)(?=\d)", "", whole)
    return CANARY in whole or str(CANARY_NUMBER) in digits


def test_another_s_draft_is_read_by_its_partner_and_the_coordinator_alone(
    office: Office, clients: dict[str, Any], answers: dict[Visit, TestResponse]
) -> None:
    hears = {visit.name for visit, answer in answers.items() if heard(answer.text)}
    assert hears == MAY_HEAR_IT
    opened = [visit for visit in answers if visit.status == 200 and BERGSJON in visit.path]
    sought = [one for one in opened if one.name not in MAY_HEAR_IT or one.path.endswith("/balder")]
    drawn = {one.name for one in sought if heard(post(clients[one.name], to_router(one.path)).text)}
    assert drawn == MAY_HEAR_IT
    assert not any(heard(answer.decode(errors="replace")) for answer in office.site.everything().values())


# ---- callbacks


def post(client: Any, body: dict[str, Any]) -> TestResponse:
    answer: TestResponse = client.post(UPDATES, json=body, headers=OWN)
    return answer


def to_router(path: str) -> dict[str, Any]:
    return {
        "output": f"{FRAME}.children",
        "outputs": {"id": FRAME, "property": "children"},
        "inputs": [{"id": "address", "property": "pathname", "value": path}],
        "state": [],
        "changedPropIds": ["address.pathname"],
    }


def every_message(site: Site) -> list[Message]:
    paths = [f"{PREFIX}/{BERGSJON}{rest}" for rest in ("", f"/goals/{JOBS}", f"/goals/{JOBS}/all")]
    drawn = [Message("go", "vera", to_router(path), those_with(VIEW)) for path in paths]
    reports = [*report_messages.of_the_form(site), *report_messages.of_the_queue(site)]
    return [*drawn, *reports, *form_messages.of_every_page(site)]


@pytest.fixture(scope="module")
def messages(office: Office) -> list[Message]:
    return every_message(office.site)


def test_every_callback_and_every_button_of_the_application_is_tried(
    office: Office, clients: dict[str, Any], messages: list[Message]
) -> None:
    known = clients["asa"].get(f"{PREFIX}/_dash-dependencies").json
    assert {message.body["output"] for message in messages} == {one["output"] for one in known}
    buttons = {part_of(given["id"]) for one in known for given in one["inputs"] if given["property"] == "n_clicks"}
    pressed = {part_of(one.rpartition(".")[0]) for message in messages for one in message.body["changedPropIds"]}
    assert buttons <= pressed


def test_every_deed_of_every_page_of_forms_is_tried(messages: list[Message]) -> None:
    deeds = {f"{page}.{deed}" for page, forms in form_messages.FORMS.items() for deed in forms.deeds}
    assert len(deeds) > len(form_messages.FORMS) > 5
    assert deeds - {message.name for message in messages} == set()


def part_of(key: str) -> str:
    return str(json.loads(key)["part"]) if key.startswith("{") else key


def test_whoever_lacks_the_right_changes_nothing_and_is_shown_nothing(
    office: Office, clients: dict[str, Any], messages: list[Message]
) -> None:
    before, tried = rows_of(office.site), 0
    for name in EVERYBODY:
        for message in messages:
            if name in message.those:
                continue
            answer = post(clients[name], message.body)
            assert answer.status_code in ((200, 204) if name else (401,)), (name, message.name, answer.text[:300])
            assert name in MAY_HEAR_IT or not heard(answer.text), (name, message.name)
            if answer.status_code == 200 and message.name not in ANSWERING_ANYBODY:
                assert answer.json["response"] == {}, (name, message.name, answer.text[:300])
            tried += 1
        assert rows_of(office.site) == before, name
    assert tried > len(EVERYBODY) * len(messages) / 2


def test_whoever_has_the_right_changes_something_with_the_same_messages(own_site: Site) -> None:
    """Otherwise the test above would say nothing."""
    site = prepared(own_site.url, own_site.data)
    desks = {name: Desk(site, f"{name}@example.org") for name in ("asa", "bo", "pia", "stina", "vera", "admin")}
    messages = every_message(site)
    before = rows_of(site)
    for message in messages:
        assert message.by in message.those, message.name
        answer = post(desks[message.by].client, message.body)
        assert answer.status_code == 200, (message.name, answer.text[:300])
        after = rows_of(site)
        assert (after == before) is (message.name in LOOKING), (message.name, answer.text[:300])
        before = after
    site.close()


@pytest.mark.parametrize("name", ["cleo", "admin"])
def test_a_stranger_s_answers_do_not_tell_what_exists(
    office: Office, clients: dict[str, Any], messages: list[Message], name: str
) -> None:
    places = list(PEOPLE[name].get("roles", {}))[:2]
    before = rows_of(office.site)
    for message in (one for one in messages if name not in one.those):
        theirs = answered(clients[name], message.body)
        assert theirs == answered(clients[name], elsewhere(message.body, NOWHERE)), message.name
        assert theirs == answered(clients[name], elsewhere(message.body, NOWHERE, unknown=True)), message.name
        for place in [one for one in places if message.names_a_row and message.partner not in reporters(one)]:
            stolen = answered(clients[name], elsewhere(message.body, place))
            assert stolen == answered(clients[name], elsewhere(message.body, place, unknown=True)), message.name
    assert rows_of(office.site) == before


def elsewhere(body: dict[str, Any], slug: str, *, unknown: bool = False) -> dict[str, Any]:
    """The same message about another place; with `unknown` every key in it is one that nothing has."""
    text = json.dumps(body).replace(BERGSJON, slug)
    if unknown:
        text = KEY.sub(lambda found: str(uuid.uuid5(uuid.NAMESPACE_OID, found[0])), text)
    moved: dict[str, Any] = json.loads(text)
    return moved


def answered(client: Any, body: dict[str, Any]) -> tuple[int, bytes]:
    """Status and bytes of an answer, but for what differs from one moment to the next."""
    answer = post(client, body)
    data = re.sub(rb'"(key|data-focus)":\s*"[0-9a-f-]{36}"', b"", answer.data)
    return answer.status_code, re.sub(rb'"(came_at":\s*[0-9.]+|dateTime":\s*"[^"]*")', b"", data)


# ---- who verifies


def test_nobody_verifies_an_own_entry_nor_the_own_organisation_s(own_site: Site) -> None:
    office = Office(own_site)
    place = Place(own_site.database, BERGSJON)
    on_behalf = place.submitted(office.actor("asa"), 14, partner="saab", goal=SUMMER)
    tried: set[tuple[str, str]] = set()
    for slug in SLUGS:
        for name in verifiers(slug):
            screen = Screen(Desk(own_site, f"{name}@example.org"), slug)
            for key in hindered(own_site, slug, name):
                assert_not_verified(own_site, screen, key)
                tried.add((name, key))
    assert ("asa", on_behalf.contribution_id) in tried, "written for another"
    assert {"asa", "stina", "cleo", "disa"} <= {name for name, _ in tried}
    before = rows_of(own_site)
    stina = Screen(Desk(own_site, "stina@example.org"))
    stina.send(verify_ids.VERIFY, data=stina.state | {"selected": on_behalf.contribution_id})
    assert rows_of(own_site) != before, "somebody else does"


def hindered(site: Site, slug: str, name: str) -> list[str]:
    """The reports that wait, but not for this verifier."""
    there = Office(site, slug)
    actor = there.actor(name)
    own = PEOPLE[name]["organisation"]
    another_can = any(PEOPLE[other]["organisation"] != own for other in verifiers(slug))
    with site.database.reading(within(there.id)) as session:
        wrote = set(
            session.scalars(
                select(ContributionAuthor.contribution_id).where(ContributionAuthor.person_id == actor.person_id)
            )
        )
        waiting = session.scalars(select(Contribution).where(Contribution.state == "submitted")).all()
    is_own = {one.id for one in waiting if one.organisation_id == actor.organisation_id and another_can}
    return [str(one.id) for one in waiting if one.id in wrote | is_own]


def assert_not_verified(site: Site, screen: Screen, key: str) -> None:
    """Neither alone, nor with others, nor sent back."""
    before, chosen = rows_of(site), screen.state | {"selected": key}
    screen.send(verify_ids.VERIFY, data=chosen)
    screen.send(verify_ids.SEND, data=chosen | {"returning": True}, typed="Stämmer det?")
    screen.tick(key).send(verify_ids.TOGETHER)
    assert rows_of(site) == before
