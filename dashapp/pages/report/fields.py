"""A message of the page: every field of every row by its id, whatever the browser has put there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from dashapp.components.fields import element
from dashapp.pages.report import ids
from dashapp.pages.report.known import Known
from dashapp.pages.report.typed import Typed

Given = Mapping[str, Any]


class Fields:
    """What was sent along; a field that was not sent is as empty as one that is."""

    def __init__(self, states: Any) -> None:
        self._values: dict[str, Any] = {}
        self._rows: list[Any] = []
        self._typed: defaultdict[Any, dict[str, Any]] = defaultdict(dict)
        for given in _each(states):
            key, value = given["id"], given.get("value")
            self._values[element(key)] = value
            row = _word(key, "row")
            if _part(key) == ids.NOTHING:  # every row that can be written in has one
                self._rows.append(row)
            elif _part(key) == ids.FIELD:
                self._typed[row][_word(key, "name")] = value

    def rows(self) -> list[str]:
        """The names of the rows that can be written in, in their order."""
        return [row for row in self._rows if row]

    def typed(self, row: str) -> Typed:
        """What stands in a row's fields."""
        return Typed(self._typed[row], self.value(ids.NOTHING, row))

    def known(self, row: str) -> Known:
        """What the page knows of a row; raises NotFound."""
        return Known.parse(self.value(ids.KNOWN, row))

    def value(self, part: str, row: str) -> Any:
        """What stands in one part of a row."""
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


def named(outputs: Any) -> list[str]:
    """The names of the fields that an answer is for."""
    return [_word(one["id"], "name") for one in _each([outputs])]


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


def _word(key: Any, name: str) -> str:
    """A word of an id, empty where it has none."""
    word = key.get(name) if isinstance(key, Mapping) else None
    return word if isinstance(word, str) else ""
