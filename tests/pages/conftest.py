"""Sites for the signed-in pages: the demonstration on both engines, to look at or to change."""

from tests.dashapp.conftest import empty_site, own_site, site

__all__ = ["empty_site", "own_site", "site"]
