"""What tests stand on: databases of both engines, the demonstration, the cast, a browser on a real server."""

import datetime as dt
import gc
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from db import PLATFORM, Database, within
from goals import releases
from goals.loading import load
from partners import partnerships
from partners.access import COMMAND_LINE, Actor
from partners.accounts import passwords
from partners.people import actor_for
from tests.databases import ENGINES, Cluster, Workshop, cluster

DEMO = Path(__file__).parent.parent / "dashapp" / "demo" / "demo.yaml"
TODAY = dt.date(2025, 10, 6)


@pytest.fixture(scope="session")
def workshops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Workshop]]:
    """One workshop per engine; PostgreSQL is started by the first test that needs it."""
    with ExitStack() as stack:

        @cache
        def server() -> Cluster:
            return stack.enter_context(cluster())

        yield {name: Workshop(name, tmp_path_factory.mktemp(name), server) for name in ENGINES}


@pytest.fixture(params=ENGINES)
def workshop(request: pytest.FixtureRequest, workshops: dict[str, Workshop]) -> Workshop:
    return workshops[request.param]


@pytest.fixture
def empty_url(workshop: Workshop) -> Iterator[str]:
    """The address of a migrated database with nothing in it."""
    with workshop.copy_of("empty", lambda _database: None) as url:
        yield url


@pytest.fixture
def demo_url(workshop: Workshop) -> Iterator[str]:
    """The address of a database with the demonstration, a release of every partnership approved."""
    with workshop.copy_of("demo", load_demonstration) as url:
        yield url


@pytest.fixture
def empty(workshop: Workshop, empty_url: str) -> Iterator[Database]:
    with workshop.opened(empty_url) as database:
        yield database


@pytest.fixture
def demo(workshop: Workshop, demo_url: str) -> Iterator[Database]:
    with workshop.opened(demo_url) as database:
        yield database


def load_demonstration(database: Database) -> None:
    database.perform(PLATFORM, lambda session: load(session, DEMO.read_bytes(), today=TODAY))
    with database.reading(PLATFORM) as session:
        keys = [partnership.id for partnership in partnerships.every(session)]
    for key in keys:
        with database.transaction(within(key)) as session:
            releases.approve(session, COMMAND_LINE, releases.prepare(session, COMMAND_LINE).id)


@pytest.fixture(scope="session", autouse=True)
def quick_hashes() -> Iterator[Callable[[], PasswordHasher]]:
    """What a password costs is tested where passwords are; everywhere else nobody waits for it. Gives the real one."""
    real = passwords._hasher
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(passwords, "_hasher", cache(lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)))
        yield real


def pytest_collection_finish() -> None:
    """What has been imported and collected stays: looking through it for garbage again and again is a tenth of all."""
    gc.collect()
    gc.freeze()


class Cast:
    """The demonstration's people, by first name: `cast.asa` coordinates Bergsjön, `cast.cleo` other places."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __getattr__(self, name: str) -> Actor:
        return actor_for(self._database, f"{name}@example.org")


@pytest.fixture
def cast(demo: Database) -> Cast:
    return Cast(demo)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    return {**browser_type_launch_args, **quiet_browser(os.environ.get("CHROMIUM"))}


def quiet_browser(executable: str | None) -> dict[str, object]:
    """How a browser is started that asks nobody outside for anything."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu"]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": executable or None, "args": [*quiet, *sandbox]}
