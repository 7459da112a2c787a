"""`python -m tests.speed`: everything that is measured, side by side in one run, as a table."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from tests.conftest import load_demonstration
from tests.dashapp.site import Site
from tests.databases import ENGINES, Cluster, Workshop, cluster
from tests.speed import reading, serving, signed_in, starting, writing
from tests.speed.measuring import Row


def rows() -> Iterator[Row]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="handslag-speed-")))

        @cache
        def server() -> Cluster:
            return stack.enter_context(cluster())

        yield from starting.rows(folder)
        for engine in ENGINES:
            workshop = Workshop(engine, folder, server)
            with workshop.copy_of("nothing", lambda _: None) as url:
                yield starting.load_demonstration(url, engine)
            with workshop.copy_of("demo", load_demonstration) as url:
                if engine == "sqlite":
                    yield from serving.rows(url, folder)
                site = Site(url, folder)
                yield from reading.rows(site, engine)
                yield from signed_in.rows(site, engine)
                yield from writing.rows(site.database, engine)
                site.close()


def main() -> None:
    print("| What | Measured | Against | Ratio | Must reach |\n|---|---|---|---|---|")
    for row in rows():
        print(f"| {row.what} | {row.measured} | {row.against} | {row.ratio} | {row.limit} |", flush=True)


if __name__ == "__main__":
    main()
