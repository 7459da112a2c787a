"""Takes the pictures of the public page anew, from its own demonstration: `.venv/bin/python docs/pictures/take.py`.

CHROMIUM names the browser; without it Playwright's own is used.
"""

import os
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
PAGE = "/handslag-bergsjon"
PICTURES = (  # file, width in pixels, what of the page is the first thing below the picture
    ("public-page.png", 1280, "article details >> nth=1"),
    ("public-page-phone.png", 360, "article details >> nth=0"),
)
SECONDS_TO_START = 60


def main() -> None:
    """Start the demonstration on a free port, take every picture, stop it again."""
    port = free_port()
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "dashapp.cli", "demo", "--port", str(port)]
        environment = {**os.environ, "HANDSLAG_DATA": folder, "DATABASE_URL": ""}
        server = subprocess.Popen(command, env=environment, cwd=HERE.parents[1])  # noqa: S603  this project's own command
        try:
            wait_for(port, server)
            with sync_playwright() as playwright:
                sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
                executable = os.environ.get("CHROMIUM") or None
                browser = playwright.chromium.launch(executable_path=executable, args=sandbox)
                for name, width, below in PICTURES:
                    take(browser, f"http://localhost:{port}{PAGE}", HERE / name, width=width, below=below)
                browser.close()
        finally:
            server.terminate()
            server.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Until the demonstration is ready to answer."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            connection = HTTPConnection("localhost", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    sys.exit("The demonstration did not start.")


def take(browser: Browser, address: str, file: Path, *, width: int, below: str) -> None:
    """The top of a page as a reader with a light screen sees it, in Swedish."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme="light", locale="sv-SE")
    page.goto(address)
    height = int(page.locator(below).evaluate("one => one.getBoundingClientRect().top"))
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    page.close()
    print(f"{file.name}: {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
