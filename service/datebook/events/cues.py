"""The words that tell of something taking place, and those that tell of something else: data, with examples.

A `Cue` names an event by a noun ("talks") or a verb ("phoned"). `before` and `after` must match the text up to the word and from
its end on; `not_before` and `not_after` must not. Of the cues for a word, the first that fits counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from datebook.model import EventKind, Tense

Form = Literal["noun", "verb"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One way to name an event."""

    words: str
    kind: EventKind
    form: Form
    example: str
    counter: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None
    tense: Tense | None = None

    def fits(self, text: str, begin: int, end: int) -> bool:
        """Whether the word at this place is meant so."""
        left, right = text[max(0, begin - 60) : begin], text[end : end + 60]
        return not (
            (self.before and not self.before.search(left))
            or (self.after and not self.after.match(right))
            or (self.not_before and self.not_before.search(left))
            or (self.not_after and self.not_after.match(right))
        )


def _left(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})[\s-]{{0,3}}$", re.IGNORECASE)


def _right(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s{{0,3}}(?:{pattern})", re.IGNORECASE)


_BE = r"\b(?:is|are|was|were|be|been|(?:he|she|it|who|that|there|what)['’]s|will be)"
_GERUND = r"\b(?:after|before|since|by|of|without|while|when|is|are|was|were|be|been|for)"
_ABSTRACT = (
    r"(?:(?:the|its|their|his|her|our|your|a|an|all|these|those|any|new|this|that|with|both|in|certain|basic)\s+){0,3}"
    r"(?:[\w-]+\s+){0,2}(?:need|demand|deadline|goal|target|requirement|obligation|standard|challenge|expectation|"
    r"criteri|condition|"
    r"commitment|cost|payment|payroll|objective|threshold|test|resistance|approval|success|failure|halfway|quota|"
    r"expense|bill|debt|"
    r"fate|death|end|eye|budget|specification|forecast|estimate|schedule|order|regulation|definition)"
)

CUES: tuple[Cue, ...] = (
    Cue(
        "meeting",
        "meeting",
        "verb",
        "The president is meeting with his Polish colleague on Tuesday",
        "The meeting with his colleague is on Tuesday",
        before=_left(_GERUND + r"(?:\s+also)?"),
        after=_right(r"(?:with|[A-Z]|the\s+(?:president|prime|foreign|king|leader|head|pope)|(?:his|her|their)\s)"),
        not_after=_right(_ABSTRACT),
    ),
    Cue(
        "meeting meetings",
        "meeting",
        "noun",
        "A meeting of the council is set for Friday",
        "The company is meeting its targets",
        not_before=_left(_BE + "|not|" + r"\bby|\bmeeting point|track"),
        not_after=_right(r"(?:room|point|place|minutes|house|hall)\b|" + _ABSTRACT + r"|the\s+(?:needs|demands)"),
    ),
    Cue(
        "gathering gatherings get-together",
        "meeting",
        "noun",
        "The annual gathering opens on Friday",
        "He is gathering facts",
        not_before=_left(_BE + r"|\bby|\bof|\bfor|intelligence|news|fact|data"),
        not_after=_right("of (?:facts|data|evidence)|evidence|data|information|steam|storm|pace|dust"),
    ),
    Cue(
        "group",
        "meeting",
        "noun",
        "Our reading group meets on May 5",
        "A group of rebels fled",
        before=_left(r"reading|study|discussion|book|support"),
    ),
    Cue("roundtable round-table", "meeting", "noun", "A roundtable with students follows", "A round table stood there"),
    Cue(
        "retreat",
        "meeting",
        "noun",
        "The cabinet will hold its retreat on May 3",
        "The retreat of the army began",
        before=_left(r"cabinet|annual|leaders['’]?|ministers['’]?|two-day|three-day|weekend|informal|party|\bits|\bcaucus"),
        not_after=_right("from"),
    ),
    Cue(
        "talks negotiations consultations",
        "talks",
        "noun",
        "The talks resume on Monday",
        "She talks about the weather",
        not_before=_left(r"\b(?:he|she|it|who|that|and he|also|often|sometimes|never|in public)"),
        not_after=_right(r"(?:about|like|a lot|too|openly|fast|up)\b"),
    ),
    Cue(
        "dialogue",
        "talks",
        "noun",
        "The strategic dialogue takes place on May 5",
        "The film's dialogue is witty",
        before=_left(r"strategic|security|political|economic|human rights|annual|policy|high-level|social|ministerial|energy"),
        not_after=_right(r"(?:is|was)\s+(?:witty|good)"),
    ),
    Cue(
        "summit summits",
        "summit",
        "noun",
        "The summit opens in Lyon",
        "They reached the summit of the mountain",
        not_before=_left(r"reach(?:ed)? the|climb\w*(?: to)? the"),
        not_after=_right(r"of (?:the )?(?:mountain|mount|peak|K2|Everest)"),
    ),
    Cue(
        "call calls",
        "call",
        "noun",
        "They will hold a phone call on Friday",
        "Calls for a ceasefire grew",
        before=_left(r"\b(?:tele)?phone|\bvideo|\bconference|\bearnings|\bzoom|\bsecure"),
        not_after=_right("for|time"),
    ),
    Cue("teleconference videoconference", "call", "noun", "A media teleconference is set for 2 p.m.", "Telecoms firms met"),
    Cue(
        "conversation conversations",
        "call",
        "noun",
        "A telephone conversation took place on Monday",
        "A pleasant conversation",
        before=_left(r"\b(?:tele)?phone|\bvideo"),
    ),
    Cue(
        "conference conferences",
        "briefing",
        "noun",
        "A news conference will be held at noon",
        "The peace conference opens today",
        before=_left(r"\bnews|\bpress|\bmedia"),
        not_after=_right("call"),
    ),
    Cue(
        "conference conferences convention symposium symposia congress forum",
        "conference",
        "noun",
        "The donor conference opens in Brussels on May 4",
        "Congress passed the bill in the Eastern Conference arena",
        not_before=_left(
            r"\b(?:eastern|western|big ten|pac-\d+|football|southeastern|atlantic|sun belt|[nN]\.?F\.?C\.?|vienna|"
            r"geneva|the US|the U\.S\.|"
            r"internet|discussion|of|in|by|to) (?=congress|convention|forum|$)|\b(?:eastern|western|atlantic|"
            r"southeastern|football)"
        ),
        not_after=_right(
            r"(?:call|room|center|centre|table|finals?|title|play|record|committee|relating|against|"
            r"on the (?:rights|law))\b|passed|approved|said|must|has|have|had"
        ),
    ),
    Cue(
        "briefing briefings gaggle",
        "briefing",
        "noun",
        "A press briefing will be held at 2 p.m.",
        "A briefing paper was sent",
        not_before=_left(_BE),
        not_after=_right(r"(?:paper|papers|book|notes?|room)\b"),
    ),
    Cue(
        "hearing hearings",
        "hearing",
        "noun",
        "A public hearing is set for May 2",
        "He is hard of hearing",
        not_before=_left(_BE + r"|\bof|\bafter|\bon|\bby|\bfrom|without|\bkeep|start(?:ed)?"),
        not_after=_right(r"(?:aids?|loss|about|that|from|impaired|the|a|his|her|their)\b"),
    ),
    Cue(
        "trial arraignment inquest court-martial",
        "hearing",
        "noun",
        "The trial is set to begin on March 3",
        "A clinical trial began",
        not_before=_left(
            r"clinical|drug|vaccine|phase \w+|time|field|free|medical|on|pilot|large|small|randomi[sz]ed|patient|controlled|human"
        ),
        not_after=_right(r"(?:and error|balloon|period|run|version|results|judge|court|lawyers?|of the (?:drug|vaccine))\b"),
    ),
    Cue(
        "visit visits",
        "visit",
        "noun",
        "Her visit to Berlin starts on Sunday",
        "Visit our website for details",
        before=_left(
            r"\b(?:a|an|the|his|her|its|their|this|that|official|state|working|day|week|hour|first|short|brief|next|"
            r"planned|upcoming|private|"
            r"return|rare|surprise|historic|scheduled|papal|presidential|royal|ministerial|second|third|site|"
            r"farewell|of|for|on|during|cancel\w*|"
            r"postpon\w*|[\w]['’]s?)"
        ),
        not_after=_right(r"(?:www|http|our|the (?:web|site|page))|\bto (?:the|our) (?:web)?site"),
    ),
    Cue(
        "trip",
        "visit",
        "noun",
        "His trip to Asia begins on Friday",
        "A trip down memory lane",
        before=_left(
            r"\b(?:a|the|his|her|its|their|day|week|foreign|official|overseas|first|next|planned|upcoming|Asia|Europe|campaign)"
        ),
        after=_right(r"to\b|is\b|will\b|from\b|on\b|has been\b|was (?:cancel|postpon)|begins|starts"),
    ),
    Cue(
        "session sessions",
        "session",
        "noun",
        "The council holds a special session on Friday",
        "Shares rose in the previous session",
        not_before=_left(
            r"trading|previous|latest|market|photo|jam|recording|last|early|late|volatile|morning|afternoon|thin|wall street|in"
        ),
        not_after=_right(r"(?:low|high|lows|highs|beans)\b"),
    ),
    Cue(
        "plenary",
        "session",
        "noun",
        "The plenary takes place on Friday",
        "Plenary powers were used",
        not_after=_right("powers|session|meeting|vote"),
    ),
    Cue(
        "debate",
        "session",
        "noun",
        "The candidates' debate is set for October 3",
        "The debate about taxes goes on",
        before=_left(
            r"\b(?:presidential|televised|candidates['’]|parliamentary|first|second|third|final|next|TV|open|public|"
            r"primary|vice presidential)"
        ),
    ),
    Cue(
        "ceremony ceremonies inauguration funeral swearing-in groundbreaking ribbon-cutting unveiling commemoration",
        "ceremony",
        "noun",
        "A signing ceremony is planned for Monday",
        "He stood on ceremony",
        not_before=_left(r"\bon|without"),
        not_after=_right(r"(?:home|director|parlou?r)\b"),
    ),
    Cue(
        "dinner luncheon reception banquet gala",
        "ceremony",
        "noun",
        "The mayor will host a dinner on Friday",
        "We had dinner after the reception desk closed",
        before=_left(
            r"\b(?:a|an|the|its|his|her|their|annual|state|gala|farewell|welcome|working|official|black-tie|charity|"
            r"awards|fundraising|evening|opening|correspondents['’]|press|closing|diplomatic)"
        ),
        not_after=_right(r"(?:table|time|party guests|area|desk|was|staff|plates?|from|hall)\b"),
    ),
    Cue(
        "service",
        "ceremony",
        "noun",
        "A memorial service will be held on Friday",
        "The bus service starts on Friday",
        before=_left(r"memorial|funeral|church|prayer|thanksgiving|remembrance"),
    ),
    Cue(
        "vote votes",
        "vote",
        "noun",
        "The confidence vote is set for Friday",
        "He won 52 percent of the vote",
        before=_left(
            r"\b(?:a|the|confidence|no-confidence|final|floor|parliamentary|presidential|second|first|key|planned|"
            r"scheduled|snap|independence|"
            r"for|senate|house|committee|strike|council|runoff|run-off|next)"
        ),
        not_before=_left(
            r"(?:percent|per cent|%|share|count|win|won|margin|million|thousand|hundred|of) (?:of )?(?:the|a)|\d|right to|\bto"
        ),
        not_after=_right(r"(?:count|share|total|fraud|rigging|getter|was|for (?:the|a|him|her|it|spending)|to meet)\b"),
    ),
    Cue(
        "referendum plebiscite election elections by-election runoff run-off",
        "vote",
        "noun",
        "The referendum is set for June 5",
        "An election official said",
        not_before=_left(
            r"free|since the|\blost the|\bwon the|\bwon|\blost|last|previous|re|after the|before the|in the|his|her"
        ),
        not_after=_right(
            r"(?:officials?|results?|commission|campaign|monitors?|law|laws|fraud|victory|returns|observers?|board|"
            r"win|defeat|season|year|judge)\b"
        ),
    ),
    Cue(
        "launch liftoff lift-off",
        "launch",
        "noun",
        "The rocket launch is set for Friday",
        "The launch of an inquiry was welcome",
        before=_left(
            r"\b(?:the|a|its|rocket|satellite|shuttle|mission|product|book|official|commercial|test|crew|next|first|for|planned)"
        ),
        not_after=_right(
            r"(?:of|an|by of) (?:an? )?(?:inquiry|investigation|probe|attack|offensive|review|strike|war|missile|"
            r"campaign|pad|vehicle|site)|"
            r"(?:pad|site|vehicle|price|of (?:a |an |the )?(?:missile|inquiry|investigation|probe|war|attack|offensive))\b"
        ),
    ),
    Cue(
        "seminar seminars workshop workshops lecture lectures colloquium webinar webinars tutorial masterclass",
        "seminar",
        "noun",
        "The seminar starts at noon",
        "She gave the lecture hall a name",
        not_after=_right(r"(?:hall|rooms?|notes|theat(?:er|re))\b"),
    ),
    Cue(
        "talk",
        "seminar",
        "noun",
        "Dr. Lee will give a talk on Friday",
        "There is talk of a merger",
        before=_left(
            r"\b(?:a|the|this|invited|keynote|first|next|informal|lunchtime|public|her|his|research|job|following|"
            r"hour|plenary|our|\w+['’]s)"
        ),
        not_after=_right(r"(?:of|show|radio|that)\b"),
    ),
    Cue(
        "defense defence",
        "seminar",
        "noun",
        "Her thesis defense is on May 2",
        "The defense minister left",
        before=_left(r"thesis|dissertation|ph\.?d\.?|doctoral|proposal"),
    ),
    Cue(
        "rally rallies concert exhibition festival fair marathon hackathon screening meetup parade march "
        "open-house fundraiser premiere expo",
        "event",
        "noun",
        "The festival opens on July 4",
        "Shares staged a rally in March",
        before=_left(
            r"\b(?:the|a|an|this|annual|peace|protest|campaign|book|film|trade|job|jobs|music|art|arts|street|"
            r"charity|benefit|spring|summer|winter|"
            r"autumn|fall|\d+(?:st|nd|rd|th)|next|election|mass|opening|[A-Z]\w+|military|science|free|new|protest|"
            r"career|county|state|world|victory|gala)"
        ),
        not_before=_left(
            r"\b(?:stock|stocks|market|shares|bond|price|dollar|in|since|late|early|mid|last|of|until|by|through|"
            r"from|to|on|bear|bull|relief|staged? a|a (?:late|brief|strong))"
        ),
        not_after=_right(
            r"(?:\d|share|market value|value|enough|in (?:stocks|prices|shares|the (?:dollar|market))|to the sea|trade|wages?)"
        ),
    ),
    Cue(
        "deadline",
        "deadline",
        "noun",
        "The submission deadline is March 1",
        "He missed the deadline by a day",
        before=_left(r"submission|abstract|paper|papers|proposal|proposals|nomination|application|applications|entry|grant"),
    ),
    Cue(
        "events event",
        "event",
        "noun",
        "In Lyon she will attend two party events",
        "In the event of rain",
        before=_left(
            r"\b(?:[A-Z]{2,5}|two|three|four|campaign|party|fundraising|charity|public|media|launch|kickoff|"
            r"kick-off|networking|side|community|"
            r"virtual|online|the annual|annual|special|recruiting|information|commemorative)"
        ),
        not_after=_right("of|in which|that"),
    ),
    # Verbs.
    Cue(
        "meet",
        "meeting",
        "verb",
        "The ministers will meet in Vienna on Monday",
        "They will meet demand",
        not_after=_right(_ABSTRACT + r"|(?:the|its) (?:needs|standards)"),
        not_before=_left(r"track|swim|to make ends|ends"),
        tense=None,
    ),
    Cue(
        "meets",
        "meeting",
        "verb",
        "The council meets on Tuesday",
        "The car meets the standard",
        not_after=_right(_ABSTRACT),
        tense="present",
    ),
    Cue(
        "met",
        "meeting",
        "verb",
        "They met in Vienna on Monday",
        "The plan met resistance",
        not_before=_left(r"\b(?:been|was|were|be|is|are|first|never|had|the)"),
        not_after=_right(
            _ABSTRACT + r"|(?:with|by) (?:criticism|protest|opposition|skepticism|scepticism|resistance|approval|anger|"
            r"silence|strong|\w+ (?:criticism|opposition))|(?:his|her) (?:wife|husband|future)"
        ),
        tense="past",
    ),
    Cue(
        "confer confers",
        "meeting",
        "verb",
        "The leaders will confer on Monday",
        "It confers a right",
        after=_right(r"with|on (?:mon|tues|wednes|thurs|fri|satur|sun)|by phone|in\b"),
    ),
    Cue("convene convenes reconvene reconvenes", "session", "verb", "The assembly convenes on Tuesday", "A convenor left"),
    Cue("convened", "session", "verb", "The assembly convened on Tuesday", "A conveyor stood there", tense="past"),
    Cue(
        "visit",
        "visit",
        "verb",
        "She will visit Paris on Friday",
        "Visit www.example.org",
        before=_left(r"\b(?:to|will|would|may|might|could|shall|can|and|['’]ll|also|due to|not)"),
        not_before=_left(
            r"\b(?:please|information,?|details,?|more,|tickets,?|register,?|or|invited to|want to|able to|like to)"
        ),
        not_after=_right(
            r"(?:our|www|http|this (?:web|site|page|link)|the (?:web|site|following|page|link|event)|\S+\.(?:com|"
            r"org|gov|net|edu))"
        ),
    ),
    Cue(
        "visits",
        "visit",
        "verb",
        "The pope visits Malta on Saturday",
        "Her visits to Malta are rare",
        after=_right(r"[A-Z]|the\b|a\b"),
        not_after=_right("To"),
        before=_left(r"\b[A-Za-z]\w+|he|she"),
        not_before=_left(
            r"\b(?:his|her|their|of|the|for|such|home|state|and|official|during|[a-z]+['’]s|no|\d+|school|site|hospital|doctor)"
        ),
        tense="present",
    ),
    Cue(
        "visited",
        "visit",
        "verb",
        "She visited Paris on Friday",
        "The most visited museum",
        not_before=_left(r"\b(?:most|been|be|is|was|often|the|had|are)"),
        tense="past",
    ),
    Cue(
        "travel travels",
        "visit",
        "verb",
        "She will travel to Paris on Friday",
        "Travel agents complained",
        after=_right(r"(?:[-\s]*[^.;\n]{0,40}--\s*)?(?:back )?to\s+(?:[A-Z]|the\s+[A-Z])"),
    ),
    Cue(
        "arrive arrives",
        "visit",
        "verb",
        "She arrives in Paris on Friday",
        "Parcels arrive late",
        after=_right(r"in\s+(?:[A-Z]|the\s+[A-Z])"),
        tense="present",
    ),
    Cue("testify testifies", "hearing", "verb", "The banker will testify before Congress on Tuesday", "A testimony"),
    Cue(
        "testified",
        "hearing",
        "verb",
        "He testified before the committee on Tuesday",
        "He was testy",
        after=_right(r"before|at|in\b|to (?:the|a)\b"),
        tense="past",
    ),
    Cue(
        "hear hears",
        "hearing",
        "verb",
        "The court will hear arguments on Monday",
        "You can hear music",
        after=_right(r"(?:oral )?arguments|(?:the|an?) (?:appeal|case)|testimony"),
    ),
    Cue("phoned telephoned", "call", "verb", "The two presidents phoned on Sunday", "He used a phone", tense="past"),
    Cue(
        "phone telephone",
        "call",
        "verb",
        "She will phone the king on Friday",
        "They spoke by phone",
        before=_left(r"\b(?:will|to|would)"),
    ),
    Cue(
        "spoke",
        "call",
        "verb",
        "The leaders spoke by phone on Sunday",
        "He spoke about it on Sunday",
        after=_right(r"(?:[^.,;\n]{0,60}\s)?(?:by|on the|over the|via)\s+(?:tele)?phone|(?:[^.,;\n]{0,60}\s)?by video"),
        tense="past",
    ),
    Cue(
        "speak",
        "call",
        "verb",
        "The leaders will speak by phone on Sunday",
        "He will speak about it",
        after=_right(r"(?:[^.,;\n]{0,60}\s)?(?:by|on the|over the|via)\s+(?:tele)?phone|(?:[^.,;\n]{0,60}\s)?by video"),
    ),
    Cue(
        "vote votes",
        "vote",
        "verb",
        "Parliament votes on the budget on Tuesday",
        "The votes were counted on Tuesday",
        before=_left(
            r"\b(?:will|to|would|['’]ll|parliament|senate|house|voters|members|council|assembly|lawmakers|citizens|"
            r"delegates|deputies|congress|duma|bundestag|knesset|commission|committee|board|switzerland)"
        ),
        not_before=_left(r"\b(?:right|eligible|registered|able|allowed|how|vowed|pledged|promised|out) to"),
        not_after=_right(r"(?:for|against) (?:him|her|the (?:party|democrat|republican))|count|were|was"),
    ),
    Cue(
        "polls",
        "vote",
        "verb",
        "Voters go to the polls on Sunday",
        "Polls show a narrow lead",
        before=_left(r"\b(?:go(?:es)?|head|heads|return|going|heading)(?: back)? to the"),
    ),
    Cue(
        "remarks",
        "event",
        "noun",
        "The secretary delivers remarks at 9 a.m.",
        "His remarks on Monday angered many",
        before=_left(r"\b(?:deliver|delivers|give|gives|make|makes)(?:\s+\w+)?"),
    ),
    Cue(
        "speech address keynote",
        "event",
        "noun",
        "She will deliver a speech on Friday",
        "His speech on Monday angered many",
        before=_left(r"\b(?:deliver|delivers|give|gives|make|makes|delivering)\s+(?:a|an|the|his|her|its)(?:\s+[\w-]+){0,3}"),
    ),
    Cue(
        "welcome welcomes",
        "visit",
        "verb",
        "The president will welcome the champions to the palace on Monday",
        "Everybody is welcome",
        before=_left(r"\b(?:will|to|['’]ll)|[A-Z]\w+"),
        after=_right(r"(?:the|his|her|[A-Z])[^.;\n]{0,120}?\s(?:to|at|in)\s+(?:the|[A-Z])"),
    ),
    Cue(
        "gather",
        "event",
        "verb",
        "Leaders will gather in Bonn on Monday",
        "They gather facts",
        before=_left(r"\b(?:will|to)"),
        after=_right(r"in|at|for|on|to\b"),
    ),
    Cue("lift", "launch", "verb", "The rocket will lift off on Friday", "They lift sanctions", after=_right("off")),
)

LEXICON: dict[str, tuple[Cue, ...]] = {}
"""Word in small letters → the cues that it may be."""
for _cue in CUES:
    for _word in _cue.words.split():
        LEXICON[_word] = (*LEXICON.get(_word, ()), _cue)


def cue_at(text: str, begin: int, end: int) -> Cue | None:
    """What the word at this place names, if it names an event."""
    for cue in LEXICON.get(text[begin:end].lower(), ()):
        if cue.fits(text, begin, end):
            return cue
    return None
