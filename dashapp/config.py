"""The settings: read once from the environment, checked, and frozen. Nothing else reads the environment."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from dashapp.i18n import DEFAULT, LANGUAGES

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SHORTEST_SECRET = 32
LONGEST_COUNT = 4
DEFAULT_PORT = 8000
DRIVERS = frozenset({"sqlite", "postgres", "postgresql", "postgresql+psycopg"})
MAIL_PORTS = {"smtp": 587, "smtps": 465}
SENDER = re.compile(r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


class UnsafeSettings(Exception):
    """The settings would not be safe: `codes` name what is wrong, all of it."""

    def __init__(self, codes: list[str]) -> None:
        super().__init__(", ".join(codes))
        self.codes = codes


@dataclass(frozen=True)
class MailServer:
    """Where letters are handed in, and the address that they are from; without a user nobody signs in there."""

    host: str
    port: int
    is_encrypted_from_the_start: bool
    user: str = field(repr=False)
    password: str = field(repr=False)
    sender: str

    @property
    def is_on_this_machine(self) -> bool:
        """Whether what is handed in stays on this machine: the only way that may be open to read."""
        return self.host in LOOPBACK


@dataclass(frozen=True)
class Config:
    """Everything that differs from one installation to another; README.md explains each setting."""

    data: Path
    # what opens a door is never shown with the rest
    database_url: str = field(repr=False)
    database_owner_url: str = field(repr=False)
    secret: str = field(repr=False)
    mail_url: str = field(repr=False)
    mail_from: str
    base_url: str
    host: str
    port: int
    workers: int
    proxies: int
    language: str

    @classmethod
    def from_env(
        cls, environ: Mapping[str, str] | None = None, *, host: str = "127.0.0.1", port: int = DEFAULT_PORT
    ) -> "Config":
        """Raises UnsafeSettings, with every reason, rather than begin unsafely."""
        env = os.environ if environ is None else environ
        data = Path(env.get("HANDSLAG_DATA") or "data").absolute()
        database_url = env.get("DATABASE_URL") or f"sqlite:///{data / 'handslag.db'}"
        is_local = host in LOOPBACK
        try:
            own_secret = _own_secret(data) if is_local and not env.get("HANDSLAG_SECRET") else ""
        except OSError:
            raise UnsafeSettings(["settings-data"]) from None
        config = cls(
            data=data,
            database_url=database_url,
            database_owner_url=env.get("DATABASE_OWNER_URL") or database_url,
            secret=env.get("HANDSLAG_SECRET") or own_secret,
            mail_url=env.get("HANDSLAG_MAIL") or "",
            mail_from=env.get("HANDSLAG_MAIL_FROM") or "",
            base_url=(env.get("HANDSLAG_BASE_URL") or (f"http://localhost:{port}" if is_local else "")).rstrip("/"),
            host=host,
            port=port,
            workers=_count(env, "HANDSLAG_WORKERS", default=2),
            proxies=_count(env, "HANDSLAG_PROXIES", default=0),
            language=_language(env),
        )
        if wrong := config.unsafe():
            raise UnsafeSettings(wrong)
        return config

    @property
    def is_embedded(self) -> bool:
        """Whether the database is a file of this machine's own."""
        return self.database_url.startswith("sqlite")

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the server."""
        return self.host in LOOPBACK

    @property
    def is_secure(self) -> bool:
        """Whether readers come over https."""
        return self.base_url.startswith("https://")

    @property
    def trusted_hosts(self) -> list[str]:
        """The names that a request may ask for."""
        own = urlsplit(self.base_url).hostname or ""
        return [own, *(sorted(LOOPBACK - {"::1"}) if self.is_local else [])]

    @property
    def mail(self) -> MailServer | None:
        """The mail server; None for an installation that sends no letters."""
        return _mail_server(self.mail_url, self.mail_from)

    def unsafe(self) -> list[str]:
        """What would make this installation unsafe, as codes."""
        wrong = []
        if len(self.secret) < SHORTEST_SECRET:
            wrong.append("settings-secret")
        if not _is_address(self.base_url):
            wrong.append("settings-base-url")
        elif not self.is_secure and not (self.is_local and urlsplit(self.base_url).hostname in LOOPBACK):
            wrong.append("settings-https")
        if not all(_is_database(url) for url in (self.database_url, self.database_owner_url)):
            wrong.append("settings-database")
        if self.workers < 1 or self.proxies < 0:
            wrong.append("settings-number")
        if (self.mail_url or self.mail_from) and _mail_server(self.mail_url, self.mail_from) is None:
            wrong.append("settings-mail")
        if (self.mail_url or self.mail_from) and not SENDER.fullmatch(self.mail_from):
            wrong.append("settings-mail-from")
        return wrong


def language_of(environ: Mapping[str, str] | None = None) -> str:
    """The language of the command line, also when the settings cannot be read."""
    return _language(os.environ if environ is None else environ)


def _language(env: Mapping[str, str]) -> str:
    for name in ("HANDSLAG_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if (language := env.get(name, "")[:2].lower()) in LANGUAGES:
            return language
    return DEFAULT


def _count(env: Mapping[str, str], name: str, *, default: int) -> int:
    """A small whole number; -1 for anything else."""
    written = env.get(name) or str(default)
    return int(written) if written.isascii() and written.isdigit() and len(written) <= LONGEST_COUNT else -1


def _is_address(url: str) -> bool:
    """Scheme, host and perhaps port, and nothing more."""
    try:
        parts = urlsplit(url)
        is_host = bool(parts.hostname) and parts.username is None and parts.port != -1  # a port that is none raises
    except ValueError:
        return False
    return is_host and parts.scheme in ("http", "https") and url == f"{parts.scheme}://{parts.netloc}"


def _is_database(url: str) -> bool:
    try:
        return make_url(url).drivername in DRIVERS
    except (ArgumentError, ValueError):
        return False


def _mail_server(url: str, sender: str) -> MailServer | None:
    """The mail server that an address names; None for anything that is not exactly one."""
    try:
        parts = urlsplit(url)
        port = MAIL_PORTS.get(parts.scheme) if parts.port is None else parts.port
    except ValueError:
        return None
    user, password = (unquote(part or "") for part in (parts.username, parts.password))
    # urlsplit drops tabs and line breaks, and mail servers take names and passwords in ASCII
    is_readable = all(text.isascii() and text.isprintable() for text in (url, user, password)) and " " not in url
    is_whole = is_readable and bool(parts.hostname) and url == f"{parts.scheme}://{parts.netloc}"
    if not is_whole or not port or parts.scheme not in MAIL_PORTS or bool(user) != bool(password):
        return None
    return MailServer(parts.hostname or "", port, parts.scheme == "smtps", user, password, sender)


def _own_secret(data: Path) -> str:
    """A secret of this machine's own, made the first time and kept where only its owner reads it."""
    file = data / "secret"
    if not file.exists():
        data.mkdir(parents=True, exist_ok=True)
        fresh = data / f"secret.{secrets.token_hex(4)}"
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48), encoding="ascii")
        fresh.rename(file)
    return file.read_text(encoding="ascii").strip()
