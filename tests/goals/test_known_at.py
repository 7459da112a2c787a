"""What had been verified by a moment never changes once the moment has passed."""

import datetime as dt
from types import SimpleNamespace

import pandas as pd

from goals import contributions, frames
from goals.posting import post
from tests.goals.place import FOREVER, Place, entry_of


def test_the_figures_of_a_meeting_stay_as_they_were(place: Place, people: SimpleNamespace) -> None:
    """A note of the figures is taken after each deed, and all notes are read again after each."""
    notes: list[tuple[dt.datetime, pd.DataFrame]] = []

    def look_again() -> None:
        notes.append((place.now(), place.lines()))
        for moment, then in notes:
            assert place.lines(known_at=moment).equals(then)

    look_again()
    report = place.verified(people.bo, 5, by=people.stina)
    look_again()
    draft = place.move(contributions.correct, people.bo, report, entry=entry_of(3), reason="Fel")
    look_again()
    receipt = place.move(contributions.submit, people.bo, draft)
    report = place.move(contributions.verify, people.asa, receipt)
    look_again()
    place.move(contributions.retract, people.bo, report, reason="Dubbelt")
    look_again()
    place.verified(people.bo, entry_of(8, shares={"saab": 3, "fb": 5}), by=people.asa)
    look_again()
    totals = [place.lines(known_at=moment)["quantity"].sum() for moment, _ in notes]
    assert totals == [29, 34, 34, 32, 29, 37]


def test_moments_rise_strictly(place: Place, people: SimpleNamespace) -> None:
    moments = [place.now() for _ in range(5)]
    assert moments == sorted(set(moments))
    assert all(moment.tzinfo is not None for moment in moments)
    before = place.lines(known_at=moments[-1])
    place.verified(people.bo, 5, by=people.stina)
    assert place.lines(known_at=moments[-1]).equals(before)


def test_before_the_first_posting_nothing_was_known(place: Place) -> None:
    nothing = place.lines(known_at=dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
    assert list(nothing.columns) == frames.LINES
    assert nothing.empty


def test_where_numbers_come_from_is_known_at_a_moment_too(place: Place, people: SimpleNamespace) -> None:
    early = place.now()
    place.verified(people.bo, 5, by=people.stina)

    def sources(known_at: dt.datetime | None, as_of: dt.date = FOREVER) -> set[str]:
        return set(place.see(frames.provenance, as_of=as_of, known_at=known_at)["provenance"])

    assert sources(early) == {"seed"}
    assert sources(None) == sources(place.now()) == {"seed", "reported"}
    assert sources(None, dt.date(2025, 6, 30)) == {"seed"}


def test_a_posting_s_moment_is_what_post_says(place: Place, people: SimpleNamespace) -> None:
    report = place.verified(people.bo, 5, by=people.stina)
    before = place.lines()

    def take_away_and_add(session: object) -> dt.datetime:
        return post(session, report, added=1, taken_away=1)  # type: ignore[arg-type]

    moment = place.do(take_away_and_add)
    assert place.lines(known_at=moment).equals(before)
    assert place.reconciled()
