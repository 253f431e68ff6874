"""Verbs that tell of something taking place: "met", "will testify", "votes"."""

from __future__ import annotations

from datebook.events.cues.cue import ABSTRACT, Cue, left, right

VERBS: tuple[Cue, ...] = (
    Cue(
        "meet",
        "meeting",
        "verb",
        "The ministers will meet in Vienna on Monday",
        "They will meet demand",
        not_after=right(ABSTRACT + r"|(?:the|its) (?:needs|standards)"),
        not_before=left(r"track|swim|to make ends|ends"),
        tense=None,
    ),
    Cue(
        "meets",
        "meeting",
        "verb",
        "The council meets on Tuesday",
        "The car meets the standard",
        not_after=right(ABSTRACT),
        tense="present",
    ),
    Cue(
        "met",
        "meeting",
        "verb",
        "They met in Vienna on Monday",
        "The plan met resistance",
        not_before=left(r"\b(?:been|was|were|be|is|are|first|never|had|the)"),
        not_after=right(
            ABSTRACT + r"|(?:with|by) (?:criticism|protest|opposition|skepticism|scepticism|resistance|approval|anger|"
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
        after=right(r"with|on (?:mon|tues|wednes|thurs|fri|satur|sun)|by phone|in\b"),
    ),
    Cue("convene convenes reconvene reconvenes", "session", "verb", "The assembly convenes on Tuesday", "A convenor left"),
    Cue("convened", "session", "verb", "The assembly convened on Tuesday", "A conveyor stood there", tense="past"),
    Cue(
        "visit",
        "visit",
        "verb",
        "She will visit Paris on Friday",
        "Visit www.example.org",
        before=left(r"\b(?:to|will|would|may|might|could|shall|can|and|['’]ll|also|due to|not)"),
        not_before=left(r"\b(?:please|information,?|details,?|more,|tickets,?|register,?|or|invited to|want to|able to|like to)"),
        not_after=right(
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
        after=right(r"[A-Z]|the\b|a\b"),
        not_after=right("To"),
        before=left(r"\b[A-Za-z]\w+|he|she"),
        not_before=left(
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
        not_before=left(r"\b(?:most|been|be|is|was|often|the|had|are)"),
        tense="past",
    ),
    Cue(
        "travel travels",
        "visit",
        "verb",
        "She will travel to Paris on Friday",
        "Travel agents complained",
        after=right(r"(?:[-\s]*[^.;\n]{0,40}--\s*)?(?:back )?to\s+(?:[A-Z]|the\s+[A-Z])"),
    ),
    Cue(
        "arrive arrives",
        "visit",
        "verb",
        "She arrives in Paris on Friday",
        "Parcels arrive late",
        after=right(r"in\s+(?:[A-Z]|the\s+[A-Z])"),
        tense="present",
    ),
    Cue("testify testifies", "hearing", "verb", "The banker will testify before Congress on Tuesday", "A testimony"),
    Cue(
        "testified",
        "hearing",
        "verb",
        "He testified before the committee on Tuesday",
        "He was testy",
        after=right(r"before|at|in\b|to (?:the|a)\b"),
        tense="past",
    ),
    Cue(
        "hear hears",
        "hearing",
        "verb",
        "The court will hear arguments on Monday",
        "You can hear music",
        after=right(r"(?:oral )?arguments|(?:the|an?) (?:appeal|case)|testimony"),
    ),
    Cue("phoned telephoned", "call", "verb", "The two presidents phoned on Sunday", "He used a phone", tense="past"),
    Cue(
        "phone telephone",
        "call",
        "verb",
        "She will phone the king on Friday",
        "They spoke by phone",
        before=left(r"\b(?:will|to|would)"),
    ),
    Cue(
        "spoke",
        "call",
        "verb",
        "The leaders spoke by phone on Sunday",
        "He spoke about it on Sunday",
        after=right(r"(?:[^.,;\n]{0,60}\s)?(?:by|on the|over the|via)\s+(?:tele)?phone|(?:[^.,;\n]{0,60}\s)?by video"),
        tense="past",
    ),
    Cue(
        "speak",
        "call",
        "verb",
        "The leaders will speak by phone on Sunday",
        "He will speak about it",
        after=right(r"(?:[^.,;\n]{0,60}\s)?(?:by|on the|over the|via)\s+(?:tele)?phone|(?:[^.,;\n]{0,60}\s)?by video"),
    ),
    Cue(
        "vote votes",
        "vote",
        "verb",
        "Parliament votes on the budget on Tuesday",
        "The votes were counted on Tuesday",
        before=left(
            r"\b(?:will|to|would|['’]ll|parliament|senate|house|voters|members|council|assembly|lawmakers|citizens|"
            r"delegates|deputies|congress|duma|bundestag|knesset|commission|committee|board|switzerland)"
        ),
        not_before=left(r"\b(?:right|eligible|registered|able|allowed|how|vowed|pledged|promised|out) to"),
        not_after=right(r"(?:for|against) (?:him|her|the (?:party|democrat|republican))|count|were|was"),
    ),
    Cue(
        "polls",
        "vote",
        "verb",
        "Voters go to the polls on Sunday",
        "Polls show a narrow lead",
        before=left(r"\b(?:go(?:es)?|head|heads|return|going|heading)(?: back)? to the"),
    ),
    Cue(
        "welcome welcomes",
        "visit",
        "verb",
        "The president will welcome the champions to the palace on Monday",
        "Everybody is welcome",
        before=left(r"\b(?:will|to|['’]ll)|[A-Z]\w+"),
        after=right(r"(?:the|his|her|[A-Z])[^.;\n]{0,120}?\s(?:to|at|in)\s+(?:the|[A-Z])"),
    ),
    Cue(
        "gather",
        "event",
        "verb",
        "Leaders will gather in Bonn on Monday",
        "They gather facts",
        before=left(r"\b(?:will|to)"),
        after=right(r"in|at|for|on|to\b"),
    ),
    Cue("lift", "launch", "verb", "The rocket will lift off on Friday", "They lift sanctions", after=right("off")),
)
