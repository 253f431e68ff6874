"""Words by what they do in a sentence or a name: the closed lists that the stages share, each with what it must not take in."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


REPORTING = _set(
    """
    said says say saying told tells announced announces announce announcing reported stated added adds noted confirmed
    published publishes posted tweeted wrote writes issued released releases warned warns urged urges claimed denied
    denies declared disclosed revealed reveals informed explained explains insisted stressed acknowledged argued
    predicted asked asks replied commented remarked quoted recalled suggested suggests indicated indicates called
    calling unveiled proposed offered rejected accepted statement interview testimony tweet memo filing according
    speaking appealed demanded vowed pledged promised accused blamed criticized criticised praised condemned welcomed
    approved signed passed adopted ruled decided agreed voiced expressed hinted
    """
)
"""Verbs whose date is the date of words ("said on Monday"), and deeds of the same kind that are over when told."""

TELLING = _set(
    """
    said says say told tells announced announces reported stated added noted confirmed wrote published posted tweeted
    warned according statement interview speaking replied commented explained disclosed revealed informed
    """
)
"""Of these, the ones that set a statement rather than an act: "said at a briefing on Monday" dates no briefing."""

SCHEDULING = _set(
    """
    scheduled set slated commence commences commenced planned due expected held hold take takes taking took begin begins
    began beginning begun start starts started opens open opened kick kicks kicked resume resumes resumed run runs last
    lasts continue continues convene convenes convened occur happen is are was were be been will rescheduled moved
    postponed delayed pushed brought forward adjourned cancelled canceled called-off scrapped tentatively fixed booked
    timed running lasting coming comes come falls fall follow follows taken happening arranged proposed
    """
)
"""Words between an event and its date that link the two: "talks … are set to begin on Monday"."""

CARRYING = _set(
    """
    hold holds held holding host hosts hosted hosting attend attends attended attending participate participates
    participated participating join joins joined joining chair chairs chaired chairing lead leads led leading conduct
    conducts conducted organize organizes organise organises organized organised stage stages give gives gave giving
    deliver delivers delivered have has had having schedule schedules scheduled plan plans planned set call called
    convene convenes arrange arranges arranged begin begins start starts open opens speak speaks address addresses
    moderate moderates present presents presented sponsor sponsors sponsored kick launch launches invite invites invited
    welcome welcomes take takes took taking go goes going went head heads make makes made making pay pays paid keynote
    keynotes celebrate honor resume resumes continue continues return receive receives engage engages agreed agree
    discuss discusses discussed come comes came travel travels arrive arrives arrived
    """
)
"""Verbs that carry an event noun as their object: "will host a summit"."""


OTHER_VERBS = _set(
    """
    spoke flew drove rode sang wrote drew ate drank threw wore fought sought killed died dies born founded elected
    resigned fell rose rises grew dropped lost won wins beat beats defeated scored closed ended ends expired expires
    bought sold acquired launched fired shot attacked bombed arrested charged convicted sentenced jailed released freed
    married divorced retired joined left leaves became become becomes made makes came went got found saw seen broke
    broken began hit sent sank crashed struck destroyed collapsed failed rejected approved signed ratified passed
    adopted ruled decided imposed lifted raised cut took ran stood said shows showed marks marked commemorates
    celebrates celebrated recalls remembers effective applies dated filed posted received written paid pays earned
    gained increased decreased declined climbed slipped jumped traded priced matures mature named appointed hired
    dismissed built completed established created introduced invaded occupied declared surrendered withdrew departed
    escaped disappeared discovered kept put gave brought led spent thought felt knew heard caught taught caused allowed
    forced helped must
    """
)
"""Verbs whose date is not that of a meeting in the same sentence."""

SUBORDINATORS = _set(
    """
    after before when while as because since although though if unless until whether that which who whose whom where
    whereas following ahead amid despite during pending including than why how so
    """
)
"""Words that open another clause or phrase; a date beyond one belongs to the other side."""

TITLES = _set(
    """
    pm president vice prime minister premier foreign deputy secretary assistant under undersecretary permanent general
    secretary-general chancellor vice-chancellor ambassador senator sen rep representative federation republic kingdom
    emirates congressman congresswoman governor gov lieutenant mayor king queen prince princess crown pope sultan emir
    sheikh sheik chairman chairwoman chairperson chair director chief executive officer leader majority minority speaker
    envoy special commissioner justice judge attorney dr prof professor mr mrs ms miss mx sir lord lady dame gen adm col
    lt capt sgt admiral colonel captain major commander spokesman spokeswoman spokesperson finance trade interior health
    economy education defense defence culture environment agriculture transport labor labour home counterpart first
    associate emeritus emerita adjunct acting former then-president ex-president high principal senior official
    counselor counsellor administrator manager engineer author artist archbishop cardinal bishop rabbi reverend rev fr
    father sister brother imam ayatollah dean provost rector president-elect chief-of-staff coach host moderator
    honorable hon councilman councilwoman councilmember councillor councilor alderman sheriff superintendent delegate
    federal national state international economic military army naval navy air force supreme inspector comptroller
    treasurer taoiseach second brig maj gentleman congress european union commission democratic republican ruling
    opposition rebel president's ceo cfo cto staff security of for and the on to affairs war treasury commerce energy
    management resources political policy public russian-speaking liberal conservative party parliament parliamentary
    lower upper house senate committee council states eurasian african asian near eastern western hemisphere pacific
    east south southeast north central middle diplomatic chancellery cyber climate technology research space office
    coordinator head astronaut vice-president africa asia europe americas caribbean
    """
)
"""Words that may lead up to a person's name: "the Assistant Secretary of State for Asian Affairs"."""

RANKS = _set(
    """
    pm president minister premier secretary secretary-general undersecretary chancellor ambassador senator sen rep
    representative congressman congresswoman governor gov mayor king queen prince princess pope sultan emir sheikh sheik
    chairman chairwoman chairperson chair director chief officer leader speaker envoy commissioner justice judge
    attorney dr prof professor mr mrs ms miss mx sir lord lady dame gen adm col lt capt general admiral colonel captain
    commander spokesman spokeswoman spokesperson counterpart official counselor counsellor administrator manager
    engineer author artist archbishop cardinal bishop rabbi reverend rev imam ayatollah dean provost rector
    president-elect coach delegate ceo cfo coo cto brig maj gentleman advisor adviser aide counsel administrator
    councilman councilwoman councilmember councillor alderman sheriff superintendent taoiseach coordinator
    vice-president astronaut cosmonaut
    """
)
"""The titles that a name follows."""

PLURAL_RANKS = _set(
    """
    presidents ministers premiers secretaries chancellors ambassadors senators sens representatives reps congressmen
    governors mayors commissioners justices judges professors astronauts cosmonauts generals admirals chairmen envoys
    drs
    """
)
"""The titles that several names follow: "Senators A and B"."""

LONE_TITLES = _set(
    """
    President Vice Prime First Chancellor Pope King Queen Secretary Governor Mayor Speaker Foreign Senate House Emir
    Majority Minority Crown Secretary-General Second
    """
)
"""Titles in capitals that name somebody by themselves: "the President", "the First Lady"."""

BODIES = _set(
    """
    Council Committee Subcommittee Commission Organization Organisation Ministry Department University College School
    Agency Union Bank Association Party Parliament Senate House Congress Court Institute Institution Center Centre Board
    Authority Office Bureau Fund League Alliance Federation Foundation Society Company Corporation Corp Inc Ltd LLC
    Group Team Project Assembly Navy Army Force Forces Treaty Conference Forum Cabinet Government Administration Service
    Services Chamber Coalition Front Movement Network Panel Tribunal Trust Club Partnership Program Programme Initiative
    Laboratory Laboratories Museum Library Academy Church Conservancy Campaign Consortium Community Confederation
    Bundestag Knesset Duma Division District Taskforce Working Airlines Motors Systems Industries Pharmaceuticals
    Technologies Energy Holdings Partners Bancorp Co Secretariat Mission Command Guard Police
    """
)
"""Words that a body's name ends in or begins with: "Council of Europe", "Harbour Renewal Project"."""

KNOWN_BODIES: dict[str, str] = {
    "NATO": "NATO",
    "North Atlantic Alliance": "NATO",
    "EU": "European Union",
    "E.U.": "European Union",
    "European Union": "European Union",
    "UN": "United Nations",
    "U.N.": "United Nations",
    "United Nations": "United Nations",
    "OSCE": "OSCE",
    "G7": "G7",
    "G-7": "G7",
    "G8": "G8",
    "G20": "G20",
    "G-20": "G20",
    "ASEAN": "ASEAN",
    "OPEC": "OPEC",
    "OPEC+": "OPEC+",
    "IMF": "IMF",
    "WTO": "WTO",
    "WHO": "WHO",
    "IAEA": "IAEA",
    "African Union": "African Union",
    "Arab League": "Arab League",
    "World Bank": "World Bank",
    "Pentagon": "Pentagon",
    "State Department": "State Department",
    "European Commission": "European Commission",
    "European Parliament": "European Parliament",
    "European Council": "European Council",
    "Federal Reserve": "Federal Reserve",
    "Hamas": "Hamas",
    "Hezbollah": "Hezbollah",
    "Taliban": "Taliban",
    "BRICS": "BRICS",
    "Congress": "Congress",
    "Senate": "Senate",
    "Parliament": "Parliament",
}
"""Bodies by their names, as a reader would name them."""

NO_NAMES = _set(
    """
    The A An This That These Those It He She They We You I In On At By For From With And But Or Of To As Also When While
    After Before During Then There Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April
    May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue
    Tues Wed Thu Thur Thurs Fri Sat Sun AM PM EST EDT GMT UTC PST PDT CST CDT MST MDT CET BST ET PT CT Today Tomorrow
    Yesterday Later Next Last Public Schedule News Press Who What Where Why How If Its His Her Their Our My Your No Not
    All Some Both Each Please Note Date Time Place Location Venue Topic Speaker Title Subject Abstract Host Room
    Building Hall New Old Other Another Many Most Several Meeting Meetings Talks Summit Hearing Session Seminar Workshop
    Lecture Briefing Ceremony Visit Vote Referendum Launch Call Event Week Month Year Day Morning Afternoon Evening
    Night Noon Midnight Spring Summer Autumn Winter Fall Easter Christmas Via Per Re Will Shall Should
    """
)
"""Capitalised words that begin or make no name."""

GIVEN_NAMES = _set(
    """
    Aaron Abdul Abdullah Adam Adrian Ahmed Alan Albert Alejandro Aleksandr Alex Alexander Alexei Alexandra Ali Alice
    Allison Amanda Amir Amy Ana Anders Andre Andrea Andreas Andrei Andrej Andrew Andrzej Angela Anita Ann Anna Annalena
    Anne Anthony Antonio Antony Anton Arthur Ashraf Barbara Barack Ben Benjamin Benyamin Bernard Bill Bob Boris Brad
    Brian Bruce Carl Carlos Carol Caroline Catherine Charles Chris Christian Christine Christopher Claire Claudia Colin
    Craig Cristina Cyril Dan Daniel David Deborah Dennis Diana Diane Dmitri Dmitry Dmytro Donald Dorothy Doug Douglas Ed
    Edward Eduardo Elena Elizabeth Ellen Emily Emma Emmanuel Eric Erik Ernest Eva Evelyn Fatima Felipe Felix Fernando
    Frances Francis Francisco Francois François Frank Fred Gabriel Gary Geoffrey George Gerald Gerhard Giorgia Giuseppe
    Gordon Grace Graham Greg Gregory Guido Gustavo Hans Harold Harry Hassan Heather Heiko Helen Henry Hillary Howard
    Hugo Hussein Ian Ibrahim Igor Ilham Irina Isabel Ivan Jack Jacob Jacques Jake James Jan Jane Janet Jason Jay Jean
    Jeff Jeffrey Jens Jennifer Jeremy Jerome Jessica Jim Joan Joe Johan Johann John Jonathan Jorge Jose José Josep
    Joseph Joshua Juan Judith Julia Julie Justin Kamala Karen Karl Kate Katherine Kathleen Keith Keir Kelly Ken Kenneth
    Kevin Kim Kirill Klaus Kofi Kristina Larry Lars Laura Laurent Lee Leo Leonid Linda Lisa Liz Louis Louise Lucas Lucy
    Luis Luiz Luke Maia Manuel Marc Marco Margaret Maria María Marie Mario Mark Martha Martin Mary Mateusz Matthew Max
    Megan Mette Mevlut Michael Michel Michelle Miguel Mikhail Mike Mohamed Mohammad Mohammed Moon Muhammad Mustafa Nadia
    Nancy Narendra Natalia Nathan Nicholas Nick Nicolas Nikol Nikolai Nina Nora Oleg Oleksandr Olaf Oliver Olivia Omar
    Oscar Otto Pablo Pat Patricia Patrick Paul Paula Pedro Penny Pete Peter Philip Philippe Pierre Prabowo Rachel Rafael
    Ralph Raul Ray Rebecca Recep Rex Ricardo Richard Rick Rishi Rob Robert Roberto Robin Roger Ron Ronald Rosa Ruth Ryan
    Salman Sam Samuel Sandra Sanna Sara Sarah Scott Sean Sebastian Sergei Sergey Sharon Shinzo Silvia Simon Sofia Sonia
    Stefan Stephen Steve Steven Stuart Sue Susan Tamara Tara Ted Terry Theresa Thomas Tim Timothy Tina Todd Tom Tony
    Tracy Ursula Valentina Vera Victor Victoria Viktor Vincent Vladimir Volodymyr Vyacheslav Walter Wang Wendy Wilhelm
    William Wolfgang Xi Yair Yoav Yoon Yulia Yuri Yusuf Yvette Zoe Adrienne Alberto Alison Allen Alvin Amina Andrés
    Angus Annika Arlen Arun Astrid Audrey Barry Beatriz Beth Betty Bianca Boyd Bradley Brandon Brett Bridget Bryan Byron
    Calvin Cameron Camille Cathy Cecilia Chad Charlotte Cheryl Chuck Clara Cindy Clive Colleen Connie Corey Cory Curtis
    Cynthia Dale Dana Darren Darrell Dave Dean Debbie Denise Derek Desmond Diego Dominic Dominique Don Donna Doris
    Duncan Dustin Dwight Earl Eddie Edgar Edith Edwin Eileen Elaine Eleanor Elise Eliot Elsa Emil Enrique Erica Erin
    Ernesto Esther Ethan Eugene Evan Fiona Freddie Gavin Gene Geraldine Gilbert Gina Glen Glenn Gloria Greta Guillermo
    Hanna Hannah Harriet Harvey Heidi Hilda Ines Ingrid Irene Isaac Isabella Jackie Jaime Jamie Janice Jasmin Javier
    Jeanette Jeanne Jenny Jesse Jill Jimmy Joanna Joel Joyce Juliette Karim Karin Kathryn Kathy Kirk Kristen Kurt Kyle
    Laurence Lauren Leila Leon Leslie Lindsay Lindsey Loretta Lori Lorraine Luigi Lydia Lynn Malcolm Marcus Marian
    Marilyn Marina Marjorie Marsha Marta Marvin Maureen Maurice Melanie Melissa Mia Michele Miriam Mitch Molly Monica
    Naomi Natalie Neil Nigel Nikos Noah Norm Norma Norman Olga Orrin Owen Pamela Paolo Patty Pauline Peggy Phil Phillip
    Phyllis Priscilla Randall Randy Regina Rhonda Rita Robyn Roberta Rodney Roland Rosemary Roy Sabrina Sally Samantha
    Selma Shane Shaun Sheila Shelley Sherry Shirley Stacey Stanley Sylvia Teresa Timothée Tommy Travis Trevor Troy
    Vanessa Vicki Vince Vivian Wayne Wesley Winston Yolanda Yvonne
    """
)
"""Common given names: the first word of a name that no title leads."""
