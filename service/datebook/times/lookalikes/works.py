"""Papers, firms, places and works that are called like a time: the Evening Standard, the Winter Palace, the town of March."""

from __future__ import annotations

from datebook.times.lookalikes.ground import NAME_BEFORE, NAME_FOLLOWS, TIMES, Ground

_FIRMS = r" (?:(?:&|and) )?(?:Co|Inc|Ltd|Corp|Plc|PLC|LLC|GmbH|Sons|Bros|Brothers)\b"

_WORKS = (
    r"(?:Islands?|Street|Road|Boulevard|Avenue|Lane|Square|Palace|Museum|Hotel|Inn|Club|Group|Foundation|Records|Pictures|Studios|"
    r"Press|Gazette|Herald|Tribune|Post|Star|Standard|Review|Magazine|Society|Airlines|Times|Mail|World|Independent|Telegraph|Sun)\b"
)

GROUNDS = (
    Ground(
        "a work's name that ends in a season",
        "SEASON SEASONQ",
        r"\w [A-Z][a-z]+ of $",
        "",
        "The Rite of Spring was played.",
        "It was sold at the start of spring.",
        capital=True,
    ),
    Ground(
        "an hour's name within a sentence",
        "POINT",
        r"\w['’]?,? $",
        NAME_FOLLOWS,
        "They heard Midnight Oil.",
        "At Midnight Moscow time the ban ends.",
        capital=True,
    ),
    Ground(
        "a paper's name that begins with daily",
        "EVERYDAY SETWORD",
        r"\b[Tt]he $",
        NAME_FOLLOWS,
        "The Daily Beast said so.",
        "The daily flights of Sabena are full.",
        capital=True,
    ),
    Ground(
        "a paper that comes daily",
        "EVERYDAY SETWORD",
        NAME_BEFORE,
        "",
        "The People's Daily said so.",
        "The paper comes out daily.",
        capital=True,
    ),
    Ground(
        "a firm",
        "WEEKDAY MONTH MONTHQ SEASON SEASONQ PART POINT DAWN HOLIDAY DAYUNIT",
        "",
        _FIRMS,
        "Noon & Co. went bust.",
        "Noon and midnight passed.",
        itself=r"[A-Z]",
    ),
    Ground(
        "a place, a paper or a house of that name",
        "SEASON SEASONQ PART POINT DAWN HOLIDAY",
        "",
        rf" {_WORKS}",
        "She lives on Easter Island.",
        "She left on Easter Monday.",
        itself=r"[A-Z]",
    ),
    Ground(
        "a paper or a club with a weekday or a month in its name",
        "WEEKDAY MONTH MONTHQ",
        r"\b[Tt]he $",
        rf" (?:(?!{TIMES})[A-Z][a-z]+ ){{0,2}}{_WORKS}",
        "The October Revolution Museum is shut.",
        "The October figures of the museum are out.",
        capital=True,
    ),
    Ground(
        "a word that is a feast with a capital only",
        "HOLIDAY",
        r"(?<!\bduring )(?<!\bfor )(?<!\bof )(?<!\bbefore )(?<!\bafter )(?<!\bthis )(?<!\blast )(?<!\bnext )(?<!\bhappy )"
        r"(?<!\bon )$",
        r"(?! \d)",
        "He lent her a book.",
        "He fasted in Lent.",
        itself=r"(?:lent|eid|epiphany|nye|holi)$",
    ),
    Ground(
        "an epiphany",
        "HOLIDAY",
        r"\b(?:an|the|his|her|my|sudden) $",
        "",
        "She had an epiphany.",
        "They met at Epiphany.",
        itself=r"epiphany$",
    ),
    Ground(
        "the city of Corpus Christi",
        "HOLIDAY",
        r"(?:\b(?:in|from|near|of|to|off) $)",
        "",
        "He lives in Corpus Christi.",
        "They marched on Corpus Christi.",
        itself=r"Corpus Christi$",
    ),
    Ground(
        "the town of March",
        "MONTHQ",
        r"\b(?:live|lives|living|resides?|reside) in $",
        "",
        "They live in March, Cambridgeshire.",
        "They left in March.",
        itself="March$",
    ),
    Ground(
        "a minute thing",
        "UNIT",
        r"\b(?:a|an|the|in|with|of|every|very|most|such|some|A|The) $",
        r" (?:details?|amounts?|fractions?|traces?|particles?|quantit(?:y|ies)|differences?|changes?|proportions?|scale|"
        r"examination|inspection|creatures?|cracks?|holes?|doses?|variations?)\b",
        "It is a minute detail.",
        "It took a minute.",
        itself="minute$",
    ),
    Ground(
        "a paper or a show called Today",
        "TODAY TONIGHT",
        NAME_BEFORE,
        "",
        "He writes for Psychology Today.",
        "Today he wrote for us.",
        capital=True,
    ),
    Ground(
        "the show called Today",
        "TODAY TONIGHT",
        r"(?:\b[Tt]he|['’]s) $",
        r" (?:[Ss]how|[Pp]rogram)",
        "She was on the Today show.",
        "She is on the show today.",
        itself="[A-Z]",
    ),
)
