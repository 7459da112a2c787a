"""Days and moments in tables."""

import datetime as dt

from dash import html

from dashapp.clock import STOCKHOLM


def day(moment: dt.datetime | dt.date) -> html.Time:
    """2025-06-30: the day in Sweden that a moment lies in."""
    date = moment.astimezone(STOCKHOLM).date() if isinstance(moment, dt.datetime) else moment
    return html.Time(date.isoformat(), dateTime=date.isoformat(), className="nw")
