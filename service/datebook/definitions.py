"""calendars/NAME.toml → checked values.

A definition says what a calendar is called, which documents it reads, which events it keeps, and when whom to remind.
Everything wrong with a file is reported at once, a line each: file, key, what is wrong, what to do.
"""

from __future__ import annotations

import re
import tomllib
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator

from datebook.errors import InputError
from datebook.model import EventKind
from datebook.validation import explain, suggestion

NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_UNITS = {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
_LEAD = re.compile(r"(\d{1,4}) (minute|hour|day|week)s?")
_DAY_LEAD = re.compile(r"(?:same day|(\d{1,3}) days? before) at ([01]\d|2[0-3]):([0-5]\d)")
_LONGEST_LEAD = timedelta(days=366)


class _Checked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Lead(_Checked):
    """How long before an hour: "1 week", "1 day", "30 minutes"."""

    text: str
    before: timedelta


class DayLead(_Checked):
    """How many days before a whole day, and at which hour of the calendar's zone: "7 days before at 09:00"."""

    text: str
    days: int
    at: time


def _lead(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _LEAD.fullmatch(value.strip())
    before = timedelta(minutes=int(found[1]) * _UNITS[found[2]]) if found else None
    if before is None or not timedelta() < before <= _LONGEST_LEAD:
        raise ValueError(f'"{value}" is no lead time; write one like "1 week", "2 days", "1 hour" or "15 minutes"')
    return {"text": value.strip(), "before": before}


def _day_lead(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = _DAY_LEAD.fullmatch(value.strip())
    if not found or int(found[1] or 0) > _LONGEST_LEAD.days:
        raise ValueError(
            f'"{value}" is no lead time of a whole day; write one like "7 days before at 09:00" or "same day at 08:00"'
        )
    return {"text": value.strip(), "days": int(found[1] or 0), "at": time(int(found[2]), int(found[3]))}


class Keep(_Checked):
    """Which of the events found are this calendar's. An empty list keeps all."""

    parties: tuple[str, ...] = ()
    """Names, any of which must take part (compared without case)."""
    kinds: tuple[EventKind, ...] = ()


class ReminderPolicy(_Checked):
    """When to remind which channels. Events with an hour go by `timed`, whole days by `all_day`."""

    channels: tuple[str, ...] = Field(min_length=1)
    timed: tuple[Annotated[Lead, BeforeValidator(_lead)], ...] = ()
    all_day: tuple[Annotated[DayLead, BeforeValidator(_day_lead)], ...] = ()

    @field_validator("channels")
    @classmethod
    def _channel_names(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        for name in names:
            if not NAME.fullmatch(name):
                raise ValueError(
                    f'"{name}" is no channel name (a-z, 0-9 and -); a calendar names a channel, its URL stands in a setting'
                )
        return names


class CalendarDefinition(_Checked):
    """One calendar, as its file defines it. `name` is the file's name without `.toml`."""

    name: str
    path: Path
    title: str = Field(min_length=1, max_length=200)
    description: str = ""
    timezone: str
    documents: tuple[str, ...] = Field(min_length=1)
    """Paths and globs, relative to the file."""
    color: str | None = None
    """`#RRGGBB`."""
    keep: Keep = Keep()
    reminders: tuple[ReminderPolicy, ...] = ()

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if name not in available_timezones():
            near = suggestion(name, available_timezones())
            hint = near if near.startswith("did") else 'write one like "Europe/Vienna"'
            raise ValueError(f'"{name}" is no time zone of the IANA database; {hint}')
        return name

    @field_validator("color")
    @classmethod
    def _hex_color(cls, color: str | None) -> str | None:
        if color is not None and not re.fullmatch(r"#[0-9A-Fa-f]{6}", color):
            raise ValueError(f'"{color}" is no color; write one like "#1e90ff"')
        return color

    @property
    def zone(self) -> ZoneInfo:
        """The calendar's zone, in which whole days begin and reminders have their hours."""
        return ZoneInfo(self.timezone)


def load(path: Path) -> CalendarDefinition:
    """Read one definition.

    Raises:
        InputError: with everything that is wrong with the file, a line each.
    """
    name = path.stem
    if not NAME.fullmatch(name):
        raise InputError(f"{path}: a calendar's name is made of a-z, 0-9 and -; rename the file")
    raw = _parse(path)
    try:
        return CalendarDefinition(**{**raw, "name": name, "path": path})
    except ValidationError as error:
        lines = explain(error, CalendarDefinition, hidden=("name", "path"))
        raise InputError("\n".join(f"{path}: {line}" for line in lines)) from None


def load_all(folder: Path) -> list[CalendarDefinition]:
    """Read every definition of a folder, in order of name.

    Raises:
        InputError: with everything that is wrong with any of them, or when there is none.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise InputError(f"{folder}: no calendar is defined here; write one, as calendars/NAME.toml (see README.md)")
    found, wrong = [], []
    for path in paths:
        try:
            found.append(load(path))
        except InputError as error:
            wrong.append(str(error))
    if wrong:
        raise InputError("\n".join(wrong))
    return found


def documents_of(definition: CalendarDefinition) -> list[Path]:
    """The files that a calendar reads now, in order of path, each once."""
    base = definition.path.parent
    found: dict[Path, None] = {}
    for pattern in definition.documents:
        if re.search(r"[*?\[]", pattern):
            matches = sorted(path for path in _glob(base, pattern) if path.is_file())
        else:
            matches = [base / pattern]
        found.update(dict.fromkeys(path.resolve() for path in matches))
    return list(found)


def _glob(base: Path, pattern: str) -> list[Path]:
    whole = Path(pattern)
    if whole.is_absolute():
        return list(Path(whole.anchor).glob(str(whole.relative_to(whole.anchor))))
    while whole.parts[:1] == ("..",):
        base, whole = base.parent if base != Path() else base / "..", Path(*whole.parts[1:])
    return list(base.glob(str(whole)))


def _parse(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: not valid TOML: {error}") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
