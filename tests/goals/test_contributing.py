"""What an organisation has contributed here: its own part of each goal, and what it still has to report."""

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest
from sqlalchemy import delete

from db import Database
from goals.cells import Cell, Reported
from goals.contributing import Contributing, contributing
from goals.models import ReportingPeriod
from partners.access import Actor
from partners.errors import NotFound
from tests.conftest import TODAY, Cast
from tests.goals.place import Place, activity, goal, line, load_into, programme
from tests.goals.statements import counted

MOST_QUESTIONS = 24


def seen(place: Place, actor: Actor) -> Contributing | None:
    found: Contributing | None = place.see(contributing, actor, today=TODAY)
    return found


def own(place: Place, actor: Actor) -> Contributing:
    found = seen(place, actor)
    assert found is not None
    return found


def test_familjebostader_s_part_of_the_goals_of_bergsjon(demo: Database, cast: Cast) -> None:
    account = own(Place(demo, "handslag-bergsjon"), cast.asa)
    assert (account.partner, account.called, account.as_of and account.as_of.isoformat()) == (
        "familjebostader",
        "Familjebostäder",
        "2025-06-30",
    )
    shares = {share.goal: (share.own, share.total, share.period, share.latest) for share in account.shares}
    assert shares == {
        "jobb": (171, 395, "2025Q2", Cell(Reported.MEASURE, Decimal(23), 3, provenance=("demo",))),
        "lovjobb": (483, 755, "2025Q2", Cell(Reported.MEASURE, Decimal(25), 4, provenance=("demo",))),
    }
    assert [(one.code, one.done, one.expected, one.due.isoformat()) for one in account.open] == [
        ("2025Q3", 2, 2, "2025-10-15")
    ]


def test_a_promise_for_every_year_is_told_with_its_year(demo: Database, cast: Cast) -> None:
    (share, *_) = own(Place(demo, "bid-bergsjon"), cast.asa).shares
    assert (share.own, share.total, share.year, share.period) == (10, 10, 2024, "2024")


def test_somebody_who_only_reads_gets_the_figures_and_no_form(demo: Database, cast: Cast) -> None:
    account = own(Place(demo, "handslag-bergsjon"), cast.stina)
    assert {share.goal: share.own for share in account.shares} == {"jobb": 98, "lovjobb": 146}
    assert (account.may_report, account.open) == (False, [])


def test_an_outsider_finds_nothing_and_a_partner_elsewhere_neither(demo: Database, cast: Cast) -> None:
    with pytest.raises(NotFound):
        seen(Place(demo, "handslag-bergsjon"), cast.cleo)
    with pytest.raises(NotFound):
        seen(Place(demo, "handslag-tynnered"), cast.asa)


def test_an_organisation_that_is_no_partner_has_no_account(place: Place, people: SimpleNamespace) -> None:
    assert seen(place, Actor(people.bo.person_id, None, people.bo.roles)) is None
    (partnership_id,) = people.bo.roles
    assert seen(place, Actor(people.bo.person_id, partnership_id, people.bo.roles)) is None


def test_zero_nothing_missing_and_no_share_are_four_things(empty: Database) -> None:
    lines = [("saab", "2025Q1", 3), ("saab", "2025Q2", 0)]
    goals = [
        goal(lines=lines),
        goal("tomt", lines=[("saab", "2025Q2", None)]),
        goal("saknas", lines=[("saab", "2025Q1", 4)]),
        goal("aldrig"),
        goal("andras", reporters=["balder"], lines=[("balder", "2025Q2", 7)]),
        activity(frequency="irregular", lines=[line("saab", "2025Q1", 2)]),
    ]
    load_into(empty, programme(*goals))
    shares = {share.goal: share for share in own(Place(empty), Cast(empty).bo).shares}
    said = {code: (one.own, one.latest.reported if one.latest else None) for code, one in shares.items()}
    assert said == {
        "jobb": (3, Reported.MEASURE),
        "tomt": (None, Reported.NOTHING_TO_REPORT),
        "saknas": (4, Reported.MISSING),
        "aldrig": (None, Reported.MISSING),
        "moten": (2, None),
    }
    latest = shares["jobb"].latest
    assert latest is not None
    assert latest.quantity == 0


def test_a_share_in_another_s_report_is_one_s_own(empty: Database) -> None:
    shared = line("balder", "2025Q2", 10, shares={"balder": 6, "saab": 4})
    load_into(empty, programme(goal(reporters=["balder"], lines=[shared])))
    (share,) = own(Place(empty), Cast(empty).bo).shares
    assert (share.own, share.total) == (4, 10)


def test_what_is_not_verified_or_not_settled_is_in_no_sum(place: Place, people: SimpleNamespace) -> None:
    before = own(place, people.bo).shares
    place.verified(people.bo, 70, by=people.asa)
    place.submitted(people.pia, 50)
    account = own(place, people.bo)
    assert account.shares == before
    assert [(one.code, one.done, one.expected) for one in account.open] == [("2025Q3", 1, 1)]


def test_the_parts_of_all_partners_are_the_whole(demo: Database, cast: Cast) -> None:
    bergsjon = Place(demo, "handslag-bergsjon")
    sums: dict[str, Fraction] = {}
    totals = {}
    for actor in (cast.asa, cast.bo, cast.pia, cast.vera):
        for share in own(bergsjon, actor).shares:
            sums[share.goal] = sums.get(share.goal, Fraction(0)) + Fraction(share.own or 0)
            totals[share.goal] = Fraction(share.total or 0)
    assert sums["jobb"] == totals["jobb"] == 395
    assert sums["lovjobb"] == totals["lovjobb"] == 755


def test_before_any_period_is_closed_there_are_promises_and_no_figures(empty: Database) -> None:
    load_into(empty, programme(goal()))
    place = Place(empty)
    place.do(lambda session: session.execute(delete(ReportingPeriod)))
    account = own(place, Cast(empty).bo)
    assert account.as_of is None
    assert [(share.goal, share.own, share.total, share.period) for share in account.shares] == [
        ("jobb", None, None, None)
    ]


def test_it_asks_as_much_for_many_goals_as_for_few(empty: Database) -> None:
    quarters = [f"{year}Q{quarter}" for year in (2023, 2024) for quarter in (1, 2, 3, 4)]
    few = programme(goal(lines=[("saab", "2025Q1", 1)]))
    many = [goal(f"mal-{n}", lines=[("saab", code, n) for code in quarters]) for n in range(1, 9)]
    load_into(empty, few)
    with counted(empty) as first:
        place, bo = Place(empty), Cast(empty).bo
        first.clear()
        own(place, bo)
    load_into(empty, programme(*many, code="handslag-storby"))
    place, bo = Place(empty, "handslag-storby"), Cast(empty).bo
    with counted(empty) as second:
        assert len(own(place, bo).shares) == 8
    assert len(second) == len(first) <= MOST_QUESTIONS
