"""Numbers as people write them, read so that none is taken for another one. Pure."""

import re
from decimal import Decimal
from typing import Any

from partners.errors import Refused

LONGEST = 40  # characters: the largest number with six decimals has half as many
SPACE = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}]"
MINUS = "[-\N{MINUS SIGN}\N{EN DASH}]"
GROUP_MARK = {"sv": SPACE, "en": f"(?:,|{SPACE})"}
DECIMAL_MARK = {"sv": ",", "en": "."}
WRITTEN = {
    language: re.compile(
        rf"(?P<minus>{MINUS}?)(?P<whole>[1-9]\d{{0,2}}(?:{mark}\d{{3}})+|\d+)(?:(?P<mark>[.,])(?P<decimals>\d+))?",
        re.ASCII,
    )
    for language, mark in GROUP_MARK.items()
}


def number(text: Any, language: str, *, in_per_cent: bool = False) -> Decimal | None:
    """The number in a field, None in an empty one; 1 000, 1000, 12,5 and 12.5 in both languages, 1,000 in English.

    In a field that counts per cent 97 % is 97.
    Raises Refused for what is no number, and for what could be two: 1.000 is a thousand to some and one to others.
    """
    if text is None or text == "":
        return None
    if not isinstance(text, str) or len(text) > LONGEST:
        raise Refused("number-unreadable")
    written = text.strip()
    if not written:
        return None
    if in_per_cent:
        written = written.removesuffix("%").rstrip()
    match = WRITTEN[language].fullmatch(written)
    if match is None:
        raise Refused("number-unreadable")
    minus = "-" if match["minus"] else ""
    whole, decimals = re.sub(r"\D", "", match["whole"]), match["decimals"] or ""
    if _could_be_thousands(match, language):
        few = f"{minus}{whole}{DECIMAL_MARK[language]}{decimals.rstrip('0') or '0'}"
        raise Refused("number-ambiguous", few=few, many=f"{minus}{whole}{decimals}")
    return Decimal(f"{minus}{whole}.{decimals}" if decimals else f"{minus}{whole}")


def _could_be_thousands(match: re.Match[str], language: str) -> bool:
    """Three digits after a mark are thousands to half of the world, unless something else tells.

    A leading 0 tells, and so do thousands that stand apart already. After the language's own mark nobody ends decimals
    with 0, so what the house writes itself is always read.
    """
    decimals, whole = match["decimals"] or "", match["whole"]
    if len(decimals) != 3 or whole == "0" or not whole.isdigit():
        return False
    return match["mark"] != DECIMAL_MARK[language] or decimals.endswith("0")
