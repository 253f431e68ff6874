"""A message as text for a console or a log. Nothing in it moves the cursor, colours, or reorders what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datebook.text import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from datebook.messages.message import Message, Notice

_QUOTE = 500


def render(message: Message) -> str:
    """The message, a few lines for each event; the lines of different events are set apart by an empty one."""
    return "\n\n".join("\n".join(_lines(notice)) for notice in message.notices)


def _lines(notice: Notice) -> Iterator[str]:
    status = f" [{notice.status}]" if notice.status else ""
    yield f"{line(notice.title)}{status}, {notice.when.from_now}"
    yield f"  when:   {line(notice.when.text)}"
    if notice.where:
        yield f"  where:  {line(notice.where)}"
    if notice.who:
        yield f"  who:    {line(', '.join(notice.who))}"
    if notice.quote:
        yield f"  quote:  “{line(notice.quote, _QUOTE)}”"
    if notice.source:
        yield f"  source: {line(notice.source)}"
    if notice.link:
        yield f"  link:   {line(notice.link)}"
