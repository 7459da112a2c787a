"""The settings: refused when they would be unsafe, all of it at once, and never shown."""

import dataclasses
import os
import stat
from pathlib import Path

import pytest

from dashapp.config import Config, UnsafeSettings, language_of
from dashapp.i18n import LANGUAGES, words
from tests.dashapp.site import SECRET

MAIL = {"HANDSLAG_MAIL": "smtp://mail.example.org", "HANDSLAG_MAIL_FROM": "handslag@example.org"}
PUBLIC = {"HANDSLAG_SECRET": SECRET, "HANDSLAG_BASE_URL": "https://handslag.example.org"}
EVERYWHERE = "0.0.0.0"  # noqa: S104  beyond this machine, which is what is tested


def refusals(host: str = "127.0.0.1", data: Path | None = None, **settings: str) -> list[str]:
    """What Handslag says no for; nothing when it would start."""
    try:
        Config.from_env({"HANDSLAG_SECRET": SECRET, "HANDSLAG_DATA": str(data or "data")} | settings, host=host)
    except UnsafeSettings as unsafe:
        return unsafe.codes
    return []


def test_on_this_machine_nothing_needs_to_be_said(tmp_path: Path) -> None:
    config = Config.from_env({"HANDSLAG_DATA": str(tmp_path)}, port=8123)
    assert config.database_url == config.database_owner_url == f"sqlite:///{tmp_path / 'handslag.db'}"
    assert (config.base_url, config.is_local, config.is_embedded, config.is_secure) == (
        "http://localhost:8123", True, True, False
    )  # fmt: skip
    assert (config.workers, config.proxies, config.language) == (2, 0, "sv")
    assert config.trusted_hosts == ["localhost", "127.0.0.1", "localhost"]


def test_beyond_this_machine_everything_that_is_missing_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(UnsafeSettings) as unsafe:
        Config.from_env({"HANDSLAG_DATA": str(tmp_path / "data")}, host=EVERYWHERE)
    assert unsafe.value.codes == ["settings-secret", "settings-base-url"]
    assert not (tmp_path / "data").exists(), "a refusal leaves nothing behind"


def test_all_that_is_wrong_is_said_together() -> None:
    wrong = {
        "HANDSLAG_SECRET": "short",
        "HANDSLAG_BASE_URL": "http://handslag.example.org",
        "DATABASE_URL": "mysql://localhost/x",
        "HANDSLAG_WORKERS": "many",
        "HANDSLAG_MAIL": "mail.example.org",
        "HANDSLAG_MAIL_FROM": "handslag",
    }
    every = ["settings-secret", "settings-https", "settings-database", "settings-number"]
    every += ["settings-mail", "settings-mail-from"]
    assert refusals(EVERYWHERE, **wrong) == every
    for language in LANGUAGES:
        assert all(words(language)(code) for code in [*every, "settings-base-url"])


def test_a_public_installation_starts() -> None:
    assert refusals(EVERYWHERE, **PUBLIC) == []
    assert refusals(EVERYWHERE, **PUBLIC, DATABASE_URL="postgresql://web@db.internal/handslag") == []


@pytest.mark.parametrize("secret", ["", "x", SECRET[:31]])
def test_a_short_secret_is_refused(secret: str) -> None:
    assert refusals(EVERYWHERE, **PUBLIC | {"HANDSLAG_SECRET": secret}) == ["settings-secret"]


@pytest.mark.parametrize(
    "address",
    [
        "handslag.example.org",
        "https://",
        "https:///handslag",
        "https://handslag.example.org/app",
        "https://handslag.example.org?x=1",
        "https://handslag.example.org#top",
        "https://user@handslag.example.org",
        "https://user:password@handslag.example.org",
        "https://handslag.example.org:port",
        "https://handslag.example.org:99999",
        "https://[::1",
        "ftp://handslag.example.org",
        "javascript:alert(1)",
        "//handslag.example.org",
        " https://handslag.example.org",
    ],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    assert refusals(EVERYWHERE, **PUBLIC | {"HANDSLAG_BASE_URL": address}) == ["settings-base-url"]


def test_plain_http_is_for_this_machine_only() -> None:
    local, public = ({"HANDSLAG_BASE_URL": f"http://{name}:8000"} for name in ("localhost", "handslag.example.org"))
    for host in ("127.0.0.1", "localhost", "::1"):
        assert refusals(host, **local) == []
        assert refusals(host, **public) == ["settings-https"], "a proxy in front has https"
    for host in (EVERYWHERE, "::", "192.168.1.7", "handslag.example.org", "127.0.0.1.example.org", ""):
        for address in (local, public):
            assert refusals(host, **address) == ["settings-https"]


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(UnsafeSettings) as unsafe:
            Config.from_env({"HANDSLAG_DATA": str(folder)})
        assert unsafe.value.codes == ["settings-data"]


@pytest.mark.parametrize(
    "url",
    [
        "mysql://localhost/x",
        "sqlite+aiosqlite:///x.db",
        "postgresql+asyncpg://h/x",
        "oracle://h",
        "x",
        "://",
        "postgresql://h:port/x",
    ],
)
def test_a_database_that_we_do_not_know_is_refused(url: str) -> None:
    assert refusals(DATABASE_URL=url) == ["settings-database"]
    assert refusals(DATABASE_OWNER_URL=url) == ["settings-database"]


@pytest.mark.parametrize(
    "url", ["sqlite:////var/lib/h.db", "postgres://h/x", "postgresql://u:p@h:5432/x", "postgresql+psycopg://h/x"]
)
def test_a_database_that_we_know_is_taken(url: str) -> None:
    assert refusals(DATABASE_URL=url) == []


@pytest.mark.parametrize("number", ["x", "-1", "1.5", "²", "٣", " 2", "9" * 5000, "0x2"])
@pytest.mark.parametrize("name", ["HANDSLAG_WORKERS", "HANDSLAG_PROXIES"])
def test_what_is_no_number_is_refused(name: str, number: str) -> None:
    assert refusals(**{name: number}) == ["settings-number"]


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("smtp://user:password@mail.example.org:587", ("mail.example.org", 587, False, "user", "password", False)),
        ("smtp://mail.example.org", ("mail.example.org", 587, False, "", "", False)),
        ("smtps://mail.example.org", ("mail.example.org", 465, True, "", "", False)),
        ("smtps://u%40x:p%2Fw%23@mail.example.org:2465", ("mail.example.org", 2465, True, "u@x", "p/w#", False)),
        ("smtp://localhost:25", ("localhost", 25, False, "", "", True)),
        ("smtp://127.0.0.1:25", ("127.0.0.1", 25, False, "", "", True)),
        ("smtp://[::1]:25", ("::1", 25, False, "", "", True)),
        ("smtp://localhost.example.org:25", ("localhost.example.org", 25, False, "", "", False)),
    ],
)
def test_a_mail_server_is_taken_as_it_is_written(url: str, found: tuple[object, ...]) -> None:
    server = Config.from_env(PUBLIC | MAIL | {"HANDSLAG_MAIL": url}, host=EVERYWHERE).mail
    assert server is not None
    assert found == (
        server.host, server.port, server.is_encrypted_from_the_start, server.user, server.password,
        server.is_on_this_machine,
    )  # fmt: skip
    assert server.sender == "handslag@example.org"


def test_without_a_mail_server_there_is_none() -> None:
    assert Config.from_env(PUBLIC).mail is None
    assert Config.from_env(PUBLIC | {"HANDSLAG_MAIL": "", "HANDSLAG_MAIL_FROM": ""}).mail is None


@pytest.mark.parametrize(
    "url",
    [
        "mail.example.org",
        "mail.example.org:587",
        "http://mail.example.org",
        "smtp+plain://mail.example.org",
        "smtp:mail.example.org",
        "smtp://",
        "smtp://:587",
        "smtp://user:password@",
        "smtp://user@mail.example.org",
        "smtp://:password@mail.example.org",
        "smtp://mail.example.org/inbox",
        "smtp://mail.example.org?tls=no",
        "smtp://mail.example.org#x",
        "smtp://mail.example.org:port",
        "smtp://mail.example.org:0",
        "smtp://mail.example.org:99999",
        "smtp://[::1",
        "smtp://user:pass/word@mail.example.org",
        "smtp://user:lösenord@mail.example.org",
        "smtp://user:l%C3%B6sen@mail.example.org",
        "smtp://user:%0D%0A@mail.example.org",
        "smtp://user%00:password@mail.example.org",
        "smtp://mail.example.org\n",
        "smtp://mail.ex\tample.org",
        " smtp://mail.example.org",
        "smtp://mail example.org",
    ],
)
def test_a_mail_server_that_is_none_is_refused(url: str) -> None:
    assert refusals(**MAIL | {"HANDSLAG_MAIL": url}) == ["settings-mail"]


@pytest.mark.parametrize(
    "sender",
    [
        "handslag",
        "@example.org",
        "handslag@",
        "a@b@example.org",
        "Handslag <handslag@example.org>",
        "handslag@example.org, eve@example.org",
        "handslag@example.org\r\nBcc: eve@example.org",
        "handslag@example.org\n",
        "handslag@example..org",
        ".handslag@example.org",
        "händslag@example.org",
    ],
)
def test_a_sender_that_is_no_address_is_refused(sender: str) -> None:
    assert refusals(**MAIL | {"HANDSLAG_MAIL_FROM": sender}) == ["settings-mail-from"]


@pytest.mark.parametrize("missing", ["", None])
def test_a_mail_server_and_a_sender_come_together(missing: str | None) -> None:
    for name, code in (("HANDSLAG_MAIL", "settings-mail"), ("HANDSLAG_MAIL_FROM", "settings-mail-from")):
        rest = {other: value for other, value in MAIL.items() if other != name}
        assert refusals(**rest | ({} if missing is None else {name: missing})) == [code]


def test_somebody_has_to_work() -> None:
    assert refusals(HANDSLAG_WORKERS="0") == ["settings-number"]
    assert refusals(HANDSLAG_PROXIES="0", HANDSLAG_WORKERS="4") == []


def test_the_machine_s_own_secret_is_made_once_and_is_its_owner_s(tmp_path: Path) -> None:
    data = tmp_path / "data"
    old = os.umask(0)
    try:
        first = Config.from_env({"HANDSLAG_DATA": str(data)})
    finally:
        os.umask(old)
    assert len(first.secret) >= 64
    assert stat.S_IMODE((data / "secret").stat().st_mode) == 0o600
    assert [file.name for file in data.iterdir()] == ["secret"]
    assert Config.from_env({"HANDSLAG_DATA": str(data)}).secret == first.secret
    assert Config.from_env({"HANDSLAG_DATA": str(tmp_path / "other")}).secret != first.secret


def test_a_damaged_secret_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("abc")
    assert refusals(data=tmp_path, HANDSLAG_SECRET="") == ["settings-secret"]


def test_settings_are_never_shown() -> None:
    hidden = {
        "DATABASE_URL": "postgresql://web:hunter2@db/handslag",
        "DATABASE_OWNER_URL": "postgresql://owner:hunter3@db/h",
        "HANDSLAG_MAIL": "smtp://post:hunter4@mail.example.org",
        "HANDSLAG_MAIL_FROM": "handslag@example.org",
    }
    config = Config.from_env(PUBLIC | hidden, host=EVERYWHERE)
    for shown in (repr(config), str(config), f"{config}", repr(config.mail)):
        assert not any(secret in shown for secret in (SECRET, "hunter"))
    with pytest.raises(UnsafeSettings) as unsafe:
        Config.from_env(PUBLIC | hidden | {"HANDSLAG_WORKERS": "x"}, host=EVERYWHERE)
    assert "hunter" not in str(unsafe.value)


def test_settings_do_not_change_while_we_run() -> None:
    config = Config.from_env(PUBLIC)
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.secret = "another"  # type: ignore[misc]  # noqa: S105


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "sv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "HANDSLAG_LANGUAGE": "en"}, "en"),
        ({"LC_ALL": "en_US", "LANG": "sv_SE"}, "en"),
        ({"HANDSLAG_LANGUAGE": "xx", "LANG": "EN"}, "en"),
        ({"HANDSLAG_LANGUAGE": "de"}, "sv"),
    ],
)
def test_the_command_line_speaks_the_operator_s_language(environ: dict[str, str], language: str) -> None:
    assert language_of(environ) == language
