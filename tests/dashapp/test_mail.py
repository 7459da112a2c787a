"""A way back by mail for who has forgotten a password: the letter, the page that asks, a mail server that is away."""

import asyncio
import logging
import queue
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope
from werkzeug.test import TestResponse

from dashapp import mail
from dashapp.config import Config, MailServer
from dashapp.mail import Letter
from db import PLATFORM
from partners import people
from tests.conftest import load_demonstration
from tests.dashapp.site import Site
from tests.dashapp.test_command_serving import running, status_of, stopped, wait_until
from tests.dashapp.test_door import PASSWORD, is_inside, person, post, sign_in
from tests.databases import Workshop

SENDER = "handslag@example.org"
HOST = "mail.example.org"
CERTIFICATE = Path(__file__).with_name("mail.example.org.pem")  # its own authority, with its key, for these tests only
PAGES = ("/signin/forgotten", "/en/signin/forgotten")
NOBODY = "nobody@example.org"
SECONDS = 20


class PostOffice:
    """A mail server on this machine: what it has taken, what it answers, and a gate that letters wait before."""

    def __init__(self) -> None:
        self.taken: queue.Queue[Envelope] = queue.Queue()
        self.answers: list[str] = []
        self.sent: list[str] = []
        self.gate = threading.Event()
        self.gate.set()

    async def handle_MAIL(self, _server: Any, _session: Any, envelope: Envelope, sender: str, options: Any) -> str:  # noqa: N802
        envelope.mail_from = sender
        self.sent.append(sender)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802
        while not self.gate.is_set():
            await asyncio.sleep(0.01)
        if self.answers:
            return self.answers.pop(0)
        self.taken.put(envelope)
        return "250 OK"

    def next(self) -> EmailMessage:
        """The next letter, and that it was handed in for one reader only."""
        envelope = self.taken.get(timeout=SECONDS)
        letter = message_from_bytes(envelope.content or b"", policy=default)  # type: ignore[arg-type]
        assert isinstance(letter, EmailMessage)
        assert [letter["To"]] == envelope.rcpt_tos
        assert (letter["From"], envelope.mail_from) == (f"Handslag <{SENDER}>", SENDER)
        return letter

    def has_no_more(self) -> bool:
        """Whether nothing else was sent: what waits has left first."""
        mail.outbox.finish()
        return self.taken.empty()


@pytest.fixture
def office() -> PostOffice:
    return PostOffice()


@pytest.fixture
def open_at(office: PostOffice) -> Iterator[Callable[..., int]]:
    """`open_at(tls_context=…)` opens the office and gives its port."""
    opened = []

    def be(**how: Any) -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        opened.append(Controller(office, hostname="127.0.0.1", port=port, server_hostname=HOST, **how))
        opened[0].start()
        return port

    yield be
    office.gate.set()
    mail.outbox.finish()
    for one in opened:
        one.stop()


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tries follow each other at once, and none is left for another test."""
    monkeypatch.setattr(mail, "PAUSES", (0, 0))
    yield
    mail.outbox.finish()


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names below example.org are this machine: a mail server that is not on it, as far as Handslag knows."""
    known = socket.getaddrinfo

    def find(host: str, *more: Any, **named: Any) -> Any:
        return known("127.0.0.1" if str(host).endswith("example.org") else host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", find)


def with_mail(url: str, data: Path, port: int) -> Site:
    return Site(url, data, HANDSLAG_MAIL=f"smtp://127.0.0.1:{port}", HANDSLAG_MAIL_FROM=SENDER)


@pytest.fixture
def mailing(demo_url: str, tmp_path: Path, open_at: Callable[..., int]) -> Iterator[Site]:
    site = with_mail(demo_url, tmp_path, open_at())
    yield site
    site.close()


@pytest.fixture
def cut_off(demo_url: str, tmp_path: Path, unused_address: str) -> Iterator[Site]:
    """A site whose mail server is away."""
    site = with_mail(demo_url, tmp_path, int(unused_address.rpartition(":")[2]))
    yield site
    site.close()


def ask(site: Site, email: str = "bo@example.org", path: str = PAGES[0], **headers: str) -> TestResponse:
    client = site.app.test_client(use_cookies=False)
    return client.post(path, data={"email": email}, headers={"Sec-Fetch-Site": "same-origin"} | headers)


def path_in(letter: EmailMessage) -> str:
    (found,) = re.findall(r"^http://localhost:8000(/\S+)\r?$", letter.get_content(), re.M)
    return str(found)


def letter_to(to: str) -> Letter:
    return Letter(to, "sv", "reset", {"name": "Bo", "site": "https://x", "link": "https://x/hemlig", "minutes": 30})


def server_at(port: int, *, host: str = HOST, scheme: str = "smtp", user: str = "") -> MailServer:
    url = f"{scheme}://{user}{host}:{port}"
    found = Config.from_env({"HANDSLAG_MAIL": url, "HANDSLAG_MAIL_FROM": SENDER, "HANDSLAG_SECRET": "x" * 32}).mail
    assert found is not None
    return found


def encrypted() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


@pytest.mark.parametrize(
    ("language", "subject", "said"),
    [
        ("sv", "Välj ett nytt lösenord i Handslag", ["Hej Bo (demo)!", "i 30 minuter", "Var det inte du"]),
        ("en", "Choose a new password in Handslag", ["Hello Bo (demo),", "for 30 minutes", "If it was not you"]),
    ],
)
def test_bo_gets_a_link_in_his_own_language_that_works_once(
    mailing: Site, office: PostOffice, language: str, subject: str, said: list[str]
) -> None:
    key = person(mailing, "bo").id
    mailing.database.perform(PLATFORM, lambda session: people.choose_language(session, key, language))
    answer = ask(mailing, " Bo@Example.org ", PAGES[language == "sv"])
    assert answer.status_code == 200, "and the page is in the language of whoever asks"
    letter = office.next()
    assert (letter["To"], letter["Subject"], letter["Content-Language"]) == ("bo@example.org", subject, language)
    assert letter.get_content_type() == "text/plain"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Date"].datetime is not None
    assert letter["Message-ID"].endswith("@example.org>")
    assert all(part in letter.get_content() for part in [*said, "http://localhost:8000"])
    path = path_in(letter)
    assert path.startswith("/signin/reset/" if language == "sv" else "/en/signin/reset/")
    client = mailing.app.test_client()
    assert "Bo (demo)" in client.get(path).text
    assert post(client, path, password=PASSWORD).status_code == 200
    assert post(client, path, password=PASSWORD + "!").status_code == 410
    sign_in(client, "bo")
    assert is_inside(client)
    assert office.has_no_more()


def test_nobody_learns_who_has_an_account(mailing: Site, office: PostOffice) -> None:
    known = ask(mailing)
    assert "Om adressen finns här har vi skickat en länk. Den gäller en gång, i 30 minuter." in known.text
    strangers = ["", " ", NOBODY, "ingen adress", "@", "x" * 10_000, "bo@example.org\x00", "'; --", "åäö@example.org"]
    strangers += ["bo@example.org\r\nBcc: eve@example.org", "bo@example.org,eve@example.org", "<bo@example.org>"]
    for email in strangers:
        answer = ask(mailing, email)
        assert (answer.status_code, answer.data) == (known.status_code, known.data), email
        assert list(answer.headers) == list(known.headers), email
    without = mailing.app.test_client().post(PAGES[0], headers={"Sec-Fetch-Site": "same-origin"})
    assert without.data == known.data
    assert office.next()["To"] == "bo@example.org"
    assert office.has_no_more()


def test_who_may_no_longer_sign_in_gets_no_letter(mailing: Site, office: PostOffice) -> None:
    key = person(mailing, "bo").id
    mailing.database.perform(PLATFORM, lambda session: setattr(session.get_one(people.Person, key), "active", False))
    assert ask(mailing).data == ask(mailing, NOBODY).data
    assert office.has_no_more()


def test_the_answer_does_not_wait_for_the_mail_server(mailing: Site, office: PostOffice) -> None:
    office.gate.clear()
    assert ask(mailing).data == ask(mailing, NOBODY).data
    assert office.taken.empty()
    office.gate.set()
    office.next()


def test_a_link_leads_to_our_own_address_whatever_the_request_calls_us(mailing: Site, office: PostOffice) -> None:
    assert ask(mailing, Host="127.0.0.1:4321").status_code == 200
    assert ask(mailing, Host="evil.example").status_code == 400
    assert path_in(office.next())
    assert office.has_no_more()


def test_another_site_s_page_sends_no_letter(mailing: Site, office: PostOffice) -> None:
    assert ask(mailing, **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert office.has_no_more()


@pytest.mark.parametrize("email", ["bo@example.org", NOBODY])
def test_the_eleventh_time_one_waits_whoever_one_is(mailing: Site, office: PostOffice, email: str) -> None:
    assert [ask(mailing, email).status_code for _ in range(11)] == [200] * 10 + [429]
    for path, said in zip(PAGES, ("För många försök", "Too many attempts"), strict=True):
        answer = ask(mailing, email, path)
        assert answer.status_code == 429
        assert said in answer.text
        assert 'name="email"' in answer.text, "and the form is there to try again"
    mail.outbox.finish()
    assert office.taken.qsize() == (10 if email != NOBODY else 0)


def test_only_an_installation_that_sends_letters_offers_one(mailing: Site, own_site: Site) -> None:
    for page, path, help_ in zip(
        ("/signin", "/en/signin"), PAGES, ("den som sköter Handslag", "those who run Handslag"), strict=True
    ):
        offering, other = mailing.ask(page).text, own_site.ask(page).text
        assert f'href="{path}"' in offering
        assert help_ not in offering
        assert path not in other
        assert help_ in other
        assert mailing.ask(path).status_code == 200
        for method in ("GET", "POST"):
            assert own_site.ask(path, method, Sec_Fetch_Site="same-origin").status_code == 404


def test_a_mail_server_that_is_away_changes_no_answer_and_the_log_says_so_without_the_person(
    cut_off: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert ask(cut_off).data == ask(cut_off, NOBODY).data
    wait_until(lambda: "a letter was not sent" in caplog.text)
    said = [(one.levelname, one.getMessage()) for one in caplog.records if one.name == "handslag"]
    away = "ConnectionRefusedError: Connection refused"
    assert said == [
        *(("WARNING", f"a letter was not taken, try {number} of 3: {away}") for number in (1, 2, 3)),
        ("ERROR", "a letter was not sent"),
    ]
    assert "bo@example.org" not in caplog.text
    assert "reset/" not in caplog.text


def test_a_letter_is_tried_three_times(open_at: Callable[..., int], office: PostOffice) -> None:
    server = server_at(open_at(), host="127.0.0.1")
    office.answers = ["451 later", "452 later still"]
    mail.outbox.put(server, letter_to("bo@example.org"))
    office.next()
    assert len(office.sent) == 3
    office.answers = ["451 later"] * 3
    mail.outbox.put(server, letter_to("bo@example.org"))
    wait_until(lambda: not office.answers)
    assert office.has_no_more()
    assert len(office.sent) == 6


def test_a_letter_that_waits_for_its_next_try_holds_up_nobody_and_leaves_before_the_end(
    open_at: Callable[..., int], office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "PAUSES", (3600, 3600))
    server = server_at(open_at(), host="127.0.0.1")
    office.answers = ["451 later"]
    mail.outbox.put(server, letter_to("bo@example.org"))
    mail.outbox.put(server, letter_to("asa@example.org"))
    assert office.next()["To"] == "asa@example.org"
    assert office.taken.empty()
    mail.outbox.finish()
    assert office.next()["To"] == "bo@example.org"


def test_more_letters_than_can_wait_are_not_kept(
    open_at: Callable[..., int], office: PostOffice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(mail, "MOST_WAITING", 2)
    server = server_at(open_at(), host="127.0.0.1")
    office.gate.clear()
    mail.outbox.put(server, letter_to("bo@example.org"))
    wait_until(lambda: office.sent)  # the first is on its way and waits no longer
    for _ in range(3):
        mail.outbox.put(server, letter_to("bo@example.org"))
    assert [one.getMessage() for one in caplog.records if one.name == "handslag"] == [
        "a letter was not sent: 2 are waiting already"
    ]
    office.gate.set()
    mail.outbox.finish()
    assert office.taken.qsize() == 3


@pytest.mark.parametrize(
    "to",
    [
        "bo@example.org\r\nBcc: eve@example.org",
        "bo@example.org\nSubject: x",
        "bo@example.org, eve@example.org",
        "Eve <eve@example.org>",
        "bo",
        "",
        "bo@example.org\r\n\r\nett annat brev",
    ],
)
def test_an_address_that_is_not_exactly_one_gets_nothing_and_the_next_letter_leaves(
    open_at: Callable[..., int], office: PostOffice, caplog: pytest.LogCaptureFixture, to: str
) -> None:
    server = server_at(open_at(), host="127.0.0.1")
    mail.outbox.put(server, letter_to(to))
    mail.outbox.put(server, letter_to("bo@example.org"))
    assert office.next()["To"] == "bo@example.org"
    assert office.has_no_more()
    assert "a letter was not sent" in caplog.text
    assert "eve" not in caplog.text


def test_a_name_with_line_breaks_stays_in_the_letter(open_at: Callable[..., int], office: PostOffice) -> None:
    values = {**letter_to("").values, "name": "Bo\r\nBcc: eve@example.org"}
    mail.outbox.put(server_at(open_at(), host="127.0.0.1"), Letter("bo@example.org", "sv", "reset", values))
    letter = office.next()
    assert "Bcc" not in letter
    assert "eve@example.org" in letter.get_content()


@pytest.mark.usefixtures("named")
def test_without_encryption_nothing_leaves_this_machine(open_at: Callable[..., int], office: PostOffice) -> None:
    port = open_at(authenticator=lambda *_: AuthResult(success=True), auth_require_tls=False)
    reason = mail.hand_in(server_at(port, user="handslag:hemligt@"), letter_to("bo@example.org"))
    assert reason == "SMTPNotSupportedError"
    assert office.sent == []


@pytest.mark.usefixtures("named")
@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_an_encrypted_way_is_taken_when_the_certificate_is_right(
    open_at: Callable[..., int], office: PostOffice, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    port = open_at(tls_context=encrypted()) if scheme == "smtp" else open_at(ssl_context=encrypted())
    letter = letter_to("bo@example.org")
    assert "CERTIFICATE_VERIFY_FAILED" in (mail.hand_in(server_at(port, scheme=scheme), letter) or "")
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    other = server_at(port, scheme=scheme, host="other.example.org")
    assert "CERTIFICATE_VERIFY_FAILED" in (mail.hand_in(other, letter) or "")
    assert office.sent == []
    assert mail.hand_in(server_at(port, scheme=scheme), letter) is None
    assert "https://x/hemlig" in office.next().get_content()


@pytest.mark.usefixtures("named")
def test_a_mail_server_that_asks_who_we_are_is_told_once_nobody_else_hears_it(
    open_at: Callable[..., int], office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))

    def check(_server: Any, session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        is_right = session.ssl is not None and (data.login, data.password) == (b"h@x", b"hem/ligt")
        return AuthResult(success=is_right, handled=False)

    port = open_at(tls_context=encrypted(), require_starttls=True, auth_required=True, authenticator=check)
    letter = letter_to("bo@example.org")
    assert mail.hand_in(server_at(port, user="h%40x:fel@"), letter) == "SMTPAuthenticationError 535"
    assert mail.hand_in(server_at(port), letter) == "SMTPSenderRefused 530"
    assert mail.hand_in(server_at(port, user="h%40x:hem%2Fligt@"), letter) is None
    assert office.next()["To"] == "bo@example.org"


def test_a_refused_reader_is_told_of_by_number_only(open_at: Callable[..., int], office: PostOffice) -> None:
    async def refuse(*_: Any) -> str:
        return "550 bo@example.org is unknown here"

    office.handle_RCPT = refuse  # type: ignore[attr-defined]
    said = mail.hand_in(server_at(open_at(), host="127.0.0.1"), letter_to("bo@example.org"))
    assert said == "SMTPRecipientsRefused 550"


def test_a_letter_that_was_taken_is_not_sent_again(open_at: Callable[..., int], office: PostOffice) -> None:
    async def hang_up(server: Any, *_: Any) -> str:
        server.transport.abort()
        return "221 Bye"

    office.handle_QUIT = hang_up  # type: ignore[attr-defined]
    mail.outbox.put(server_at(open_at(), host="127.0.0.1"), letter_to("bo@example.org"))
    assert office.next()["To"] == "bo@example.org"
    assert office.has_no_more()
    assert len(office.sent) == 1


FORK = """
import os, sys, threading
from dashapp import mail
from tests.dashapp.test_mail import letter_to, server_at
server = server_at(int(sys.argv[1]), host="127.0.0.1")
mail.PAUSES = (3600, 3600)
hand_in, tried = mail.hand_in, threading.Event()
mail.hand_in = lambda *given: (hand_in(*given), tried.set())[0]
mail.outbox.put(server, letter_to("parent@example.org"))
tried.wait()
mail.outbox._lock.acquire()  # as another thread could hold it at this moment
child = os.fork()
if not child:
    mail.outbox.put(server, letter_to("child@example.org"))
    mail.outbox.finish()
    os._exit(0)
mail.outbox._lock.release()
sys.exit(os.waitpid(child, 0)[1])
"""


def test_every_process_sends_its_own_letters(open_at: Callable[..., int], office: PostOffice) -> None:
    office.answers = ["451 later"]  # the parent's letter is waiting when the child begins
    done = subprocess.run(
        [sys.executable, "-c", FORK, str(open_at())],
        check=False,
        capture_output=True,
        timeout=SECONDS,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert sorted(office.next()["To"] for _ in range(2)) == ["child@example.org", "parent@example.org"]
    assert office.has_no_more()


def test_a_letter_on_its_way_leaves_before_the_server_stops(
    open_at: Callable[..., int], office: PostOffice, workshops: dict[str, Workshop], tmp_path: Path
) -> None:
    office.gate.clear()
    settings = {"HANDSLAG_MAIL": f"smtp://127.0.0.1:{open_at()}", "HANDSLAG_MAIL_FROM": SENDER}
    settings |= {"HANDSLAG_DATA": str(tmp_path), "HANDSLAG_WORKERS": "1"}
    with (
        workshops["sqlite"].copy_of("demo", load_demonstration) as url,
        running("serve", DATABASE_URL=url, **settings) as (process, address),
    ):
        form = urllib.parse.urlencode({"email": "bo@example.org"}).encode()
        request = urllib.request.Request(f"{address}/signin/forgotten", form, {"Sec-Fetch-Site": "same-origin"})  # noqa: S310
        with urllib.request.urlopen(request) as answer:  # noqa: S310  http on this machine
            assert answer.status == 200
        process.send_signal(signal.SIGTERM)
        wait_until(lambda: status_of(f"{address}/healthz", seconds=0.5) is None)
        time.sleep(1)  # what would not wait has ended by now
        assert process.poll() is None
        office.gate.set()
        assert office.next()["To"] == "bo@example.org"
        said = stopped(process)
    assert (said.code, said.err) == (0, "")


def test_what_a_letter_holds_is_not_shown() -> None:
    shown = repr(letter_to("bo@example.org"))
    assert "bo@" not in shown
    assert "hemlig" not in shown
