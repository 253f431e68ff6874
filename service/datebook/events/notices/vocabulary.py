"""Words by what they do on a notice: the closed lists that its readers share, each with what it must not take in."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BUILDINGS = _set(
    """
    hall building bldg bldg. auditorium theatre theater center centre library lounge house room laboratory laboratories lab labs
    chapel gallery suite hotel museum union club wing ballroom tower towers gym gymnasium studio annex annexe pavilion atrium
    lobby foyer quadrangle quad commons classroom amphitheater amphitheatre campus court cafe café cafeteria church cathedral
    complex arena stadium plaza cinema playhouse courtyard block clubhouse barn seminarraum hörsaal aula observatory mansion inn
    floor basement rotunda planetarium refectory parlor parlour bookstore
    """
)
"""What a place to meet is called, in small letters: "Wean Hall", "the Faculty lounge"."""

ROOMS = _set(
    "room rm rm. auditorium lounge wing ballroom lab laboratory theatre theater suite studio classroom chapel lobby foyer"
)
"""Of these, the ones that lie in a building, which may be named behind them: "Garden Room, Student Union"."""

AFFILIATIONS = _set(
    "institute institution center centre laboratory laboratories labs lab museum library school house group union"
)
"""Of these, the ones that name a body as often as a place: "Institute" below a person's name tells who employs them."""

EMPLOYERS = _set(
    """
    university universität universität. université universidad college institute institution school department dept dept. division
    faculty laboratory laboratories labs lab lab. center centre centers corporation corp corp. inc inc. ltd ltd. llc gmbh ag co.
    company research group society foundation agency hospital clinic association council museum library bank press bureau
    ministry consultants partners technologies systems univ univ. u. program programme office academy polytechnic eth mit cnrs
    inria
    """
)
"""What stands beside or below the name of somebody who speaks: whom they work for."""

JOBS = _set(
    """
    professor prof. director scientist fellow chair dean president vice manager lecturer researcher engineer student candidate
    postdoctoral postdoc post-doctoral ph.d ph.d. phd author editor artist composer curator consultant activist founder attorney
    architect poet writer economist historian chairman chairwoman senior associate assistant adjunct visiting emeritus chief
    officer ceo cto counselor specialist coordinator investigator physician surgeon nurse principal novelist journalist
    correspondent photographer filmmaker critic analyst staff
    """
)
"""And as what."""

BODIES = EMPLOYERS | JOBS

THINGS = (
    EMPLOYERS
    | BUILDINGS
    | _set(
        "memorial lecture lectures distinguished lecturer series award endowed seminar seminars colloquium fund fellowship "
        "endowment "
        "collection prize chair conference symposium workshop plaza scholar theatre theater sciences"
    )
)
"""What follows a person's name where it has become the name of a thing: "Ada Byron Memorial Lecture", "Byron Hall"."""

NO_PERSON = (
    BUILDINGS
    | BODIES
    | _set(
        """
        seminar seminars systems science sciences computer computing engineering abstract topic talk talks lecture lectures series
        colloquium colloquia speaker speakers title date time place host hosts special thesis oral proposal defense defence
        workshop symposium conference panel discussion presentation presentations presented presents present monday tuesday
        wednesday thursday friday saturday sunday january february march april may june july august september october november
        december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec theory the a an of
        and for in on with to is are was note please all new joint distinguished guest first second third graduate undergraduate
        students design project summer fall spring winter autumn national international robotics learning networks network
        analysis models model language languages data information processing introduction toward towards using from at by about
        between into via over under through without within his her their our your my its this that these those what when where
        why how who which or but as be can not no do does it we you he she they i if one two three four five six seven eight nine
        ten public policy management business administration economics statistics mathematics physics chemistry biology
        psychology philosophy history english music art arts architecture medicine medical health law education political social
        applied advanced digital global urban human machine artificial intelligence software hardware computational parallel
        distributed programming technology technical environmental environment civil electrical mechanical chemical industrial
        biological biomedical carnegie-mellon memorial award annual weekly monthly reminder announcement notice free open
        everyone welcome coffee tea refreshments lunch reception dinner noon midnight morning afternoon evening today tomorrow
        tonight northern southern eastern western central united states state states american european
        british french german japanese chinese world city county street avenue road boulevard drive lane square days
        week weekly year years fwd re subject contact phone fax email e-mail tel www http internet web online zoom part chapter
        section version volume topics future current past modern general basic quality standards internal external revenue
        service services problem problems method methods approach approaches application applications development developments
        evaluation theory practice issues perspective perspectives overview case study studies review toward experienced vs
        attendees participants audience registration register information details schedule agenda program programs questions
        answer answers sponsored funded organized organised supported hosted held featuring welcome dear hi hello friends
        colleagues thanks sincerely regards best cheers yours upcoming next last other another more many some any each every
        jr jr. sr sr. ii iii iv md m.d phd refreshment job interview candidate women men student teaching research
        """
    )
)
"""Words, in small letters, that make no part of a person's name on a notice, however large they are written."""

ABSTRACT_ENDINGS = (
    "tion",
    "tions",
    "sion",
    "ment",
    "ments",
    "ness",
    "ology",
    "ics",
    "ical",
    "ism",
    "ity",
    "ities",
    "ware",
    "ance",
    "ence",
    "ences",
    "ysis",
    "tive",
    "ized",
    "ised",
    "able",
    "ible",
    "graphy",
    "ology",
    "onomy",
    "ular",
    "ional",
    "ative",
)
"""How words end that titles are made of and names seldom are: "Computation", "Robustness"."""
