"""Every ORM statement of a session is narrowed to the session's scope; what cannot be narrowed is refused."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NoReturn

from sqlalchemy import Boolean, ColumnElement, Insert, Select, TextClause, event, false, inspect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, UOWTransaction, with_loader_criteria
from sqlalchemy.orm.interfaces import ORMOption
from sqlalchemy.sql.expression import ColumnClause, SelectBase, TableClause, UpdateBase
from sqlalchemy.sql.selectable import AliasedReturnsRows

from db.scope import DatabaseRole, OutOfScope, Scope, scope_of
from db.tables import Account, Personal, Published, Tenant, mapped_classes, table_of

HARMLESS = frozenset({"*", "1"})  # the literals that count() and exists() are made of
TEXTS_BESIDE = ("_prefixes", "_suffixes", "_hints", "_statement_hints")  # of a statement, beside its elements
KEPT = 2000  # queries that were found sound; a program has fewer
AT_ACCOUNTS = frozenset({DatabaseRole.SIGN_IN, DatabaseRole.PLATFORM})
NOT_HERE = "accounts are read and written at the door and by the platform only"

_sound: set[Any] = set()


class _OutOfReach(ColumnElement[bool]):
    """A condition that cannot be put into words: whatever statement reaches the class it is for is never sent."""

    inherit_cache = True
    type = Boolean()
    _traverse_internals: list[Any] = []  # noqa: RUF012  it has no parts


@compiles(_OutOfReach)
def _refuse(_element: _OutOfReach, _compiler: Any, **_options: Any) -> NoReturn:
    raise OutOfScope(NOT_HERE)


WITHOUT_ACCOUNTS = with_loader_criteria(Account, _OutOfReach(), include_aliases=True)


class ScopedSession(Session):
    """A session without the old bulk methods, which write past every check."""

    def bulk_save_objects(self, *_arguments: Any, **_options: Any) -> NoReturn:
        raise OutOfScope("bulk methods write past the scope: add objects, or execute an insert")

    bulk_insert_mappings = bulk_update_mappings = bulk_save_objects


@event.listens_for(Session, "do_orm_execute")
def _narrow(state: ORMExecuteState) -> None:
    if state.is_column_load:
        return  # completes an object that was checked when it came into the session
    if not state.is_orm_statement:
        raise OutOfScope("plain SQL cannot be narrowed to a scope: select mapped classes")
    scope = scope_of(state.session)
    if not state.is_relationship_load:
        _check_statement(state, scope)
    if not state.is_insert:
        # relationship loads too: an object that was added brings no criteria along
        state.statement = state.statement.options(*_criteria(scope))


@lru_cache(maxsize=1000)  # every statement asks; the scope says all that they depend on, but for the classes
def _criteria(scope: Scope) -> list[ORMOption]:
    return _criteria_of_tenants(scope) + ([] if scope.role in AT_ACCOUNTS else [WITHOUT_ACCOUNTS])


@event.listens_for(Mapper, "after_mapper_constructed")
def _forget(_mapper: Mapper[Any], _cls: type[Any]) -> None:
    """A class that is mapped later is narrowed and guarded like the others."""
    _criteria.cache_clear()
    _sound.clear()


def _criteria_of_tenants(scope: Scope) -> list[ORMOption]:
    partnership_id, person_id = scope.partnership_id, scope.person_id
    if partnership_id is not None:
        return [with_loader_criteria(Tenant, lambda cls: cls.partnership_id == partnership_id, include_aliases=True)]
    if person_id is None and scope.role is not DatabaseRole.PUBLIC:
        return [with_loader_criteria(Tenant, false(), include_aliases=True)]
    criteria: list[ORMOption] = []
    for cls in mapped_classes(Tenant):
        if scope.role is DatabaseRole.PUBLIC and issubclass(cls, Published):
            continue
        if person_id is not None and issubclass(cls, Personal):
            criteria.append(with_loader_criteria(cls, lambda cls: cls.person_id == person_id, include_aliases=True))
        else:
            criteria.append(with_loader_criteria(cls, false(), include_aliases=True))
    return criteria


def _check_statement(state: ORMExecuteState, scope: Scope) -> None:
    """Whether a query is sound follows from its form alone, not from its values or from the scope: it is asked once.

    Its key is the one by which SQLAlchemy finds the SQL again that it has made of it.
    """
    statement: Any = state.statement
    key = statement._generate_cache_key() if state.is_select else None
    if key is not None and key.key in _sound:
        return
    for level, elements in _levels(statement):
        if any(_is_text(element) for element in elements) or any(getattr(level, name, ()) for name in TEXTS_BESIDE):
            raise OutOfScope("nobody knows which rows a text reaches: use mapped columns")
        if level is not statement and isinstance(level, UpdateBase):
            raise OutOfScope("one change per statement")
        if isinstance(level, Select):
            _check_sources(elements)
        elif isinstance(level, UpdateBase):
            _check_write(state, scope, level, elements)
    if key is not None:
        if len(_sound) >= KEPT:
            _sound.clear()
        _sound.add(key.key)


def _check_sources(elements: list[Any]) -> None:
    """A query's tables are narrowed where they are mapped classes, not where they are plain tables."""
    mapped = {id(entity.selectable) for element in elements if (entity := _entity_of(element)) is not None}
    for element in elements:
        if id(element) in mapped or _entity_of(element) is not None:
            continue
        source = element.element if isinstance(element, AliasedReturnsRows) else element
        if isinstance(source, TableClause) and source.name in _guarded_tables():
            raise OutOfScope("a table is reached through its mapped class, which is narrowed")


def _guarded_tables() -> set[str]:
    return {table_of(cls).name for cls in (*mapped_classes(Tenant), *mapped_classes(Account))}


def _check_write(state: ORMExecuteState, scope: Scope, statement: Any, elements: list[Any]) -> None:
    mapper: Mapper[Any] = state.bind_mapper  # type: ignore[assignment]
    _check_writer(mapper.class_, scope)
    if isinstance(statement, Insert):
        values = getattr(statement._post_values_clause, "update_values_to_set", {})
        if any(isinstance(element, SelectBase) for element in (*elements, *_inside(values))):
            raise OutOfScope("a row is inserted with values: a query there would not be narrowed")
        if issubclass(mapper.class_, Tenant):
            _check_rows(state.parameters, scope)
    else:
        values = (statement._values or {}) if statement.is_update else {}
        if isinstance(state.parameters, Sequence) or "dml_strategy" in state.execution_options:
            raise OutOfScope("rows are changed by a condition, which is narrowed, not by a list of keys")
        values = {**values, **(state.parameters or {})}
        if any(_reaches_elsewhere(element, mapper) for element in elements):
            raise OutOfScope("a change is about one table: others stand in a subquery, which is narrowed")
    if any(getattr(column, "key", column) == "partnership_id" for column in values):
        raise OutOfScope("a row stays in its partnership")


def _check_rows(parameters: Any, scope: Scope) -> None:
    rows: Sequence[Any] = [parameters] if isinstance(parameters, Mapping) else parameters or [{}]
    if any(row.get("partnership_id") != scope.partnership_id for row in rows):
        raise OutOfScope("every inserted row carries the session's partnership")


def _check_writer(cls: type[Any], scope: Scope) -> None:
    if issubclass(cls, Account):
        _check_account(scope)
    elif not issubclass(cls, Tenant):
        if scope.role is not DatabaseRole.PLATFORM:
            raise OutOfScope("only the platform writes what belongs to no partnership")
    elif scope.partnership_id is None:
        raise OutOfScope("a partnership's row is written only within the partnership")


@event.listens_for(Session, "before_attach")
def _check_attached(session: Session, instance: object) -> None:
    """An object that was read elsewhere would be completed from its key, without a statement to narrow."""
    if isinstance(instance, Tenant):
        identity = inspect(instance).identity  # the tenant leads every key
        _check_owner(identity[0] if identity else instance.partnership_id, scope_of(session))
    elif isinstance(instance, Account):
        _check_account(scope_of(session))


@event.listens_for(Session, "before_flush")
def _check_flushed(session: Session, _context: UOWTransaction, _instances: object) -> None:
    scope = scope_of(session)
    for instance in (*session.new, *session.dirty, *session.deleted):
        _check_writer(type(instance), scope)
        if isinstance(instance, Tenant):
            _check_owner(instance.partnership_id, scope)
            if instance.partnership_id is None and scope.partnership_id is not None:
                instance.partnership_id = scope.partnership_id


def _check_account(scope: Scope) -> None:
    if scope.role not in AT_ACCOUNTS:
        raise OutOfScope(NOT_HERE)


def _check_owner(partnership_id: uuid.UUID | None, scope: Scope) -> None:
    if partnership_id not in (None, scope.partnership_id):
        raise OutOfScope("a row of another partnership")


def _levels(statement: Any) -> Iterator[tuple[Any, list[Any]]]:
    """The statement and every query inside it, each with the elements that are its own."""
    waiting, met = [statement], {id(statement)}
    while waiting:
        level = waiting.pop()
        elements = list(_inside(level.get_children()))
        yield level, elements
        for element in elements:
            if isinstance(element, (SelectBase, UpdateBase)) and id(element) not in met:
                met.add(id(element))
                waiting.append(element)


def _inside(roots: Any) -> Iterator[Any]:
    """Elements and their parts, down to the queries inside them."""
    waiting, met = list(roots), set()
    while waiting:
        element = waiting.pop()
        if id(element) in met or not hasattr(element, "get_children"):
            continue
        met.add(id(element))
        yield element
        named_table = isinstance(element, AliasedReturnsRows) and isinstance(element.element, TableClause)
        if not named_table and not isinstance(element, (SelectBase, UpdateBase)):
            waiting += element.get_children()


def _entity_of(element: Any) -> Any:
    """The mapper or alias that an element belongs to, None for plain SQL."""
    return getattr(element, "_annotations", {}).get("parententity")


def _is_text(element: Any) -> bool:
    literal = isinstance(element, ColumnClause) and element.is_literal and element.name not in HARMLESS
    return literal or isinstance(element, TextClause)


def _reaches_elsewhere(element: Any, mapper: Mapper[Any]) -> bool:
    entity = _entity_of(element)
    if entity is not None:
        return entity is not mapper
    return isinstance(element, ColumnClause) and element.table is not None and element.table is not mapper.local_table
