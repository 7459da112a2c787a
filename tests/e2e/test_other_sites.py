"""What a page of somebody else's can do with a signed-in person's browser: nothing."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from playwright.sync_api import Page
from werkzeug.serving import make_server

from tests.e2e.conftest import House, Quiet
from tests.e2e.messages import Line
from tests.goals.test_loading import everything

UPDATE = "/app/_dash-update-component"
MESSAGE = json.dumps(
    {
        "output": "frame.children",
        "outputs": {"id": "frame", "property": "children"},
        "inputs": [{"id": "address", "property": "pathname", "value": "/app/"}],
        "state": [],
        "changedPropIds": ["address.pathname"],
    }
)
TARGETS = ["/signout", "/signin/language/en", UPDATE, "/signin", "/signin/demo"]
KINDS = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]
# 15 forms, 12 messages, 2 beacons, 6 addresses that a page loads as if they were its own
FORMS = [(target, kind) for target in TARGETS for kind in KINDS]
MESSAGES = [
    (target, mode, kind)
    for target in ("/signout", "/signin/language/en", UPDATE)
    for mode, kind in (
        ("no-cors", "text/plain"),
        ("no-cors", "application/x-www-form-urlencoded"),
        ("cors", "text/plain"),
        ("cors", "application/json"),
    )
]
BEACONS = ["/signout", UPDATE]
LOADED = ["/signout", "/signin/language/en", UPDATE, "/signin/demo", "/app/", "/app/handslag-bergsjon/verify"]
ATTEMPTS = len(FORMS) + len(MESSAGES) + len(BEACONS) + len(LOADED)


@contextmanager
def another_site(host: str) -> Iterator[str]:
    """A site that has nothing to do with us, on a name of its own; its pages may run anything."""
    app = Flask("another site")

    @app.get("/")
    def page() -> str:
        return "<!doctype html><title>Vinn en resa</title><h1>Vinn en resa</h1>"

    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://{host}:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


FORM = """([address, kind, body]) => new Promise(done => {
  const frame = Object.assign(document.createElement("iframe"), {name: "f" + Math.random()});
  document.body.append(frame);
  const form = Object.assign(document.createElement("form"), {method: "POST", action: address, enctype: kind});
  form.target = frame.name;
  form.append(Object.assign(document.createElement("input"), {name: body, value: "x"}));
  document.body.append(form);
  frame.onload = () => done("loaded");
  form.submit();
  setTimeout(() => done("late"), 3000);
})"""
FETCH = """async ([address, mode, kind, body]) => {
  try {
    const answer = await fetch(address, {
      method: "POST", mode, body, credentials: "include", headers: {"Content-Type": kind}});
    return answer.type === "opaque" ? "opaque" : "read: " + await answer.text();
  } catch (error) { return "refused"; }
}"""
BEACON = """([address, body]) => navigator.sendBeacon(address, body)"""
LOAD = """(address) => new Promise(done => {
  const picture = new Image();
  picture.onload = () => done("shown");
  picture.onerror = () => done("refused");
  picture.src = address;
})"""


# one that the browser calls another site, and one that it calls the same: only the port differs, and cookies go along
@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_another_site_s_page_changes_nothing_and_reads_nothing(house: House, host: str) -> None:
    assert ATTEMPTS >= 28
    page = house.enter("Åsa", "/app/handslag-bergsjon")
    before = everything(house.site.database)
    unsafe: list[tuple[str, int]] = []
    page.on("response", lambda answer: note(answer, unsafe))
    line = Line(page)
    with another_site(host) as elsewhere:
        page.goto(elsewhere)
        try_everything(page, house.address)
        line.settle()
    assert len(unsafe) >= len(FORMS) + len(MESSAGES) // 2
    assert {status for method, status in unsafe if method == "POST"} == {403}
    after = everything(house.site.database)
    assert {name for name in after if name != "sign_in" and after[name] != before[name]} == set()
    page.goto(f"{house.address}/app/")
    assert page.locator("html").get_attribute("lang") == "sv"
    assert "/signin" not in page.url, "still signed in"


def note(answer: object, unsafe: list[tuple[str, int]]) -> None:
    request = answer.request  # type: ignore[attr-defined]
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        unsafe.append((request.method, answer.status))  # type: ignore[attr-defined]


def try_everything(page: Page, address: str) -> None:
    for target, kind in FORMS:
        page.evaluate(FORM, [address + target, kind, MESSAGE])
    for target, mode, kind in MESSAGES:
        said = page.evaluate(FETCH, [address + target, mode, kind, MESSAGE])
        assert said in ("opaque", "refused"), (target, said[:200])
    for target in BEACONS:
        page.evaluate(BEACON, [address + target, MESSAGE])
    for target in LOADED:
        assert page.evaluate(LOAD, address + target) == "refused"
    assert not re.search("Bergsjön", page.content())


def test_nobody_can_frame_our_pages(house: House) -> None:
    page = house.enter("Åsa", "/app/handslag-bergsjon")
    with another_site("127.0.0.1") as elsewhere:
        page.goto(elsewhere)
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            page.evaluate(
                "address => document.body.append(Object.assign(document.createElement('iframe'), {src: address}))",
                f"{house.address}/app/",
            )
