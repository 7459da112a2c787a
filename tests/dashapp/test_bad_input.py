"""Whatever is sent, the answer is one that a server means to give, and it comes at once."""

import time
from collections.abc import Iterator

import pytest

from tests.dashapp.site import Site

PIECES = [
    "%00", "%0d%0aSet-Cookie:%20a=b", "%ff%fe", "%c3%28", "%e2%80%ae", "%F0%9F%98%80", "..%2f..%2fetc%2fpasswd",
    "..\\..\\x", "' OR 1=1 --", "%27%3BDROP%20TABLE%20goal", "<script>alert(1)</script>", "{{7*7}}", "${7*7}",
    "%25s%25n", "__class__", "a" * 10_000, "%20", "%09", "~", "-", "_", "0", "-1", "1e309", "NaN", "null", "true",
    "é", "\N{FULLWIDTH DIGIT ONE}", "a b", "a+b", "a;b", "a,b", "a:b", "a@b", "a=b", "con", "%2e", "%2e%2e", "%2F",
    "%5c", "Z\u0338\u0322\u035da\u0335l\u0337g", "\u200b", "\ufeff", "\u202etxt",
]  # fmt: skip
PLACES = [
    "/{}",
    "/en/{}",
    "/{}.json",
    "/static/{}",
    "/handslag-bergsjon/{}",
    "/handslag-bergsjon.json?lang={}",
    "/?{}",
    "/app/{}",
]
HEADERS = {
    "Accept": ["", "*/*", "application/xml", "x" * 5000, "text/html;q=9", ";;;", "\xff\xfe"],
    "Accept-Encoding": ["br;q=NaN", "br;q=1e309", "gzip" * 2000, ",,,,", "identity;q=0", "*;q=0", "br;q=-1", "\xe5"],
    "Accept-Language": ["en", "xx-YY;q=zzz", "*", "en" * 3000, "\xff"],
    "If-None-Match": ["*", '"', 'W/"', '"a"' * 3000, "\xff", "W/", ", ,"],
    "If-Modified-Since": ["yesterday", "Thu, 99 Foo 2025 25:61:61 GMT", "0", "9" * 400],
    "If-Match": ["*", '"x"'],
    "Range": ["bytes=0-0", "bytes=-1", "bytes=99999999999999999999-", "lines=1-2", "bytes=5-1", "bytes=0-1,2-3"],
    "Cookie": ["session=x", "a" * 8000, "=;=;", "session=.eJw", "\xff=\xfe"],
    "Content-Type": [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "application/json; charset=nonsense",
        "/",
        "\xff",
    ],
    "Transfer-Encoding": ["chunked", "gzip, chunked", "identity"],
    "X-Forwarded-For": ["127.0.0.1", "' OR 1=1", "x" * 5000],
    "X-Forwarded-Host": ["evil.example", "localhost, evil.example"],
    "X-Forwarded-Proto": ["https", "gopher"],
    "X-Forwarded-Prefix": ["/evil"],
    "X-HTTP-Method-Override": ["DELETE", "POST"],
    "X-Original-URL": ["/app/"],
    "Authorization": ["Basic", "Basic !!!", "Bearer " + "x" * 5000, "Digest x", "\xff"],
    "User-Agent": ["", "\xff" * 100, "x" * 9000, "() { :; }; echo"],
    "Host": ["", "localhost:", "localhost:99999", "localhost:port", "[::1]:8000", "127.0.0.1:0"],
    "Origin": ["null", "\xff", "https://"],
    "Sec-Fetch-Site": ["\xff", "x" * 5000],
    "Referer": ["http://[", "\xff", "x" * 9000],
    "Expect": ["100-continue", "nonsense"],
    "Upgrade": ["websocket", "h2c"],
    "Content-Length": ["0", "00"],
}
QUERIES = [
    "lang=en&lang=sv", "lang[]=en", "lang=%00", "lang=en%00", "lang=EN", "lang", "=", "&" * 5000, "a=" * 3000, "%",
    "%zz", "lang=e%6E",
]  # fmt: skip
MEANT = {200, 304, 308, 400, 401, 403, 404, 405, 412, 413, 416}


def odd() -> Iterator[tuple[str, str, dict[str, str]]]:
    for place in PLACES:
        for piece in PIECES:
            yield "GET", place.format(piece), {}
    for name, values in HEADERS.items():
        for value in values:
            for method, path in (("GET", "/handslag-bergsjon"), ("POST", "/app/_dash-update-component")):
                yield method, path, {name: value}
    for query in QUERIES:
        yield "GET", f"/handslag-bergsjon.csv?{query}", {}
    for method in ("get", "CONNECT", "TRACE", "PRI", "X" * 300, "GET POST", "Ö"):
        yield method, "/handslag-bergsjon", {}


def test_there_are_enough_of_them() -> None:
    assert len(list(odd())) > 400


@pytest.mark.parametrize("kind", ["GET", "POST", "other"])
def test_nothing_odd_breaks_the_server(site: Site, kind: str) -> None:
    asked = [one for one in odd() if one[0] == kind or (kind == "other" and one[0] not in ("GET", "POST"))]
    for method, path, headers in asked:
        begun = time.process_time()
        answer = site.app.test_client(use_cookies=False).open(path, method=method, headers=headers, buffered=True)
        seconds = time.process_time() - begun
        said = (method, path[:80], headers)
        assert answer.status_code in MEANT, said
        assert seconds < 1, said
        assert "Set-Cookie" not in answer.headers, said
        if answer.status_code >= 400 and method != "HEAD":
            assert answer.mimetype == "text/html", said
            assert b"Traceback" not in answer.data


@pytest.mark.parametrize(
    "path", ["//evil.example/", "//evil.example/%2f..", "/\\evil.example", "//app", "/app", "/en//x", "/en//"]
)
def test_nobody_is_sent_elsewhere(site: Site, path: str) -> None:
    answer = site.app.test_client().open("/", environ_overrides={"PATH_INFO": path})
    where = answer.headers.get("Location", "http://localhost/")
    assert where.startswith(("http://localhost/", "/")), where
    assert not where.startswith("//")


def test_what_is_asked_never_stands_in_the_answer(site: Site) -> None:
    for path in (
        "/canary-31337",
        "/en/canary-31337",
        "/static/canary-31337",
        "/handslag-bergsjon.json?lang=canary-31337",
    ):
        answer = site.ask(path, User_Agent="canary-31337", Referer="http://localhost/canary-31337")
        assert "canary-31337" not in answer.text
        assert not any("canary-31337" in value for value in answer.headers.values())
