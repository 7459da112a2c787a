"""The demonstration and the server: loaded once, kept, started over; answering, and stopping when told."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from dashapp.commands.serving import Server
from db import PUBLIC, Database
from db.scope import NOWHERE
from goals import releases
from partners import partnerships, people
from partners.errors import NotFound
from tests.conftest import DEMO, load_demonstration
from tests.dashapp.conftest import Command, Said
from tests.dashapp.site import SECRET
from tests.databases import Workshop
from tests.goals.place import goal, load_into, programme

READY = "Demonstrationen är inläst. Avsluta med Ctrl+C.\nHandslag finns på http://localhost:8000\n"
ELSE = "Databasen innehåller något annat än demonstrationen. Ange en egen mapp i HANDSLAG_DATA.\n"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 25


@pytest.fixture
def unstarted(monkeypatch: pytest.MonkeyPatch) -> list[Server]:
    """Servers that were made and not run: what comes before them is what is looked at."""
    made: list[Server] = []
    monkeypatch.setattr(Server, "run", lambda server: made.append(server))  # noqa: PLW0108  a method needs a function
    return made


def administrators(url: str) -> bool:
    database = Database(url)
    try:
        with database.reading(NOWHERE) as session:
            return people.by_email(session, "karin@example.org").administrator
    except NotFound:
        return False
    finally:
        database.close()


def test_the_demonstration_is_loaded_once_kept_and_started_over(
    handslag: Command, unstarted: list[Server], tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'data' / 'handslag.db'}"
    assert handslag("demo") == Said(0, READY, "")
    handslag("admin", "create", "karin@example.org")
    backup = tmp_path / "data" / "handslag.db.copy"
    backup.write_bytes(b"a copy that somebody has made")

    assert handslag("demo") == Said(0, READY, "")
    assert administrators(url), "what people have entered is kept"

    assert handslag("demo", "--fresh") == Said(0, READY, "")
    assert not administrators(url)
    assert backup.read_bytes() == b"a copy that somebody has made"
    assert len(unstarted) == 3
    database = Database(url)
    with database.reading(NOWHERE) as session:
        assert len(partnerships.every(session)) == 8
    database.close()


def test_a_demonstration_that_was_cut_short_is_published_the_next_time(
    handslag: Command, unstarted: list[Server], tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'data' / 'handslag.db'}"
    (tmp_path / "data").mkdir()
    assert handslag("load", str(DEMO), DATABASE_URL=url).code == 0  # loaded, and nothing released
    assert handslag("demo") == Said(0, READY, "")
    database = Database(url)
    with database.reading(PUBLIC) as session:
        assert len(releases.all_published(session)) == 8
    database.close()


@pytest.mark.parametrize("more", [(), ("--fresh",)])
def test_the_demonstration_leaves_another_database_alone(
    handslag: Command, unstarted: list[Server], empty: Database, empty_url: str, more: tuple[str, ...]
) -> None:
    load_into(empty, programme(goal(lines=[("saab", "2025Q1", 7)])))
    said = handslag("demo", *more, DATABASE_URL=empty_url)
    server = empty.engine.dialect.name == "postgresql" and more
    assert said == Said(1, "", "--fresh gäller bara den inbyggda databasen. Töm servern själv.\n" if server else ELSE)
    assert unstarted == []
    with empty.reading(NOWHERE) as session:
        assert [one.code for one in partnerships.every(session)] == ["handslag-provby"]


def test_a_server_s_demonstration_is_not_thrown_away(
    handslag: Command, unstarted: list[Server], workshops: dict[str, Workshop]
) -> None:
    with workshops["postgresql"].copy_of("demo", load_demonstration) as url:
        assert handslag("admin", "create", "karin@example.org", DATABASE_URL=url).code == 0
        assert handslag("demo", "--fresh", DATABASE_URL=url).code == 1
        assert unstarted == []
        assert handslag("demo", DATABASE_URL=url) == Said(0, READY, "")
        assert administrators(url)


@contextmanager
def running(*arguments: str, **settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process of its own that serves on a free port, once it answers; and its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HANDSLAG_", "DATABASE_"))}
    process = subprocess.Popen(
        [Path(sys.executable).with_name("handslag"), *arguments, "--port", str(port)],
        env=kept | {"HANDSLAG_SECRET": SECRET, "HANDSLAG_LANGUAGE": "sv"} | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until(lambda: status_of(f"{address}/readyz") == 200 or process.poll() is not None)
        assert process.poll() is None, process.communicate()
        yield process, address
    finally:
        process.kill()
        process.communicate()


def wait_until(is_so: object) -> None:
    """Another process has no event to wait for: look again, often."""
    last = time.monotonic() + SECONDS_TO_START
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < last, "in vain"
        time.sleep(0.05)


def status_of(address: str, *, seconds: float = SECONDS_TO_START) -> int | None:
    """The status of the answer, None when none comes."""
    try:
        with urllib.request.urlopen(address, timeout=seconds) as answer:  # noqa: S310  http on this machine
            return int(answer.status)
    except OSError:
        return None


def stopped(process: subprocess.Popen[str]) -> Said:
    """What it said until it ended by itself."""
    out, err = process.communicate(timeout=SECONDS_TO_STOP)
    return Said(process.returncode, out, err)


def test_the_demonstration_answers_and_stops_when_told(tmp_path: Path) -> None:
    with running("demo", HANDSLAG_DATA=str(tmp_path), HANDSLAG_WORKERS="1") as (process, address):
        with urllib.request.urlopen(f"{address}/handslag-bergsjon") as answer:  # noqa: S310  http on this machine
            page = answer.read().decode()
            assert "Server" not in answer.headers or "Python" not in answer.headers["Server"]
        assert re.search(r"<b>395</b> av 575", page)
        assert "451,5" in page
        process.send_signal(signal.SIGTERM)
        said = stopped(process)
    assert said == Said(0, READY.replace("8000", address.rpartition(":")[2]), "")


def test_a_request_under_way_is_finished_before_the_server_stops(
    workshops: dict[str, Workshop], tmp_path: Path
) -> None:
    with (
        workshops["postgresql"].copy_of("empty", lambda _: None) as url,
        running("serve", DATABASE_URL=url, HANDSLAG_DATA=str(tmp_path), HANDSLAG_WORKERS="1") as (process, address),
        ThreadPoolExecutor(1) as reader,
    ):
        outside = sa.create_engine(url, poolclass=sa.NullPool)
        with outside.connect() as holder, outside.connect() as watcher:
            holder.execute(sa.text("LOCK TABLE partnership IN ACCESS EXCLUSIVE MODE"))
            answer = reader.submit(status_of, f"{address}/")
            waiting = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
            wait_until(lambda: watcher.scalar(waiting))
            process.send_signal(signal.SIGTERM)
            wait_until(lambda: status_of(f"{address}/healthz", seconds=0.5) is None)
            assert process.poll() is None
            assert not answer.done()
            holder.rollback()
            assert answer.result(timeout=SECONDS_TO_STOP) == 200
        assert stopped(process).code == 0


def test_settings_of_the_server(handslag: Command, unstarted: list[Server]) -> None:
    assert handslag("serve", "--host", "::1", "--port", "8123", HANDSLAG_WORKERS="3").code == 0
    settings = unstarted[0].cfg
    assert settings.address == [("::1", 8123)]
    assert (settings.workers, settings.threads, settings.worker_class_str) == (3, 8, "gthread")
    assert settings.graceful_timeout == SECONDS_TO_STOP
