"""The words of time: each word with its class and value, as tables. English.

A class is what rules speak of ("MONTH", "UNIT"); a value is what it means (1 for January). A word has one class; where English
has two uses for it, the rules name both ("MAY" words stand in MONTHQ and ask for more evidence than MONTH words do).
"""

# ruff: noqa: E501 - a row of a table is a line

from __future__ import annotations

from typing import Any

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "febr": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "octob": 10, "nov": 11,
    "dec": 12, "mar": 3,
}  # fmt: skip
_WEEKDAY_ABBREVIATIONS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "jan", "jun", "dec", "sep", "oct", "nov", "apr"})
"""Also a verb, a name or another word: alone they are months only beside a word that asks for a time."""

_NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

# unit -> its letter in an ISO 8601 duration; T stands before hours, minutes and seconds
UNIT_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "quarter": "Q", "season": "XX", "year": "Y",
    "decade": "E", "century": "C", "millennium": "L", "fortnight": "2W", "weekend": "WE", "night": "NI",
}  # fmt: skip
_UNITS = {
    "second": "second sec secs seconds", "minute": "minute min mins minutes", "hour": "hour hr hrs hours",
    "month": "month months mth mths", "decade": "decade decades",
    "century": "centuries", "millennium": "millennium millennia", "fortnight": "fortnight fortnights", "day": "day days", "week": "week weeks wk wks",
    "year": "year years yr yrs", "quarter": "quarter quarters qtr qtrs",
}  # fmt: skip
_UNIT_CLASSES = {"day": "DAYUNIT", "week": "WEEK", "year": "YEARUNIT", "quarter": "QUARTER"}

PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nite": "NI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

# class -> words -> value
_TABLES: dict[str, dict[str, Any]] = {
    "NUMWORD": dict(_NUMBERS),
    "HUNDRED": {"hundred": 100},
    "THOUSAND": {"thousand": 1000},
    "DOZEN": {"dozen": 12},
    "ORDWORD": dict(ORDINALS),
    "MANY": {"several": "several", "few": "few", "many": "many", "some": "some", "numerous": "many", "multiple": "several"},
    "COUPLE": {"couple": 2, "pair": 2},
    "HALF": {"half": 0.5},
    "MONTH": {word: n for n, word in enumerate(MONTHS, 1)},
    "WEEKDAY": {word: n for n, word in enumerate(WEEKDAYS, 1)},
    "DAYS": {word + "s": n for n, word in enumerate(WEEKDAYS, 1)},
    "PART": dict(PARTS),
    "PARTS": {f"{word}s": value for word, value in PARTS.items()} | {"nitez": "NI"},
    "POINT": {"noon": "12:00", "midday": "12:00", "midnight": "24:00", "noonish": "12:00", "noontime": "12:00"},
    "MEAL": {
        "lunchtime": ("11:00", "13:00"), "lunch": ("11:00", "13:00"), "breakfast": ("08:00", "12:00"), "dinner": ("16:00", "20:00"),
        "brunch": ("08:00", "12:00"), "dinnertime": ("16:00", "20:00"),
    },
    "DAWN": {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "EV", "daytime": "DT"},
    "OVERNIGHT": {"overnight": "NI"},
    "SEASON": {"summer": "SU", "winter": "WI", "autumn": "FA", "summertime": "SU", "wintertime": "WI"},
    "SEASONQ": {"spring": "SP", "fall": "FA", "springtime": "SP"},
    "SEASONS": {"summers": "SU", "winters": "WI", "autumns": "FA", "springs": "SP"},
    "WEEKEND": {"weekend": "weekend", "wkend": "weekend"},
    "WEEKENDS": {"weekends": "weekend"},
    "QLETTER": {"q": "quarter", "h": "half"},
    "FISCAL": {"fiscal": "fiscal", "financial": "fiscal", "fy": "fiscal"},
    "CALENDAR": {"calendar": "calendar", "cy": "calendar"},
    "TODAY": {"today": 0, "tdy": 0, "tday": 0, "otd": 0},
    "TOMORROW": {
        "tomorrow": 1, "tmr": 1, "tmrw": 1, "tomoz": 1, "tomo": 1, "tmrow": 1, "tmmr": 1, "tmw": 1, "tomolo": 1, "2moro": 1,
        "trmw": 1, "tommorow": 1, "tommorrow": 1, "tomorow": 1, "tomorrows": 1,
    },
    "YESTERDAY": {"yesterday": -1, "ystd": -1, "ytd": -1, "yday": -1},
    "TONIGHT": {"tonight": "NI", "tonite": "NI", "2nite": "NI", "tonights": "NI"},
    "AMPM": {"am": "am", "pm": "pm"},
    "OCLOCK": {"oclock": 0, "o'clock": 0, "o’clock": 0},
    "ISH": {"ish": 0},
    "HLETTER": {},
    "ERA": {"ad": "AD", "bc": "BC", "bce": "BC", "ce": "AD"},
    "SOMEDAY": {"someday": "FUTURE_REF"},
    "CIRCA": {"circa": "APPROX", "ca": "APPROX"},
    "THE": {"the": 0, "d": 0},
    "A": {"a": 1, "an": 1},
    "OF": {"of": 0},
    "IN": {"in": 0},
    "ON": {"on": 0},
    "AT": {"at": 0, "@": 0},
    "BY": {"by": 0},
    "TO": {"to": 0},
    "FROM": {"from": 0},
    "UNTIL": {"until": 0, "till": 0, "til": 0, "untill": 0},
    "SINCE": {"since": 0},
    "FOR": {"for": 0},
    "DURING": {"during": 0, "throughout": 0},
    "WITHIN": {"within": 0},
    "BETWEEN": {"between": 0},
    "AND": {"and": 0, "&": 0},
    "OR": {"or": 0},
    "THROUGH": {"through": 0, "thru": 0},
    "BEFORE": {"before": -1},
    "AFTER": {"after": 1},
    "OVER": {"over": "MORE_THAN"},
    "UNDER": {"under": "LESS_THAN"},
    "AROUND": {"around": "APPROX", "about": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "approx": "APPROX"},
    "NEARLY": {"nearly": "LESS_THAN", "almost": "LESS_THAN", "barely": "LESS_THAN"},
    "AS": {"as": 0},
    "AGO": {"ago": -1, "back": -1},
    "LATER": {"later": 1},
    "EARLIER": {"earlier": -1},
    "HENCE": {"hence": 1},
    "AHEAD": {"ahead": 1},
    "PAST": {"past": -1},
    "LAST": {"last": -1, "previous": -1, "lst": -1, "preceding": -1, "prior": -1},
    "LATEST": {"latest": 0},
    "THIS": {"this": 0, "dis": 0},
    "NEXT": {"next": 1, "nxt": 1, "upcoming": 1},
    "COMING": {"coming": 1, "forthcoming": 1},
    "FOLLOWING": {"following": 1},
    "THAT": {"that": 0},
    "THOSE": {"those": 0},
    "THESE": {"these": 0},
    "SAME": {"same": 0},
    "CURRENT": {"current": 0},
    "RECENT": {"recent": 0},
    "CERTAIN": {"comparable": 0, "corresponding": 0},
    "EVERY": {"every": "each", "each": "each"},
    "ALTERNATE": {"other": 2, "alternate": 2},
    "ONCETWICE": {"once": 1, "twice": 2, "thrice": 3},
    "TIMESWORD": {"times": 0},
    "PER": {"per": 0},
    "LASTED": {"lasted": 0, "lasts": 0, "took": 0, "takes": 0, "spent": 0, "waited": 0, "dragged": 0},
    "EVERYDAY": {"everyday": "P1D", "daily": "P1D"},
    "SETWORD": {
        "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "TNI",
        "fortnightly": "P2W", "biweekly": "P2W",
    },
    "SETWORDQ": {"quarterly": "P3M", "annual": "P1Y"},
    "EARLY": {"early": "START"},
    "LATE": {"late": "END"},
    "MID": {"mid": "MID"},
    "END": {"end": "END", "ending": "END", "close": "END"},
    "START": {"beginning": "START", "start": "START"},
    "MIDDLE": {"middle": "MID"},
    "MORE": {"more": 0, "greater": 0},
    "LESS": {"less": 0, "fewer": 0},
    "THAN": {"than": 0},
    "LEAST": {"least": 0},
    "MOST": {"most": 0},
    "UP": {"up": 0},
    "OLD": {"old": 0},
    "LONG": {"long": 0},
    "NOT": {"no": 0, "not": 0},
    "THEN": {"then": 0},
    "NOW": {"now": "PRESENT_REF", "nowadays": "PRESENT_REF", "rn": "PRESENT_REF"},
    "RIGHT": {"right": 0, "just": 0},
    "CURRENTLY": {"currently": "PRESENT_REF", "presently": "PRESENT_REF"},
    "RECENTLY": {"recently": "PAST_REF", "lately": "PAST_REF"},
    "FUTURE": {"future": "FUTURE_REF"},
    "SOON": {"soon": "FUTURE_REF"},
    "MOMENT": {"moment": 0, "present": 0},
    "TIMEWORD": {"time": 0, "timezone": 0},
    "LOCALWORD": {"local": 0},
    "DATEWORD": {"date": 0, "dates": 0},
    "PERIOD": {"period": 0},
    "REST": {"rest": 0, "remainder": 0},
    "WORKING": {"working": 0, "business": 0, "trading": 0, "work": 0},
    "STARTING": {"starting": 0, "beginning_from": 0, "commencing": 0, "effective": 0, "w": 0},
    "WHOLE": {"whole": 0, "entire": 0, "full": 0, "consecutive": 0, "straight": 0, "successive": 0, "solid": 0},
    "ALL": {"all": 0},
    "SINGLE": {"single": 0},
    "EVE": {"eve": 0},
    "ANOTHER": {"another": 1, "additional": 1, "extra": 1},
    "ONLY": {"only": 0},
    "TERM": {"term": 0},
    "CENTURYWORD": {"century": "century"},
    "PLETTER": {"p": "pm"},
    "NEAR": {"near": 0, "foreseeable": 0, "short": 0},
    "YEARWORDS": {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9},
    "S": {"s": 0},
    "WEEKDAYSET": {"weekday": "XXXX-WXX-XX", "weekdays": "XXXX-WXX-XX"},
    "IDES": {"ides": 15},
    "TITLE": {
        "mr": 0, "mrs": 0, "ms": 0, "dr": 0, "sen": 0, "senator": 0, "rep": 0, "gov": 0, "president": 0, "minister": 0,
        "secretary": 0, "judge": 0, "theresa": 0, "prof": 0, "professor": 0, "miss": 0, "sir": 0, "lady": 0, "lord": 0,
    },
}  # fmt: skip

_PUNCTUATION = {
    ".": "DOT", ",": "COMMA", "-": "HYPHEN", "–": "DASH", "—": "DASH", "−": "DASH", "‐": "HYPHEN", "‑": "HYPHEN", "~": "DASH",
    "/": "SLASH", "(": "LPAR", ")": "RPAR", "'": "APOS", "’": "APOS", "‘": "APOS", "`": "APOS", ":": "COLONMARK", "+": "PLUS",
    "_": "UNDERLINE", '"': "QUOTE", "“": "QUOTE", "”": "QUOTE", ";": "SEMI", "[": "LPAR", "]": "RPAR",
}  # fmt: skip

AMBIGUOUS_ZONES = frozenset({"est", "mst", "et", "ct", "mt", "pt", "ist", "bst", "wet", "met", "eat", "cat", "wat", "art", "sst"})
"""In lower case these are also other words: they count as zones in capitals only."""
ZONES = {
    "gmt": "+00:00", "utc": "+00:00", "z": "+00:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "wet": "+00:00", "west_": "+01:00", "msk": "+03:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "akst": "-09:00", "akdt": "-08:00",
    "hst": "-10:00", "jst": "+09:00", "kst": "+09:00", "sgt": "+08:00", "hkt": "+08:00", "ist": "+05:30", "pkt": "+05:00",
    "aest": "+10:00", "aedt": "+11:00", "acst": "+09:30", "acdt": "+10:30", "awst": "+08:00", "nzst": "+12:00", "nzdt": "+13:00",
    "sast": "+02:00", "wat": "+01:00", "eat": "+03:00", "cat": "+02:00", "brt": "-03:00", "ict": "+07:00", "wib": "+07:00", "aoe": "-12:00",
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles",
}  # fmt: skip
"""Abbreviation -> offset or IANA zone. The plain American letters mean whichever time is in force there."""
SHARED_ZONES = frozenset({"ist", "bst", "cst", "wat", "art", "sst"})
"""Used in several parts of the world: kept as written unless the document's place decides."""
ZONE_WORDS = {
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
    "greenwich": "+00:00", "universal": "+00:00",
}  # fmt: skip

PHRASES: dict[tuple[str, ...], tuple[str, Any]] = {
    ("a", "couple", "of"): ("COUPLEOF", 2),
    ("a", "couple"): ("COUPLEOF", 2),
    ("couple", "of"): ("COUPLEOF", 2),
    ("couple",): ("COUPLEOF", 2),
    ("a", "pair", "of"): ("COUPLEOF", 2),
    ("a", "few"): ("MANY", "few"),
    ("a", "number", "of"): ("MANY", "several"),
    ("some", "day"): ("SOMEDAY", "FUTURE_REF"),
    ("a", ".", "d", "."): ("ERA", "AD"),
    ("b", ".", "c", "."): ("ERA", "BC"),
    ("dozens", "of"): ("MANY", "many"),
    ("hundreds", "of"): ("MANY", "many"),
    ("thousands", "of"): ("MANY", "many"),
    ("lots", "of"): ("MANY", "many"),
    ("week", "-", "end"): ("WEEKEND", "weekend"),
    ("week", "end"): ("WEEKEND", "weekend"),
    ("week", "-", "ends"): ("WEEKENDS", "weekend"),
    ("mid", "day"): ("POINT", "12:00"),
    ("mid", "night"): ("POINT", "24:00"),
    ("12", "noon"): ("POINT", "12:00"),
    ("12", "midnight"): ("POINT", "24:00"),
    ("12", "o", "'", "clock", "noon"): ("POINT", "12:00"),
    ("o", "'", "clock"): ("OCLOCK", 0),
    ("o", "’", "clock"): ("OCLOCK", 0),
    ("o", "clock"): ("OCLOCK", 0),
    ("the", "early", "hours", "of"): ("SMALLHOURS", 0),
    ("the", "small", "hours", "of"): ("SMALLHOURS", 0),
    ("the", "wee", "hours", "of"): ("SMALLHOURS", 0),
    ("early", "hours", "of"): ("SMALLHOURS", 0),
    ("night", "-", "time"): ("PART", "NI"),
    ("day", "-", "time"): ("DAWN", "DT"),
    ("year", "-", "end"): ("YEAREND", 0),
    ("year", "end"): ("YEAREND", 0),
    ("year", "'", "s", "end"): ("YEAREND", 0),
    ("year", "-", "to", "-", "date"): ("YEARTODATE", 0),
    ("year", "to", "date"): ("YEARTODATE", 0),
    ("up", "-", "to", "-", "date"): ("OTHER", 0),
    ("up", "to", "date"): ("OTHER", 0),
    ("then", "current"): ("OTHER", 0),
    ("day", "one"): ("OTHER", 0),
    ("at", "the", "moment"): ("NOWPHRASE", "PRESENT_REF"),
    ("at", "the", "minute"): ("NOWPHRASE", "PRESENT_REF"),
    ("at", "present"): ("NOWPHRASE", "PRESENT_REF"),
    ("at", "the", "present", "time"): ("NOWPHRASE", "PRESENT_REF"),
    ("at", "this", "time"): ("NOWPHRASE", "PRESENT_REF"),
    ("these", "days"): ("NOWPHRASE", "PRESENT_REF"),
    ("atm",): ("NOWPHRASE", "PRESENT_REF"),
    ("right", "now"): ("NOW", "PRESENT_REF"),
    ("just", "now"): ("NOW", "PRESENT_REF"),
    ("as", "of", "now"): ("NOW", "PRESENT_REF"),
    ("more", "recently"): ("RECENTLY", "PAST_REF"),
    ("most", "recently"): ("RECENTLY", "PAST_REF"),
    ("not", "more", "than"): ("AMOUNT", "EQUAL_OR_LESS"),
    ("no", "more", "than"): ("AMOUNT", "EQUAL_OR_LESS"),
    ("not", "less", "than"): ("AMOUNT", "EQUAL_OR_MORE"),
    ("no", "less", "than"): ("AMOUNT", "EQUAL_OR_MORE"),
    ("more", "than"): ("AMOUNT", "MORE_THAN"),
    ("longer", "than"): ("AMOUNT", "MORE_THAN"),
    ("greater", "than"): ("AMOUNT", "MORE_THAN"),
    ("later", "than"): ("AMOUNT", "MORE_THAN"),
    ("no", "later", "than"): ("BY", 0),
    ("less", "than"): ("AMOUNT", "LESS_THAN"),
    ("fewer", "than"): ("AMOUNT", "LESS_THAN"),
    ("at", "least"): ("AMOUNT", "EQUAL_OR_MORE"),
    ("at", "most"): ("AMOUNT", "EQUAL_OR_LESS"),
    ("up", "to"): ("AMOUNT", "EQUAL_OR_LESS"),
    ("as", "early", "as"): ("SINCE", 0),
    ("w", "/", "c"): ("WEEKOF", 0),
    ("week", "commencing"): ("WEEKOF", 0),
    ("half", "past"): ("HALFPAST", 30),
    ("quarter", "past"): ("HALFPAST", 15),
    ("quarter", "after"): ("HALFPAST", 15),
    ("a", "quarter", "past"): ("HALFPAST", 15),
    ("a", "quarter", "after"): ("HALFPAST", 15),
    ("quarter", "to"): ("HALFPAST", -15),
    ("a", "quarter", "to"): ("HALFPAST", -15),
    ("quarter", "till"): ("HALFPAST", -15),
    ("end", "of", "day"): ("ENDOFDAY", 0),
    ("eod",): ("ENDOFDAY", 0),
    ("eom",): ("ENDOF", "month"),
    ("eoy",): ("ENDOF", "year"),
    ("bom",): ("STARTOF", "month"),
    ("boy",): ("STARTOFQ", "year"),
    ("fiscal", "year"): ("FISCALYEAR", 0),
    ("financial", "year"): ("FISCALYEAR", 0),
    ("business", "year"): ("FISCALYEAR", 0),
    ("calendar", "year"): ("YEARUNIT", "year"),
    ("working", "week"): ("WEEK", "week"),
    ("workweek",): ("WEEK", "week"),
    ("work", "week"): ("WEEK", "week"),
    ("business", "days"): ("UNITS", "workday"),
    ("business", "day"): ("UNIT", "workday"),
    ("working", "days"): ("UNITS", "workday"),
    ("working", "day"): ("UNIT", "workday"),
    ("trading", "days"): ("DAYUNIT", "day"),
    ("trading", "day"): ("DAYUNIT", "day"),
    ("the", "sunday", "times"): ("OTHER", 0),
    ("sunday", "times"): ("OTHER", 0),
    ("sunday", "telegraph"): ("OTHER", 0),
    ("sunday", "mirror"): ("OTHER", 0),
    ("sunday", "express"): ("OTHER", 0),
    ("sunday", "school"): ("OTHER", 0),
    ("saturday", "night", "live"): ("OTHER", 0),
    ("daily", "mail"): ("OTHER", 0),
    ("daily", "news"): ("OTHER", 0),
    ("daily", "telegraph"): ("OTHER", 0),
    ("daily", "mirror"): ("OTHER", 0),
    ("daily", "express"): ("OTHER", 0),
    ("usa", "today"): ("OTHER", 0),
    ("good", "morning"): ("OTHER", 0),
    ("good", "afternoon"): ("OTHER", 0),
    ("good", "evening"): ("OTHER", 0),
    ("good", "night"): ("OTHER", 0),
    ("second", "hand"): ("OTHER", 0),
    ("second", "-", "hand"): ("OTHER", 0),
    ("from", "time", "to", "time"): ("OTHER", 0),
    ("every", "time"): ("OTHER", 0),
    ("close", "to"): ("NEARLY", "LESS_THAN"),
    ("so", "called"): ("OTHER", 0),
    ("end", "of", "the", "day"): ("OTHER", 0),
    ("day", "after", "day"): ("OTHER", 0),
    ("day", "by", "day"): ("OTHER", 0),
    ("dawn", "dish"): ("OTHER", 0),
    ("midnight", "oil"): ("OTHER", 0),
    ("call", "it", "a", "day"): ("OTHER", 0),
    ("called", "it", "a", "day"): ("OTHER", 0),
    ("calling", "it", "a", "day"): ("OTHER", 0),
    ("calls", "it", "a", "day"): ("OTHER", 0),
    ("quarter", "-", "final"): ("OTHER", 0),
    ("quarter", "-", "finals"): ("OTHER", 0),
    ("quarter", "final"): ("OTHER", 0),
    ("quarter", "finals"): ("OTHER", 0),
    ("quarter", "-", "finalist"): ("OTHER", 0),
    ("quarter", "-", "finalists"): ("OTHER", 0),
    ("quarter", "-", "back"): ("OTHER", 0),
    ("quarter", "-", "pounder"): ("OTHER", 0),
}


def _words() -> dict[str, tuple[str, Any]]:
    words: dict[str, tuple[str, Any]] = {}
    for name, table in _TABLES.items():
        for word, value in table.items():
            words.setdefault(word, (name, value))
    for unit, forms in _UNITS.items():
        for form in forms.split():
            plural = form.endswith("s") or form in ("millennia", "centuries")
            words[form] = (_UNIT_CLASSES.get(unit, "UNITS" if plural else "UNIT"), unit)
    words["second"] = ("SECONDW", 2)
    words["century"] = ("CENTURYWORD", "century")
    words["a"] = ("A", 1)
    for word, month in _MONTH_ABBREVIATIONS.items():
        words[word] = ("MONTHABBR", month)
    for word, weekday in _WEEKDAY_ABBREVIATIONS.items():
        words[word] = ("WDABBR", weekday)
    words.update({mark: (name, 0) for mark, name in _PUNCTUATION.items()})
    for zone, place in ZONES.items():
        words.setdefault(zone, ("ZONE", place))
    for zone, place in ZONE_WORDS.items():
        words.setdefault(zone, ("ZONEWORD", place))
    return words


WORDS = _words()
