"""The names of days and months. Not strftime's: those follow the process's locale, and what is said here is English."""

from __future__ import annotations

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""By `date.weekday()`."""

MONTHS = tuple("January February March April May June July August September October November December".split())
"""By month, less one."""
