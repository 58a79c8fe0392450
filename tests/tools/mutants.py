"""Says what verify.py makes of each mutant: mutants.py GOLDEN SPEC, where SPEC has a place and a byte a line."""
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "public" / "verify"))
from verify import verify

golden = pathlib.Path(sys.argv[1]).read_bytes()
for line in pathlib.Path(sys.argv[2]).read_text().splitlines():
    place, byte = map(int, line.split())
    found = verify(golden[:place] + bytes([byte]) + golden[place + 1:])
    print("".join("1" if found[level] else "0" for level in ("text", "signatures", "completeness")))
