"""The names of holidays and observances, and the rules of their days, as a table: a key, the rule, the names.

Rules: "fixed" month, day; "nth" month, weekday, n, days after it; "before" month, day: the last such weekday until then, days
after it; "easter" and "orthodox": days from Easter; the other calendars are those of `calendars` ("hebrew": days from 1 Tishri,
"hindu": month, lunar day, hour, "equinox" and "sidereal": the sun's longitude, zone, hour that ends a day).

Sources: 5 U.S.C. 6103 (federal holidays of the United States), the Banking and Financial Dealings Act 1971 (United Kingdom), the
Holidays Act (Canada), the resolutions of the bodies that proclaimed the days; for the rules of India's feasts, which were counted
against published lists, see `calendars`.
"""

# ruff: noqa: E501 - a row of a table is a line

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TABLE = """
# Christian and English days.
christmas               fixed 12 25             christmas | christmas day | xmas | xmas day | x-mas | the christmas | noel
christmas eve           fixed 12 24             christmas eve | xmas eve | christmas's eve | xmas's eve
boxing day              fixed 12 26             boxing day | st stephen's day | feast of st stephen
holy innocents          fixed 12 28             holy innocents' day | childermas
new year                fixed 1 1               new year's day | new year day | new year | new year's | new years
new year eve            fixed 12 31             new year's eve | new year eve | nye | silvester | hogmanay
orthodox new year       fixed 1 14              orthodox new year | old new year
epiphany                fixed 1 6               epiphany | three kings' day | three kings day | twelfth night | feast of the epiphany
candlemas               fixed 2 2               candlemas | candlemas day
lady day                fixed 3 25              lady day | feast of the annunciation | annunciation day
midsummer day           fixed 6 24              midsummer day | midsummer's day | st john's day
lammas                  fixed 8 1               lammas | lammas day
assumption              fixed 8 15              assumption day | feast of the assumption | ferragosto
michaelmas              fixed 9 29              michaelmas | michaelmas day
all saints              fixed 11 1              all saints' day | all saints day | all hallows' day | hallowmas
all souls               fixed 11 2              all souls' day | all souls day | day of the dead | dia de los muertos
martinmas               fixed 11 11             martinmas | st martin's day
st nicholas             fixed 12 6              st nicholas day | st nicholas' day | st nicholas's day
immaculate              fixed 12 8              immaculate conception | feast of the immaculate conception
st lucy                 fixed 12 13             st lucy's day | st lucia's day
walpurgis               fixed 4 30              walpurgis night
burns night             fixed 1 25              burns night
valentine               fixed 2 14              valentine's day | valentine day | st valentine's day
saint patrick           fixed 3 17              st patrick's day | saint patrick | st paddy's day | paddy's day
st david                fixed 3 1               st david's day
st george               fixed 4 23              st george's day
st andrew               fixed 11 30             st andrew's day
guy fawkes              fixed 11 5              guy fawkes night | guy fawkes day | bonfire night
trafalgar               fixed 10 21             trafalgar day
advent                  before 12 24 7 -21      advent sunday | first sunday of advent | first sunday in advent
second advent           before 12 24 7 -14      second sunday of advent | second sunday in advent
third advent            before 12 24 7 -7       third sunday of advent | third sunday in advent
fourth advent           before 12 24 7          fourth sunday of advent | fourth sunday in advent
remembrance sunday      nth 11 7 2              remembrance sunday
easter                  easter 0                easter | easter sunday | easter day
easter monday           easter 1                easter monday
low sunday              easter 7                ^low sunday | divine mercy sunday
good friday             easter -2               good friday | ^great friday
holy saturday           easter -1               holy saturday | easter saturday
holy week               easter -7 for:7         holy week
maundy thursday         easter -3               maundy thursday | holy thursday | covenant thursday | thursday of mysteries
palm sunday             easter -7               palm sunday | branch sunday
mothering sunday        easter -21              mothering sunday
lent                    easter -46 for:46       lent
ash wednesday           easter -46              ash wednesday | carnival's end
shrove tuesday          easter -47              shrove tuesday | pancake day | mardi gras | pancake tuesday | fat tuesday
rose monday             easter -48              ^rose monday | rosenmontag
ascension               easter 39               ascension day | ascension thursday
pentecost               easter 49               pentecost | pentecost sunday | whit sunday | whitsunday | ^white sunday | whitsun
whit monday             easter 50               whit monday | pentecost monday | monday of the holy spirit
trinity                 easter 56               trinity sunday
corpus christi          easter 60               corpus christi | feast of corpus christi
orthodox easter         orthodox 0              orthodox easter | pascha | orthodox easter sunday
orthodox easter monday  orthodox 1              orthodox easter monday
orthodox good friday    orthodox -2             orthodox good friday | orthodox great friday
orthodox holy saturday  orthodox -1             orthodox holy saturday
orthodox palm sunday    orthodox -7             orthodox palm sunday | orthodox branch sunday
lazarus saturday        orthodox -8             lazarus saturday
clean monday            orthodox -48            clean monday | orthodox ash monday | ^green monday | orthodox shrove monday | shrove monday
great lent              orthodox -48 for:40     great lent | great fast | orthodox lent
orthodox christmas      fixed 1 7               orthodox christmas | orthodox christmas day
# The United States and Canada.
independence            fixed 7 4               independence day | us independence day | american independence day
veterans                fixed 11 11             veterans day | veterans' day | veteran's day | armistice day | remembrance day | poppy day
juneteenth              fixed 6 19              juneteenth
halloween               fixed 10 31             halloween | hallowe'en | halloween day | all hallows' eve | all hallows eve
groundhog               fixed 2 2               groundhog day | groundhogs day
flag day                fixed 6 14              flag day
pearl harbor            fixed 12 7              pearl harbor day | pearl harbor remembrance day
patriot day             fixed 9 11              patriot day
patriots day            nth 4 1 3               patriots' day | patriots day
emancipation            fixed 4 16              emancipation day
boss day                fixed 10 16 6:-1 7:1    boss's day | boss day | bosses day | bosses' day | national boss day
tax day                 fixed 4 15 6:2 7:1      tax day
kwanzaa                 fixed 12 26 for:7       kwanzaa
cinco                   fixed 5 5               cinco de mayo
thanksgiving            nth 11 4 4              thanksgiving | thanksgiving day | turkey day | us thanksgiving | american thanksgiving
black friday            nth 11 4 4 1            black friday
small business          nth 11 4 4 2            small business saturday
cyber monday            nth 11 4 4 4            cyber monday
giving tuesday          nth 11 4 4 5            ^giving tuesday
mlk                     nth 1 1 3               martin luther king day | martin luther king's day | martin luther king jr day | martin luther king jr. day | martin luther king, jr. day | martin luther king jr.'s day | mlk day | mlk jr day | mlk jr. day | civil rights day | idaho human rights day
presidents              nth 2 1 3               presidents' day | presidents day | president's day | washington's birthday
memorial                nth 5 1 -1              memorial day | decoration day
labor                   nth 9 1 1               labor day | labour day
columbus                nth 10 1 2              columbus day | indigenous peoples' day | indigenous peoples day
mothers                 nth 5 7 2               mother's day | mothers' day | mothers day | mother day
fathers                 nth 6 7 3               father's day | fathers' day | fathers day | father day
grandparents            nth 9 1 1 6             grandparents' day | grandparents day
administrative          nth 4 6 4 -3            administrative professional day | administrative professionals' day | secretaries day | secretaries' day
arbor                   nth 4 5 -1              arbor day
election                nth 11 1 1 1            election day
super tuesday           nth 3 2 1               super tuesday
military spouse         nth 5 5 2               military spouse day
canada                  fixed 7 1               canada day | dominion day
victoria                before 5 24 1           victoria day
canada thanksgiving     nth 10 1 2              canadian thanksgiving | canada's thanksgiving
# Other nations.
early may               nth 5 1 1               early may bank holiday
spring bank             nth 5 1 -1              spring bank holiday | late may bank holiday
summer bank             nth 8 1 -1              summer bank holiday | august bank holiday
commonwealth            nth 3 1 2               commonwealth day
may day                 fixed 5 1               may day | international workers' day | international workers day | workers' day
bastille                fixed 7 14              bastille day
europe day              fixed 5 9               europe day | victory day
ve day                  fixed 5 8               ve day | v-e day
vj day                  fixed 8 15              vj day | v-j day
australia day           fixed 1 26              australia day
waitangi                fixed 2 6               waitangi day
anzac                   fixed 4 25              anzac day
kings day               fixed 4 27 7:-1         king's day | koningsdag
german unity            fixed 10 3              german unity day | day of german unity
oxi                     fixed 10 28             oxi day | ochi day | ohi day
singapore national      fixed 8 9               singapore national day | singapore's national day
ukraine                 fixed 8 24              ukraine's independence day | ukrainian independence day | ukraine independence day | independence day of ukraine
india                   fixed 8 15              india's independence day | indian independence day
india republic          fixed 1 26              india's republic day
pakistan                fixed 8 14              pakistan's independence day | pakistan independence day
poland                  fixed 11 11             poland's independence day | polish independence day
mexico                  fixed 9 16              mexico's independence day | mexican independence day
brazil                  fixed 9 7               brazil's independence day | brazilian independence day
greece                  fixed 3 25              greek independence day | greece's independence day
finland                 fixed 12 6              finland's independence day | finnish independence day
indonesia               fixed 8 17              indonesia's independence day | indonesian independence day
singles day             fixed 11 11             singles' day | singles day
# Proclaimed by the United Nations and other bodies.
holocaust               fixed 1 27              international holocaust remembrance day | holocaust memorial day
cancer day              fixed 2 4               world cancer day
mother language         fixed 2 21              international mother language day
wildlife                fixed 3 3               world wildlife day
womens day              fixed 3 8               international women's day | women's day
pi day                  fixed 3 14              pi day
happiness               fixed 3 20              international day of happiness
world water             fixed 3 22              world water day
tuberculosis            fixed 3 24              world tuberculosis day | world tb day
autism                  fixed 4 2               world autism awareness day | world autism day
mine action             fixed 4 4               international mine awareness day
world health            fixed 4 7               world health day
april fools             fixed 4 1               april fools' day | april fool's day | april fools day | april fools
earth day               fixed 4 22              earth day
book day                fixed 4 23              world book and copyright day
malaria                 fixed 4 25              world malaria day
world press             fixed 5 3               world press freedom day
star wars               fixed 5 4               star wars day
biodiversity            fixed 5 22              international day for biological diversity | world biodiversity day
no tobacco              fixed 5 31              world no tobacco day
world environment       fixed 6 5               world environment day
oceans                  fixed 6 8               world oceans day
blood donors            fixed 6 14              world blood donor day
refugees                fixed 6 20              world refugee day
yoga                    fixed 6 21              international yoga day | international day of yoga
population              fixed 7 11              world population day
mandela                 fixed 7 18              mandela day | nelson mandela international day
hepatitis               fixed 7 28              world hepatitis day
youth                   fixed 8 12              international youth day
humanitarian            fixed 8 19              world humanitarian day
literacy                fixed 9 8               international literacy day
democracy               fixed 9 15              international day of democracy
international peace     fixed 9 21              international day of peace | world peace day
tourism                 fixed 9 27              world tourism day
older persons           fixed 10 1              international day of older persons
non violence            fixed 10 2              international day of non-violence | gandhi jayanti
teachers                fixed 10 5              world teachers' day | world teachers day
mental health           fixed 10 10             world mental health day
girl child              fixed 10 11             international day of the girl | international day of the girl child
food day                fixed 10 16             world food day
poverty                 fixed 10 17             international day for the eradication of poverty
united nations          fixed 10 24             united nations day | un day
vegan                   fixed 11 1              world vegan day
childrens day           fixed 11 20             world children's day | universal children's day
violence women          fixed 11 25             international day for the elimination of violence against women
world aids day          fixed 12 1              world aids day
disability              fixed 12 3              international day of persons with disabilities
corruption              fixed 12 9              international anti-corruption day
human rights            fixed 12 10             human rights day
migrants                fixed 12 18             international migrants day
youth service           nth 4 6 -1 -1 for:3     global youth service day
# Hebrew: the day after the evening on which it begins.
rosh hashanah           hebrew 0 for:2          rosh hashanah | rosh hashana | rosh hashanna | jewish new year
yom kippur              hebrew 9                yom kippur | day of atonement
sukkot                  hebrew 14 for:7         sukkot | succot | succos | sukkos | feast of tabernacles | feast of the tabernacles | feast of the ingathering | feast of booths
shemini atzeret         hebrew 21               shemini atzeret
simchat torah           hebrew 22               simchat torah
hanukkah                kislev 24 for:8         hanukkah | hanukah | hannukah | hannukkah | chanukah | chanukkah | hanukka
tu bishvat              shevat 15               tu bishvat | tu b'shvat | tu b'shevat
purim                   hebrew -193             purim
shushan purim           hebrew -192             shushan purim
passover                hebrew -163 for:8       passover | pesach
yom hashoah             hebrew -151 5:-1 7:1    yom hashoah | yom ha-shoah | holocaust remembrance day | holocaust day
yom haatzmaut           hebrew -143 1:1 5:-1 6:-2   yom haatzmaut | yom ha'atzmaut | yom ha-atzmaut | israel's independence day | israeli independence day
yom hazikaron           hebrew -144 7:1 4:-1 5:-2   yom hazikaron | yom ha-zikaron
lag baomer              hebrew -130             lag b'omer | lag baomer | lag ba'omer
shavuot                 hebrew -113 for:2       shavuot | shavuos | shavuoth
tisha bav               hebrew -51 6:1          tisha b'av | tisha be'av
# Islamic.
islamic new year        islamic 1 1             islamic new year | hijri new year | muslim new year | amun jadid
ashura                  islamic 1 10            ashura | ashoura | day of ashura
mawlid                  islamic 3 12            mawlid | mawlid al-nabi | mawlid al-nabawi | prophet's birthday | milad un-nabi | eid milad un-nabi
isra                    islamic 7 27            isra and mi'raj | isra and miraj | the night journey | ascension to heaven | the prophet's ascension
ramadan                 islamic 9 1 for:29      ramadan | ramadhan | ramzan
laylat al-qadr          islamic 9 27            laylat al-qadr | laylat al-kadr | night of power | night of measures
eid al-fitr             islamic 10 1            eid al-fitr | eid ul-fitr | eid-ul-fitr | id al-fitr | id ul-fitr | eid el-fitr | hari raya puasa | hari raya aidilfitri
arafat day              islamic 12 9            arafat day | day of arafah | day of arafat
eid al-adha             islamic 12 10           eid al-adha | eid ul-adha | id al-adha | id ul-adha | eid el-adha | bakr id | bakr eid | bakra eid | sacrifice feast | feast of the sacrifice | feast of sacrifice | hari raya haji | kurban bayram
# Chinese, and days of the sun.
chinese new year        chinese 1 1             chinese new year | chinese new year's day | lunar new year | lunar new year's day | chinese lunar new year | chinese lunar new year's day | chinese new years | ^spring festival | vietnamese new year | korean new year | seollal
lantern festival        chinese 1 15            lantern festival
qingming                equinox 15 8 24         qingming | qingming festival | tomb-sweeping day | tomb sweeping day
dragon boat             chinese 5 5             dragon boat festival
mid-autumn              chinese 8 15            mid-autumn festival | ^moon festival | chuseok
nowruz                  equinox 0 3.5 12        nowruz | norouz | navroz | nauroz | nowrooz | persian new year | iranian new year
songkran                fixed 4 13 for:3        songkran | thai new year
vesak                   chinese 4 15            vesak | vesak day | wesak | wesak day | vaisakha | visakha bucha | buddha day
# India.
parsi new year          parsi 736923            parsi new year | jamshedi navroz
pongal                  sidereal 270 5.5 18     pongal | thai pongal | makar sankranti | makara sankranti | makara sankranthi | maghi
bhogi                   sidereal 270 5.5 18 -1  bhogi | bogi | bhogi pandigai | bogi pandigai
mattu pongal            sidereal 270 5.5 18 1   mattu pongal | maattu pongal
kaanum pongal           sidereal 270 5.5 18 2   kaanum pongal | kanni pongal
vaisakhi                sidereal 0 5.5 24       vaisakhi | baisakhi | vaishakhi | vasakhi
tamil new year          sidereal 0 5.5 18       tamil new year | puthandu
vasant panchami         hindu 11 5 9            vasant panchami | basant panchami | saraswati puja
ravidas                 hindu 11 15 6.2         guru ravidas jayanti | guru ravidass jayanti | guru ravidas birthday | guru ravidass birthday
shivaratri              hindu 11 29 24          maha shivaratri | maha shivratri | mahashivratri | shivratri | shivaratri
holika dahan            hindu 12 15 18.5        holika dahan | chhoti holi | choti holi | kamudu pyre
holi                    hindu 12 15 18.5 1      holi | dhulandi | dhuleti | phagwah
ugadi                   hindu 1 1 6.2           ugadi | yugadi | gudi padwa | samvatsaradi | chaitra sukladi | chaitra sukhladi
rama navami             hindu 1 9 12.5          rama navami | ram navami
mahavir jayanti         hindu 1 13 6.2          mahavir jayanti | mahavira jayanti | mahaveer janma kalyanak | mahavir janma kalyanak
buddha purnima          hindu 2 15 6.2          buddha purnima | buddha jayanti
ratha yatra             hindu 4 2 6.2           ratha yatra | rath yatra | ratha-yatra
guru purnima            hindu 4 15 6.2          guru purnima
rakhi                   hindu 5 15 6.2          rakhi | raksha bandhan
janmashtami             hindu 5 23 24           janmashtami | krishna janmashtami | gokulashtami
ganesh chaturthi        hindu 6 4 12.5          ganesh chaturthi | vinayaka chaturthi
navaratri               hindu 7 1 6.2 for:9     navaratri | navratri | sharad navratri | durga puja
maha saptami            hindu 7 7 6.2           maha saptami
dussehra                hindu 7 10 14.5         dussehra | dasara | vijayadashami | vijaya dashami | dasain
valmiki                 hindu 7 15 18.5         valmiki jayanti | maharishi valmiki jayanti | pargat diwas
karva chauth            hindu 7 19 20.5         karva chauth | karwa chauth
dhanteras               hindu 7 28 18.5         dhanteras | dhanatrayodashi
choti diwali            hindu 7 29 18.5         choti diwali | kali chaudas | naraka chaturdashi
diwali                  hindu 7 30 18.5         diwali | deepavali | divali | deepawali | lakshmi puja
bhai dooj               hindu 8 2 14.5          bhai dooj
chhath                  hindu 8 6 6.2           chhath | chhath puja | dala puja | surya shashthi
guru nanak              hindu 8 15 6.2          guru nanak jayanti | guru nanak's birthday | guru nanak gurpurab
gobind singh            hindu 10 7 6.2          guru gobind singh jayanti | guru govind singh jayanti | guru gobind singh birthday
rabindra jayanti        fixed 5 9               rabindra jayanti | rabindranath jayanti
# New years of which no rule is kept here: no day is better than 1 January.
other new year          none                    tibetan new year | ethiopian new year | berber new year | coptic new year | balinese new year | losar
"""

_SHORT = {"monday": "mon", "tuesday": "tue", "wednesday": "wed", "thursday": "thu", "friday": "fri", "saturday": "sat"}
_WORDS = re.compile(r"[^\W_]+|[^\w\s]")


def _spellings(name: str) -> Iterator[str]:
    """A name as people write it: "St. Patrick's Day", "Saint Patricks Day", "Good Fri"."""
    saints = [name]
    if name.startswith("st "):
        saints += [f"st. {name[3:]}", f"saint {name[3:]}"]
    for each in saints:
        yield each
        if "'s " in each:
            yield each.replace("'s ", "s ")
        if "'" in each:
            yield each.replace("'", "’")
        if "-" in each:
            yield each.replace("-", " ")
        *front, last = each.split(" ")
        if front and last in _SHORT:
            yield " ".join((*front, _SHORT[last]))
        if " of " in each and each.split(" ")[0] in _SHORT:
            yield each.replace(each.split(" ")[0], _SHORT[each.split(" ")[0]])


def _read() -> tuple[dict[str, tuple[str, ...]], dict[tuple[str, ...], tuple[str, Any]], frozenset[tuple[str, ...]]]:
    capitals: set[tuple[str, ...]] = set()
    rules: dict[str, tuple[str, ...]] = {}
    names: dict[tuple[str, ...], tuple[str, Any]] = {}
    for line in _TABLE.strip().splitlines():
        if line.startswith("#"):
            continue
        key, rule, rest = re.split(r" {2,}", line, maxsplit=2)
        rules[key] = tuple(rule.split())
        for name in rest.split(" | "):
            for spelling in _spellings(name.lstrip("^")):
                words = tuple(_WORDS.findall(spelling))
                names.setdefault(words, ("HOLIDAY", key))
                if name.startswith("^"):
                    capitals.add(words)
    return rules, names, frozenset(capitals)


RULES, HOLIDAY_PHRASES, CAPITAL_ONLY = _read()
