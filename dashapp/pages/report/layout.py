"""The page: which form is shown to whom, and why there is none."""

from collections.abc import Sequence
from typing import Any

from dash import html
from sqlalchemy.orm import Session

from dashapp.auth.current import reading, visitor
from dashapp.clock import today
from dashapp.components.heading import heading, section
from dashapp.components.periods import short, told
from dashapp.database import database
from dashapp.i18n import Words
from dashapp.page import Content
from dashapp.pages.report import form as forms
from dashapp.pages.report import ids
from dashapp.pages.report.beside import Outcome, sentence
from dashapp.pages.report.known import Known
from dashapp.pages.report.line import Line, is_open
from dashapp.pages.report.spot import Form, Spot
from dashapp.pages.report.typed import Typed
from goals import reporting
from goals.calendar import Period
from goals.finding import goals_of
from goals.models import PeriodState
from goals.reporting import OpenPeriod, Sheet, SheetRow
from partners.access import Permission
from partners.errors import NotAllowed, NotFound, Refused
from partners.models import Organisation
from partners.partnerships import tenant_of


def layout(slug: str, period: str = "", partner: str = "") -> Content:
    """The form of a partner for a period; without them one's own for the oldest open period."""
    words, actor = visitor().words, visitor().actor
    day = today(database())
    with reading(slug) as session:
        actor.must(Permission.CONTRIBUTION_WRITE, tenant_of(session))
        partners = _partners(session)
        chosen = _chosen(partners, partner)
        if chosen is None:
            return _asked_nothing(words)
        open_ = reporting.open_periods(session, actor, organisation_id=chosen.id, today=day)
        if not period and not open_:
            return _none_open(words)
        wanted = _parsed(period) if period else Period.parse(open_[0].code)
        choices = [
            _choice_of_periods(words, slug, wanted, chosen, open_),
            _choice_of_partners(words, slug, wanted, chosen, partners),
        ]
        try:
            sheet = reporting.sheet(session, actor, organisation_id=chosen.id, period=wanted, today=day)
        except (NotFound, NotAllowed):
            raise
        except Refused as refused:
            return _closed(words, wanted, refused, choices)
    form = Form(slug, wanted, chosen.id)
    lines = [as_kept(words, form, row) for row in sheet.rows]
    body = [
        heading(_title(words, wanted), _lead(words, sheet)),
        *choices,
        _on_behalf(words, chosen),
        html.Div(forms.drawn(words, sheet, lines, forms.new_ticket(form)), id=ids.BODY),
        section(words("app-report-then"), html.P(words("app-report-next"), className="m")),
    ]
    return Content(_title(words, wanted), body)


def as_kept(words: Words, form: Form, row: SheetRow) -> Line:
    """A row as the database has it."""
    typed, known = Typed.of(words, row.entry), Known.of(row, is_open=is_open(row))
    spot = Spot(form, row.goal, Period.parse(row.period), row.slot)
    return Line(spot, row, typed, Outcome(known, typed, row.entry, kept=True))


def _partners(session: Session) -> Sequence[Organisation]:
    """For whom the visitor may report: the own organisation, and others where the role allows it; own first."""
    actor = visitor().actor
    reporters = {one.organisation_id: one.organisation for goal in goals_of(session, actor) for one in goal.reporters}
    for_others = actor.may(Permission.CONTRIBUTION_WRITE_FOR_OTHERS, tenant_of(session))
    may = [one for key, one in reporters.items() if for_others or key == actor.organisation_id]
    return sorted(may, key=lambda one: (one.id != actor.organisation_id, one.called.casefold()))


def _chosen(partners: Sequence[Organisation], code: str) -> Organisation | None:
    """The partner with a code, or the first; None where there is nobody to report for. Raises NotFound."""
    if not code:
        return partners[0] if partners else None
    for one in partners:
        if one.code == code:
            return one
    raise NotFound


def _parsed(code: str) -> Period:
    try:
        return Period.parse(code)
    except ValueError:
        raise NotFound from None


def _title(words: Words, period: Period) -> str:
    return words("app-report-title", period=told(words, period))


def _lead(words: Words, sheet: Sheet) -> str:
    """Saab · öppen, ska vara inne 15 oktober."""
    period = sheet.period
    state = "reopened" if period.state is PeriodState.REOPENED else "open"
    return words("app-report-lead", partner=sheet.organisation, state=state, due=period.due)


def _on_behalf(words: Words, chosen: Organisation) -> html.P | None:
    if chosen.id == visitor().actor.organisation_id:
        return None
    return html.P(words("app-report-on-behalf", partner=chosen.called), className="note")


def _choice_of_periods(
    words: Words, slug: str, wanted: Period, chosen: Organisation, open_: Sequence[OpenPeriod]
) -> html.Nav | None:
    """The periods that take reports, where there is something to choose."""
    if [one.code for one in open_] in ([], [wanted.code]):
        return None
    links = [
        _link(
            short(words, Period.parse(one.code)),
            f"/app/{slug}/report/{one.code}/{chosen.code}",
            one.code == wanted.code,
        )
        for one in open_
    ]
    return html.Nav(links, className="seg", **{"aria-label": words("app-report-periods")})


def _choice_of_partners(
    words: Words, slug: str, wanted: Period, chosen: Organisation, partners: Sequence[Organisation]
) -> html.Nav | None:
    """The partners for whom the visitor may report, where there are several."""
    if len(partners) < 2:
        return None
    links = [_link(one.called, f"/app/{slug}/report/{wanted}/{one.code}", one is chosen) for one in partners]
    return html.Nav(links, className="seg", **{"aria-label": words("app-report-partners")})


def _link(text: str, address: str, is_here: bool) -> html.A:
    return html.A(text, href=address, **({"aria-current": "page"} if is_here else {}))


def _asked_nothing(words: Words) -> Content:
    """The visitor's organisation is not among those that report."""
    organisation = visitor().organisation
    title = words("app-report")
    said = words(
        "app-report-asked-nothing", partner=organisation.called if organisation else words("app-report-nobody")
    )
    return Content(
        title, [heading(title), html.P(said, className="lead"), html.P(words("app-report-asked-nothing-do"))]
    )


def _none_open(words: Words) -> Content:
    title = words("app-report")
    return Content(
        title,
        [
            heading(title),
            html.P(words("app-report-none-open"), className="lead"),
            html.P(words("app-report-none-open-do")),
        ],
    )


def _closed(words: Words, period: Period, refused: Refused, choices: Sequence[Any]) -> Content:
    """Why a period takes no reports, and those that do."""
    title = _title(words, period)
    return Content(title, [heading(title), *choices, html.P(sentence(words, refused), className="lead")])
