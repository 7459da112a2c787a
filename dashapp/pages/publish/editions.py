"""Releases in words, and the table of all of them."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dash import html

from dashapp.clock import STOCKHOLM
from dashapp.components.moments import day
from dashapp.components.table import Column, table
from dashapp.i18n import Words
from dashapp.preview import address
from goals.publishing import Edition, State, shown_now


def named(words: Words, edition: Edition) -> str:
    """Utgåva 6; one that never got a number is told by its day."""
    if edition.number is None:
        return words("app-publish-edition-of", date=edition.as_of)
    return words("app-publish-edition", number=str(edition.number))


def past(words: Words, deed: str, at: dt.datetime, by: str | None) -> str:
    """Förberedd av Åsa 21 augusti 2025. The command line has no name."""
    on = at.astimezone(STOCKHOLM).date()
    return words(f"app-publish-{deed}-by", name=by, date=on) if by else words(f"app-publish-{deed}", date=on)


def table_of(words: Words, slug: str, editions: Sequence[Edition], *, next_number: int) -> html.Table:
    """Every release, the newest first; each leads to what it says. The one that waits has the number it would get."""
    titles = ("edition-column", "as-of", "prepared-column", "approved-column", "state")
    now = shown_now(editions)
    rows = [
        [
            _link(words, slug, one, next_number),
            day(one.as_of),
            _who(one.prepared_at, one.prepared_by),
            _who(one.approved_at, one.approved_by) if one.approved_at else "–",
            _state(words, one, is_read=one == now),
        ]
        for one in editions
    ]
    return table([Column(words(f"app-publish-{title}")) for title in titles], rows)


def _link(words: Words, slug: str, edition: Edition, next_number: int) -> html.A:
    if edition.number is not None:
        return html.A(named(words, edition), href=f"/app/{slug}/publish/{edition.number}")
    is_waiting = edition.state is State.WAITING
    name = words("app-publish-edition", number=str(next_number)) if is_waiting else named(words, edition)
    return html.A(name, href=address(slug, edition, words.language), target="_blank")


def _who(at: dt.datetime, by: str | None) -> list[Any]:
    return [day(at), f" {by}" if by else None]


def _state(words: Words, edition: Edition, *, is_read: bool) -> list[Any]:
    """Published is what stands; of those the public reads one."""
    if edition.state is not State.WITHDRAWN or edition.withdrawn_at is None:
        return [words("app-publish-read-now-short" if is_read else f"app-publish-state-{edition.state.value}")]
    said = past(words, "withdrawn", edition.withdrawn_at, edition.withdrawn_by)
    return [said, html.Span(words("app-publish-why", note=edition.note or ""), className="sub")]
