"""Days of series as python-dateutil expands their rules; read by src/domain/deliberation/tests/recurrence.rs.

    python recurrence.py > ../../fixtures/recurrence/dateutil.json

The rules are written here by hand, not taken from the program: the test compares both its rules and its days.
"""
import json
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr, rruleset

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def case(rule, start, count, **series):
    """A series and the first `count` days of its rule from `start` on."""
    found = rrulestr(rule, dtstart=datetime.fromisoformat(start))
    days = [d.date().isoformat() for d, _ in zip(found, range(count))]
    return {"rule": rule, "from": start, "days": days, **series}


def cases():
    yield case("FREQ=MONTHLY;BYMONTHDAY=15", "2026-01-15", 24, repeat="monthly", day=15)
    for day in range(1, 32):
        # A month without the day has it on its last: dateutil would skip the month, so the rule names the days before.
        listed = str(day) if day <= 28 else ",".join(map(str, range(28, day + 1))) + ";BYSETPOS=-1"
        start = date(2026, 1, day).isoformat()
        yield case(f"FREQ=MONTHLY;BYMONTHDAY={listed}", start, 30, repeat="monthly", day=day)
    for every in (2, 3, 6, 12, 18):
        rule = f"FREQ=MONTHLY;BYMONTHDAY=15;INTERVAL={every}"
        yield case(rule, "2026-02-15", 12, repeat="monthly", day=15, every=every)
        rule = f"FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;INTERVAL={every}"
        yield case(rule, "2026-01-31", 12, repeat="monthly", day=31, every=every)
    for nth in (1, 2, 3, 4, -1):
        for weekday in WEEKDAYS:
            rule = f"FREQ=MONTHLY;BYDAY={nth}{weekday}"
            yield case(rule, "2026-01-01", 30, repeat="weekday", weekday=weekday, nth=nth)
    yield case("FREQ=MONTHLY;BYDAY=2TU;INTERVAL=3", "2026-01-13", 12, repeat="weekday", weekday="TU", nth=2, every=3)
    for weekday in WEEKDAYS:
        for every in (1, 2, 3, 5):
            rule = f"FREQ=WEEKLY;BYDAY={weekday}" + (f";INTERVAL={every}" if every > 1 else "")
            start = date(2026, 12, 7) + timedelta(days=WEEKDAYS.index(weekday))
            series = {"every": every} if every > 1 else {}
            yield case(rule, start.isoformat(), 30, repeat="weekly", weekday=weekday, **series)
    rule = "FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20271215T155959Z"
    found = rrulestr(rule.replace("Z", ""), dtstart=datetime(2026, 1, 15))
    days = [d.date().isoformat() for d in found]
    yield {"rule": rule, "from": "2026-01-15", "until": "2027-12-15", "days": days, "repeat": "monthly", "day": 15}


def moved():
    """The 15th of 24 months at seven; one moved within its month, one into the next, one called off."""
    at = time(19, 0)
    series = rruleset()
    series.rrule(rrulestr("FREQ=MONTHLY;BYMONTHDAY=15;COUNT=24", dtstart=datetime(2026, 1, 15, 19)))
    moves = {"2026-02-15": "2026-02-26T19:30", "2026-12-15": "2027-01-02T14:00"}
    for day, to in moves.items():
        series.exdate(datetime.combine(date.fromisoformat(day), at))
        series.rdate(datetime.fromisoformat(to))
    series.exdate(datetime(2027, 5, 15, 19))
    times = [d.strftime("%Y-%m-%dT%H:%M") for d in series]
    return {"moved": moves, "off": ["2027-05-15"], "times": times}


lines = ",\n".join(json.dumps(c) for c in cases())
print(f"{{\"series\": [\n{lines}\n],\n\"fifteenth\": {json.dumps(moved())}}}")
