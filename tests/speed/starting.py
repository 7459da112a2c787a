"""Starting: the application beside a bare Dash, and the demonstration from its file."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from db import PLATFORM, Database, migration
from goals.loading import load
from tests.conftest import DEMO, TODAY
from tests.dashapp.site import SECRET
from tests.speed.measuring import Row, compared

STARTS = 3
TELL = """
import json, pathlib, resource, time
status = pathlib.Path("/proc/self/status")
# what getrusage tells on Linux includes the process that started this one
size = int(status.read_text().split("VmHWM:")[1].split()[0]) if status.exists() else None
kilobytes = size or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([time.process_time() * 1000, kilobytes / 1000]))
"""
BARE = f"from dash import Dash, html\napp = Dash(__name__)\napp.layout = html.Div()\n{TELL}"


def rows(folder: Path) -> Iterator[Row]:
    environ = {
        "DATABASE_URL": f"sqlite:///{folder / 'start.db'}",
        "HANDSLAG_DATA": str(folder),
        "HANDSLAG_SECRET": SECRET,
    }
    own = "from dashapp.app import create_app\nfrom dashapp.config import Config\n"
    ours, bare = started(f"{own}create_app(Config.from_env({environ!r}))\n{TELL}"), started(BARE)
    yield compared("start, processor", ours[0], "bare Dash", bare[0], "≤ 2×")
    limit = "≤ 250 MB after an hour of load"
    yield Row(
        "memory once started", f"{ours[1]:.0f} MB", f"bare Dash {bare[1]:.0f} MB", f"{ours[1] / bare[1]:.1f}×", limit
    )


def started(program: str) -> tuple[float, float]:
    """Milliseconds of processor and megabytes of a process that starts."""
    found = []
    for _ in range(STARTS):
        said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        found.append(json.loads(said.splitlines()[-1]))
    return min(one[0] for one in found), statistics.median(one[1] for one in found)


def load_demonstration(url: str, engine: str) -> Row:
    database = Database(url)
    migration.migrate(database.engine)
    begun, spent = time.perf_counter(), time.process_time()
    database.perform(PLATFORM, lambda session: load(session, DEMO.read_bytes(), today=TODAY))
    seconds, busy = time.perf_counter() - begun, time.process_time() - spent
    database.close()
    return Row(
        f"load of the demonstration ({engine})", f"{seconds:.1f} s, {busy:.1f} s of processor", "", "", "ready in 10 s"
    )
