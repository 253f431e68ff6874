"""The names of holidays and observances, and the rules of their days, as a table. Plain Gregorian rules; Easter by computus.

Sources: 5 U.S.C. 6103 (federal holidays of the United States), the Banking and Financial Dealings Act 1971 (United Kingdom),
and the resolutions of the bodies that proclaimed the days.
"""

# ruff: noqa: E501 - a row of a table is a line

from __future__ import annotations

from typing import Any

_TABLE = """
christmas               fixed 12 25     christmas | christmas day | xmas | xmas day | x-mas | the christmas | noel
christmas eve           fixed 12 24     christmas eve | xmas eve | christmas ' s eve | xmas ' s eve
boxing day              fixed 12 26     boxing day | st stephen ' s day
new year                fixed 1 1       new year ' s day | new years day | new year day | new year | new year ' s | new years
new year eve            fixed 12 31     new year ' s eve | new years eve | new year eve | nye | silvester
valentine               fixed 2 14      valentine ' s day | valentines day | valentine day | saint valentine ' s day | st valentine ' s day
saint patrick           fixed 3 17      saint patrick ' s day | st patrick ' s day | st patricks day | st . patrick ' s day | st paddy ' s day | saint patrick | saint paddy ' s day | st . paddy ' s day
april fools             fixed 4 1       april fools ' day | april fool ' s day | april fools day | april fools
may day                 fixed 5 1       may day | international workers ' day | international workers day | workers ' day
independence            fixed 7 4       independence day | us independence day
veterans                fixed 11 11     veterans day | veterans ' day | veteran ' s day | armistice day | remembrance day
juneteenth              fixed 6 19      juneteenth
halloween               fixed 10 31     halloween | hallowe ' en | hallowe'en | halloween day | all hallows ' eve | all hallows eve
all saints              fixed 11 1      all saints ' day | all saints day | all hallows ' day | hallowmas
all souls               fixed 11 2      all souls ' day | all souls day
epiphany                fixed 1 6       epiphany | three kings ' day | twelfth night
groundhog               fixed 2 2       groundhog day | groundhogs day
earth day               fixed 4 22      earth day
world aids day          fixed 12 1      world aids day
womens day              fixed 3 8       international women ' s day | women ' s day | international womens day
pi day                  fixed 3 14      pi day
bastille                fixed 7 14      bastille day
canada                  fixed 7 1       canada day
australia day           fixed 1 26      australia day
anzac                   fixed 4 25      anzac day
guy fawkes              fixed 11 5      guy fawkes night | guy fawkes day | bonfire night
human rights            fixed 12 10     human rights day
europe day              fixed 5 9       europe day | victory day
united nations          fixed 10 24     united nations day | un day
st andrew               fixed 11 30     st andrew ' s day | saint andrew ' s day
st george               fixed 4 23      st george ' s day | saint george ' s day
st david                fixed 3 1       st david ' s day | saint david ' s day
world environment       fixed 6 5       world environment day
world health            fixed 4 7       world health day
world water             fixed 3 22      world water day
world press             fixed 5 3       world press freedom day
international peace     fixed 9 21      international day of peace | world peace day
singapore national      fixed 8 9       singapore national day
cinco                   fixed 5 5       cinco de mayo
immaculate              fixed 12 8      immaculate conception
assumption              fixed 8 15      assumption day | feast of the assumption
star wars               fixed 5 4       star wars day
flag day                fixed 6 14      flag day
pearl harbor            fixed 12 7      pearl harbor day | pearl harbor remembrance day
patriot day             fixed 9 11      patriot day
thanksgiving            nth 11 4 4      thanksgiving | thanksgiving day | turkey day
black friday            nth 11 4 4 1    black friday
cyber monday            nth 11 4 4 4    cyber monday
giving tuesday          nth 11 4 4 5    giving tuesday
mlk                     nth 1 1 3       martin luther king day | martin luther king ' s day | martin luther king jr day | mlk day | martin luther king jr . day | civil rights day | idaho human rights day
presidents              nth 2 1 3       presidents ' day | presidents day | president ' s day | washington ' s birthday
memorial                nth 5 1 -1      memorial day | decoration day
labor                   nth 9 1 1       labor day | labour day
columbus                nth 10 1 2      columbus day | indigenous peoples ' day | indigenous peoples day
mothers                 nth 5 7 2       mother ' s day | mothers ' day | mothers day | mother day
fathers                 nth 6 7 3       father ' s day | fathers ' day | fathers day | father day
grandparents            nth 9 1 1 6     grandparents ' day | grandparents day
administrative          nth 4 6 4 -3    administrative professional day | administrative professionals ' day | secretaries day | secretaries ' day
emancipation            fixed 4 16      emancipation day
arbor                   nth 4 5 -1      arbor day
victoria                nth 5 1 -1      victoria day
election                nth 11 1 1 1    election day
super tuesday           nth 3 2 1       super tuesday
boss day                fixed 10 16     boss ' s day | boss day | bosses day | bosses ' day | national boss day
military spouse         nth 5 5 2       military spouse day
early may               nth 5 1 1       early may bank holiday
summer bank             nth 8 1 -1      summer bank holiday | august bank holiday
spring bank             nth 5 1 -1      spring bank holiday
easter                  easter 0        easter | easter sunday | easter day
easter monday           easter 1        easter monday
good friday             easter -2       good friday | great friday
holy saturday           easter -1       holy saturday | easter saturday
maundy thursday         easter -3       maundy thursday | holy thursday | covenant thursday | thursday of mysteries
palm sunday             easter -7       palm sunday | branch sunday
ash wednesday           easter -46      ash wednesday | carnival ' s end
shrove tuesday          easter -47      shrove tuesday | pancake day | mardi gras | pancake tuesday
ascension               easter 39       ascension day | ascension thursday
pentecost               easter 49       pentecost | whit sunday | whitsunday | white sunday | whitsun
whit monday             easter 50       whit monday | pentecost monday | monday of the holy spirit
trinity                 easter 56       trinity sunday
corpus christi          easter 60       corpus christi | feast of corpus christi
orthodox easter         orthodox 0      orthodox easter | pascha | orthodox easter sunday
orthodox easter monday  orthodox 1      orthodox easter monday
orthodox good friday    orthodox -2     orthodox good friday | orthodox great friday
orthodox holy saturday  orthodox -1     orthodox holy saturday | lazarus saturday eve
orthodox palm sunday    orthodox -7     orthodox palm sunday | orthodox branch sunday
lazarus saturday        orthodox -8     lazarus saturday
clean monday            orthodox -48    clean monday | orthodox ash monday | green monday | orthodox shrove monday | shrove monday
orthodox christmas      fixed 1 7       orthodox christmas | orthodox christmas day
"""


def _read() -> tuple[dict[str, tuple[str, ...]], dict[tuple[str, ...], tuple[str, Any]]]:
    rules: dict[str, tuple[str, ...]] = {}
    names: dict[tuple[str, ...], tuple[str, Any]] = {}
    for line in _TABLE.strip().splitlines():
        key, rest = line[:24].strip(), line[24:]
        rules[key] = tuple(rest[:16].split())
        for name in rest[16:].split("|"):
            words = tuple(name.replace("-", " - ").split())
            names[words] = ("HOLIDAY", key)
            if "'" in words:
                names[tuple("’" if word == "'" else word for word in words)] = ("HOLIDAY", key)
    return rules, names


RULES, HOLIDAY_PHRASES = _read()
