#!/usr/bin/env node
// Checks exported pacts (mulin-pact, version 1) without Mulin: node verify.mjs FILE...
//
// Needs Node 18 or newer and nothing else. Prints a line of JSON for each file; exits 0 only if text, signatures and
// completeness hold for all of them. Whose key it is no file can prove: compare `code` with the notice board.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HOUSEHOLD = ["consent", "decline", "withdraw", "renew"];
const TYPS = { "mulin-rotate+jwt": "rotate", "mulin-head+jwt": "head" };
for (const kind of [...HOUSEHOLD, "witness"]) TYPS[`mulin-${kind}+sd-jwt`] = kind;
const P = 2n ** 255n - 19n, Y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;
const SMALL = [0n, 1n, P - 1n, P, P + 1n, Y8, P - Y8]; // points of small order: under such a key anything verifies
class Refused extends Error {}
const need = (holds, code) => { if (!holds) throw new Refused(code); };
const sha = (data) => createHash("sha256").update(data).digest();
const name = (data) => Buffer.from(data).toString("base64url");
const b64 = (text, size) => {
  need(typeof text === "string" && /^[A-Za-z0-9_-]*$/.test(text) && text.length % 4 !== 1, "base64");
  const data = Buffer.from(text, "base64url");
  need(data.toString("base64url") === text && (size ?? data.length) === data.length, "base64"); // unused bits are zero
  return data;
};
const small = (point) => SMALL.includes(BigInt(`0x${Buffer.from(point).reverse().toString("hex")}`) % 2n ** 255n);
// JSON in which each member stands once, and numbers are integers that no reader rounds: JSON.parse sees to the rest.
function load(data) {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data), value = JSON.parse(text);
  const open = []; // the names of each object that is open; null for a list
  let key = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[-+.\w]+/g)) {
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : null);
    else if (token === "}" || token === "]") open.pop();
    else if (token[0] === '"') {
      const string = JSON.parse(token);
      need(!/\p{Cs}/u.test(string), "json"); // no half characters
      if (key && open.at(-1)) need(open.at(-1).size < open.at(-1).add(string).size, "member-twice");
    } else if (/^[-\d]/.test(token)) need(/^(?:0|-?[1-9]\d*)$/.test(token) && Number.isSafeInteger(+token), "json");
    key = token === "{" || (token === "," && open.at(-1) !== null);
  }
  return value;
}
const canonical = (v) => Array.isArray(v) ? `[${v.map(canonical)}]` // RFC 8785 without floats
  : v && typeof v === "object" ? `{${Object.keys(v).sort().map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`)}}`
  : JSON.stringify(v);
const isObject = (v) => v !== null && typeof v === "object" && !Array.isArray(v);
function members(value, forms, must, may, code) {
  const allowed = `${must} ${may}`.trim().split(" ");
  need(isObject(value) && must.split(" ").every((k) => Object.hasOwn(value, k)), code);
  for (const [k, v] of Object.entries(value)) need(allowed.includes(k) && forms[k](v), code);
}
const text = (v) => typeof v === "string" && !v.includes("\r");
const number = (v) => Number.isInteger(v) && v >= 0, version = (v) => number(v) && 0 < v && v < 2 ** 32;
const flag = (v) => typeof v === "boolean", word = (...words) => (v) => words.includes(v), list = Array.isArray;
const digest = (v) => b64(v, 32) && true, token = (v) => b64(v, 16) && true;
const digests = (v) => list(v) && v.length <= 16 && v.every((d, i) => digest(d) && (i === 0 || v[i - 1] < d));
const some = (v) => digests(v) && v.length > 0;
const FORMS = { iat: number, pact: digest, pv: version, from: digest, to: digest, root: digest, size: number, of: some,
  asked: number, agree: number, prev: digests, via: word("paper", "tablet", "phone", "met"), _sd: some, hh: token,
  _sd_alg: word("sha-256"), photo: digest, strokes: digest, poster: flag, share: flag, as: word("householder", "representative") };
const ROLES = "signMethodClause withdrawClause termClause reviewClause carryOverClause".split(" ");
const DOC = { clauses: (v) => list(v) && 0 < v.length && v.length <= 500, id: token, kind: text, title: text, version, text,
  prevHash: digest, place: text, termMonths: version, ...Object.fromEntries(ROLES.map((role) => [role, token])) };
const FILE = { format: word("mulin-pact"), version: word(1), pactHash: text, pact: isObject, keys: isObject, history: list,
  rotations: list, heads: list, statements: list };
const MUST = { rotate: "iat from to", head: "iat pact pv root size asked agree prev", witness: "iat pact pv via of",
  decline: "iat pact pv via as hh", withdraw: "iat pact pv via as hh of",
  consent: "iat pact pv via as hh poster share", renew: "iat pact pv via as hh poster share of" };
const MAY = { rotate: "", head: "", witness: "_sd _sd_alg photo strokes" };
function texts(file) {
  const known = new Map(); // the hash of each text with its version; each names the one before it
  let before;
  for (const doc of [...file.history, file.pact]) {
    members(doc, DOC, "clauses id kind title version", `prevHash place termMonths ${ROLES.join(" ")}`, "text");
    for (const clause of doc.clauses) members(clause, DOC, "id text", "", "text");
    const ids = new Set(doc.clauses.map((c) => c.id)), roles = ROLES.filter((role) => role in doc).map((role) => doc[role]);
    need(ids.size === doc.clauses.length && new Set(roles).size === roles.length && roles.every((id) => ids.has(id)), "text");
    need(doc.prevHash === before && doc.id === file.pact.id, "history");
    need(before === undefined || known.get(before) < doc.version, "history");
    before = name(sha(canonical(doc)));
    known.set(before, doc.version);
  }
  return need(file.pactHash === before, "text") ?? known;
}
function statement(jws, keys, known, kinds) { // a compact JWS whose signature holds
  const parts = jws.split(".");
  need(parts.length === 3 && jws.length <= 16384, "parts");
  const head = load(b64(parts[0])), said = load(b64(parts[1]));
  members(head, { alg: text, kid: digest, typ: text }, "alg kid typ", "", "header");
  need(["EdDSA", "Ed25519"].includes(head.alg), head.alg.toLowerCase() === "none" ? "alg-none" : "alg-other");
  need(Object.hasOwn(TYPS, head.typ), "typ-unknown");
  const kind = TYPS[head.typ];
  members(said, FORMS, MUST[kind], MAY[kind] ?? "of _sd _sd_alg", "payload");
  need(("_sd" in said) === ("_sd_alg" in said) && (said.agree ?? 0) <= (said.asked ?? 0), "payload");
  need(kind === "witness" ? said.of.length === 1 : said.via !== "met", "payload");
  const signature = b64(parts[2], 64), signed = Buffer.from(`${parts[0]}.${parts[1]}`);
  need(keys.has(head.kid), "unknown-key");
  need(!small(signature.subarray(0, 32)) && verifySignature(null, signed, keys.get(head.kid), signature), "signature");
  need(kinds.includes(kind), "typ-wrong");
  need(kind === "rotate" || known.has(said.pact), "other-pact");
  need(kind === "rotate" || said.pv === known.get(said.pact), "other-version");
  return { jws, kind, said, kid: head.kid, id: name(sha(signed)), of: said.of ?? [], hh: said.hh };
}
function disclosed(one, disclosures) {
  need(disclosures.every((d) => (one.said._sd ?? []).includes(name(sha(d)))), "disclosure-moved");
  const names = one.kind === "witness" ? ["witness1", "witness2"] : ["name", "door", "tel"];
  const items = disclosures.map((d) => load(b64(d)));
  need(items.every((i) => list(i) && i.length === 3 && i.every((v) => typeof v === "string")), "disclosure");
  need(items.every(([s, n, v]) => b64(s, 16) && names.includes(n) && v && [...v].length <= 200), "disclosure");
  return need(new Set(items.map((i) => i[1])).size === items.length, "disclosure-twice") ?? one;
}
function later(after, key) {
  const keys = [key]; // and those it passed on to, in order
  while (after.has(keys.at(-1)) && !keys.slice(1).includes(after.get(keys.at(-1)))) keys.push(after.get(keys.at(-1)));
  return keys.slice(1);
}
function signatures(file, known) {
  const keys = new Map(), after = new Map(), signed = new Map();
  for (const [kid, jwk] of Object.entries(file.keys)) {
    members(jwk, { crv: word("Ed25519"), kty: word("OKP"), x: digest }, "crv kty x", "", "key");
    need(kid === name(sha(canonical(jwk))) && !small(b64(jwk.x)), "kid");
    keys.set(kid, createPublicKey({ key: jwk, format: "jwk" }));
  }
  const said = file.statements.map((line) => {
    const [bare, ...disclosures] = line.split("~");
    need(disclosures.pop() === "", "parts");
    return disclosed(statement(bare, keys, known, [...HOUSEHOLD, "witness"]), disclosures);
  });
  const rotations = file.rotations.map((line) => statement(line, keys, known, ["rotate"]));
  const heads = file.heads.map((line) => statement(line, keys, known, ["head"]));
  const all = [...said, ...rotations, ...heads], byId = new Map(said.map((s) => [s.id, s]));
  need(said.every((s, i) => i === 0 || said[i - 1].jws <= s.jws), "order");
  need(new Set(all.map((s) => s.id)).size === all.length, "statement-twice");
  for (const s of said) for (const other of s.of.map((id) => byId.get(id)).filter(Boolean))
    need(HOUSEHOLD.includes(other.kind) && (s.kind === "witness" || s.hh === other.hh), "other-household");
  for (const { kid, said: { from, to, iat } } of rotations) { // each change of keys is signed by both
    const change = `${from}.${to}.${iat}`;
    signed.set(change, (signed.get(change) ?? new Set()).add(kid));
    need(from !== to && (kid === from || kid === to) && (after.get(from) ?? to) === to, "rotation");
    after.set(from, to);
  }
  const whole = [...signed.values()].every((kids) => kids.size === 2);
  need(whole && [...after.keys()].every((key) => !later(after, key).includes(key)), "rotation");
  return { said, heads, after, used: new Set(all.map((s) => s.kid)).size === keys.size };
}
function root(leaves) { // RFC 6962, section 2.1
  if (leaves.length < 2) return leaves[0] ?? sha("");
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha(Buffer.concat([Buffer.of(1), root(leaves.slice(0, half)), root(leaves.slice(half))]));
}
// How many households agree: all they said that nothing replaced agrees, and to the text of now.
function agreeing(all, now) {
  const said = all.filter((s) => HOUSEHOLD.includes(s.kind)), words = new Map();
  const replaced = new Set(said.flatMap((s) => s.of));
  const word = (s) => ["decline", "withdraw"].includes(s.kind) ? "no" : s.said.pact === now ? "now" : "earlier";
  for (const s of said) if (!replaced.has(s.id)) words.set(s.hh, (words.get(s.hh) ?? new Set()).add(word(s)));
  return [...words.values()].filter((w) => w.has("now") && !w.has("no")).length;
}
function completeness(file, { said, heads, after, used }) {
  const there = new Set(said.map((s) => s.id)), byId = new Map(heads.map((h) => [h.id, h]));
  const joins = (a, b) => a === b || later(after, a).includes(b) || later(after, b).includes(a);
  need(used, "key-unused");
  need(said.every((s) => s.of.every((id) => there.has(id))), "no-statement");
  need(said.every((s) => s.kind !== "witness" || heads.some((h) => joins(h.kid, s.kid))), "not-committee");
  for (const h of heads) for (const before of h.said.prev.map((id) => byId.get(id))) {
    need(before, "no-earlier-head") ?? need(before.said.size <= h.said.size, "shrunk");
    need(!later(after, h.kid).includes(before.kid), "old-key");
  }
  const last = heads.filter((h) => !heads.some((other) => other.said.prev.includes(h.id)));
  need(last.length === 1, heads.length ? "fork" : "no-head");
  const { kid, said: head } = last[0], leaves = said.map((s) => sha(`\0${s.jws}`));
  need(head.pact === file.pactHash, "other-pact") ?? need(head.size === said.length, "size");
  need(head.root === name(root(leaves)), "root");
  need(head.agree <= agreeing(said, file.pactHash), "count");
  const newest = b64([kid, ...later(after, kid)].at(-1)).subarray(0, 16).toString("hex");
  const code = (BigInt(`0x${newest}`) % 10n ** 24n).toString().padStart(24, "0").match(/..../g).join(" ");
  return { title: file.pact.title, pv: file.pact.version, agree: head.agree, asked: head.asked, code,
    broken: !heads.every((h) => joins(h.kid, kid)) };
}
// Checks the bytes of a file; a level is judged only where those before it hold.
export function verify(data) {
  const found = { text: false, signatures: false, completeness: false };
  try {
    need(data.length <= 64 << 20, "too-large");
    const file = load(data);
    members(file, FILE, Object.keys(FILE).join(" "), "", "member");
    need(["rotations", "heads", "statements"].every((k) => file[k].every((line) => typeof line === "string")), "member");
    const known = texts(file);
    found.text = true;
    const checked = signatures(file, known);
    found.signatures = true;
    return { ...found, ...completeness(file, checked), completeness: true };
  } catch (why) { return { ...found, why: why instanceof Refused ? why.message : "json" }; }
}
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = process.argv.slice(2).map((file) => ({ file, ...verify(readFileSync(file)) }));
  results.forEach((result) => console.log(JSON.stringify(result)));
  process.exitCode = results.length > 0 && results.every((r) => r.completeness) ? 0 : 1;
}
