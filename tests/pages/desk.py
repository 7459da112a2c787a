"""Somebody of the demonstration at a screen: signed in, looking at pages, and doing what the page would send."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from werkzeug.test import TestResponse

from db.scope import NOWHERE
from partners.people import by_email
from tests.dashapp.site import Site
from tests.public.reading import Element, read

OWN = {"Sec-Fetch-Site": "same-origin"}

# What a message names: the id of a component, its property, its value.
Given = tuple[str | dict[str, Any], str, Any]


class Desk:
    """`Desk(site, "asa@example.org")`: a browser that has gone through the demonstration's door."""

    def __init__(self, site: Site, email: str) -> None:
        self.site = site
        self.client = site.app.test_client()
        with site.database.reading(NOWHERE) as session:
            key = by_email(session, email).id
        answer = self.post("/signin/demo", person=str(key))
        assert answer.status_code == 303, answer.status

    def ask(self, path: str, **headers: str) -> TestResponse:
        """The answer to opening an address."""
        return self.client.get(path, headers={"Accept": "text/html"} | headers)

    def post(self, path: str, **fields: str) -> TestResponse:
        """The answer to a form of our own pages."""
        return self.client.post(path, data=fields, headers=OWN)

    def speak(self, language: str) -> None:
        """Choose a language, for this and every later page of the person."""
        assert self.post(f"/signin/language/{language}").status_code == 303

    def page(self, path: str, status: int = 200) -> Element:
        """What is seen before any script has run."""
        answer = self.ask(path)
        assert answer.status_code == status, (path, answer.status)
        return read(answer.text).one("div", id="first-paint")

    def view(self, path: str) -> Any:
        """What the router draws at an address, as components in JSON."""
        answer = self.call("frame.children", [("address", "pathname", path)])
        assert answer.status_code == 200, (path, answer.status)
        return answer.json["response"]["frame"]["children"]

    def call(
        self, output: str, inputs: Sequence[Given], state: Sequence[Given] = (), *, outputs: Any = None
    ) -> TestResponse:
        """The answer to a message as the page sends it when the first of the inputs has changed.

        `output` is the callback's name: "frame.children", or "..a.children...b.value.." for several; where it is a
        pattern, `outputs` are the components that it has matched.
        """
        named = [{"id": key, "property": name} for key, name in _outputs(output)]
        key, name, _ = inputs[0]
        body = {
            "output": output,
            "outputs": outputs or (named if output.startswith("..") else named[0]),
            "inputs": [_property(*one) for one in inputs],
            "state": [_property(*one) for one in state],
            "changedPropIds": [f"{_written(key)}.{name}"],
        }
        return self.client.post("/app/_dash-update-component", json=body, headers=OWN)


def components(seen: Any, type_: str | None = None, **properties: Any) -> Iterator[dict[str, Any]]:
    """The components in an answer, in order, with all of these properties."""
    if isinstance(seen, list):
        for one in seen:
            yield from components(one, type_, **properties)
    elif isinstance(seen, dict) and "props" in seen:
        has = all(seen["props"].get(name) == value for name, value in properties.items())
        if has and type_ in (None, seen["type"]):
            yield seen
        yield from components(seen["props"].get("children"), type_, **properties)


def _outputs(output: str) -> list[tuple[Any, str]]:
    several = output.removeprefix("..").removesuffix("..").split("...") if output.startswith("..") else [output]
    found = []
    for one in several:
        key, _, name = one.rpartition(".")
        found.append((json.loads(key) if key.startswith("{") else key, name))
    return found


def _property(key: str | dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    return {"id": key, "property": name, "value": value}


def _written(key: str | dict[str, Any]) -> str:
    return key if isinstance(key, str) else json.dumps(key, sort_keys=True, separators=(",", ":"))
