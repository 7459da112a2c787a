"""The report form as a browser holds it: what stands in its fields, and the messages that it sends."""

import json
from collections.abc import Iterator
from typing import Any

from werkzeug.test import TestResponse

from dashapp.components.fields import element
from dashapp.pages.report import ids
from tests.pages.desk import Desk, components

UPDATE = "/app/_dash-update-component"


class Paper:
    """Somebody's opened form. `paper.type("lovjobb", quantity="14")`, `paper.press(ids.SEND)`."""

    def __init__(self, desk: Desk, path: str) -> None:
        self.desk, self.path = desk, path
        self.callbacks = desk.ask("/app/_dash-dependencies").json
        self.read(desk.view(path))

    def read(self, seen: Any) -> None:
        """Everything is drawn anew."""
        self.seen = seen
        self.fields = {element(one["props"]["id"]): one["props"] for one in components(seen) if "id" in one["props"]}
        self.said = ""

    def rows(self) -> list[str]:
        """The names of all rows, in their order."""
        return [row for part, row in self._parts() if part == ids.KNOWN]

    def row(self, goal: str, slot: str = "") -> str:
        """The name of the row of a goal, or of a part of it."""
        (found,) = [row for row in self.rows() if row.split("/")[3] == goal and "/".join(row.split("/")[5:]) == slot]
        return found

    def key(self, part: str, goal: str, slot: str = "") -> dict[str, Any]:
        """The id of a part of a row; what is no part of the page's ids is a field by its name."""
        row = self.row(goal, slot)
        return ids.of(part, row) if part.startswith("report-") else ids.field(part, row)

    def has(self, part: str, goal: str, slot: str = "") -> bool:
        return element(self.key(part, goal, slot)) in self.fields

    def value(self, part: str, goal: str, name: str = "value", *, slot: str = "") -> Any:
        return self.fields[element(self.key(part, goal, slot))].get(name)

    def beside(self, goal: str, place: str | None = None, *, slot: str = "") -> str:
        """What is said beside the fields of a row, or beside one of them."""
        row = self.row(goal, slot)
        keys = [json.loads(key) for key in self.fields if key.startswith("{")]
        besides = [key for key in keys if (key["part"], key["row"]) == (ids.BESIDE, row)]
        wanted = [key for key in besides if place in (None, key["name"])]
        return text([self.fields[element(key)].get("children") for key in wanted])

    def text(self) -> str:
        return text(self.seen)

    def put(self, part: str, goal: str, value: Any, *, slot: str = "") -> None:
        """Something stands in a field, and nothing has been sent yet."""
        self.fields[element(self.key(part, goal, slot))]["value"] = value

    def type(self, goal: str, *, slot: str = "", lost: bool = False, **typed: Any) -> TestResponse:
        """Fields are left: quantity=, note=, nothing=. With `lost` the page never hears the answer."""
        parts = {ids.NOTHING if name == "nothing" else name: value for name, value in typed.items()}
        for part, value in parts.items():
            self.put(part, goal, value, slot=slot)
        answer = self.send(ids.KNOWN, self.key(next(iter(parts)), goal, slot), "value")
        if not lost and answer.status_code == 200:
            for key, changed in answer.json.get("response", {}).items():
                self.fields[key].update(changed)
            self._listen(answer)
            self._find_again()
        return answer

    def press(self, part: str, goal: str | None = None, *, slot: str = "", lost: bool = False) -> TestResponse:
        """A button is pressed."""
        key = part if goal is None else self.key(part, goal, slot)
        self.fields[element(key)]["n_clicks"] = 1
        answer = self.send(ids.BODY, key, "n_clicks")
        if not lost and answer.status_code == 200:
            if ids.BODY in answer.json.get("response", {}):
                self.read(answer.json["response"][ids.BODY]["children"])
            self._listen(answer)
        return answer

    def send(self, output: str, key: Any, name: str, *, change: Any = None) -> TestResponse:
        """The message of the callback with this output, when a property has changed; `change` may spoil it."""
        body = self.message(output, key, name)
        if change is not None:
            body = change(body) or body
        return self.desk.client.post(UPDATE, json=body, headers={"Sec-Fetch-Site": "same-origin"})

    def message(self, output: str, key: Any, name: str) -> dict[str, Any]:
        """As the browser sends it."""
        (callback,) = [
            one
            for one in self.callbacks
            if one["output"].startswith((f'..{{"part":"{output}"', f"..{output}.", f"{output}."))
        ]
        row = key["row"] if isinstance(key, dict) else None
        several = callback["output"].startswith("..")
        named = callback["output"].strip(".").split("...") if several else [callback["output"]]
        outputs = [self._of(one.rpartition(".")[0], one.rpartition(".")[2], row, with_value=False) for one in named]
        return {
            "output": callback["output"],
            "outputs": outputs if several else outputs[0],
            "inputs": [self._of(one["id"], one["property"], row) for one in callback["inputs"]],
            "state": [self._of(one["id"], one["property"], row) for one in callback["state"]],
            "changedPropIds": [f"{element(key)}.{name}"],
        }

    def _of(self, wanted: str, name: str, row: Any, *, with_value: bool = True) -> Any:
        """What a dependency means: one part, or all that its wildcards fit."""
        if not wanted.startswith("{"):
            return self._one(wanted, name, with_value=with_value)
        pattern = {part: row if value == ["MATCH"] else value for part, value in json.loads(wanted).items()}
        if ["ALL"] not in pattern.values():
            return self._one(pattern, name, with_value=with_value)
        every = [json.loads(key) for key in self.fields if key.startswith("{")]
        same = [
            one
            for one in every
            if one.keys() == pattern.keys() and all(value in (["ALL"], one[part]) for part, value in pattern.items())
        ]
        return [self._one(one, name, with_value=with_value) for one in same]

    def _one(self, key: Any, name: str, *, with_value: bool = True) -> dict[str, Any]:
        found = {"id": key, "property": name}
        return found | {"value": self.fields.get(element(key), {}).get(name)} if with_value else found

    def _parts(self) -> Iterator[tuple[str, str]]:
        for key in self.fields:
            if key.startswith("{"):
                read = json.loads(key)
                yield read["part"], read["row"]

    def _listen(self, answer: TestResponse) -> None:
        """What is announced to all."""
        self.said = text(answer.json.get("sideUpdate", {}).get("said", {}).get("children", ""))

    def _find_again(self) -> None:
        """What stands beside the fields may have fields of its own."""
        for props in list(self.fields.values()):
            for one in components(props.get("children")):
                if "id" in one["props"]:
                    self.fields.setdefault(element(one["props"]["id"]), one["props"])


def text(seen: Any) -> str:
    """Every word in components, in order, with one space between any two."""
    return " ".join(" ".join(_texts(seen)).split(None))


def _texts(seen: Any) -> Iterator[str]:
    if isinstance(seen, list):
        for one in seen:
            yield from _texts(one)
    elif isinstance(seen, dict):
        props = seen.get("props", {})
        yield from _texts(props.get("children"))
        yield from _texts(props.get("label"))
    elif seen is not None and not isinstance(seen, bool):
        yield str(seen)
