"""Every no that somebody who reports or verifies can get, each with its code."""

import datetime as dt
import uuid
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select, update

from db import PLATFORM, within
from goals import contributions, periods
from goals.calendar import Period
from goals.entry import LONGEST_NOTE, LONGEST_REASON, Entry
from goals.finding import obtain, obtain_goal, tenant_of
from partners.access import COMMAND_LINE, Permission
from partners.errors import Conflict, NotAllowed, NotFound, Refused
from partners.models import Area, Membership, Person
from tests.conftest import Cast
from tests.goals.place import Place, entry_of, goal, line, load_into, programme

IDENTITY_NUMBER = "850709-9805"
MOVES: dict[str, dict[str, Any]] = {
    "edit": {"entry": entry_of(1)},
    "submit": {},
    "withdraw": {},
    "verify": {},
    "return_": {"reason": "Fel"},
    "correct": {"entry": entry_of(1), "reason": "Fel"},
    "retract": {"reason": "Fel"},
}


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.code


def test_nobody_verifies_or_returns_what_they_wrote(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.asa, 5, partner="saab")
    for name in ("verify", "return_"):
        with pytest.raises(Refused) as refused:
            place.move(getattr(contributions, name), people.asa, receipt, **MOVES[name])
        assert code_of(refused) == "own-entry"


def test_having_written_one_word_of_it_once_is_enough(place: Place, people: SimpleNamespace) -> None:
    draft = place.move(contributions.edit, people.asa, place.draft(people.bo, 5), entry=entry_of(6))
    draft = place.move(contributions.edit, people.bo, draft, entry=entry_of(7))
    receipt = place.move(contributions.submit, people.bo, draft)
    with pytest.raises(Refused, match="own-entry"):
        place.move(contributions.verify, people.asa, receipt)


def test_stina_does_not_verify_her_own_organisation_s(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.pia, 5)
    for name in ("verify", "return_"):
        with pytest.raises(Refused) as refused:
            place.move(getattr(contributions, name), people.stina, receipt, **MOVES[name])
        assert code_of(refused) == "own-organisation"
    place.move(contributions.verify, people.asa, receipt)
    assert place.total() == 34


@pytest.mark.parametrize("gone", ["membership ended", "person inactive"])
def test_stina_may_when_nobody_else_can(place: Place, people: SimpleNamespace, gone: str) -> None:
    receipt = place.submitted(people.pia, 5)
    asa = people.asa.person_id
    if gone == "membership ended":
        place.do(
            lambda session: session.execute(update(Membership).where(Membership.person_id == asa).values(active=False))
        )
    else:
        with place.database.transaction(PLATFORM) as session:
            session.execute(update(Person).where(Person.id == asa).values(active=False))
    place.move(contributions.verify, people.stina, receipt)
    assert place.total() == 34


@pytest.mark.parametrize("move", MOVES)
def test_a_closed_period_takes_nothing(place: Place, people: SimpleNamespace, move: str) -> None:
    draft, receipt = place.draft(people.pia, 1), place.submitted(people.bo, 2)
    verified = place.verified(people.bo, 3, by=people.asa, initiative="annat")
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    report = {"edit": draft, "submit": draft, "correct": verified, "retract": verified}.get(move, receipt)
    actor = people.stina if move in ("verify", "return_") else people.asa
    with pytest.raises(Refused) as refused:
        place.move(getattr(contributions, move), actor, report, **MOVES[move])
    assert (code_of(refused), refused.value.details) == ("period-closed", {"period": "2025Q3"})


def test_a_draft_for_a_period_that_takes_none(place: Place, people: SimpleNamespace) -> None:
    for period, code in (
        ("2025Q2", "period-closed"),
        ("2025Q4", "period-not-open"),
        ("2026Q1", "period-not-open"),
        ("2022Q4", "period-too-early"),
        ("2025", "period-wrong-length"),
    ):
        with pytest.raises(Refused) as refused:
            place.draft(people.bo, 5, period=period)
        assert code_of(refused) == code
        assert refused.value.details["period"] == period


def test_a_quarter_opens_the_day_after_its_last(place: Place, people: SimpleNamespace) -> None:
    place.today = dt.date(2025, 12, 31)
    with pytest.raises(Refused, match="period-not-open"):
        place.draft(people.bo, 5, period="2025Q4")
    place.today = dt.date(2026, 1, 1)
    place.draft(people.bo, 5, period="2025Q4")


def test_a_period_after_the_partnership_s_end_never_opens(place: Place, people: SimpleNamespace) -> None:
    place.today = dt.date(2027, 1, 1)
    with pytest.raises(Refused, match="period-not-open"):
        place.draft(people.bo, 5, period="2026Q1")


@pytest.mark.parametrize(
    ("state", "refused_moves"),
    [
        ("draft", ["withdraw", "verify", "return_", "correct", "retract"]),
        ("submitted", ["edit", "submit", "correct", "retract"]),
        ("verified", ["edit", "submit", "withdraw", "verify", "return_"]),
        ("retracted", ["edit", "submit", "withdraw", "verify", "return_", "correct", "retract"]),
    ],
)
def test_a_move_from_the_wrong_state(
    place: Place, people: SimpleNamespace, state: str, refused_moves: list[str]
) -> None:
    report = place.draft(people.bo, 5)
    if state != "draft":
        report = place.move(contributions.submit, people.bo, report)
    if state in ("verified", "retracted"):
        report = place.move(contributions.verify, people.stina, report)
    if state == "retracted":
        report = place.move(contributions.retract, people.bo, report, reason="Fel")
    for name in refused_moves:
        with pytest.raises(Refused) as refused:
            place.move(getattr(contributions, name), people.asa, report, **MOVES[name])
        assert (code_of(refused), refused.value.details) == ("wrong-state", {"state": state}), name


@pytest.mark.parametrize("move", [name for name in MOVES if name != "edit"])
def test_a_version_that_is_not_the_newest(place: Place, people: SimpleNamespace, move: str) -> None:
    draft, receipt = place.draft(people.pia, 1), place.submitted(people.bo, 2)
    verified = place.verified(people.bo, 3, by=people.asa, initiative="annat")
    report = {"submit": draft, "correct": verified, "retract": verified}.get(move, receipt)
    actor = people.stina if move in ("verify", "return_") else people.asa
    with pytest.raises(Conflict) as refused:
        place.move(getattr(contributions, move), actor, report, **{**MOVES[move], "version": report.version - 1})
    assert code_of(refused) == "changed-since"
    assert refused.value.details["version"] == report.version
    assert Decimal(refused.value.details["theirs"]["quantity"]) in (1, 2, 3)


def test_another_s_draft_is_not_found(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.pia, 5)
    for actor in (people.bo, people.vera, people.stina):
        with pytest.raises(NotFound):
            place.see(obtain, actor, draft.id, to=Permission.FIGURES_VIEW)
    for actor in (people.pia, people.asa, COMMAND_LINE):
        assert place.see(obtain, actor, draft.id, to=Permission.FIGURES_VIEW).id == draft.id


def test_who_sees_a_submitted_report_and_who_a_verified_one(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.pia, 5)
    key = uuid.UUID(receipt.contribution_id)
    assert place.see(obtain, people.stina, key, to=Permission.FIGURES_VIEW)
    for actor in (people.bo, people.vera):
        with pytest.raises(NotFound):
            place.see(obtain, actor, key, to=Permission.FIGURES_VIEW)
    place.move(contributions.verify, people.asa, receipt)
    for actor in (people.bo, people.vera):
        assert place.see(obtain, actor, key, to=Permission.FIGURES_VIEW).quantity == 5


def test_a_correction_is_nobody_else_s_business_until_it_is_verified(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.pia, 5, by=people.asa)
    place.move(contributions.correct, people.pia, report, entry=entry_of(4), reason="Felräknat")
    for actor in (people.bo, people.vera):
        with pytest.raises(NotFound):
            place.see(obtain, actor, report.id, to=Permission.FIGURES_VIEW)


def test_bo_does_not_write_balder_s_reports(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(NotAllowed) as refused:
        place.draft(people.bo, 5, partner="balder")
    assert refused.value.details == {"permission": "contribution:write-for-others"}
    report = place.verified(people.pia, 5, by=people.asa)
    for name in ("correct", "retract"):
        with pytest.raises(NotAllowed):
            place.move(getattr(contributions, name), people.bo, report, **MOVES[name])


def test_an_organisation_that_is_no_partner_is_not_found(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(NotFound):
        place.do(
            contributions.draft,
            people.asa,
            place.goal("jobb"),
            organisation_id=uuid.uuid4(),
            period=Period.parse("2025Q3"),
            entry=entry_of(1),
            today=place.today,
        )


def test_another_partnership_s_report_is_a_missing_one(place: Place, people: SimpleNamespace) -> None:
    load_into(place.database, programme(goal(lines=[line("saab", "2025Q1", 3)]), code="annan-ort"))
    other, people = Place(place.database, "annan-ort"), SimpleNamespace(asa=Cast(place.database).asa)
    theirs = other.submitted(people.asa, 5, partner="saab")
    refusals = []
    for key in (uuid.UUID(theirs.contribution_id), uuid.uuid4()):
        for name, more in MOVES.items():
            with pytest.raises(NotFound) as refused:
                place.do(getattr(contributions, name), people.asa, key, version=1, today=place.today, **more)
            refusals.append((type(refused.value), refused.value.args, str(refused.value)))
    assert len(set(map(str, refusals))) == 1
    for key in (other.goal("jobb"), uuid.uuid4()):
        with pytest.raises(NotFound):
            place.see(obtain_goal, people.asa, key, to=Permission.FIGURES_VIEW)


def test_a_stranger_and_nowhere(place: Place, people: SimpleNamespace) -> None:
    load_into(place.database, programme(goal(), code="annan-ort"))
    other = Place(place.database, "annan-ort")
    with pytest.raises(NotFound):  # Bo was known here before he was there
        other.see(obtain_goal, people.bo, other.goal("jobb"), to=Permission.FIGURES_VIEW)
    with place.database.reading(PLATFORM) as session, pytest.raises(NotFound):
        tenant_of(session)


def test_the_same_report_twice(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 5)
    with pytest.raises(Conflict) as refused:
        place.draft(people.asa, 6, partner="saab")
    assert code_of(refused) == "already-reported"
    assert refused.value.details == {"contribution": str(draft.id), "period": "2025Q3"}
    place.draft(people.bo, 5, initiative="annat")


@pytest.mark.parametrize(
    ("quantity", "code"),
    [
        ("NaN", "quantity-not-a-number"),
        ("sNaN", "quantity-not-a-number"),
        ("Infinity", "quantity-not-a-number"),
        ("-Infinity", "quantity-not-a-number"),
        ("-0.1", "quantity-negative"),
        ("1e12", "quantity-too-large"),
        ("1e999", "quantity-too-large"),
        ("0.0000001", "quantity-too-precise"),
        ("1e-999", "quantity-too-precise"),
        ("1.00000000000000000000000000001", "quantity-too-precise"),
    ],
)
def test_a_quantity_that_cannot_be_kept(place: Place, people: SimpleNamespace, quantity: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        place.draft(people.bo, quantity)
    assert code_of(refused) == code


@pytest.mark.parametrize(
    "quantity", ["0", "-0", "999999999999.999999", "0.000001", "5.500", "5E+1", "1.0000000000000000"]
)
def test_a_quantity_is_kept_exactly(place: Place, people: SimpleNamespace, quantity: str) -> None:
    report = place.verified(people.bo, quantity, by=people.stina)
    found = place.see(obtain, people.bo, report.id, to=Permission.FIGURES_VIEW)
    assert found.quantity == Decimal(quantity)
    assert place.total() == 29 + Decimal(quantity)


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (Entry(quantity=Decimal(0), nothing_to_report=True), "entry-two-measures"),
        (Entry(quantity=Decimal(5), day=dt.date(2025, 10, 1)), "entry-day-outside-period"),
        (Entry(quantity=Decimal(5), day=dt.date(2025, 6, 30)), "entry-day-outside-period"),
        (Entry(quantity=Decimal(5), shares={"saab": Decimal(2), "balder": Decimal(2)}), "entry-shares-differ"),
        (Entry(nothing_to_report=True, shares={"saab": Decimal(2)}), "entry-shares-differ"),
        (Entry(shares={"saab": Decimal(0)}), "entry-shares-differ"),
        (Entry(quantity=Decimal(0), shares={"saab": Decimal(-1), "balder": Decimal(1)}), "quantity-negative"),
        (Entry(quantity=Decimal(5), note={"sv": "x" * (LONGEST_NOTE + 1)}), "text-too-long"),
        (Entry(quantity=Decimal(5), note={"sv": "a\x00b"}), "text-unreadable"),
        (Entry(quantity=Decimal(5), note={"sv": "a\ud800b"}), "text-unreadable"),
        (Entry(quantity=Decimal(5), note={"sv": "ja", "en": f"see {IDENTITY_NUMBER}"}), "personal-identity-number"),
    ],
)
def test_an_entry_that_does_not_hold_together(place: Place, people: SimpleNamespace, entry: Entry, code: str) -> None:
    for attempt in (
        lambda: place.draft(people.bo, entry=entry),
        lambda: place.move(contributions.edit, people.bo, place.draft(people.bo, 1, initiative="a"), entry=entry),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert code_of(refused) == code


@pytest.mark.parametrize("day", [dt.date(2025, 7, 1), dt.date(2025, 9, 30)])
def test_the_first_and_the_last_day_are_in_the_period(place: Place, people: SimpleNamespace, day: dt.date) -> None:
    assert place.draft(people.bo, Entry(quantity=Decimal(5), day=day)).day == day


def test_an_empty_draft_is_fine_and_cannot_be_handed_in(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo)
    with pytest.raises(Refused) as refused:
        place.move(contributions.submit, people.bo, draft)
    assert code_of(refused) == "entry-empty"


@pytest.mark.parametrize("move", ["return_", "correct", "retract"])
@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("", "reason-missing"),
        (" \n ", "reason-missing"),
        ("x" * (LONGEST_REASON + 1), "text-too-long"),
        ("a\x00b", "text-unreadable"),
        (f"gäller {IDENTITY_NUMBER}", "personal-identity-number"),
    ],
)
def test_a_reason_is_a_sentence(place: Place, people: SimpleNamespace, move: str, reason: str, code: str) -> None:
    report = place.submitted(people.bo, 5)
    if move != "return_":
        report = place.move(contributions.verify, people.stina, report)
    with pytest.raises(Refused) as refused:
        place.move(getattr(contributions, move), people.asa, report, **{**MOVES[move], "reason": reason})
    assert code_of(refused) == code
    assert place.total() == (29 if move == "return_" else 34)


def test_a_partnership_s_own_area_is_no_part_of_it(place: Place, people: SimpleNamespace) -> None:
    """Reported to a part of the place, or to the whole: two reports; the place's own name is the whole."""
    data = programme(goal(), code="med-ort", area="provby")
    data["areas"] = [
        {"code": "provby", "name": "Provby", "level": "district"},
        {"code": "norra", "name": "Norra Provby", "level": "neighbourhood", "parent": "provby"},
    ]
    load_into(place.database, data)
    there, asa = Place(place.database, "med-ort"), Cast(place.database).asa
    with place.database.reading(within(there.id)) as session:
        areas = {area.code: area for area in session.scalars(select(Area))}
    whole = there.draft(asa, 5, partner="saab", area=areas["provby"])
    part = there.draft(asa, 5, partner="saab", area=areas["norra"], initiative="jobbspar", question="q1")
    assert [(report.slot, report.area_id) for report in (whole, part)] == [
        ("", None), ("norra/q1/jobbspar", areas["norra"].id),
    ]  # fmt: skip
    with pytest.raises(Conflict):
        there.draft(asa, 5, partner="saab")
