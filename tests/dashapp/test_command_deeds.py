"""Deeds from the command line, with the rights of the person that is named."""

import datetime as dt

import pytest
from sqlalchemy import select

from db import PLATFORM, Database, within
from db.scope import NOWHERE
from goals.posting_models import Tally
from partners import people
from partners.access import Role
from partners.models import Membership, PlatformEvent
from tests.conftest import Cast
from tests.dashapp import third_quarter
from tests.dashapp.conftest import Command, Said
from tests.dashapp.site import Site
from tests.dashapp.test_figures import agree_everywhere
from tests.dashapp.third_quarter import BERGSJON
from tests.goals.place import Place

NOT_ALLOWED = "Din roll räcker inte till det här.\n"
NOT_FOUND = "Det finns inget sådant här.\n"


class Desk:
    """`desk("asa", "period", "close", BERGSJON, "2025Q3")`: somebody at the command line."""

    def __init__(self, handslag: Command, url: str) -> None:
        self._handslag, self._url = handslag, url

    def __call__(self, person: str, *arguments: object) -> Said:
        return self._handslag(*arguments, "--as", f"{person}@example.org", DATABASE_URL=self._url)


@pytest.fixture
def desk(handslag: Command, demo_url: str) -> Desk:
    return Desk(handslag, demo_url)


def test_the_autumn_in_bergsjon_from_the_command_line_to_the_public(desk: Desk, own_site: Site) -> None:
    agree_everywhere(own_site, BERGSJON, third_quarter.file())
    place, cast = Place(own_site.database, BERGSJON), Cast(own_site.database)
    third_quarter.verify(place, cast.stina, owner=cast.asa)

    closed = desk("asa", "period", "close", BERGSJON, "2025Q3")
    assert (closed.code, closed.err) == (0, "")
    assert closed.out.splitlines() == [
        "handslag-bergsjon: 2025Q3 är stängd. 2 rapporter är inte granskade:",
        "  foretag · demo_forening · 2025Q3 · utkast",
        "  lovjobb · saab · 2025Q3 · saknas",
    ]
    prepared = desk("asa", "release", "prepare", BERGSJON)
    assert prepared.out == (
        "handslag-bergsjon: en utgåva till och med 30 september 2025 är förberedd. Någon annan godkänner den.\n"
    )
    agree_everywhere(own_site, BERGSJON, third_quarter.file())
    approved = desk("stina", "release", "approve", BERGSJON)
    assert (approved.code, approved.out) == (0, "handslag-bergsjon: utgåva 2 är publicerad.\n")

    fresh = Site(own_site.url, own_site.data)
    agree_everywhere(fresh, BERGSJON, third_quarter.file_afterwards())
    jobs = next(one for one in fresh.json(BERGSJON)["goals"] if one["code"] == "jobb")
    assert [jobs[key] for key in ("actual", "expected", "ratio", "status")] == [444, 513.2, 0.865, "at_risk"]
    assert fresh.page("/handslag-bergsjon").one("article", id="goal-jobb").one("b").text == "444"
    assert "513,2" in fresh.page("/handslag-bergsjon").one("article", id="goal-jobb").text
    assert "513.2" in fresh.page("/en/handslag-bergsjon").one("article", id="goal-jobb").text
    fresh.close()


@pytest.mark.parametrize("person", ["bo", "pia", "vera", "stina"])
def test_only_the_coordinator_closes_a_period(desk: Desk, person: str) -> None:
    said = desk(person, "period", "close", BERGSJON, "2025Q3")
    assert (said.code, said.out, said.err) == (1, "", NOT_ALLOWED)


DEEDS = [
    ("period", "close", "{}", "2025Q3"),
    ("period", "reopen", "{}", "2025Q2", "--reason", "fel"),
    ("release", "prepare", "{}"),
    ("release", "approve", "{}"),
    ("release", "withdraw", "{}", "1", "--note", "fel"),
]


@pytest.mark.parametrize("deed", DEEDS, ids=[" ".join(deed[:2]) for deed in DEEDS])
def test_cleo_does_not_learn_that_bergsjon_exists(desk: Desk, deed: tuple[str, ...]) -> None:
    there, nowhere = (desk("cleo", *(part.format(slug) for part in deed)) for slug in (BERGSJON, "handslag-finnsinte"))
    assert there == nowhere == Said(1, "", NOT_FOUND)


@pytest.mark.parametrize("deed", DEEDS, ids=[" ".join(deed[:2]) for deed in DEEDS])
def test_nobody_by_that_name(desk: Desk, deed: tuple[str, ...]) -> None:
    said = desk("nobody", *(part.format(BERGSJON) for part in deed))
    assert said == Said(1, "", "Ingen med adressen nobody@example.org finns här.\n")


def test_a_period_is_closed_and_opened_again(desk: Desk) -> None:
    assert desk("asa", "period", "close", BERGSJON, "2025Q3").code == 0
    assert desk("asa", "period", "close", BERGSJON, "2025Q3") == Said(1, "", "Perioden 2025Q3 är redan stängd.\n")
    with pytest.raises(SystemExit):
        desk("asa", "period", "reopen", BERGSJON, "2025Q3")
    assert desk("asa", "period", "reopen", BERGSJON, "2025Q3", "--reason", " ") == Said(1, "", "Skriv varför.\n")
    reopened = desk("asa", "period", "reopen", BERGSJON, "2025Q3", "--reason", "Saabs siffra kom sent")
    assert reopened == Said(0, "handslag-bergsjon: 2025Q3 är öppen igen.\n", "")
    assert desk("asa", "period", "close", BERGSJON, "2025Q3").code == 0


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2025Q4", "Perioden 2025Q4 är inte slut förrän 31 december 2025."),
        ("2025Q5", "2025Q5 är ingen period. Skriv till exempel 2025Q3 eller 2025."),
        ("hösten", "hösten är ingen period. Skriv till exempel 2025Q3 eller 2025."),
        ("2025", "Partnerskapet har ingen period 2025. Den första är 2023Q1."),
        ("2022Q4", "Partnerskapet har ingen period 2022Q4. Den första är 2023Q1."),
        ("2025Q2", "Perioden 2025Q2 är redan stängd."),
    ],
)
def test_a_period_that_cannot_be_closed_is_told_why(desk: Desk, period: str, sentence: str) -> None:
    assert desk("asa", "period", "close", BERGSJON, period) == Said(1, "", f"{sentence}\n")


def test_who_prepares_does_not_approve(desk: Desk, demo: Database) -> None:
    assert desk("stina", "release", "prepare", BERGSJON).err == NOT_ALLOWED
    assert desk("asa", "release", "prepare", BERGSJON).code == 0
    assert desk("asa", "release", "approve", BERGSJON) == Said(1, "", NOT_ALLOWED)
    place = Place(demo, BERGSJON)
    asa = people.actor_for(demo, "asa@example.org").person_id
    with demo.transaction(within(place.id)) as session:
        session.scalars(select(Membership).where(Membership.person_id == asa)).one().role = Role.STEERING
    own = desk("asa", "release", "approve", BERGSJON)
    assert own == Said(1, "", "Du har själv förberett utgåvan. Någon annan godkänner den.\n")
    assert desk("stina", "release", "approve", BERGSJON).code == 0
    again = desk("stina", "release", "approve", BERGSJON)
    assert again == Said(1, "", "Utgåvan är redan publicerad. Förbered en ny.\n")


def test_a_release_is_withdrawn_with_a_note(desk: Desk, own_site: Site) -> None:
    assert desk("asa", "release", "prepare", BERGSJON).code == 0
    assert desk("stina", "release", "approve", BERGSJON).code == 0
    withdraw = ("release", "withdraw", BERGSJON, 2, "--note")
    assert desk("asa", *withdraw, " ") == Said(1, "", "Skriv varför.\n")
    assert desk("asa", *withdraw, "Fel siffra") == Said(0, "handslag-bergsjon: utgåva 2 är tillbakadragen.\n", "")
    assert desk("asa", *withdraw, "Igen").err == "Utgåva 2 är redan tillbakadragen.\n"
    assert desk("asa", "release", "withdraw", BERGSJON, 9, "--note", "x").err == NOT_FOUND
    assert "Fel siffra" in own_site.page("/handslag-bergsjon").one("p", class_="notice").text


def test_an_identity_number_in_a_note_is_refused(desk: Desk) -> None:
    said = desk("asa", "release", "withdraw", BERGSJON, 1, "--note", "Gäller 19811228-9874")
    assert said.code == 1
    assert "personnummer" in said.err
    assert "9874" not in said.err


def test_sums_that_agree_are_told(handslag: Command, demo_url: str) -> None:
    said = handslag("reconcile", DATABASE_URL=demo_url)
    assert said == Said(0, "8 partnerskap: summor, bokföring och granskade bidrag säger detsamma.\n", "")


def test_a_sum_that_somebody_has_touched_is_found(handslag: Command, demo: Database, demo_url: str) -> None:
    place = Place(demo, BERGSJON)
    with demo.transaction(within(place.id)) as session:
        cell = session.scalars(
            select(Tally).where(Tally.goal_id == place.goal("jobb"), Tally.period == "2025Q1").order_by(Tally.quantity)
        ).first()
        assert cell is not None
        right = cell.quantity
        cell.quantity += 1
        key = f"{cell.goal_id} {cell.organisation_id} 2025Q1"
    said = handslag("reconcile", DATABASE_URL=demo_url)
    assert (said.code, said.out) == (1, "8 partnerskap: 1 summa stämmer inte.\n")
    (line,) = said.err.splitlines()
    assert line.startswith(f"{BERGSJON} {key} :")
    tally, postings, verified = line.split(": ")[1].split(" · ")
    assert [float(sums.split()[0]) for sums in (tally, postings, verified)] == [right + 1, right, right]


def test_a_lost_sum_is_found_too(handslag: Command, demo: Database, demo_url: str) -> None:
    place = Place(demo, BERGSJON)
    with demo.transaction(within(place.id)) as session:
        session.delete(session.scalars(select(Tally).where(Tally.quantity > 0)).first())
    said = handslag("reconcile", DATABASE_URL=demo_url, HANDSLAG_LANGUAGE="en")
    assert (said.code, said.out) == (1, "8 partnerships: 1 sum differs.\n")
    assert ": – · " in said.err


def test_an_administrator_is_made_and_recorded(handslag: Command, empty: Database, empty_url: str) -> None:
    said = handslag("admin", "create", " Karin@Example.org ", DATABASE_URL=empty_url)
    assert said.code == 0
    assert said.out.startswith(
        "karin@example.org är administratör för plattformen.\nLänk (gäller en gång, 72 timmar): http"
    )
    assert handslag("admin", "create", "karin@example.org", DATABASE_URL=empty_url).code == 0
    with empty.reading(NOWHERE) as session:
        assert people.by_email(session, "karin@example.org").administrator
    with empty.reading(PLATFORM) as session:
        events = list(session.scalars(select(PlatformEvent)))
    assert {event.deed for event in events} == {"administrator-created"}
    assert all(event.at.tzinfo == dt.UTC and event.person_id is None for event in events)


@pytest.mark.parametrize("email", ["karin", "@example.org", "karin@", "a@b@c", "ka rin@example.org", ""])
def test_an_address_that_is_none_is_no_administrator(handslag: Command, empty_url: str, email: str) -> None:
    said = handslag("admin", "create", email, DATABASE_URL=empty_url)
    assert said == Said(1, "", f"{email} är ingen e-postadress.\n")
