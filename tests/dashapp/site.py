"""The application on a database, asked as a reader's browser asks it."""

import csv
import io
from pathlib import Path
from typing import Any

from werkzeug.test import TestResponse

from dashapp.app import create_app
from dashapp.config import Config
from tests.public.reading import Element, read

SECRET = "not-a-secret-but-as-long-as-one-has-to-be"  # noqa: S105  what the tests sign with
PLACES = ("handslag-bergsjon", "handslag-biskopsgarden", "handslag-tynnered")


def settings(url: str, data: Path, **more: str) -> Config:
    """Settings for a database of a test; `more` are further variables of the environment."""
    return Config.from_env({"DATABASE_URL": url, "HANDSLAG_DATA": str(data), "HANDSLAG_SECRET": SECRET} | more)


class Site:
    """An application and its readers. Every question is a stranger's: nothing is remembered between two."""

    def __init__(self, url: str, data: Path, **more: str) -> None:
        self.url, self.data = url, data
        self.app = create_app(settings(url, data, **more))
        self.database = self.app.extensions["handslag_database"]

    def ask(
        self, path: str, method: str = "GET", *, body: Any = None, announced: int | None = None, **headers: str
    ) -> TestResponse:
        """The answer to one request; `Accept_Encoding="br"` is a header, `announced` the length that a body claims."""
        client = self.app.test_client(use_cookies=False)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        environ = {} if announced is None else {"CONTENT_LENGTH": str(announced)}
        return client.open(path, method=method, headers=named, data=body, environ_overrides=environ)

    def page(self, path: str) -> Element:
        answer = self.ask(path)
        assert answer.status_code == 200, (path, answer.status)
        return read(answer.text)

    def json(self, slug: str, language: str = "sv") -> dict[str, Any]:
        data: dict[str, Any] = self.ask(f"/{slug}.json?lang={language}").json
        return data

    def rows(self, slug: str, language: str = "sv") -> list[dict[str, str]]:
        text = self.ask(f"/{slug}.csv?lang={language}").text
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def everything(self) -> dict[str, bytes]:
        """Every public answer about figures, byte for byte."""
        slugs = [*PLACES, "bid-bergsjon", "herrgarden", "heimstaden-nollvision"]
        paths = ["/", "/en/", *(f"{before}/{slug}" for slug in slugs for before in ("", "/en"))]
        paths += [f"/{slug}.{form}?lang={one}" for slug in slugs for form in ("json", "csv") for one in ("sv", "en")]
        answers = {path: self.ask(path) for path in paths}
        assert {answer.status_code for answer in answers.values()} == {200}
        return {path: answer.data for path, answer in answers.items()}

    def close(self) -> None:
        self.database.close()


def path_of(slug: str, language: str) -> str:
    return f"/{slug}" if language == "sv" else f"/{language}/{slug}"
