"""What a request costs the process that answers it, server and all: Handslag beside a plain Flask (Linux only)."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from tests.dashapp.site import SECRET
from tests.speed.measuring import Row, compared

TIMES, ROUNDS = 2000, 3
SECONDS_TO_START = 60
PAGE = "/handslag-bergsjon"
BROWSER = {"Accept-Encoding": "gzip, deflate, br"}


class Worker:
    """The process behind a port, and a connection to it that stays open."""

    def __init__(self, server: subprocess.Popen[bytes], port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port)
        (worker,) = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        self._times = Path(f"/proc/{worker}/stat")

    def ask(self, path: str, headers: dict[str, str]) -> str | None:
        """The ETag of the answer."""
        self._connection.request("GET", path, headers=headers)
        answer = self._connection.getresponse()
        answer.read()
        return answer.getheader("ETag")

    def cost(self, path: str, **more: str) -> float:
        """Milliseconds of processor per request; the best round."""
        found = []
        for _ in range(ROUNDS):
            before = self._spent()
            for _ in range(TIMES):
                self.ask(path, BROWSER | more)
            found.append((self._spent() - before) / TIMES)
        return min(found)

    def _spent(self) -> float:
        user, system = self._times.read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK") * 1000


@contextmanager
def worker(*command: str | Path, url: str, folder: Path) -> Iterator[Worker]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {"DATABASE_URL": url, "HANDSLAG_DATA": str(folder), "HANDSLAG_SECRET": SECRET, "HANDSLAG_WORKERS": "1"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen([*command, str(port)], env=os.environ | settings, **quiet)
    try:
        last = time.monotonic() + SECONDS_TO_START
        while not _answers(port):
            assert time.monotonic() < last
            assert server.poll() is None
            time.sleep(0.1)
        yield Worker(server, port)
    finally:
        server.terminate()
        server.wait()


def _answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def rows(url: str, folder: Path) -> Iterator[Row]:
    if not Path("/proc/self/stat").exists():
        return
    with worker(sys.executable, "-m", "tests.speed.plain", url=url, folder=folder) as plain:
        basis = plain.cost("/")
    handslag = Path(sys.executable).with_name("handslag")
    with worker(handslag, "serve", "--port", url=url, folder=folder) as ours:
        known = ours.ask(PAGE, BROWSER) or ""
        for what, path, more in (
            ("page, kept", PAGE, {}),
            ("page, 304", PAGE, {"If-None-Match": known}),
            ("JSON, kept", f"{PAGE}.json", {}),
            ("home, kept", "/", {}),
        ):
            yield compared(f"{what} (served)", ours.cost(path, **more), "Flask hello", basis, "≤ 1.5×")
