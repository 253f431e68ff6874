"""What the words beside a name say of the person, as data: a clue for or against that this is who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from datebook.events.notices import vocabulary

_PRONOUN = re.compile(r"\b(?:I|we|you|s?he|they)\b")
"""Where one stands between a name and a deed, the deed is somebody else's."""


@dataclass(frozen=True, slots=True)
class Clue:
    """What the words beside a name say of the person: `weight` for, or against, that this is who speaks."""

    weight: int
    because: str
    example: str
    counter: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None

    def fits(self, left: str, right: str) -> bool:
        """Whether the words to the left and right of a name are these."""
        if self.before and not self.before.search(left):
            return False
        behind = self.after.match(right) if self.after else None
        return self.after is None or (behind is not None and not _PRONOUN.search(behind[0]))


_STRETCH = r"(?:[^.;:?!]|(?<=\b[A-Z])\.|(?<=\b(?:Dept|Univ|Inst|Prof|Asst|Tech))\.|(?<=\bDr)\.)"
"""A character of the words between a name and what it does."""


def _left(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})[\s:]{{0,90}}[\"“(]?$", re.IGNORECASE)


def _right(pattern: str, *, aside: bool = True) -> re.Pattern[str]:
    between = (
        rf"(?:,{_STRETCH}{{2,180}}?,?|\s?\([^()]{{2,90}}\),?|\s(?:of|from|at|and\sothers)\s{_STRETCH}{{2,90}}?)?" if aside else ""
    )
    return re.compile(rf"{between}\s{{1,12}}(?:{pattern})", re.IGNORECASE)


_TALK = (
    r"(?:talk|lecture|seminar|presentation|colloquium|workshop|address|speech|reading|tutorial|keynote|discussion|session|"
    r"defen[cs]e|class|paper)"
)
_SPEAKS = (
    r"(?:giv(?:e|ing)\b|speak|present|discuss|deliver|talk|lectur|describ|address|lead\b|leading|offer|explain|explore|"
    r"examine|introduc|demonstrat|survey|review|argue|read\b|reading|moderat|show\b|share\b|report\b|cover\b|conduct|visit|"
    r"be (?:the|our|this week['’]s) (?:\w+ )?speaker|defend|host(?:ing)? an? )"
)
_DEEDS = (
    r"(?:will|shall|is going to|are going to|is scheduled to|is|are|to)\s{1,4}"
    r"(?:also\s{1,4}|then\s{1,4})?(?:be\s{1,4})?(?!\w{1,20}ed\b)"
)

CLUES: tuple[Clue, ...] = (
    Clue(
        9,
        "a label says that this is who speaks",
        "Speaker: Ada Byron",
        "Host: Ada Byron",
        before=_left(
            r"(?:^|\n)\W{0,80}(?:(?:guest|invited|keynote|seminar|featured|today['’]s)[ ])?(?:speakers?(?:\(s\))?|"
            r"presenters?|lecturer|"
            r"presented by|given by|who|featuring|panell?ists?|name|instructor|speaking)\s{0,8}[:=–-]"
        ),
    ),
    Clue(
        8,
        "said to speak",
        "Ada Byron, of the Analytical Society, will give a lecture",
        "Ada Byron will be missed",
        after=_right(_DEEDS + _SPEAKS),
    ),
    Clue(
        8,
        "the talk is said to be theirs",
        "a lecture by Ada Byron",
        "a book by Ada Byron",
        before=_left(
            rf"\b{_TALK}s?\s(?:will\sbe\s|is\s|to\sbe\s|being\s)?(?:(?:given|presented|delivered|led|conducted)\s)?by"
            r"|\b(?:presented|given|delivered|led|taught|conducted|facilitated)\sby"
        ),
    ),
    Clue(
        7,
        'a line "by" leads the name',
        "A Small Engine\nby\nAda Byron",
        "The talk is organised\nby Ada Byron",
        before=_left(r"(?:^|\n)[^\S\n]{0,80}by[^\S\n]{0,40}\n|(?:^|(?-i:[^a-z,\s])[\"”]?\s{0,4}\n|\n\s{0,80}\n)[^\S\n]{0,80}by"),
    ),
    Clue(
        7,
        "called the speaker",
        "The speaker is Ada Byron",
        "The speaker thanked Ada Byron",
        before=_left(r"\bspeakers?,?\s(?:is|are|will\sbe|today\sis)|\bspeaker,|\bguest\sspeaker"),
    ),
    Clue(
        6,
        "the talk is named after them",
        "Ada Byron's lecture on Friday",
        "Ada Byron's house on Friday",
        after=re.compile(rf"['’]s?\s(?:\w{{1,12}}\s)?{_TALK}\b", re.IGNORECASE),
    ),
    Clue(
        5,
        "speaking follows the name",
        "Ada Byron talks about engines",
        "Ada Byron thinks about engines",
        after=_right(
            rf"(?:talks?\s(?:at|about|on)|speaking\s(?:on|about)|speaks\b|presents\b|discusses\b|lectures\s(?:on|about)|"
            rf"on\s[\"“]|gives\sa\s{_TALK}|{_TALK}\b)"
        ),
    ),
    Clue(
        5,
        "what presents the talk leads the name",
        "The College presents Ada Byron",
        "She presented to Ada Byron",
        before=_left(r"\b(?:presents|presenting|featuring|features|an\sevening\swith|a\s(?:conversation|talk|discussion)\swith)"),
    ),
    Clue(
        4,
        "a discussion with them is announced",
        "Panel Discussion with\nAda Byron",
        "in conjunction with\nAda Byron",
        before=_left(r"\b(?:discussion|conversation|workshop|seminar|reading|breakfast|recital)\swith|\bwelcomes?|\bintroducing"),
    ),
    Clue(
        3,
        "readers are told how to meet them",
        "to speak with Ada Byron while she is here",
        "to register with Ada Byron",
        before=_left(
            r"\b(?:(?:speak|talk|meet|visit|meeting|appointments?|dinner|lunch)\swith|about\sthe\s(?:speaker|author)|"
            r"bio(?:graphy|sketch|graphical\ssketch)?|meet)"
        ),
    ),
    Clue(
        4,
        "a life is told below",
        "Ada Byron received her degree",
        "Ada Byron received the mail",
        after=re.compile(
            r",?\s{1,12}(?:(?:has\s)?(?:received|earned|obtained|holds)\s(?:his|her|an?|the)\s(?:\w+\s)?(?:ph\.?d|b\.?[as]c?|m\.?[as]c?|"
            r"d\.?phil|doctor\w*|degree|bachelor\w*|master\w*)\b|is\s(?:currently\s)?(?:an?|the)\s(?:\w+\s){0,2}(?:professor|scientist|"
            r"member|head|"
            r"director|fellow|researcher|lecturer|author|artist|student|candidate|engineer)|joined\b)",
            re.IGNORECASE,
        ),
    ),
    Clue(
        3,
        "whom they work for stands beside the name",
        "Ada Byron, Professor of Engines",
        "Ada Byron, eleven in all",
        after=re.compile(
            r"(?:,\s{1,12}|\s?\(|\s[-–—]{1,2}\s|/)(?:the\s)?(?:[\w&.'’-]{1,20}[\s,]{1,3}){0,4}?"
            rf"(?:{'|'.join(re.escape(w) for w in sorted(vocabulary.BODIES, key=len, reverse=True))}|"
            rf"(?-i:[A-Z]{{3,6}}))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Clue(
        4,
        "the kind of talk follows the name",
        "Ada Byron - Thesis Proposal",
        "Ada Byron - On Engines",
        after=_right(
            r"[-–—:]{1,2}\s{0,3}(?:\w{1,14}\s)?(?:thesis|dissertation|ph\.?d|proposal|defen[cs]e|job talk|lecture|talk|"
            r"seminar|first|second)\b",
            aside=False,
        ),
    ),
    Clue(
        3,
        "a title in quotation marks follows",
        "Ada Byron, “On Engines”",
        "Ada Byron, on engines",
        after=re.compile(r"[\s,:–-]{1,12}[\"“](?=[A-Z])"),
    ),
    Clue(
        -9,
        "a helper by the words before the name",
        "Please contact Ada Byron",
        "A contact binary, Ada Byron",
        before=_left(
            r"\b(?:(?:contact|call|rsvp\s(?:to|with)|e-?mail(?:ing)?|mail|see|ask|notify|sponsored\sby|hosted\sby|"
            r"organi[sz]ed\sby|"
            r"arranged\sby|chaired\sby|introduced\sby|moderated\sby|directed\sby|coordinated\sby|written\sby|designed\sby|"
            r"edited\sby|"
            r"honor\sof|memory\sof|memoriam|courtesy\sof|thanks\sto|thankful\sto|grateful\sto|questions\sto|requests?\sto|"
            r"message\sto|mail\sto|"
            r"rsvp|register\swith|reservations?\swith|sign\sup\swith|joint(?:ly)?\s(?:work\s)?with|work\sof|work\swith|"
            r"collaboration\swith|co-?authors?|advis[oe]rs?|inquiries\sto|appointments?\s(?:for|to|through)|arrangements\swith))"
            r"(?:\seither|\sto|\sof|\sms|\smr|\smrs|\sdr)?\.?"
        ),
    ),
    Clue(
        -9,
        "a label names another part",
        "Host: Ada Byron",
        "Speaker: Ada Byron",
        before=_left(
            r"(?:^|\n)\W{0,80}(?:hosts?|host/e-?mail|faculty host|contact(?: person)?|from|to|cc|posted ?by|organi[sz]ers?|"
            r"sponsors?|"
            r"moderators?|discussants?|chairs?|chairman|committee|adviso[re]s?|introduction|sender|re|information|coordinator)"
            r"\s{0,8}[:=–-][^\n]{0,60}"
        ),
    ),
    Clue(
        -5,
        "a helper by their office",
        "Ada Byron, Faculty Advisor",
        "Ada Byron, Faculty of Engines",
        after=re.compile(
            r"(?:,|\n|\s-|\()[^\S\n]{0,40}(?:[\w.]+\s){0,3}(?:advis[oe]r|secretary|administrative|coordinator|co-ordinator|"
            r"organi[sz]er|"
            r"administrator|assistant to)\b",
            re.IGNORECASE,
        ),
    ),
    Clue(
        -9,
        "the label says that this is what it is about",
        "Title: Ada Byron and her Engine",
        "Speaker: Ada Byron",
        before=_left(r"(?:^|\n)\W{0,80}(?:(?:talk )?title|topic|subject|type|newsgroups)\s{0,8}[:=–-]"),
    ),
    Clue(
        -6,
        "a colon and what they said follow",
        "MR. BYRON:  Thank you all",
        "MR. BYRON will be here",
        after=re.compile(r":\s{1,3}(?=\S)"),
    ),
    Clue(
        -5,
        "an address or a telephone number follows",
        "Ada Byron (ab@engine.example)",
        "Ada Byron (Analytical Society)",
        after=re.compile(
            r"[\s,]{0,4}(?:\(?[\w.+-]{1,40}@|[(\[]?(?:at\s)?(?:x|ext\.?\s?|phone:?\s?|tel\.?:?\s?)?\(?\d{1,3}[-) ]?\d{3}|"
            r"\s\(?x\d)"
        ),
    ),
)
