"""The headers that every answer carries: what a browser may do with it, and nothing more."""

from collections.abc import Iterable

from flask import Flask, Response


def policy(*, scripts: Iterable[str] | None = None) -> str:
    """What a page may load and send. Without `scripts` (the hashes of inline ones) no script runs at all.

    Where scripts draw the page they set the style of an element too, which no hash can name beforehand.
    """
    rules = ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]
    if scripts is None:
        return "; ".join([*rules, "style-src 'self'", "img-src 'self'"])
    own = ["style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "connect-src 'self'"]
    return "; ".join([*rules, *own, " ".join(["script-src 'self'", *scripts])])


HEADERS = {
    "Content-Security-Policy": policy(),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
TWO_YEARS = "max-age=63072000; includeSubDomains"


def install(server: Flask, *, is_secure: bool) -> None:
    """Add them to every answer, also to those that say no."""

    @server.after_request
    def add_headers(response: Response) -> Response:
        own = {name.lower() for name in response.headers.keys()}  # noqa: SIM118  it gives pairs
        response.headers.extend([one for one in HEADERS.items() if one[0].lower() not in own])
        if is_secure:
            response.headers["Strict-Transport-Security"] = TWO_YEARS
        return response
