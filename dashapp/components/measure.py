"""What a report says, in a line of words: 17; 261 av 282; 75,1 % (2 410 svar); riskområde; inget att rapportera."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dashapp.i18n import Words
from dashapp.sentences.amounts import is_in_per_cent, period, plural, unit_after
from dashapp.sentences.origins import source
from goals.entry import Entry
from goals.kinds import Kind
from goals.models import Content

EXACT = 6  # decimals: a report is told as it was entered
NONE = "–"
Texts = Mapping[str, str]
Units = tuple[Texts | None, Texts | None]  # of any number, and of exactly one


def measure(
    words: Words,
    kind: Kind | str,
    content: Entry | Content,
    *,
    unit: Texts | None = None,
    unit_one: Texts | None = None,
    grades: Mapping[str, Texts] | None = None,
    beside: str | None = None,
) -> str:
    """All that a report measures, its change behind it; a dash where it says nothing yet.

    With a `unit` a number has it behind it (a share in per cent always has its own), and `unit_one` where it is one.
    `grades` names those of the goal's scale. `beside` is the code of where the report's number comes from: a change
    that comes from elsewhere then says so.
    """
    if content.nothing_to_report:
        return words("app-measure-nothing")
    units = (unit, unit_one)
    said = (
        _number(words, kind, content, units),
        _rank(words, content, grades),
        _changed(words, kind, content, units, beside),
    )
    return "; ".join(one for one in said if one) or NONE


def qualified(words: Words, number: str, qualifier: str | None) -> str:
    """Mer än 500; a number without a qualifier is itself."""
    return words("app-measure-qualified", number=number, qualifier=qualifier or "none")


def _number(words: Words, kind: Kind | str, content: Entry | Content, units: Units) -> str:
    """The number, or the two of a ratio, with what belongs to it."""
    if content.numerator is not None or content.denominator is not None:
        numbers = [_written(words, one) for one in (content.numerator, content.denominator)]
        counted = words("app-measure-ratio", numerator=numbers[0], denominator=numbers[1])
        return qualified(words, counted, content.qualifier)
    number = content.quantity if content.quantity is not None else content.value
    if kind == Kind.SURVEY_SHARE:
        return _share(words, content)
    if number is None:
        return ""
    if is_in_per_cent({"kind": kind, "unit": units[0]}):
        return qualified(words, words("app-measure-share", number=_written(words, number)), content.qualifier)
    shown = qualified(words, _written(words, number), content.qualifier)
    unit = unit_after(number, *units, decimals=EXACT)
    return f"{shown} {words.text(unit)}" if unit else shown


def _share(words: Words, content: Entry | Content) -> str:
    """A share of the answers, and of how many."""
    value, answers, rate = content.value, content.sample_size, content.response_rate
    shown = words("app-measure-share", number=_written(words, value)) if value is not None else ""
    behind = []
    if answers is not None:
        behind.append(words("app-measure-answers", n=int(answers), number=_written(words, answers)))
    if rate is not None:
        behind.append(words("app-measure-response-rate", number=_written(words, rate)))
    if not behind:
        return qualified(words, shown, content.qualifier) if shown else ""
    return f"{qualified(words, shown or NONE, content.qualifier)} ({', '.join(behind)})"


def _rank(words: Words, content: Entry | Content, grades: Mapping[str, Texts] | None) -> str:
    """A grade by its name, or whether something is done."""
    if content.grade is not None:
        return words.text((grades or {}).get(content.grade) or {"sv": content.grade})
    if content.done is not None:
        return words("app-measure-done" if content.done else "app-measure-not-done")
    return ""


def _changed(words: Words, kind: Kind | str, content: Entry | Content, units: Units, beside: str | None) -> str:
    """Mer än +7 procentenheter sedan 2018; where only the way is known, that."""
    change: Mapping[str, Any] = content.change or {}
    if not change:
        return ""
    since = period(words, change["since"])
    origin = source(words, change.get("prov"), {beside}) if beside else ""
    if change.get("value") is None:
        told = words("app-measure-direction", direction=change.get("direction") or "none", since=since)
        return f"{told}{origin}"
    value = Decimal(str(change["value"]))
    signed = f"+{_written(words, value)}" if value > 0 else _written(words, value)
    if kind == Kind.SURVEY_SHARE:
        named = words("app-measure-points", n=plural(value))
    else:
        unit = unit_after(value, *units, decimals=EXACT)
        named = words.text(unit) if unit else ""
    shown = qualified(words, f"{signed} {named}".strip(), change.get("qualifier"))
    return f"{words('app-measure-change', change=shown, since=since)}{origin}"


def _written(words: Words, number: Decimal | None) -> str:
    return NONE if number is None else words.number(number, decimals=EXACT)
