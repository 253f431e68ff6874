"""What is said to be held, to go ahead, to be called off: an event whatever its name ("the excursion", "the boat caravan").

A verb that only what takes place can have makes an event of its subject. The subject's noun stands before the first preposition,
bracket or comma; nouns that are paid, published or produced are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from datebook.events.cues import Cue

HELD = Cue("held", "event", "noun", "The excursion will be held on Friday", "The shares will be held by a bank")

_PREDICATE = re.compile(
    r"\b(?:(?:(?:will|would|may|might|shall|could|is\s+to|are\s+to|was\s+to|were\s+to)\s+(?:now\s+|not\s+|again\s+|also\s+)?)?"
    r"(?:be\s+held|be\s+celebrated|take\s+place|go\s+ahead)(?!\s+(?:by|hostage|in\s+(?:custody|jail|prison|trust|"
    r"escrow)|at\s+bay|up\b|"
    r"responsible|accountable))"
    r"|(?:is|are)\s+(?:being\s+)?held(?=\s+(?:on|at|from|in\s+[A-Z]|today|tomorrow|this|every))"
    r"|takes?\s+place|took\s+place|go(?:es)?\s+ahead"
    r"|(?:has|have|had|is|are|was|were)\s+(?:now\s+|also\s+)?(?:been\s+)?(?:cancell?ed|"
    r"postponed|deferred|scratched|put\s+back|rescheduled|called\s+off|put\s+off|"
    r"snowed\s+out|rained\s+out)|(?:is|are)\s+(?:tentatively\s+)?(?:planned|scheduled|slated)\s+for)\b",
    re.IGNORECASE,
)
_HINTS = tuple(
    (
        "held| place|ahead|celebrated|celled|celed|postponed|deferred|scratched|put back|resched|called off|put off|snowed|"
        "rained|planned|scheduled|slated"
    ).split("|")
)
"""One of these is in every sentence with such a verb: most sentences need not be searched."""
_CLAUSE = re.compile(r"(?:.*[.;:—–!?]\s+|(?:.*,\s)?(?:and|but|that)\s+(?=the\s|an?\s))", re.DOTALL)
_LEAD = re.compile(
    r"(?:(?:on|in|at|for|from|since|meanwhile|also|however|separately|\d+[.)]|[-*•])[^,]{0,40},?\s+(?=the\b|an?\b|this\b))?"
    r"[\"“(]?(?:(?:the|a|an|this|that|its|his|her|their|our|next|last|year['’]s|[\w]+['’]s)\s+)*",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[\"“]?(?P<np>[A-Za-zÀ-ÿ][\w'’&-]*(?:[ \n][\w'’&-]+){0,6})")
_ENDS_NOUN = re.compile(
    r"\s(?:of|for|to|in|at|on|by|with|from|between|which|who|that|originally|previously|scheduled|planned|announced|set|due|"
    r"about|against|organi[sz]ed|hosted|titled|called|and|will|is|are|was|were|has|have|may|would)\b",
    re.IGNORECASE,
)
_REACH = 160
"""Characters before its verb in which a subject stands."""
_OTHER_VERB = re.compile(
    r"\b(?:that|because|may|not|today|yesterday|ruled|said|told|found|decided|held)\b|"
    r"\b(?!(?:planned|scheduled|announced|hosted|postponed|delayed|called|named|titled|dubbed|proposed|aimed|"
    r"dedicated|devoted|sponsored|"
    r"united|limited|related|advanced)\b)[a-z]{3,}ed\b"
)
"""What shows that the verb has another subject: "The court today ruled that … the training took place online"."""
_NO_EVENT = frozenset(
    (
        "accident all announcement announcements application applications arrest arrests attack attacks auction "
        "auctions ban battle bill bills blast bond bonds both breath change changes child children class classes "
        "construction contract contracts crash cut cuts deal deals decision decisions deliveries delivery development "
        "developments dividend dividends earthquake elections everything explosion fighting film flight flights fund "
        "funds ground hand hands he incident increase insurance investigation it killing land law laws lead licence "
        "license line man many men money most murder none nothing offer offers office operation operations order orders "
        "payment payments people permit person plan plans policy position post power price prices process production "
        "program programme programs project projects publication raid raids rate rates record reform reforms release "
        "report reports result results revolution rules sale sales school schools search season sentence service "
        "services share shares she shooting some strike strikes subscription subscriptions tax taxes tender tenders "
        "that they this title trading train trains transfer transition visa visas war what which who woman women work "
        "works "
    ).split()
)


def unnamed(text: str, begin: int, end: int, named: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the nouns stand that such a verb makes events of; not where one of `named` is its subject already."""
    sentence = text[begin:end].lower()
    if not any(hint in sentence for hint in _HINTS):
        return
    for found in _PREDICATE.finditer(text, begin, end):
        floor = _at_word(text, begin, found.start() - _REACH, found.start())
        if any(floor <= a < found.start() for a, _ in named):
            continue
        noun = _noun(text, floor, found.start())
        if noun is not None:
            yield noun


def _at_word(text: str, begin: int, floor: int, end: int) -> int:
    """Where the words behind a place begin: no word is cut in two."""
    if floor <= begin:
        return begin
    blank = text.find(" ", floor, end)
    return blank + 1 if blank >= 0 else end


def _noun(text: str, floor: int, verb: int) -> tuple[int, int] | None:
    """The head of the subject: the last word before what follows a noun."""
    clause = _CLAUSE.match(text, floor, verb)
    lead = _LEAD.match(text, clause.end() if clause else floor, verb)
    found = _NOUN.match(text, lead.end() if lead else floor, verb)
    if found is None:
        return None
    stop = _ENDS_NOUN.search(text, *found.span("np"))
    last = re.search(r"[\w'’-]+$", text[found.start("np") : stop.start() if stop else found.end("np")].rstrip())
    if last is None or last[0].lower() in _NO_EVENT or len(last[0]) < 4 or last[0].endswith("ly"):
        return None
    begin, end = found.start("np") + last.start(), found.start("np") + last.end()
    return None if _OTHER_VERB.search(text, end, verb) else (begin, end)
