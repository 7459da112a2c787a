"""How something is measured: processor time per turn, the best of several rounds, beside a plain Flask."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.test import EnvironBuilder

ROUNDS = 5


@dataclass(frozen=True)
class Row:
    """One line of the table. `ratio` is empty where bytes or milliseconds are the limit."""

    what: str
    measured: str
    against: str
    ratio: str
    limit: str


def cpu(deed: Callable[[], Any], times: int, *, rounds: int = ROUNDS) -> float:
    """Milliseconds of this process's processor per turn; the best round, since others work on this machine too."""
    deed()
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        for _ in range(times):
            deed()
        best = min(best, (time.process_time() - begun) / times * 1000)
    return best


def request(app: Flask, path: str, **headers: str) -> Callable[[], None]:
    """A request as a server hands it over, again and again."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    environ = EnvironBuilder(path=path, headers=named).get_environ()

    def ask() -> None:
        answer = app.wsgi_app(environ.copy(), lambda *_: lambda _: None)
        for _ in answer:
            pass
        if hasattr(answer, "close"):
            answer.close()

    return ask


def hello() -> Flask:
    """The least that Flask can do."""
    app = Flask(__name__)
    app.add_url_rule("/", "hello", lambda: "hello")
    return app


def compared(what: str, milliseconds: float, basis: str, against: float, limit: str) -> Row:
    return Row(what, f"{milliseconds:.2f} ms", f"{basis} {against:.2f} ms", f"{milliseconds / against:.1f}×", limit)
