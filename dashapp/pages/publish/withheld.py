"""What a release does not show, and why: a table for every goal that has something withheld."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components.heading import section
from dashapp.components.table import Column, table
from dashapp.components.told import told
from dashapp.i18n import Words
from goals.kinds import COUNTS
from goals.publishing import Account, Hidden, Part, Why

Goal = Mapping[str, Any]
TOGETHER = (Part.RUNNING_SUM, Part.RUNNING_SHARE)  # there are many, and each is hidden for the same reason


def withheld(words: Words, seen: Account) -> html.Section:
    """The rule, as residents read it, and everything that it applies to here."""
    rule = sentences.small_numbers(words, seen.document)
    own = {goal["code"]: goal for goal in seen.document["goals"]}
    tables = []
    for code, several in groupby(seen.hidden, key=lambda one: one.goal):
        title = html.H3(told(words, own[code]["title"]), className="mt-4")
        tables += [title, _table(words, seen, own[code], list(several))]
    return section(
        words("app-publish-hidden"),
        html.P(rule, className="m") if rule else None,
        *tables,
        None if tables else html.P(words("app-publish-hidden-none"), className="m"),
    )


def _table(words: Words, seen: Account, own: Goal, several: Sequence[Hidden]) -> html.Table:
    least = seen.document["thresholds"]["small_count"]
    rows: list[list[Any]] = []
    for part, ones in groupby(several, key=lambda one: one.part):
        group = list(ones)
        if part in TOGETHER:
            rows.append([_of_periods(words, own, part, group), _why(words, group[0], least)])
        else:
            rows += [[_what(words, seen, own, one), _why(words, one, least)] for one in group]
    columns = [Column(words("app-publish-hidden-what")), Column(words("app-publish-hidden-why"))]
    return table(columns, rows)


def _what(words: Words, seen: Account, own: Goal, one: Hidden) -> str:
    if one.part is Part.PARTNER:
        return sentences.short(seen.document, one.of)
    if one.part is Part.AREA:
        names = {row["area"] or "": row["name"] for row in own["by_area"]}
        return names[one.of] or words("app-publish-hidden-own-area")
    if one.part is Part.QUESTION:
        return words.text(next(row["text"] for row in own["survey"]["questions"] if row["code"] == one.of))
    if one.part is Part.PERIOD:
        return _of_periods(words, own, one.part, [one])
    return words(f"app-publish-hidden-{one.part.value}")


def _of_periods(words: Words, own: Goal, part: Part, several: Sequence[Hidden]) -> str:
    """What is new in a period, of what adds up; of what is measured the period itself."""
    periods = ", ".join(sentences.period(words, one.of) for one in several)
    if part is Part.PERIOD and own["kind"] not in COUNTS:
        return periods
    return words(f"app-publish-hidden-{part.value}", period=periods)


def _why(words: Words, one: Hidden, least: int) -> str:
    """Färre än 5, or hidden because of another; what cannot be told any more is only hidden."""
    if one.why is None:
        return words("app-publish-why-unknown")
    is_within = one.part in (Part.YEARS, Part.CASES)
    if is_within and one.why is Why.SMALL:
        return words("app-publish-why-small-within", small=words.number(least))
    return words(f"app-publish-why-{one.why.value}", small=words.number(least))
