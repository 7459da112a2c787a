"""Takes the pictures of the guides anew, from a demonstration of its own: `.venv/bin/python docs/pictures/take.py`.

CHROMIUM names the browser; without it Playwright's own is used.
"""

import os
import re
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Locator, Page, sync_playwright

HERE = Path(__file__).parent
HANDSLAG = [sys.executable, "-m", "dashapp.cli"]
BERGSJON = "/handslag-bergsjon"
SECONDS_TO_START = 60
WIDE, NARROW, AIR = 1280, 360, 16
COMMENT = "Sommaren 2025."
REASON = "Räknade ni bara ungdomar som bor i stadsdelen?"
NEW = "/handslag-provby"


def main() -> None:
    """Start the demonstration on a free port, take every picture, stop it again."""
    port = free_port()
    with TemporaryDirectory() as folder:
        address = f"http://localhost:{port}"
        given = {"HANDSLAG_DATA": folder, "DATABASE_URL": "", "HANDSLAG_BASE_URL": address, "HANDSLAG_LANGUAGE": "sv"}
        environment = os.environ | given
        command = [*HANDSLAG, "demo", "--port", str(port)]
        server = subprocess.Popen(command, env=environment)  # noqa: S603  this project's own command
        try:
            wait_for(port, server)
            with sync_playwright() as playwright:
                sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
                executable = os.environ.get("CHROMIUM") or None
                browser = playwright.chromium.launch(executable_path=executable, args=sandbox)
                take_all(browser, address, invitation(environment))
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


def invitation(environment: dict[str, str]) -> str:
    """The link by which somebody new comes in."""
    person = ["karin@example.org", "--name", "Karin Kvist", "--organisation", "saab"]
    said = subprocess.check_output([*HANDSLAG, "person", "invite", *person], env=environment, text=True)  # noqa: S603
    return re.findall(r"http\S+", said)[-1]


def take_all(browser: Browser, address: str, link: str) -> None:
    """One quarter's story: the public page, Bo reports, Åsa reads and sends back, Bo sees why, somebody new comes."""
    above(visit(browser, address + BERGSJON), "public-page", "article details >> nth=0")
    above(visit(browser, address + BERGSJON, NARROW), "public-page-phone", "article details >> nth=0")
    only(visit(browser, link).locator("main"), "invitation")

    asa = enter(browser, address, "Åsa", f"/app{BERGSJON}")
    above(asa, "overview", "article.goal >> nth=3")
    why = asa.locator("article.goal").first
    why.locator("summary").click()
    only(why, "why")
    only(asa.locator("section", has_text="Partner och mål"), "partners")
    asa.goto(f"{address}/app{BERGSJON}/goals/jobb")
    above(drawn(asa), "goal", "h2:has-text('Takt')")

    bo = enter(browser, address, "Bo", "/app/")
    above(bo, "tasks-reporter", "footer")
    form = f"{address}/app{BERGSJON}/report"
    bo.goto(form)
    drawn(bo).get_by_label(re.compile("lovjobb.*Den här perioden")).fill("52")
    bo.get_by_label(re.compile("lovjobb.*Kommentar")).fill(COMMENT)
    bo.get_by_role("status").filter(has_text="Sparat").wait_for()
    above(bo, "report", "h2:has-text('Vad händer sedan')")
    above(enter(browser, address, "Bo", f"/app{BERGSJON}/report", NARROW), "report-phone", "text=Skriv aldrig namn")
    bo.get_by_role("button", name="Skicka in 1 rad").click()
    only(bo.locator("section", has=bo.get_by_role("heading", name=re.compile("Kvitto"))), "receipt")

    above(enter(browser, address, "Åsa", "/app/"), "tasks-verifier", "footer")
    asa.goto(f"{address}/app{BERGSJON}/verify")
    rows = drawn(asa).locator(".queue tbody tr")
    for box in rows.filter(has_text="Inget att anmärka").locator("input:enabled").all():
        box.check()
    asa.get_by_role("button", name="Verifiera valda").click()
    asa.get_by_text("valda rader är verifierade").wait_for()
    asa.goto(f"{address}/app{BERGSJON}/verify")
    drawn(asa)
    rows.filter(has_text="Saab").get_by_role("button", name=re.compile("Saab")).click()
    asa.locator(".pane h2", has_text="Saab").wait_for()
    above(asa, "verify", "h2:has-text('Granskade nyligen')")
    asa.get_by_role("button", name="Återsänd med skäl").click()
    asa.get_by_label(re.compile("Varför?")).fill(REASON)
    only(asa.locator(".pane"), "return")
    asa.get_by_role("button", name="Återsänd", exact=True).click()
    asa.get_by_text("Återsänd: Saab").wait_for()

    bo.goto(form)
    above(drawn(bo), "returned", "text=Skriv aldrig namn")
    take_the_desk(browser, address, asa)


def take_the_desk(browser: Browser, address: str, asa: Page) -> None:
    """The coordinator's: Åsa begins a handslag, closes the quarter and prepares a release, which Stina reads."""
    asa.goto(f"{address}/app/new")
    drawn(asa).get_by_label("Första dagen").fill("2025-07-01")
    asa.get_by_label("Sista dagen", exact=True).fill("2027-12-31")
    asa.get_by_label("Namn (svenska)").fill("Handslag Provby")
    above(asa, "founding", "text=Nya företag")
    asa.get_by_role("button", name="Skapa handslaget").click()
    asa.get_by_role("heading", name="Inställningar").wait_for()
    asa.goto(f"{address}/app{NEW}/settings/goals/jobb/target")
    drawn(asa).get_by_label("Delmål 1: värde").fill("20")
    asa.get_by_alt_text(re.compile("20 \\(31 mars 2026")).wait_for()
    above(asa, "target", "label:has-text('Varför')")

    asa.goto(f"{address}/app{BERGSJON}/members")
    only(drawn(asa).locator("main .side"), "members")
    asa.goto(f"{address}/app{BERGSJON}/coverage")
    above(drawn(asa), "coverage", "footer")
    asa.goto(f"{address}/app{BERGSJON}/periods")
    drawn(asa).locator("summary", has_text="Stäng juli–sept 2025").click()
    asa.get_by_role("button", name="Stäng juli–sept 2025").click()
    asa.get_by_text("Juli–sept 2025 är stängd").wait_for()
    asa.goto(f"{address}/app{BERGSJON}/publish")
    drawn(asa).get_by_role("button", name="Förbered").click()
    asa.get_by_text("är förberedd.").wait_for()

    stina = enter(browser, address, "Stina", f"/app{BERGSJON}/publish")
    stina.locator("button[lang=sv]:visible").click()
    stina.locator("html[lang=sv]").wait_for()
    only(drawn(stina).locator("section", has=stina.get_by_role("heading", name="Det här ändras")), "publish")
    stina.get_by_role("button", name="Godkänn och publicera").click()
    stina.get_by_text("är publicerad").wait_for()
    asa.goto(f"{address}/app{BERGSJON}/audit")
    above(drawn(asa), "log", "main section li >> nth=5")


def visit(browser: Browser, address: str, width: int = WIDE) -> Page:
    """A page as a reader with a light screen sees it, in Swedish; so high that nothing at its foot covers the rest."""
    page = browser.new_page(
        viewport={"width": width, "height": 1800}, color_scheme="light", locale="sv-SE", reduced_motion="reduce"
    )
    page.goto(address)
    return page


def enter(browser: Browser, address: str, name: str, path: str, width: int = WIDE) -> Page:
    """Somebody comes in by the button of the demonstration."""
    page = visit(browser, f"{address}/signin?next={path}", width)
    page.get_by_role("button", name=re.compile(f"^{name} ")).click()
    return drawn(page)


def drawn(page: Page) -> Page:
    """The same page when the application has drawn it."""
    page.locator("#react-entry-point h1").wait_for()
    page.locator("#first-paint").wait_for(state="detached")
    page.wait_for_load_state("networkidle")
    return page


def above(page: Page, name: str, below: str) -> None:
    """The top of a page, down to the first thing that is `below` the picture."""
    height = int(page.locator(below).first.evaluate("one => one.getBoundingClientRect().top + scrollY"))
    clip = {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height}
    page.screenshot(path=file_of(name), full_page=True, clip=clip)
    told(name)


def only(part: Locator, name: str) -> None:
    """One part of a page, with a little air around it."""
    box = part.evaluate(
        "one => { const r = one.getBoundingClientRect(); return [r.x, r.y + scrollY, r.width, r.height] }"
    )
    x, y, width, height = (int(one) for one in box)
    clip = {"x": max(x - AIR, 0), "y": max(y - AIR, 0), "width": width + 2 * AIR, "height": height + 2 * AIR}
    part.page.screenshot(path=file_of(name), full_page=True, clip=clip)
    told(name)


def file_of(name: str) -> Path:
    return HERE / f"{name}.png"


def told(name: str) -> None:
    print(f"{name}: {file_of(name).stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
