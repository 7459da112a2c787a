"""The public pages: what they weigh, and what one costs the server."""

from collections.abc import Iterator

from dashapp.public.banner import banner
from dashapp.public.environment import environment
from dashapp.public.home import render_home
from dashapp.public.page import render_partnership
from dashapp.public.serving import Rendered
from db import PUBLIC
from goals import releases
from tests.dashapp.site import Site
from tests.public.reading import read
from tests.speed.measuring import Row, compared, cpu, hello, request

TIMES = 500
UNCACHED = 10
PAGE = "/handslag-bergsjon"
BROWSER = {"Accept_Encoding": "gzip, deflate, br", "Accept": "text/html", "User_Agent": "Mozilla/5.0"}


def rows(site: Site, engine: str) -> Iterator[Row]:
    if engine == "sqlite":
        yield weight(site)
    basis = cpu(request(hello(), "/"), TIMES)
    known = site.ask(PAGE, Accept_Encoding="gzip, deflate, br").headers["ETag"]
    for what, path, more in (
        ("page, kept", PAGE, {}),
        ("page, 304", PAGE, {"If_None_Match": known}),
        ("JSON, kept", f"{PAGE}.json", {}),
        ("home, kept", "/", {}),
    ):
        spent = cpu(request(site.app, path, **BROWSER, **more), TIMES)
        yield compared(f"{what} ({engine}, without a server)", spent, "Flask hello", basis, "")
    yield from uncached(site, engine)


def weight(site: Site) -> Row:
    """What a browser fetches the first time, headers included."""
    page = site.ask(PAGE, **BROWSER)
    head = read(site.ask(PAGE).text)
    named = [link.attributes["href"] for link in head.all("link") if link.attributes["rel"] in ("stylesheet", "icon")]
    answers = [page, *(site.ask(address, **BROWSER) for address in named)]
    headers = sum(len(f"{name}: {value}\r\n") for answer in answers for name, value in answer.headers.items())
    measured = sum(len(answer.data) for answer in answers) + headers
    script = sum(1 for _ in head.all("script"))
    shown = f"{measured / 1000:.1f} kB, {len(answers)} requests, {script} scripts"
    return Row("page, cold", shown, "", "", "≤ 50 kB, ≤ 3 requests, no script")


def uncached(site: Site, engine: str) -> Iterator[Row]:
    templates = environment(stylesheet="/static/public.css", icon="/static/icon.svg", door_style="/static/door.css")
    more = {"language": "sv", "base_url": "https://handslag.example.org", "templates": templates}

    def page() -> None:
        with site.database.reading(PUBLIC) as session:
            found = releases.published(session, PAGE[1:]).publication
            text = render_partnership(
                found.document, release=found.number, published=found.published_at, banner=shown, **more
            )
        Rendered.of(text, "text/html")

    def home() -> None:
        with site.database.reading(PUBLIC) as session:
            every = [
                {"document": one.document, "release": one.number, "published": one.published_at}
                for one in releases.all_published(session)
            ]
            text = render_home(every, banner=shown, **more)
        Rendered.of(text, "text/html")

    with site.app.app_context():
        shown = banner()
    for what, deed in (("page, made anew", page), ("home, made anew", home)):
        yield Row(f"{what} ({engine})", f"{cpu(deed, UNCACHED):.1f} ms", "", "", "≤ 15 ms")
