"""Takes two calendar files in, one after the other, as a calendar does (RFC 5546): an event of a known UID replaces the
one before where its SEQUENCE is larger, or equal with a DTSTAMP at least as late. Read by python-icalendar.

    python rosters.py BEFORE.ics AFTER.ics

Prints what the calendar holds then, one event a line, and fails where an event is in a file twice, where one that changed
has no larger number, or where one that was there is not spoken of any more.
"""
import sys
import warnings
from pathlib import Path

import icalendar

warnings.simplefilter("error")


def events(name):
    raw = Path(name).read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line does not end in CRLF"
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75, "a line is too long"
    calendar = icalendar.Calendar.from_ical(raw)
    found = {}
    for part in calendar.walk():
        assert not part.errors, part.errors
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        assert uid not in found, f"{uid} stands twice in {name}"
        found[uid] = event
    return found


def told(event):
    names = ("DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS")
    return [str(getattr(event.get(n), "dt", event.get(n))) for n in names]


before, after = events(sys.argv[1]), events(sys.argv[2])
assert before and after, "no event"
gone = before.keys() - after.keys()
assert not gone, f"not spoken of any more: {gone}"
held, updated, same = dict(before), 0, 0
for uid, event in after.items():
    old = held.get(uid)
    if old is None:
        held[uid] = event
        continue
    if told(old) == told(event):
        same += 1
        continue
    assert event["SEQUENCE"] > old["SEQUENCE"], f"{uid} changed and its number did not grow"
    held[uid] = event
    updated += 1
for uid, event in sorted(held.items(), key=lambda pair: pair[1]["DTSTART"].dt):
    print(uid, event["SEQUENCE"], event["DTSTART"].dt.isoformat(), event["SUMMARY"], event["STATUS"])
print(f"{len(held)} held, {updated} updated, {same} as before")
