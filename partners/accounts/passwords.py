"""Passwords: which are good enough, and how they are kept. Long is good; nothing else is asked for."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from partners.errors import Refused

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 12, 200
SAFE = 3  # of zxcvbn's scores from 0 to 4: more than a hundred million guesses
WEIGHED = 72  # characters that zxcvbn looks at
NAME = "handslag"

_weighing = Lock()  # zxcvbn keeps the words of the context where every thread reads them


def check_new(password: str, context: Iterable[str]) -> None:
    """Refuse a password that is short, too long, or soon guessed by somebody who knows the context.

    The context is what everybody knows: the person's name, e-mail address and organisation. The words in it are worth
    nothing in a password.
    """
    password = _normal(password)
    if len(password) < SHORTEST:
        raise Refused("password-too-short", shortest=SHORTEST)
    if len(password) > LONGEST:
        raise Refused("password-too-long", longest=LONGEST)
    words = _words([NAME, *context])
    rest = _folded(password)
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "")
    if _score(rest, words) < SAFE:
        raise Refused("password-guessable")


def hash_of(password: str) -> str:
    """What is kept of a password; takes a fifth of a second and 64 MiB on purpose."""
    return _hasher().hash(_bytes(password))


def matches(password_hash: str | None, password: str) -> bool:
    """Whether it is the password. Where there is none to compare with, the work is the same and the answer no."""
    from argon2.exceptions import VerifyMismatchError  # noqa: PLC0415

    if password_hash is None:
        hash_of(password)
        return False
    try:
        return _hasher().verify(password_hash, _bytes(password))
    except VerifyMismatchError:
        return False


def is_outdated(password_hash: str) -> bool:
    """Whether it was hashed with other costs than today's."""
    return _hasher().check_needs_rehash(password_hash)


@cache
def _hasher() -> "PasswordHasher":
    # imported when somebody signs in: what starts quickly is started often
    from argon2 import PasswordHasher  # noqa: PLC0415

    return PasswordHasher()  # RFC 9106's choice for machines with little memory


def _score(password: str, words: list[str]) -> int:
    from zxcvbn import zxcvbn  # noqa: PLC0415  sixty milliseconds and several megabytes of words

    with _weighing:
        return int(zxcvbn(password[:WEIGHED], user_inputs=words)["score"]) if password else 0


def _words(context: Iterable[str]) -> list[str]:
    """Every word of at least three letters, once."""
    return sorted({word for text in context for word in re.split(r"[\W\d_]+", _folded(text)) if len(word) >= 3})


def _normal(password: str) -> str:
    """One spelling: keyboards write an å in two ways."""
    return unicodedata.normalize("NFKC", password)


def _folded(text: str) -> str:
    """Lower case and without accents: ås is as soon guessed as as."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in plain if not unicodedata.combining(character))


def _bytes(password: str) -> bytes:
    return _normal(password).encode("utf-8", "surrogatepass")
