"""Verbs that tell of what is celebrated or launched: "broke ground", "will be sworn in", "lifts off"."""

from __future__ import annotations

from datebook.events.cues.cue import WHO, Cue, left, right

_GROUND = r"ground (?:on|for|at|in)\b"
_HONOR = (
    r"(?:[\w.'’-]+ ){0,8}?(?:medals?|awards?|prizes?|plaques?|(?:purple )?hearts?|(?:bronze |silver )?stars?|"
    r"(?:ceremonial |city )?key|crosses|cross|trophy|honors?|honours?|flag)\b (?:of [\w ]{3,30} )?to\b"
)
DEEDS: tuple[Cue, ...] = (
    Cue("lift", "launch", "verb", "The rocket will lift off on Friday", "They lift sanctions", after=right("off")),
    Cue(
        "sworn",
        "ceremony",
        "verb",
        "She will be sworn in on Friday",
        "Sworn enemies met",
        after=right("in\\b"),
        not_before=left(r"\b(?:since (?:being|he was|she was)|after being|before being|having been|who was|newly)"),
    ),
    Cue(
        "inaugurated",
        "ceremony",
        "verb",
        "The president will be inaugurated on May 5",
        "The president inaugurated in 1990 died",
        before=left(r"\b(?:be|is|being)"),
    ),
    Cue(
        "buried",
        "ceremony",
        "verb",
        "He will be buried on Friday",
        "They were buried under rubble",
        before=left(r"\b(?:to|will) be"),
        not_after=right(r"(?:under|in (?:rubble|snow|the (?:rubble|snow)))"),
    ),
    Cue(
        "launch launches",
        "launch",
        "verb",
        "The probe will launch from Florida on Friday",
        "The firm will launch a product on Friday",
        before=left(rf"\b(?:will|to|{WHO})"),
        after=right(
            r"(?:(?:in)?to (?:space|orbit|the (?:space station|moon|international))|from (?:the )?(?:Kennedy|Cape|"
            r"Vandenberg|Baikonur|"
            r"Florida|Wallops|Jiuquan|Kourou|launch|pad|space)|aboard|atop|on an? [A-Z]|no earlier|a (?:rocket|"
            r"satellite|spacecraft|"
            r"probe)|the (?:rocket|satellite|spacecraft|probe|mission|crew))"
        ),
    ),
    Cue("blast blasts", "launch", "verb", "The rocket will blast off on Friday", "The blast killed two", after=right("off")),
    Cue(
        "lay lays laid",
        "ceremony",
        "verb",
        "The president will lay a wreath at the tomb on Monday",
        "He lay in bed",
        after=right(r"(?:a |the )?wreaths?\b"),
    ),
    Cue(
        "broke",
        "ceremony",
        "verb",
        "The governor broke ground on the new bridge on Friday",
        "He broke the record on Friday",
        after=right(_GROUND),
        not_before=left(r"\b(?:since|after|before) (?:it|they|we|he|she)"),
        tense="past",
    ),
    Cue(
        "break breaks",
        "ceremony",
        "verb",
        "The governor will break ground on the new bridge on Friday",
        "The waves break on the shore",
        after=right(_GROUND),
    ),
    Cue(
        "launched",
        "launch",
        "verb",
        "On Saturday the capsule was launched on a Falcon 9 rocket",
        "An inquiry was launched on Saturday",
        before=left(r"\b(?:was|were|rocket|spacecraft|satellite|probe|shuttle|mission|capsule)"),
        after=right(
            r"(?:successfully )?(?:(?:in)?to (?:space|orbit|the (?:space station|moon|international))|(?:from|via|"
            r"aboard|atop|on|by) "
            r"(?:the |a |an )?(?:[\w-]+ ){0,3}(?:rocket|Kennedy|Cape|Vandenberg|Baikonur|Wallops|Jiuquan|Kourou|launch|Center))"
        ),
        tense="past",
    ),
    Cue(
        "lifted blasted",
        "launch",
        "verb",
        "The rocket lifted off from Florida on Friday",
        "The ban was lifted on Friday",
        after=right("off\\b"),
        tense="past",
    ),
    Cue(
        "sign signs",
        "ceremony",
        "verb",
        "The two presidents will sign the agreement in Bonn tomorrow",
        "The striker will sign for the club tomorrow",
        before=left(rf"\b(?:will|to|['’]ll|{WHO})"),
        after=right(
            r"(?:the|a|an|this|that|their|its|two|three|several)\s+(?:[\w'’-]+\s+){0,5}?(?:agreements?|treat(?:y|ies)|"
            r"accords?|pacts?|"
            r"memorand\w+|deal|declaration|bill|charter|protocol|convention|legislation)\b"
        ),
        not_before=left(r"\b(?:refus\w+|declin\w+|fail\w*|urg\w+|press\w*|ready|want\w*|able|unlikely|expected) to"),
    ),
    Cue(
        "cut cuts",
        "ceremony",
        "verb",
        "The mayor will cut the ribbon at the new library on Friday",
        "The bank cut rates on Friday",
        after=right(r"(?:the |a )?(?:ceremonial )?ribbon\b"),
    ),
    Cue(
        "presented awarded",
        "ceremony",
        "verb",
        "The senator presented the Bronze Star to a veteran on Friday",
        "She presented the report to the board on Friday",
        after=right(_HONOR),
        not_before=left(r"\b(?:was|were|be|been|being|is|are|who|have|has|had|not)"),
        tense="past",
    ),
    Cue(
        "present presents award awards",
        "ceremony",
        "verb",
        "The senator will present the Bronze Star to a veteran on Friday",
        "She will present the report to the board on Friday",
        before=left(rf"\b(?:will|to|also|{WHO})"),
        after=right(_HONOR),
    ),
)
