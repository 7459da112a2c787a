"""Every no that somebody who reports or verifies can get, each with its code."""

import datetime as dt
import uuid
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select, update

from db import PLATFORM, within
from goals import contributions, periods
from goals.calendar import Period
from goals.finding import obtain, obtain_goal
from partners.access import COMMAND_LINE, Permission
from partners.errors import Conflict, NotAllowed, NotFound, Refused
from partners.models import Area, Membership, Person
from partners.partnerships import tenant_of
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


def test_a_closed_period_takes_nothing(place: Place, people: SimpleNamespace) -> None:
    draft, receipt = place.draft(people.pia, 1), place.submitted(people.bo, 2)
    verified = place.verified(people.bo, 3, by=people.asa, initiative="annat")
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    for move, more in MOVES.items():
        report = {"edit": draft, "submit": draft, "correct": verified, "retract": verified}.get(move, receipt)
        actor = people.stina if move in ("verify", "return_") else people.asa
        with pytest.raises(Refused) as refused:
            place.move(getattr(contributions, move), actor, report, **more)
        assert (code_of(refused), refused.value.details) == ("period-closed", {"period": "2025Q3"}), move


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


def test_a_move_from_the_wrong_state(place: Place, people: SimpleNamespace) -> None:
    reports = {
        "draft": place.draft(people.bo, 5, initiative="a"),
        "submitted": place.submitted(people.bo, 5, initiative="b"),
        "verified": place.verified(people.bo, 5, by=people.stina, initiative="c"),
        "retracted": place.verified(people.bo, 5, by=people.stina, initiative="d"),
    }
    reports["retracted"] = place.move(contributions.retract, people.bo, reports["retracted"], reason="Fel")
    possible = {
        "draft": {"edit", "submit"},
        "submitted": {"withdraw", "verify", "return_"},
        "verified": {"correct", "retract"},
        "retracted": set(),
    }
    for state, report in reports.items():
        for move in MOVES.keys() - possible[state]:
            with pytest.raises(Refused) as refused:
                place.move(getattr(contributions, move), people.asa, report, **MOVES[move])
            assert (code_of(refused), refused.value.details) == ("wrong-state", {"state": state}), move


def test_a_version_that_is_not_the_newest(place: Place, people: SimpleNamespace) -> None:
    draft, receipt = place.draft(people.pia, 1), place.submitted(people.bo, 2)
    verified = place.verified(people.bo, 3, by=people.asa, initiative="annat")
    for move in MOVES.keys() - {"edit"}:
        report = {"submit": draft, "correct": verified, "retract": verified}.get(move, receipt)
        actor = people.stina if move in ("verify", "return_") else people.asa
        with pytest.raises(Conflict) as refused:
            place.move(getattr(contributions, move), actor, report, **{**MOVES[move], "version": report.version - 1})
        assert (code_of(refused), refused.value.details["version"]) == ("changed-since", report.version)
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


def test_a_partner_reports_for_the_time_that_it_takes_part(place: Place, people: SimpleNamespace) -> None:
    data = programme(goal(), code="med-tid")
    data["partnerships"][0]["partners"][0] |= {"from": "2023-01-01", "to": "2025-06-30"}
    load_into(place.database, data)
    there, asa = Place(place.database, "med-tid"), Cast(place.database).asa
    with pytest.raises(Refused) as refused:
        there.draft(asa, 5, partner="saab")
    assert (code_of(refused), refused.value.details) == ("partner-not-then", {"period": "2025Q3"})
    there.draft(asa, 5, partner="balder")
    there.draft(COMMAND_LINE, 5, partner="saab")
    there.do(periods.reopen, asa, Period.parse("2025Q2"), reason="Glömd rapport")
    there.draft(asa, 5, partner="saab", period="2025Q2")


def test_the_code_of_a_part_is_a_code(place: Place, people: SimpleNamespace) -> None:
    for part in ({"initiative": "Jobb/spår"}, {"question": ""}):
        with pytest.raises(Refused) as refused:
            place.draft(people.bo, 5, **part)
        assert code_of(refused) == "code-unreadable"


def test_the_same_report_twice(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 5)
    with pytest.raises(Conflict) as refused:
        place.draft(people.asa, 6, partner="saab")
    assert code_of(refused) == "already-reported"
    assert refused.value.details == {"contribution": str(draft.id), "period": "2025Q3"}
    place.draft(people.bo, 5, initiative="annat")


def test_what_does_not_hold_together_is_neither_drafted_nor_edited_nor_corrected(
    place: Place, people: SimpleNamespace
) -> None:
    """Which entries those are: test_entry."""
    draft = place.draft(people.bo, 1, initiative="a")
    report = place.verified(people.bo, 2, by=people.stina, initiative="b")
    minus = entry_of(-1)
    for attempt in (
        lambda: place.draft(people.bo, entry=minus),
        lambda: place.move(contributions.edit, people.bo, draft, entry=minus),
        lambda: place.move(contributions.correct, people.bo, report, entry=minus, reason="Fel"),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert code_of(refused) == "quantity-negative"
    assert place.total() == 31


def test_quantities_are_kept_exactly(place: Place, people: SimpleNamespace) -> None:
    quantities = ("0", "-0", "999999999999.999999", "0.000001", "5.500", "5E+1", "1.0000000000000000")
    for number, quantity in enumerate(quantities):
        report = place.verified(people.bo, quantity, by=people.stina, initiative=f"i{number}")
        found = place.see(obtain, people.bo, report.id, to=Permission.FIGURES_VIEW)
        assert found.quantity == Decimal(quantity)
    assert place.total() == 29 + sum(map(Fraction, quantities))


def test_an_empty_draft_is_fine_and_cannot_be_handed_in(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo)
    with pytest.raises(Refused) as refused:
        place.move(contributions.submit, people.bo, draft)
    assert code_of(refused) == "entry-empty"


def test_a_reason_is_asked_for_and_checked(place: Place, people: SimpleNamespace) -> None:
    handed_in = place.submitted(people.bo, 5)
    report = place.verified(people.bo, 5, by=people.stina, initiative="a")
    for move, of in (("return_", handed_in), ("correct", report), ("retract", report)):
        for reason, code in ((" ", "reason-missing"), (f"gäller {IDENTITY_NUMBER}", "personal-identity-number")):
            with pytest.raises(Refused) as refused:
                place.move(getattr(contributions, move), people.asa, of, **{**MOVES[move], "reason": reason})
            assert code_of(refused) == code, move
    assert place.total() == 34
    assert place.reconciled()


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
    part = there.draft(asa, 5, partner="saab", area=areas["norra"], initiative="jobbspar")
    assert [(report.slot, report.area_id) for report in (whole, part)] == [
        ("", None), ("norra//jobbspar", areas["norra"].id),
    ]  # fmt: skip
    with pytest.raises(Refused) as refused:
        there.draft(asa, 5, partner="saab", question="q1")
    assert code_of(refused) == "question-unknown"
    with pytest.raises(Conflict):
        there.draft(asa, 5, partner="saab")
