"""Figures that count or name something else: John 3:16, section 1983, 2015 sheep, files, hosts, keys, versions."""

from __future__ import annotations

from datebook.times.lookalikes.ground import Ground

_BOOKS = (
    "Genesis|Gen|Exodus|Exod?|Leviticus|Lev|Numbers|Num|Deuteronomy|Deut|Joshua|Josh|Judges|Ruth|Samuel|Sam|Kings|"
    "Chronicles|Chron|Ezra|Nehemiah|Neh|Esther|Job|Psalms?|Ps|Proverbs|Prov|Ecclesiastes|Eccl|Song of Songs|Isaiah|"
    "Isa|Jeremiah|Jer|Lamentations|Ezekiel|Ezek|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Zephaniah|"
    "Haggai|Zechariah|Zech|Malachi|Matthew|Matt|Mark|Luke|John|Acts|Romans|Rom|Corinthians|Cor|Galatians|Gal|"
    "Ephesians|Eph|Philippians|Phil|Colossians|Col|Thessalonians|Thess|Timothy|Titus|Philemon|Hebrews|Heb|James|"
    "Peter|Jude|Revelation|Rev|Tobit|Sirach|Wisdom|Surah?|Sura|Quran|Qur['’]an|Koran"
)

_FILES = (
    r"(?:pdf|jpe?g|png|gif|svg|tiff?|heic|mp[34]|mov|avi|wav|zip|gz|tgz|bz2|xz|7z|rar|tar|txt|csv|tsv|json|ya?ml|xml|"
    r"html?|md|rst|tex|"
    r"docx?|xlsx?|pptx?|odt|ods|log|sql|db|bak|ics|eml|py|js|ts|c|h|cpp|java|rb|go|rs|sh|php|css|exe|dmg|deb|rpm|iso)\b"
)

_STREETS = r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Court|Place|Plaza|Square|Highway|Parkway)\b"

_YEARLY = (
    r"(?:elections?|levels|results|earnings|sales|profits|figures|prices|estimates|forecasts|revenues|budgets|talks|"
    r"games|olympics|"
    r"accords|riots|attacks|losses|exports|imports|costs|rates|taxes|returns|series|plans|totals|numbers|models|"
    r"standards|rules|laws|"
    r"was|is|has|its|his|this|as|does|plus|years?|vintages?|editions?|versions?|models?|expenses|bonds|notes|wages)\b"
)

_MEASURES = (
    r"(?:(?:million|billion|trillion|thousand|hundred|dozen|inhabitants|residents|citizens|souls|sheep|cattle|horses|"
    r"pigs|goats|cows|"
    r"birds|trees|houses|homes|buildings|households|ballots|crowns|guineas|francs|lire|pesos|roubles|rubles|rand|pence|"
    r"cents|shillings|lit(?:re|er)s?|gallons|pints|ounces|grams?|kilos?|kilograms?|hectares|inches|knots|megawatts|kilowatts|"
    r"horsepower|cc|kw|mw|lbs?|pupils|guests|delegates|spectators|visitors|passengers|fans|protesters|demonstrators|fighters|"
    r"migrants|prisoners|inmates|victims|casualties|signatures|tickets|"
    r"bottles|boxes|crates|bricks|rockets|missiles)\b)"
)

_DECIDES = (
    r"\b(?:[Vv]ot(?:ed?|es|ing)|[Pp]assed|[Aa]pproved|[Aa]dopted|[Rr]ejected|[Ww]on|[Ll]ost|[Bb]eat|[Dd]efeated|"
    r"[Pp]revailed)(?: (?:of|by))? "
)
_NUMBERS = "N0 N12 N24 N31 N59 N99"

GROUNDS = (
    Ground(
        "votes for",
        _NUMBERS,
        rf"{_DECIDES}$",
        r"(?:-|–| to )\d{1,3}\b(?! ?[ap]\.?m\b)",
        "The board voted 8-1 for it.",
        "The board met 8-10 on Tuesday.",
    ),
    Ground(
        "votes against",
        _NUMBERS,
        rf"{_DECIDES}\d{{1,3}}(?:-|–| to )$",
        r"(?! ?[ap]\.?m\b)",
        "The board voted 8-1 for it.",
        "They voted from 8 to 10 on Tuesday.",
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
)
