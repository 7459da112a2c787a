"""What can be done on the page: choose what of the log is shown, which is an address of its own."""

import datetime as dt

from dashapp.auth.current import visitor
from dashapp.form_page import Deed, Done, Given, beside
from dashapp.pages.audit.chosen import WHAT, Chosen, is_sensible
from goals.entry import check_text
from goals.trail import LONGEST_TEXT
from partners.access import Permission
from partners.errors import NotFound, Refused


def find(given: Given) -> Done:
    """Go to what was asked for; raises NotFound or NotAllowed for whom the log is not there."""
    slug, own = given.path["slug"], visitor()
    own.actor.must(Permission.AUDIT_VIEW, own.place(slug).partnership_id)
    text, what, who = given.text("text"), given.choice("what"), given.chosen_key("who")
    with beside("text"):
        check_text(text, longest=LONGEST_TEXT)
    if what and not WHAT.fullmatch(what):
        raise NotFound
    chosen = Chosen(text, what, who, _day(given, "since"), _day(given, "until"))
    return Done("", go=chosen.path(slug))


def _day(given: Given, name: str) -> dt.date | None:
    day = given.day(name)
    if not is_sensible(day):
        raise Refused("date-unreadable", field=name)
    return day


FIND = Deed("find", find, needs=Permission.AUDIT_VIEW)
