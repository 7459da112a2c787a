"""Two people at the same time: one wins, the other is told, and the sums are right."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import within
from goals import contributions, periods, posting, releases
from goals.calendar import Period
from goals.document import compose
from goals.finding import goals_of
from goals.models import Contribution
from goals.posting_models import Posting, Tally
from goals.release_models import Publication
from goals.setting.goals import change_goal, new_goal, place_goal, remove_goal
from goals.setting.targets import set_target
from partners.errors import Conflict, NotFound, Refused
from partners.models import AuditEvent
from tests.goals.place import Place, entry_of
from tests.goals.test_setting import given, stands

Q3 = Period.parse("2025Q3")
MORE = {"target": {"value": 150, "date": "2025-12-31", "prov": "agreed"}, "profile": "linear"}


def at_once(*deeds: Callable[[], Any]) -> list[Any]:
    """What each of several people got who began at the same moment: an answer or a refusal, in no order."""
    start = threading.Barrier(len(deeds))

    def run(deed: Callable[[], Any]) -> Any:
        start.wait(timeout=30)
        try:
            return deed()
        except Refused as refused:
            return refused

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(run, deeds))


def second_waits(place: Place, first: Callable[[Session], Any], second: Callable[[], Any]) -> Any:
    """What somebody gets who begins after another has acted, but before that deed is kept.

    SQLite lets the second begin only when the first has ended, PostgreSQL makes it wait at the first thing that both
    want: either way it cannot end first.
    """
    with ThreadPoolExecutor(1) as threads:
        with place.database.transaction(within(place.id)) as session:
            first(session)
            answer = threads.submit(at_once, second)
            assert not wait([answer], timeout=0.1).done
        return answer.result(timeout=30)[0]


def refusals(answers: list[Any]) -> list[str]:
    return sorted(answer.code for answer in answers if isinstance(answer, Refused))


def counted(place: Place, cls: type[Any]) -> int:
    return place.see(lambda session: session.scalar(select(func.count()).select_from(cls)))


def test_closing_waits_for_a_report_on_its_way_and_lists_it(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 5)

    def hand_in(session: Session) -> None:
        contributions.submit(session, people.bo, draft.id, version=draft.version, today=place.today)

    left = second_waits(place, hand_in, lambda: place.do(periods.close, people.asa, Q3, today=place.today))
    assert ("jobb", "saab", "submitted") in [(one.goal, one.partner, one.state) for one in left]


def test_a_report_that_comes_while_the_period_is_closed_is_refused(place: Place, people: SimpleNamespace) -> None:
    submitted, before = place.submitted(people.bo, 5), place.total()

    def close(session: Session) -> None:
        periods.close(session, people.asa, Q3, today=place.today)

    refused = second_waits(place, close, lambda: place.move(contributions.verify, people.asa, submitted))
    assert (type(refused), refused.code) == (Refused, "period-closed")
    assert place.total() == before


def test_a_double_submission_is_one_submission(place: Place, people: SimpleNamespace) -> None:
    for key, refused in ((None, ["wrong-state"] * 3), ("k1", [])):
        draft = place.draft(people.bo, 5, initiative=f"key-{key}".lower())
        answers = at_once(*[lambda d=draft, k=key: place.move(contributions.submit, people.bo, d, key=k)] * 4)
        assert refusals(answers) == refused
        receipts = [answer for answer in answers if not isinstance(answer, Refused)]
        assert len(set(receipts)) == 1
        assert receipts[0].submission == 1


def test_a_double_verification_counts_once(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.bo, 5)
    answers = at_once(*[lambda who=who: place.move(contributions.verify, who, receipt)
                        for who in (people.asa, people.stina) * 2])  # fmt: skip
    assert refusals(answers) == ["wrong-state"] * 3
    assert place.total() == 34
    assert len(place.events("verified")) == 2 + 1
    assert place.reconciled()


def test_two_write_in_the_same_draft(place: Place, people: SimpleNamespace) -> None:
    draft = place.draft(people.bo, 5)
    edit = contributions.edit
    answers = at_once(
        lambda: place.move(edit, people.bo, draft, entry=entry_of(6)),
        lambda: place.move(edit, people.asa, draft, entry=entry_of(7)),
    )
    (conflict,) = [answer for answer in answers if isinstance(answer, Conflict)]
    (kept,) = [answer for answer in answers if isinstance(answer, Contribution)]
    sides = {side: int(float(conflict.details[side]["quantity"])) for side in ("yours", "theirs")}
    assert sides == {"theirs": int(kept.quantity), "yours": 13 - int(kept.quantity)}
    assert (conflict.code, conflict.details["version"]) == ("edited-by-another", kept.version)


def test_the_second_who_begins_the_same_report_is_told(place: Place, people: SimpleNamespace) -> None:
    def first(session: Session) -> None:
        contributions.draft(
            session, people.bo, place.goal("jobb"), organisation_id=people.bo.organisation_id, period=Q3,
            entry=entry_of(5), today=place.today,
        )  # fmt: skip

    place.goal("jobb")
    answer = second_waits(place, first, lambda: place.draft(people.asa, 6, partner="saab"))
    assert isinstance(answer, Conflict)
    assert answer.code == "already-reported"
    assert counted(place, Contribution) == 3


def test_what_comes_in_while_a_goal_is_taken_away_is_not_found(place: Place, people: SimpleNamespace) -> None:
    key = place.do(new_goal, people.asa, given(code="extra")).id
    draft = place.draft(people.bo, 5, goal="extra")
    place.do(new_goal, people.asa, given(code="annat"))
    for code, late in (
        ("extra", lambda: place.move(contributions.submit, people.bo, draft)),
        ("annat", lambda: place.draft(people.bo, 5, goal="annat")),
    ):
        key = place.goal(code)
        answer = second_waits(place, lambda session, key=key: remove_goal(session, people.asa, key), late)
        assert isinstance(answer, NotFound), code
    assert [one.code for one in place.see(goals_of, people.asa)] == ["jobb"]


def test_a_goal_that_was_read_before_is_read_again(place: Place, people: SimpleNamespace) -> None:
    """SQLite lets nobody in between: who writes is alone from the beginning."""
    if place.database.engine.dialect.name == "sqlite":
        return
    key, before = place.goal("jobb"), stands(place, "jobb")
    extra = place.do(new_goal, people.asa, given(code="extra")).id
    with place.database.transaction(within(place.id)) as session:
        read = goals_of(session, people.asa)
        assert [one.code for one in read] == ["jobb", "extra"]
        place.do(change_goal, people.asa, key, {**before, "level": "output"}, version=before["version"])
        place.do(remove_goal, people.asa, extra)
        with pytest.raises(Conflict, match="set-meanwhile"):
            change_goal(session, people.asa, key, {**before, "about": {"sv": "Ord"}}, version=before["version"])
        with pytest.raises(NotFound):
            place_goal(session, people.asa, extra, 0)


def test_a_release_knows_the_targets_that_were_decided_before_it(place: Place, people: SimpleNamespace) -> None:
    version, key = stands(place, "jobb")["version"], place.goal("jobb")

    def decide(session: Session) -> None:
        set_target(session, people.stina, key, MORE, reason="Fler", version=version)

    release = second_waits(place, decide, lambda: place.do(releases.prepare, people.asa))
    assert release.document["goals"][0]["target"] == 150
    again = place.see(compose, people.asa, as_of=release.as_of, known_at=release.known_at)
    assert again == release.document


def test_a_period_is_closed_once(place: Place, people: SimpleNamespace) -> None:
    answer = second_waits(
        place,
        lambda session: periods.close(session, people.asa, Q3, today=place.today),
        lambda: place.do(periods.close, people.asa, Q3, today=place.today),
    )
    assert (answer.code, len(place.events("closed"))) == ("period-closed-already", 1 + 1)  # one when it was loaded


def test_a_release_is_numbered_and_withdrawn_once(place: Place, people: SimpleNamespace) -> None:
    release = place.do(releases.prepare, people.asa)
    answers = at_once(*[lambda: place.do(releases.approve, people.stina, release.id)] * 3)
    assert refusals(answers) == ["release-published-already"] * 2
    assert counted(place, Publication) == 1
    answer = second_waits(
        place,
        lambda session: releases.withdraw(session, people.asa, 1, note="Fel"),
        lambda: place.do(releases.withdraw, people.stina, 1, note="Också fel"),
    )
    assert answer.code == "release-withdrawn-already"


def test_many_verify_different_reports_in_the_same_cells(place: Place, people: SimpleNamespace) -> None:
    """Shares cross each other: the sums are right and nobody waits for ever."""
    crossing = [{"saab": 3, "balder": 4}, {"balder": 4, "saab": 3}, {"fb": 7}, {"saab": 7}]
    reports = [
        place.submitted(people.bo, entry_of(7, shares=shares), initiative=f"i{number}")
        for number, shares in enumerate(crossing)
    ]
    answers = at_once(*[lambda r=report: place.move(contributions.verify, people.stina, r) for report in reports])
    assert refusals(answers) == []
    assert place.total() == 29 + 28
    assert place.reconciled()


@pytest.mark.parametrize("failing", ["add_up", "stamp"])
def test_a_failure_on_the_way_leaves_nothing(
    place: Place, people: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    receipt = place.submitted(people.bo, 5)
    before = [counted(place, cls) for cls in (Posting, Tally, AuditEvent)]
    lines = place.lines()

    def fail(*_given: Any, **_named: Any) -> None:
        raise RuntimeError("the power is gone")

    with monkeypatch.context() as broken:
        broken.setattr(posting.ledger, failing, fail)
        with pytest.raises(RuntimeError, match="power"):
            place.move(contributions.verify, people.stina, receipt)
    assert [counted(place, cls) for cls in (Posting, Tally, AuditEvent)] == before
    assert place.lines().equals(lines)
    assert place.reconciled()
    place.move(contributions.verify, people.stina, receipt)  # it was not half done
    assert place.total() == 34


def test_a_failure_after_posting_leaves_nothing(place: Place, people: SimpleNamespace) -> None:
    receipt = place.submitted(people.bo, 5)
    before = [counted(place, cls) for cls in (Posting, AuditEvent)]

    def verify_and_fail(session: Session) -> None:
        key = session.scalars(select(Contribution.id).where(Contribution.period == "2025Q3")).one()
        contributions.verify(session, people.stina, key, version=receipt.version, today=place.today)
        raise RuntimeError("the network is gone")

    with pytest.raises(RuntimeError, match="network"):
        place.do(verify_and_fail)
    assert [counted(place, cls) for cls in (Posting, AuditEvent)] == before
    assert (place.total(), place.reconciled()) == (29, True)


def test_what_does_not_agree_is_found(place: Place, people: SimpleNamespace) -> None:
    """A tally that somebody has tampered with, a cell that has no postings."""

    def tamper(session: Session) -> None:
        tally = session.scalars(select(Tally).order_by(Tally.quantity)).first()
        tally.quantity += 1

    place.do(tamper)
    (difference,) = place.see(posting.reconcile)
    told, proved = (10, 0, 0, 1, 1), (9, 0, 0, 1, 1)
    assert (difference.tally, difference.postings, difference.verified) == (told, proved, proved)
