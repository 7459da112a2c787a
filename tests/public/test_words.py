"""Every sentence of the public pages exists in both languages, is used, and is in the page's own language."""

import re
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dashapp.i18n import Words, words
from dashapp.public.environment import NAMES
from dashapp.public.error_page import TOLD
from tests.public.documents import BANNER, BERGSJON, BID, MADE_UP, PLACES, document, goal
from tests.public.faces import WITHDRAWN, error, home, page
from tests.public.kinds import EVERY_KIND, GROUPED, LINE, NO_CASES, threshold, unknown
from tests.public.reading import read
from tests.public.test_kinds import FIGURES, REASONS

FILES = ("public.ftl", "status.ftl", "errors.ftl")
TRANSLATIONS = Path(__file__).parents[2] / "dashapp" / "translations"


class Parts(Visitor):
    """The texts of a message, and the messages that it is made of."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.references: set[str] = set()

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value.strip())

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)


def messages(language: str) -> dict[str, Parts]:
    found: dict[str, Parts] = {}
    for file in FILES:
        resource = FluentParser().parse((TRANSLATIONS / language / file).read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, ast.Junk), entry.content
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found
                found[entry.id.name] = Parts()
                found[entry.id.name].visit(entry)
    return found


YEARLY = {"frequency": "year"}
EVERY_SENTENCE = [
    *EVERY_KIND["goals"], *GROUPED["goals"], *(row[0] for row in (*FIGURES, *REASONS)), NO_CASES,
    unknown(threshold, **YEARLY), threshold(**YEARLY), threshold(**YEARLY, status="not_achieved", final=True),
    unknown(threshold, frequency="irregular"), threshold(frequency="irregular", status="not_achieved", final=True),
]  # fmt: skip


def everything(language: str) -> list[str]:
    """Every public page there is: of the demo, of the made-up documents, the first page, the errors."""
    pages = [page(one, language) for one in (*PLACES, BID, *MADE_UP.values())]
    pages += [page(document(goal(pace=None)), language, withdrawn=WITHDRAWN), home(language), home(language, ())]
    every_source = ["seed", "public", "derived", "demo", "reported", "agreed"]
    contact = {"function": {"sv": "Kansliet", "en": "The office"}, "address": "Box 5"}
    pilots = [{"code": code, "name": code.capitalize()} for code in ("helsingborg", "sandviken", "umea")]
    milestone = {"date": "2025-09-30", "value": 500, "prov": "agreed"}
    whole = document(
        goal(provenance=every_source, next_milestone=milestone), contact=contact, area=None, pilot_areas=pilots
    )
    pages.append(page({**whole, "provenance": {}}, language))
    compared = goal(reference={"text": {"sv": "Före starten"}, "value": 252, "date": "2022-08-31", "prov": "public"})
    pages.append(page(document(compared, end=BERGSJON["as_of"]), language))
    gap = {
        "years": [2023, 2024],
        "rows": [{"partner": "saab", "cells": [None, 7], "total": 7}],
        "totals": [0, 7],
        "total": 7,
    }
    pages.append(page(document(goal(table=gap)), language))
    pages += [page(document(*goals), language) for goals in (EVERY_SENTENCE, [LINE])]
    return [*pages, *(error(status, language, "7f3a") for status in TOLD)]


def test_both_languages_have_the_same_sentences() -> None:
    assert messages("sv").keys() == messages("en").keys()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_sentence_is_used(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[str] = set()
    told = Words.__call__

    def remembered(self: Words, key: str, /, **values: Any) -> str:
        used.add(key)
        return told(self, key, **values)

    monkeypatch.setattr(Words, "__call__", remembered)
    everything(language)
    known = messages(language)
    for key in [key for key in used if key in known]:
        used |= known[key].references
    signed_in = {key for key in known if key.startswith("status-") and not key.startswith("status-public-")}
    assert known.keys() - used - signed_in == set()


def test_no_swedish_sentence_stands_on_an_english_page() -> None:
    english = messages("en")
    swedish = {
        text
        for key, parts in messages("sv").items()
        for text in parts.texts
        if re.search(r"\w{3}", text) and text not in english[key].texts
    }
    for one in (*PLACES, BID):
        swedish |= {texts["sv"] for texts in texts_of(one) if texts["sv"] != texts.get("en")}
    swedish.add(BANNER["sv"])
    assert len(swedish) > 150
    pages = [page(one, "en") for one in (*PLACES, BID)] + [home("en"), *(error(status, "en") for status in TOLD)]
    for one in pages:
        shown = read(one)
        said = [element.attributes.get(key, "") for element in shown.all() for key in ("aria-label", "content")]
        text = " ".join([shown.text, *said]).replace(NAMES["sv"], "")
        found = {sentence for sentence in swedish if re.search(rf"(?<!\w){re.escape(sentence)}(?!\w)", text)}
        assert found == set()


def texts_of(part: Any) -> list[dict[str, str]]:
    """Every text of a document, wherever it stands."""
    if isinstance(part, dict):
        return [part] if "sv" in part else [text for value in part.values() for text in texts_of(value)]
    return [text for value in part for text in texts_of(value)] if isinstance(part, list) else []


def test_numbers_are_spelled_up_to_twelve() -> None:
    assert [words("sv")("public-things", n=count) for count in (1, 2, 12, 13)] == [
        "en sak", "två saker", "tolv saker", "13 saker"
    ]  # fmt: skip
    assert words("sv")("public-promises-first", n=1) == "ett löfte"
    assert words("en")("public-promises-next", n=12) == "twelve"
