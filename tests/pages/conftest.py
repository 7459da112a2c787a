"""Sites for the signed-in pages: the demonstration, to look at or to change.

What a page only shows is looked at on the embedded database: what it reads is tested on both engines in tests/goals.
What changes something, and who may see what, is tested on both here too.
"""

from collections.abc import Iterator

import pytest

from tests.conftest import load_demonstration
from tests.dashapp.conftest import empty_site, own_site
from tests.dashapp.site import Site
from tests.databases import Workshop

__all__ = ["empty_site", "own_site"]


@pytest.fixture(scope="session")
def site(workshops: dict[str, Workshop], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demonstration, for tests that only look."""
    with workshops["sqlite"].copy_of("demo", load_demonstration) as url:
        opened = Site(url, tmp_path_factory.mktemp("pages"))
        yield opened
        opened.close()
