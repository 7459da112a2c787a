"""What the pages of forms send: for every deed a message with all that it needs to succeed.

No message stands in another's way, so that one test can send them all, one after the other in this order.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from dashapp.form_page import FormPage
from dashapp.pages import PAGES
from db import PLATFORM, SIGN_IN
from goals import recording
from goals.recording import DECISIONS, EVALUATIONS, EVENTS, INITIATIVES, NOTES, PROMISES, VALUATIONS, Noun
from goals.setting.goals import new_goal
from partners.access import Permission
from partners.models import Area, Person
from tests.dashapp.site import Site
from tests.goals.place import Place
from tests.goals.test_setting import given
from tests.pages.desk import Desk
from tests.pages.form_desk import FormDesk
from tests.pages.office import BERGSJON, Office
from tests.pages.rights import KEY, PEOPLE, Copier, Message, administrators, founders, those_with

FORMS = {page.name: forms for page in PAGES if isinstance(forms := getattr(page.layout, "__self__", None), FormPage)}
# What changes nothing for anybody: what a goal would look like, and which part of the log is shown.
LOOKING = {"goal_settings.seen", "goal_target.seen", "audit.find"}
HERE = f"/app/{BERGSJON}"
# Whom Åsa has invited, each for one deed: to get another role, another link, to leave.
INVITED = ("eva", "ida", "per")
GOAL = {"reporters": ["saab"], "target": {"value": 9, "date": "2025-12-31", "prov": "demo"}}


RECORDS: dict[Noun, dict[str, Any]] = {
    EVENTS: {"date": "2025-01-01"},
    NOTES: {"kind": "lesson", "period": "2025Q1"},
    PROMISES: {"year": 2025, "goals": []},
    INITIATIVES: {"goals": [], "lead": "saab", "state": "idea"},
    DECISIONS: {"initiative": "jobbspar", "kind": "continue", "date": "2025-01-01", "forum": "Styrgrupp"},
    EVALUATIONS: {"author": "saab", "commissioned_by": "saab", "documents": [], "finding": {"sv": "Fler arbetar"}},
    VALUATIONS: {"amount": 5000},
}


def prepare_forms(site: Site) -> None:
    """Three were invited to Balder, a goal and a group made that nobody has reported to, a release waits.

    Of everything that stands beside the numbers there is one to change and one to take away.
    """
    office = Office(site)
    members = page_of(site, "asa", "members")
    for name in INVITED:
        who = {"email": f"{name}@example.org", "organisation": str(office.organisations["balder"])}
        members.put("invite", name="Nils Ny", role="reporter", **who).press("invite")
    page_of(site, "asa", "publish").put("prepare", as_of="2025-03-31").press("prepare")
    page_of(site, "asa", "settings").put("group", title__sv="Arbete").press("group")
    place = Place(site.database, BERGSJON)
    place.do(new_goal, office.actor("asa"), {**given(**GOAL), "code": "extra"})
    for noun, one in RECORDS.items():
        for name in ("Att ändra", "Att ta bort"):
            place.do(recording.add, office.actor("asa"), noun, {**one, noun.told: {"sv": name}})


def page_of(site: Site, by: str, page: str, rest: str | None = None) -> FormDesk:
    """A page of Bergsjön as somebody has it open; `rest` where it is not called as its address is."""
    return FormDesk(Desk(site, f"{by}@example.org"), page, f"{HERE}/{page if rest is None else rest}")


class Sender:
    """`Sender(page, "asa").message("close", "2025Q3")`: what somebody's opened page sends."""

    def __init__(self, form: FormDesk, by: str) -> None:
        self.form, self.by, self.copier = form, by, Copier(form.desk)
        form.desk = self.copier  # type: ignore[assignment]

    def message(self, deed: str, about: str = "", *, those: frozenset[str] | None = None, **typed: Any) -> Message:
        """The message of a button that stands on the page; `those` may, where it is not the deed's own right alone."""
        form, page = self.form.put(deed, about, **typed), self.form.page_name
        assert (deed, about) in form.deeds, (page, deed, about, form.deeds)
        form.send(deed, about)
        if those is None:
            needed = FORMS[page].deeds[deed].needs
            assert needed is not None, (page, deed)
            those = those_with(needed)
        return Message(f"{page}.{deed}", self.by, self.copier.taken, those, names_a_row=bool(KEY.search(about)))

    def seen(self, deed: str, *, those: frozenset[str]) -> Message:
        """What is sent while somebody types in the form of a deed."""
        page, body = self.form.page_name, self.message(deed, those=those).body
        fields, keys, place = body["state"]
        changed = json.dumps(fields[0]["id"], sort_keys=True, separators=(",", ":"))
        output = {"id": f"{page}-seen", "property": "children"}
        shown = {"output": f"{page}-seen.children", "outputs": output, "changedPropIds": [f"{changed}.value"]}
        return Message(
            f"{page}.seen", self.by, {**shown, "inputs": [fields], "state": [keys, place]}, those, names_a_row=False
        )


def of_every_page(site: Site) -> Iterator[Message]:
    yield from of_the_goals(site)
    yield from of_the_settings(site)
    yield from of_the_story(site)
    yield from of_the_members(site)
    yield from of_the_releases(site)
    yield from of_the_periods(site)
    yield Sender(page_of(site, "stina", "audit"), "stina").message("find", text="Saab")
    yield from of_the_accounts(site)
    yield from of_the_platform(site)


def of_the_goals(site: Site) -> Iterator[Message]:
    """A goal that counts has its target from those who steer, any other from the coordinator."""
    new, old = "settings/new-goal/activity_count", "settings/goals/foretag"
    steering, coordinating = those_with(Permission.TARGET_DECIDE), those_with(Permission.GOAL_SET)
    add = Sender(page_of(site, "asa", "goal_settings", new), "asa")
    terms = {"title__sv": "Fler möten", "unit__sv": "möten", "target__value": "10", "target__date": "2025-12-31"}
    yield add.message("add", "activity_count", **terms)
    change = Sender(page_of(site, "asa", "goal_settings", old), "asa")
    yield change.message("change", about__sv="Alla företag")
    yield change.seen("change", those=coordinating)
    for by, code, those in (("stina", "jobb", steering), ("asa", "extra", coordinating)):
        decide = Sender(page_of(site, by, "goal_target", f"settings/goals/{code}/target"), by)
        yield decide.message("decide", target__value="650", reason="Fler har gått med", those=those)
        yield decide.seen("decide", those=steering | coordinating)


def of_the_settings(site: Site) -> Iterator[Message]:
    asa = Sender(page_of(site, "asa", "settings"), "asa")
    (extra,) = (about for deed, about in asa.form.deeds if deed == "remove")
    moved = min(about for deed, about in asa.form.deeds if deed == "place" and not about.startswith(extra))
    yield asa.message("set", vision__sv="En hel stadsdel")
    yield asa.message("group", title__sv="Skola")
    yield asa.message("ungroup", "arbete")
    yield asa.message("remove", extra)
    yield asa.message("place", moved)


def of_the_story(site: Site) -> Iterator[Message]:
    """Notes are also those of reporters; this one is Åsa's, and nobody else's to change."""
    asa = Sender(page_of(site, "asa", "story"), "asa")
    coordinating = those_with(Permission.RECORD_SET)
    new: dict[Noun, dict[str, str]] = {
        EVENTS: {"date": "2025-05-05"},
        NOTES: {"period": "2025Q1"},
        PROMISES: {"year": "2025"},
        INITIATIVES: {"lead": "saab"},
        DECISIONS: {"initiative": "jobbspar", "kind": "adapt", "date": "2025-05-05", "forum": "Styrgrupp"},
        EVALUATIONS: {"author": "saab", "commissioned_by": "balder", "finding__sv": "Fler arbetar"},
        VALUATIONS: {"amount": "5 000"},
    }
    for noun, values in new.items():
        text = f"{noun.told}__sv"
        yield asa.message(f"add-{noun.name}", **values, **{text: "Något nytt"})
        changed, removed = (_about(asa.form, noun, text) for text in ("Att ändra", "Att ta bort"))
        yield asa.message(f"change-{noun.name}", changed, **{text: "Ändrat"}, those=coordinating)
        yield asa.message(f"remove-{noun.name}", removed, those=coordinating)


def _about(form: FormDesk, noun: Noun, text: str) -> str:
    """The key of what is told by a text."""
    name = (f"change-{noun.name}", f"{noun.told}/sv")
    (key,) = (about for (deed, about, field), value in form.fields.items() if (deed, field) == name and value == text)
    return key


def of_the_members(site: Site) -> Iterator[Message]:
    """Pia runs the people of Balder, and nobody else's; who takes part is the coordinator's."""
    asa, pia = Sender(page_of(site, "asa", "members"), "asa"), Sender(page_of(site, "pia", "members"), "pia")
    organisations = {code: str(key) for code, key in Office(site).organisations.items()}
    people = people_of(site)
    eva, ida, per = (people[name] for name in INVITED)
    for sender, code in ((pia, "balder"), (asa, "saab")):
        who = {"email": f"ny@{code}.example.org", "name": "Nils Ny", "organisation": organisations[code]}
        yield sender.message("invite", **who, role="viewer", those=inviting(code))
    yield pia.message("role", eva, role="viewer", those=inviting("balder"))
    yield pia.message("invite-again", ida, those=inviting("balder"))
    yield pia.message("end", per, those=inviting("balder"))
    yield asa.message("partner", organisation=organisations["stena"], role="partner")
    yield asa.message("new-partner", name="Nya Föreningen", kind="association", role="implementer")
    yield asa.message("part", organisations["saab"], role="evaluator")
    ended, corrected, *_ = sorted(about for deed, about in asa.form.deeds if deed == "end-part")
    yield asa.message("end-part", ended, until="2025-12-31")
    yield asa.message("correct-part", corrected, since="2024-01-01")


def inviting(code: str) -> frozenset[str]:
    """Who invites people of an organisation."""
    return those_with(Permission.MEMBER_INVITE, of=code, others=Permission.MEMBER_RUN)


def people_of(site: Site) -> dict[str, str]:
    """The keys of people, by the name in their address."""
    with site.database.reading(SIGN_IN) as session:
        return {one.email.split("@")[0]: str(one.id) for one in session.scalars(select(Person))}


def of_the_releases(site: Site) -> Iterator[Message]:
    asa, stina = Sender(page_of(site, "asa", "publish"), "asa"), Sender(page_of(site, "stina", "publish"), "stina")
    (waiting,) = (about for deed, about in stina.form.deeds if deed == "approve")
    yield stina.message("approve", waiting)
    yield asa.message("prepare", as_of="2024-12-31")
    yield stina.message("withdraw", "1", note="Fel siffra")


def of_the_periods(site: Site) -> Iterator[Message]:
    asa = Sender(page_of(site, "asa", "periods"), "asa")
    yield asa.message("open", "2025Q4", due="2026-01-31")
    yield asa.message("due", "2025Q3", due="2025-10-31")
    yield asa.message("close", "2025Q3")
    yield asa.message("reopen", "2025Q2", reason="Saab glömdes")


def of_the_accounts(site: Site) -> Iterator[Message]:
    """One's own sessions, and nobody else's: the first message ends one that nobody sends from."""
    there, here = (FormDesk(Desk(site, "asa@example.org"), "account", "/app/account") for _ in range(2))
    ((_, ended),) = here.deeds - there.deeds
    asa = Sender(here, "asa")
    yield asa.message("end", ended, those=frozenset({"asa"}))
    yield asa.message("end-others", those=frozenset(PEOPLE))


def of_the_platform(site: Site) -> Iterator[Message]:
    """Pages without a partnership. Last of all Gun is signed out, whom the messages before have nothing to do with."""
    Desk(site, "gun@example.org")
    organisations = {code: str(key) for code, key in Office(site).organisations.items()}
    own = Sender(FormDesk(Desk(site, "asa@example.org"), "found", "/app/new"), "asa")
    yield own.message("found", name__sv="Handslag Ängby", those=founders())
    other = Sender(FormDesk(Desk(site, "admin@example.org"), "found", "/app/new/handslag"), "admin")
    who = {"email": "sam@example.org", "person": "Sam", "organisation": organisations["stena"]}
    yield other.message("found", name__sv="Handslag Landala", **who, those=founders())
    admin = Sender(FormDesk(Desk(site, "admin@example.org"), "platform", "/app/platform"), "admin")
    merged = {"duplicate": organisations["soc_nordost"], "into": organisations["willhem"]}
    yield admin.message("merge", **merged, those=administrators())
    yield admin.message("add-area", name="Landala", level="district", those=administrators())
    yield from of_the_classifications(site, admin, provider=organisations["polisen"])
    yield admin.message("end-sessions", email="gun@example.org", those=administrators())


def of_the_classifications(site: Site, admin: Sender, *, provider: str) -> Iterator[Message]:
    """A scale of their own, the next version of the police's list, and a place that is on it."""
    there, newest = "polisens_lista", "polisens_lista/2025"
    own = {"title__sv": "Karta", "code": "karta", "grades": "rod: Röd | Red\ngron: Grön"}
    yield admin.message("add-scale", **own, provider=provider, those=administrators())
    yield admin.message("add-version", there, year="2027", published="2027-12-01", those=administrators())
    yield admin.message("correct-version", newest, published="2025-12-03", those=administrators())
    area = area_called(site, "Rosengård")
    yield admin.message("grade-area", newest, area=area, grade="utsatt", those=administrators())


def area_called(site: Site, name: str) -> str:
    """The key of a place."""
    with site.database.reading(PLATFORM) as session:
        return str(session.scalars(select(Area.id).where(Area.name == name)).one())
