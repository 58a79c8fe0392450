"""Another implementation of age, for files under a passphrase; what comes out goes to stdout.

age.py PASSPHRASE FILE         opens it
age.py --seal PASSPHRASE FILE  seals it
"""
import pathlib
import sys

import pyrage

seals = sys.argv[1] == "--seal"
passphrase, name = sys.argv[1 + seals :]
work = pyrage.passphrase.encrypt if seals else pyrage.passphrase.decrypt
sys.stdout.buffer.write(work(pathlib.Path(name).read_bytes(), passphrase))
