"""Which passwords are good enough, and that they are kept so that nobody reads them."""

import threading
from collections.abc import Callable

import pytest
from argon2 import PasswordHasher

from partners.accounts import passwords
from partners.errors import Refused
from tests.partners.guessing import PASSWORD


@pytest.fixture(autouse=True)
def real_costs(quick_hashes: Callable[[], PasswordHasher], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_hasher", quick_hashes)


CONTEXT = ["Åsa Lindqvist", "asa.lindqvist@familjebostader.se", "Familjebostäder i Göteborg AB"]


def refused(password: str) -> tuple[str, dict[str, object]] | None:
    try:
        passwords.check_new(password, CONTEXT)
    except Refused as refusal:
        return refusal.code, refusal.details
    return None


@pytest.mark.parametrize(
    "password",
    [
        "korrekt häst batteri",
        "xK9$mQ2!vL7p",
        "Tre gröna lampor lyser",
        "åäöÅÄÖ éüß 東京",
        "🦉🦊🐝🐳🦋🐙🦄🐢🦕🐬🦩🦔",
        "vi ses på Familjebostäder klockan kvart i",
    ],
)
def test_a_long_password_is_good(password: str) -> None:
    assert refused(password) is None


def test_twelve_characters_are_enough_and_two_hundred_the_most() -> None:
    assert refused("xK9$mQ2!vL7") == ("password-too-short", {"shortest": 12})
    assert refused("") == ("password-too-short", {"shortest": 12})
    assert refused("xK9$mQ2!vL7p" * 16 + "xK9$mQ2!") is None
    assert refused("xK9$mQ2!vL7p" * 16 + "xK9$mQ2!v") == ("password-too-long", {"longest": 200})
    assert refused("a\u030a" * 11) == ("password-too-short", {"shortest": 12}), "an å is one character"


@pytest.mark.parametrize(
    "password",
    [
        "123456789012",
        "aaaaaaaaaaaaaaaa",
        "qwertyuiopasdfgh",
        "password12345",
        "p@ssw0rdp@ssw0rd",
        "handslaghandslag",
        "Handslag-Handslag-2025",
        "åsa.lindqvist.2025",
        "Asa_Lindqvist!!",
        "familjebostäder1",
        "FAMILJEBOSTADER2025",
        "fam1ljeb0stader!",
        "goteborg-lindqvist",
        "lindqvist@familjebostader.se",
    ],
)
def test_what_others_would_try_first_is_refused(password: str) -> None:
    assert refused(password) == ("password-guessable", {})


def test_the_words_of_one_person_are_no_matter_for_another() -> None:
    passwords.check_new("lindqvist på berget", [])
    answers: list[object] = []

    def check(context: list[str]) -> None:
        for _ in range(20):
            try:
                answers.append(passwords.check_new("vilhelmina1skog", context))
            except Refused as refusal:
                answers.append(refusal.code)

    threads = [threading.Thread(target=check, args=([name],)) for name in ("Vilhelmina Skog", "Bo Ek")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (answers.count("password-guessable"), answers.count(None)) == (20, 20)


def test_a_password_is_known_again_however_its_letters_are_written() -> None:
    kept = passwords.hash_of(PASSWORD)
    assert PASSWORD not in kept
    assert kept.startswith("$argon2id$")
    assert passwords.hash_of(PASSWORD) != kept, "two people with the same password cannot be told"
    assert passwords.matches(kept, PASSWORD)
    assert passwords.matches(kept, PASSWORD.replace("ö", "o\u0308"))
    assert not passwords.matches(kept, PASSWORD.upper())
    assert not passwords.matches(kept, PASSWORD + "\0")
    assert not passwords.matches(kept, "\ud800")
    assert len(kept) <= 200


def test_where_there_is_no_password_the_work_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = passwords.hash_of(PASSWORD)
    costs: list[tuple[int, int, int]] = []
    for name in ("hash", "verify"):
        real = getattr(PasswordHasher, name)

        def counted(hasher: PasswordHasher, *arguments: object, real: object = real) -> object:
            costs.append((hasher.time_cost, hasher.memory_cost, hasher.parallelism))
            return real(hasher, *arguments)  # type: ignore[operator]

        monkeypatch.setattr(PasswordHasher, name, counted)
    assert not passwords.matches(None, PASSWORD)
    assert passwords.matches(kept, PASSWORD)
    assert len(costs) == 2
    assert costs[0] == costs[1]


def test_a_hash_with_other_costs_is_outdated() -> None:
    assert not passwords.is_outdated(passwords.hash_of(PASSWORD))
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    assert passwords.is_outdated(cheap)
    assert passwords.matches(cheap, PASSWORD)
