"""What hangs on an object stays in the scope as well: relationships, refreshing, moving on, many sessions at once."""

import random
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import (
    DeclarativeBase,
    aliased,
    foreign,
    immediateload,
    joinedload,
    lazyload,
    make_transient_to_detached,
    relationship,
    remote,
    selectinload,
    subqueryload,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from db import PLATFORM, Database, Tenant, enter, within
from db.scope import OutOfScope
from db.tables import table_of
from goals.models import Goal, Target
from tests.db.rows import Place

GOAL = table_of(Goal)


class Careless(DeclarativeBase):
    """Somebody maps the tables once more and forgets the partnership."""


class CarelessGoal(Tenant, Careless):
    """A goal whose neighbours are all goals of the same kind, wherever they are."""

    __table__ = GOAL
    neighbours = relationship(
        "CarelessGoal", primaryjoin=foreign(remote(GOAL.c.kind)) == GOAL.c.kind, uselist=True, viewonly=True
    )


@pytest.mark.parametrize("load", [lazyload, selectinload, joinedload, subqueryload, immediateload])
def test_a_relationship_that_forgets_the_partnership_still_stays_in_it(
    filled: Database, bergsjon: Place, load: Any
) -> None:
    with filled.reading(within(bergsjon.partnership_id)) as session:
        goals = session.scalars(select(CarelessGoal).options(load(CarelessGoal.neighbours))).unique().all()
        assert goals
        assert {near.partnership_id for goal in goals for near in goal.neighbours} == {bergsjon.partnership_id}


def test_a_goal_that_has_just_been_added_loads_no_neighbours_from_elsewhere(
    filled: Database, bergsjon: Place, tynnered: Place
) -> None:
    with filled.reading(within(tynnered.partnership_id)) as session:
        kinds = set(session.scalars(select(Goal.kind)))
    with filled.reading(within(bergsjon.partnership_id)) as session:
        goal = CarelessGoal(partnership_id=bergsjon.partnership_id, id=uuid.uuid4(), kind=kinds.pop())
        session.enable_relationship_loading(goal)
        assert {near.partnership_id for near in goal.neighbours} == {bergsjon.partnership_id}


def test_who_has_entered_another_partnership_cannot_go_on_with_what_was_read_before(
    filled: Database, bergsjon: Place, tynnered: Place
) -> None:
    with filled.reading(PLATFORM) as session:
        enter(session, bergsjon.partnership_id)
        goal = session.scalars(select(Goal)).first()
        assert goal is not None
        enter(session, tynnered.partnership_id)
        assert session.get(Goal, (goal.partnership_id, goal.id)) is None
        with pytest.raises(DetachedInstanceError):
            _ = goal.targets
        with pytest.raises(OutOfScope):
            session.add(goal)
        assert {goal.partnership_id for goal in session.scalars(select(Goal))} == {tynnered.partnership_id}


def test_only_the_platform_enters_a_partnership(filled: Database, bergsjon: Place, tynnered: Place) -> None:
    with filled.reading(within(bergsjon.partnership_id)) as session, pytest.raises(OutOfScope):
        enter(session, tynnered.partnership_id)


def test_an_object_read_elsewhere_or_made_up_is_not_completed_here(
    filled: Database, bergsjon: Place, tynnered: Place
) -> None:
    with filled.reading(within(tynnered.partnership_id)) as session:
        theirs = session.scalars(select(Goal)).first()
        assert theirs is not None
    made_up = Goal(partnership_id=theirs.partnership_id, id=theirs.id)
    make_transient_to_detached(made_up)
    with filled.reading(within(bergsjon.partnership_id)) as session:
        for bring in (session.add, session.delete, session.enable_relationship_loading):
            for foreign_goal in (theirs, made_up):
                with pytest.raises(OutOfScope):
                    bring(foreign_goal)
        with pytest.raises(OutOfScope):
            session.merge(theirs, load=False)
        assert session.merge(theirs) in session.new  # not found here: it would be a new row, which is refused
        with pytest.raises(OutOfScope):
            session.flush()
        session.expunge_all()


def test_refreshing_reads_the_own_row_again(filled: Database, bergsjon: Place) -> None:
    with filled.reading(within(bergsjon.partnership_id)) as session:
        goal = session.scalars(select(Goal).order_by(Goal.position)).first()
        assert goal is not None
        title = goal.title
        session.refresh(goal)
        session.expire(goal, ["code"])
        assert (goal.title, bool(goal.code)) == (title, True)


def test_sessions_of_many_partnerships_at_once_never_take_each_other_s_criteria(
    filled: Database, places: dict[str, Place]
) -> None:
    keys = [place.partnership_id for place in places.values()]

    def work(seed: int) -> int:
        chance, seen = random.Random(seed), 0  # noqa: S311  a shuffle, not a secret
        for _ in range(60):
            partnership_id = chance.choice(keys)
            with filled.reading(within(partnership_id)) as session:
                other = aliased(Target)
                rows: list[Any] = [
                    *session.scalars(select(Goal).options(chance.choice([selectinload, lazyload])(Goal.targets))),
                    *session.scalars(select(other)),
                ]
                rows += [target for goal in rows if isinstance(goal, Goal) for target in goal.targets]
                assert {row.partnership_id for row in rows} == {partnership_id}
                seen += len(rows)
        return seen

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(work, range(6)))
