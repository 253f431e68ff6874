"""Nouns for what is celebrated, voted on, launched or shown."""

from __future__ import annotations

from datebook.events.cues.cue import BE, Cue, left, right

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
            r"awards|fundraising|evening|opening|correspondents['’]|press|closing|diplomatic|informal|caucus|"
            r"(?-i:(?!After|Before|During|Over|At|By)[A-Z][\w-]+))"
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
        "awards oscars grammys emmys",
        "ceremony",
        "noun",
        "She spoke at the 31st Guild Awards on Sunday",
        "He won two awards on Sunday",
        before=left(r"(?-i:[A-Z])[\w'’]+|\bthe"),
        not_before=left(r"\b(?:of|for|two|three|several|his|her|their|won|win) the|(?-i:The)"),
        after=right(r"(?:on|in|ceremony|stage|show|were|are|will|at|took|takes|gala|night|\w+day|to be)\b"),
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
            r"\b(?:the|a|its|rocket|satellite|shuttle|mission|product|book|official|commercial|test|crew|next|first|"
            r"for|planned|target(?:ing|s|ed)(?: a)?)"
        ),
        not_after=right(
            r"(?:of|an|by of) (?:an? )?(?:inquiry|investigation|probe|attack|offensive|review|strike|war|missile|"
            r"campaign|pad|vehicle|site)|"
            r"(?:pad|site|vehicle|price|of (?:a |an |the )?(?:missile|inquiry|investigation|probe|war|attack|offensive))\b"
        ),
    ),
    Cue(
        "mission flight",
        "launch",
        "noun",
        "The agency is targeting its next resupply services mission for 1:20 p.m. Friday",
        "The mission lasts a week",
        before=left(r"\btarget(?:ing|s|ed)\s+(?:[\w'’-]+\s+){0,6}?"),
        after=right(r"(?:to [\w ]{3,60}? )?for\b"),
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
            r"autumn|fall|\d+(?:st|nd|rd|th)?|next|election|mass|opening|(?-i:[A-Z])\w+|military|science|free|new|protest|"
            r"career|county|state|world|victory|gala|(?:to|yester)?day['’]s|night['’]s)"
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
        before=left(r"submission|abstract|paper|papers|proposal|proposals"),
    ),
    Cue(
        "presentation presentations",
        "ceremony",
        "noun",
        "A check presentation took place today",
        "His presentation of the facts was poor",
        before=left(r"\b(?:check|cheque|award|awards|medal|flag|prize|trophy|public|budget)"),
    ),
    Cue(
        "rehearsal rehearsals",
        "event",
        "noun",
        "Rehearsal on Saturday at 3 pm in the church",
        "The rehearsal of old arguments on Saturday was dull",
        not_after=right(r"of (?:old|the same|familiar)\b"),
    ),
    Cue(
        "event",
        "event",
        "noun",
        "Media are invited to an event with the agency on Thursday",
        "In an event without precedent the river froze",
        before=left(r"\b(?:attend|hold|host|hosting|holding|to|at) an|this"),
        after=right(
            r"(?:with|at|in|on|featuring|to (?:celebrate|mark|honou?r|highlight)|honou?ring|taking place|called|titled|for)\b"
        ),
    ),
    Cue(
        "event",
        "event",
        "noun",
        "In the evening they will participate in a cultural event on the island",
        "The event was a success",
        before=left(
            r"\b(?:attend|attends|host|hosts|hold|holds|participates? in|part in|speaks? at)\s+(?:an?|the|this|"
            r"another)(?:\s+[\w-]+){0,2}"
        ),
    ),
    Cue(
        "polls",
        "vote",
        "noun",
        "A shortage of slips marred Saturday's presidential polls",
        "Opinion polls on Saturday showed a lead",
        before=left(r"\b(?:presidential|parliamentary|general|municipal|local|legislative|state|federal|national)"),
        not_after=right(r"(?:show|suggest|give|put|predict|have|indicate)"),
    ),
    Cue(
        "events event",
        "event",
        "noun",
        "In Lyon she will attend two party events",
        "In the event of rain",
        before=left(
            r"\b(?:[A-Z]{2,5}|two|three|four|campaign|party|media|press|arrival|fundraising|charity|public|media|"
            r"launch|kickoff|"
            r"kick-off|networking|side|community|"
            r"virtual|online|the annual|annual|special|recruiting|information|commemorative)"
        ),
        not_after=right("of|in which|that"),
    ),
    Cue(
        "remarks",
        "event",
        "noun",
        "The senator today made remarks at the opening of the road",
        "He made remarks about the road today",
        before=left(r"\b(?:made|gave|delivered|giving|making|delivering)(?:\s+(?:the following|opening|brief|\w+))?"),
        after=right(
            r"(?:at|before|during) (?:the|a|an|(?-i:[A-Z]))|to (?:the|a|an) [^.;]{3,90}?(?:meeting|conference|"
            r"convention|summit|forum|rally|"
            r"dinner|luncheon|gathering|members|students|graduates|troops|workers)\b"
        ),
        tense="past",
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
    Cue(
        "graduation commencement wedding coronation baptism burial vigil wreath-laying Mass",
        "ceremony",
        "noun",
        "The wedding will take place on May 5",
        "Graduation rates and wedding cakes",
        not_before=left(r"\b(?:since|after|before|until|upon|high school|college) (?:his|her|their)?|\b(?:at|of|critical|since)"),
        not_after=right(r"(?:rates?|cakes?|dress|gifts?|rings?|requirements?|of (?:work|construction)|sites?|grounds?|speech)\b"),
    ),
    Cue(
        "opening",
        "ceremony",
        "noun",
        "The opening of the bridge is planned for Friday",
        "An opening for a clerk on Friday",
        before=left(r"\b(?:the|official|grand|formal|ceremonial|state|^)"),
        after=right(r"of (?:the|a|an|its|[A-Z])"),
        not_after=right(r"of (?:the )?(?:market|trading|business|fire|talks|season|year|border|gates?|hostilities|negotiations)"),
    ),
    Cue(
        "signing",
        "ceremony",
        "noun",
        "The signing of the treaty is set for May 5",
        "He is signing books",
        before=left(r"\bthe|book|formal"),
        after=right(r"of\b|ceremony|is|will|on\b|at\b"),
        not_before=left(BE),
    ),
    Cue(
        "celebration celebrations memorial observance tribute",
        "ceremony",
        "noun",
        "A celebration of the founders will be held on May 5",
        "The war memorial was cleaned",
        before=left(
            r"\b(?:a|an|annual|public|official|community|anniversary|birthday|independence day|new year['’]s?|"
            r"\w+['’]s?|day|the)"
        ),
        after=right(r"(?:of|for|to|will|is|are|on|at|in|service|takes|begins?)\b"),
        not_after=right(r"(?:for|to) (?:the )?(?:victims|dead|fallen|soldiers) (?:was|is|stands)|is (?:a|in|near)\b"),
        not_before=left(r"\b(?:war|in|national|pay|paid|the (?:lincoln|jefferson|vietnam|holocaust))"),
    ),
    Cue(
        "primary primaries caucus caucuses",
        "vote",
        "noun",
        "The New Hampshire primary is on February 11",
        "The primary reason is cost",
        before=left(r"\b(?:(?-i:[A-Z])\w+|presidential|party|the (?:state|party)|['’]s)"),
        after=right(r"(?:is|are|will|on|in|takes?|scheduled|set|next|vote|election|has been|was|respectively|and)\b|[,.]"),
        not_before=left(r"\b(?:The|A|His|Her|Its|Congressional|House|Senate|Black|Democratic House)"),
    ),
    Cue(
        "ballot",
        "vote",
        "noun",
        "A strike ballot is planned for Friday",
        "He cast his ballot",
        before=left(r"\b(?:strike|second|first|third|secret|leadership|membership)"),
    ),
    Cue(
        "spacewalk spacewalks splashdown undocking docking touchdown flyby",
        "event",
        "noun",
        "The spacewalk is scheduled for Friday",
        "Docking fees will rise",
        before=left(r"\b(?:a|the|first|second|third|next|two|three|upcoming|['’]s|for|(?-i:[A-Z])\w+)"),
        not_after=right(r"(?:fees?|port|ring|station|pass|run|by)\b"),
    ),
    Cue(
        "protest protests demonstration demonstrations sit-in walkout picket",
        "event",
        "noun",
        "A protest outside parliament is planned for Saturday",
        "The protests of the opposition were ignored",
        before=left(
            r"\b(?:a|an|another|mass|new|further|more|peaceful|nationwide|student|street|the|planned|major|large|national)"
        ),
        after=right(r"(?:is|are|will|on|in|at|outside|against|planned|scheduled|set|for|march|rally|by|was|were|over)\b"),
        not_after=right(r"(?:on|in|by) (?:the )?(?:part|way|of|that|effects|party|movement)|(?:vote|votes|song|note)\b"),
    ),
    Cue(
        "picnic barbecue carnival pageant recital regatta bazaar tasting quiz ball social screening screenings auction jamboree "
        "reunion raffle",
        "event",
        "noun",
        "The charity auction will be held on May 5",
        "A social worker sold at auction",
        before=left(
            r"\b(?:a|an|the|annual|charity|community|family|class|art|piano|dance|film|summer|spring|church|branch|"
            r"wine|pub|free)"
        ),
        after=right(r"(?:is|are|will|on|at|in|for|and|to be|,|\(|takes?|has been)"),
        not_before=left(r"\b(?:debt|bond|treasury|t-bill|spectrum|security|airport|health|cancer|crystal|sold at|power)"),
        not_after=right(r"(?:and chain|for (?:the )?(?:bonds|bills))|(?:house|security|worker|workers|media|services)\b"),
    ),
    Cue(
        "day days night house",
        "event",
        "noun",
        "An open day will be held on May 5",
        "The next day they met",
        before=left(
            r"\b(?:an|the|annual|\w+['’]s?|\w+) (?:open|sports|career|careers|field|family|parents['’]?|math|info|information)"
        ),
        not_before=left(r"\bin the open"),
        not_after=right(r"of the year"),
    ),
)
