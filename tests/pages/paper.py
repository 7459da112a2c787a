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
    """Somebody's opened form. `paper.type("lovjobb", number="14")`, `paper.press(ids.SEND)`."""

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

    def row(self, goal: str) -> str:
        (found,) = [row for row in self.rows() if row.split("/")[3] == goal]
        return found

    def has(self, part: str, goal: str) -> bool:
        return element(ids.of(part, self.row(goal))) in self.fields

    def value(self, part: str, goal: str, name: str = "value") -> Any:
        return self.fields[element(ids.of(part, self.row(goal)))].get(name)

    def beside(self, goal: str) -> str:
        """What is said beside the fields of a row."""
        parts = (self.value(part, goal, "children") for part in (ids.BESIDE_NUMBER, ids.BESIDE_COMMENT))
        return text(list(parts))

    def text(self) -> str:
        return text(self.seen)

    def put(self, part: str, goal: str, value: Any) -> None:
        """Something stands in a field, and nothing has been sent yet."""
        self.fields[element(ids.of(part, self.row(goal)))]["value"] = value

    def type(self, goal: str, *, lost: bool = False, **typed: Any) -> TestResponse:
        """Fields are left: number=, nothing=, comment=. With `lost` the page never hears the answer."""
        for name, value in typed.items():
            self.put(f"report-{name}", goal, value)
        answer = self.send(ids.KNOWN, ids.of(f"report-{next(iter(typed))}", self.row(goal)), "value")
        if not lost and answer.status_code == 200:
            for key, changed in answer.json.get("response", {}).items():
                self.fields[key].update(changed)
            self._listen(answer)
            self._find_again()
        return answer

    def press(self, part: str, goal: str | None = None, *, lost: bool = False) -> TestResponse:
        """A button is pressed."""
        key = part if goal is None else ids.of(part, self.row(goal))
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
        named = (
            callback["output"].strip(".").split("...") if callback["output"].startswith("..") else [callback["output"]]
        )
        outputs = [{"id": _filled(one.rpartition(".")[0], row), "property": one.rpartition(".")[2]} for one in named]
        return {
            "output": callback["output"],
            "outputs": outputs if callback["output"].startswith("..") else outputs[0],
            "inputs": [self._given(one, row) for one in callback["inputs"]],
            "state": [self._given(one, row) for one in callback["state"]],
            "changedPropIds": [f"{element(key)}.{name}"],
        }

    def _given(self, wanted: dict[str, Any], row: Any) -> Any:
        key, name = wanted["id"], wanted["property"]
        if key.startswith("{") and json.loads(key)["row"] == ["ALL"]:
            part = json.loads(key)["part"]
            return [self._one(ids.of(part, other), name) for kind, other in self._parts() if kind == part]
        return self._one(_filled(key, row), name)

    def _one(self, key: Any, name: str) -> dict[str, Any]:
        props = self.fields.get(element(key), {})
        return {"id": key, "property": name, "value": props.get(name)}

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


def _filled(key: str, row: Any) -> Any:
    if not key.startswith("{"):
        return key
    read = json.loads(key)
    return {**read, "row": row} if read["row"] == ["MATCH"] else read
