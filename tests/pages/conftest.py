"""Sites for the signed-in pages: the demonstration, to look at or to change, and an empty one.

Pages ask the domain and draw what it answers; the domain is tested on both engines in tests/goals and tests/partners.
So pages are tested on the embedded database, and on both engines only who may see and do what (test_rights) and a whole
quarter in a browser.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import Database
from tests.conftest import load_demonstration
from tests.dashapp.site import Site
from tests.databases import Workshop


@pytest.fixture(scope="session")
def site(workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demonstration, for tests that only look."""
    with workshops["sqlite"].copy_of("demo", load_demonstration) as url:
        opened = Site(url, tmp_path_factory.mktemp("pages"))
        yield opened
        opened.close()


@pytest.fixture
def own_site(workshops: dict[str, Workshop], tmp_path: Path) -> Iterator[Site]:
    """The demonstration, for a test that changes something."""
    with workshops["sqlite"].copy_of("demo", load_demonstration) as url:
        opened = Site(url, tmp_path)
        yield opened
        opened.close()


@pytest.fixture
def empty_site(workshops: dict[str, Workshop], tmp_path: Path) -> Iterator[Site]:
    """An application that nobody has told anything yet."""
    with workshops["sqlite"].copy_of("empty", _nothing) as url:
        opened = Site(url, tmp_path)
        yield opened
        opened.close()


def _nothing(_database: Database) -> None:
    """Leave it as it is."""
