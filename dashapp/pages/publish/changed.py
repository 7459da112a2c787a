"""What a release changes: the figures side by side, what is worth a sentence, what has come beside the numbers, and
everything else by name."""

from collections.abc import Iterator, Mapping
from typing import Any

from dash import html

from dashapp import sentences
from dashapp.components.heading import section
from dashapp.components.told import told
from dashapp.i18n import Words
from dashapp.pages.publish.recorded import beside_the_numbers
from dashapp.pages.publish.side_by_side import side_by_side
from goals.publishing import Account, Aspect, Change

Goal = Mapping[str, Any]
# In the order in which they are told, where they have a sentence of their own.
WORTH_A_SENTENCE = (Aspect.ADDED, Aspect.REMOVED, Aspect.NAME, Aspect.TARGET, Aspect.STATUS, Aspect.REPORTS)


def changed(words: Words, seen: Account, number: str) -> html.Section:
    """The section; `number` is what the release is or will be called."""
    said = list(_worth_telling(words, seen))
    return section(
        words("app-publish-changes"),
        html.P(_lead(words, seen), className="m"),
        side_by_side(words, seen, number) if seen.document["goals"] else None,
        html.Ul([html.Li(one) for one in said], className="m mt-3 mb-0") if said else None,
        *beside_the_numbers(words, seen),
        _everything(words, seen),
    )


def _lead(words: Words, seen: Account) -> str:
    if seen.before is None:
        return words("app-publish-first")
    key = "app-publish-changes-none" if seen.is_unchanged else "app-publish-changes-against"
    return words(key, number=str(seen.before.number))


def _worth_telling(words: Words, seen: Account) -> Iterator[str]:
    """A sentence for what a resident would ask about, goal by goal."""
    if seen.former is None:
        return
    old, new = ({goal["code"]: goal for goal in document["goals"]} for document in (seen.former, seen.document))
    about: dict[tuple[str, Aspect], list[Change]] = {}
    for change in seen.changes:
        if change.goal:
            about.setdefault((change.goal, change.aspect), []).append(change)
    for (code, aspect), several in about.items():
        if aspect in WORTH_A_SENTENCE:
            sentence = _sentence(words, aspect, old.get(code), new.get(code), {change.key for change in several})
            if sentence:
                yield sentence


def _sentence(words: Words, aspect: Aspect, old: Goal | None, new: Goal | None, keys: set[str]) -> str:
    """Empty where nothing but numbers behind it have changed."""
    goal = new or old or {}
    if aspect in (Aspect.ADDED, Aspect.REMOVED) or old is None or new is None:
        return words(f"app-publish-change-{aspect.value}", goal=goal["title"])
    if aspect is Aspect.NAME:
        return words("app-publish-change-name", goal=new["title"], before=old["title"])
    if aspect is Aspect.TARGET and keys & {"target", "target_date"}:
        facts = {"target": sentences.target(words, new), "date": sentences.day(new["target_date"])}
        facts |= {"old_target": sentences.target(words, old), "old_date": sentences.day(old["target_date"])}
        return words("app-publish-change-target", goal=new["title"], **facts)
    if aspect is Aspect.STATUS and "status" in keys and new["status"] and old["status"]:
        facts = {"now": sentences.status(words, new), "before": sentences.status(words, old)}
        return words("app-publish-change-status", goal=new["title"], **facts)
    if aspect is Aspect.REPORTS and "preliminary" in keys:
        key = "app-publish-change-preliminary" if new["preliminary"] else "app-publish-change-final"
        return words(key, goal=new["title"])
    return ""


def _everything(words: Words, seen: Account) -> html.Details | None:
    """All that differs, by what it is about."""
    if not seen.changes or seen.former is None:
        return None
    titles = {goal["code"]: goal["title"] for document in (seen.former, seen.document) for goal in document["goals"]}
    about: dict[str, list[str]] = {}
    for change in seen.changes:
        named_already = about.setdefault(change.goal, [])
        word = words(f"app-publish-aspect-{change.aspect.value}")
        if word not in named_already:
            named_already.append(word)
    lines = [
        html.Li(
            [
                html.B(told(words, titles[code]) if code else words("app-publish-partnership")),
                f": {', '.join(aspects)}",
            ]
        )
        for code, aspects in about.items()
    ]
    inside = html.Div(html.Ul(lines, className="m mb-0"), className="fold")
    return html.Details([html.Summary(words("app-publish-changes-all")), inside], className="more mt-3")
