"""What can be done on the page: parse, act, read, show. Whatever is refused about a row is said beside its fields."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from dash import ALL, MATCH, Input, Output, State, ctx, no_update

from dashapp.auth.current import reading, visitor
from dashapp.clock import today
from dashapp.components.fields import truth
from dashapp.database import database
from dashapp.i18n import Words
from dashapp.page import Callbacks
from dashapp.pages.report import beside, ids, receipt
from dashapp.pages.report import form as forms
from dashapp.pages.report.beside import Outcome
from dashapp.pages.report.deeds import After, add, attempt, hand_in, keep, move, row_of
from dashapp.pages.report.fields import Fields, named, pressed
from dashapp.pages.report.inputs import grades, offered
from dashapp.pages.report.known import Known, Ticket
from dashapp.pages.report.layout import as_kept
from dashapp.pages.report.line import Line, is_open
from dashapp.pages.report.spot import Form, Spot
from dashapp.pages.report.typed import Typed
from goals import reporting

CALLBACKS = Callbacks()
DEEDS = (ids.KEEP, ids.TAKE, ids.WITHDRAW, ids.CORRECT, ids.RETRACT, ids.ADD)
GIVEN = (
    ids.NOTHING, ids.CONFIRMED, ids.CORRECT_REASON, ids.RETRACT_REASON, ids.AREA, ids.QUESTION, ids.INITIATIVE,
)  # fmt: skip


@CALLBACKS(
    Output(ids.of(ids.KNOWN, MATCH), "data"),
    Output(ids.field(ALL, MATCH), "invalid"),
    Output(ids.field(ALL, MATCH), "aria-invalid"),
    Output(ids.beside(ALL, MATCH), "children"),
    Output(ids.of(ids.KEEP, MATCH), "hidden"),
    Output(ids.of(ids.TAKE, MATCH), "hidden"),
    Output(ids.of(ids.TAKE, MATCH), "children"),
    Input(ids.field(ALL, MATCH), "value"),
    Input(ids.of(ids.NOTHING, MATCH), "value"),
    State(ids.of(ids.KNOWN, MATCH), "id"),
    State(ids.of(ids.KNOWN, MATCH), "data"),
    State(ids.of(ids.CONFIRMED, MATCH), "value", allow_optional=True),
    State(ids.TICKET, "data"),
)
def save(*sent: Any) -> tuple[Any, ...]:
    """A row is kept as it is typed. Its answer may never arrive: then the page shows something older."""
    _, _, key, known, ticked, ticket = sent
    words = visitor().words
    name = key.get("row") if isinstance(key, Mapping) else None
    spot = Spot.parse(name)
    typed = Fields(ctx.inputs_list).typed(str(spot))
    outcome = keep(spot, typed, Known.parse(known), ticked, Ticket.parse(ticket))
    fields, places = named(ctx.outputs_list[1]), named(ctx.outputs_list[3])
    wrong = [beside.is_wrong(outcome, field) for field in fields]
    return (
        outcome.known.kept(),
        wrong,
        [truth(one) for one in wrong],
        [beside.said(words, spot, outcome, place) for place in places],
        *beside.choice(words, outcome),
    )


@CALLBACKS(
    Output(ids.field("grade", MATCH), "options"),
    Input(ids.field("day", MATCH), "value"),
    State(ids.field("grade", MATCH), "value"),
    State(ids.of(ids.KNOWN, MATCH), "id"),
)
def follow(day: Any, chosen: Any, key: Any) -> Any:
    """The grades are those of the scale's version of the day that is typed, and the one that is chosen."""
    words, actor = visitor().words, visitor().actor
    spot = Spot.parse(key.get("row") if isinstance(key, Mapping) else None)
    said, _ = attempt(Typed({"day": day, "grade": chosen}).graded)
    if said is None:
        return no_update
    with reading(spot.form.slug) as session:
        named = reporting.grades(
            session,
            actor,
            organisation_id=spot.form.organisation_id,
            period=spot.form.period,
            goal_code=spot.goal,
            row=spot.period,
            entry=said,
            today=today(database()),
        )
    return offered(grades(words, named))


@CALLBACKS(
    Output(ids.STATUS, "children"),
    Output(ids.SEND, "children"),
    Input(ids.of(ids.KNOWN, ALL), "data"),
    State(ids.of(ids.KNOWN, ALL), "id"),
)
def tell(every: Any, keys: Any) -> tuple[str, str]:
    """How far the whole form has come."""
    words = visitor().words
    names = [key.get("row") if isinstance(key, Mapping) else None for key in keys]
    known = [(Spot.parse(name), Known.parse(one)) for name, one in zip(names, every, strict=False)]
    return forms.progress(words, known), forms.to_send(words, known)


@CALLBACKS(
    Output(ids.BODY, "children"),
    Input(ids.SEND, "n_clicks", allow_optional=True),
    *(Input(ids.of(deed, ALL), "n_clicks") for deed in DEEDS),
    State(ids.field(ALL, ALL), "value"),
    *(State(ids.of(given, ALL), "value") for given in GIVEN),
    State(ids.of(ids.KNOWN, ALL), "data"),
    State(ids.TICKET, "data"),
)
def act(*_values: Any) -> Any:
    """A button was pressed: the deed is done, and the form drawn as it stands then, with all that is typed in it."""
    which = pressed(ctx.inputs_list, ctx.triggered)
    if which is None:
        return no_update
    deed, name = which
    fields = Fields(ctx.states_list)
    ticket = Ticket.parse(fields.ticket())
    form = Form.parse(ticket.form)
    for row in fields.rows():
        row_of(form, row)
    if deed == ids.SEND:
        return _drawn(form, ticket, fields, hand_in(form, ticket, fields))
    spot = row_of(form, name)
    if deed == ids.KEEP:
        known = fields.known(name)
        seen = replace(known, version=known.theirs, theirs=None)
        outcome = keep(spot, fields.typed(name), seen, fields.value(ids.CONFIRMED, name), ticket)
        return _drawn(form, ticket, fields, After({name: outcome}, focus=name))
    if deed == ids.TAKE:
        return _drawn(form, ticket, fields, After(fresh=frozenset({name}), focus=name))
    if deed == ids.ADD:
        return _drawn(form, ticket, fields, add(spot, fields))
    return _drawn(form, ticket, fields, move(deed, spot, fields))


def _drawn(form: Form, ticket: Ticket, fields: Fields, after: After) -> list[Any]:
    """The form as it stands now. What is typed and not kept is kept on the way, or says why not."""
    words, actor, day = visitor().words, visitor().actor, today(database())
    shown = [Spot.parse(name) for name in (*fields.rows(), *after.added)]
    further = [(spot.goal, spot.period.code, spot.slot) for spot in shown if spot.slot]
    with reading(form.slug) as session:
        sheet = reporting.sheet(
            session, actor, organisation_id=form.organisation_id, period=form.period, today=day, further=further
        )
    lines = [_line(words, as_kept(words, form, row), ticket, fields, after) for row in sheet.rows]
    fresh = forms.new_ticket(form, ticket.token)
    lines = [replace(line, focus=fresh.key) if str(line.spot) == after.focus else line for line in lines]
    given = receipt.drawn(visitor(), sheet, lines, after.receipts) if after.receipts else None
    status = forms.not_sent(words, lines) if after.is_unsent else None
    return forms.drawn(words, sheet, lines, fresh, receipt=given, status=status)


def _line(words: Words, line: Line, ticket: Ticket, fields: Fields, after: After) -> Line:
    name = str(line.spot)
    line = replace(line, not_added=after.not_added.get(name))
    if refused := after.refused.get(name):
        # it stands as it is now; a second press on a button that has done its work is no mistake
        told = replace(line.outcome, refused=refused)
        moved = replace(line, outcome=told, refused_in=after.refused_in, reason=after.reason)
        return line if is_open(line.row) else moved
    if outcome := after.outcomes.get(name):
        line = replace(line, outcome=outcome)
    if not is_open(line.row) or name not in fields.rows() or name in after.fresh:
        return line
    typed, known, ticked = fields.typed(name), fields.known(name), fields.value(ids.CONFIRMED, name)
    if outcome is None:
        read = partial(Typed.entry, language=words.language, in_per_cent=line.known.in_per_cent)
        said, _ = attempt(partial(read, typed))
        if said is not None and said == read(line.typed):
            outcome = Outcome(known, typed, said, kept=True, confirmed=known.is_confirmed(ticked, said))
        else:
            outcome = keep(line.spot, typed, known, ticked, ticket)
    return replace(line, typed=typed, outcome=outcome)
