"""Every period, newest first: how it stands, and what can be done with it now."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from dash import html

from dashapp.auth.current import reading, visitor
from dashapp.clock import today
from dashapp.components.form import Form, Sent
from dashapp.components.heading import heading, section
from dashapp.components.periods import begun, told
from dashapp.components.told import told as told_text
from dashapp.database import database
from dashapp.form_page import FormPage
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.periods.deeds import DEEDS
from dashapp.refusals import refusal
from goals import periods
from goals.calendar import ONE_DAY, Period
from goals.models import PeriodState
from goals.outstanding import Outstanding, Stage
from goals.periods import SETTLED, TAKING, OwnPeriod

LEFT = (Stage.SUBMITTED, Stage.RETURNED, Stage.DRAFT, Stage.MISSING)


def draw(sent: Sent, slug: str) -> Content:
    """What takes reports or is to, and below it what is closed."""
    words, day = visitor().words, today(database())
    with reading(slug) as session:
        every = periods.listed(session, visitor().actor, today=day)
    current = [one for one in every if one.state is not PeriodState.CLOSED]
    closed = [one for one in every if one.state is PeriodState.CLOSED]
    title = words("app-periods")
    body = [
        heading(title, _lead(words, every)),
        sent.note(),
        _none_yet(words, every),
        section(words("app-periods-current"), *[_drawn(words, sent, slug, one, day) for one in current])
        if current
        else None,
        section(words("app-periods-done"), *[_drawn(words, sent, slug, one, day) for one in closed])
        if closed
        else None,
    ]
    return Content(title, body)


def _possible(one: OwnPeriod) -> Iterator[str]:
    """The deeds that a period has a form for."""
    if one.not_opened is None:
        yield "open"
    if one.state in TAKING:
        yield "due"
    if one.not_closed is None:
        yield "close"
    if one.not_reopened is None:
        yield "reopen"


def _lead(words: Words, every: Sequence[OwnPeriod]) -> str:
    settled = [one.period.last_day for one in every if one.state in SETTLED]
    return words("app-periods-lead", date=max(settled)) if settled else words("app-periods-lead-none")


def _none_yet(words: Words, every: Sequence[OwnPeriod]) -> html.P | None:
    """What comes first in a new partnership."""
    if not every:
        return html.P(words("app-periods-none"), className="lead")
    if any(one.state is not PeriodState.NOT_OPEN for one in every):
        return None
    first = every[-1].period
    facts = {"period": told(words, first), "opens": first.last_day + ONE_DAY}
    return html.P(words("app-periods-none-yet", **facts), className="lead")


def _drawn(words: Words, sent: Sent, slug: str, one: OwnPeriod, day: dt.date) -> html.Article:
    period = told(words, one.period)
    covered = html.A(words("app-periods-coverage", period=period), href=f"/app/{slug}/coverage/{one.period.code}")
    drawings = {"open": _opening, "due": _moving, "close": _closing, "reopen": _reopening}
    forms = [drawings[deed](words, sent, one, period) for deed in _possible(one)]
    stands = html.P([_state(words, one, day), " ", _reports(words, one)], className="mb-1")
    name = [html.H3(begun(words, one.period)), html.P(covered, className="m mb-1")]
    return html.Article([html.Div(name), html.Div([stands, _not_closable(words, one), *forms])], className="period")


def _state(words: Words, one: OwnPeriod, day: dt.date) -> str:
    """Öppen för rapporter. De ska vara inne 15 oktober 2025."""
    facts: dict[str, Any] = {"due": one.due, "opens": one.period.last_day + ONE_DAY}
    past = str(one.due < day).lower()
    return words("app-periods-state", state=one.state.value, past=past, **facts)


def _reports(words: Words, one: OwnPeriod) -> str:
    """2 av 8 rapporter är granskade. Kvar: 5 inskickade, 1 utkast."""
    if one.state is PeriodState.NOT_OPEN or not one.owed.due:
        return words("app-periods-expected", n=one.owed.due)
    counted = words("app-periods-received", received=one.owed.received, due=one.owed.due)
    counts = Counter(report.state for report in one.owed.left)
    left = [words(f"app-periods-left-{stage.value}", n=counts[stage]) for stage in LEFT if counts[stage]]
    return f"{counted} {words('app-periods-left', left=', '.join(left))}" if left else counted


def _opening(words: Words, sent: Sent, one: OwnPeriod, period: str) -> html.Details:
    form = Form(words, sent, page="periods", deed="open", about=one.period.code)
    return form.folded(
        words("app-periods-open", period=period),
        html.P(words("app-periods-open-what", last_day=one.period.last_day)),
        form.day("due", words("app-periods-due"), one.due),
        form.send(words("app-periods-open-now")),
    )


def _moving(words: Words, sent: Sent, one: OwnPeriod, period: str) -> html.Details:
    form = Form(words, sent, page="periods", deed="due", about=one.period.code)
    return form.folded(
        words("app-periods-move", period=period),
        form.day("due", words("app-periods-due"), one.due, hint=words("app-periods-move-what")),
        form.send(words("app-periods-move-now")),
    )


def _not_closable(words: Words, one: OwnPeriod) -> html.P | None:
    """Why a period that takes reports cannot be closed now."""
    if one.state not in TAKING or one.not_closed is None:
        return None
    return html.P(refusal(words, one.not_closed), className="s q mb-1")


def _closing(words: Words, sent: Sent, one: OwnPeriod, period: str) -> html.Details:
    """What stays behind is read before one closes."""
    form = Form(words, sent, page="periods", deed="close", about=one.period.code)
    stays = [
        html.P(words("app-periods-close-left", n=len(one.owed.left))),
        html.Ul([html.Li(_left(words, one.period, report)) for report in one.owed.left]),
    ]
    return form.folded(
        words("app-periods-close", period=period),
        html.P(words("app-periods-close-what")),
        *(stays if one.owed.left else [html.P(words("app-periods-close-all"))]),
        form.send(words("app-periods-close", period=period)),
    )


def _left(words: Words, own: Period, report: Outstanding) -> list[Any]:
    """Saab, 1 000 lovjobb: saknas; of a yearly goal with the year."""
    state = words("app-periods-report", state=report.state.value, correction=str(report.is_correction).lower())
    other = "" if report.period == own.code else f", {told(words, Period.parse(report.period))}"
    return [f"{report.called}, ", told_text(words, report.title), f"{other}: {state}"]


def _reopening(words: Words, sent: Sent, one: OwnPeriod, period: str) -> html.Details:
    form = Form(words, sent, page="periods", deed="reopen", about=one.period.code)
    return form.folded(
        words("app-periods-reopen", period=period),
        html.P(words("app-periods-reopen-what")),
        form.long("reason", words("app-periods-reason"), hint=words("app-periods-reason-hint")),
        form.send(words("app-periods-reopen", period=period)),
    )


FORMS = FormPage("periods", draw, DEEDS)
