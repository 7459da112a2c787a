"""A page of forms as one person has it open: what stands in its fields, what its buttons send, what comes back."""

import json
from typing import Any

from werkzeug.test import TestResponse

from tests.pages.desk import Desk, components
from tests.pages.verify_screen import text

Key = tuple[str, str, str]  # a deed, what it is about, a field


class FormDesk:
    """`FormDesk(desk, "periods", "/app/handslag-bergsjon/periods")`: the page of that name at that address."""

    def __init__(self, desk: Desk, page: str, path: str) -> None:
        self.desk, self.page_name = desk, page
        self.fields: dict[Key, Any] = {}
        self.went = ""
        self._see(desk.view(path))
        (store,) = components(self.seen, "Store", id="form-place")
        self.place = store["props"]["data"]

    @property
    def text(self) -> str:
        """Everything that is read on the page."""
        return text(self.seen)

    @property
    def note(self) -> str:
        """What the page says has just been done."""
        notes = [one for one in components(self.seen, "Div", className="note") if "data-focus" in one["props"]]
        return text(notes)

    @property
    def deeds(self) -> set[tuple[str, str]]:
        """What can be done on the page: the deed of every button, and what it is about."""
        return {(key["deed"], key["about"]) for key in self._ids("send")}

    def put(self, deed: str, about: str = "", **values: Any) -> "FormDesk":
        """Type into fields of a form; `target__value` is the field target/value."""
        for name, value in values.items():
            key = (deed, about, name.replace("__", "/"))
            assert key in self.fields, (key, sorted(self.fields))
            self.fields[key] = value
        return self

    def trouble(self, deed: str, name: str = "", about: str = "") -> str:
        """What is said to be wrong beside a field, or with the form as a whole where none is named."""
        beside = {"part": "beside", "page": self.page_name, "deed": deed, "about": about, "name": name}
        inside = list(components(self.seen, id=beside)) if name else [self.seen]
        return text([one for part in inside for one in components(part, "P", className="error")])

    def press(self, deed: str, about: str = "") -> "FormDesk":
        """Send a form, and see what comes of it."""
        assert (deed, about) in self.deeds, (deed, about, self.deeds)
        answer = self.send(deed, about)
        assert answer.status_code == 200, (answer.status, answer.text[:500])
        parts = answer.json["response"]
        assert "said" not in answer.json.get("sideUpdate", {}), text(answer.json["sideUpdate"]["said"]["children"])
        self.went = parts.get("address", {}).get("pathname", "")
        if f"{self.page_name}-forms" in parts:
            self._see(parts[f"{self.page_name}-forms"]["children"])
        return self

    def send(self, deed: str, about: str = "", **place: str) -> TestResponse:
        """The message of a form's button, whether or not it stands on the page; `place` replaces values of the path."""
        page = self.page_name
        send = {"part": "send", "page": page, "deed": deed, "about": about}
        ids = [{"part": "field", "page": page, "deed": one, "about": of, "name": name} for one, of, name in self.fields]
        every = list(zip(ids, self.fields.values(), strict=True))
        body = {
            "output": self._output(),
            "outputs": [
                dict(zip(("id", "property"), one.rsplit(".", 1), strict=True))
                for one in self._output()[2:-2].split("...")
            ],
            "inputs": [[{"id": send, "property": "n_clicks", "value": 1}]],
            "state": [
                [{"id": key, "property": "value", "value": value} for key, value in every],
                [{"id": key, "property": "id", "value": key} for key in ids],
                {"id": "form-place", "property": "data", "value": {**self.place, **place}},
            ],
            "changedPropIds": [f"{json.dumps(send, sort_keys=True, separators=(',', ':'))}.n_clicks"],
        }
        return self.desk.client.post(
            "/app/_dash-update-component", json=body, headers={"Sec-Fetch-Site": "same-origin"}
        )

    def _output(self) -> str:
        """The callback's name, as the application tells it."""
        every = self.desk.client.get("/app/_dash-dependencies").json or []
        (name,) = [one["output"] for one in every if one["output"].startswith(f"..{self.page_name}-forms.children")]
        return str(name)

    def _see(self, seen: Any) -> None:
        self.seen = seen
        self.fields = {}
        for one in components(seen):
            key = one["props"].get("id")
            if isinstance(key, dict) and key.get("part") == "field":
                self.fields[key["deed"], key["about"], key["name"]] = one["props"].get("value")

    def _ids(self, part: str) -> list[dict[str, str]]:
        every = [one["props"].get("id") for one in components(self.seen)]
        return [key for key in every if isinstance(key, dict) and key.get("part") == part]
