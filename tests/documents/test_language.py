"""A text in another language is recognised as such; names, headlines and tables in English are not."""

import pytest

from datebook.documents.language import language_of

TEXTS = [
    ("en", "The talks will be held in Geneva on January 10, and the council meets on the 12th, the ministry said on Monday."),
    ("en", "EU-Ukraine summit, 12 May"),
    ("en", ""),
    ("en", "9:30 a.m. Secretary meets Foreign Minister Müller-Größe\n10:00 a.m. Reception, Palais des Nations, Genève, Salle XX"),
    ("en", "MONDAY 10 JANUARY: Geneva. Brussels. Vienna. Moscow. Washington. Kyiv. Paris. Berlin. Rome. Warsaw. Riga. Oslo."),
    ("de", "Die Gespräche werden am 10. Januar in Genf geführt, und der Rat tritt am 12. zusammen, teilte das Ministerium mit."),
    ("fr", "Les pourparlers auront lieu à Genève le 10 janvier et le conseil se réunira le 12, a annoncé le ministère lundi."),
    ("es", "Las conversaciones se celebrarán en Ginebra el 10 de enero y el consejo se reunirá el 12, dijo el ministerio."),
    ("it", "I colloqui si terranno a Ginevra il 10 gennaio e il consiglio si riunirà il 12, ha detto il ministero della difesa."),
    ("nl", "De gesprekken worden op 10 januari in Genève gehouden en de raad komt op de 12e bijeen, aldus het ministerie."),
    (
        "pt",
        "As conversações serão realizadas em Genebra no dia 10 de janeiro e o conselho se reunirá no dia 12, disse o governo.",
    ),
    (
        "pl",
        "Rozmowy odbędą się w Genewie 10 stycznia, a rada zbierze się 12 stycznia, jak podało ministerstwo na stronie w sieci.",
    ),
    (
        "sv",
        "Samtalen kommer att hållas i Genève den 10 januari och rådet möts den 12, meddelade ministeriet på måndagen till oss.",
    ),
    ("und", "Переговоры пройдут в Женеве десятого января, а совет соберется двенадцатого, сообщило министерство в понедельник."),
    ("und", "会谈 将 于 一月 十日 在 日内瓦 举行 理事会 将 于 十二日 开会 外交部 星期一 说"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_language_is_told_by_script_and_function_words(language, text):
    assert language_of(text) == language
