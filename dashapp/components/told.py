"""Texts that people have written, in the reader's language where there is one."""

from collections.abc import Mapping

from dash import html

from dashapp.i18n import DEFAULT, Words


def told(words: Words, texts: Mapping[str, str]) -> str | html.Span:
    """A text; one that exists only in Swedish says so, or it would be read aloud as English."""
    text = words.text(texts)
    return text if words.language == DEFAULT or texts.get(words.language) else html.Span(text, lang=DEFAULT)
