"""What the page says, made from the reports themselves."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dash import html

from dashapp.components.periods import begun, told
from dashapp.i18n import Words
from goals.calendar import Period
from goals.duties import Hindrance
from goals.hints import Hint, HintCode
from goals.review import Verified, Waiting

# As many as a quantity can have: whoever verifies sees the number itself.
DECIMALS = 6


def quantity(words: Words, number: Decimal | None) -> str:
    """185, or that there is nothing to report, which is not zero."""
    return words("app-verify-nothing") if number is None else words.number(number, decimals=DECIMALS)


def qualified(words: Words, report: Waiting) -> str:
    """The number with the word that the partner has put before it: ungefär 185."""
    number = quantity(words, report.quantity)
    return words(f"app-verify-qualified-{report.qualifier.replace('_', '-')}", n=number) if report.qualifier else number


def named(words: Words, report: Waiting | Verified) -> str:
    """A report in a sentence: Saab, 1 000 lovjobb till unga, kvartal 3 2025."""
    return words("app-verify-named", partner=report.called, goal=report.title, period=told(words, report.period))


def hint(words: Words, hint: Hint, report: Waiting) -> list[Any]:
    """A word to stop at, and the sentence that goes on from it."""
    details = hint.details
    facts: dict[str, Any] = {}
    if hint.code is HintCode.UNUSUALLY_HIGH:
        mean = details["mean"]
        facts["mean"] = words.number(Decimal(mean.numerator) / Decimal(mean.denominator))
    elif hint.code is HintCode.ZERO_AFTER_VALUES:
        facts = {"n": details["periods"], "said": "nothing" if report.quantity is None else "zero"}
    else:
        facts = {
            "partner": details["called"],
            "quantity": quantity(words, details["quantity"]),
            "period": told(words, Period.parse(details["period"])),
        }
    facts["per"] = "quarter" if report.period.quarter else "year"
    key = hint.code.replace("_", "-")
    return [html.B(words(f"app-verify-hint-{key}-word", **facts)), f" {words(f'app-verify-hint-{key}', **facts)}"]


def hindrance(words: Words, report: Waiting) -> str:
    """Why the one who reads may not verify the report; empty where nothing is in the way."""
    if report.hindrance is Hindrance.OWN_ENTRY:
        return words("app-verify-own-entry")
    if report.hindrance is Hindrance.OWN_ORGANISATION:
        return words("app-verify-own-organisation")
    return words("refused-period-closed", period=begun(words, report.period)) if report.closed else ""


def earlier(words: Words, report: Waiting) -> str:
    """Tidigare 5–190 per kvartal: the span of the own earlier numbers."""
    numbers = [one.quantity for one in report.history if one.quantity is not None]
    if not numbers:
        return words("app-verify-earlier-none")
    low, high = (words.number(number, decimals=DECIMALS) for number in (min(numbers), max(numbers)))
    per = "quarter" if report.period.quarter else "year"
    return words("app-verify-earlier", span=low if low == high else f"{low}–{high}", per=per)


def parts(slot: str) -> str:
    """Which part of the goal a report is about; empty where it is about all of it."""
    return " · ".join(part for part in slot.split("/") if part)


def shares(words: Words, report: Waiting, partners: Mapping[str, str]) -> str:
    """How a number is divided between partners; empty where it is not."""
    told_shares: Sequence[str] = [
        words("public-share", partner=partners.get(code, code), quantity=quantity(words, Decimal(str(share))))
        for code, share in (report.shares or {}).items()
    ]
    return words("public-together", shares=", ".join(told_shares)) if told_shares else ""
