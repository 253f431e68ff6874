"""What a ground is, and the patterns of names that several of them share."""

from __future__ import annotations

from dataclasses import dataclass

TIMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|"
    r"Winter|Fall|Morning|Afternoon|Evening|Night|Eastern|Central|Mountain|Pacific|Greenwich|Standard Time|[A-Z]\w* [Tt]ime|I\b)"
)

NAME_FOLLOWS = rf" (?!{TIMES})[A-Z][a-z’'-]"
"""A word with a capital that is no time."""
NO_NAME = (
    r"(?:In|On|At|By|Of|To|The|A|An|And|Or|For|From|This|That|Last|Next|Past|Every|Each|Since|Until|Till|During|Early|Late|Mid|All|"
    r"After|Before|Through|Between|Both|One|Two|Three|Most|Some|Many|No|But|If|When|As|So|While|Previous|Coming|Following|"
    rf"{TIMES})"
)

NAME_BEFORE = rf"(?<![\w.])(?!{NO_NAME} $)[A-Z][a-z]\w*(?:['’]s)? $"


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a token is no time: its classes, what stands on either side, a text with nothing in it and one like it with a time."""

    name: str
    classes: str
    before: str
    """A pattern that ends where the token begins; empty for anything."""
    after: str
    example: str
    counter: str
    itself: str = ""
    capital: bool = False
    """Whether the word has a capital in running text, where capitals mean names."""
