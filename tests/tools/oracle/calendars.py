"""Reads the calendar files of tests/fixtures/ics as python-icalendar does, and says what it sees.

    python calendars.py ../../fixtures/ics/*.ics

Fails on any warning, on an error noted in a component, and on a line that is not folded as RFC 5545 wants it.
"""
import sys
import warnings
from datetime import timedelta
from pathlib import Path

import icalendar

warnings.simplefilter("error")
for name in sys.argv[1:]:
    raw = Path(name).read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line does not end in CRLF"
    longest = max(len(line) for line in raw.split(b"\r\n"))
    assert longest <= 75, f"a line of {longest} octets"
    calendar = icalendar.Calendar.from_ical(raw)
    for part in calendar.walk():
        assert not part.errors, part.errors
    for event in calendar.walk("VEVENT"):
        start = event["DTSTART"].dt
        assert start.utcoffset() == timedelta(hours=8), start
        instead = event.get("RECURRENCE-ID")
        off = event.get("EXDATE")
        off = [off] if off is not None and not isinstance(off, list) else off or []
        print(
            Path(name).name, event["UID"], event["SEQUENCE"], event["SUMMARY"], start.isoformat(),
            event["DTEND"].dt.isoformat(), event.get("RRULE", {}), event["STATUS"],
            "instead of " + instead.dt.isoformat() if instead else "",
            "but not " + ", ".join(d.dt.isoformat() for e in off for d in e.dts) if off else "",
        )
