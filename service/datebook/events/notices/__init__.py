"""Announcements of talks as they are sent by mail or hung on a board, in lines, in columns or in a sentence."""

from datebook.events.notices.looks import may_announce
from datebook.events.notices.notice import announce

__all__ = ["announce", "may_announce"]
