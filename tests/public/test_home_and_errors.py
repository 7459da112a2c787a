"""The first page, and the page for what did not work."""

import pytest

from dashapp.public.error_page import TOLD
from tests.public.documents import NO_GOALS, PLACES
from tests.public.faces import error, home
from tests.public.reading import read


def test_the_first_page_names_every_partnership_its_place_promise_and_date() -> None:
    shown = read(home())
    first = next(shown.all("article"))
    assert [one.text for one in shown.all("h2")] == [document["name"]["sv"] for document in PLACES]
    assert "Bergsjön. Vi har lovat fyra saker till slutet av 2025." in first.text
    assert "575 fler personer ska ha ett jobb att gå till" in first.text
    assert "Två löften går enligt plan, två är något efter." in first.text
    assert "Siffrorna gäller till och med 30 juni 2025." in first.text
    assert first.one("a").attributes["href"] == "/handslag-bergsjon"
    assert next(read(home("en")).one("main").all("a")).attributes["href"] == "/en/handslag-bergsjon"


def test_the_first_page_says_when_nothing_is_published() -> None:
    assert "Inget är publicerat än." in read(home(documents=())).one("main").text
    assert "Här visas inga löften än." in read(home(documents=(NO_GOALS,))).one("main").text


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("status", TOLD)
def test_every_error_says_what_happened_that_nothing_was_lost_and_what_to_do(status: int, language: str) -> None:
    main = read(error(status, language)).one("main")
    assert len(list(main.all("p"))) == 3
    lost = {"sv": ("förlorat", "sparat"), "en": ("lost", "saved")}[language]
    assert any(word in main.text for word in lost)
    assert main.one("a").attributes["href"] == {"sv": "/", "en": "/en/"}[language]
    assert "noindex" in error(status, language)


def test_only_our_own_fault_shows_its_reference() -> None:
    assert "Nummer: 7f3a" in read(error(500, reference="7f3a")).text
    assert all("7f3a" not in error(status, reference="7f3a") for status in TOLD if status != 500)


def test_a_status_without_words_is_told_as_its_kind() -> None:
    assert error(418) == error(400)
    assert error(502) == error(500)
