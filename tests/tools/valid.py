"""Holds exchange files against public/schema/mulin-share-v1.schema.json: `valid.py FILE...` prints what is wrong."""

import json
import pathlib
import sys

import jsonschema

schema = json.loads((pathlib.Path(__file__).resolve().parents[2] / "public/schema/mulin-share-v1.schema.json")
                    .read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
wrong = 0
for name in sys.argv[1:]:
    for error in validator.iter_errors(json.loads(pathlib.Path(name).read_text(encoding="utf-8"))):
        wrong += 1
        print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
sys.exit(wrong > 0)
