"""Sites for the signed-in pages: the demonstration, to look at or to change, and an empty one.

Pages ask the domain and draw what it answers; the domain is tested on both engines in tests/goals and tests/partners.
So pages are tested on the embedded database, and on both engines only who may see and do what (test_rights) and a whole
quarter in a browser.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db import Database
from tests.conftest import load_demonstration
from tests.dashapp.site import Site
from tests.databases import Workshop


@contextmanager
def opened(workshop: Workshop, folder: Path, *, empty: bool = False) -> Iterator[Site]:
    """An application on a copy of its own, of the demonstration or of a database in which there is nothing."""
    name, prepare = ("empty", _nothing) if empty else ("demo", load_demonstration)
    with workshop.copy_of(name, prepare) as url:
        site = Site(url, folder)
        yield site
        site.close()


def _nothing(_database: Database) -> None:
    """Leave it as it is."""


@pytest.fixture(scope="session")
def site(workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demonstration, for tests that only look."""
    with opened(workshops["sqlite"], tmp_path_factory.mktemp("pages")) as one:
        yield one


@pytest.fixture
def own_site(workshops: dict[str, Workshop], tmp_path: Path) -> Iterator[Site]:
    """The demonstration, for a test that changes something."""
    with opened(workshops["sqlite"], tmp_path) as one:
        yield one


@pytest.fixture
def empty_site(workshops: dict[str, Workshop], tmp_path: Path) -> Iterator[Site]:
    """An application that nobody has told anything yet."""
    with opened(workshops["sqlite"], tmp_path, empty=True) as one:
        yield one
