"""Dates as HTTP writes them, by the definition: RFC 9110, section 5.6.7."""

from __future__ import annotations

import datetime as dt

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def http_date(moment: dt.date, dash: str = " ", digits: int = 4) -> str:
    """A date in GMT, where a moment without a zone is; a day begins at midnight.

    ``dash`` stands between day, month and year, which has ``digits`` digits at least.
    """
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime(moment.year, moment.month, moment.day, tzinfo=dt.timezone.utc)
    at = moment.astimezone(dt.timezone.utc) if moment.tzinfo else moment
    day = dash.join([f"{at.day:02}", MONTHS[at.month - 1], f"{at.year:0{digits}}"])
    return f"{DAYS[at.weekday()]}, {day} {at:%H:%M:%S} GMT"
