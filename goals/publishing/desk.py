"""One release as it is read before somebody approves it, and afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from goals.calendar import Period
from goals.cells import lacking
from goals.document.figures import background_of, figures
from goals.document.values import Document
from goals.publishing.changes import Change, changes
from goals.publishing.checks import disagreeing, personal
from goals.publishing.editions import Edition, before
from goals.publishing.withholding import Hidden, hidden
from goals.release_models import Release
from goals.standing import Standing, standings
from partners.access import Actor, Permission
from partners.partnerships import tenant_of


@dataclass(frozen=True)
class Missing:
    """A report that was due and had not been verified: why a figure is preliminary. Codes."""

    goal: str
    partner: str
    period: Period


@dataclass(frozen=True)
class Account:
    """A release, what it replaces (None: nothing), and what is to be known of it.

    `wrong_sums`, `unsummed` and `personal` are codes of goals, `personal` also "" for the partnership's own texts.
    """

    edition: Edition
    document: Document
    before: Edition | None
    former: Document | None
    changes: tuple[Change, ...]
    hidden: tuple[Hidden, ...]
    missing: tuple[Missing, ...]
    wrong_sums: tuple[str, ...]
    unsummed: tuple[str, ...]
    personal: tuple[str, ...]

    @property
    def is_unchanged(self) -> bool:
        """Whether it says nothing else than what it replaces."""
        return self.former is not None and not self.changes


def account(session: Session, actor: Actor, edition: Edition, editions: Sequence[Edition]) -> Account:
    """What is to be known of one of the editions of the session's partnership."""
    actor.must(Permission.RELEASE_VIEW, tenant_of(session))
    replaced = before(editions, edition)
    keys = [edition.release_id, *([replaced.release_id] if replaced else [])]
    releases = {one.id: one for one in session.scalars(select(Release).where(Release.id.in_(keys)))}
    document = releases[edition.release_id].document
    former = releases[replaced.release_id].document if replaced else None
    counted = standings(session, actor, as_of=edition.as_of, known_at=edition.prepared_at)
    sums = {goal["code"]: disagreeing(goal) for goal in document["goals"]}
    return Account(
        edition=edition,
        document=document,
        before=replaced,
        former=former,
        changes=changes(former, document) if former is not None else (),
        hidden=hidden(document, _whole(session, edition, counted)),
        missing=tuple(Missing(one.goal.code, partner, period) for one in counted for partner, period in lacking(one)),
        wrong_sums=tuple(code for code, wrong in sums.items() if wrong),
        unsummed=tuple(code for code, wrong in sums.items() if wrong is None),
        personal=tuple(personal(document)),
    )


def _whole(session: Session, edition: Edition, counted: Sequence[Standing]) -> dict[str, Document]:
    """The goals of a release with nothing left out, as they were known when it was prepared."""
    day = edition.as_of
    background = background_of(session, as_of=day, known_at=edition.prepared_at)
    return {one.goal.code: figures(one, background, day) for one in counted}
