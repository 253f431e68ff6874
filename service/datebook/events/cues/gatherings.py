"""Nouns for people who come together to talk: meetings, talks, conferences, hearings, visits, seminars."""

from __future__ import annotations

from datebook.events.cues.cue import ABSTRACT, BE, GERUND, OFFICE, Cue, left, right

GATHERINGS: tuple[Cue, ...] = (
    Cue(
        "meeting",
        "meeting",
        "verb",
        "The president is meeting with his Polish colleague on Tuesday",
        "The meeting with his colleague is on Tuesday",
        before=left(GERUND + r"(?:\s+also)?"),
        after=right(r"(?:with|[A-Z]|the\s+(?:president|prime|foreign|king|leader|head|pope)|(?:his|her|their)\s)"),
        not_after=right(ABSTRACT),
    ),
    Cue(
        "meeting meetings",
        "meeting",
        "noun",
        "A meeting of the council is set for Friday",
        "The company is meeting its targets",
        not_before=left(BE + "|not|" + r"\bby|\bmeeting point|track"),
        not_after=right(r"(?:room|point|place|minutes|house|hall)\b|" + ABSTRACT + r"|the\s+(?:needs|demands)"),
    ),
    Cue(
        "gathering gatherings get-together",
        "meeting",
        "noun",
        "The annual gathering opens on Friday",
        "He is gathering facts",
        not_before=left(BE + r"|\bby|\bof|\bfor|intelligence|news|fact|data"),
        not_after=right("of (?:facts|data|evidence)|evidence|data|information|steam|storm|pace|dust"),
    ),
    Cue(
        "group",
        "meeting",
        "noun",
        "Our reading group meets on May 5",
        "A group of rebels fled",
        before=left(r"reading|study|discussion|book|support"),
    ),
    Cue("roundtable round-table", "meeting", "noun", "A roundtable with students follows", "A round table stood there"),
    Cue(
        "retreat",
        "meeting",
        "noun",
        "The cabinet will hold its retreat on May 3",
        "The retreat of the army began",
        before=left(r"cabinet|annual|leaders['’]?|ministers['’]?|two-day|three-day|weekend|informal|party|\bits|\bcaucus"),
        not_after=right("from"),
    ),
    Cue(
        "talks negotiations consultations",
        "talks",
        "noun",
        "The talks resume on Monday",
        "She talks about the weather",
        not_before=left(r"\b(?:he|she|it|who|that|and he|also|often|sometimes|never|in public)"),
        not_after=right(r"(?:about|like|a lot|too|openly|fast|up)\b"),
    ),
    Cue(
        "dialogue dialogues",
        "talks",
        "noun",
        "The strategic dialogue takes place on May 5",
        "The film's dialogue is witty",
        before=left(
            r"strategic|security|political|economic|human rights|annual|policy|high-level|social|ministerial|energy|"
            r"transition|climate|trade|investment"
        ),
        not_after=right(r"(?:is|was)\s+(?:witty|good)"),
    ),
    Cue(
        "summit summits",
        "summit",
        "noun",
        "The summit opens in Lyon",
        "They reached the summit of the mountain",
        not_before=left(r"reach(?:ed)? the|climb\w*(?: to)? the"),
        not_after=right(r"of (?:the )?(?:mountain|mount|peak|K2|Everest)"),
    ),
    Cue(
        "coffee coffees",
        "meeting",
        "noun",
        "I will host a coffee for constituents on Thursday",
        "They drank coffee on Thursday",
        before=left(r"\b(?:an?|my|his|her|our|regular|weekly|monthly|constituent|morning|community|annual)"),
        after=right(r"(?:for|with|hours?|mornings?|on|at|in|is|are|will)\b"),
        not_before=left(r"\b(?:cup|price|export|trade)s? of|(?:had|have|has|drink|drank|over) an?"),
        not_after=right(r"(?:price|crop|shop|bean|grow|export|harvest)"),
    ),
    Cue(
        "hours",
        "meeting",
        "noun",
        "Staff will hold office hours in Ely on Thursday",
        "The office is open for two hours on Thursday",
        before=left(
            r"\b(?:hold|holds|holding|held|mobile|satellite|host|hosts|hosting|their|his|her|local|outreach) (?:local |"
            r"mobile |regular |community )?office"
        ),
    ),
    Cue(
        "hours",
        "ceremony",
        "noun",
        "Calling hours are Sunday at the funeral home",
        "Opening hours are from nine to five on Sunday",
        before=left(r"\b(?:calling|visiting|visitation|viewing)"),
        not_after=right(r"(?:at the (?:hospital|prison|museum)|of the)\b"),
    ),
    Cue(
        "webcast",
        "briefing",
        "noun",
        "The results will be presented in a live webcast today",
        "The show was webcast on Friday",
        before=left(r"\b(?:an?|the|live|results|investor|audio|video|earnings)"),
        not_after=right(r"(?:link|replay|archive|will be (?:available|archived)|is available)\b"),
    ),
    Cue(
        "part-session mini-session",
        "session",
        "noun",
        "The next part-session opens on June 10",
        "He read the minutes of each sessional paper",
    ),
    Cue(
        "draw",
        "event",
        "noun",
        "The draw for ballot positions is set for Friday",
        "The match ended in a draw on Friday",
        before=left(r"\b(?:the|a|lottery|prize|cup|raffle)"),
        after=right(r"(?:for the|for|of)\s+[\w ]{3,40}?(?:,|\bis\b|\bwill\b|\btakes\b|\bon\b)"),
        not_after=right(r"for (?:tourists|visitors|investors|fans)"),
        not_before=left(r"\b(?:in|to|with|goalless|scoreless) (?:the|an?)"),
    ),
    Cue(
        "call calls",
        "call",
        "noun",
        "They will hold a phone call on Friday",
        "Calls for a ceasefire grew",
        before=left(r"\b(?:tele)?phone|\bvideo|\bconference|\bearnings|\bzoom|\bsecure|\b(?:earth-to-)?space|\bmedia"),
        not_after=right("for|time"),
    ),
    Cue("teleconference videoconference", "call", "noun", "A media teleconference is set for 2 p.m.", "Telecoms firms met"),
    Cue(
        "call",
        "call",
        "noun",
        "The President's call this morning with Chancellor Ana Lopes was warm",
        "His call for talks with the rebels failed",
        before=left(r"\b(?:['’]s|his|her|their|the|a|today['’]s)"),
        after=right(
            rf"(?:this morning |this afternoon |today |yesterday |earlier |on \w+day )*(?:with|"
            rf"to) (?:the )?(?:\w+ ){{0,3}}?(?-i:{OFFICE}\b)"
        ),
    ),
    Cue(
        "conversation conversations",
        "call",
        "noun",
        "A telephone conversation took place on Monday",
        "A pleasant conversation",
        before=left(r"\b(?:tele)?phone|\bvideo"),
    ),
    Cue(
        "conference conferences",
        "briefing",
        "noun",
        "A news conference will be held at noon",
        "The peace conference opens today",
        before=left(r"\bnews|\bpress|\bmedia"),
        not_after=right("call"),
    ),
    Cue(
        "conference conferences convention symposium symposia forum",
        "conference",
        "noun",
        "The donor conference opens in Brussels on May 4",
        "Congress passed the bill in the Eastern Conference arena",
        not_before=left(
            r"\b(?:eastern|western|big ten|pac-\d+|football|southeastern|atlantic|sun belt|[nN]\.?F\.?C\.?|vienna|"
            r"geneva|the US|the U\.S\.|"
            r"internet|discussion|of|in|by|to) (?=congress|convention|forum|$)|\b(?:eastern|western|atlantic|"
            r"southeastern|football)"
        ),
        not_after=right(
            r"(?:call|room|center|centre|table|finals?|title|play|record|committee|relating|against|"
            r"on the (?:rights|law))\b|passed|approved|said|must|has|have|had"
        ),
    ),
    Cue(
        "ministerial",
        "conference",
        "noun",
        "She will attend the G-8 Ministerial in Kyoto on June 26",
        "The ministerial meeting is over",
        before=left(r"\b(?:the|a|an|annual|G-?\d+|this|[A-Z]{3,})"),
        not_after=right(r"(?!(?:in|on|at|of|for|to|and|will|is|was|from|next|this|last|with|by)\b)[a-z]"),
    ),
    Cue(
        "congress",
        "conference",
        "noun",
        "The party congress opens in Lyon on May 4",
        "Congress returns on May 4",
        before=left(
            r"\b(?:world|party|annual|\d+(?:st|nd|rd|th)|international|\w+s['’]|unions?|european|national|extraordinary|youth|"
            r"students['’]?|"
            r"medical|scientific|biennial|triennial|founding|writers['’]?|mathematicians|trades? union)"
        ),
        not_after=right("passed|approved|said|must|has|have|had"),
    ),
    Cue(
        "briefing briefings gaggle",
        "briefing",
        "noun",
        "A press briefing will be held at 2 p.m.",
        "A briefing paper was sent",
        not_before=left(BE),
        not_after=right(r"(?:paper|papers|book|notes?|room)\b"),
    ),
    Cue(
        "hearing hearings",
        "hearing",
        "noun",
        "A public hearing is set for May 2",
        "He is hard of hearing",
        not_before=left(BE + r"|\bof|\bafter|\bon|\bby|\bfrom|without|\bkeep|start(?:ed)?"),
        not_after=right(r"(?:aids?|loss|about|that|from (?!\d|noon)|impaired|the|a|his|her|their)\b"),
    ),
    Cue(
        "trial arraignment inquest court-martial",
        "hearing",
        "noun",
        "The trial is set to begin on March 3",
        "A clinical trial began",
        not_before=left(
            r"clinical|drug|vaccine|phase \w+|time|field|free|medical|on|pilot|large|small|randomi[sz]ed|patient|"
            r"controlled|human"
        ),
        not_after=right(r"(?:and error|balloon|period|run|version|results|judge|court|lawyers?|of the (?:drug|vaccine))\b"),
    ),
    Cue(
        "visit visits",
        "visit",
        "noun",
        "Her visit to Berlin starts on Sunday",
        "Visit our website for details",
        before=left(
            r"\b(?:a|an|the|his|her|its|their|this|that|official|state|working|day|week|hour|first|short|brief|next|"
            r"planned|upcoming|private|"
            r"return|rare|surprise|historic|scheduled|papal|presidential|royal|ministerial|second|third|site|"
            r"farewell|of|for|on|during|cancel\w*|"
            r"cancel\w*:|postpon\w*:|postpon\w*|my|our|\w+['’]s?)"
        ),
        not_after=right(r"(?:www|http|our|the (?:web|site|page))|\bto (?:the|our) (?:web)?site"),
    ),
    Cue(
        "trip",
        "visit",
        "noun",
        "His trip to Asia begins on Friday",
        "A trip down memory lane",
        before=left(
            r"\b(?:a|the|his|her|its|their|day|week|foreign|official|overseas|first|next|planned|upcoming|Asia|Europe|campaign)"
        ),
        after=right(r"to\b|is\b|will\b|from\b|on\b|has been\b|was (?:cancel|postpon)|begins|starts"),
    ),
    Cue(
        "session sessions",
        "session",
        "noun",
        "The council holds a special session on Friday",
        "Shares rose in the previous session",
        not_before=left(
            r"trading|active|busy|busiest|choppy|previous|latest|market|photo|jam|recording|last|early|late|volatile|"
            r"morning|afternoon|thin|wall street|in"
        ),
        not_after=right(r"(?:low|high|lows|highs|beans)\b"),
    ),
    Cue(
        "plenary",
        "session",
        "noun",
        "The plenary takes place on Friday",
        "Plenary powers were used",
        not_after=right("powers|session|meeting|vote"),
    ),
    Cue(
        "debate",
        "session",
        "noun",
        "The candidates' debate is set for October 3",
        "The debate about taxes goes on",
        before=left(
            r"\b(?:presidential|televised|candidates['’]|parliamentary|first|second|third|final|next|TV|open|public|floor|"
            r"(?:began|begins|begin|opened|opens|held|hold|holds|started|starts) an?|"
            r"primary|vice presidential)"
        ),
    ),
    Cue(
        "seminar seminars workshop workshops lecture lectures colloquium webinar webinars tutorial masterclass",
        "seminar",
        "noun",
        "The seminar starts at noon",
        "She gave the lecture hall a name",
        not_after=right(r"(?:hall|rooms?|notes|theat(?:er|re))\b"),
    ),
    Cue(
        "talk",
        "seminar",
        "noun",
        "Dr. Lee will give a talk on Friday",
        "There is talk of a merger",
        before=left(
            r"\b(?:a|the|this|invited|keynote|first|next|informal|lunchtime|public|her|his|research|job|following|"
            r"hour|plenary|our|\w+['’]s)"
        ),
        not_after=right(r"(?:of|show|radio|that)\b"),
    ),
    Cue(
        "defense defence",
        "seminar",
        "noun",
        "Her thesis defense is on May 2",
        "The defense minister left",
        before=left(r"thesis|dissertation|ph\.?d\.?|doctoral|proposal"),
    ),
    Cue(
        "lunch breakfast",
        "meeting",
        "noun",
        "The ministers will hold a working lunch on Friday",
        "They broke for lunch on Friday",
        before=left(r"\b(?:working|business|prayer|power|private|annual|charity|fundraising|a|an|the)"),
        not_before=left(r"\b(?:free|school|after the|before the)"),
        not_after=right(r"(?:break|hour|time|menu|counter|boxes|table|was served)\b"),
    ),
    Cue(
        "lunch dinner breakfast",
        "meeting",
        "noun",
        "The president had lunch today with the prime minister",
        "He had dinner in Rome with his wife",
        before=left(r"\b(?:had|have|has|having|over|working)"),
        after=right(r"(?:today |yesterday |on \w+day |together |\w+day )?with (?:the|(?-i:[A-Z]))"),
    ),
    Cue(
        "tour tours",
        "visit",
        "noun",
        "A five-day tour of the north begins on Monday",
        "The tour guide left for the concert tour",
        before=left(
            r"\b(?:a|an|the|day|week|state|royal|official|study|his|her|their|nation|city|overseas|first|planned|"
            r"walking|guided)"
        ),
        after=right(r"(?:of|to|in|through|will|is|was|has been)\b"),
        not_after=right(r"(?:of (?:duty|d['’])|de\b)"),
        not_before=left(r"\b(?:concert|world|pga|golf|book)"),
    ),
    Cue(
        "panel",
        "seminar",
        "noun",
        "A panel discussion follows on May 4",
        "The panel found no fault",
        after=right(r"(?:discussion|debate|\"|“|on \w+)"),
        not_after=right(r"on (?:mon|tues|wednes|thurs|fri|satur|sun)"),
    ),
    Cue(
        "discussion discussions",
        "talks",
        "noun",
        "A public discussion will be held on Friday",
        "The discussion of prices goes on",
        before=left(
            r"\b(?:public|panel|round[- ]?table|open|bilateral|expert|plenary|technical|high-level|group|formal|informal)"
        ),
        not_after=right(r"(?:paper|draft)\b"),
    ),
    Cue(
        "town-hall",
        "meeting",
        "noun",
        "The senator will hold a town-hall on Friday",
        "The old town hall burned",
        not_after=right(r"(?:building|steps|clock)\b"),
    ),
    Cue(
        "hall halls",
        "meeting",
        "noun",
        "The senator will hold a town hall on Friday",
        "They met in the town hall",
        before=left(r"\b(?:an?|virtual|telephone|tele|annual|\w+ing|\w+s['’]|\d+|two|three|four|five|several|CNN|her|his) town"),
        not_after=right(r"(?:building|steps|meetings?|clock|square|in which)\b"),
    ),
    Cue(
        "sentencing deposition extradition",
        "hearing",
        "noun",
        "His sentencing is set for May 5",
        "Sentencing rules were changed",
        before=left(r"\b(?:['’]s|his|her|their|the|for)"),
        not_after=right(r"(?:rules|guidelines|law|laws|request|treaty|policy|reform)\b"),
    ),
    Cue(
        "class course training tutorial",
        "seminar",
        "noun",
        "The first-aid class will be held on Friday",
        "The ruling class met no resistance",
        before=left(
            r"\b(?:cooking|art|dance|yoga|exercise|license|first[- ]aid|language|training|evening|safety|free|"
            r"refresher|short|day)"
        ),
        not_after=right(r"(?:of|for the working|struggle|action|size)\b"),
    ),
    Cue(
        "up",
        "session",
        "noun",
        "The chairman has scheduled a mark up of the bill on Wednesday",
        "They will mark up the price on Wednesday",
        before=left(r"\b(?:a|the|committee|bill|full|this|next) mark"),
    ),
    Cue(
        "mark-up markup",
        "session",
        "noun",
        "The committee mark-up begins on Wednesday",
        "A markup of ten percent",
        before=left(r"committee|bill|full|subcommittee|the"),
        not_after=right(r"(?:of \d|language)\b"),
    ),
    Cue(
        "preview availability opportunity",
        "briefing",
        "noun",
        "The office will host a media preview on Wednesday",
        "A preview of the match on Wednesday",
        before=left(r"\b(?:media|press|photo|camera)"),
    ),
    Cue(
        "contacts",
        "talks",
        "noun",
        "Working-level contacts open on Wednesday",
        "He lost his contacts on Wednesday",
        before=left(r"working-level|official|diplomatic|bilateral|high-level|informal|preliminary"),
    ),
    Cue(
        "consultation",
        "talks",
        "noun",
        "A public consultation will be held on Wednesday",
        "The doctor charged for the consultation",
        before=left(r"public|drop-in|community|stakeholder|pre-budget|town|regional"),
        not_after=right(r"(?:paper|document|period|closes|ends)\b"),
    ),
    Cue(
        "point statements doorstep",
        "briefing",
        "noun",
        "A joint press point will follow at 14:45",
        "The point is moot",
        before=left(r"\b(?:press|media|joint press)"),
    ),
    Cue(
        "review",
        "hearing",
        "noun",
        "A bail review will be heard on Friday",
        "The review of the budget goes on",
        before=left(r"\b(?:bail|parole|detention|judicial|sentence|custody)"),
        not_after=right(r"(?:of|board|process|panel)\b"),
    ),
)
