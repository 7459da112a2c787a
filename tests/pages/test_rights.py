"""Who sees and does what over the edge: every page and every callback, for everybody, as the table of rights says.

What is expected follows from that table and from who belongs where; no answer is written down by hand.
"""

import base64
import copy
import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from dashapp.components.fields import element
from dashapp.page import Page
from dashapp.pages import PAGES
from dashapp.pages.report import ids
from dashapp.pages.verify import ids as verify_ids
from dashapp.signed_in import FRAME, PREFIX, UPDATES
from db import within
from goals import contributions
from goals.models import Contribution, ContributionAuthor
from partners.access import MAY, Permission, Role
from tests.conftest import load_demonstration
from tests.dashapp.figures import file, goals_of
from tests.dashapp.site import Site
from tests.databases import ENGINES, Workshop
from tests.goals.place import Place, entry_of
from tests.goals.test_loading import everything
from tests.pages.desk import OWN, Desk
from tests.pages.office import BERGSJON, JOBS, REPORT, SUMMER, Office
from tests.pages.paper import Paper
from tests.pages.verify_screen import Screen

FILE = file()
PEOPLE: dict[str, Any] = {one["email"].split("@")[0]: one for one in FILE["people"]}
NOBODY = ""  # has not signed in
EVERYBODY = (*PEOPLE, NOBODY)
SLUGS = [one["code"] for one in FILE["partnerships"]]
# where somebody is of everything: coordinator here and stranger there, in one place and in another of the same area
VISITED = ("handslag-bergsjon", "bid-bergsjon", "handslag-biskopsgarden")
NOWHERE, NONE = "finns-inte-alls", "finns-inte"
VIEW, WRITE = Permission.FIGURES_VIEW, Permission.CONTRIBUTION_WRITE
FOR_OTHERS, VERIFY = Permission.CONTRIBUTION_WRITE_FOR_OTHERS, Permission.CONTRIBUTION_VERIFY
COMPANIES = "foretag"
# What only Pia and the coordinator may read while it is a draft.
CANARY, CANARY_NUMBER = "Kanarien sjunger", 48_151_623
MAY_HEAR_IT = {"pia", "asa"}
KEY = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def rights(name: str, slug: str) -> frozenset[Permission] | None:
    """What somebody may do in a partnership; None for who does not belong there."""
    role = PEOPLE[name].get("roles", {}).get(slug) if name else None
    return MAY[Role(role)] if role else None


def verifiers(slug: str) -> list[str]:
    return [name for name in PEOPLE if VERIFY in (rights(name, slug) or ())]


def goals(slug: str) -> list[Any]:
    return goals_of(FILE, slug) if slug in SLUGS else []


def reporters(slug: str) -> list[str]:
    return sorted({code for goal in goals(slug) for code in goal["reporters"]})


# ---- a site in which every deed has a report that it fits, and Pia a draft


def prepared(site: Site) -> Office:
    """In Bergsjön Pia writes a draft again; two reports are verified, of Familjebostäder and of the association."""
    office = Office(site)
    office.do(contributions.withdraw, "pia", JOBS, "balder")
    office.do(contributions.edit, "pia", JOBS, "balder", entry=entry_of_canary())
    office.do(contributions.verify, "stina", SUMMER, "familjebostader")
    office.do(contributions.submit, "asa", COMPANIES, "demo_forening")
    office.do(contributions.verify, "stina", COMPANIES, "demo_forening")
    return office


def entry_of_canary() -> Any:
    entry = entry_of(CANARY_NUMBER)
    return type(entry)(quantity=entry.quantity, note={"sv": CANARY})


@pytest.fixture(scope="module", params=ENGINES)
def office(
    request: pytest.FixtureRequest, workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """For tests that change nothing, whatever they try."""
    with workshops[request.param].copy_of("demo", load_demonstration) as url:
        site = Site(url, tmp_path_factory.mktemp("rights"))
        yield prepared(site)
        site.close()


@pytest.fixture(scope="module")
def clients(office: Office) -> dict[str, Any]:
    """Everybody's browser."""
    desks = {name: Desk(office.site, f"{name}@example.org").client for name in PEOPLE}
    return {**desks, NOBODY: office.site.app.test_client()}


def rows_of(site: Site) -> dict[str, list[Any]]:
    """Every row of every table but those that say who is signed in."""
    return {name: rows for name, rows in everything(site.database).items() if name != "sign_in"}


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
    values = {"slug": slug, "period": "2025Q3"}
    codes = [goal["code"] for goal in goals(slug)[:1]]
    own = PEOPLE[name]["organisation"] if name else NONE
    partners = [one for one in reporters(slug) if one != own][:1]
    if rights(name, slug):  # to a stranger all of a place is alike
        codes, partners = [NONE, *codes], [NONE, own, *partners]
    if "<code>" in rule:
        yield from (values | {"code": code} for code in codes or [NONE])
    elif "<partner>" in rule:
        yield from (values | {"partner": partner} for partner in dict.fromkeys(partners or [NONE]))
    else:
        yield values


def expected(name: str, page: Page, rule: str, slug: str, values: dict[str, str]) -> int:
    if not name:
        return 303
    if "<slug>" not in rule:
        return 200
    allowed = rights(name, slug)
    if allowed is None:
        return 404
    if (page.permission or VIEW) not in allowed:
        return 403
    is_there = True
    if "<code>" in rule:
        is_there = values["code"] in [goal["code"] for goal in goals(slug)]
    if "<partner>" in rule:
        own = values["partner"] == PEOPLE[name]["organisation"]
        is_there = values["partner"] in reporters(slug) and (own or FOR_OTHERS in allowed)
    return 200 if is_there else 404


@pytest.fixture(scope="module")
def answers(office: Office, clients: dict[str, Any]) -> dict[Visit, TestResponse]:
    """The answer to every visit."""
    every = [visit for name in EVERYBODY for visit in visits(name)]
    return {visit: clients[visit.name].get(visit.path, headers={"Accept": "text/html"}) for visit in every}


def test_every_page_opens_for_whom_the_table_says_and_for_nobody_else(answers: dict[Visit, TestResponse]) -> None:
    assert {visit.status for visit in answers} == {200, 303, 403, 404}
    others = {visit: answer.status_code for visit, answer in answers.items() if answer.status_code != visit.status}
    assert others == {}


def test_whoever_has_not_signed_in_is_led_to_the_door_from_everywhere_alike(
    answers: dict[Visit, TestResponse],
) -> None:
    outside = {visit.path: answer for visit, answer in answers.items() if visit.name == NOBODY}
    assert len(outside) > len(VISITED) * len(PAGES) / 2
    assert {path: answer.location for path, answer in outside.items()} == {
        path: f"/signin?next={path}" for path in outside
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
    paths = sorted({visit.path for visit in answers if BERGSJON in visit.path})
    belonging = [name for name in PEOPLE if rights(name, BERGSJON)]
    drawn = {name for name in belonging for path in paths if heard(post(clients[name], to_router(path)).text)}
    assert drawn == MAY_HEAR_IT
    assert not any(heard(answer.decode(errors="replace")) for answer in office.site.everything().values())


# ---- callbacks


@dataclass(frozen=True)
class Message:
    """What a page sends when somebody with a right to it does something; `partner` is whose report it is about."""

    name: str
    by: str
    body: dict[str, Any]
    needs: Permission
    partner: str = ""

    def is_for(self, name: str) -> bool:
        """Whether the table lets somebody do it."""
        allowed = rights(name, BERGSJON) or frozenset()
        own = not self.partner or (bool(name) and PEOPLE[name]["organisation"] == self.partner)
        return self.needs in allowed and (own or FOR_OTHERS in allowed)


class Copier:
    """Takes down what a page would send, and sends nothing."""

    def __init__(self) -> None:
        self.client = self
        self.taken: dict[str, Any] = {}

    def post(self, _path: str, *, json: dict[str, Any], headers: dict[str, str]) -> None:
        self.taken = copy.deepcopy(json)


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


class Written:
    """What somebody's form of a partner sends."""

    def __init__(self, site: Site, by: str, partner: str) -> None:
        self.by, self.partner = by, partner
        self.paper = Paper(Desk(site, f"{by}@example.org"), f"{REPORT}/2025Q3/{partner}")
        self.paper.desk = Copier()  # type: ignore[assignment]

    def message(self, part: str, goal: str | None, *, output: str = ids.BODY, name: str = "n_clicks") -> Message:
        key = part if goal is None else ids.of(part, self.paper.row(goal))
        before = dict(self.paper.fields[element(key)])
        if name == "n_clicks":
            self.paper.fields[element(key)]["n_clicks"] = 1
        self.paper.send(output, key, name)
        self.paper.fields[element(key)] = before
        return Message(part, self.by, self.paper.desk.taken, WRITE, self.partner)  # type: ignore[attr-defined]


def of_the_form(site: Site) -> list[Message]:
    bo, pia = Written(site, "bo", "saab"), Written(site, "pia", "balder")
    own, other = Written(site, "asa", "familjebostader"), Written(site, "asa", "demo_forening")
    bo.paper.put(ids.NUMBER, SUMMER, "14")
    pia.paper.put(ids.NUMBER, JOBS, "4712")
    known = pia.paper.fields[element(ids.of(ids.KNOWN, pia.paper.row(JOBS)))]["data"]
    known["theirs"] = known["version"]  # as after a conflict
    own.paper.put(ids.CORRECT_REASON, SUMMER, "Fler hörde av sig")
    other.paper.put(ids.RETRACT_REASON, COMPANIES, "Fel projekt")
    return [
        bo.message(ids.NUMBER, SUMMER, output=ids.KNOWN, name="value"),
        bo.message(ids.KNOWN, SUMMER, output=ids.STATUS, name="data"),
        bo.message(ids.SEND, None),
        bo.message(ids.WITHDRAW, JOBS),
        pia.message(ids.TAKE, JOBS),
        pia.message(ids.KEEP, JOBS),
        own.message(ids.CORRECT, SUMMER),
        other.message(ids.RETRACT, COMPANIES),
    ]


def of_the_queue(site: Site) -> list[Message]:
    """One report is verified alone, one with others, one is sent back."""
    screen, copier = Screen(Desk(site, "asa@example.org")), Copier()
    screen.desk = copier  # type: ignore[assignment]
    alone, sent_back = screen.key("Business Region"), screen.key("Balder", "lovjobb")
    screen.tick(screen.key("Familjebostäder", "575"))
    cases: list[tuple[str, str, dict[str, Any]]] = [
        (f"show:{alone}", "asa", {}),
        (verify_ids.NEXT, "asa", {}),
        (verify_ids.PREVIOUS, "asa", {}),
        (verify_ids.RETURN, "asa", {}),
        (verify_ids.CANCEL, "asa", {}),
        (verify_ids.VERIFY, "asa", {"data": screen.state | {"selected": alone}}),
        (verify_ids.TOGETHER, "stina", {}),
        (
            verify_ids.SEND,
            "asa",
            {"data": screen.state | {"selected": sent_back, "returning": True}, "typed": "Stämmer det?"},
        ),
    ]
    messages = []
    for button, by, state in cases:
        screen.send(button, **state)
        messages.append(Message(button.split(":")[0], by, copier.taken, VERIFY))
    return messages


def every_message(site: Site) -> list[Message]:
    paths = [f"{PREFIX}/{BERGSJON}{rest}" for rest in ("", f"/goals/{JOBS}", f"/goals/{JOBS}/all")]
    drawn = [Message("go", "vera", to_router(path), VIEW) for path in paths]
    return [*drawn, *of_the_form(site), *of_the_queue(site)]


@pytest.fixture(scope="module")
def messages(office: Office) -> list[Message]:
    return every_message(office.site)


# What changes nothing for anybody: to look, and to count what the page itself has said.
LOOKING = {
    "go", ids.KNOWN, ids.TAKE, "show", verify_ids.NEXT, verify_ids.PREVIOUS, verify_ids.RETURN, verify_ids.CANCEL,
}  # fmt: skip


def test_every_callback_and_every_button_of_the_application_is_tried(
    office: Office, clients: dict[str, Any], messages: list[Message]
) -> None:
    known = clients["asa"].get(f"{PREFIX}/_dash-dependencies").json
    assert {message.body["output"] for message in messages} == {one["output"] for one in known}
    buttons = {part_of(given["id"]) for one in known for given in one["inputs"] if given["property"] == "n_clicks"}
    pressed = {part_of(one.rpartition(".")[0]) for message in messages for one in message.body["changedPropIds"]}
    assert buttons <= pressed


def part_of(key: str) -> str:
    return str(json.loads(key)["part"]) if key.startswith("{") else key


def test_whoever_lacks_the_right_changes_nothing_and_reads_no_draft(
    office: Office, clients: dict[str, Any], messages: list[Message]
) -> None:
    before, tried = rows_of(office.site), 0
    for name in EVERYBODY:
        for message in messages:
            if message.is_for(name):
                continue
            answer = post(clients[name], message.body)
            assert answer.status_code in ((200, 204) if name else (401,)), (name, message.name, answer.text[:300])
            assert name in MAY_HEAR_IT or not heard(answer.text), (name, message.name)
            tried += 1
        assert rows_of(office.site) == before, name
    assert tried > len(EVERYBODY) * len(messages) / 2


def test_whoever_has_the_right_changes_something_with_the_same_messages(own_site: Site) -> None:
    """Otherwise the test above would say nothing."""
    prepared(own_site)
    desks = {name: Desk(own_site, f"{name}@example.org") for name in ("asa", "bo", "pia", "stina", "vera")}
    for message in every_message(own_site):
        assert message.is_for(message.by), message.name
        before = rows_of(own_site)
        answer = post(desks[message.by].client, message.body)
        assert answer.status_code == 200, (message.name, answer.text[:300])
        assert (rows_of(own_site) == before) is (message.name in LOOKING), message.name


@pytest.mark.parametrize("name", ["cleo", "admin"])
def test_a_stranger_s_answers_do_not_tell_what_exists(
    office: Office, clients: dict[str, Any], messages: list[Message], name: str
) -> None:
    places = list(PEOPLE[name].get("roles", {}))[:2]
    before = rows_of(office.site)
    for message in messages:
        theirs = answered(clients[name], message.body)
        assert theirs == answered(clients[name], elsewhere(message.body, NOWHERE)), message.name
        assert theirs == answered(clients[name], elsewhere(message.body, NOWHERE, unknown=True)), message.name
        for place in [one for one in places if message.partner not in reporters(one)]:
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
    data = re.sub(rb'"key":\s*"[0-9a-f-]{36}"', b"", answer.data)
    return answer.status_code, re.sub(rb'"came_at":\s*[0-9.]+', b"", data)


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
