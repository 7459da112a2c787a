"""A period's reports: who is late, which statuses are preliminary, and partners by goals."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from dash import html
from sqlalchemy.orm import Session

from dashapp.auth.current import may, reading, visitor
from dashapp.clock import today
from dashapp.components.heading import heading, section
from dashapp.components.periods import short, told
from dashapp.components.told import told as told_text
from dashapp.database import database
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.coverage.matrix import Ways, matrix
from dashapp.refusals import refusal
from goals import periods
from goals.calendar import Period
from goals.coverage import Coverage, Preliminary, coverage
from goals.models import PeriodState
from goals.periods import TAKING
from partners.access import Permission
from partners.errors import NotAllowed, NotFound, Refused
from partners.partnerships import tenant_of


def layout(slug: str, period: str = "") -> Content:
    """One period; without it the oldest that takes reports, or else the latest that is closed."""
    words, actor, day = visitor().words, visitor().actor, today(database())
    with reading(slug) as session:
        actor.must(Permission.CONTRIBUTION_VERIFY, tenant_of(session))
        every = periods.states(session, day)
        wanted = _parsed(period) if period else _first_wanted(every)
        if wanted is None:
            return Content(
                words("app-menu-coverage"), [heading(words("app-menu-coverage"), words("app-coverage-nobody"))]
            )
        title = words("app-coverage-title", period=told(words, wanted))
        choice = _choice(words, slug, wanted, every)
        seen = _read(session, wanted, day)
    if isinstance(seen, Refused):
        why = html.P(refusal(words, seen), className="lead")
        return Content(title, [heading(title), choice, why])
    ways = Ways(
        slug,
        wanted.code,
        takes_reports=seen.state in TAKING,
        for_others=may(Permission.CONTRIBUTION_WRITE_FOR_OTHERS, slug),
    )
    body = [
        heading(title, _lead(words, seen, day), acts=_acts(words, slug)),
        choice,
        _late(words, seen, day),
        _preliminary(words, slug, seen),
        section(words("app-coverage-who"), *matrix(words, ways, seen)),
    ]
    return Content(title, body)


def _parsed(code: str) -> Period:
    try:
        return Period.parse(code)
    except ValueError:
        raise NotFound from None


def _first_wanted(every: Mapping[Period, PeriodState]) -> Period | None:
    taking = [period for period, state in every.items() if state in TAKING]
    closed = [period for period, state in every.items() if state is PeriodState.CLOSED]
    return next(iter([*taking, *reversed(closed), *every]), None)


def _read(session: Session, period: Period, day: dt.date) -> Coverage | Refused:
    """What there is to see, or why this is none of the partnership's periods."""
    try:
        return coverage(session, visitor().actor, period, today=day)
    except (NotFound, NotAllowed):
        raise
    except Refused as refused:
        return refused


def _lead(words: Words, seen: Coverage, day: dt.date) -> str:
    """Öppen för rapporter, ska vara inne 15 oktober 2025. 0 av 8 rapporter är granskade."""
    state = words("app-coverage-state", state=seen.state.value, past=str(seen.due < day).lower(), due=seen.due)
    return f"{state} {words('app-coverage-received', received=seen.received, expected=seen.expected)}"


def _acts(words: Words, slug: str) -> list[html.A]:
    if not may(Permission.PERIOD_RUN, slug):
        return []
    return [html.A(words("app-coverage-run"), href=f"/app/{slug}/periods", className="btn btn-outline-secondary")]


def _choice(words: Words, slug: str, wanted: Period, every: Iterable[Period]) -> html.Nav | None:
    """The partnership's periods, newest first."""
    links = [
        html.A(
            short(words, period),
            href=f"/app/{slug}/coverage/{period.code}",
            **({"aria-current": "page"} if period == wanted else {}),
        )
        for period in sorted(every, reverse=True)
    ]
    return html.Nav(links, className="seg", **{"aria-label": words("app-coverage-periods")})


def _late(words: Words, seen: Coverage, day: dt.date) -> Any:
    """Who should have reported by now, since when, and how many reports."""
    if not seen.late:
        return None
    since = words("app-coverage-late-since", due=seen.due, days=(day - seen.due).days)
    lines = [html.Li(words("app-coverage-late-one", partner=row.called, n=reports)) for row, reports in seen.late]
    return section(words("app-coverage-late"), html.P(since), html.Ul(lines))


def _preliminary(words: Words, slug: str, seen: Coverage) -> Any:
    """Which statuses may still change, and in which periods reports lack; nothing where none is judged yet."""
    if not seen.preliminary:
        return None
    what = words("app-coverage-preliminary-what", date=seen.as_of)
    lines = [html.Li(_lacking(words, slug, one)) for one in seen.preliminary]
    return section(words("app-coverage-preliminary"), html.P(what), html.Ul(lines))


def _lacking(words: Words, slug: str, one: Preliminary) -> list[Any]:
    """75 nya företag: 20 av 21 rapporter är granskade. Det saknas i april–juni 2025."""
    goal = html.A(told_text(words, one.title), href=f"/app/{slug}/goals/{one.goal}")
    counted = words("app-coverage-received", received=one.received, expected=one.due)
    links: list[Any] = []
    for period in one.lacking:
        links += [", ", html.A(told(words, period), href=f"/app/{slug}/coverage/{period.code}")]
    return [goal, f": {counted} {words('app-coverage-lacking')} ", *links[1:], "."]
