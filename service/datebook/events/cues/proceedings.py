"""Verbs of courts, parliaments and boards: "will hear arguments", "voted", "reconvenes", "testified"."""

from __future__ import annotations

from datebook.events.cues.cue import GATHERING, Cue, left, right

PROCEEDINGS: tuple[Cue, ...] = (
    Cue(
        "convene convenes reconvene reconvenes",
        "session",
        "verb",
        "The assembly convenes on Tuesday",
        "The senator will convene a field hearing on Tuesday",
        not_after=right(GATHERING),
    ),
    Cue(
        "convened",
        "session",
        "verb",
        "The assembly convened on Tuesday",
        "The senator convened a field hearing on Tuesday",
        not_after=right(GATHERING),
        tense="past",
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
        not_after=right(r"(?:for|against) (?:him|her|the (?:party|democrat|republican))|count|were|was|yes\b|no\b"),
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
        "appear appears appeared",
        "hearing",
        "verb",
        "He will appear before a judge on Friday",
        "It appears to be late",
        after=right(
            r"(?:\w+ )?before (?:the |a |an |his |her )?(?:[\w.-]+ ){0,5}(?:judge|magistrate|court|tribunal|committee|"
            r"subcommittee|"
            r"commission|panel|inquiry|parliament|congress|senate|jury)|in (?:[\w.-]+ ){0,3}court\b"
        ),
    ),
    Cue(
        "debate debates",
        "session",
        "verb",
        "Parliament will debate the budget on Tuesday",
        "The debate goes on",
        before=left(
            r"\b(?:parliament|assembly|senate|house|council|commission|bundestag|mps|lawmakers|members|deputies|"
            r"candidates)(?: (?:will|to|is to|are to|also))?"
        ),
        after=right(r"(?:the|a|an|on|in|whether|his|her|its|[A-Z])"),
    ),
    Cue(
        "heard",
        "hearing",
        "verb",
        "The appeal will be heard on Friday",
        "They heard music on Friday",
        before=left(r"\b(?:will|to|is to|would) be"),
        not_after=right(r"(?:from|by (?:all|everyone|millions)|loud)\b"),
    ),
    Cue(
        "adjourned",
        "session",
        "verb",
        "The inquiry has been adjourned until Monday",
        "The court on Friday adjourned the hearing to August 4",
        before=left(
            r"\b(?:commission|committee|house|board|panel|meeting|inquiry|trial|parliament|court|assembly|council|"
            r"tribunal|senate|knesset|bundestag|"
            r"congress|inquest|hearing|"
            r"session|case)(?: [^.;,]{0,60})?(?: (?:has been|have been|was|is))?"
        ),
        after=right(r"(?:[^.;,]{0,40}?\s)?(?:until|till|to)\b"),
        not_after=right(r"(?:the|its|his|her|their|a|an)\b"),
        tense="past",
    ),
    Cue(
        "passed approved adopted rejected confirmed ratified",
        "vote",
        "verb",
        "On Wednesday, the Senate unanimously passed an amendment",
        "On Wednesday, the Senate passed an amendment",
        before=left(
            r"\b(?:senate|house|parliament|council|assembly|lawmakers|deputies|congress|committee|"
            r"board) (?:unanimously|overwhelmingly|narrowly)"
        ),
        tense="past",
    ),
    Cue(
        "passed approved adopted rejected confirmed ratified",
        "vote",
        "verb",
        "The Senate passed the bill by a vote of 66 to 31 last night",
        "The Senate passed the bill last night",
        before=left(
            r"\b(?:senate|house|parliament|council|assembly|lawmakers|deputies|congress|duma|bundestag|knesset|"
            r"commission|committee|"
            r"board|diet|members|delegates|bill|motion|resolution|amendment|measure|act|"
            r"budget)(?: [^.;,]{0,30})?(?: (?:was|were))?"
        ),
        after=right(
            r"[^.;]{0,110}?\b(?:by (?:a )?(?:voice |unanimous |party-line )?vote|\d{1,3}(?:-| to |–|"
            r" votes to )\d{1,3}|unanimously|vote of \d)"
        ),
        tense="past",
    ),
    Cue(
        "voted",
        "vote",
        "verb",
        "Parliament voted on the budget on Tuesday",
        "He voted for them in 2010",
        before=left(
            r"\b(?:parliament|senate|house|members|council|assembly|lawmakers|delegates|deputies|congress|duma|"
            r"bundestag|knesset|"
            r"commission|committee|board|mps|shareholders|union)(?: (?:has |have )?(?:today|yesterday|also|unanimously|"
            r"overwhelmingly|narrowly|"
            r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day))?"
        ),
        after=right(r"(?:to|on|against|for|in favou?r|\d+|unanimously|overwhelmingly|\w+ to)\b"),
        tense="past",
    ),
)
