#!/usr/bin/env python3
"""Checks exported pacts (mulin-pact, version 1) without Mulin: python3 verify.py FILE...

Needs Python 3.9 or newer and the package `cryptography`. Prints a line of JSON for each file; exits 0 only if text,
signatures and completeness hold for all of them. Whose key it is no file can prove: compare `code` with the notice board.
"""
import base64, hashlib, json, re, sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HOUSEHOLD = ("consent", "decline", "withdraw", "renew")
TYPS = {f"mulin-{k}+sd-jwt": k for k in (*HOUSEHOLD, "witness")} | {"mulin-rotate+jwt": "rotate", "mulin-head+jwt": "head"}
LISTS = ("history", "rotations", "heads", "statements")
P, Y8 = 2**255 - 19, 2707385501144840649318225287225658788936804267575313519463743609750303402022
SMALL = {0, 1, P - 1, P, P + 1, Y8, P - Y8}  # points of small order: under such a key anything verifies


class Refused(Exception): pass
def need(holds, code):
    if not holds: raise Refused(code)
def sha(data): return hashlib.sha256(data).digest()
def name(data): return base64.urlsafe_b64encode(data).decode().rstrip("=")
def b64(text, size=None):
    need(isinstance(text, str) and re.fullmatch(r"[A-Za-z0-9_-]*", text) and len(text) % 4 != 1, "base64")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    need(name(data) == text and size in (None, len(data)), "base64")  # unused bits are zero
    return data

def load(data):  # JSON in which each member stands once, and numbers are integers that no reader rounds
    def once(pairs): return need(len(dict(pairs)) == len(pairs), "member-twice") or dict(pairs)
    def integer(text): return need(text != "-0" and abs(int(text[:17])) < 2**53, "json") or int(text)
    try:
        no = lambda _: need(False, "json")
        value = json.loads(data.decode(), object_pairs_hook=once, parse_int=integer, parse_float=no, parse_constant=no)
        return canonical(value) and value  # half characters fail here
    except (ValueError, RecursionError):
        need(False, "json")

def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()  # RFC 8785 without floats

def members(value, forms, must, may, code):
    need(isinstance(value, dict) and set(must.split()) <= value.keys() <= {*f"{must} {may}".split()}, code)
    need(all(forms[member](item) for member, item in value.items()), code)

def text(v): return isinstance(v, str) and "\r" not in v
number, version = (lambda v: type(v) is int and v >= 0), (lambda v: type(v) is int and 0 < v < 2**32)
def flag(v): return type(v) is bool
digest, token = (lambda v: bool(b64(v, 32))), (lambda v: bool(b64(v, 16)))
def word(*words): return lambda v: isinstance(v, str) and v in words
def some(v): return digests(v) and len(v) > 0
def digests(v): return isinstance(v, list) and len(v) <= 16 and all(map(digest, v)) and v == sorted(set(v))

FORMS = {"iat": number, "pact": digest, "pv": version, "from": digest, "to": digest, "root": digest, "size": number,
         "asked": number, "agree": number, "prev": digests, "via": word("paper", "tablet", "phone", "met"), "of": some,
         "_sd": some, "_sd_alg": word("sha-256"), "photo": digest, "strokes": digest, "hh": token, "poster": flag,
         "share": flag, "as": word("householder", "representative")}
ROLES = "signMethodClause withdrawClause termClause reviewClause carryOverClause"
DOC = {"clauses": lambda v: isinstance(v, list) and 0 < len(v) <= 500, "id": token, "kind": text, "title": text, "place": text,
       "version": version, "prevHash": digest, "text": text, "termMonths": version} | dict.fromkeys(ROLES.split(), token)
FILE = {k: lambda v: isinstance(v, list) for k in LISTS} | {k: lambda v: isinstance(v, dict) for k in ("pact", "keys")}
FILE |= {"format": word("mulin-pact"), "version": lambda v: type(v) is int and v == 1, "pactHash": text}
MUST = {"rotate": "iat from to", "head": "iat pact pv root size asked agree prev", "witness": "iat pact pv via of",
        "decline": "iat pact pv via as hh", "withdraw": "iat pact pv via as hh of",
        "consent": "iat pact pv via as hh poster share", "renew": "iat pact pv via as hh poster share of"}
MAY = {"rotate": "", "head": "", "witness": "_sd _sd_alg photo strokes"}

def texts(file):
    known, before = {}, None  # the hash of each text with its version; each names the one before it
    for doc in file["history"] + [file["pact"]]:
        members(doc, DOC, "clauses id kind title version", f"prevHash place termMonths {ROLES}", "text")
        for clause in doc["clauses"]: members(clause, DOC, "id text", "", "text")
        ids, roles = {c["id"] for c in doc["clauses"]}, [doc[role] for role in ROLES.split() if role in doc]
        need(len(ids) == len(doc["clauses"]) and len({*roles}) == len(roles) and {*roles} <= ids, "text")
        need(doc.get("prevHash") == before and doc["id"] == file["pact"].get("id"), "history")
        need(before is None or known[before] < doc["version"], "history")
        before = name(sha(canonical(doc)))
        known[before] = doc["version"]
    need(file["pactHash"] == before, "text")
    return known

class Statement:  # a compact JWS whose signature holds
    def __init__(self, jws, keys, known, kinds):
        parts = jws.split(".")
        need(len(parts) == 3 and len(jws) <= 16384, "parts")
        head = load(b64(parts[0]))
        members(head, {"alg": text, "kid": digest, "typ": text}, "alg kid typ", "", "header")
        need(head["alg"] in ("EdDSA", "Ed25519"), "alg-none" if head["alg"].lower() == "none" else "alg-other")
        need(head["typ"] in TYPS, "typ-unknown")
        self.jws, self.kid, self.kind, said = jws, head["kid"], TYPS[head["typ"]], load(b64(parts[1]))
        members(said, FORMS, MUST[self.kind], MAY.get(self.kind, "of _sd _sd_alg"), "payload")
        need(("_sd" in said) == ("_sd_alg" in said) and said.get("agree", 0) <= said.get("asked", 0), "payload")
        need(len(said["of"]) == 1 if self.kind == "witness" else said.get("via") != "met", "payload")
        signature, signed = b64(parts[2], 64), jws.rsplit(".", 1)[0].encode()
        need(self.kid in keys, "unknown-key")
        need(int.from_bytes(signature[:32], "little") % 2**255 not in SMALL, "signature")
        try: keys[self.kid].verify(signature, signed)
        except InvalidSignature: need(False, "signature")
        self.id, self.said, self.of, self.hh = name(sha(signed)), said, set(said.get("of", ())), said.get("hh")
        need(self.kind in kinds, "typ-wrong")
        need(self.kind == "rotate" or said["pact"] in known, "other-pact")
        need(self.kind == "rotate" or said["pv"] == known[said["pact"]], "other-version")

def disclosed(statement, disclosures):
    need(all(name(sha(d.encode())) in statement.said.get("_sd", ()) for d in disclosures), "disclosure-moved")
    names = ("witness1", "witness2") if statement.kind == "witness" else ("name", "door", "tel")
    items = [load(b64(d)) for d in disclosures]
    need(all(isinstance(i, list) and [type(v) for v in i] == [str] * 3 for i in items), "disclosure")
    need(all(b64(i[0], 16) and i[1] in names and 0 < len(i[2]) <= 200 for i in items), "disclosure")
    need(len({i[1] for i in items}) == len(items), "disclosure-twice")

def later(after, key):
    keys = [key]  # and those it passed on to, in order
    while keys[-1] in after and after[keys[-1]] not in keys[1:]:
        keys.append(after[keys[-1]])
    return keys[1:]

def signatures(file, known):
    keys, said = {}, []
    for kid, jwk in file["keys"].items():
        members(jwk, {"crv": word("Ed25519"), "kty": word("OKP"), "x": digest}, "crv kty x", "", "key")
        need(kid == name(sha(canonical(jwk))), "kid")
        need(int.from_bytes(b64(jwk["x"]), "little") % 2**255 not in SMALL, "key")
        keys[kid] = Ed25519PublicKey.from_public_bytes(b64(jwk["x"]))
    for line in file["statements"]:
        bare, *disclosures, end = line.split("~") if "~" in line else (line, "-")
        need(end == "", "parts")
        said.append(Statement(bare, keys, known, (*HOUSEHOLD, "witness")))
        disclosed(said[-1], disclosures)
    rotations = [Statement(line, keys, known, ("rotate",)) for line in file["rotations"]]
    heads = [Statement(line, keys, known, ("head",)) for line in file["heads"]]
    everything, by_id, signed, after = said + rotations + heads, {s.id: s for s in said}, {}, {}
    need([s.jws for s in said] == sorted(s.jws for s in said), "order")
    need(len({s.id for s in everything}) == len(everything), "statement-twice")
    for s, other in ((s, by_id[i]) for s in said for i in s.of & by_id.keys()):
        need(other.kind in HOUSEHOLD and (s.kind == "witness" or s.hh == other.hh), "other-household")
    for r in rotations:  # each change of keys is signed by both
        signed.setdefault((r.said["from"], r.said["to"], r.said["iat"]), set()).add(r.kid)
    for (old, new, _), kids in signed.items():
        need(old != new and kids == {old, new} and after.setdefault(old, new) == new, "rotation")
    need(not any(key in later(after, key) for key in after), "rotation")
    return said, heads, after, {s.kid for s in everything} == keys.keys()

def root(leaves):
    if len(leaves) < 2: return leaves[0] if leaves else sha(b"")  # RFC 6962, section 2.1
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1" + root(leaves[:half]) + root(leaves[half:]))

def agreeing(said, now):
    # How many households agree: all they said that nothing replaced agrees, and to the text of now.
    said, words = [s for s in said if s.kind in HOUSEHOLD], {}
    replaced = {i for s in said for i in s.of}
    for s in (s for s in said if s.id not in replaced):
        word = s.kind if s.kind in ("decline", "withdraw") else "now" if s.said["pact"] == now else "earlier"
        words.setdefault(s.hh, set()).add(word)
    return sum("now" in w and w <= {"now", "earlier"} for w in words.values())

def completeness(file, said, heads, after, used):
    there, by_id = {s.id for s in said}, {h.id: h for h in heads}
    joins = lambda a, b: a == b or b in later(after, a) or a in later(after, b)
    need(used, "key-unused")
    need(all(s.of <= there for s in said), "no-statement")
    need(all(any(joins(h.kid, s.kid) for h in heads) for s in said if s.kind == "witness"), "not-committee")
    for h, before in ((h, before) for h in heads for before in h.said["prev"]):
        need(before in by_id, "no-earlier-head")
        need(by_id[before].said["size"] <= h.said["size"], "shrunk")
        need(by_id[before].kid not in later(after, h.kid), "old-key")
    last = [h for h in heads if not any(h.id in other.said["prev"] for other in heads)]
    need(len(last) == 1, "fork" if heads else "no-head")
    head, pact = last[0].said, file["pact"]
    need(head["pact"] == file["pactHash"], "other-pact")
    need(head["size"] == len(said), "size")
    need(head["root"] == name(root([sha(b"\0" + s.jws.encode()) for s in said])), "root")
    need(head["agree"] <= agreeing(said, file["pactHash"]), "count")
    digits = f"{int.from_bytes(b64([last[0].kid, *later(after, last[0].kid)][-1])[:16], 'big') % 10**24:024}"
    return {"title": pact["title"], "pv": pact["version"], "agree": head["agree"], "asked": head["asked"],
            "code": " ".join(digits[i:i + 4] for i in range(0, 24, 4)), "broken": not all(joins(h.kid, last[0].kid) for h in heads)}

def verify(data):
    found = {"text": False, "signatures": False, "completeness": False}  # judged only where those before it hold
    try:
        need(len(data) <= 64 << 20, "too-large")
        file = load(data)
        members(file, FILE, " ".join(FILE), "", "member")
        need(all(isinstance(line, str) for k in LISTS[1:] for line in file[k]), "member")
        known, found["text"] = texts(file), True
        checked, found["signatures"] = signatures(file, known), True
        found |= completeness(file, *checked) | {"completeness": True}
    except Refused as why:
        found["why"] = str(why)
    return found

if __name__ == "__main__":
    results = []
    for path in sys.argv[1:]:
        with open(path, "rb") as source: results.append(verify(source.read()))
        print(json.dumps({"file": path, **results[-1]}, ensure_ascii=False))
    sys.exit(0 if results and all(r["completeness"] for r in results) else 1)
