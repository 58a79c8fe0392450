"""Opens a file under a passphrase with another implementation of age: age.py PASSPHRASE FILE, its content to stdout."""
import pathlib
import sys

import pyrage

sys.stdout.buffer.write(pyrage.passphrase.decrypt(pathlib.Path(sys.argv[2]).read_bytes(), sys.argv[1]))
