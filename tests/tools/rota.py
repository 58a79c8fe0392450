#!/usr/bin/env python3
"""Makes up an instance in the form of Curtois and Qu around a roster that keeps to all its rules:
`rota.py WEEKS STAFF TYPES SEED [LIMITED] > OUT.txt`. Cover, days off, minutes and limits are what that hidden roster
leaves, with little to spare, so that a planner which finds no roster has itself to blame. Of LIMITED types in a hundred
(30 unless told), the one they take most apart, nobody may take more than they do in it."""

import random
import sys

CONTRACTS = [  # longest run, shortest run, shortest rest, share of days worked
    (5, 2, 2, 0.66),
    (6, 2, 3, 0.64),
    (5, 1, 2, 0.36),
    (5, 2, 2, 0.66),
    (6, 3, 3, 0.62),
]


def pattern(rng, days, contract, weekends):
    """Days worked, drawn evenly from all rows that keep to the contract and rest on all but `weekends`."""
    longest, run, rest, share = contract
    barred = {d for d in range(days) if d % 7 > 4 and d // 7 not in weekends}

    def ways(d, on, length, first):
        nexts = []
        if d not in barred and (not on or length < longest) and (on or first or length >= rest):
            nexts.append((share, True, length + 1 if on else 1, first if on else d == 0))
        if not on or first or length >= run:
            nexts.append((1 - share, False, 1 if on else min(length + 1, rest), False if on else first))
        return nexts

    # What a state is worth: the weight of all ways on from it.
    states = [(on, n, f) for on in (False, True) for n in range(0 if not on else 1, longest + 1) for f in (False, True)]
    worth = {(days, *s): 1.0 for s in states}
    for d in reversed(range(days)):
        for s in states:
            worth[d, *s] = sum(w * worth.get((d + 1, *t), 0) for w, *t in ways(d, *s))
        most = max(worth[d, *s] for s in states) or 1
        for s in states:
            worth[d, *s] /= most
    row, state = [], (False, 0, True)
    for d in range(days):
        options = ways(d, *state)
        weights = [w * worth.get((d + 1, *t), 0) for w, *t in options]
        _, *state = rng.choices(options, weights)[0]
        row.append(state[0])
    return row


def main():
    weeks, staff, types, seed, limited = map(int, [*sys.argv[1:], 30][:5])
    rng = random.Random(seed)
    days = 7 * weeks
    kinds = [f"k{n}" for n in range(types)]
    bands = min(types, 4)
    band = {k: n * bands // types for n, k in enumerate(kinds)}  # early, day, late, night
    length = {k: rng.choice([480, 480, 480, 540, 600, 720]) if types > 3 else 480 for k in kinds}
    staffs, off, asked, refused = [], [], [], []
    cover = {(d, k): 0 for d in range(days) for k in kinds}
    for p in (f"P{n}" for n in range(staff)):
        contract = rng.choice(CONTRACTS)
        weekends = set(rng.sample(range(weeks), max(1, weeks // 2)))
        works = pattern(rng, days, contract, weekends)
        mine = [k for k in kinds if rng.random() < (0.3 if band[k] == 3 else 0.7)] or [rng.choice(kinds)]
        row, before = [], None
        for on in works:
            able = [k for k in mine if before is None or band[k] >= band[before]]
            # Nights are few and come last.
            before = rng.choices(able, [1 if band[k] == 3 else 4 for k in able])[0] if on else None
            row.append(before)
        for d, k in enumerate(row):
            if k:
                cover[d, k] += 1
        most = {k: days if k in mine else 0 for k in kinds}
        for k in sorted(mine, key=row.count)[:-1]:
            if rng.randrange(100) < limited:
                most[k] = row.count(k)
        total = sum(length[k] for k in row if k)
        spare = rng.choice([480, 480, 960])
        top = total + rng.randrange(spare)
        worked = len({d // 7 for d, k in enumerate(row) if k and d % 7 > 4})
        limits = "|".join(f"{k}={n}" for k, n in most.items())
        longest, run, rest, _ = contract
        staffs.append(f"{p},{limits},{top},{max(0, top - spare)},{longest},{run},{rest},{max(worked, weeks // 2)}")
        # A holiday in one piece where the roster has a long rest, and single days.
        free = [d for d, k in enumerate(row) if not k]
        away = set(rng.sample(free, min(len(free), max(1, weeks // 3))))
        begin = rng.choice(free)
        while len(away) < max(1, weeks * 3 // 4) and begin in free:
            away.add(begin)
            begin += 1
        off.append(f"{p},{','.join(map(str, sorted(away)))}")
        for _ in range(2 * weeks):
            d, k, weight = rng.randrange(days), rng.choice(mine), rng.randint(1, 3)
            (asked if rng.random() < 0.6 else refused).append(f"{p},{d},{k},{weight}")
    out = ["SECTION_HORIZON", days, "", "SECTION_SHIFTS"]
    out += [f"{k},{length[k]},{'|'.join(m for m in kinds if band[m] < band[k])}" for k in kinds]
    out += ["", "SECTION_STAFF", *staffs, "", "SECTION_DAYS_OFF", *off]
    out += ["", "SECTION_SHIFT_ON_REQUESTS", *asked, "", "SECTION_SHIFT_OFF_REQUESTS", *refused]
    out += ["", "SECTION_COVER"]
    for (d, k), n in cover.items():
        # Wanted is a little more or less than there are people for.
        out.append(f"{d},{k},{max(0, n + rng.choice([-1, 0, 0, 0, 1]))},100,1")
    print("\n".join(map(str, out)))


main()
