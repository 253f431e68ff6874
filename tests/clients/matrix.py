"""The events that every calendar program is shown, and what it must make of them."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from feeds.making import entry

CORPUS = Path(__file__).parents[1] / "corpus" / "hostile_titles.jsonl"
ZONES = (
    "Europe/Vienna",
    "Europe/Dublin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Asia/Jerusalem",
    "Africa/Casablanca",
    "America/Santiago",
)
CHANGES = {
    "Europe/Vienna": [datetime(2022, month, day, hour, 30) for month, day in ((3, 27), (10, 30)) for hour in (1, 3)],
    "America/New_York": [
        *(datetime(2022, 3, 13, hour, 30) for hour in (1, 3)),
        *(datetime(2022, 11, 6, hour, 30) for hour in (0, 2)),
    ],
}


def entries():
    """Every month in every zone, the hours around a change of clocks, whole days, every state, and hostile text."""
    made = []
    for zone in ZONES:
        for month in range(1, 13):
            start = datetime(2022, month, 15, 14, 0)
            made.append(entry(start, start + timedelta(hours=1), uid=f"{zone}-{month:02}".replace("/", "-"), timezone=zone))
    for zone, walls in CHANGES.items():
        made += [
            entry(wall, wall + timedelta(minutes=20), uid=f"change-{zone}-{wall:%m%dT%H%M}".replace("/", "-"), timezone=zone)
            for wall in walls
        ]
    hour = datetime(2022, 5, 2, 9, 0)
    made += [
        entry(date(2022, 5, 2), uid="one-day"),
        entry(date(2022, 5, 3), date(2022, 5, 5), uid="three-days"),
        entry(date(2022, 12, 31), uid="last-day-of-the-year"),
        entry(hour, uid="no-zone-stated"),
        entry(hour, hour + timedelta(minutes=5), uid="offset", timezone="+05:45"),
        entry(hour, uid="no-end", timezone="Europe/Vienna"),
        entry(date(2022, 5, 9), uid="cancelled", status="cancelled"),
        entry(date(2022, 5, 10), uid="tentative", status="tentative"),
        entry(date(2022, 5, 11), uid="postponed", status="postponed"),
        entry(date(2022, 5, 12), uid="moved", moved_from=date(2022, 5, 1), sequence=3, revision=4),
        entry(
            date(2022, 5, 13),
            uid="scripts",
            title="Überprüfung 会議 мир سلام 👩‍👩‍👧 " + "long " * 50,
            location="Zürich; Raum „A“, links",
        ),
    ]
    for n, row in enumerate(CORPUS.read_text(encoding="ascii").splitlines()):
        text = json.loads(row)["text"]
        made.append(entry(date(2022, 6, 1), uid=f"hostile-{n:02}", title=text, location=text, sentence=text))
    return made


def truth(made):
    """UID → the day it begins on, or the instant in UTC."""
    return {one.uid: _begins(one.event) for one in made}


def _begins(event):
    if not isinstance(event.start, datetime):
        return event.start.isoformat()
    if event.timezone == "+05:45":
        instant = (event.start - timedelta(hours=5, minutes=45)).replace(tzinfo=UTC)
    else:
        instant = event.start.replace(tzinfo=ZoneInfo(event.timezone or "Europe/Vienna")).astimezone(UTC)
    return f"{instant:%Y-%m-%dT%H:%M}Z"
