// Verifies every statement of an exported pact with jose. By hand, in a folder with `npm install jose@6.2.18`:
// `NODE_PATH=. node interop.mjs FILE`, this file copied there. The other tools are in interop.py, which the tests run.
import { readFileSync } from "node:fs";
import { compactVerify, importJWK, calculateJwkThumbprint } from "jose";
const file = JSON.parse(readFileSync(process.argv[2]));
const all = [...file.statements.map((t) => t.split("~")[0]), ...file.heads, ...file.rotations];
let bad = 0;
for (const jws of all) {
  const { kid } = JSON.parse(Buffer.from(jws.split(".")[0], "base64url"));
  if (await calculateJwkThumbprint(file.keys[kid]) !== kid) throw new Error("kid");
  const key = await importJWK(file.keys[kid], "EdDSA");
  await compactVerify(jws, key);
  const bent = jws.replace(/\.(.)/, (_, c) => `.${c === "A" ? "B" : "A"}`);
  try { await compactVerify(bent, key); } catch { bad++; }
}
console.log(`jose: ${all.length} accepted, ${bad} changed ones refused`);
if (bad !== all.length) process.exit(1);
