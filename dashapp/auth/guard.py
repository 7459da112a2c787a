"""The one guard in front of everything: nothing is open unless it stands on the list, and no other site may write."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from flask import Flask, Response, abort, redirect, request

from dashapp.auth.keys import is_known

# Everything that anybody may ask for, by endpoint. The rest asks for a signed-in person.
OPEN_TO_ALL = frozenset(
    {
        "public.home",
        "public.partnership",
        "public.partnership_json",
        "public.partnership_csv",
        "public.asset",
        "health.alive",
        "health.ready",
        "signin.ask",
        "signin.enter",
        "signin.enter_as",
        "signin.leave",
        "signin.choose",
        "signin.chosen",
        "signin.forgotten",
        "signin.remind",
        # libraries as anybody can fetch them from their makers
        "/app/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
    }
)
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
DEFAULT_PORTS = {"http": 80, "https": 443}


def install(server: Flask, *, base_url: str) -> None:
    """Put the guard before every other function that sees a request."""
    own = origin(base_url)

    def guard() -> Response | None:
        if (request.content_length or 0) > server.config["MAX_CONTENT_LENGTH"]:
            abort(413)
        if request.method not in SAFE_METHODS and not comes_from(own, request.headers):
            abort(403)
        # without an endpoint there is nothing to guard: the answer is that nothing is there
        if request.endpoint is None or request.endpoint in OPEN_TO_ALL or is_known():
            return None
        # a reader is led to the door and back; a page's own message is answered, and the page leads there itself
        if request.method != "GET" or not request.accept_mimetypes.accept_html:
            abort(401)
        return redirect(f"/signin?next={quote(request.full_path.rstrip('?'))}", 303)

    server.before_request_funcs.setdefault(None, []).insert(0, guard)


def comes_from(own: str | None, headers: Mapping[str, str]) -> bool:
    """Whether a request that changes something was sent by one of our own pages, as the browser says."""
    site = headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    sender = headers.get("Origin") or headers.get("Referer")
    return own is not None and sender is not None and origin(sender) == own


def origin(address: str) -> str | None:
    """Scheme, host and port of an address; None for one that has none."""
    try:
        parts = urlsplit(address)
        port = parts.port or DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.hostname}:{port}" if parts.hostname and port else None
