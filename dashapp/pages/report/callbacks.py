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
from dashapp.pages.report.deeds import After, attempt, hand_in, keep, move, row_of
from dashapp.pages.report.fields import Fields, pressed
from dashapp.pages.report.layout import as_kept
from dashapp.pages.report.rows import Line, is_open
from dashapp.pages.report.spot import Form, Spot
from dashapp.pages.report.typed import Known, Ticket, Typed
from goals import reporting

CALLBACKS = Callbacks()


@CALLBACKS(
    Output(ids.of(ids.KNOWN, MATCH), "data"),
    Output(ids.of(ids.NUMBER, MATCH), "invalid"),
    Output(ids.of(ids.NUMBER, MATCH), "aria-invalid"),
    Output(ids.of(ids.BESIDE_NUMBER, MATCH), "children"),
    Output(ids.of(ids.KEEP, MATCH), "hidden"),
    Output(ids.of(ids.TAKE, MATCH), "hidden"),
    Output(ids.of(ids.TAKE, MATCH), "children"),
    Output(ids.of(ids.COMMENT, MATCH), "invalid"),
    Output(ids.of(ids.COMMENT, MATCH), "aria-invalid"),
    Output(ids.of(ids.BESIDE_COMMENT, MATCH), "children"),
    Input(ids.of(ids.NUMBER, MATCH), "value"),
    Input(ids.of(ids.NOTHING, MATCH), "value"),
    Input(ids.of(ids.COMMENT, MATCH), "value"),
    State(ids.of(ids.NUMBER, MATCH), "id"),
    State(ids.of(ids.KNOWN, MATCH), "data"),
    State(ids.of(ids.CONFIRMED, MATCH), "value", allow_optional=True),
    State(ids.TICKET, "data"),
)
def save(*sent: Any) -> tuple[Any, ...]:
    """A row is kept as it is typed. Its answer may never arrive: then the page shows something older."""
    number, nothing, comment, key, known, ticked, ticket = sent
    words = visitor().words
    spot = Spot.parse(key.get("row") if isinstance(key, Mapping) else None)
    typed = Typed(number, nothing, comment)
    outcome = keep(spot, typed, Known.parse(known), ticked, Ticket.parse(ticket))
    wrong_number, wrong_comment = beside.is_number_wrong(outcome), beside.is_comment_wrong(outcome)
    return (
        outcome.known.kept(),
        wrong_number,
        truth(wrong_number),
        beside.number(words, spot, outcome),
        *beside.choice(words, outcome),
        wrong_comment,
        truth(wrong_comment),
        beside.comment(words, outcome),
    )


@CALLBACKS(
    Output(ids.STATUS, "children"),
    Output(ids.SEND, "children"),
    Input(ids.of(ids.KNOWN, ALL), "data"),
)
def tell(every: Any) -> tuple[str, str]:
    """How far the whole form has come."""
    words = visitor().words
    known = [Known.parse(one) for one in (every if isinstance(every, list) else [])]
    return forms.progress(words, known), forms.to_send(words, known)


@CALLBACKS(
    Output(ids.BODY, "children"),
    Input(ids.SEND, "n_clicks", allow_optional=True),
    *(Input(ids.of(deed, ALL), "n_clicks") for deed in (ids.KEEP, ids.TAKE, ids.WITHDRAW, ids.CORRECT, ids.RETRACT)),
    *(State(ids.of(field, ALL), "value") for field in (ids.NUMBER, ids.NOTHING, ids.COMMENT, ids.CONFIRMED)),
    *(State(ids.of(reason, ALL), "value") for reason in (ids.CORRECT_REASON, ids.RETRACT_REASON)),
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
    return _drawn(form, ticket, fields, move(deed, spot, fields))


def _drawn(form: Form, ticket: Ticket, fields: Fields, after: After) -> list[Any]:
    """The form as it stands now. What is typed and not kept is kept on the way, or says why not."""
    words, actor, day = visitor().words, visitor().actor, today(database())
    with reading(form.slug) as session:
        sheet = reporting.sheet(session, actor, organisation_id=form.organisation_id, period=form.period, today=day)
    lines = [_line(words, as_kept(words, form, row), ticket, fields, after) for row in sheet.rows]
    fresh = forms.new_ticket(form, ticket.token)
    lines = [replace(line, focus=fresh.key) if str(line.spot) == after.focus else line for line in lines]
    shown = receipt.drawn(visitor(), sheet, lines, after.receipts) if after.receipts else None
    return forms.drawn(words, sheet, lines, fresh, receipt=shown)


def _line(words: Words, line: Line, ticket: Ticket, fields: Fields, after: After) -> Line:
    name = str(line.spot)
    if refused := after.refused.get(name):
        # it stands as it is now; a second press on a button that has done its work is no mistake
        told = replace(line.outcome, refused=refused)
        return (
            line if is_open(line.row) else replace(line, outcome=told, refused_in=after.refused_in, reason=after.reason)
        )
    if outcome := after.outcomes.get(name):
        line = replace(line, outcome=outcome)
    if not is_open(line.row) or name not in fields.rows() or name in after.fresh:
        return line
    typed, known, ticked = fields.typed(name), fields.known(name), fields.value(ids.CONFIRMED, name)
    if outcome is None:
        said, _ = attempt(partial(typed.entry, words.language))
        if said is not None and said == line.typed.entry(words.language):
            outcome = Outcome(known, typed, said, kept=True, confirmed=known.is_confirmed(ticked, said.quantity))
        else:
            outcome = keep(line.spot, typed, known, ticked, ticket)
    return replace(line, typed=typed, outcome=outcome)
