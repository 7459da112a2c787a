"""One's own account: who one is, what one may do where, and where one is signed in."""

from dashapp.pages.account.devices import browser, system
from tests.dashapp.site import Site
from tests.pages.desk import OWN, Desk
from tests.pages.form_desk import FormDesk

HERE = "/app/account"
TELEPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1"
)
OFFICE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Edg/130.0"


class Device(Desk):
    """Somebody at another device."""

    def __init__(self, site: Site, email: str, device: str) -> None:
        self.device = device
        super().__init__(site, email)

    def post(self, path: str, **fields: str):  # type: ignore[no-untyped-def]
        return self.client.post(path, data=fields, headers=OWN | {"User-Agent": self.device})


def test_asa_sees_who_she_is_and_what_she_may_do(site: Site) -> None:
    page = Desk(site, "asa@example.org").page(HERE)
    for said in ("Åsa (demo)", "asa@example.org", "Familjebostäder i Göteborg", "svenska"):
        assert said in page.one("dl").text
    _, places, _ = page.all("section", class_="sec")
    assert places.rows()[1:] == [["BID Bergsjön", "Samordnare"], ["Handslag Bergsjön", "Samordnare"]]
    assert "Be den som sköter Handslag om en ny länk." in page.text
    assert not page.one("main").has("a", href="/app/platform")


def test_the_administrator_finds_the_platform_here(site: Site) -> None:
    page = Desk(site, "admin@example.org").page(HERE).one("main")
    assert "Du är inte med i något partnerskap." in page.text
    assert page.has("a", href="/app/platform")


def test_asa_ends_what_is_not_hers(own_site: Site) -> None:
    here, telephone, office = (Device(own_site, "asa@example.org", one) for one in (OFFICE, TELEPHONE, "curl/8"))
    other = Desk(own_site, "bo@example.org")
    form = FormDesk(here, "account", HERE)
    for said in ("Edge på Windows", "Safari på iPhone", "okänd webbläsare på okänt system"):
        assert said in form.text
    assert form.text.count("Den här") == 1
    (own,) = {about for _, about in FormDesk(telephone, "account", HERE).deeds if about} - {
        about for _, about in form.deeds
    }
    last = sorted(about for deed, about in form.deeds if deed == "end")[-1]
    form.press("end", last)
    assert form.note == "Du är utloggad där."
    assert len(form.deeds) == 2
    living = [one for one in (telephone, office) if one.ask(HERE).status_code == 200]
    assert len(living) == 1
    answer = form.send("end", own)
    assert "said" in answer.json["sideUpdate"], "here one signs out by the way out"
    theirs = FormDesk(other, "account", HERE)
    assert theirs.deeds == set()
    theirs.send("end", own)
    assert here.ask(HERE).status_code == 200, "nobody ends somebody else's"
    form.press("end-others")
    assert form.note == "Du är nu inloggad bara här."
    assert [one.ask(HERE).status_code for one in (here, telephone, office, other)] == [200, 303, 303, 200]
    assert form.deeds == set()


def test_browsers_are_told_by_the_names_that_people_know() -> None:
    assert (browser(TELEPHONE), system(TELEPHONE)) == ("Safari", "iPhone")
    assert (browser(OFFICE), system(OFFICE)) == ("Edge", "Windows")
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    assert (browser(firefox), system(firefox)) == ("Firefox", "Linux")
    android = (
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
    )
    assert (browser(android), system(android)) == ("Chrome", "Android")
    assert (browser(""), system("curl/8.5")) == (None, None)
