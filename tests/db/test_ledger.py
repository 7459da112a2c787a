"""What the ledger promises to concurrent writers: once is once, nothing is lost, one order of time."""

import datetime as dt
import multiprocessing
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import Database, ledger, within
from db.ledger import IdempotencyKey, KeyReused
from db.scope import NOWHERE
from db.types import uuid7
from goals.posting_models import Tally
from partners.access import COMMAND_LINE
from partners.audit import record
from partners.models import AuditEvent, Partnership

WRITERS = 12


@pytest.fixture
def bergsjon(demo: Database) -> uuid.UUID:
    with demo.reading(NOWHERE) as session:
        return session.scalars(select(Partnership.id).where(Partnership.code == "handslag-bergsjon")).one()


def together(work: Callable[[int], Any], writers: int = WRITERS) -> list[Any]:
    """What the writers give, started at the same moment."""
    start = threading.Barrier(writers)

    def begin(number: int) -> Any:
        start.wait()
        return work(number)

    with ThreadPoolExecutor(writers) as pool:
        return list(pool.map(begin, range(writers)))


def deeds_done(database: Database, partnership_id: uuid.UUID) -> int:
    with database.reading(within(partnership_id)) as session:
        return session.scalar(select(func.count()).where(AuditEvent.deed == "sent")) or 0


def send(session: Session, key: str, body: dict[str, Any], number: int = 0) -> dict[str, Any]:
    def deed() -> dict[str, Any]:
        record(session, COMMAND_LINE, "sent", "report", number=number)
        return {"number": number}

    return ledger.once(session, holder="bo", key=key, body=body, deed=deed)


def test_bo_presses_the_button_twelve_times_and_the_report_is_sent_once(demo: Database, bergsjon: uuid.UUID) -> None:
    def press(number: int) -> dict[str, Any]:
        return demo.perform(within(bergsjon), lambda session: send(session, "a", {"quantity": Decimal(5)}, number))

    answers = together(press)
    assert all(answer == answers[0] for answer in answers)
    assert deeds_done(demo, bergsjon) == 1
    assert press(99) == answers[0]
    assert deeds_done(demo, bergsjon) == 1


def test_the_same_key_with_another_body_is_refused_and_nothing_happens(demo: Database, bergsjon: uuid.UUID) -> None:
    def press(number: int) -> str:
        try:
            demo.perform(within(bergsjon), lambda session: send(session, "a", {"quantity": number}))
        except KeyReused:
            return "refused"
        return "sent"

    assert sorted(together(press)) == ["refused"] * (WRITERS - 1) + ["sent"]
    assert deeds_done(demo, bergsjon) == 1


def test_a_key_belongs_to_its_holder_and_its_partnership(demo: Database, bergsjon: uuid.UUID) -> None:
    with demo.reading(NOWHERE) as session:
        another = session.scalars(select(Partnership.id).where(Partnership.id != bergsjon).limit(1)).one()
    for partnership_id in (bergsjon, another):
        for holder in ("bo", "pia"):
            with demo.transaction(within(partnership_id)) as session:
                answer = ledger.once(session, holder=holder, key="a", body={}, deed=lambda: {"by": "me"})
                assert answer == {"by": "me"}
    with demo.reading(within(bergsjon)) as session:
        assert session.scalar(select(func.count()).select_from(IdempotencyKey)) == 2


class PowerCut(Exception):
    """Something that no deed expects."""


def test_a_deed_that_fails_leaves_no_key_and_can_be_tried_again(demo: Database, bergsjon: uuid.UUID) -> None:
    def fail(session: Session) -> None:
        send(session, "a", {"quantity": 5})
        raise PowerCut

    for _ in range(2):
        with pytest.raises(PowerCut):
            demo.perform(within(bergsjon), fail)
    assert deeds_done(demo, bergsjon) == 0
    with demo.transaction(within(bergsjon)) as session:
        assert session.scalar(select(func.count()).select_from(IdempotencyKey)) == 0
        assert send(session, "a", {"quantity": 6}, 2) == {"number": 2}
    assert deeds_done(demo, bergsjon) == 1


def test_whoever_waits_for_a_deed_that_fails_does_it(demo: Database, bergsjon: uuid.UUID) -> None:
    begun = threading.Event()
    may_fail = threading.Event()

    def first() -> None:
        with pytest.raises(PowerCut), demo.transaction(within(bergsjon)) as session:  # noqa: PT012
            send(session, "a", {}, 1)
            begun.set()
            may_fail.wait()
            raise PowerCut

    def second() -> dict[str, Any]:
        begun.wait()
        may_fail.set()
        return demo.perform(within(bergsjon), lambda session: send(session, "a", {}, 2))

    with ThreadPoolExecutor(2) as pool:
        failing, waiting = pool.submit(first), pool.submit(second)
        assert waiting.result() == {"number": 2}
        failing.result()
    assert deeds_done(demo, bergsjon) == 1


def test_concurrent_writers_of_the_same_sums_lose_nothing(demo: Database, bergsjon: uuid.UUID) -> None:
    with demo.reading(within(bergsjon)) as session:
        place = session.execute(select(Tally.goal_id, Tally.organisation_id).limit(1)).one()
    cells = [
        {"partnership_id": bergsjon, "goal_id": place[0], "organisation_id": place[1], "period": "2025Q3", "slot": slot}
        for slot in ("a//", "b//", "c//")
    ]
    key = tuple(cells[0])
    rounds = 10

    def add(number: int) -> None:
        for _ in range(rounds):
            rows = [{**cell, "quantity": Decimal("0.1") * number, "reports": 1, "measured": -1} for cell in cells]
            if number % 2:
                rows.reverse()  # the ledger puts them in order: or these would deadlock
            demo.perform(within(bergsjon), lambda session: ledger.add_up(session, Tally, rows, key=key))  # noqa: B023

    together(add)
    with demo.reading(within(bergsjon)) as session:
        sums = select(Tally.slot, Tally.quantity, Tally.reports, Tally.measured)
        kept = session.execute(sums.where(Tally.period == "2025Q3", Tally.slot != "")).all()
    quantity = Decimal("0.1") * sum(range(WRITERS)) * rounds
    expected = [(cell["slot"], quantity, WRITERS * rounds, -WRITERS * rounds) for cell in cells]
    assert sorted(tuple(row) for row in kept) == expected


def test_adding_up_nothing_is_nothing(demo: Database, bergsjon: uuid.UUID) -> None:
    with demo.transaction(within(bergsjon)) as session:
        before = session.scalar(select(func.count()).select_from(Tally))
        ledger.add_up(session, Tally, [], key=("partnership_id",))
        assert session.scalar(select(func.count()).select_from(Tally)) == before


def write_stamped(database: Database, partnership_id: uuid.UUID, writer: int, rounds: int) -> list[dt.datetime]:
    """Leave one event per transaction, marked with its stamp; some are undone. Gives the stamps that were kept."""
    stamps = []
    for number in range(rounds):

        def deed(session: Session, keep: bool = number % 4 != 3) -> dt.datetime | None:
            # first something that takes a while, as a deed does before it posts
            session.scalar(select(func.count()).select_from(AuditEvent))
            moment = ledger.stamp(session)
            session.add(AuditEvent(id=uuid7(), at=moment, deed="stamped", subject="ledger", details={"by": writer}))
            session.flush()
            if not keep:
                session.rollback()
                return None
            return moment

        moment = database.perform(within(partnership_id), deed)
        stamps += [moment] if moment else []
    return stamps


def write_in_a_process(url: str, partnership_id: uuid.UUID, start: Any, answers: Any) -> None:
    """Six writers of a process of its own."""
    database = Database(url)
    start.wait()
    stamps = together(lambda writer: write_stamped(database, partnership_id, writer, 8), writers=WRITERS // 2)
    answers.put(stamps)
    database.close()


def stamped(session: Session) -> list[dt.datetime]:
    return list(session.scalars(select(AuditEvent.at).where(AuditEvent.deed == "stamped").order_by(AuditEvent.at)))


def test_stamps_of_two_processes_increase_and_nothing_slips_in_before_one_that_was_held(
    demo: Database, demo_url: str, bergsjon: uuid.UUID
) -> None:
    context = multiprocessing.get_context("spawn")
    start, answers = context.Barrier(3, timeout=60), context.SimpleQueue()
    processes = [
        context.Process(target=write_in_a_process, args=(demo_url, bergsjon, start, answers)) for _ in range(2)
    ]
    for process in processes:
        process.start()
    start.wait()
    snapshots: list[tuple[dt.datetime, list[dt.datetime]]] = []

    def hold(session: Session) -> None:
        moment = ledger.stamp(session)
        snapshots.append((moment, stamped(session)))

    while any(process.is_alive() for process in processes) and len(snapshots) < 40:
        demo.perform(within(bergsjon), hold)
    for process in processes:
        process.join()
        assert process.exitcode == 0
    by_writer = [stamps for _ in processes for stamps in answers.get()]
    with demo.reading(within(bergsjon)) as session:
        in_the_end = stamped(session)
    assert len(by_writer) == WRITERS
    for stamps in by_writer:
        assert stamps == sorted(set(stamps))
    assert sorted(moment for stamps in by_writer for moment in stamps) == in_the_end
    assert len(in_the_end) == len(set(in_the_end)) == WRITERS * 6
    assert snapshots
    for moment, seen in snapshots:
        assert [at for at in in_the_end if at <= moment] == seen


def test_a_stamp_is_later_than_the_last_one_even_when_the_clock_goes_backwards(
    demo: Database, bergsjon: uuid.UUID
) -> None:
    future = dt.datetime(2999, 1, 1, tzinfo=dt.UTC)
    with demo.transaction(within(bergsjon)) as session:
        session.scalars(select(ledger.LedgerClock)).one().stamped_at = future
    with demo.transaction(within(bergsjon)) as session:
        first, second = ledger.stamp(session), ledger.stamp(session)
    assert future < first < second


def test_partnerships_do_not_wait_for_each_other_on_postgresql(demo: Database, bergsjon: uuid.UUID) -> None:
    if demo.engine.dialect.name == "sqlite":
        return  # one writer at a time, whoever it is
    with demo.reading(NOWHERE) as session:
        another = session.scalars(select(Partnership.id).where(Partnership.id != bergsjon).limit(1)).one()
    with demo.transaction(within(bergsjon)) as holding:
        ledger.stamp(holding)
        with demo.transaction(within(another)) as passing:
            ledger.stamp(passing)
