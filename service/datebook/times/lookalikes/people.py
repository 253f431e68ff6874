"""People who are called like a time, and their ages: Donna Summer, Joe Friday, April, "in her thirties"."""

from __future__ import annotations

from datebook.times.lookalikes.ground import NAME_BEFORE, NAME_FOLLOWS, TIMES, Ground

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

GROUNDS = (
    Ground(
        "a season, then a name", "SEASON SEASONQ", "", NAME_FOLLOWS, "Autumn Phillips rode.", "Autumn came late.", capital=True
    ),
    Ground(
        "a name, then a season",
        "SEASON SEASONQ",
        NAME_BEFORE,
        r"(?! \d{4}\b)",
        "Donna Summer sang.",
        "Prices rose in Summer 2021.",
        capital=True,
    ),
    Ground(
        "a part of the day, then a name",
        "DAWN PART PARTS OVERNIGHT",
        "",
        NAME_FOLLOWS,
        "The Evening Standard said so.",
        "Evening came in Rome.",
        capital=True,
    ),
    Ground(
        "a weekday and a part of it, then a name",
        "WEEKDAY",
        "",
        rf" (?:Morning|Afternoon|Evening|Night) (?!{TIMES})[A-Z][a-z]",
        "The Saturday Evening Post printed it.",
        "The Saturday evening train was late.",
        capital=True,
    ),
    Ground(
        "a number of days, then a name",
        "UNIT UNITS DAYUNIT WEEK YEARUNIT CENTURYWORD",
        r"(?<![Ii]n the )(?<![Ii]n )\b[A-Z0-9]\w* $",
        NAME_FOLLOWS,
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
        NAME_FOLLOWS,
        "Noel Coward wrote it.",
        "They met at Noel.",
        itself=r"(?:Noel|Silvester|Nye)$",
    ),
    Ground(
        "a feast that is also a family name",
        "HOLIDAY",
        NAME_BEFORE,
        "",
        "Bill Nye explained it.",
        "They met on NYE.",
        itself=r"(?:Noel|Silvester|Nye)$",
        capital=True,
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
        "an age",
        "YEARWORDS DECADES",
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Yy]our|[Oo]ur)(?: (?:early|mid|middle|late))?[ -]$",
        "",
        "She is in her early thirties.",
        "She sang in the early thirties.",
        itself=r"(?!\d{4})",
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
)
