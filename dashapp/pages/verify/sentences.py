"""What the page says, made from the reports themselves."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dash import html

from dashapp.components.measure import measure
from dashapp.components.periods import begun, told
from dashapp.i18n import Words
from dashapp.sentences.amounts import is_in_per_cent
from goals.calendar import Period
from goals.duties import Hindrance
from goals.entry import Entry
from goals.hints import Hint, HintCode
from goals.review import Verified, Waiting

# As many as a number can have: whoever verifies sees the number itself.
DECIMALS = 6


def said(words: Words, report: Waiting | Verified, entry: Entry | None = None) -> str:
    """What a report says, or another one to the same goal: ungefär 185; 261 av 282; inget att rapportera."""
    about, told_entry = report.about, entry or report.said
    unit = None if is_bare(report, told_entry) else about.unit
    return measure(words, about.kind, told_entry, unit=unit, grades=about.grades)


def is_bare(report: Waiting | Verified, entry: Entry) -> bool:
    """Whether a number is told without the unit of its goal: in per cent and beside a change it keeps it."""
    return entry.change is None and not is_in_per_cent(vars(report.about))


def named(words: Words, report: Waiting | Verified) -> str:
    """A report in a sentence: Saab, 1 000 lovjobb till unga, kvartal 3 2025; with its part, where it has one."""
    facts = {"partner": report.called, "goal": report.about.title, "period": told(words, report.period)}
    named = part(words, report)
    return words("app-verify-named-part", part=named, **facts) if named else words("app-verify-named", **facts)


def hint(words: Words, hint: Hint, report: Waiting) -> list[Any]:
    """A word to stop at, and the sentence that goes on from it."""
    details = hint.details
    facts: dict[str, Any] = {}
    if hint.code is HintCode.UNUSUALLY_HIGH:
        mean = details["mean"]
        facts["mean"] = words.number(Decimal(mean.numerator) / Decimal(mean.denominator))
    elif hint.code is HintCode.ZERO_AFTER_VALUES:
        facts = {"n": details["periods"], "said": "nothing" if report.said.nothing_to_report else "zero"}
    else:
        facts = {
            "partner": details["called"],
            "quantity": words.number(details["quantity"], decimals=DECIMALS),
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
    """Tidigare 5–190 per kvartal: the span of the own earlier numbers; of what has no span the latest."""
    if not report.history:
        return words("app-verify-earlier-none")
    numbers = [one.quantity for one in report.history if one.quantity is not None]
    if not numbers:
        latest = report.history[-1]
        before = said(words, report, latest.said)
        return words("app-verify-earlier-said", said=before, period=told(words, latest.period))
    low, high = (words.number(number, decimals=DECIMALS) for number in (min(numbers), max(numbers)))
    per = "quarter" if report.period.quarter else "year"
    return words("app-verify-earlier", span=low if low == high else f"{low}–{high}", per=per)


def part(words: Words, report: Waiting | Verified) -> str:
    """Which part of the goal a report is about; empty where it is about all of it."""
    return " · ".join(words.text(name) for name in report.part)


def shares(words: Words, report: Waiting, partners: Mapping[str, str]) -> str:
    """How a number is divided between partners; empty where it is not."""
    told_shares: Sequence[str] = [
        words("public-share", partner=partners.get(code, code), quantity=words.number(share, decimals=DECIMALS))
        for code, share in (report.said.shares or {}).items()
    ]
    return words("public-together", shares=", ".join(told_shares)) if told_shares else ""
