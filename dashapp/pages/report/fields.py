"""A message of the page: every field of every row by its id, whatever the browser has put there."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashapp.components.fields import element
from dashapp.pages.report import ids
from dashapp.pages.report.typed import Known, Typed

Given = Mapping[str, Any]


class Fields:
    """What was sent along; a field that was not sent is as empty as one that is."""

    def __init__(self, states: Any) -> None:
        self._values = {element(given["id"]): given.get("value") for given in _each(states)}
        self._rows = [_row(given["id"]) for given in _each(states) if _part(given["id"]) == ids.NUMBER]

    def rows(self) -> list[str]:
        """The names of the rows that can be written in, in their order."""
        return [row for row in self._rows if isinstance(row, str)]

    def typed(self, row: str) -> Typed:
        """What stands in a row's fields."""
        return Typed(*(self.value(part, row) for part in (ids.NUMBER, ids.NOTHING, ids.COMMENT)))

    def known(self, row: str) -> Known:
        """What the page knows of a row; raises NotFound."""
        return Known.parse(self.value(ids.KNOWN, row))

    def value(self, part: str, row: str) -> Any:
        """What stands in one field of a row."""
        return self._values.get(element(ids.of(part, row)))

    def ticket(self) -> Any:
        """What the page has kept of the whole form."""
        return self._values.get(ids.TICKET)


def pressed(inputs: Any, changed: Any) -> tuple[Any, Any] | None:
    """The deed of the button that was pressed and its row; None where something was only drawn."""
    properties = {one["prop_id"] for one in changed}
    for given in _each(inputs):
        if given.get("value") and f"{element(given['id'])}.{given['property']}" in properties:
            return _part(given["id"]), _row(given["id"])
    return None


def _each(sent: Any) -> Iterator[Given]:
    for one in sent:
        if isinstance(one, list):
            yield from _each(one)
        elif isinstance(one, Mapping) and "id" in one:
            yield one


def _part(key: Any) -> Any:
    return key.get("part") if isinstance(key, Mapping) else key


def _row(key: Any) -> Any:
    return key.get("row") if isinstance(key, Mapping) else None
