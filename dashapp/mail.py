"""Letters: `send` takes one and returns at once; a thread of this process hands it to the mail server.

Whoever asks never waits for the mail server, and so cannot learn from the wait to whom something was sent. What waits
is kept in memory only. The log says that a letter was not taken and why, never to whom it was or what stood in it.
"""

import atexit
import logging
import os
import smtplib
import ssl
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import make_msgid
from queue import Empty, SimpleQueue
from sched import scheduler
from threading import Lock, Thread

from flask import Flask, current_app

from dashapp import clock
from dashapp.config import Config, MailServer
from dashapp.i18n import words

PAUSES = (5, 60)  # seconds before the second try and before the third
SECONDS_TO_ANSWER = 10
SECONDS_TO_FINISH = 5
MOST_WAITING = 1000
NAME = "Handslag"

log = logging.getLogger("handslag")


@dataclass(frozen=True)
class Letter:
    """To whom, in which language, what about (the sentences letter-<about>-subject and -text), and what to fill in."""

    to: str = field(repr=False)
    language: str
    about: str
    values: Mapping[str, object] = field(repr=False)


def install(server: Flask, config: Config) -> None:
    """Let `send` know the mail server, where there is one, and letters where this installation is."""
    server.extensions["handslag_mail"] = config.mail
    server.extensions["handslag_site"] = config.base_url


def can_send() -> bool:
    """Whether this installation sends letters."""
    return current_app.extensions["handslag_mail"] is not None


def site() -> str:
    """Where this installation is, for the links that it hands out."""
    return str(current_app.extensions["handslag_site"])


def send(letter: Letter) -> None:
    """Send a letter soon. Asks for an installation that sends letters; tells nobody but the log when it fails."""
    outbox.put(current_app.extensions["handslag_mail"], letter)


class Outbox:
    """What waits to leave this process, and the one thread that carries it."""

    def __init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        """Forget what waits, without a thread: also in a child, whose parent carries what it has."""
        self._lock = Lock()
        self._waiting: SimpleQueue[tuple[MailServer, Letter] | None] = SimpleQueue()
        self._carrier: Thread | None = None

    def put(self, server: MailServer, letter: Letter) -> None:
        """Let a letter wait for its turn; the first one starts the thread."""
        if self._waiting.qsize() >= MOST_WAITING:
            log.error("a letter was not sent: %d are waiting already", MOST_WAITING)
            return
        with self._lock:
            self._waiting.put((server, letter))
            if self._carrier is None:
                self._carrier = Thread(target=carry, args=[self._waiting], name="handslag-mail", daemon=True)
                self._carrier.start()

    def finish(self) -> None:
        """Give what waits one more try and a moment to leave: the process ends."""
        with self._lock:
            carrier, self._carrier = self._carrier, None
            if carrier is None:
                return
            self._waiting.put(None)
        carrier.join(SECONDS_TO_FINISH)
        if carrier.is_alive():
            log.error("the mail server has not taken every letter before the end")


outbox = Outbox()
os.register_at_fork(after_in_child=outbox.begin_anew)
atexit.register(outbox.finish)


def carry(waiting: "SimpleQueue[tuple[MailServer, Letter] | None]") -> None:
    """Hand in what comes, and what was not taken once or twice again later, until None comes."""
    later = scheduler()

    def attempt(server: MailServer, letter: Letter, number: int) -> None:
        reason = hand_in(server, letter)
        if reason is None:
            return
        log.warning("a letter was not taken, try %d of %d: %s", number, len(PAUSES) + 1, reason)
        if number <= len(PAUSES):
            later.enter(PAUSES[number - 1], 0, attempt, (server, letter, number + 1))
        else:
            log.error("a letter was not sent")

    while True:
        try:
            # run does what is due and tells how long until the next; without any it waits for a letter
            found = waiting.get(timeout=later.run(blocking=False))
        except Empty:
            continue
        if found is None:
            break
        attempt(*found, 1)
    for event in later.queue:
        server, letter, _ = event.argument
        attempt(server, letter, len(PAUSES) + 1)


def hand_in(server: MailServer, letter: Letter) -> str | None:
    """Hand a letter to the mail server; why not, in words without the person, where it was not taken."""
    try:
        with closing(connect(server)) as connection:
            connection.send_message(message(server, letter))
            with suppress(OSError):  # taken is taken, however the server says goodbye
                connection.quit()
    except Exception as error:  # whatever is wrong with one letter must not keep the next
        return reason_of(error)
    return None


def connect(server: MailServer) -> smtplib.SMTP:
    """A connection that is encrypted, with the server's certificate checked, wherever it leaves this machine."""
    if server.is_encrypted_from_the_start:
        context = ssl.create_default_context()
        connection: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=SECONDS_TO_ANSWER, context=context
        )
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=SECONDS_TO_ANSWER)
    try:
        if not server.is_encrypted_from_the_start and not server.is_on_this_machine:
            connection.starttls(context=ssl.create_default_context())  # raises where the server offers none
        if server.user:
            connection.login(server.user, server.password)
    except BaseException:
        connection.close()
        raise
    return connection


def message(server: MailServer, letter: Letter) -> EmailMessage:
    """A letter as it is sent: plain text. Raises for an address that is not exactly one."""
    reader = words(letter.language)
    made = EmailMessage()
    made["From"] = Address(NAME, addr_spec=server.sender)
    made["To"] = Address(addr_spec=letter.to)
    made["Subject"] = reader(f"letter-{letter.about}-subject", **letter.values)
    made["Date"] = clock.now()
    made["Message-ID"] = make_msgid(domain=server.sender.partition("@")[2])
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(reader(f"letter-{letter.about}-text", **letter.values) + "\n", cte="quoted-printable")
    made["Content-Language"] = letter.language
    return made


def reason_of(error: Exception) -> str:
    """The kind of an error and the server's code; its own text may hold an address."""
    kind = type(error).__name__
    match error:
        case smtplib.SMTPResponseException():
            return f"{kind} {error.smtp_code}"
        case smtplib.SMTPRecipientsRefused():
            return f"{kind} {', '.join(str(code) for code, _ in error.recipients.values())}"
        case OSError() if error.strerror:
            return f"{kind}: {error.strerror}"
    return kind
