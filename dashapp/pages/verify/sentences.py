"""What the page says, made from the reports themselves."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dash import html

from dashapp.components.measure import measure
from dashapp.components.periods import told
from dashapp.i18n import Words
from dashapp.sentences.amounts import is_in_per_cent, unit_after
from dashapp.sentences.origins import mark, marked
from goals.calendar import Period
from goals.duties import Hindrance
from goals.entry import Entry
from goals.hints import Hint, HintCode
from goals.review import Verified, Waiting

# As many as a number can have: whoever verifies sees the number itself.
DECIMALS = 6


def said(words: Words, report: Waiting | Verified, entry: Entry | None = None, *, beside: str | None = None) -> str:
    """What a report says, or another one to the same goal: ungefär 185; 261 av 282; inget att rapportera.

    `beside` is where its number comes from: a change that comes from elsewhere then says so.
    """
    about, told_entry = report.about, entry or report.said
    unit = None if is_bare(report, told_entry) else about.unit
    return measure(
        words, about.kind, told_entry, unit=unit, unit_one=about.unit_one, grades=about.grades, beside=beside
    )


def is_bare(report: Waiting | Verified, entry: Entry) -> bool:
    """Whether a number is told without the unit of its goal: in per cent and beside a change it keeps it."""
    return entry.change is None and not is_in_per_cent(vars(report.about))


def unit(report: Waiting) -> Mapping[str, str] | None:
    """The unit behind a number that is told without it; None where it has its own, or the goal has none."""
    if not is_bare(report, report.said):
        return None
    said, about = report.said, report.about
    number = said.quantity if said.quantity is not None else said.value
    return unit_after(number, about.unit, about.unit_one, decimals=DECIMALS)


def named(words: Words, report: Waiting | Verified) -> str:
    """A report in a sentence: Saab, 1 000 lovjobb till unga, juli–sept 2025; with its part, where it has one."""
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
    return words("refused-period-closed", period=told(words, report.period)) if report.closed else ""


def earlier(words: Words, report: Waiting) -> str:
    """Tidigare 5–190 per kvartal: the span of the own earlier numbers; of what has no span the latest."""
    if not report.history:
        return words("app-verify-earlier-none")
    numbers = [one.quantity for one in report.history if one.quantity is not None]
    if not numbers:
        latest = report.history[-1]
        before = said(words, report, latest.said, beside=latest.provenance)
        when = [told(words, latest.period), mark(words, {latest.provenance})]
        return words("app-verify-earlier-said", said=before, period=[one for one in when if one])
    low, high = (words.number(number, decimals=DECIMALS) for number in (min(numbers), max(numbers)))
    per = "quarter" if report.period.quarter else "year"
    made_up = mark(words, {one.provenance for one in report.history if one.quantity is not None})
    return marked(words("app-verify-earlier", span=low if low == high else f"{low}–{high}", per=per), made_up)


def part(words: Words, report: Waiting | Verified) -> str:
    """Which part of the goal a report is about; empty where it is about all of it."""
    return " · ".join(words.text(name) for name in report.part.names)


def shares(words: Words, report: Waiting, partners: Mapping[str, str]) -> str:
    """How a number is divided between partners; empty where it is not."""
    told_shares: Sequence[str] = [
        words("public-share", partner=partners.get(code, code), quantity=words.number(share, decimals=DECIMALS))
        for code, share in (report.said.shares or {}).items()
    ]
    return words("public-together", shares=", ".join(told_shares)) if told_shares else ""
