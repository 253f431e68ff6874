"""Words and figures that look like a time and name or count something else: Donna Summer, the Evening Standard, John 3:16.

The last look at single tokens, before any rule: each row of `GROUNDS` says of which classes, what stands before and after, and
whether the word has a capital in a sentence where others have none. A token that a row holds of is a word like any other.
In headlines every word has a capital, so there it says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from datebook.times.tokens import CODE, OTHER, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE, _AFTER = 60, 200

_TIMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|"
    r"Winter|Fall|Morning|Afternoon|Evening|Night|Eastern|Central|Mountain|Pacific|Greenwich|Standard Time|[A-Z]\w* [Tt]ime|I\b)"
)
_NAME_FOLLOWS = rf" (?!{_TIMES})[A-Z][a-z’'-]"
"""A word with a capital that is no time."""
_NO_NAME = (
    r"(?:In|On|At|By|Of|To|The|A|An|And|Or|For|From|This|That|Last|Next|Past|Every|Each|Since|Until|Till|During|Early|Late|Mid|All|"
    r"After|Before|Through|Between|Both|One|Two|Three|Most|Some|Many|No|But|If|When|As|So|While|Previous|Coming|Following|"
    rf"{_TIMES})"
)
_NAME_BEFORE = rf"(?<![\w.])(?!{_NO_NAME} $)[A-Z][a-z]\w*(?:['’]s)? $"
_FIRMS = r" (?:(?:&|and) )?(?:Co|Inc|Ltd|Corp|Plc|PLC|LLC|GmbH|Sons|Bros|Brothers)\b"
_WORKS = (
    r"(?:Islands?|Street|Road|Boulevard|Avenue|Lane|Square|Palace|Museum|Hotel|Inn|Club|Group|Foundation|Records|Pictures|Studios|"
    r"Press|Gazette|Herald|Tribune|Post|Star|Standard|Review|Magazine|Society|Airlines|Times|Mail|World|Independent|Telegraph|Sun)\b"
)
_GIVEN = (
    "Aaron|Adam|Alan|Alice|Amanda|Amy|Andrea|Andrew|Angela|Ann|Anna|Anne|Anthony|Barbara|Ben|Betty|Bob|Brenda|Brian|Bruce|Carl|Carol|"
    "Caroline|Catherine|Charlotte|Chloe|Chris|Christine|Claire|Cynthia|Daniel|David|Deborah|Debra|Dennis|Donald|Donna|Dorothy|"
    "Douglas|Edgar|Edith|Edward|Elaine|Eleanor|Elizabeth|Ellen|Emily|Emma|Eric|Erica|Esther|Eva|Fiona|Frank|Fred|Gary|Gilbert|Gloria|"
    "Hannah|Harry|Heather|Helen|Ian|Ingrid|Irene|Isabel|Jack|Jacob|Jane|Janet|Jason|Jean|Jeff|Jennifer|Jessica|Jill|Jim|Joan|Joe|"
    "Joanna|John|Johnny|Joshua|Joyce|Judith|Judy|Julia|Julie|Karen|Kate|Katherine|Kathleen|Kathryn|Keith|Ken|Kenneth|Kevin|Kim|Larry|"
    "Laura|Lauren|Linda|Lisa|Louise|Lucy|Margaret|Maria|Marie|Marilyn|Mark|Martha|Mary|Matthew|Megan|Melissa|Michael|Michelle|Mike|"
    "Molly|Nancy|Natalie|Nathan|Nicholas|Nicole|Nora|Olivia|Pamela|Patricia|Patrick|Paula|Peter|Philip|Rachel|Ralph|Raymond|Rebecca|"
    "Richard|Robert|Roger|Ronald|Ruby|Ruth|Ryan|Sam|Samantha|Sandra|Sarah|Sean|Sharon|Sheila|Shirley|Sophie|Stephanie|Stephen|Steve|"
    "Steven|Stuart|Susan|Teresa|Timothy|Tom|Tracy|Ursula|Valerie|Vera|Victoria|Vincent|Walter|Wendy|William|Zoe"
)
_BOOKS = (
    "Genesis|Gen|Exodus|Exod?|Leviticus|Lev|Numbers|Num|Deuteronomy|Deut|Joshua|Josh|Judges|Ruth|Samuel|Sam|Kings|"
    "Chronicles|Chron|Ezra|Nehemiah|Neh|Esther|Job|Psalms?|Ps|Proverbs|Prov|Ecclesiastes|Eccl|Song of Songs|Isaiah|"
    "Isa|Jeremiah|Jer|Lamentations|Ezekiel|Ezek|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Zephaniah|"
    "Haggai|Zechariah|Zech|Malachi|Matthew|Matt|Mark|Luke|John|Acts|Romans|Rom|Corinthians|Cor|Galatians|Gal|"
    "Ephesians|Eph|Philippians|Phil|Colossians|Col|Thessalonians|Thess|Timothy|Titus|Philemon|Hebrews|Heb|James|"
    "Peter|Jude|Revelation|Rev|Tobit|Sirach|Wisdom|Surah?|Sura|Quran|Qur['’]an|Koran"
)
_FILES = (
    r"(?:pdf|jpe?g|png|gif|svg|tiff?|heic|mp[34]|mov|avi|wav|zip|gz|tgz|bz2|xz|7z|rar|tar|txt|csv|tsv|json|ya?ml|xml|html?|md|rst|tex|"
    r"docx?|xlsx?|pptx?|odt|ods|log|sql|db|bak|ics|eml|py|js|ts|c|h|cpp|java|rb|go|rs|sh|php|css|exe|dmg|deb|rpm|iso)\b"
)
_STREETS = r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Court|Place|Plaza|Square|Highway|Parkway)\b"
_YEARLY = (
    r"(?:elections?|levels|results|earnings|sales|profits|figures|prices|estimates|forecasts|revenues|budgets|talks|games|olympics|"
    r"accords|riots|attacks|losses|exports|imports|costs|rates|taxes|returns|series|plans|totals|numbers|models|standards|rules|laws|"
    r"was|is|has|its|his|this|as|does|plus|years?|vintages?|editions?|versions?|models?|expenses|bonds|notes|wages)\b"
)
_MEASURES = (
    r"(?:(?:million|billion|trillion|thousand|hundred|dozen|inhabitants|residents|citizens|souls|sheep|cattle|horses|pigs|goats|cows|"
    r"birds|trees|houses|homes|buildings|households|ballots|crowns|guineas|francs|lire|pesos|roubles|rubles|rand|pence|"
    r"cents|shillings|lit(?:re|er)s?|gallons|pints|ounces|grams?|kilos?|kilograms?|hectares|inches|knots|megawatts|kilowatts|"
    r"horsepower|cc|kw|mw|lbs?|pupils|guests|delegates|spectators|visitors|passengers|fans|protesters|demonstrators|fighters|"
    r"migrants|prisoners|inmates|victims|casualties|signatures|tickets|"
    r"bottles|boxes|crates|bricks|rockets|missiles)\b)"
)


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


GROUNDS = (
    Ground(
        "a season, then a name", "SEASON SEASONQ", "", _NAME_FOLLOWS, "Autumn Phillips rode.", "Autumn came late.", capital=True
    ),
    Ground(
        "a name, then a season",
        "SEASON SEASONQ",
        _NAME_BEFORE,
        r"(?! \d{4}\b)",
        "Donna Summer sang.",
        "Prices rose in Summer 2021.",
        capital=True,
    ),
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
        "a part of the day, then a name",
        "DAWN PART PARTS OVERNIGHT",
        "",
        _NAME_FOLLOWS,
        "The Evening Standard said so.",
        "Evening came in Rome.",
        capital=True,
    ),
    Ground(
        "an hour's name within a sentence",
        "POINT",
        r"\w['’]?,? $",
        _NAME_FOLLOWS,
        "They heard Midnight Oil.",
        "At Midnight Moscow time the ban ends.",
        capital=True,
    ),
    Ground(
        "a paper's name that begins with daily",
        "EVERYDAY SETWORD",
        r"\b[Tt]he $",
        _NAME_FOLLOWS,
        "The Daily Beast said so.",
        "The daily flights of Sabena are full.",
        capital=True,
    ),
    Ground(
        "a paper that comes daily",
        "EVERYDAY SETWORD",
        _NAME_BEFORE,
        "",
        "The People's Daily said so.",
        "The paper comes out daily.",
        capital=True,
    ),
    Ground(
        "a weekday and a part of it, then a name",
        "WEEKDAY",
        "",
        rf" (?:Morning|Afternoon|Evening|Night) (?!{_TIMES})[A-Z][a-z]",
        "The Saturday Evening Post printed it.",
        "The Saturday evening train was late.",
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
        rf" (?:(?!{_TIMES})[A-Z][a-z]+ ){{0,2}}{_WORKS}",
        "The October Revolution Museum is shut.",
        "The October figures of the museum are out.",
        capital=True,
    ),
    Ground(
        "a number of days, then a name",
        "UNIT UNITS DAYUNIT WEEK YEARUNIT CENTURYWORD",
        r"(?<![Ii]n the )(?<![Ii]n )\b[A-Z0-9]\w* $",
        _NAME_FOLLOWS,
        "20th Century Studios made it.",
        "It was made by studios of the 20th century.",
        capital=True,
    ),
    Ground(
        "a given name that is a weekday",
        "WEEKDAY",
        r"(?:^|[.!?,\n][\"”]? ?|\b(?:and|as|by|with|of|for|like) )$",
        r" (?:Addams|Weld)\b",
        "Wednesday Addams frowned.",
        "On Wednesday Addams frowned.",
        itself=r"[A-Z]",
    ),
    Ground(
        "a given name, then a weekday",
        "WEEKDAY",
        rf"(?:(?:^|[.!?\n][\"”]? ?|[\"“(])(?:{_GIVEN})|\b(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Miss|Inspector|Detective)\.?) $",
        r"(?: [a-z]|['’]s)",
        "Gilbert Friday ran it.",
        "Clinton Friday condemned it.",
        itself=r"[A-Z]",
    ),
    Ground(
        "a feast that is also a given name",
        "HOLIDAY",
        "",
        _NAME_FOLLOWS,
        "Noel Coward wrote it.",
        "They met at Noel.",
        itself=r"(?:Noel|Silvester|Nye)$",
    ),
    Ground(
        "a feast that is also a family name",
        "HOLIDAY",
        _NAME_BEFORE,
        "",
        "Bill Nye explained it.",
        "They met on NYE.",
        itself=r"(?:Noel|Silvester|Nye)$",
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
        "a month's name for someone who is spoken to",
        "MONTH MONTHQ MONTHABBR",
        r"\b(?:[Aa]sk(?:ed|s)?|[Tt]ell|tells|told|[Tt]hank(?:ed|s)?|hug(?:ged)?|"
        r"kissed|married|[Aa]unt|[Aa]untie|Miss|Hi|Hello|Dear|Hey) $",
        r"(?!\.? \d)",
        "Ask April about it.",
        "It was asked in April.",
        itself=r"(?:April|June|May|August|Jan)$",
    ),
    Ground(
        "two people, one with a month's name",
        "MONTH MONTHQ MONTHABBR",
        r"(?:^|[.!?\n][\"”]? ?)$",
        rf" (?:and|&) (?:{_GIVEN})\b",
        "Jan and Marie agreed.",
        "In June and July they agreed.",
        itself=r"(?:April|June|May|August|Jan)$",
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
        "chapter and verse",
        "COLON",
        rf"\b(?:{_BOOKS})\.? (?:\d{{1,3}}:\d{{1,3}}(?:[-–]\d{{1,3}})?(?:[,;] ?| and ))?$",
        r"(?! ?[ap]\.?m\b)(?! ?(?:GMT|UTC|E[SD]?T|[CP][SD]T)\b)(?! (?:[io]n (?:your|the)|today|tomorrow|tonight)\b)",
        "Read John 3:16 and Luke 10:30.",
        "He met John at 3:16 p.m. in Rome.",
    ),
    Ground("a slice", "COLON", r"\w\[$", r"\]", "Take a[10:12] of it.", "Take the train [10:12] home."),
    Ground(
        "what is no hour by what is said of it",
        "COLON",
        "",
        r" is (?:a|the) (?:slice|ratio|verse|score|scale)\b",
        "Here 10:12 is a slice.",
        "Here 10:12 is the hour.",
    ),
    Ground("a docket", "COLON", "", r"-[a-z]{2,}-\d", "The docket is 2:14-cv-01025.", "The bus leaves at 2:14-ish."),
    Ground(
        "a file",
        "ISO SLASHTHREE YMDEIGHT YEARCLOCK YEARONLY MONTH MONTHQ MONTHABBR WEEKDAY DECIMAL N12 N24 N31",
        "",
        rf"[\w.-]{{0,40}}\.{_FILES}",
        "The file is report_2021-05-03.pdf.",
        "The file of 2021-05-03 is lost.",
    ),
    Ground(
        "an address of mail",
        "MONTH MONTHQ MONTHABBR WEEKDAY SEASON SEASONQ YEARCLOCK YEARONLY PART POINT HOLIDAY TODAY",
        "",
        r"[\w.+-]{0,40}@[\w-]{1,40}\.[a-zA-Z]",
        "Write to april1999@example.org.",
        "Write to us in April 1999 @ home.",
    ),
    Ground(
        "the host of an address of mail",
        "MONTH MONTHQ MONTHABBR WEEKDAY SEASON SEASONQ YEARCLOCK YEARONLY PART POINT HOLIDAY TODAY",
        r"\w@(?:[\w-]{1,40}\.){0,3}$",
        r"[\w-]{0,40}\.[a-zA-Z]",
        "Write to joe@monday.example.com.",
        "Write to us on Monday.",
    ),
    Ground(
        "a host",
        "MONTH MONTHQ MONTHABBR WEEKDAY SEASON SEASONQ YEARCLOCK YEARONLY PART POINT HOLIDAY TODAY NOW",
        "",
        r"(?:[\w-]{0,40}\.){1,4}(?:com|org|net|io|edu|gov|co\.uk|de|eu|info)\b",
        "It is at friday.example.com.",
        "It is set for Friday.",
    ),
    Ground(
        "a handle",
        "MONTH MONTHQ MONTHABBR WEEKDAY SEASON SEASONQ PART POINT HOLIDAY TODAY",
        r"@\w{0,40}$",
        r"_\w",
        "Follow @monday_club.",
        "Follow us @ home on Monday.",
    ),
    Ground(
        "a version",
        "SLASHTHREE",
        r"(?:\b[vV]\.?|\b(?:[Vv]ersion|[Rr]elease|[Ff]irmware|[Kk]ernel|[Bb]uild|"
        r"[Vv]er\.|[Ss]ection|[Cc]lause|[Rr]ule|[Pp]aragraph) )$",
        "",
        "Firmware v1.12.31 fixes it.",
        "The fix is of 1.12.2021.",
        itself=r"\d{1,2}\.\d{1,2}\.\d{1,2}$",
    ),
    Ground("a part's number", "SLASHTHREE ISO", "", r"-[A-Z]", "The part is 12-31-2044-A.", "The part came on 12-31-2044."),
    Ground(
        "a key",
        "YEARCLOCK YEARONLY",
        "",
        r"-(?!FY|CY)[A-Z]{2,6}\d",
        "The key is 2011-AFB3.",
        "It rose in 2011-2012.",
    ),
    Ground(
        "the end of a key",
        "YEARCLOCK YEARONLY",
        r"(?<![A-Z0-9])(?!FY|CY)[A-Z]{2,6}\d{1,6}-$",
        "",
        "The key is AFB3-1999.",
        "It rose in Q3-1999.",
    ),
    Ground(
        "a number in groups of four",
        "YEARCLOCK YEARONLY",
        r"(?:\b[A-Z]{2}\d{2} |\b\d{4} \d{4} )$",
        r" [03-9]\d{3}\b",
        "IBAN AT61 1904 3002 3457 3201 is his.",
        "In 1904 3002 men came.",
    ),
    Ground(
        "a sum",
        "YEARCLOCK YEARONLY",
        r"(?<![Yy]ear )(?<![Dd]ate )(?<![<>]|[=])(?<![<>] )[=%*+^] $",
        "",
        "Set x = 2020 and y = 12.",
        "Set it up in 2020.",
    ),
    Ground(
        "the first of a sum", "YEARCLOCK YEARONLY", "", r" [*+^/=<>] -?\d", "We get 2010 / 5 = 402.", "It rose in 2010 / 2011."
    ),
    Ground(
        "what a label numbers",
        "YEARCLOCK YEARONLY",
        r"(?:§§? ?|\bpp?\. ?(?:\d+[-–])?|\b(?:[Ll]ocker|[Ee]xt(?:ension|\.)|Flat|[Aa]pt\.?|[Bb]ox|[Pp]assword|PIN|"
        r"Peugeot|Audi|Mazda|Lada|Boeing|Airbus|Porsche)(?: no\.?| number)? |"
        r"\b(?:extension|code|PIN|pin|password|combination|key|number|account) (?:is|was) |"
        r"\b(?:[Aa]ccount|[Cc]ase|[Ff]ile|[Ii]nvoice|[Dd]ocket|[Pp]olicy)(?: no\.?| number)?:? (?:\d+[-/]))$",
        "",
        "Account 1204-2011 is frozen.",
        "It was frozen on the account of 2011.",
    ),
    Ground(
        "a house in a street",
        "YEARCLOCK YEARONLY",
        r"(?<!\b[Ii]n )(?<!\b[Ss]ince )(?<!\b[Bb]y )(?<!\b[Uu]ntil )(?<!\b[Dd]uring )$",
        rf" (?:[A-Z][\w.]* ){{1,3}}{_STREETS}",
        "They moved to 1900 Market Street.",
        "In 1900 Market Street was built.",
    ),
    Ground(
        "a number of things",
        "YEARCLOCK YEARONLY",
        r"(?<!\b[Ii]n )(?<!\b[Ss]ince )(?<!\b[Bb]y )(?<!\b[Tt]he )(?<!\b[Uu]ntil )(?<!\b[Dd]uring )(?<=[a-z] )$",
        rf" {_MEASURES}",
        "The town has 1776 inhabitants.",
        "In 1776 inhabitants rebelled.",
    ),
    Ground(
        "about so many",
        "YEARCLOCK YEARONLY",
        r"\b(?:[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Rr]oughly|[Aa]pproximately|[Ee]xactly|[Aa]nother|estimated) $",
        rf" (?!{_YEARLY})[a-z]{{3,}}s\b",
        "About 1950 farms were sold.",
        "About 1950 prices fell.",
    ),
    Ground(
        "pence",
        "PLETTER",
        r"\b(?:by|costs?|worth|priced at|up|down|rose|fell|gained|lost|added|pays?|paid) \d+ ?$",
        "",
        "It fell by 10p to 430p.",
        "It starts at 10p tonight.",
    ),
    Ground(
        "an answer's letter",
        "PLETTER",
        r"\b(?:[Aa]nswers?|[Qq]uestions?|[Oo]ptions?|[Ii]tems?|[Pp]arts?|[Ff]igures?|"
        r"[Ss]ections?|[Ss]eats?)\b[^.;\n]{0,16}\d+ ?$",
        "",
        "Answer 3a and 5p.",
        "Be there at 5p.",
    ),
    Ground(
        "an age",
        "YEARWORDS DECADES",
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Yy]our|[Oo]ur)(?: (?:early|mid|middle|late))?[ -]$",
        "",
        "She is in her early thirties.",
        "She sang in the early thirties.",
        itself=r"(?!\d{4})",
    ),
    Ground(
        "odds",
        "SLASHTWO",
        "",
        r"(?:-on)? (?:joint[- ])?(?:favou?rites?|shot|chance|outsiders?|odds|against)\b",
        "The horse was 11/4 favourite.",
        "The horse ran on 11/4 in Rome.",
    ),
    Ground(
        "a question's number",
        "QLETTER",
        r"(?:^|\n\s{0,8}|[.?!] )$",
        r" ?\d{1,2}[:.)] [^.!\n?]{1,160}\?",
        "Q1: Who are you? Q2: Why?",
        "Q1: Sales rose.",
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
        "what those of an age may do",
        "MONTHQ",
        r"\b(?:under|over|aged|than|those|age|up to|below|above) \d{1,2} $",
        " [a-z]",
        "Players under 23 may apply.",
        "Players met on 23 may 2021.",
        itself="may$",
    ),
    Ground(
        "what a number may do",
        "MONTHQ",
        r"\d $",
        r" (?:be|not|have|also|well|still|only|never|yet|apply|or may)\b",
        "Article 5 may be invoked.",
        "It was signed on 5 may 2021.",
        itself="may$",
    ),
    Ground(
        "a paper or a show called Today",
        "TODAY TONIGHT",
        _NAME_BEFORE,
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


class _Check:
    """A ground, compiled."""

    __slots__ = ("after", "before", "capital", "itself")

    def __init__(self, ground: Ground) -> None:
        self.before, self.after, self.itself = (
            re.compile(pattern) if pattern else None for pattern in (ground.before, ground.after, ground.itself)
        )
        self.capital = ground.capital

    def holds(self, text: str, node: Node, before: str, after: str) -> bool:
        if self.capital and not text[node.begin].isupper():
            return False
        if self.itself is not None and not self.itself.match(text, node.begin, node.end):
            return False
        if self.after is not None and not self.after.match(after):
            return False
        if self.before is not None and not self.before.search(before):
            return False
        return not self.capital or _is_running(text, node)


def _checks() -> dict[str, list[_Check]]:
    checks: dict[str, list[_Check]] = {}
    for ground in GROUNDS:
        check = _Check(ground)
        for name in ground.classes.split():
            checks.setdefault(CODE[name], []).append(check)
    return checks


_COMPILED: dict[str, list[_Check]] = {}


def quieten(line: str, nodes: Sequence[Node], text: str) -> str:
    """The line of classes without the tokens of which a ground holds; their nodes lose what they meant."""
    if not _COMPILED:
        _COMPILED.update(_checks())  # when the first text comes: a program that reads none need not wait
    codes = list(line)
    for i, node in enumerate(nodes):
        checks = _COMPILED.get(codes[i])
        if checks is None:
            continue
        before, after = text[max(0, node.begin - _BEFORE) : node.begin], text[node.end : node.end + _AFTER]
        if any(check.holds(text, node, before, after) for check in checks):
            codes[i] = OTHER
            node.value = None
    return "".join(codes)


_END = re.compile(
    r"(?<!\bLtd)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)"
    r"(?<!\bSt)(?<!\b[A-Z])[.!?](?=\s|$)|: |\n|https?:"
)
"""Where a sentence, or the part of it that is set in one way, ends."""
_WORD = re.compile(r"(?<![\w#@])[^\W\d_]{3,}")
_SMALL = frozenset(
    "the and for with from over into amid after under upon than that this when between before during among through about against "
    "without within not but nor per via off out its".split()
)
"""Words that stay small in a headline."""


def _is_running(text: str, node: Node) -> bool:
    """Whether the sentence around a word has small words where a headline would have capitals."""
    left = text[max(0, node.begin - 160) : node.begin]
    cuts = [cut.end() for cut in _END.finditer(left)]
    right = text[node.end : node.end + 160]
    stop = _END.search(right)
    words = _WORD.findall(f"{left[cuts[-1] :] if cuts else left} | {right[: stop.start()] if stop else right}")
    told = [word for word in words if word.lower() not in _SMALL]
    small = len([word for word in told if word[0].islower()])
    return small > 0 and 5 * small >= len(told)
