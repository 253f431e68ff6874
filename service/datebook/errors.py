"""Errors that a person caused or can mend: one line that names the thing, why, and what to do. Never a traceback."""

from __future__ import annotations


class DatebookError(Exception):
    """Something went wrong that is said in one line. `status` is the exit status (see the command line's contract)."""

    status = 2


class InputError(DatebookError):
    """Wrong use or unreadable input: a missing file, a broken setting, a text that cannot be decoded."""

    source: str | None = None
    """The document that is there and cannot be read, where that is what is wrong."""


class NotFoundError(DatebookError):
    """Something asked for by name is not there."""

    status = 1


class CheckFailed(DatebookError):  # noqa: N818 - it reports an answer, "no", rather than a fault
    """A check was made and its answer is no."""

    status = 1
