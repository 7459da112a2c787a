"""Åsa runs who belongs to Bergsjön and as what; Pia invites within Balder; whoever else comes is not let in."""

import re
from typing import Any

import pytest
from sqlalchemy import select

from dashapp import mail
from dashapp.mail import Letter
from db import SIGN_IN
from goals.loading.platform import by_code
from partners.models import Organisation, Person
from partners.people import actor_for
from tests.dashapp.site import Site
from tests.goals.place import load_into
from tests.pages.demonstration import made_up
from tests.pages.desk import Desk, components
from tests.pages.form_desk import FormDesk
from tests.pages.office import BERGSJON
from tests.pages.verify_screen import text

MEMBERS = f"/app/{BERGSJON}/members"
PASSWORD = "Fyra gröna båtar vid kajen"  # noqa: S105  nobody's
NEW = "eva@example.org"
MAIL = {"HANDSLAG_MAIL": "smtp://127.0.0.1:1", "HANDSLAG_MAIL_FROM": "handslag@example.org"}


def page_of(site: Site, name: str, path: str = MEMBERS) -> FormDesk:
    return FormDesk(Desk(site, f"{name}@example.org"), "members", path)


def key_of(site: Site, email: str) -> str:
    with site.database.reading(SIGN_IN) as session:
        return str(session.scalars(select(Person.id).where(Person.email == email)).one())


def organisation(site: Site, code: str) -> str:
    with site.database.reading(SIGN_IN) as session:
        return str(by_code(session, Organisation)[code].id)


def roles(site: Site, email: str) -> list[str]:
    return [str(role) for role in actor_for(site.database, email).roles.values()]


def said(page: FormDesk, deed: str, about: str) -> str:
    """What is announced when a message comes that the page would not send."""
    answer = page.send(deed, about).json
    assert answer["response"] == {}
    return text(answer["sideUpdate"]["said"]["children"])


def options(page: FormDesk, deed: str, name: str, about: str = "") -> list[str]:
    """What can be chosen in a field."""
    key = {"part": "field", "page": "members", "deed": deed, "about": about, "name": name}
    (field,) = components(page.seen, id=key)
    return [str(one["label"]) for one in field["props"]["options"]]


def choose_password(site: Site, path: str) -> None:
    client = site.app.test_client()
    answer = client.post(path, data={"password": PASSWORD}, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 200, answer.status


def invite(page: FormDesk, **changes: Any) -> FormDesk:
    usual = {"email": NEW, "name": "Eva Ek", "organisation": organisation(page.desk.site, "saab"), "role": "reporter"}
    return page.put("invite", **{**usual, **changes}).press("invite")


def test_asa_sees_everybody_and_what_she_can_change(site: Site) -> None:
    page = page_of(site, "asa")
    assert "5 personer från 4 organisationer" in page.text
    assert options(page, "invite", "role") == [
        "Läsare", "Rapportör", "Partens administratör", "Samordnare", "Styrgrupp",
    ]  # fmt: skip
    assert "Den enda samordnaren kan inte bytas ut." in page.text
    own = key_of(site, "asa@example.org")
    assert not {("role", own), ("end", own)} & page.deeds
    assert {("role", key_of(site, "bo@example.org")), ("partner", ""), ("new-partner", "")} <= page.deeds
    assert "Polismyndigheten" in page.text
    assert "Saab" not in options(page, "partner", "organisation"), "it takes part already"


def test_pia_sees_the_people_of_balder_and_no_partners(site: Site) -> None:
    page = page_of(site, "pia")
    assert "2 personer från Balder" in page.text
    assert "Bo (demo)" not in page.text
    assert options(page, "invite", "organisation") == ["Balder"]
    assert options(page, "invite", "role") == ["Läsare", "Rapportör", "Partens administratör"]
    assert page.deeds == {("invite", "")}
    assert "Ingen ändrar sin egen roll. Be samordnaren." in page.text
    assert "Din roll räcker inte" not in page.text, "what others change is not hers to read about"
    assert "Det finns inget sådant här." in said(page, "end", key_of(site, "bo@example.org"))


def test_whoever_may_not_invite_is_not_let_in(site: Site) -> None:
    for name, status in (("bo", 403), ("stina", 403), ("vera", 403), ("cleo", 404)):
        desk = Desk(site, f"{name}@example.org")
        assert desk.ask(MEMBERS).status_code == status
        assert "/members" not in desk.page("/app/").text
    none = Desk(site, "cleo@example.org").ask("/app/finns-inte/members")
    assert none.data.replace(b"finns-inte", BERGSJON.encode()) == Desk(site, "cleo@example.org").ask(MEMBERS).data


def test_without_mail_the_link_of_somebody_new_is_shown_once_and_works(own_site: Site) -> None:
    page = invite(page_of(own_site, "asa"))
    assert "Eva Ek är inbjuden." in page.note
    found = re.search(r"https?://[^/ ]+(/signin/invitation/\S+)", page.note)
    assert found
    assert "Inbjuden, har inte varit inne än." in page.text
    assert found[1] not in page_of(own_site, "asa").text
    assert "Be den som sköter Handslag om en ny länk." in page.text
    choose_password(own_site, found[1])
    assert roles(own_site, NEW) == ["reporter"]
    assert "har inte varit inne än" not in page_of(own_site, "asa").text

    page = invite(page_of(own_site, "asa"), role="viewer")
    assert page.trouble("invite", "email") == "Personen är redan med, som Rapportör. Ändra rollen i listan i stället."
    page = invite(page_of(own_site, "asa"), email="cleo@example.org", organisation=organisation(own_site, "framtiden"),
                  role="steering")  # fmt: skip
    assert "är med från och med nu" in page.note
    assert "/signin/" not in page.note, "others have made her known: whoever gets her link gets her account"
    assert "steering" in roles(own_site, "cleo@example.org")


def test_with_mail_the_link_goes_to_the_person_and_is_not_shown(
    own_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Letter] = []
    monkeypatch.setattr(mail, "send", sent.append)
    by_mail = Site(own_site.url, own_site.data, **MAIL)
    page = invite(page_of(by_mail, "asa"))
    assert "Ett brev är på väg till eva@example.org; länken i det gäller en gång, i 72 timmar." in page.note
    assert "/signin/" not in page.note
    page.press("invite-again", key_of(by_mail, NEW))
    first, second = sent
    assert (first.to, first.language, first.about) == (NEW, "sv", "invitation")
    written = mail.message(by_mail.app.extensions["handslag_mail"], second)
    assert "Åsa (demo) har bjudit in dig till Handslag Bergsjön" in written.get_content()
    found = re.search(r"https?://[^/ ]+(/signin/invitation/\S+)", written.get_content().replace("=\n", ""))
    assert found
    choose_password(by_mail, found[1])
    page = page_of(by_mail, "asa").press("end", key_of(by_mail, NEW))
    invite(page)
    letter = mail.message(by_mail.app.extensions["handslag_mail"], sent[-1])
    assert sent[-1].about == "membership"
    assert "/signin/invitation" not in letter.get_content()
    by_mail.close()


def test_another_role_holds_from_the_next_request(own_site: Site) -> None:
    bo = Desk(own_site, "bo@example.org")
    key, verify = key_of(own_site, "bo@example.org"), f"/app/{BERGSJON}/verify"
    assert bo.ask(verify).status_code == 403
    page = page_of(own_site, "asa").put("role", key, role="steering").press("role", key)
    assert "Rollen är nu Styrgrupp." in page.note
    assert bo.ask(verify).status_code == 200
    page.press("end", key)
    assert "Personen är inte med här längre." in page.note
    assert bo.ask(f"/app/{BERGSJON}").status_code == 404
    assert "En person har varit med" in page.text
    assert ("end", key) not in page.deeds


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(own_site: Site) -> None:
    page = invite(page_of(own_site, "asa"), email="ingen adress")
    assert page.trouble("invite", "email") == "ingen adress är ingen e-postadress."
    assert page.fields["invite", "", "name"] == "Eva Ek"
    page = invite(page, email="bo@example.org", organisation=organisation(own_site, "balder"))
    assert page.trouble("invite", "organisation").startswith(
        "Personen hör till en annan organisation i Handslag. Fråga personen vilken"
    )
    page = invite(page, email="a" * 300 + "@example.org")
    assert page.trouble("invite", "email").startswith("Så lång kan en e-postadress inte vara.")
    page = invite(page, name="Eva 640823-3234")
    assert "personnummer" in page.trouble("invite", "name")
    page = invite(page, organisation=organisation(own_site, "framtiden"))
    assert "är inte part här" in page.trouble("invite", "role")
    page.put("new-partner", name="SAAB Aktiebolag", kind="company", role="partner").press("new-partner")
    assert "Saab AB finns redan i Handslag. Välj den i listan i stället" in page.trouble("new-partner", "name")
    assert "Det finns inget sådant här." in said(page, "role", "no key")


def test_asa_lets_organisations_take_part_and_ends_it(own_site: Site) -> None:
    page = page_of(own_site, "asa")
    terms = {"name": "Nya Föreningen", "short": "Nya", "kind": "association", "role": "implementer"}
    page.put("new-partner", **terms, since="2025-07-01", until="2025-06-30").press("new-partner")
    assert "är före den första" in page.trouble("new-partner", "until")
    page.put("new-partner", **terms, since="", until="2022-12-31").press("new-partner")
    assert "är före partnerskapets början, 1 januari 2023" in page.trouble("new-partner", "until")
    page.put("new-partner", **terms, since="2026-07-01", until="").press("new-partner")
    assert "Parten är tillagd." in page.note
    assert "Deltar från 1 juli 2026." in page.text
    added = organisation(own_site, "nya-foreningen")
    page.put("part", added, role="evaluator").press("part", added)
    page.put("partner", organisation=organisation(own_site, "stena"), role="partner").press("partner")
    assert "Stena" in page.text

    (part,) = [
        about for deed, about in page.deeds if deed == "end-part" and page.fields["correct-part", about, "since"]
    ]
    page.put("end-part", part, until="2026-09-30").press("end-part", part)
    assert "Rollen slutar 30 september 2026." in page.note
    page.put("correct-part", part, until="2026-10-31").press("correct-part", part)
    assert "Datumen är rättade." in page.note
    assert "2026-10-31" in page.text
    assert ("end-part", part) not in page.deeds


def test_whoever_is_alone_reads_what_comes_first(empty_site: Site) -> None:
    data = made_up()
    data["people"] = [one for one in data["people"] if one["email"] == "asa@example.org"]
    load_into(empty_site.database, data)
    page = page_of(empty_site, "asa", "/app/handslag-provby/members")
    assert "Än så länge är det bara du här. Lägg först till parterna" in page.text
