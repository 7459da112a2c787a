"""A contribution's life, from the first draft to the sums and out of them again."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from goals import contributions, periods
from goals.calendar import Period
from goals.entry import Entry
from goals.finding import obtain
from goals.models import ContributionState, Submission
from partners.access import COMMAND_LINE, Permission
from partners.errors import Conflict, NotFound, Refused
from tests.goals.place import Place

DRAFT, SUBMITTED = ContributionState.DRAFT, ContributionState.SUBMITTED
VERIFIED, RETRACTED = ContributionState.VERIFIED, ContributionState.RETRACTED


def test_only_what_is_verified_counts(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 17)
    assert (draft.state, place.total()) == (DRAFT, 29)
    receipt = place.move(contributions.submit, people.bo, draft)
    assert place.total() == 29
    report = place.move(contributions.verify, people.stina, receipt)
    assert (report.state, place.total()) == (VERIFIED, 46)
    assert place.reconciled()


def test_bo_takes_his_report_back_and_hands_it_in_again(place: Place, people: SimpleNamespace) -> None:
    first = place.submitted(people.bo, 17)
    draft = place.move(contributions.withdraw, people.bo, first)
    assert draft.state == DRAFT
    edited = place.move(contributions.edit, people.bo, draft, entry=Entry(quantity=Decimal(18)))
    second = place.move(contributions.submit, people.bo, edited)
    assert second.submission == 2
    place.move(contributions.verify, people.asa, second)
    assert place.total() == 47


def test_stina_sends_a_report_back_with_the_reason(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.bo, 17)
    draft = place.move(contributions.return_, people.stina, receipt, reason="  Räknades sommarjobben med? ")
    assert (draft.state, draft.returned_because) == (DRAFT, "Räknades sommarjobben med?")
    again = place.move(contributions.submit, people.bo, draft)
    found = place.see(obtain, people.bo, draft.id, to=Permission.FIGURES_VIEW)
    assert found.returned_because is None
    assert again.submission == 2


def test_what_was_verified_counts_until_its_correction_is(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 17, by=people.stina)
    draft = place.move(contributions.correct, people.bo, report, entry=Entry(quantity=Decimal(12)), reason="Felräknat")
    assert (draft.state, draft.correction_reason, place.total()) == (DRAFT, "Felräknat", 46)
    receipt = place.move(contributions.submit, people.bo, draft)
    assert place.total() == 46
    corrected = place.move(contributions.verify, people.stina, receipt)
    assert (place.total(), corrected.correction_reason) == (41, None)
    assert place.reconciled()
    said = place.see(lambda session: session.get(Submission, (place.id, report.id, 2)))
    assert (said.quantity, said.reason) == (12, "Felräknat")


@pytest.mark.parametrize("stage", ["verified", "being corrected", "correction handed in"])
def test_retracting_takes_out_what_counted(place: Place, people: SimpleNamespace, stage: str) -> None:
    report = place.verified(people.bo, 17, by=people.stina)
    if stage != "verified":
        report = place.move(contributions.correct, people.bo, report, entry=Entry(quantity=Decimal(3)), reason="Fel")
    if stage == "correction handed in":
        report = place.move(contributions.submit, people.bo, report)
    retracted = place.move(contributions.retract, people.bo, report, reason="Dubbelt")
    assert (retracted.state, place.total()) == (RETRACTED, 29)
    assert place.reconciled()


@pytest.mark.parametrize("entry", [Entry(), Entry(quantity=Decimal(999)), Entry(nothing_to_report=True)])
def test_a_correction_that_was_never_verified_goes_with_what_is_retracted(
    place: Place, people: SimpleNamespace, entry: Entry
) -> None:
    report = place.verified(people.bo, 17, by=people.stina)
    draft = place.move(contributions.correct, people.bo, report, entry=entry, reason="Felräknat")
    retracted = place.move(contributions.retract, people.bo, draft, reason="Samma personer två gånger")
    assert (retracted.state, retracted.quantity, retracted.nothing_to_report) == (RETRACTED, 17, False)
    assert place.total() == 29
    assert place.reconciled()


def test_retracted_and_entered_again_is_the_same_total(place: Place, people: SimpleNamespace) -> None:
    first = place.verified(people.bo, 17, by=people.stina)
    place.move(contributions.retract, people.bo, first, reason="Fel period")
    second = place.verified(people.bo, 17, by=people.asa)
    assert (second.id != first.id, place.total()) == (True, 46)
    assert place.reconciled()


def test_nothing_to_report_is_a_report_and_no_number(place: Place, people: SimpleNamespace) -> None:
    place.verified(people.bo, Entry(nothing_to_report=True), by=people.stina)
    rows = place.lines()
    row = rows[rows["period"] == "2025Q3"].iloc[0]
    assert (row["quantity"], row["reported"], place.total()) == (None, True, 29)


def test_shares_count_once_in_total_and_each_at_its_partner(place: Place, people: SimpleNamespace) -> None:
    shares = {"saab": Decimal(10), "balder": Decimal(7)}
    place.verified(people.bo, Entry(quantity=Decimal(17), shares=shares), by=people.stina)
    rows = place.lines()
    now = {row.partner: (row.quantity, row.reported) for row in rows[rows["period"] == "2025Q3"].itertuples()}
    assert now == {"saab": (10, True), "balder": (7, False)}
    assert place.total() == 46
    assert place.reconciled()


def test_a_report_shared_out_to_others_is_still_the_reporter_s(place: Place, people: SimpleNamespace) -> None:
    entry = Entry(quantity=Decimal(17), shares={"balder": Decimal(10), "fb": Decimal(7)})
    report = place.verified(people.bo, entry, by=people.stina)
    rows = place.lines()
    now = {row.partner: (row.quantity, row.reported) for row in rows[rows["period"] == "2025Q3"].itertuples()}
    assert now == {"saab": (0, True), "balder": (10, False), "fb": (7, False)}
    place.move(contributions.retract, people.bo, report, reason="Fel")
    assert place.total() == 29
    assert set(place.lines()["period"]) == {"2025Q1"}
    assert place.reconciled()


def test_parts_of_a_goal_are_reported_apart_and_counted_together(place: Place, people: SimpleNamespace) -> None:
    place.verified(people.bo, 5, by=people.stina, initiative="jobbspar")
    place.verified(people.bo, 7, by=people.stina)
    rows = place.lines()
    assert list(rows[rows["period"] == "2025Q3"]["quantity"]) == [12]
    assert place.reconciled()


def test_asa_reports_for_balder_and_it_is_marked(place: Place, people: SimpleNamespace) -> None:
    assert place.draft(people.asa, 4, partner="balder").on_behalf
    assert not place.draft(people.bo, 4).on_behalf


def test_asa_corrects_for_saab_and_then_cannot_verify_it(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 17, by=people.asa)
    draft = place.move(contributions.correct, people.asa, report, entry=Entry(quantity=Decimal(16)), reason="Rättat")
    assert draft.on_behalf
    receipt = place.move(contributions.submit, people.bo, draft)
    with pytest.raises(Refused) as refused:
        place.move(contributions.verify, people.asa, receipt)
    assert refused.value.code == "own-entry"
    place.move(contributions.verify, people.stina, receipt)
    assert place.total() == 45


def test_the_same_request_again_gets_the_same_answer(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 17)
    first = place.move(contributions.submit, people.bo, draft, key="k1")
    assert place.move(contributions.submit, people.bo, draft, key="k1") == first
    assert len(place.events("submitted")) == 1 + 2  # two were loaded
    other = place.draft(people.bo, 5, initiative="annat")
    with pytest.raises(Refused) as refused:
        place.move(contributions.submit, people.bo, other, key="k1")
    assert refused.value.code == "key-reused"
    assert place.move(contributions.submit, people.asa, other, key="k1").submission == 1  # her key, not his


def test_a_refused_submission_leaves_its_key_unused(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo)
    with pytest.raises(Refused, match="entry-empty"):
        place.move(contributions.submit, people.bo, draft, key="k1")
    edited = place.move(contributions.edit, people.bo, draft, entry=Entry(quantity=Decimal(0)))
    assert place.move(contributions.submit, people.bo, edited, key="k1").submission == 1


def test_two_people_write_in_the_same_draft_and_nothing_is_lost(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 17)
    place.move(contributions.edit, people.bo, draft, entry=Entry(quantity=Decimal(18), note={"sv": "Bo"}))
    with pytest.raises(Conflict) as conflict:
        place.move(contributions.edit, people.asa, draft, entry=Entry(quantity=Decimal(19), note={"sv": "Åsa"}))
    details = conflict.value.details
    assert conflict.value.code == "edited-by-another"
    assert [(details[side]["quantity"], details[side]["note"]) for side in ("yours", "theirs")] == [
        ("19", {"sv": "Åsa"}), ("18.000000", {"sv": "Bo"}),
    ]  # fmt: skip
    place.move(contributions.edit, people.asa, draft, version=details["version"], entry=Entry(quantity=Decimal(19)))


def test_every_move_leaves_exactly_one_event_with_its_actor(place: Place, people: SimpleNamespace) -> None:
    before = len(place.events())
    draft = place.draft(people.bo, 17)
    draft = place.move(contributions.edit, people.asa, draft, entry=Entry(quantity=Decimal(16)))
    receipt = place.move(contributions.submit, people.bo, draft)
    draft = place.move(contributions.withdraw, people.bo, receipt)
    receipt = place.move(contributions.submit, people.bo, draft)
    draft = place.move(contributions.return_, people.stina, receipt, reason="Se över")
    receipt = place.move(contributions.submit, people.bo, draft)
    report = place.move(contributions.verify, people.stina, receipt)
    draft = place.move(contributions.correct, people.bo, report, entry=Entry(quantity=Decimal(9)), reason="Fel")
    place.move(contributions.retract, people.asa, draft, reason="Dubbelt")
    place.do(periods.close, people.asa, Period.parse("2025Q3"), today=place.today)
    place.do(periods.reopen, people.asa, Period.parse("2025Q3"), reason="Rättelse")
    who = {people.asa.person_id: "asa", people.bo.person_id: "bo", people.stina.person_id: "stina"}
    events = place.events()[before:]
    assert [(event.deed, who[event.person_id]) for event in events] == [
        ("drafted", "bo"), ("edited", "asa"), ("submitted", "bo"), ("withdrawn", "bo"), ("submitted", "bo"),
        ("returned", "stina"), ("submitted", "bo"), ("verified", "stina"), ("corrected", "bo"), ("retracted", "asa"),
        ("closed", "asa"), ("reopened", "asa"),
    ]  # fmt: skip
    assert {event.subject_id for event in events[:10]} == {draft.id}
    assert events[9].details["reason"] == "Dubbelt"
    assert all("note" not in event.details for event in events)


def test_a_refusal_leaves_no_event(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.bo, 17)
    before = len(place.events())
    with pytest.raises(Refused):
        place.move(contributions.verify, people.bo, receipt)
    with pytest.raises(Refused):
        place.draft(people.bo, 17)
    assert len(place.events()) == before


def test_a_share_belongs_to_a_partner(place: Place, people: SimpleNamespace) -> None:
    with pytest.raises(NotFound):
        place.draft(people.bo, Entry(quantity=Decimal(5), shares={"nobody": Decimal(5)}))


def test_the_command_line_is_trusted_and_named_as_such(place: Place) -> None:
    receipt = place.submitted(COMMAND_LINE, 5, partner="saab", period="2024Q4")
    report = place.move(contributions.verify, COMMAND_LINE, receipt)
    assert (report.state, report.on_behalf, report.submitted_by) == (VERIFIED, False, None)
    assert place.events()[-1].person_id is None


def test_a_correction_may_begin_empty(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 17, by=people.stina)
    draft = place.move(contributions.correct, people.bo, report, entry=Entry(), reason="Vi räknar om")
    assert (draft.state, draft.quantity, place.total()) == (DRAFT, None, 46)
