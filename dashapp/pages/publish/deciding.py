"""The forms: preparing, approving, taking back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashapp.auth.current import may, visitor
from dashapp.components.form import Form, Sent
from dashapp.components.heading import section
from dashapp.i18n import Words
from goals.publishing import Account, Edition, State, shown_now
from partners.access import Permission


@dataclass(frozen=True)
class Desk:
    """What every form is drawn from."""

    slug: str
    words: Words
    sent: Sent
    editions: Sequence[Edition]

    @property
    def next_number(self) -> int:
        """What the next edition will be called."""
        return max((one.number or 0 for one in self.editions), default=0) + 1

    def form(self, deed: str, about: str = "") -> Form:
        """A form of the page."""
        return Form(self.words, self.sent, page="publish", deed=deed, about=about)


def approve(desk: Desk, seen: Account) -> html.Section:
    """Who may let the public read the release; the button for whoever it is."""
    words = desk.words
    if seen.is_unchanged and seen.before:
        told = words("app-publish-unchanged", number=str(seen.before.number))
        return section(words("app-publish-approve"), html.P(told, className="m"))
    kept = html.P(words("app-publish-never-changed"), className="s q mt-3")
    own = seen.edition.prepared_by_id == visitor().person.id
    if own or not may(Permission.RELEASE_APPROVE, desk.slug):
        why = words("app-publish-own" if own else "app-publish-steering-approves")
        return section(words("app-publish-approve"), html.P(why, className="m"), kept)
    form = desk.form("approve", str(seen.edition.release_id))
    what = html.P(words("app-publish-approve-what"), className="m")
    return section(words("app-publish-approve"), what, form.send(words("app-publish-approve-deed"), main=True), kept)


def prepare(desk: Desk, days: Sequence[dt.date], *, is_waiting: bool) -> html.Section | None:
    """The days that can be published, the newest chosen. One that waits is overtaken, so that form is folded."""
    if not may(Permission.RELEASE_PREPARE, desk.slug):
        return None
    words, form = desk.words, desk.form("prepare")
    options = [(day.isoformat(), words.day(day)) for day in days]
    field = form.choice(
        "as_of", words("app-publish-as-of"), options, days[0].isoformat(), hint=words("app-publish-as-of-hint")
    )
    if is_waiting:
        what = html.P(words("app-publish-prepare-again-what"), className="m")
        again = form.folded(
            words("app-publish-prepare-again"), what, field, form.send(words("app-publish-prepare-deed"))
        )
        return section(words("app-publish-prepare"), again)
    what = html.P(words("app-publish-prepare-what"), className="m")
    return section(words("app-publish-prepare"), what, field, form.send(words("app-publish-prepare-deed"), main=True))


def now(desk: Desk) -> html.Section | None:
    """What the public reads, and the way to take it back."""
    words, edition = desk.words, shown_now(desk.editions)
    if edition is None:
        return None
    told = [
        words("app-publish-now-what", number=str(edition.number), date=edition.as_of),
        " ",
        html.A(words("app-publish-public-page"), href=f"/{desk.slug}", target="_blank"),
    ]
    return section(words("app-publish-now"), html.P(told), _withdrawing(desk, edition))


def withdraw(desk: Desk, edition: Edition) -> html.Section | None:
    """The same for one edition, on its own page."""
    form = _withdrawing(desk, edition)
    return section(desk.words("app-publish-withdraw-title"), form) if form else None


def _withdrawing(desk: Desk, edition: Edition) -> html.Details | None:
    """Says what the public reads afterwards, and that they read the reason."""
    if edition.state is not State.PUBLISHED or not may(Permission.RELEASE_WITHDRAW, desk.slug):
        return None
    words, form = desk.words, desk.form("withdraw", str(edition.number))
    return form.folded(
        words("app-publish-withdraw", number=str(edition.number)),
        html.P(_afterwards(desk, edition), className="m"),
        form.long("note", words("app-publish-note"), hint=words("app-publish-note-hint")),
        form.send(words("app-publish-withdraw-deed")),
    )


def _afterwards(desk: Desk, edition: Edition) -> str:
    words, read = desk.words, shown_now(desk.editions)
    left = shown_now([one for one in desk.editions if one != edition])
    if left is None:
        return words("app-publish-then-nothing")
    return words("app-publish-then-other" if edition == read else "app-publish-then-same", number=str(left.number))
