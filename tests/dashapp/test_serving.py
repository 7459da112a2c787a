"""How public answers travel: small, kept by readers until something new is published, and without a trace of them."""

import gzip

import brotli
import pytest

from tests.dashapp.site import Site
from tests.public.reading import read

PUBLIC = (
    "/",
    "/en/",
    "/handslag-bergsjon",
    "/en/handslag-bergsjon",
    "/handslag-bergsjon.json",
    "/handslag-bergsjon.csv",
)
FORMS = {
    "/handslag-bergsjon": "text/html",
    "/handslag-bergsjon.json": "application/json",
    "/handslag-bergsjon.csv": "text/csv",
}


@pytest.mark.parametrize("path", PUBLIC)
def test_a_reader_who_has_the_answer_gets_304(site: Site, path: str) -> None:
    first = site.ask(path)
    again = site.ask(path, If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert (again.headers["Cache-Control"], again.headers["Vary"]) == ("public, no-cache", "Accept-Encoding")
    assert site.ask(path, If_None_Match='"something-else"').status_code == 200
    assert site.ask(path, If_None_Match=f"W/{first.headers['ETag']}").status_code == 304
    assert site.ask(path, If_None_Match=f'"a", {first.headers["ETag"]}').status_code == 304


@pytest.mark.parametrize("path", PUBLIC)
def test_every_encoding_says_the_same(site: Site, path: str) -> None:
    plain = site.ask(path)
    assert "Content-Encoding" not in plain.headers
    packed = {name: site.ask(path, Accept_Encoding=name) for name in ("br", "gzip")}
    assert {name: answer.headers["Content-Encoding"] for name, answer in packed.items()} == {"br": "br", "gzip": "gzip"}
    assert brotli.decompress(packed["br"].data) == gzip.decompress(packed["gzip"].data) == plain.data
    assert len(packed["br"].data) < len(packed["gzip"].data) < len(plain.data)
    answers = [plain, *packed.values()]
    assert len({answer.headers["ETag"] for answer in answers}) == 3
    assert {answer.headers["Vary"] for answer in answers} == {"Accept-Encoding"}


@pytest.mark.parametrize(
    ("accepted", "used"),
    [
        ("", None),
        ("identity", None),
        ("gzip, deflate, br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0", None),
        ("zstd, deflate", None),
        ("*", "br"),
        (";;;q=x, ,", None),
    ],
)
def test_the_reader_chooses_the_encoding(site: Site, accepted: str, used: str | None) -> None:
    answer = site.ask("/handslag-bergsjon", Accept_Encoding=accepted)
    assert answer.status_code == 200
    assert answer.headers.get("Content-Encoding") == used


@pytest.mark.parametrize("path", [*PUBLIC, "/healthz", "/finns-inte"])
def test_head_is_get_without_a_body(site: Site, path: str) -> None:
    whole, head = site.ask(path), site.ask(path, "HEAD")
    assert head.data == b""
    assert head.status_code == whole.status_code
    for name in ("Content-Type", "Content-Length", "ETag", "Cache-Control"):
        assert head.headers.get(name) == whole.headers.get(name)


@pytest.mark.parametrize(("path", "mimetype"), FORMS.items())
def test_each_form_says_what_it_is(site: Site, path: str, mimetype: str) -> None:
    assert site.ask(path).mimetype == mimetype


@pytest.mark.parametrize("form", ["json", "csv"])
def test_other_sites_may_read_the_data_and_only_the_data(site: Site, form: str) -> None:
    assert site.ask(f"/handslag-bergsjon.{form}").headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in site.ask("/handslag-bergsjon").headers


@pytest.mark.parametrize("path", ["/", "/handslag-bergsjon"])
def test_pages_name_each_other_in_every_language(site: Site, path: str) -> None:
    english = "/en" + path
    expected = {
        "sv": f"http://localhost:8000{path}",
        "en": f"http://localhost:8000{english}",
        "x-default": f"http://localhost:8000{path}",
    }
    for one, language in ((path, "sv"), (english, "en")):
        page = site.page(one)
        assert next(page.all("html")).attributes["lang"] == language
        links = [link.attributes for link in page.all("link", rel="alternate")]
        assert {link["hreflang"]: link["href"] for link in links if "hreflang" in link} == expected


def test_links_come_from_the_settings_and_never_from_the_request(site: Site) -> None:
    forged = site.ask(
        "/handslag-bergsjon", Host="127.0.0.1:9999", X_Forwarded_Host="evil.example", X_Forwarded_Proto="ftp"
    )
    assert forged.data == site.ask("/handslag-bergsjon").data


def test_data_in_a_language_that_we_do_not_have_is_a_mistake_that_is_told(site: Site) -> None:
    for form in ("json", "csv"):
        assert site.ask(f"/handslag-bergsjon.{form}?lang=de").status_code == 400
        assert site.ask(f"/handslag-bergsjon.{form}?lang=").status_code == 400
        assert (
            site.ask(f"/handslag-bergsjon.{form}?lang=en&x=1").data
            == site.ask(f"/handslag-bergsjon.{form}?lang=en").data
        )


def test_the_style_is_kept_for_a_year_because_its_address_is_its_content(site: Site) -> None:
    page = read(site.ask("/").text)
    address = page.one("link", rel="stylesheet").attributes["href"]
    answer = site.ask(address, Accept_Encoding="br")
    assert answer.mimetype == "text/css"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "br"
    assert site.ask(address.replace(".css", "x.css")).status_code == 404
    assert site.ask("/static/public.css").status_code == 404


def test_a_slash_more_or_less_is_the_same_page(site: Site) -> None:
    assert site.ask("/en").data == site.ask("/en/").data
    for path in ("/handslag-bergsjon", "/en/handslag-bergsjon"):
        assert site.ask(f"{path}/").data == site.ask(path).data


def test_the_home_page_of_an_empty_house_says_so(empty_site: Site) -> None:
    for path in ("/", "/en/"):
        page = empty_site.page(path)
        assert not page.has("article")
        assert not page.has("aside")


@pytest.mark.parametrize("path", ["/", "/handslag-bergsjon", "/en/handslag-bergsjon", "/finns-inte", "/app/"])
def test_the_demonstration_says_that_it_is_one_on_every_page(site: Site, path: str) -> None:
    assert "Demonstration" in read(site.ask(path).text).one("aside", class_="demo").text
