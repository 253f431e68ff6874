"""Nouns for what is celebrated, voted on, launched or shown."""

from __future__ import annotations

from datebook.events.cues.cue import Cue, left, right

OCCASIONS: tuple[Cue, ...] = (
    Cue(
        "ceremony ceremonies inauguration funeral swearing-in groundbreaking ribbon-cutting unveiling commemoration",
        "ceremony",
        "noun",
        "A signing ceremony is planned for Monday",
        "He stood on ceremony",
        not_before=left(r"\bon|without"),
        not_after=right(r"(?:home|director|parlou?r)\b"),
    ),
    Cue(
        "dinner luncheon reception banquet gala",
        "ceremony",
        "noun",
        "The mayor will host a dinner on Friday",
        "We had dinner after the reception desk closed",
        before=left(
            r"\b(?:a|an|the|its|his|her|their|annual|state|gala|farewell|welcome|working|official|black-tie|charity|"
            r"awards|fundraising|evening|opening|correspondents['’]|press|closing|diplomatic)"
        ),
        not_after=right(r"(?:table|time|party guests|area|desk|was|staff|plates?|from|hall)\b"),
    ),
    Cue(
        "service",
        "ceremony",
        "noun",
        "A memorial service will be held on Friday",
        "The bus service starts on Friday",
        before=left(r"memorial|funeral|church|prayer|thanksgiving|remembrance"),
    ),
    Cue(
        "vote votes",
        "vote",
        "noun",
        "The confidence vote is set for Friday",
        "He won 52 percent of the vote",
        before=left(
            r"\b(?:a|the|confidence|no-confidence|final|floor|parliamentary|presidential|second|first|key|planned|"
            r"scheduled|snap|independence|"
            r"for|senate|house|committee|strike|council|runoff|run-off|next)"
        ),
        not_before=left(
            r"(?:percent|per cent|%|share|count|win|won|margin|million|thousand|hundred|of) (?:of )?(?:the|a)|\d|right to|\bto"
        ),
        not_after=right(r"(?:count|share|total|fraud|rigging|getter|was|for (?:the|a|him|her|it|spending)|to meet)\b"),
    ),
    Cue(
        "referendum plebiscite election elections by-election runoff run-off",
        "vote",
        "noun",
        "The referendum is set for June 5",
        "An election official said",
        not_before=left(r"free|since the|\blost the|\bwon the|\bwon|\blost|last|previous|re|after the|before the|in the|his|her"),
        not_after=right(
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
        before=left(
            r"\b(?:the|a|its|rocket|satellite|shuttle|mission|product|book|official|commercial|test|crew|next|first|for|planned)"
        ),
        not_after=right(
            r"(?:of|an|by of) (?:an? )?(?:inquiry|investigation|probe|attack|offensive|review|strike|war|missile|"
            r"campaign|pad|vehicle|site)|"
            r"(?:pad|site|vehicle|price|of (?:a |an |the )?(?:missile|inquiry|investigation|probe|war|attack|offensive))\b"
        ),
    ),
    Cue(
        "rally rallies concert exhibition festival fair marathon hackathon screening meetup parade march "
        "open-house fundraiser premiere expo",
        "event",
        "noun",
        "The festival opens on July 4",
        "Shares staged a rally in March",
        before=left(
            r"\b(?:the|a|an|this|annual|peace|protest|campaign|book|film|trade|job|jobs|music|art|arts|street|"
            r"charity|benefit|spring|summer|winter|"
            r"autumn|fall|\d+(?:st|nd|rd|th)|next|election|mass|opening|[A-Z]\w+|military|science|free|new|protest|"
            r"career|county|state|world|victory|gala)"
        ),
        not_before=left(
            r"\b(?:stock|stocks|market|shares|bond|price|dollar|in|since|late|early|mid|last|of|until|by|through|"
            r"from|to|on|bear|bull|relief|staged? a|a (?:late|brief|strong))"
        ),
        not_after=right(
            r"(?:\d|share|market value|value|enough|in (?:stocks|prices|shares|the (?:dollar|market))|to the sea|trade|wages?)"
        ),
    ),
    Cue(
        "deadline",
        "deadline",
        "noun",
        "The submission deadline is March 1",
        "He missed the deadline by a day",
        before=left(r"submission|abstract|paper|papers|proposal|proposals|nomination|application|applications|entry|grant"),
    ),
    Cue(
        "events event",
        "event",
        "noun",
        "In Lyon she will attend two party events",
        "In the event of rain",
        before=left(
            r"\b(?:[A-Z]{2,5}|two|three|four|campaign|party|fundraising|charity|public|media|launch|kickoff|"
            r"kick-off|networking|side|community|"
            r"virtual|online|the annual|annual|special|recruiting|information|commemorative)"
        ),
        not_after=right("of|in which|that"),
    ),
    Cue(
        "remarks",
        "event",
        "noun",
        "The secretary delivers remarks at 9 a.m.",
        "His remarks on Monday angered many",
        before=left(r"\b(?:deliver|delivers|give|gives|make|makes)(?:\s+\w+)?"),
    ),
    Cue(
        "speech address keynote",
        "event",
        "noun",
        "She will deliver a speech on Friday",
        "His speech on Monday angered many",
        before=left(r"\b(?:deliver|delivers|give|gives|make|makes|delivering)\s+(?:a|an|the|his|her|its)(?:\s+[\w-]+){0,3}"),
    ),
)
