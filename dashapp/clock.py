"""What day it is, for everything that depends on the day. A demonstration's day stands still."""

import datetime as dt
from zoneinfo import ZoneInfo

from db import Database
from db.scope import PUBLIC
from partners.partnerships import demonstration

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def today(database: Database) -> dt.date:
    """The calendar's day in Sweden, or the day at which a demonstration is frozen."""
    with database.reading(PUBLIC) as session:
        demo = demonstration(session)
    return demo.today if demo else dt.datetime.now(STOCKHOLM).date()


def now() -> dt.datetime:
    """This moment, also in a demonstration: how long a session lasts is not part of what is shown."""
    return dt.datetime.now(dt.UTC)
