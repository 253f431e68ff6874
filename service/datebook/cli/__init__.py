"""The command line: `parser` says what may be asked, one module a group of verbs answers, `show` is how it looks.

Exit status: 0 done; 1 the answer is no; 2 wrong use or unreadable input. A fault is one line on standard error, no traceback.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from datebook.cli.parser import parser
from datebook.errors import DatebookError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the verb that was asked for and return its exit status."""
    _prepare_streams()
    arguments = parser().parse_args(argv)
    module, _, function = arguments.run.partition(":")
    try:
        # Only the verb's own module is loaded: reading a file must not wait for a database or a web server.
        status: int = getattr(importlib.import_module(f"datebook.cli.{module}"), function)(arguments)
        sys.stdout.flush()
    except DatebookError as error:
        complain(error)
        return error.status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _silence_output()  # the reader of our output has gone
        return 0
    except OSError as error:
        _silence_output()
        complain(f"{error.filename or 'standard output'}: {error.strerror or type(error).__name__}")
        return 2
    except Exception as error:  # the last line of defence: a person sees one line
        if os.environ.get("DATEBOOK_TRACEBACK"):
            raise
        print(f"datebook: internal fault: {type(error).__name__}; set DATEBOOK_TRACEBACK=1 to see where", file=sys.stderr)
        return 70
    return status


def _prepare_streams() -> None:
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process lives
        elif isinstance(stream, io.TextIOWrapper):
            # What cannot be written in the terminal's encoding, a lone surrogate for one, is escaped: as JSON escapes it.
            stream.reconfigure(errors="backslashreplace")


def _silence_output() -> None:
    """Let the interpreter's own last flush go nowhere: it would complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(error: object) -> None:
    """Say what is wrong on standard error, each line by itself."""
    for line in str(error).splitlines():
        print(f"datebook: {line}", file=sys.stderr)
