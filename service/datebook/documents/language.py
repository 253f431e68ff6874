"""Which language a text is in, as far as it matters here: English, or one that must not be read as if it were.

By script and by the commonest function words. Short texts, and texts that tell nothing, count as English: a headline such as
"EU-Ukraine summit, 12 May" has no function word at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

# The commonest words of each language that are not also common in English.
FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset("the of and to in is that for it was on with as by at from be are this have will has which not".split()),
    "de": frozenset("der die das und ist von mit den dem zu auf für im nicht ein eine sich auch wird als am bei nach".split()),
    "fr": frozenset("le la les des et est du une dans que pour qui sur pas au avec par plus sont ce il ont aux leur".split()),
    "es": frozenset("el la los las de que y en un una por con para se del al es su como más entre sobre este fue".split()),
    "it": frozenset("il di che la è per un una del della con non sono le gli si da al dei nel alla anche più questo".split()),
    "nl": frozenset("de het een van en dat op te voor met zijn niet aan er om ook bij naar wordt uit maar door over".split()),
    "pt": frozenset("o os as um uma de que do da em para com não no na por mais dos das se ao foi são pela entre".split()),
    "pl": frozenset("i w na z się nie że do jest to o po przez od za dla oraz są był przed tym które jako ma".split()),
    "sv": frozenset("och att det som en på är av för med den till inte om ett har de vid från eller ska efter under".split()),
}
NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch", "pt": "Portuguese", "pl": "Polish",
    "sv": "Swedish", "und": "another language",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH_WORDS = 12
_ENOUGH_FOREIGN = 3  # "Palais des Nations" is not yet French
_OWN_LETTERS = 0.5


def language_of(text: str) -> str:
    """The ISO 639-1 code of the text's language: "en" unless it is clearly another, "und" for a script English is not in."""
    words = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < _ENOUGH_WORDS:
        return "en"
    letters = "".join(words)
    latin = sum(letter.isascii() or unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    if latin < _OWN_LETTERS * len(letters):
        return "und"
    counts = Counter(words)
    shares = {code: sum(counts[word] for word in known) for code, known in FUNCTION_WORDS.items()}
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    return best if shares[best] > 2 * shares["en"] and shares[best] >= max(_ENOUGH_FOREIGN, len(words) // 10) else "en"
