#!/usr/bin/env python3
"""An oracle of counting that shares nothing with the Rust code: exact rationals, written from the rule's words.

  tally.py make COUNT SEED > CASES.jsonl     random cases, a third of them exact ties at 1/2, 2/3, 3/4
  tally.py check CASES.jsonl VERDICTS.jsonl  compares what `tally --lines` printed with the oracle
  tally.py expect CASES.jsonl > VECTORS      the cases, each with the oracle's answer as `expect`
"""
import json
import random
import sys
from fractions import Fraction

MAX = 2**53 - 1
NAMED = {
    "cc278-ordinary": {
        "participation": {"heads": [2, 3], "area": [2, 3], "strict": False},
        "approval": {"of": "participating", "heads": [1, 2], "area": [1, 2], "strict": True},
    },
    "cc278-special": {
        "participation": {"heads": [2, 3], "area": [2, 3], "strict": False},
        "approval": {"of": "participating", "heads": [3, 4], "area": [3, 4], "strict": False},
    },
}
CHOICES = ["for", "against", "abstain", "invalid"]


def verdict(case):
    rule = case["rule"]
    rule = NAMED[rule] if isinstance(rule, str) else rule
    roll = case["roll"]
    total = {c: {"heads": 0, "area": 0} for c in CHOICES}
    for entry in case["counts"]:
        for m in ("heads", "area"):
            total[entry["choice"]][m] += entry.get(m, 0)
    part = {m: sum(total[c][m] for c in ("for", "against", "abstain")) for m in ("heads", "area")}

    def enough(got, of, gate, m):
        need = Fraction(*gate[m]) * of
        return got > need if gate["strict"] else got >= need

    gate = rule["participation"]
    took_part = gate is None or all(
        enough(part[m], roll[m], gate, m) for m in ("heads", "area") if gate.get(m) is not None
    )
    gate = rule["approval"]
    agreed = True
    for m in ("heads", "area"):
        if gate.get(m) is None:
            continue
        of = {
            "participating": part[m],
            "for-against": total["for"][m] + total["against"][m],
            "all": roll.get(m, 0),
        }[gate["of"]]
        agreed = agreed and of > 0 and enough(total["for"][m], of, gate, m)
    return {"passed": took_part and agreed, "participation": took_part, "approval": agreed}


def short(case, gate, m):
    """The least further votes "for" that make one measure hold, by search alone; None where there are none."""
    rule = NAMED[case["rule"]] if isinstance(case["rule"], str) else case["rule"]
    asked = rule[gate]
    alone = {"participation": None, "approval": {"of": "all", "heads": [0, 1], "strict": False}}
    alone[gate] = {k: v for k, v in asked.items() if k in ("of", "strict", m)}
    fixed = gate == "participation" or asked["of"] == "all"
    bound = case["roll"][m] if fixed else MAX

    def holds(x):
        more = {"choice": "for", "heads": 0, "area": 0, m: x}
        return verdict({"rule": alone, "roll": case["roll"], "counts": case["counts"] + [more]})[gate]

    if holds(0):
        return 0
    low, high = 0, 1
    while high <= 2 * bound and not holds(high):
        low, high = high, high * 2
    while low + 1 < high and holds(high):
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    counted = ["for"] if gate == "approval" else ["for", "against", "abstain"]
    got = sum(e[m] for e in case["counts"] if e["choice"] in counted)
    left = bound - got if fixed else MAX
    return high if holds(high) and high <= left else None


def split(r, n, parts):
    """n in random parts."""
    cuts = sorted(r.randint(0, n) for _ in range(parts - 1))
    return [b - a for a, b in zip([0] + cuts, cuts + [n])]


def size(r):
    return r.choice([0, 1, 2, 3, r.randint(1, 40), r.randint(1, 5000), r.randint(1, 10**8), r.randint(1, MAX), MAX])


def gate(r):
    num, den = r.choice([(1, 2), (2, 3), (3, 4), (1, 1), (1, 3), (0, 1), (r.randint(0, 9), r.randint(1, 9)),
                         (r.randint(0, MAX), r.randint(1, MAX))])
    one = {"heads": [num, den], "area": r.choice([[num, den], [1, 2], [2, 3], [3, 4]]), "strict": r.random() < 0.5}
    if r.random() < 0.2:
        del one[r.choice(["heads", "area"])]
    return one


def any_rule(r):
    if r.random() < 0.5:
        return r.choice(list(NAMED))
    of = r.choice(["participating", "for-against", "all"])
    return {"participation": None if r.random() < 0.25 else gate(r), "approval": {"of": of, **gate(r)}}


def tie(r):
    """Exactly at a threshold of participation, approval or both, in each measure, or one off it."""
    rule, a = r.choice([("cc278-ordinary", Fraction(1, 2)), ("cc278-special", Fraction(3, 4))])
    if r.random() < 0.3:
        a = r.choice([Fraction(1, 2), Fraction(2, 3), Fraction(3, 4)])
        strict = r.random() < 0.5
        ab = [a.numerator, a.denominator]
        rule = {"participation": {"heads": [2, 3], "area": [2, 3], "strict": r.random() < 0.5},
                "approval": {"of": r.choice(["participating", "for-against", "all"]),
                             "heads": ab, "area": ab, "strict": strict}}
    roll, counts = {}, [{"choice": c} for c in CHOICES]
    for m in ("heads", "area"):
        unit = r.choice([1, 2, r.randint(1, 400), r.randint(1, 10**9), r.randint(1, MAX // 36)])
        roll[m] = 36 * unit
        took = r.choice([24, 24, 24, 28, 36]) * unit
        of = "participating" if isinstance(rule, str) else rule["approval"]["of"]
        agree = min(took, (roll[m] if of == "all" else took) * a.numerator // a.denominator)
        against, abstain = (took - agree, 0) if of == "for-against" else split(r, took - agree, 2)
        invalid = r.randint(0, roll[m] - took)
        row = [agree, against, abstain, invalid]
        for _ in range(r.choice([0, 0, 1])):
            i, j = r.randrange(4), r.randrange(4)
            if row[i] > 0:
                row[i] -= 1
                row[j] += 1
        for entry, n in zip(counts, row):
            entry[m] = n
    return {"rule": rule, "roll": roll, "counts": counts}


def case(r):
    if r.random() < 0.34:
        one = tie(r)
    else:
        roll = {"heads": size(r), "area": size(r)}
        counts = [{"choice": r.choice(CHOICES)} for _ in range(r.randint(0, 7))]
        for m in ("heads", "area"):
            for entry, n in zip(counts, split(r, roll[m], len(counts) + r.randint(1, 2))):
                entry[m] = n
        one = {"rule": any_rule(r), "roll": roll, "counts": counts}
    r.shuffle(one["counts"])
    return one


def gates(one):
    rule = NAMED[one["rule"]] if isinstance(one["rule"], str) else one["rule"]
    for name in ("participation", "approval"):
        for m in ("heads", "area"):
            if rule[name] is not None and rule[name].get(m) is not None:
                yield name, m


def main():
    how = sys.argv[1]
    if how == "make":
        r = random.Random(int(sys.argv[3]))
        for _ in range(int(sys.argv[2])):
            print(json.dumps(case(r), separators=(",", ":")))
        return
    cases = [json.loads(line) for line in open(sys.argv[2])]
    if how == "expect":
        for one in cases:
            shorts = [[g, m, short(one, g, m)] for g, m in gates(one)]
            print(json.dumps({**one, "expect": {**verdict(one), "short": shorts}}, separators=(",", ":")))
        return
    found = [json.loads(line) for line in open(sys.argv[3])]
    assert len(cases) == len(found), (len(cases), len(found))
    passed = shorts = 0
    for one, got in zip(cases, found):
        want = verdict(one)
        assert {k: got.get(k) for k in want} == want, (one, got, want)
        for g, m in gates(one):
            want_short = short(one, g, m)
            assert got["gates"][g][m]["short"] == want_short, (one, g, m, got, want_short)
            shorts += want_short is not None and want_short > 0
        passed += want["passed"]
    print(f"{len(cases)} cases agree; {passed} carried; {shorts} shortfalls found by search agree")


main()
