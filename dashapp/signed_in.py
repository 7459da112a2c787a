"""The signed-in application: Dash under /app/, the first answer drawn by the server, messages checked on arrival."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from dash import Dash, Input, Output, dcc, html, set_props
from dash.exceptions import DependencyException
from dash.fingerprint import check_fingerprint
from flask import Flask, Response, abort, make_response, request
from jinja2 import Environment

from dashapp.auth.current import visitor
from dashapp.first_paint import as_html
from dashapp.headers import policy
from dashapp.messages import is_sound
from dashapp.navigation import Navigation
from dashapp.pages import PAGES
from dashapp.public.assets import Assets
from dashapp.public.serving import A_YEAR, THOROUGH, Rendered, Shelf, compressed
from dashapp.shell import announcement
from partners.errors import Refused

PREFIX = "/app"
ADDRESS, FRAME, SAID = "address", "frame", "said"
SUITES = f"{PREFIX}/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>"
UPDATES = f"{PREFIX}/_dash-update-component"
# Bundles that Dash brings along and no page uses.
UNUSED = re.compile(r"dash_table|polyfill|plotly")
SCRIPT = re.compile(r"<script src=[^>]*></script>")
# What the browser need not know: the versions of what runs here, and a number that differs from load to load.
TOLD_TO_NOBODY = ("python_version", "dash_version_url", "end_id")


class SignedIn(Dash):
    """Dash with an index page of our own."""

    def __init__(self, server: Flask, *, templates: Environment, assets: Assets) -> None:
        self._navigation = Navigation(PAGES, prefix=PREFIX)
        self._template = templates.get_template("app.html")
        self._addresses = {
            "bootstrap": assets.address("bootstrap.css"),
            "style": assets.address("app.css"),
            "theme": assets.address("theme.js"),
            "script": assets.address("app.js"),
        }
        self._scripts = ""
        super().__init__(
            __name__,
            server=server,
            url_base_pathname=f"{PREFIX}/",
            # safety, not comfort: without it the first reader's layouts are kept and sent to everybody
            suppress_callback_exceptions=True,
            enable_mcp=False,
            use_async=False,
            use_pages=False,
            eager_loading=False,
            assets_folder="",
            include_assets_files=False,
            update_title=None,  # type: ignore[arg-type]  # the title is the page's own
            on_error=_tell,
        )
        self.layout = html.Div(
            [
                dcc.Location(id=ADDRESS),
                html.Div(id=FRAME),
                html.Div(id=SAID, className="said", **{"aria-live": "polite"}),
            ]
        )
        self.callback(Output(FRAME, "children"), Input(ADDRESS, "pathname"))(self._go)
        for page in PAGES:
            page.callbacks.install(self)
        suites, updates = server.view_functions[SUITES], server.view_functions[UPDATES]
        server.view_functions[SUITES] = _kept(suites)
        server.view_functions[UPDATES] = _checked(updates, self.callback_map)
        for name in ("_dash-layout", "_dash-dependencies"):
            told = server.view_functions[f"{PREFIX}/{name}"]
            server.view_functions[f"{PREFIX}/{name}"] = lambda told=told: _for_one(told())

    def _go(self, path: Any) -> list[Any]:
        """What stands at the address that the browser has gone to."""
        return self._navigation.view(visitor(), path if isinstance(path, str) else "").parts

    def index(self, *_args: Any, **_values: Any) -> Response:  # type: ignore[override]
        """The first answer: the page itself as plain HTML, and the scripts that take over from it."""
        seen = self._navigation.view(visitor(), request.path)
        if not self._scripts:
            scripts = SCRIPT.findall(self._generate_scripts_html())
            self._scripts = "\n".join(script for script in scripts if not UNUSED.search(script))
        body = self._template.render(
            **self._addresses,
            words=visitor().words,
            person=visitor().person.id,
            title=seen.title,
            first=as_html(seen.parts),
            config=self._generate_config_html(),
            scripts=self._scripts,
            renderer=self._generate_renderer(),
        )
        response = make_response(body, seen.status)
        response.headers["Content-Security-Policy"] = policy(scripts=self.csp_hashes())
        return _for_one(response)

    def _config(self) -> dict[str, Any]:
        return {key: value for key, value in super()._config().items() if key not in TOLD_TO_NOBODY}


def _tell(error: Exception) -> None:
    """A refusal is said in the visitor's words, and nothing else changes; any other error is our own fault."""
    if not isinstance(error, Refused):
        raise error
    set_props(SAID, {"children": announcement(visitor().words, error)})


def _kept(serve: Callable[..., Response]) -> Callable[..., Response]:
    """The bundles of scripts, compressed once; their addresses change with their content."""
    shelf = Shelf()

    def served(package_name: str, fingerprinted_path: str) -> Response:
        # by the file itself: anybody can make up fingerprints, and as many as there are numbers
        file, _ = check_fingerprint(fingerprinted_path)
        if UNUSED.search(file) or not file.endswith(".js"):
            abort(404)

        def render() -> Rendered:
            try:
                answer = serve(package_name, file)
            except DependencyException:
                abort(404)  # Dash itself would answer with the address and a list of its files
            return Rendered.of(answer.get_data(), answer.mimetype or "", THOROUGH)

        return shelf.get((package_name, file), render).response(cache=A_YEAR)

    return served


def _checked(update: Callable[[], Response], known: Mapping[str, Any]) -> Callable[[], Response]:
    """Whatever no page of ours sends is a bad request."""

    def checked() -> Response:
        if not is_sound(_message(), known):
            abort(400)
        return _for_one(update())

    return checked


def _for_one(response: Response) -> Response:
    """What is made for one person is kept by nobody."""
    response.headers["Cache-Control"] = "no-store"
    return compressed(response)


def _message() -> Any:
    """What was sent, None where it cannot be read."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None  # lists in lists in lists
