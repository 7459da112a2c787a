"""What can be done on the page: end the sessions that are not this one."""

from dashapp import clock
from dashapp.auth.current import visitor
from dashapp.database import database
from dashapp.form_page import Deed, Done, Given
from db import SIGN_IN
from partners.accounts import sessions
from partners.errors import NotFound


def end(given: Given) -> Done:
    """Sign out somewhere else. This browser has its own way out, which empties the cookie too."""
    key, own, now = given.key(), visitor(), clock.now()
    if key == own.sign_in_id:
        raise NotFound
    database().perform(SIGN_IN, lambda session: sessions.end(session, key, own.person.id, now=now))
    return Done(own.words("app-account-ended"))


def end_others(_given: Given) -> Done:
    """Sign out everywhere but here."""
    own, now = visitor(), clock.now()
    database().perform(SIGN_IN, lambda session: sessions.end_all(session, own.person.id, now=now, but=own.sign_in_id))
    return Done(own.words("app-account-ended-others"))


END, END_OTHERS = Deed("end", end), Deed("end-others", end_others)
