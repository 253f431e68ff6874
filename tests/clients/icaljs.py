"""ical.js, which Thunderbird and many web calendars are built on, strict, with nothing but the feed's own zones."""

import json
import subprocess

from clients import having

_SCRIPT = """
import ICAL from "ical.js";
ICAL.design.strict = true;
const text = await (await fetch(process.argv[2])).text();
const calendar = new ICAL.Component(ICAL.parse(text));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const found = {};
for (const part of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(part), start = event.startDate;
  if (!start.isDate && start.zone === ICAL.Timezone.localTimezone) throw new Error("floating: " + event.uid);
  found[event.uid] = start.isDate ? start.toString() : start.toJSDate().toISOString().slice(0, 16) + "Z";
}
console.log(JSON.stringify(found));
"""


def subscribe(address, _folder):
    """UID → when it begins."""
    place = having.node("ical.js@2.2.1")
    script = place / "icaljs.mjs"
    script.write_text(_SCRIPT)
    said = subprocess.run(["node", str(script), address], check=True, capture_output=True, text=True)
    return json.loads(said.stdout)
