"""The verify page as one person has it open: what stands there, and what its buttons send."""

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.pages.desk import Desk, components


class Screen:
    """The page as one person has it open, and what can be pressed there."""

    def __init__(self, desk: Desk, slug: str = "handslag-bergsjon") -> None:
        self.desk, self.ticked, self.typed = desk, set[str](), ""
        self.names = {}
        for one in desk.client.get("/app/_dash-dependencies").json or []:
            if "verify-state" in one["output"]:
                self.names |= {given["id"]: (one["output"], one["inputs"]) for given in one["inputs"]}
        seen = desk.view(f"/app/{slug}/verify")
        (store,) = components(seen, "Store", id="verify-state")
        (body,) = components(seen, "Div", id="verify-body")
        (lead,) = components(seen, "Span", id="verify-lead")
        self.state, self.body, self.lead = store["props"]["data"], body["props"]["children"], lead["props"]["children"]
        self.status = ""

    def press(self, button: str, **state: Any) -> "Screen":
        """A button of the page, or `show:<key>` for a row; `state` replaces what the page would send."""
        answer = self.send(button, **state)
        assert answer.status_code == 200, (answer.status, answer.text[:500])
        parts = answer.json["response"]
        assert "said" not in parts, text(parts)
        self.lead, self.status = parts["verify-lead"]["children"], text(parts["verify-status"]["children"])
        self.body, self.state = parts["verify-body"]["children"], parts["verify-state"]["data"]
        self.ticked = {key for key, one in self.choices().items() if one["props"]["value"]}
        self.typed = next((one["props"]["value"] for one in components(self.body, id="verify-reason")), "")
        return self

    def send(self, button: str, *, clicks: Any = 1, **state: Any) -> Any:
        if button.startswith("show:"):
            name, _ = self.names['{"part":"verify-show","report":["ALL"]}']
            key = {"part": "verify-show", "report": button.removeprefix("show:")}
            inputs: list[Any] = [[{"id": key, "property": "n_clicks", "value": clicks}]]
            changed = f"{json.dumps(key, sort_keys=True, separators=(',', ':'))}.n_clicks"
        else:
            name, given = self.names[button]
            inputs = [
                {"id": one["id"], "property": "n_clicks", "value": clicks if one["id"] == button else None}
                for one in given
            ]
            changed = f"{button}.n_clicks"
        keys = [json.loads(key) for key in self.choices()]
        ticks = [json.dumps(key) in {json.dumps(json.loads(one)) for one in self.ticked} for key in keys]
        kept = {"data": self.state, "ticks": ticks, "ids": keys, "typed": self.typed} | state
        pattern = {"part": "verify-choice", "report": "x"}
        body = {
            "output": name,
            "outputs": [
                dict(zip(("id", "property"), one.rsplit(".", 1), strict=True)) for one in name[2:-2].split("...")
            ],
            "inputs": inputs,
            "state": [
                {"id": "verify-state", "property": "data", "value": kept["data"]},
                _all(keys, kept["ticks"], "value", pattern),
                _all(keys, kept["ids"], "id", pattern),
                {"id": "verify-reason", "property": "value", "value": kept["typed"]},
            ],
            "changedPropIds": [changed],
        }
        own = {"Sec-Fetch-Site": "same-origin"}
        return self.desk.client.post("/app/_dash-update-component", json=body, headers=own)

    def later(self) -> "Screen":
        """Time passes, in which one can read what has come up."""
        self.state["came_at"] -= 10
        return self

    def tick(self, *keys: str) -> "Screen":
        self.ticked = {one for one in self.choices() if json.loads(one)["report"] in keys}
        return self

    def type(self, reason: str) -> "Screen":
        self.typed = reason
        return self

    def rows(self) -> dict[str, str]:
        """The whole text of every row, by the key of its report."""
        (queue,) = components(self.body, "Table", className="t stack queue")
        return {row["props"]["key"]: text(row) for row in components(queue, "Tr") if "key" in row["props"]}

    def key(self, *parts: str) -> str:
        """The report whose row has all of these words."""
        (found,) = (key for key, row in self.rows().items() if all(part in row for part in parts))
        return found

    def choices(self) -> dict[str, Any]:
        """The boxes to tick, by their ids as the browser writes them."""
        return {json.dumps(one["props"]["id"]): one for one in components(self.body, "Checkbox")}

    def pane(self) -> str:
        (pane,) = components(self.body, "Section", className="pane")
        return text(pane)

    def button(self, name: str) -> Any:
        (found,) = components(self.body, "Button", id=name)
        return found["props"]


def _all(keys: list[Any], values: Any, name: str, pattern: Any) -> Any:
    """What a wildcard has matched."""
    if not isinstance(values, list) or len(values) != len(keys):
        return {"id": pattern, "property": name, "value": values}
    return [{"id": key, "property": name, "value": value} for key, value in zip(keys, values, strict=True)]


def text(seen: Any) -> str:
    """What is read in some components, also where nobody looks; every space is a plain one."""
    return re.sub(r"\s+", " ", " ".join(_texts(seen))).replace(" ,", ",").strip()


def _texts(seen: Any) -> Iterator[str]:
    if isinstance(seen, list):
        for one in seen:
            yield from _texts(one)
    elif isinstance(seen, dict):
        for name in ("label", "alt", "children"):
            yield from _texts(seen.get("props", {}).get(name))
    elif seen is not None:
        yield str(seen)
