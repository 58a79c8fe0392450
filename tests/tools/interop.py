"""Verifies every statement of an exported pact with stock tools: interop.py FILE. A line for each tool: how many it
accepted, and how many of the same with a changed byte it refused. Fails where one accepts what it should not."""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

import jwt
from joserfc import jws as jose
from joserfc.jwk import OKPKey
from jwcrypto import jwk, jws
from sd_jwt.verifier import SDJWTVerifier

warnings.simplefilter("ignore")
PREFIX = bytes.fromhex("302a300506032b6570032100")  # SubjectPublicKeyInfo of an Ed25519 key (RFC 8410)


def raw(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def header(token):
    return json.loads(raw(token.split(".")[0]))


def with_pyjwt(token, key):
    jwt.decode(token, jwt.PyJWK(key).key, algorithms=["EdDSA"], options={"verify_iat": False})


def with_joserfc(token, key):
    jose.deserialize_compact(token, OKPKey.import_key(key), algorithms=["EdDSA"])


def with_jwcrypto(token, key):
    seen = jws.JWS()
    seen.allowed_algs = ["EdDSA"]
    seen.deserialize(token, jwk.JWK(**key))


def with_openssl(token, key):
    signed, signature = token.rsplit(".", 1)
    with tempfile.TemporaryDirectory() as place:
        names = [os.path.join(place, name) for name in ("key", "message", "signature")]
        for name, data in zip(names, (PREFIX + raw(key["x"]), signed.encode(), raw(signature))):
            pathlib.Path(name).write_bytes(data)
        subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names[0], "-rawin",
                        "-in", names[1], "-sigfile", names[2]], check=True, capture_output=True)


def with_sd_jwt(text, key):
    claims = SDJWTVerifier(text, lambda *_: jwk.JWK(**key), None, None).get_verified_payload()
    shown = text.count("~") - 1
    assert sum(name in claims for name in ("name", "door", "tel", "witness1")) == shown, claims


def refused(check, token, key):
    """Whether the same with a changed payload, and with a changed signature, is refused."""
    head, payload, signature = token.split(".")
    other = payload[:-3] + ("A" if payload[-3] != "A" else "B") + payload[-2:]
    for bent in (f"{head}.{other}.{signature}", f"{head}.{payload}.{'A' + signature[1:] if signature[0] != 'A' else 'B' + signature[1:]}"):
        try:
            check(bent, key)
        except Exception:
            continue
        return False
    return True


file = json.loads(pathlib.Path(sys.argv[1]).read_text())
bare = [text.split("~")[0] for text in file["statements"]] + file["heads"] + file["rotations"]
tools = [("PyJWT", with_pyjwt, bare), ("joserfc", with_joserfc, bare), ("jwcrypto", with_jwcrypto, bare),
         ("OpenSSL", with_openssl, bare[::8])]
for name, check, tokens in tools:
    for token in tokens:
        check(token, file["keys"][header(token)["kid"]])
    bent = [refused(check, token, file["keys"][header(token)["kid"]]) for token in tokens]
    assert all(bent), f"{name} accepts what was changed"
    print(f"{name}: {len(tokens)} accepted, {2 * len(bent)} changed ones refused")
for text in file["statements"]:
    with_sd_jwt(text, file["keys"][header(text)["kid"]])
text = file["statements"][0]
try:
    with_sd_jwt(text + file["statements"][1].split("~", 1)[1] + "WyJzYWx0IiwibmFtZSIsInkiXQ~", file["keys"][header(text)["kid"]])
    sys.exit("sd-jwt accepts a moved disclosure")
except Exception:
    print(f"sd-jwt: {len(file['statements'])} accepted, a moved disclosure refused")
