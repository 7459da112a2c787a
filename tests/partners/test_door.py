"""The order at the door: who gets in, who learns nothing, and how often somebody may try."""

import datetime as dt
import uuid
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Barrier
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import event, func, select

from db import SIGN_IN, Database
from db.throttle import Throttle
from partners.accounts import door, links, passwords, sessions
from partners.accounts.models import Credential, OneTimeLink, Purpose, SignIn
from partners.errors import Refused
from tests.db.killing import WARM
from tests.partners.guessing import NOW, PASSWORD, SECRET, WRONG, guess, person_id, refusal, sign_in
from tests.partners.test_sessions import begin, whose

MINUTE = dt.timedelta(minutes=1)
NEW = "Fyra blå cyklar i regnet"
STRANGERS = [
    "nobody@example.org",
    "vera@example.org",
    "stina@example.org",
    "",
    "\0",
    "bo\ud800@example.org",
    "x" * 9000,
]


def choose(database: Database, token: str, password: str = NEW, **changes: Any) -> uuid.UUID:
    usual = {"purpose": Purpose.RESET, "now": NOW}
    return door.choose_password(database, token=token, password=password, **{**usual, **changes})


def reset(database: Database, email: str = "bo@example.org", **changes: Any) -> Any:
    usual = {"address": "192.0.2.1", "now": NOW, "secret": SECRET}
    return door.reset_link(database, email=email, **{**usual, **changes})


def link(database: Database, email: str = "bo@example.org") -> str:
    person, token = reset(database, email)
    assert person.email == email
    return str(token)


def hash_of(database: Database, name: str = "bo") -> str:
    with database.reading(SIGN_IN) as session:
        return session.get_one(Credential, person_id(database, name)).password_hash


def test_bo_gets_in_with_his_password(house: Database) -> None:
    token = sign_in(house, " BO@Example.org ")
    assert whose(house, token) == "bo"
    with house.reading(SIGN_IN) as session:
        assert session.scalars(select(SignIn.method)).all() == ["password"]


@pytest.mark.parametrize("email", STRANGERS)
def test_a_stranger_hears_what_somebody_hears_who_has_mistyped(
    house: Database, email: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, work = [], []
    compare = passwords.matches
    monkeypatch.setattr(passwords, "matches", lambda kept, password: work.append(password) or compare(kept, password))
    for tried in ("bo@example.org", email):
        answers.append(refusal(lambda tried=tried: sign_in(house, tried, WRONG)))
    answers.append(refusal(lambda: sign_in(house, email, PASSWORD)))
    assert answers == [("sign-in-wrong", {})] * 3
    assert work == [WRONG, WRONG, PASSWORD]
    with house.reading(SIGN_IN) as session:
        assert session.scalars(select(SignIn)).all() == []


@pytest.mark.parametrize("deed", [sign_in, reset])
def test_a_stranger_s_way_asks_the_database_the_same(house: Database, deed: Any) -> None:
    statements: list[str] = []

    def note(*asked: Any) -> None:
        statements.append(asked[2])

    def asked(email: str) -> list[str]:
        statements.clear()
        refusal(lambda: deed(house, email, **({"password": WRONG} if deed is sign_in else {})))
        return [statement for statement in statements if not statement.startswith("INSERT INTO one_time_link")]

    event.listen(house.engine, "before_cursor_execute", note)
    try:
        assert asked("nobody@example.org") == asked("bo@example.org")
    finally:
        event.remove(house.engine, "before_cursor_execute", note)


def test_nothing_is_held_while_a_password_is_hashed(house: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    free = []
    for name in ("hash", "verify"):
        real = getattr(PasswordHasher, name)

        def watched(hasher: PasswordHasher, *arguments: Any, real: Any = real) -> Any:
            free.append(house.engine.pool.checkedout() == 0)
            return real(hasher, *arguments)

        monkeypatch.setattr(PasswordHasher, name, watched)
    token = link(house)
    sign_in(house)
    refusal(lambda: sign_in(house, "nobody@example.org"))
    choose(house, token)
    assert free == [True] * 3


def test_the_eleventh_guess_is_not_even_hashed(house: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []
    monkeypatch.setattr(passwords, "matches", lambda _kept, password: hashed.append(password) or False)
    for number in range(10):
        assert (
            refusal(lambda number=number: sign_in(house, password=WRONG, address=f"192.0.2.{number}"))[0]
            == "sign-in-wrong"
        )
    assert refusal(lambda: sign_in(house, address="198.51.100.1")) == ("sign-in-too-often", {"minutes": 1})
    assert len(hashed) == 10, "not even with the right password"
    monkeypatch.undo()
    assert sign_in(house, "pia@example.org"), "nobody else is held up"
    assert sign_in(house, now=NOW + MINUTE / 2)


def test_who_knows_the_password_is_never_held_up(house: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "matches", lambda _kept, _password: True)
    for _ in range(40):
        sign_in(house)


def test_one_address_guesses_thirty_times_over_all_accounts(house: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "matches", lambda _kept, _password: False)
    household = "2001:db8:0:1:"
    for place in ("203.0.113.7", household + ":1"):
        for number in range(30):
            # a household's last digits are whoever's lives there; so is writing an old address as a new one
            written = (
                household + f":{number:x}" if place.startswith(household) else (place, f"::ffff:{place}")[number % 2]
            )
            assert (
                refusal(lambda n=number, w=written: sign_in(house, f"p{n}@example.org", WRONG, address=w))[0]
                == "sign-in-wrong"
            )
        assert refusal(lambda p=place: sign_in(house, "new@example.org", WRONG, address=p))[0] == "sign-in-too-often"
    for other in ("203.0.113.8", "2001:db8:0:2::1", "", "unknown"):
        assert (
            refusal(lambda other=other: sign_in(house, "new@example.org", WRONG, address=other))[0] == "sign-in-wrong"
        )


def test_what_is_refused_takes_no_other_try(house: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever hammers on Bo's account does not shut others out who come from the same address."""
    monkeypatch.setattr(passwords, "matches", lambda _kept, _password: False)
    answers = [refusal(lambda: sign_in(house, password=WRONG))[0] for _ in range(60)]
    assert answers.count("sign-in-wrong") == 10
    answers = [refusal(lambda n=n: sign_in(house, f"p{n}@example.org", WRONG))[0] for n in range(30)]
    assert answers.count("sign-in-wrong") == 20


def test_everybody_together_tries_a_thousand_times(house: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    few = door.Limits(
        door.SIGNING_IN.account, door.SIGNING_IN.address, door.Limit("everybody", 7, door.SIGNING_IN.everybody.per)
    )
    assert door.SIGNING_IN.everybody.tries == 1000
    monkeypatch.setattr(door, "SIGNING_IN", few)
    monkeypatch.setattr(passwords, "matches", lambda _kept, _password: False)
    answers = [refusal(lambda n=n: sign_in(house, f"p{n}@x.org", WRONG, address=str(n)))[0] for n in range(9)]
    assert answers == ["sign-in-wrong"] * 7 + ["sign-in-too-often"] * 2


def test_who_tried_is_forgotten_by_and_by(house: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "matches", lambda _kept, _password: False)
    for number in range(5):
        refusal(lambda n=number: sign_in(house, f"p{n}@x.org", WRONG, address=str(n)))
    refusal(lambda: sign_in(house, now=NOW + 10 * MINUTE))
    with house.reading(SIGN_IN) as session:
        assert session.scalar(select(func.count()).select_from(Throttle)) == 3


def test_eight_processes_that_guess_at_once_have_ten_guesses_together(house: Database) -> None:
    url = house.engine.url.render_as_string(hide_password=False)
    start, told = WARM.Barrier(8), WARM.Queue()
    crowd = [WARM.Process(target=guess, args=(url, f"192.0.2.{n}", 4, start, told)) for n in range(8)]
    for process in crowd:
        process.start()
    results = [told.get(timeout=120) for _ in crowd]
    for process in crowd:
        process.join()
    answers = [answer for each, _ in results for answer in each]
    assert sorted(answers) == ["sign-in-too-often"] * 22 + ["sign-in-wrong"] * 10
    assert sum(hashed for _, hashed in results) == 10
    assert refusal(lambda: sign_in(house))[0] == "sign-in-too-often"


def test_a_new_password_takes_the_old_one_s_place_and_ends_every_session(house: Database) -> None:
    before, pias, token = begin(house), begin(house, "pia"), link(house)
    assert choose(house, token) == person_id(house, "bo")
    assert (whose(house, before), whose(house, pias)) == (None, "pia")
    assert refusal(lambda: sign_in(house, password=PASSWORD))[0] == "sign-in-wrong"
    assert whose(house, sign_in(house, password=NEW)) == "bo"
    assert refusal(lambda: choose(house, token)) == ("link-used-or-old", {})
    assert NEW not in hash_of(house)


def test_the_first_password_comes_with_an_invitation_and_ends_other_links(house: Database) -> None:
    vera, reset_token = person_id(house, "vera"), link(house, "vera@example.org")
    invitation = house.perform(SIGN_IN, lambda session: links.make(session, vera, Purpose.INVITATION, now=NOW))
    assert refusal(lambda: choose(house, invitation))[0] == "link-used-or-old", "for its own purpose only"
    assert choose(house, invitation, purpose=Purpose.INVITATION) == vera
    assert whose(house, sign_in(house, "vera@example.org", NEW)) == "vera"
    assert refusal(lambda: choose(house, reset_token))[0] == "link-used-or-old"


@pytest.mark.parametrize("password", ["short", "x" * 201, "bo@example.org", "Saab AB saab ab", "handslag.handslag"])
def test_a_password_that_is_refused_leaves_the_link_and_the_old_password(house: Database, password: str) -> None:
    token, kept = link(house), hash_of(house)
    assert refusal(lambda: choose(house, token, password))[0].startswith("password-")
    assert hash_of(house) == kept
    assert choose(house, token)


@pytest.mark.parametrize("token", ["", "x", "\0", "\ud800", "x" * 9000])
def test_nobody_chooses_a_password_without_a_link(house: Database, token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "hash_of", lambda _password: pytest.fail("no work for nobody"))
    assert refusal(lambda: choose(house, token)) == ("link-used-or-old", {})


def test_of_several_who_choose_with_one_link_at_once_one_does(house: Database) -> None:
    token, start = link(house), Barrier(4)
    choices = [f"{NEW} nummer {number}" for number in range(4)]

    def together(password: str) -> str | None:
        start.wait(timeout=30)
        return password if refusal(lambda: choose(house, token, password))[0] == "" else None

    with ThreadPoolExecutor(4) as threads:
        (chosen,) = {answer for answer in threads.map(together, choices) if answer}
    assert passwords.matches(hash_of(house), chosen)


def test_who_signs_in_while_the_password_is_changed_is_signed_out_or_refused(
    house: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old password was right when it was looked at; before the session stands there is another."""
    token, compare = link(house), passwords.matches

    def change_meanwhile(kept: str | None, password: str) -> bool:
        monkeypatch.setattr(passwords, "matches", compare)
        choose(house, token)
        return compare(kept, password)

    monkeypatch.setattr(passwords, "matches", change_meanwhile)
    assert refusal(lambda: sign_in(house))[0] == "sign-in-wrong"
    with house.reading(SIGN_IN) as session:
        assert sessions.living(session, person_id(house, "bo"), now=NOW) == []


def test_who_changes_the_password_while_somebody_signs_in_signs_that_one_out(
    house: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session with the old password is about to stand: the change waits for it, and then ends it too."""
    token, begin_session = link(house), sessions.begin
    with ThreadPoolExecutor(1) as threads:
        changes = []

        def change_meanwhile(session: Any, *arguments: Any, **options: Any) -> str:
            began = begin_session(session, *arguments, **options)
            changes.append(threads.submit(choose, house, token))
            assert wait(changes, timeout=3).done == set()
            return began

        monkeypatch.setattr(sessions, "begin", change_meanwhile)
        old = sign_in(house)
        assert changes[0].result(timeout=30) == person_id(house, "bo")
    assert whose(house, old) is None


def test_a_password_hashed_with_older_costs_is_hashed_anew(house: Database) -> None:
    old = PasswordHasher(time_cost=2, memory_cost=8, parallelism=1).hash(PASSWORD)
    with house.transaction(SIGN_IN) as session:
        session.get_one(Credential, person_id(house, "bo")).password_hash = old
    assert refusal(lambda: sign_in(house, password=WRONG))[0] == "sign-in-wrong"
    assert hash_of(house) == old
    sign_in(house)
    assert not passwords.is_outdated(hash_of(house))
    assert sign_in(house)
    with house.reading(SIGN_IN) as session:
        assert session.get_one(Credential, person_id(house, "bo")).changed_at == NOW


@pytest.mark.parametrize("email", ["nobody@example.org", "stina@example.org", "", "\0"])
def test_no_link_for_a_stranger(house: Database, email: str) -> None:
    assert reset(house, email) is None
    with house.reading(SIGN_IN) as session:
        assert session.scalars(select(OneTimeLink)).all() == []


def test_links_are_asked_for_ten_times_at_most_and_do_not_use_up_the_guesses(house: Database) -> None:
    for email in ("bo@example.org", "nobody@example.org"):
        answers = [refusal(lambda email=email: reset(house, email)) for _ in range(11)]
        assert answers == [("", {})] * 10 + [("sign-in-too-often", {"minutes": 1})]
    assert sign_in(house)


def test_an_error_at_the_door_names_nobody(house: Database) -> None:
    with pytest.raises(Refused) as refused:
        sign_in(house, password=WRONG)
    assert "bo" not in repr(refused.value)
    assert refused.value.__cause__ is None
