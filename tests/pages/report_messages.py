"""What the report form and the queue of those who verify send: a message for every button."""

from typing import Any

from dashapp.components.fields import element
from dashapp.pages.report import ids
from dashapp.pages.verify import ids as verify_ids
from goals import contributions
from goals.entry import Entry
from partners.access import Permission
from tests.dashapp.site import Site
from tests.goals.place import entry_of
from tests.pages.desk import Desk
from tests.pages.office import JOBS, REPORT, SUMMER, Office
from tests.pages.paper import Paper
from tests.pages.rights import Copier, Message, those_with
from tests.pages.verify_screen import Screen

COMPANIES, QUANTITY, DAY = "foretag", "quantity", "day"
ASSESSMENT, GRADES = "polislistan", '{"name":"grade","part":"report-field","row":["MATCH"]}'
# What only Pia and the coordinator may read while it is a draft.
CANARY, CANARY_NUMBER = "Kanarien sjunger", 48_151_623
# What changes nothing for anybody: to look, and to count what the page itself has said.
LOOKING = {
    ids.KNOWN, ids.TAKE, ids.ADD, DAY,
    "show", verify_ids.NEXT, verify_ids.PREVIOUS, verify_ids.RETURN, verify_ids.CANCEL,
}  # fmt: skip


def prepare_reports(site: Site) -> None:
    """In Bergsjön Pia writes a draft again; two reports are verified, of Familjebostäder and of the association."""
    office = Office(site)
    office.do(contributions.withdraw, "pia", JOBS, "balder")
    office.do(contributions.edit, "pia", JOBS, "balder", entry=entry_of_canary())
    office.do(contributions.verify, "stina", SUMMER, "familjebostader")
    office.do(contributions.submit, "asa", COMPANIES, "demo_forening")
    office.do(contributions.verify, "stina", COMPANIES, "demo_forening")


def entry_of_canary() -> Entry:
    return Entry(quantity=entry_of(CANARY_NUMBER).quantity, note={"sv": CANARY})


class Written:
    """What somebody's form of a partner sends."""

    def __init__(self, site: Site, by: str, partner: str) -> None:
        self.by, self.partner = by, partner
        desk = Desk(site, f"{by}@example.org")
        self.paper, self.copier = Paper(desk, f"{REPORT}/2025Q3/{partner}"), Copier(desk)
        self.paper.desk = self.copier  # type: ignore[assignment]

    def message(self, part: str, goal: str | None, *, output: str = ids.BODY, name: str = "n_clicks") -> Message:
        key = part if goal is None else self.paper.key(part, goal)
        before = dict(self.paper.fields[element(key)])
        if name == "n_clicks":
            self.paper.fields[element(key)]["n_clicks"] = 1
        self.paper.send(output, key, name)
        self.paper.fields[element(key)] = before
        those = those_with(Permission.CONTRIBUTION_WRITE, of=self.partner)
        return Message(part, self.by, self.copier.taken, those, self.partner)


def of_the_form(site: Site) -> list[Message]:
    bo, pia = Written(site, "bo", "saab"), Written(site, "pia", "balder")
    own, other = Written(site, "asa", "familjebostader"), Written(site, "asa", "demo_forening")
    bo.paper.put(QUANTITY, SUMMER, "14")
    bo.paper.put(ids.INITIATIVE, JOBS, "jobbspar")
    pia.paper.put(QUANTITY, JOBS, "4712")
    known = pia.paper.fields[element(ids.of(ids.KNOWN, pia.paper.row(JOBS)))]["data"]
    known["theirs"] = known["version"]  # as after a conflict
    own.paper.put(ids.CORRECT_REASON, SUMMER, "Fler hörde av sig")
    police = Written(site, "asa", "polisen")
    police.paper.put(DAY, ASSESSMENT, "2025-09-01")
    other.paper.put(ids.RETRACT_REASON, COMPANIES, "Fel projekt")
    return [
        bo.message(QUANTITY, SUMMER, output=ids.KNOWN, name="value"),
        bo.message(ids.KNOWN, SUMMER, output=ids.STATUS, name="data"),
        bo.message(ids.SEND, None),
        bo.message(ids.WITHDRAW, JOBS),
        bo.message(ids.ADD, JOBS),
        pia.message(ids.TAKE, JOBS),
        pia.message(ids.KEEP, JOBS),
        own.message(ids.CORRECT, SUMMER),
        other.message(ids.RETRACT, COMPANIES),
        police.message(DAY, ASSESSMENT, output=GRADES, name="value"),
    ]


def of_the_queue(site: Site) -> list[Message]:
    """One report is verified alone, one with others, one is sent back."""
    desk = Desk(site, "asa@example.org")
    screen, copier = Screen(desk), Copier(desk)
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
        messages.append(Message(button.split(":")[0], by, copier.taken, those_with(Permission.CONTRIBUTION_VERIFY)))
    return messages
