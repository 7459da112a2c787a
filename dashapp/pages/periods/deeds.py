"""What can be done with a period. Every form is about one, by its code."""

from typing import Any

from sqlalchemy.orm import Session

from dashapp.auth.current import perform, visitor
from dashapp.clock import today
from dashapp.components.periods import begun
from dashapp.database import database
from dashapp.form_page import Deed, Done, Given
from goals import periods
from goals.calendar import Period
from partners.access import Permission
from partners.errors import NotFound


def _period(given: Given) -> Period:
    try:
        return Period.parse(given.about)
    except ValueError:
        raise NotFound from None


def _done(key: str, period: Period, **facts: Any) -> Done:
    words = visitor().words
    return Done(words(key, period=begun(words, period), **facts))


def _open(given: Given) -> Done:
    period, due, actor, day = _period(given), given.day("due"), visitor().actor, today(database())

    def deed(session: Session) -> None:
        periods.open_(session, actor, period)
        periods.set_due(session, actor, period, due, today=day)

    perform(given.path["slug"], deed)
    return _done("app-periods-opened", period)


def _move(given: Given) -> Done:
    period, due, actor, day = _period(given), given.day("due"), visitor().actor, today(database())

    def deed(session: Session) -> Any:
        periods.set_due(session, actor, period, due, today=day)
        return periods.due_of(session, [period])[period]

    return _done("app-periods-moved", period, due=perform(given.path["slug"], deed))


def _close(given: Given) -> Done:
    period, actor, day = _period(given), visitor().actor, today(database())
    left = perform(given.path["slug"], lambda session: periods.close(session, actor, period, today=day))
    return _done("app-periods-closed", period, left=len(left))


def _reopen(given: Given) -> Done:
    period, reason, actor = _period(given), given.text("reason"), visitor().actor
    perform(given.path["slug"], lambda session: periods.reopen(session, actor, period, reason=reason))
    return _done("app-periods-reopened", period)


DUE = {"period-due-too-early": "due"}
REASON = dict.fromkeys(("reason-missing", "text-too-long", "text-unreadable", "personal-identity-number"), "reason")
DEEDS = (
    Deed("open", _open, Permission.PERIOD_RUN, DUE),
    Deed("due", _move, Permission.PERIOD_RUN, DUE),
    Deed("close", _close, Permission.PERIOD_RUN),
    Deed("reopen", _reopen, Permission.PERIOD_RUN, REASON),
)
