"""Goals are read once for all parts of a page, and never for another partnership than the session's."""

from sqlalchemy import select

from db import PLATFORM, Database, enter, within
from goals.finding import goals_of
from goals.models import Goal
from partners.access import COMMAND_LINE
from partners.partnerships import by_code
from tests.goals.statements import counted

BERGSJON, TYNNERED = "handslag-bergsjon", "handslag-tynnered"


def test_a_session_that_goes_on_elsewhere_finds_the_goals_that_are_there(demo: Database) -> None:
    with demo.reading(PLATFORM) as session:
        keys = {code: by_code(session, code).id for code in (BERGSJON, TYNNERED)}
        for code in (BERGSJON, TYNNERED, BERGSJON):
            enter(session, keys[code])
            goals = goals_of(session, COMMAND_LINE)
            there = select(Goal.id).order_by(Goal.position, Goal.code)
            assert [one.id for one in goals] == list(session.scalars(there))
            # alive to its last part, also where the session has been before
            assert {one.partnership_id for one in goals for _ in (one.area, one.targets)} == {keys[code]}


def test_who_only_reads_asks_once_and_who_writes_sees_every_change(demo: Database) -> None:
    with demo.reading(PLATFORM) as session:
        key = by_code(session, BERGSJON).id
    with demo.reading(within(key)) as session:
        first = goals_of(session, COMMAND_LINE)
        with counted(demo) as questions:
            assert goals_of(session, COMMAND_LINE) == first
        assert questions == []
    with demo.transaction(within(key)) as session:
        removed = goals_of(session, COMMAND_LINE)[0]
        removed.removed_at = removed.added_at
        assert removed not in goals_of(session, COMMAND_LINE)
