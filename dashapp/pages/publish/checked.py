"""What the machine has checked, each with a shape and a word; nothing is claimed that was not."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components.heading import section
from dashapp.components.periods import told
from dashapp.i18n import Words
from goals.publishing import Account

RIGHT, WRONG, OPEN = "achieved", "not-achieved", "no-data"
MOST = 8  # missing reports that are named


def checked(words: Words, seen: Account) -> html.Section:
    """The list of checks."""
    return section(
        words("app-publish-checked"),
        html.Ul([_sums(words, seen), _texts(words, seen), _reports(words, seen)], className="chk"),
    )


def _sums(words: Words, seen: Account) -> html.Li:
    if seen.wrong_sums:
        return _check(WRONG, words("app-publish-sums-wrong"), [", ".join(_titles(words, seen, seen.wrong_sums))])
    if len(seen.unsummed) == len(seen.document["goals"]):
        return _check(OPEN, words("app-publish-sums-unknown"))
    left = words("app-publish-sums-left", goals=", ".join(_titles(words, seen, seen.unsummed)))
    return _check(RIGHT, words("app-publish-sums"), [left] if seen.unsummed else [])


def _texts(words: Words, seen: Account) -> html.Li:
    if not seen.personal:
        contact = seen.document.get("contact")
        shown = words("app-publish-texts-contact", address=contact["address"]) if contact else ""
        return _check(RIGHT, words("app-publish-texts"), [shown] if shown else [])
    return _check(WRONG, words("app-publish-texts-wrong"), [", ".join(_titles(words, seen, seen.personal))])


def _reports(words: Words, seen: Account) -> html.Li:
    if not seen.missing:
        return _check(RIGHT, words("app-publish-reports"))
    named = [
        words(
            "app-publish-missing",
            goal=_titles(words, seen, [one.goal])[0],
            period=told(words, one.period),
            partner=sentences.short(seen.document, one.partner),
        )
        for one in seen.missing[:MOST]
    ]
    more = len(seen.missing) - len(named)
    named += [words("app-publish-missing-more", n=more)] if more else []
    return _check(OPEN, words("app-publish-reports-missing", n=len(seen.missing)), [*named, words("app-publish-says")])


def _titles(words: Words, seen: Account, codes: Sequence[str]) -> list[str]:
    titles = {goal["code"]: words.text(goal["title"]) for goal in seen.document["goals"]}
    return [titles[code] if code else words("app-publish-partnership") for code in codes]


def _check(state: str, word: str, lines: Sequence[str] = ()) -> html.Li:
    said: list[Any] = [html.Span(word, className=f"status status-{state}")]
    return html.Li([*said, *(html.Span(line, className="q s d-block") for line in lines)])
