"""Killing writers or the server at a random moment, and what must be true of the database after that."""

import shlex
import signal
import subprocess
import time
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

import psutil
import sqlalchemy as sa
from sqlalchemy import select

from db import Database, within
from db.ledger import IdempotencyKey
from goals.models import Contribution, Goal, Submission
from goals.posting import reconcile
from goals.posting_models import Posting
from partners.models import AuditEvent, Partnership
from partners.people import actor_for
from tests.databases import Cluster, cluster
from tests.db.writers import Office, hand_in, verify, work_until_killed

LATEST = 12  # the reports that were nearest to the killing are sent again
AUDITED = {
    "draft": {"drafted": 1},
    "submitted": {"drafted": 1, "submitted": 1},
    "verified": {"drafted": 1, "submitted": 1, "verified": 1},
}

# a warm process that has imported everything and is forked once per round
WARM = get_context("forkserver")
WARM.set_forkserver_preload(["pytest", "tests.db.writers"])


class Server:
    """A PostgreSQL server that can be killed and comes back with the same data on the same port."""

    def __init__(self, running: Cluster) -> None:
        self.cluster = running
        engine = sa.create_engine(running.url("postgres"), poolclass=sa.NullPool)
        with engine.connect() as connection:
            self._data = Path(connection.scalar(sa.text("SHOW data_directory")))
        self._engine = engine
        self._process: subprocess.Popen[bytes] | None = None

    def kill(self) -> None:
        """The postmaster and everybody who works for it, all at once, and none of them asked."""
        postmaster = psutil.Process(int((self._data / "postmaster.pid").read_text().split()[0]))
        processes = [postmaster, *postmaster.children(recursive=True)]
        for process in processes:
            with suppress(psutil.NoSuchProcess):  # without their postmaster they end by themselves
                process.send_signal(signal.SIGKILL)
        if self._process is not None:
            self._process.wait()
        psutil.wait_procs(processes)

    def start(self) -> None:
        """Start it as it was started before, and wait until it has recovered."""
        command = shlex.split((self._data / "postmaster.opts").read_text())
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=self._data.stat().st_uid,
            cwd=self._data,
        )
        until = time.monotonic() + 60
        while True:
            try:
                self._engine.connect().close()
            except sa.exc.OperationalError:
                assert time.monotonic() < until, "the server does not come back"
                time.sleep(0.02)
            else:
                return

    def reap(self) -> None:
        if self._process is not None:
            self._process.wait()


@contextmanager
def killable_server() -> Iterator[Server]:
    """A server of one's own: nobody else's tests are disturbed."""
    with cluster() as running:
        server = Server(running)
        yield server
    server.reap()


def open_office(database: Database, url: str) -> Office:
    """Bo and Pia report to Bergsjön's first goal, Åsa verifies."""
    asa, bo, pia = (actor_for(database, f"{name}@example.org") for name in ("asa", "bo", "pia"))
    (partnership_id,) = bo.roles
    with database.reading(within(partnership_id)) as session:
        assert session.get_one(Partnership, partnership_id).code == "handslag-bergsjon"
        goal_id = session.scalars(select(Goal.id).order_by(Goal.position).where(Goal.frequency == "quarter")).first()
    assert goal_id is not None
    return Office(url, partnership_id, goal_id, (bo, pia, bo), asa)


@dataclass
class Acknowledged:
    """What the writers were told is done: by report, the contribution's key and when it was handed in."""

    drafts: dict[str, uuid.UUID] = field(default_factory=dict)
    submitted: dict[str, str] = field(default_factory=dict)
    verified: dict[str, uuid.UUID] = field(default_factory=dict)


def read_notebook(path: Path, *, cut_off: bool) -> Acknowledged:
    """What is in the notebook, up to the last whole line; `cut_off`: the writers may have lost their server."""
    told = Acknowledged()
    whole, _, _ = path.read_bytes().rpartition(b"\n")
    for line in whole.decode().splitlines():
        kind, name, value = line.split("\t")
        assert kind in ("draft", "submitted", "verified") or (cut_off and kind == "cut"), line
        if kind == "draft":
            told.drafts[name] = uuid.UUID(value)
        elif kind == "submitted":
            told.submitted[name] = value
        elif kind == "verified":
            told.verified[name] = uuid.UUID(value)
    return told


def work_and_kill(office: Office, name: str, folder: Path, wait: float, server: Server | None) -> Acknowledged:
    """Let everybody write, and kill them `wait` seconds after the first acknowledgement; the server first, if given."""
    path = folder / name
    path.touch()
    process = WARM.Process(target=work_until_killed, args=(office, name, path))
    process.start()
    while path.stat().st_size == 0:
        assert process.is_alive(), "nobody could write"
        time.sleep(0.001)
    time.sleep(wait)
    if server is not None:
        server.kill()
    process.kill()
    process.join()
    return read_notebook(path, cut_off=server is not None)


def check(database: Database, office: Office, name: str, told: Acknowledged) -> dict[str, Contribution]:
    """Nothing acknowledged is lost, nothing is half done, the sums agree. Gives the round's contributions by report."""
    mine = Contribution.initiative.like(f"{name}-%")
    with database.reading(within(office.partnership_id)) as session:
        kept = {str(one.initiative): one for one in session.scalars(select(Contribution).where(mine))}
        ids = select(Contribution.id).where(mine)
        handed_in = select(Submission.contribution_id).where(Submission.contribution_id.in_(ids))
        counted = select(Posting.contribution_id).where(Posting.contribution_id.in_(ids))
        audited = select(AuditEvent.subject_id, AuditEvent.deed).where(AuditEvent.subject_id.in_(ids))
        submissions, postings = Counter(session.scalars(handed_in)), Counter(session.scalars(counted))
        deeds: dict[uuid.UUID | None, Counter[str]] = defaultdict(Counter)
        for subject, deed in session.execute(audited):
            deeds[subject][deed] += 1
        keys = set(session.scalars(select(IdempotencyKey.key).where(IdempotencyKey.key.like(f"{name}-%"))))
        assert reconcile(session) == []
    assert {key: kept[key].id for key in told.drafts if key in kept} == told.drafts
    assert {key for key in told.submitted if kept[key].state in ("submitted", "verified")} == set(told.submitted)
    assert {key for key in told.verified if kept[key].state == "verified"} == set(told.verified)
    for one in kept.values():
        assert submissions[one.id] == (one.state != "draft") == one.submissions
        assert postings[one.id] == (one.state == "verified")
        assert deeds[one.id] == AUDITED[one.state]
    assert keys == {key for key, one in kept.items() if one.state != "draft"}
    return kept


def send_again(database: Database, office: Office, name: str, told: Acknowledged) -> None:
    """The people come back and press every button once more: what was done is told again, what was not is done once."""
    latest = list(told.drafts)[-LATEST:]
    for key in latest:
        reporter = office.reporters[int(key.split("-")[-2])]
        receipts = {hand_in(database, office, reporter, key, told.drafts[key]) for _ in range(2)}
        (receipt,) = receipts
        assert receipt.submission == 1
        assert told.submitted.get(key, receipt.submitted_at) == receipt.submitted_at
    for key, one in check(database, office, name, told).items():
        if one.state == "submitted":
            verify(database, office, one.id, one.version)
            told.verified[key] = one.id
    kept = check(database, office, name, told)
    assert all(kept[key].state == "verified" for key in latest)
