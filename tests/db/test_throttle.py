"""So many tries in so long, one after another or all at once, for each who tries and for nobody else."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from db import SIGN_IN, Database
from db.throttle import Counter, Limit, Throttle, forget, give_back, minutes, take

NOW = dt.datetime(2025, 10, 6, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
LIMIT = Limit("knocking", 10, 5 * MINUTE)
BO = Counter.of(LIMIT, "bo@example.org", "secret")


def knock(database: Database, counter: Counter = BO, now: dt.datetime = NOW) -> dt.timedelta | None:
    return database.perform(SIGN_IN, lambda session: take(session, counter, now))


def test_ten_tries_and_then_one_every_half_minute(empty: Database) -> None:
    assert [knock(empty) for _ in range(12)] == [None] * 10 + [MINUTE / 2] * 2
    assert knock(empty, now=NOW + dt.timedelta(seconds=29)) == dt.timedelta(seconds=1)
    assert knock(empty, now=NOW + MINUTE / 2) is None
    assert knock(empty, now=NOW + MINUTE / 2) == MINUTE / 2
    later = NOW + 60 * MINUTE
    assert [knock(empty, now=later) for _ in range(130)].count(None) == 10, "who has waited long has no more than ten"


def test_whoever_else_tries_is_not_held_up(empty: Database) -> None:
    others = [
        Counter.of(LIMIT, "pia@example.org", "secret"),
        Counter.of(LIMIT, "bo@example.org", "another secret"),
        Counter.of(Limit("ringing", 10, 5 * MINUTE), "bo@example.org", "secret"),
    ]
    assert len({counter.key for counter in (BO, *others)}) == 4
    while knock(empty) is None:
        pass
    assert [knock(empty, other) for other in others] == [None] * 3


def test_who_it_was_is_not_kept(empty: Database) -> None:
    knock(empty)
    with empty.reading(SIGN_IN) as session:
        row = session.scalars(select(Throttle)).one()
    assert b"bo" not in row.key
    assert len(row.key) == 32


def test_a_try_that_was_no_guess_is_given_back(empty: Database) -> None:
    for _ in range(30):
        assert knock(empty) is None
        empty.perform(SIGN_IN, lambda session: give_back(session, BO))
    assert [knock(empty) for _ in range(11)].count(None) == 10


def test_a_clock_that_runs_behind_gives_nobody_more(empty: Database) -> None:
    assert [knock(empty) for _ in range(5)] == [None] * 5
    assert [knock(empty, now=NOW - MINUTE) for _ in range(5)].count(None) == 3
    assert [knock(empty) for _ in range(5)].count(None) == 2


def test_who_has_not_tried_for_long_is_forgotten(empty: Database) -> None:
    def rows() -> int | None:
        with empty.reading(SIGN_IN) as session:
            return session.scalar(select(func.count()).select_from(Throttle))

    knock(empty)
    knock(empty, Counter.of(LIMIT, "pia@example.org", "secret"), now=NOW + MINUTE)
    kept = []
    for seconds in (29, 30, 89, 90):
        moment = NOW + dt.timedelta(seconds=seconds)
        empty.perform(SIGN_IN, lambda session, moment=moment: forget(session, moment))
        kept.append(rows())
    assert kept == [2, 1, 1, 0]


def test_forgetting_waits_for_nobody(empty: Database) -> None:
    """Somebody tries again at the moment in which the row would be removed: it stays, and nobody is stuck."""
    knock(empty)
    late = NOW + 10 * MINUTE
    with ThreadPoolExecutor(1) as threads:
        with empty.transaction(SIGN_IN) as session:
            assert take(session, BO, late) is None
            other = threads.submit(empty.perform, SIGN_IN, lambda session: forget(session, late))
            if empty.engine.dialect.name == "postgresql":
                other.result(timeout=30)
        other.result(timeout=30)
    with empty.reading(SIGN_IN) as session:
        assert session.scalars(select(Throttle.key)).all() == [BO.key]


def test_a_hundred_at_once_have_ten_tries(empty: Database) -> None:
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: knock(empty), range(100)))
    assert answers.count(None) == 10


@pytest.mark.parametrize(("seconds", "said"), [(0, 1), (0.5, 1), (60, 1), (61, 2), (300, 5)])
def test_a_wait_is_told_in_whole_minutes(seconds: float, said: int) -> None:
    assert minutes(dt.timedelta(seconds=seconds)) == said
