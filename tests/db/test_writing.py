"""Nothing is written outside the session's scope, and what could not be narrowed is refused before it is sent."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import (
    delete,
    exists,
    func,
    insert,
    literal,
    literal_column,
    select,
    table,
    text,
    true,
    union_all,
    update,
)
from sqlalchemy.orm import Session

from db import PLATFORM, PUBLIC, SIGN_IN, Account, AppendOnly, Database, Scope, personal, within
from db.ledger import LedgerClock, insert_into
from db.scope import NOWHERE, OutOfScope
from db.tables import table_of
from goals.models import Goal, ReportingPeriod, Target
from goals.release_models import Publication
from partners.models import Membership, Organisation, Partnership, Person
from tests.db.rows import GLOBALS, TENANTS, Place, fresh

every_table = pytest.mark.parametrize("cls", TENANTS, ids=lambda cls: cls.__tablename__)
every_global_table = pytest.mark.parametrize("cls", GLOBALS, ids=lambda cls: cls.__tablename__)
GOAL = table_of(Goal)


def attempt(database: Database, scope: Scope, deed: Callable[[Session], Any]) -> Any:
    """What a deed gives in a transaction that is undone."""
    with database.transaction(scope) as session:
        outcome = deed(session)
        session.rollback()
    return outcome


@every_table
def test_an_own_row_is_added_and_a_foreign_one_refused(
    filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any]
) -> None:
    here = within(bergsjon.partnership_id)

    def add(session: Session) -> uuid.UUID:
        own = cls(**{name: value for name, value in fresh(cls, bergsjon).items() if name != "partnership_id"})
        session.add(own)
        session.flush()
        return own.partnership_id

    if cls is not LedgerClock:  # there is one per partnership
        assert attempt(filled, here, add) == bergsjon.partnership_id
    for scope in (here, NOWHERE, PLATFORM, PUBLIC, SIGN_IN, personal(bergsjon.stranger_id)):
        with pytest.raises(OutOfScope), filled.transaction(scope) as session:
            session.add(cls(**fresh(cls, tynnered)))


@every_table
def test_a_row_cannot_be_moved_to_another_partnership(
    filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any]
) -> None:
    there = tynnered.partnership_id
    row = fresh(cls, bergsjon)

    def assign(session: Session) -> None:
        session.scalars(select(cls)).first().partnership_id = there

    upsert: Callable[[Session], Any] = lambda session: session.execute(  # noqa: E731
        insert_into(session, cls).on_conflict_do_update(
            index_elements=list(cls.__table__.primary_key), set_={"partnership_id": there}
        ),
        [row],
    )
    deeds: list[Callable[[Session], Any]] = [
        assign,
        upsert,
        lambda session: session.execute(update(cls).values(partnership_id=there)),
        lambda session: session.execute(update(cls), {"partnership_id": there}),
    ]
    for deed in deeds:
        with pytest.raises(OutOfScope), filled.transaction(within(bergsjon.partnership_id)) as session:
            deed(session)


@every_table
def test_foreign_rows_are_not_inserted(filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any]) -> None:
    own, theirs = fresh(cls, bergsjon), fresh(cls, tynnered)
    deeds: list[Callable[[Session], Any]] = [
        lambda session: session.execute(insert(cls), [theirs]),
        lambda session: session.execute(insert(cls), [own, theirs]),
        lambda session: session.execute(insert(cls), theirs),
        lambda session: session.execute(insert(cls).values(theirs)),
        lambda session: session.execute(insert(cls).values([own, theirs])),
        lambda session: session.execute(insert_into(session, cls).on_conflict_do_nothing(), [theirs]),
        lambda session: session.execute(insert(cls).from_select(list(own), select(*map(literal, range(len(own)))))),
        lambda session: session.bulk_insert_mappings(cls.__mapper__, [theirs]),
        lambda session: session.bulk_save_objects([cls(**theirs)]),
    ]
    for deed in deeds:
        with pytest.raises(OutOfScope), filled.transaction(within(bergsjon.partnership_id)) as session:
            deed(session)


@pytest.mark.parametrize(
    "cls", [cls for cls in TENANTS if not issubclass(cls, AppendOnly)], ids=lambda cls: cls.__tablename__
)
def test_changes_and_removals_reach_own_rows_only(
    filled: Database, bergsjon: Place, tynnered: Place, cls: type[Any]
) -> None:
    column = list(cls.__mapper__.columns)[-1].key
    same = {column: getattr(cls, column)}
    here = within(bergsjon.partnership_id)
    foreign = cls.partnership_id == tynnered.partnership_id
    counted = attempt(filled, here, lambda session: session.scalar(select(func.count()).select_from(cls)))

    def changed(session: Session, statement: Any) -> int:
        return session.execute(statement.execution_options(synchronize_session=False)).rowcount

    assert attempt(filled, here, lambda session: changed(session, update(cls).values(same))) == counted > 0
    assert attempt(filled, here, lambda session: changed(session, update(cls).where(foreign).values(same))) == 0
    assert attempt(filled, here, lambda session: changed(session, delete(cls).where(foreign))) == 0


def test_removing_everything_removes_the_own(filled: Database, bergsjon: Place, tynnered: Place) -> None:
    def remove(session: Session) -> tuple[int, int]:
        own = session.scalar(select(func.count()).select_from(Membership))
        return session.execute(delete(Membership)).rowcount, own

    removed, own = attempt(filled, within(bergsjon.partnership_id), remove)
    assert removed == own > 0


@every_table
@pytest.mark.parametrize("scope", [NOWHERE, PLATFORM, PUBLIC, SIGN_IN], ids=lambda scope: scope.role)
def test_outside_a_partnership_nothing_of_one_is_changed(filled: Database, cls: type[Any], scope: Scope) -> None:
    column = next(column.key for column in cls.__mapper__.columns)
    for statement in (update(cls).values({column: getattr(cls, column)}), delete(cls)):
        with pytest.raises(OutOfScope), filled.transaction(scope) as session:
            session.execute(statement)


def test_a_person_reads_the_own_memberships_and_cannot_raise_them(filled: Database) -> None:
    with filled.reading(NOWHERE) as session:
        bo = session.scalars(select(Person.id).where(Person.email == "bo@example.org")).one()
    with pytest.raises(OutOfScope), filled.transaction(personal(bo)) as session:
        session.execute(update(Membership).values(role="coordinator"))
    with pytest.raises(OutOfScope), filled.transaction(personal(bo)) as session:
        session.scalars(select(Membership)).one().role = "coordinator"


@every_global_table
def test_what_belongs_to_no_partnership_is_written_by_the_platform_only(
    filled: Database, bergsjon: Place, cls: type[Any]
) -> None:
    column = next(column.key for column in cls.__mapper__.columns)
    deeds: list[Callable[[Session], Any]] = [
        lambda session: session.add(cls(**fresh(cls, bergsjon))),
        lambda session: session.execute(insert(cls), [fresh(cls, bergsjon)]),
        lambda session: session.execute(update(cls).values({column: getattr(cls, column)})),
        lambda session: session.execute(delete(cls)),
    ]
    door = [] if issubclass(cls, Account) else [SIGN_IN]
    for scope in (within(bergsjon.partnership_id), NOWHERE, PUBLIC, personal(bergsjon.stranger_id), *door):
        for deed in deeds:
            with pytest.raises(OutOfScope), filled.transaction(scope) as session:
                deed(session)


def test_the_platform_writes_what_belongs_to_no_partnership(filled: Database, bergsjon: Place) -> None:
    def rename(session: Session) -> int:
        session.add(Organisation(**fresh(Organisation, bergsjon)))
        session.flush()
        return session.execute(update(Organisation).values(short_name="x")).rowcount

    assert attempt(filled, PLATFORM, rename) > 1


# what with_loader_criteria cannot reach
REFUSED: dict[str, Any] = {
    "text": text("SELECT * FROM goal"),
    "text with columns": text("SELECT partnership_id FROM goal").columns(Goal.partnership_id),
    "rows from text": select(Goal).from_statement(text("SELECT * FROM goal")),
    "a condition in words": select(Goal.id).where(text("1 = 1 OR 1 = 1")),
    "a column in words": select(Person.id, literal_column("(SELECT count(*) FROM goal)")),
    "a plain table": select(GOAL),
    "a plain column": select(Person.id, GOAL.c.id),
    "a plain table joined": select(Target.value).join(GOAL, true()),
    "a plain table's alias": select(Person.id).join(GOAL.alias(), true()),
    "a plain table by name": select(Person.id).join(table("goal"), true()),
    "a plain table in a subquery": select(Partnership.id).where(Partnership.id.in_(select(GOAL.c.partnership_id))),
    "a plain table in a union": union_all(select(Goal.partnership_id), select(GOAL.c.partnership_id)),
    "a plain table in an expression": select(select(GOAL.c.id).cte().c.id),
    "a relationship's own exists": select(Goal.id).where(Goal.targets.any()),
    "a function alone": select(func.count()),
    "a plain change": update(GOAL).values(position=1),
    "a plain removal": delete(GOAL),
    "a plain insert": insert(GOAL).values(position=1),
    "a change from another table": update(Goal).where(Target.version == 1).values(position=1),
    "a change from a plain table": update(Goal).where(table_of(Target).c.version == 1).values(position=1),
    "a change with a value from another table": update(Goal).values(position=Target.version),
    "a change with words": update(Goal).where(text("1 = 1")).values(position=1),
    "a change past the ORM": update(Goal).values(position=1).execution_options(dml_strategy="core_only"),
    "a removal of a person's choice": delete(Goal).where(Goal.id == GOAL.c.id, Target.version == 1),
    "a change inside a query": select(Goal.id).add_cte(
        update(ReportingPeriod).values(state="open").returning(ReportingPeriod.code).cte()
    ),
    "a global change from a partnership's table": update(Partnership).where(Goal.code == "jobb").values(due_days=1),
}


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_narrowed_is_refused(filled: Database, bergsjon: Place, statement: Any) -> None:
    with pytest.raises(OutOfScope), filled.transaction(within(bergsjon.partnership_id)) as session:
        session.execute(statement)


# what is sound, and what differs from it by a plain table only
ALIKE: list[tuple[Any, Any]] = [
    (select(Person.id, Goal.id).join(Goal, true()), select(Person.id, GOAL.c.id).join(GOAL, true())),
    (select(Target.value).join(Goal, true()), select(Target.value).join(GOAL, true())),
    (
        select(Partnership.id).where(Partnership.id.in_(select(Goal.partnership_id))),
        select(Partnership.id).where(Partnership.id.in_(select(GOAL.c.partnership_id))),
    ),
]


def test_what_is_refused_is_refused_after_its_like_and_again(filled: Database, bergsjon: Place) -> None:
    with filled.reading(within(bergsjon.partnership_id)) as session:
        for sound, other in ALIKE * 2:
            session.execute(sound)
            with pytest.raises(OutOfScope):
                session.execute(other)


def test_rows_are_not_changed_by_a_list_of_keys(filled: Database, bergsjon: Place, tynnered: Place) -> None:
    theirs = {"partnership_id": tynnered.partnership_id, "id": tynnered.key("goal"), "position": 1}
    with pytest.raises(OutOfScope), filled.transaction(within(bergsjon.partnership_id)) as session:
        session.execute(update(Goal), [theirs])
    with pytest.raises(OutOfScope), filled.transaction(within(bergsjon.partnership_id)) as session:
        session.bulk_update_mappings(Goal.__mapper__, [theirs])


def test_an_upsert_takes_its_values_from_the_row_and_not_from_a_query(filled: Database, bergsjon: Place) -> None:
    highest = select(func.max(Publication.number)).scalar_subquery()

    def upsert(session: Session) -> None:
        statement = insert_into(session, Goal)
        conflict = {"index_elements": ["partnership_id", "id"], "set_": {"position": highest}}
        session.execute(statement.on_conflict_do_update(**conflict), [fresh(Goal, bergsjon)])

    with pytest.raises(OutOfScope), filled.transaction(within(bergsjon.partnership_id)) as session:
        upsert(session)


def test_a_change_may_ask_other_tables_in_a_subquery(filled: Database, bergsjon: Place) -> None:
    def change(session: Session) -> tuple[int, int]:
        targets = select(func.count()).select_from(Target).scalar_subquery()
        own = session.scalar(select(func.count()).select_from(Target))
        session.execute(update(Goal).values(position=targets).where(exists(Target.version)))
        return session.scalar(select(func.max(Goal.position))), own

    position, own = attempt(filled, within(bergsjon.partnership_id), change)
    assert position == own > 0
