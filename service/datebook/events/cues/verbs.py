"""Verbs that tell of people who meet: "met", "will receive", "spoke with", "travels to"."""

from __future__ import annotations

from datebook.events.cues.cue import ABSTRACT, OFFICE, WHO, Cue, left, right

VERBS: tuple[Cue, ...] = (
    Cue(
        "meet",
        "meeting",
        "verb",
        "The ministers will meet in Vienna on Monday",
        "They will meet demand",
        not_after=right(ABSTRACT + r"|(?:the|its) (?:needs|standards)|(?:the )?(?:press|media|reporters|journalists)\b"),
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
        not_before=left(r"[ap]\.?m\.?|\d"),
        after=right(r"(?:[-\s]*[^.;\n]{0,40}--\s*)?(?:back |on )?to\s+(?:[A-Z]|the\s+[A-Z])"),
    ),
    Cue(
        "arrive arrives",
        "visit",
        "verb",
        "She arrives in Paris on Friday",
        "Parcels arrive late",
        after=right(r"(?:in|at)\s+(?:[A-Z]|the\s+[A-Z])"),
        tense="present",
    ),
    Cue(
        "leave leaves departs",
        "visit",
        "verb",
        "On Friday she leaves for Portugal and Spain",
        "The bus leaves for the depot, and he leaves on Friday",
        after=right(r"for\s+(?-i:(?:the\s+)?[A-Z])"),
        not_before=left(r"\b(?:bus|train|ferry|flight|plane)"),
        tense="present",
    ),
    Cue(
        "seeing",
        "meeting",
        "verb",
        "They look forward to seeing each other in Oslo on May 5",
        "I look forward to seeing the results on May 5",
        before=left(r"\bforward to"),
        after=right(r"each other|you (?:all )?(?:at|in|on)\b"),
        tense="present",
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
        "welcome welcomes",
        "visit",
        "verb",
        "The president will welcome the champions to the palace on Monday",
        "Everybody is welcome",
        before=left(rf"\b(?:will|to|['’]ll|{WHO})"),
        not_before=left(r"\b(?:I|we|warmly|also)"),
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
    Cue(
        "conferred",
        "talks",
        "verb",
        "The two conferred in Bonn on Monday",
        "The title conferred on him in May",
        before=left(r"\b[A-Za-z]\w+"),
        after=right(r"(?:with|in|at|by phone|privately|for|on how|about)\b"),
        not_before=left(r"\b(?:is|was|were|are|be|been|title|degree|honou?r|right|rights|powers?)"),
        tense="past",
    ),
    Cue(
        "toured",
        "visit",
        "verb",
        "The governor toured three counties on Monday",
        "The band toured for years",
        after=right(r"(?:the|a|an|two|three|four|five|six|several|flood\w*|damaged|areas?|[A-Z])"),
        not_after=right(r"(?:the (?:world|country with|nation with)|with|for)\b"),
        tense="past",
    ),
    Cue(
        "tour tours",
        "visit",
        "verb",
        "The president will tour the plant on Friday",
        "A tour of the plant",
        before=left(r"\b(?:will|to|would|may|then|also)"),
        after=right(r"(?:the|a|an|two|three|four|several|[A-Z])"),
    ),
    Cue(
        "touring",
        "visit",
        "verb",
        "She spoke of the floods today while touring Fort Ord with the commander",
        "The band is touring Europe",
        before=left(r"\b(?:while|after)"),
        after=right(r"(?:the|a|an|(?-i:[A-Z]))"),
        tense="past",
    ),
    Cue(
        "marched rallied demonstrated protested",
        "event",
        "verb",
        "Thousands marched through the capital on Saturday",
        "The army marched into the city on Saturday, and stocks rallied on Monday",
        after=right(r"(?:from|through|in|on|to|outside|toward|against|at|for|across|peacefully)\b"),
        before=left(
            r"\b(?:thousands|hundreds|millions|people|protest[eo]rs|students|workers|demonstrators|activists|supporters|women|"
            r"residents|teachers|farmers|crowds?|(?-i:[A-Z])\w+ers|union members|city['’]s population)(?:[\w ,]{0,40})?"
        ),
        not_before=left(r"\b(?:has|have|had|who)"),
        not_after=right(r"in \d|on (?:friday|monday) (?:on|after)"),
        tense="past",
    ),
    Cue(
        "traveled travelled",
        "visit",
        "verb",
        "She traveled to Berlin on Friday",
        "They traveled by bus",
        after=right(r"to\s+(?:[A-Z]|the\s+[A-Z])"),
        not_before=left(r"\b(?:have|has|had|who)"),
        tense="past",
    ),
    Cue(
        "brief briefs",
        "briefing",
        "verb",
        "The envoy will brief the council on Friday",
        "A brief visit",
        before=left(rf"\b(?:will|to|would|may|{WHO})"),
        after=right(r"(?:the|reporters|members|journalists|[A-Z])"),
        not_before=left(r"\b(?:The|A|In|This|That|His|Her)"),
        not_after=right(r"(?:the (?:visit|talks))\b"),
    ),
    Cue(
        "spoke talked",
        "call",
        "verb",
        "The secretary spoke today with Foreign Minister Ana Lopes",
        "He spoke with reporters on Sunday",
        after=right(
            r"(?:again |separately |earlier |last night )?(?:with|to) "
            rf"(?:the )?(?:\w+ ){{0,3}}?(?-i:{OFFICE}s?\b)"
        ),
        not_before=left(r"\b(?:who|have|has|had|sources? that|and)"),
        tense="past",
    ),
    Cue(
        "spoke talked",
        "call",
        "verb",
        "This morning I spoke with executives at the airline",
        "He spoke with reporters on Sunday",
        after=right(
            r"(?:by phone |at length |again )?with (?:the |its |their |several |many |[\w'’-]+ ){0,3}?(?:executives|"
            r"leaders|officials|"
            r"governors|mayors|families|farmers|veterans|members|representatives|residents|commanders|ceos?|counterparts?|"
            r"ambassadors|ministers)\b"
        ),
        not_before=left(r"\b(?:who|have|has|had|sources? that|and|also)"),
        tense="past",
    ),
    Cue(
        "greet greets",
        "meeting",
        "verb",
        "The mayor will greet President Ana Lopes at the airport on Monday",
        "They will greet the news with joy",
        before=left(rf"\b(?:will|to|also|{WHO})"),
        after=right(rf"(?:the )?(?:[\w-]+ ){{0,3}}?(?-i:{OFFICE}\b)"),
    ),
    Cue(
        "welcoming hosting receiving",
        "visit",
        "verb",
        "The president looks forward to welcoming Chancellor Ana Lopes to the palace on July 15",
        "Hosting fees will rise",
        before=left(r"\b(?:forward to|is|are|will be|be)"),
        after=right(rf"(?:the )?(?:[\w-]+ ){{0,3}}?(?-i:{OFFICE}\b)"),
    ),
    Cue(
        "hosted received",
        "meeting",
        "verb",
        "On Tuesday the office hosted leaders of several veterans' groups",
        "The town hosted the games on Tuesday",
        after=right(
            r"(?:the |a |an |his |her |several |\w+ )?(?:[\w-]+ ){0,3}?(?:leaders|families|delegations?|executives|"
            r"governors|mayors|"
            r"ministers|members|students|veterans|officials|representatives|champions)\b"
        ),
        not_before=left(r"\b(?:is|was|were|been|be|has|have|had|who)"),
        tense="past",
    ),
    Cue(
        "hosting receiving",
        "meeting",
        "verb",
        "The secretary is hosting the rail companies and unions on Friday",
        "Hosting fees will rise on Friday",
        before=left(r"\b(?:is|are|will be|be)"),
        after=right(
            r"(?:the |a |an |his |her |several |\w+ )?(?:[\w-]+ ){0,3}?(?:companies|unions|leaders|families|"
            r"delegations?|executives|"
            r"governors|mayors|ministers|members|students|veterans|officials|group|team|champions)\b"
        ),
    ),
    Cue(
        "receive receives host hosts",
        "visit",
        "verb",
        "The president will receive Chancellor Ana Lopes at the palace on Monday",
        "He will receive a letter at the palace",
        before=left(rf"\b(?:will|to|also|{WHO})"),
        after=right(rf"(?:the )?(?-i:(?:[A-Z][\w-]+ ){{0,3}}{OFFICE}\b)" r"[^.;\n]{0,90}?\b(?:at|in|on|for)\b"),
    ),
    Cue(
        "received hosted",
        "meeting",
        "verb",
        "The king received Prime Minister Ana Lopes in Bern on Monday",
        "She received a letter on Monday",
        before=left(rf"\b(?:{WHO})"),
        after=right(rf"(?:the )?(?-i:(?:[A-Z][\w-]+ ){{0,3}}{OFFICE}\b)" r""),
        tense="past",
    ),
    Cue(
        "received welcomed greeted",
        "meeting",
        "verb",
        "She will be received by Prime Minister Ana Lopes on Tuesday",
        "The parcel was received by the office on Tuesday",
        before=left(r"\b(?:be|is|being)"),
        after=right(rf"(?:in [A-Z]\w+ |at the \w+ )?by (?:the )?(?-i:(?:[A-Z][\w-]+ ){{0,3}}{OFFICE}\b)"),
    ),
    Cue(
        "received welcomed greeted",
        "meeting",
        "verb",
        "She was received by Prime Minister Ana Lopes on Tuesday",
        "The parcel was received by the office on Tuesday",
        before=left(r"\b(?:was|were)"),
        after=right(rf"(?:in [A-Z]\w+ |at the \w+ )?by (?:the )?(?-i:(?:[A-Z][\w-]+ ){{0,3}}{OFFICE}\b)"),
        tense="past",
    ),
    Cue(
        "briefed",
        "briefing",
        "verb",
        "The secretary-general was briefed by his envoy last Friday",
        "He was well briefed on Friday",
        before=left(r"\b(?:was|were)"),
        after=right(r"(?:on [\w ]{3,40} )?by\b"),
        tense="past",
    ),
    Cue(
        "fly flies",
        "visit",
        "verb",
        "She is due to fly to Kidal on Tuesday",
        "Kites fly to the sky on Tuesday",
        before=left(rf"\b(?:will|to|would|{WHO})"),
        after=right(r"(?:back |on )?to\s+(?-i:[A-Z])"),
        tense="present",
    ),
    Cue(
        "flew arrived",
        "visit",
        "verb",
        "The envoy flew to Kidal on Tuesday",
        "The news arrived late on Tuesday",
        before=left(rf"\b(?:{WHO})"),
        after=right(r"(?:back |on )?(?:to|in)\s+(?-i:[A-Z])"),
        not_before=left(r"\b(?:has|have|had|who)"),
        tense="past",
    ),
    Cue(
        "answer answers",
        "call",
        "verb",
        "Two astronauts will answer questions from students on Friday",
        "He will answer the question on Friday",
        before=left(rf"\b(?:will|to|{WHO})"),
        after=right(
            r"(?:[\w-]+ ){0,2}questions (?:from|by|of) (?:the )?(?:[\w-]+ ){0,2}(?:students|pupils|children|reporters|"
            r"media|journalists)"
        ),
    ),
    Cue(
        "sit sits sat",
        "meeting",
        "verb",
        "The leaders will sit down with the unions on Monday",
        "He sat down on a bench",
        after=right(r"(?:down|together)\b(?: [\w-]+){0,4}? (?:with|for|in|at|to discuss|to talk)\b"),
        not_after=right(r"down (?:in|at|on|for (?:an? )?(?:interview|meal))\b|(?:\w+ ){0,4}with (?:reporters|[A-Z]{2,4} News)"),
    ),
    Cue(
        "speak speaks",
        "event",
        "verb",
        "The minister will speak at the university on Friday",
        "They will speak about it",
        before=left(rf"\b(?:will|to|also|{WHO}|she|he)"),
        after=right(r"(?:at|before|to) (?:the|a|an|[A-Z]|\d)"),
        not_before=left(
            r"\b(?:not|declined to|refused to|unable to|want(?:s|ed)? to|needs? to|agreed to|authori[sz]ed to|"
            r"available to|like to)"
        ),
        not_after=right(
            r"(?:at (?:length|all|the same|a time)|to (?:the (?:press|media|need|issue|fact|importance)|reporters|a reporter))"
        ),
    ),
    Cue(
        "address addresses",
        "event",
        "verb",
        "The chancellor will address parliament on Friday",
        "The bill will address the shortage on Friday",
        before=left(rf"\b(?:will|to|also|{WHO})"),
        after=right(
            r"(?:the |a |an |its |his |her )?(?:[\w.'’-]+ ){0,5}(?:nation|parliament|congress|assembly|conference|"
            r"summit|session|council|"
            r"senate|bundestag|knesset|delegates|students|graduates|troops|convention|meeting|forum|rally|gathering|lawmakers|"
            r"members of|cadets|congregation|crowd|workers|business leaders)\b"
        ),
        not_after=right(r"(?:[\w-]+ ){0,4}(?:issue|problem|question|need|concern|shortage|challenge)s?\b"),
    ),
    Cue(
        "gathers gathered assembled",
        "event",
        "verb",
        "Ministers gathered in Manaus on Wednesday",
        "Evidence gathered in May was lost",
        before=left(r"\b(?:\w+s|people|respectively,|(?-i:[A-Z])\w+)"),
        after=right(r"(?:in|at|on|for|outside|around)\b"),
        not_before=left(r"\b(?:is|was|were|are|been|be|data|evidence|information|facts|signatures|clouds|by|had|has|have|news)"),
        tense="past",
    ),
    Cue(
        "speak talk",
        "call",
        "verb",
        "She is due to speak with President Ana Lopes on Friday",
        "He will talk about it",
        before=left(r"\b(?:will|to|would|may|also)"),
        after=right(rf"(?:again |later |today )?(?:with|to) (?:the )?(?:\w+ ){{0,3}}?(?-i:{OFFICE}s?\b)|again (?:on|next|by)"),
    ),
    Cue(
        "addressed",
        "event",
        "verb",
        "The secretary addressed workers at the plant this morning",
        "She addressed the problem on Monday",
        after=right(
            r"(?:the |a |an |its |his |her |some )?(?:[\w.,'’-]+ ){0,4}(?:nation|parliament|congress|assembly|"
            r"conference|session|"
            r"senate|bundestag|knesset|delegates|students|graduates|troops|convention|forum|rally|gathering|cadets|"
            r"crowd|workers|"
            r"supporters|council|(?-i:Institut\w+|Club|Chamber|Association|Federation|Society|Union|Congress|"
            r"Conference|League|Forum|Center))\b"
        ),
        not_before=left(r"\b(?:was|were|be|been|is|are|not)"),
        tense="past",
    ),
    Cue(
        "resume resumes sit sits reconvene",
        "session",
        "verb",
        "The inquiry will resume on Monday",
        "He will sit and resume work",
        before=left(
            r"\b(?:commission|inquiry|trial|parliament|court|assembly|council|tribunal|senate|knesset|bundestag|"
            r"congress|inquest)"
            r"(?: [^.;,]{0,60})?(?: (?:will|to|is to|has been|have been|was))?"
        ),
        not_after=right(r"(?:on (?:its|his|her) hands|idle|work\b|down)"),
    ),
    Cue(
        "expected due",
        "visit",
        "verb",
        "The minister is expected in Kampala on Friday",
        "Rain is expected in the north on Friday",
        before=left(
            r"\b(?:minister|president|envoy|secretary|chancellor|premier|delegation|king|queen|pope|ambassador|"
            r"(?-i:[A-Z])\w+) (?:is|are)"
        ),
        after=right(r"(?:(?:back )?in|at)\s+(?-i:[A-Z])\w+"),
        not_after=right(
            r"in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|court)"
        ),
        not_before=left(
            r"\b(?:rain|snow|growth|inflation|results?|(?-i:It|This|That|Growth|Inflation|Rain|Production|Delivery)) (?:is|are)"
        ),
    ),
    Cue(
        "present presents",
        "seminar",
        "verb",
        'Dr. Lopes will present "Rivers at Night" on Friday',
        "She will present a bill on Friday",
        before=left(rf"\b(?:will|to|{WHO})"),
        after=right(r"(?:[a-z]+ ){0,3}\[?[\"“]"),
    ),
)
