"""E-mail: what its sender says, without what is quoted; the day it was sent; the calendar that it carries."""

import pytest

from datebook.documents import from_bytes, mail
from datebook.documents.parts import UnreadableError
from datebook.documents.quotes import own_words, subject_of

INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
METHOD:{method}
BEGIN:VEVENT
UID:1
DTSTAMP:20310303T080000Z
SUMMARY:Harbour council
DTSTART;TZID=Europe/Oslo:20310307T100000
DTEND;TZID=Europe/Oslo:20310307T113000
END:VEVENT
END:VCALENDAR
"""


def written(body, *headers, kind="text/plain; charset=utf-8", subject="Harbour council"):
    head = [
        "From: Ann Berg <ann@example.org>",
        f"Subject: {subject}",
        "Date: Mon, 3 Mar 2031 09:12:00 +0100",
        "MIME-Version: 1.0",
        f"Content-Type: {kind}",
        *headers,
    ]
    return "\n".join(head).encode() + b"\n\n" + (body if isinstance(body, bytes) else body.encode())


def parts(*inner, kind="mixed"):
    body = "".join(f"--x\nContent-Type: {each[0]}\n{each[2] if len(each) > 2 else ''}\n{each[1]}\n" for each in inner) + "--x--\n"
    return written(body, kind=f"multipart/{kind}; boundary=x")


def read(data):
    (part,) = mail.read(data)
    return part


# What stands in the plain text → what its sender says.
OWN = {
    "all of it": ("The council meets on 5 March.", "The council meets on 5 March."),
    "not what is quoted": (
        "Fine.\n\nOn Fri, Feb 28, 2031 at 4:02 PM Olaf <o@example.org> wrote:\n> We meet on 5 March.\n>\n> Olaf",
        "Fine.",
    ),
    "not what is quoted under a line broken in two": (
        "Fine.\n\nOn Fri, Feb 28, 2031 at 4:02 PM Olaf Holm\n<o@example.org> wrote:\n\n> We meet on 5 March.",
        "Fine.",
    ),
    "what stands between quotations": ("> When?\n\nOn 6 March.\n\n> Where?\n\nIn Room 5.", "On 6 March.\n\nIn Room 5."),
    "not what is quoted without marks": ("Fine.\n\nOn Friday Olaf wrote:\n\nWe meet on 5 March.", "Fine."),
    "not the message that is answered": (
        "Fine.\n\n-----Original Message-----\nFrom: Olaf\nSent: Friday\nTo: Ann\nSubject: x\n\nWe meet on 5 March.",
        "Fine.",
    ),
    "not the message under a rule": (
        "Fine.\n________________________________\nFrom: Olaf\nSent: Friday\n\nWe meet on 5 March.",
        "Fine.",
    ),
    "not the signature": ("We meet on 5 March.\n-- \nAnn\nOpen day: 4 May", "We meet on 5 March."),
    "a line that somebody wrote": ("What she wrote: we meet.", "What she wrote: we meet."),
    "a rule that parts nothing": ("One.\n________________________________\nTwo.", "One.\n________________________________\nTwo."),
}
PASSED_ON = {
    "a message": (
        "FYI\n\n---------- Forwarded message ---------\nFrom: Olaf\nDate: Fri, Feb 28, 2031\nTo: Ann\n\n\nWe meet on 5 March.",
        "FYI\n\nWe meet on 5 March.",
    ),
    "a message as other programs mark it": (
        "-----Original Message-----\nFrom: Olaf\nSent: Friday\nTo: Ann\n\nWe meet on 5 March.",
        "We meet on 5 March.",
    ),
    "a message behind a signature": (
        "FYI\n-- \nAnn\n\nBegin forwarded message:\n\nFrom: Olaf\nSubject: x\n\nWe meet on 5 March.",
        "FYI\n\nWe meet on 5 March.",
    ),
    "a message with marks before its lines": ("FYI\n\n> We meet on 5 March.\n> Olaf", "FYI\n\nWe meet on 5 March.\nOlaf"),
}


@pytest.mark.parametrize("case", OWN)
def test_of_a_mail_is_kept(case):
    text, own = OWN[case]
    assert own_words(text, forwarded=False) == own


@pytest.mark.parametrize("case", PASSED_ON)
def test_what_is_passed_on_is_kept_without_its_header(case):
    text, own = PASSED_ON[case]
    assert own_words(text, forwarded=True) == own


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("Harbour council", ("Harbour council", False)),
        ("Re: Harbour council", ("Harbour council", False)),
        ("RE: Fwd: Re[2]: Harbour council", ("Harbour council", True)),
        ("AW: WG: Harbour council", ("Harbour council", True)),
        ("Recess: the council", ("Recess: the council", False)),
        ("", ("", False)),
    ],
)
def test_a_subject_is_told_without_its_marks(subject, told):
    assert subject_of(subject) == told


def test_the_subject_is_the_title_and_heads_the_text():
    found = read(written("It meets on 5 March.", subject="Re: =?utf-8?q?H=C3=B8ring?="))
    assert found.title == "Høring"
    assert found.text == "Høring\n\nIt meets on 5 March."


def test_the_day_it_was_sent_is_when_it_was_written():
    (document,) = from_bytes(written("It meets on 5 March."), "a.eml")
    assert document.published.basis == "stated"
    assert document.published.instant.isoformat() == "2031-03-03T09:12:00+01:00"


BODIES = {
    "the plain one of two": (
        parts(("text/plain", "Plain."), ("text/html", "<p>Rich."), kind="alternative"),
        "Plain.",
    ),
    "the rich one where the plain one is empty": (
        parts(("text/plain", "\n"), ("text/html", "<p>Rich."), kind="alternative"),
        "Rich.",
    ),
    "both of two that follow each other": (parts(("text/plain", "One."), ("text/plain", "Two.")), "One.\n\nTwo."),
    "no attachment": (
        parts(("text/plain", "One."), ("text/plain", "Two.", "Content-Disposition: attachment; filename=a.txt\n")),
        "One.",
    ),
    "no picture": (parts(("text/plain", "One."), ("image/png", "iVBO")), "One."),
    "a mail that is attached": (
        parts(("text/plain", "FYI."), ("message/rfc822", "From: Olaf\nSubject: x\n\nWe meet on 5 March.")),
        "FYI.\n\nWe meet on 5 March.",
    ),
    "HTML without a quotation": (
        written(
            "<p>Fine.</p><div class='gmail_quote'>On Friday Olaf wrote:<blockquote>5 March</blockquote></div>", kind="text/html"
        ),
        "Fine.",
    ),
    "HTML without the message that is answered": (
        written(
            "<p>Fine.</p><div id='divRplyFwdMsg'><b>From:</b> Olaf<br><b>Sent:</b> Friday</div><div>We meet on 5 March.</div>",
            kind="text/html",
        ),
        "Fine.",
    ),
    "HTML that passes something on": (
        written(
            "FYI<div class='gmail_quote'>---------- Forwarded message ---------<br>From: Olaf<br>Subject: x<br><br>5 March</div>",
            kind="text/html",
        ),
        "FYI\n\n5 March",
    ),
}


@pytest.mark.parametrize("case", BODIES)
def test_the_body_is(case):
    data, text = BODIES[case]
    assert read(data).text == f"Harbour council\n\n{text}"


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        (b"caf\xe9 \x96 5 March", "windows-1252", "café – 5 March"),
        (b"caf\xe9", "iso-8859-1", "café"),
        ("café".encode(), "utf-8", "café"),
        (b"caf\xe9", "x-unknown", "café"),
        (b"a\xff\x00b", "utf-8", "a\ufffd\x00b"),
    ],
)
def test_characters_are_those_that_the_part_declares(body, charset, text):
    assert read(written(body, "Content-Transfer-Encoding: 8bit", kind=f"text/plain; charset={charset}")).text.endswith(text)


@pytest.mark.parametrize(
    "encoding",
    ["base64\n\nSXQgbWVldHMgb24gNSBNYXJjaC4=", "quoted-printable\n\nIt meets on 5 Mar=\nch."],
)
def test_what_is_encoded_for_the_way_is_decoded(encoding):
    how, _, body = encoding.partition("\n\n")
    assert read(written(body, f"Content-Transfer-Encoding: {how}")).text.endswith("It meets on 5 March.")


CALENDARS = {
    "as an alternative": parts(
        ("text/plain", "See below."), ("text/calendar; method=REQUEST", INVITATION.format(method="REQUEST")), kind="alternative"
    ),
    "as an attachment": parts(
        ("text/plain", "See below."),
        ("application/octet-stream", INVITATION.format(method="PUBLISH"), "Content-Disposition: attachment; filename=a.ics\n"),
    ),
}


@pytest.mark.parametrize("case", CALENDARS)
def test_a_calendar_is_taken_as_data(case):
    found = read(CALENDARS[case])
    (stated,) = found.statements
    assert (stated.title, stated.start, stated.timezone) == ("Harbour council", "2031-03-07T10:00", "Europe/Oslo")
    assert found.text == "Harbour council\n\nSee below."


def test_a_calendar_that_calls_an_event_off_says_so():
    (stated,) = read(parts(("text/calendar", INVITATION.format(method="CANCEL")))).statements
    assert stated.status == "cancelled"


def test_a_calendar_that_cannot_be_read_hides_no_words():
    assert read(parts(("text/plain", "See below."), ("text/calendar", "BEGIN:NOTHING"))).text.endswith("See below.")


UNREADABLE = {
    "nested too deeply": b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(60)),
    "parts": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nhi\n" * 600,
    "without a word": b"From: a@example.org\n\n",
}


@pytest.mark.parametrize("why", UNREADABLE)
def test_a_mail_is_refused_that_is_or_has(why):
    with pytest.raises(UnreadableError, match=why):
        mail.read(UNREADABLE[why])


@pytest.mark.parametrize(
    "data", [b"\x00\xff" * 50, b":\n:\n\n:", b"Subject: =?x?q?=FF?=\n\nTalks", b"Date: x\nSubject: a\n\n\xff"]
)
def test_what_is_hardly_a_mail_fails_in_one_way_only(data):
    try:
        mail.read(data)
    except UnreadableError:
        return
