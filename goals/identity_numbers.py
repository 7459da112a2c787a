"""Swedish personal identity numbers in texts: found, to be refused; hidden, so that no message repeats one."""

import calendar
import re
import unicodedata

CANDIDATE = re.compile(r"(?<![0-9])(?:1[89]|20)?([0-9]{2})([0-9]{2})([0-9]{2})[-+ ]{0,3}([0-9]{4})(?![0-9])")
MINUS = "\N{MINUS SIGN}"
HIDDEN = "******-****"
CO_ORDINATION = 60  # is added to the day in a co-ordination number
LEAP_YEAR = 2000  # the century is not always told, so 29 February always exists


def has_identity_number(text: str) -> bool:
    """Whether a personal identity or co-ordination number stands anywhere in a text."""
    return any(_is_one(candidate) for candidate in CANDIDATE.finditer(_plain(text)))


def hide_identity_numbers(text: str) -> str:
    """The text without a digit of the personal identity numbers in it."""
    hidden, last = [], 0
    for candidate in CANDIDATE.finditer(_plain(text)):
        if _is_one(candidate):
            hidden += [text[last : candidate.start()], HIDDEN]
            last = candidate.end()
    return "".join([*hidden, text[last:]])


def _plain(text: str) -> str:
    """The text, sign by sign, with plain digits, hyphens and spaces: word processors put in others by themselves."""
    return "".join(map(_plain_sign, text))


def _plain_sign(sign: str) -> str:
    if sign.isascii():
        return sign
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return "-" if category == "Pd" or sign == MINUS else " " if category == "Zs" else sign


def _is_one(candidate: re.Match[str]) -> bool:
    """Its date exists and its check digit (Luhn, over ten digits) is right."""
    month, day = int(candidate[2]), int(candidate[3])
    day -= CO_ORDINATION if day > CO_ORDINATION else 0
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(LEAP_YEAR, month)[1]:
        return False
    digits = [int(digit) * (1 if place % 2 else 2) for place, digit in enumerate("".join(candidate.groups()))]
    return sum(digit // 10 + digit % 10 for digit in digits) % 10 == 0
