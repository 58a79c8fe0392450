"""Writes what the formats say of themselves, from the declarations in src/: public/schema/kinds.json (every kind of
operation and its fields), the bodies in public/schema/mulin-share-v1.schema.json, and public/analysis/kinds.sql.

    schema.py          writes them
    schema.py check    says which are out of date, and fails where any is

A kind is declared with `record! { … }`, a closed list of words with `words! { … }`; tests/proofs/analysis.rs holds the
result against the program's own table of kinds.
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECORD = re.compile(
    r'((?:^ *///.*\n)*)^ *pub(?:\(\w+\))? struct (\w+): "([^"]+)"(?: @ (\d+) upgrade [\w:]+)? as (\w+), (\w+) \{\n(.*?)^    \}',
    re.M | re.S)
FIELD = re.compile(r'((?:^ *///.*\n)*)^ *pub(?:\(\w+\))? \w+: ([^=]+?) = "([^"]+)"', re.M)
WORDS = re.compile(r'pub(?:\(\w+\))? enum (\w+) \{\n(.*?)^    \}', re.M | re.S)
WORD = re.compile(r'((?:^ *///.*\n)*)^ *\w+ = "([^"]*)"', re.M)
# The kinds of the log itself: their fields are named in words, "the body's `fact` names the operation".
OWN = re.compile(r'((?:^///.*\n)+)pub const \w+: Kind = Kind::new\("([^"]+)", Class::(\w+), Scope::(\w+)\);', re.M)
OWN_FIELDS = {"fact": "OpId", "kind": "String", "ops": "Vec<OpId>", "was": "Body", "with": "RecordId"}
TEXT = {
    "RecordId": {"$ref": "#/$defs/id"},
    "OpId": {"$ref": "#/$defs/id"},
    "Hash": {"$ref": "#/$defs/hash"},
    "NaiveDate": {"type": "string", "format": "date"},
    "NaiveTime": {"type": "string", "pattern": "^\\d{2}:\\d{2}$"},
    "NaiveDateTime": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$"},
    "Moment": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$"},
    "String": {"type": "string"},
    "bool": {"type": "boolean"},
}


def prose(doc):
    """The text of a doc comment, links written as plain names."""
    text = " ".join(line.strip().removeprefix("///").strip() for line in doc.strip().splitlines())
    return re.sub(r"\[?`([^`]*)`\]?(\([^)]*\))?", r"\1", text)


def sources():
    for path in sorted((ROOT / "src/domain").rglob("*.rs")):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r"^(?:crate::)?(words|record)! \{\n(.*?)^\}", text, re.M | re.S)


def read():
    """Kinds by name, and words by the name of their list."""
    kinds, words = {}, {}
    for macro, text in sources():
        if macro == "words":
            for name, body in WORDS.findall(text):
                words[name] = {word: prose(doc) for doc, word in WORD.findall(body)}
            continue
        for doc, _, base, version, cls, scope, body in RECORD.findall(text):
            fields = {key: (prose(about), kind.strip()) for about, kind, key in FIELD.findall(body)}
            kinds[base] = (prose(doc), cls, scope, int(version or 1), fields)
    for doc, base, cls, scope in OWN.findall((ROOT / "src/log/kind.rs").read_text(encoding="utf-8")):
        doc = prose(doc)
        fields = {key: (doc, OWN_FIELDS[key]) for key in re.findall(r"body's (\w+)", doc)}
        kinds[base] = (doc, cls, scope, 1, fields)
    return dict(sorted(kinds.items())), words


def form(kind, words):
    """The JSON Schema of a Rust type. A list of words may be longer in a newer version, so words are told, not asked for."""
    inner = re.fullmatch(r"(Option|Vec)<(.*)>", kind)
    if inner and inner[1] == "Option":
        return form(inner[2], words)
    if inner:
        return {"type": "array", "items": form(inner[2], words)}
    kind = kind.split("::")[-1]
    if kind in TEXT:
        return TEXT[kind]
    if re.fullmatch(r"[ui]\d+", kind):
        return {"type": "integer", "minimum": 0 if kind[0] == "u" else -(2**53 - 1), "maximum": 2**53 - 1}
    if kind in words:
        return {"type": "string", "examples": [word for word in words[kind] if word]}
    return {}


def bodies(kinds, words):
    """A schema for the body of each kind. Every field may be absent (its default) or null (cleared)."""
    out = {}
    for base, (doc, cls, scope, version, fields) in kinds.items():
        plain, sets = {}, {}
        for key, (about, kind) in fields.items():
            member = re.fullmatch(r"BTreeSet<(.*)>", kind)
            if member:
                pattern = f"^{re.escape(key)}\\+[^+]+$".replace("\\-", "-")
                sets[pattern] = {"description": about + " One field for each member.", "type": ["boolean", "null"]}
            else:
                value = form(kind, words)
                if "type" in value:
                    value = value | {"type": [value["type"], "null"]}
                elif value:
                    value = {"anyOf": [value, {"type": "null"}]}
                plain[key] = {"description": about} | value
        if cls == "Record":
            plain["-"] = {"description": "Removed; false: it stays though all is cleared.", "type": ["boolean", "null"]}
        schema = {"description": doc, "type": "object", "properties": plain}
        if sets:
            schema["patternProperties"] = sets
        out[f"{base}@{version}"] = schema
    return out


def listed(kinds, words):
    """The table of kinds for people and programs."""
    def field(key, about, kind):
        member = re.fullmatch(r"BTreeSet<(.*)>", kind)
        value = form(member[1] if member else kind, words)
        name = re.sub(r"^(Option|Vec|BTreeSet)<(.*)>$", r"\2", kind)
        out = {"field": f"{key}+<member>" if member else key, "about": about, "type": "boolean" if member else
               value.get("type", "id" if value.get("$ref", "").endswith("id") else "hash" if value else "any")}
        if name in words:
            out["words"] = words[name]
        return out

    return [{"kind": base, "version": version, "class": cls.lower(), "scope": scope.lower(), "about": doc,
             "fields": [field(key, *rest) for key, rest in fields.items()]}
            for base, (doc, cls, scope, version, fields) in kinds.items()]


def lines(value, depth):
    """JSON with a line for each member down to `depth`, so that a change of one kind is a change of one line."""
    def text(value, level):
        flat = json.dumps(value, ensure_ascii=False)
        if level == depth or not isinstance(value, (dict, list)) or len(flat) < 120:
            return flat
        pairs = value.items() if isinstance(value, dict) else [(None, item) for item in value]
        parts = [("" if key is None else json.dumps(key) + ": ") + text(item, level + 1) for key, item in pairs]
        begin, end = "{}" if isinstance(value, dict) else "[]"
        pad = "\n" + " " * level
        return f"{begin}{pad} " + f",{pad} ".join(parts) + f"{pad}{end}"

    return text(value, 0) + "\n"


def main():
    kinds, words = read()
    # What never leaves a browser stands in no file.
    sent = {base: kind for base, kind in kinds.items() if not base.startswith("local.")}
    schema = json.loads((ROOT / "tests/tools/share.schema.json").read_text(encoding="utf-8"))
    schema["$defs"] |= {f"body {kind}": body for kind, body in bodies(sent, words).items()}
    schema["$defs"]["op"]["allOf"] = [
        {"if": {"properties": {"kind": {"const": f"{base}@{version}"}}}, "then":
         {"properties": {"body": {"$ref": f"#/$defs/body {base}@{version}"}}}}
        for base, (_, _, _, version, _) in sent.items()]
    rows = ",\n".join(f"    ('{base}', {version}, '{cls.lower()}', '{scope.lower()}')"
                      for base, (_, cls, scope, version, _) in kinds.items())
    made = {
        "public/schema/kinds.json": lines(listed(kinds, words), 1),
        "public/schema/mulin-share-v1.schema.json": lines(schema, 4),
        "public/analysis/kinds.sql": "-- The kinds of operations this version knows; made by tests/tools/schema.py.\n"
        f"CREATE OR REPLACE TEMPORARY VIEW kinds(kind, version, class, scope) AS VALUES\n{rows};\n",
    }
    stale = [name for name, text in made.items()
             if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text]
    if sys.argv[1:] == ["check"]:
        sys.exit(f"out of date, write them anew with tests/tools/schema.py: {', '.join(stale)}" if stale else 0)
    for name, text in made.items():
        (ROOT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
