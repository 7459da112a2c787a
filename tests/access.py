"""What axe finds on a page in a browser."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

# what it found in order takes as long to write down as to find
WRONG_ONLY: dict[str, Any] = {"resultTypes": ["violations"]}


def violations(page: Page) -> str:
    """What is wrong for somebody, in axe's words; empty where nothing is. The script is read once for a page."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate("wanted => axe.run(wanted)", WRONG_ONLY))
    return found.generate_report() if found.violations_count else ""
