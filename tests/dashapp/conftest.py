"""Sites to read in and sites to change, on both engines; and the command line."""

import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashapp.cli import main
from tests.conftest import load_demonstration
from tests.dashapp.site import SECRET, Site
from tests.databases import ENGINES, Workshop

LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG", "HANDSLAG_LANGUAGE")


@pytest.fixture(scope="session", params=ENGINES)
def site(
    request: pytest.FixtureRequest, workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """The demonstration, for tests that only read."""
    with workshops[request.param].copy_of("demo", load_demonstration) as url:
        opened = Site(url, tmp_path_factory.mktemp("site"))
        yield opened
        opened.close()


@pytest.fixture
def own_site(demo_url: str, tmp_path: Path) -> Iterator[Site]:
    """The demonstration, for a test that changes something."""
    opened = Site(demo_url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def empty_site(empty_url: str, tmp_path: Path) -> Iterator[Site]:
    """An application that nobody has told anything yet."""
    opened = Site(empty_url, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def unused_address() -> str:
    """A host and port on this machine where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


@dataclass(frozen=True)
class Said:
    """What a command left behind: its exit code and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Sets the settings of an installation in `tmp_path`, and nothing of the machine's own."""

    def be(**settings: str) -> None:
        for name in [*LOCALE, *(name for name in os.environ if name.startswith(("HANDSLAG_", "DATABASE_")))]:
            monkeypatch.delenv(name, raising=False)
        usual = {"HANDSLAG_DATA": str(tmp_path / "data"), "HANDSLAG_SECRET": SECRET, "HANDSLAG_LANGUAGE": "sv"}
        for name, value in (usual | settings).items():
            monkeypatch.setenv(name, value)

    be()
    return be


@pytest.fixture
def handslag(environment: Callable[..., None], capfd: pytest.CaptureFixture[str]) -> Command:
    """`handslag("load", file, DATABASE_URL=url)`: a command in this process, with settings by keyword."""

    def run(*arguments: object, **settings: str) -> Said:
        environment(**settings)
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        return Said(code, *capfd.readouterr())

    return run
