"""Whatever is killed, and when: what was acknowledged is there, nothing is half done, and nothing counts twice."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from db import Database
from tests.conftest import load_demonstration
from tests.databases import ENGINES, Workshop
from tests.db.killing import Server, check, killable_server, open_office, send_again, work_and_kill

ROUNDS = 20
LONGEST = 0.3  # seconds of work before the killing
SERVER = 4  # every so many rounds it is the server that dies


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[str, Server]]:
    """The killable server, once a test has asked for it."""
    with ExitStack() as stack:
        yield _Started(stack)


class _Started(dict[str, Server]):
    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack

    def __missing__(self, key: str) -> Server:
        self[key] = self._stack.enter_context(killable_server())
        return self[key]


def run_rounds(workshop: Workshop, server: Server | None, folder: Path, seed: int) -> int:
    """Twenty rounds on a copy of the demonstration; how many reports were acknowledged as verified."""
    chance = random.Random(seed)  # noqa: S311  a moment, not a secret
    verified = 0
    with workshop.copy_of("demo", load_demonstration) as url:
        database = Database(url)
        office = open_office(database, url)
        database.close()
        for number in range(ROUNDS):
            name = f"r{seed}-{number}"
            dying = server if number % SERVER == SERVER - 1 else None
            told = work_and_kill(office, name, folder, chance.uniform(0, LONGEST), dying)
            if dying is not None:
                dying.start()
            database = Database(url)
            check(database, office, name, told)
            send_again(database, office, name, told)
            database.close()
            verified += len(told.verified)
    return verified


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def ground(
    engine: str, workshops: dict[str, Workshop], servers: dict[str, Server], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Workshop, Server | None]:
    """Where to kill: files, or a server that nobody else uses."""
    if engine == "sqlite":
        return workshops[engine], None
    server = servers[engine]
    return Workshop(engine, tmp_path_factory.mktemp("killed"), lambda: server.cluster), server


def test_after_twenty_killings_nothing_acknowledged_is_lost(
    ground: tuple[Workshop, Server | None], tmp_path: Path
) -> None:
    assert run_rounds(*ground, tmp_path, seed=0) > ROUNDS


@pytest.mark.attack
@pytest.mark.parametrize("seed", range(1, 51))
def test_after_a_thousand_killings_nothing_acknowledged_is_lost(
    ground: tuple[Workshop, Server | None], tmp_path: Path, seed: int
) -> None:
    assert run_rounds(*ground, tmp_path, seed=seed) > ROUNDS
