"""What a release brings beside the numbers, a line for each: what sort it is, and its first words."""

from textwrap import shorten
from typing import Any

from dash import html

from dashapp.i18n import DEFAULT, Words
from goals.publishing import Account, Recorded, recorded

LONGEST = 90  # characters of a record that are read here


def beside_the_numbers(words: Words, seen: Account) -> list[Any]:
    """A heading and the list; nothing where nothing is new, changed or gone."""
    found = recorded(seen.former, seen.document) if seen.former is not None else ()
    if not found:
        return []
    title = html.H3(words("app-publish-recorded"), className="mt-4")
    return [title, html.Ul([html.Li(_line(words, one)) for one in found], className="m mb-0")]


def _line(words: Words, one: Recorded) -> list[Any]:
    """Lärdom: Två av tre som fick jobb hade gått den korta kursen; ändrad."""
    text = shorten(words.text(one.text), LONGEST, placeholder=" …")
    is_ours = words.language == DEFAULT or bool(one.text.get(words.language))
    said = text if is_ours else html.Span(text, lang=DEFAULT)
    how = "changed" if one.before and one.after else "gone"
    sort = one.record["kind"] if one.key == "notes" else one.key
    line = [html.B(f"{words('app-publish-record', sort=sort)}:"), " ", said]
    return line if one.before is None else [*line, html.Span(f" ({words(f'app-publish-record-{how}')})", className="q")]
