"""What axe finds on a page in a browser."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

# what it found in order takes as long to write down as to find
WRONG_ONLY: dict[str, Any] = {"resultTypes": ["violations"]}
WITHOUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}


def violations(page: Page, *, contrast: bool = True) -> str:
    """What is wrong for somebody, in axe's words; empty where nothing is. The script is read once for a page.

    Looking at every letter's contrast takes longer than all else; in another language the colours are the same.
    """
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(
        page.evaluate("wanted => axe.run(wanted)", WRONG_ONLY if contrast else {**WRONG_ONLY, **WITHOUT_CONTRAST})
    )
    return found.generate_report() if found.violations_count else ""
