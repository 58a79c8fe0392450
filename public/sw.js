// Keeps one whole version of the site on the device, so that it opens without a network.
//
// A version is all of its files or none: each file is checked against the hash it was built with, so a half-finished
// deployment can never be mixed into it. A new version waits until the person asks for it, or until no page of the
// old one is open. The version before stays for pages that still run it and have yet to load a part of themselves.

// Filled in when the site is packed.
const BUILD = "dev";
const FILES = {};

const HOME = new URL("./", self.location).href;
// Several copies may live on one origin, one folder inside another; each keeps its own versions and clears only those.
// The folder ends with a blank, which no path holds.
const PREFIX = `mulin-site ${new URL(HOME).pathname} `;
const HERE = PREFIX + BUILD;
// A version's date orders it among the others; kept as an entry of its own.
const MADE = HOME + "made";

const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  mjs: "text/javascript; charset=utf-8",
  py: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

const hex = (bytes) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, "0")).join("");

const fetchChecked = async (path, sum) => {
  const response = await fetch(HOME + path, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const body = await response.arrayBuffer();
  if (hex(await crypto.subtle.digest("SHA-256", body)) !== sum) throw new Error(`${path} is of another version`);
  // The type is ours to say: not every host knows wasm, and the browser compiles it while loading only if it does.
  const type = TYPES[path.split(".").pop()] || "application/octet-stream";
  return new Response(body, { headers: { "Content-Type": type } });
};

const install = async () => {
  const entries = await Promise.all(
    Object.entries(FILES).map(async ([path, sum]) => [HOME + path, await fetchChecked(path, sum)])
  );
  const cache = await caches.open(HERE);
  for (const [url, response] of entries) await cache.put(url, response);
  await cache.put(MADE, new Response(String(Date.now())));
};

const madeAt = async (name) => {
  const note = await (await caches.open(name)).match(MADE);
  return note ? Number(await note.text()) : 0;
};

const activate = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== HERE);
  const dated = await Promise.all(others.map(async (name) => [await madeAt(name), name]));
  dated.sort(([a], [b]) => b - a);
  await Promise.all(dated.slice(1).map(([, name]) => caches.delete(name)));
};

const find = async (request) => {
  const here = await caches.open(HERE);
  if (request.mode === "navigate") {
    const url = new URL(request.url);
    const page = url.origin + url.pathname;
    if (page === HOME || page === `${HOME}index.html`) {
      return (await here.match(`${HOME}index.html`)) || fetch(request);
    }
    return fetch(request);
  }
  // Names carry a hash, so a file found under another version is the one that version's page asked for.
  const kept = (await here.match(request)) || (await caches.match(request));
  return kept || fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(HOME)) event.respondWith(find(event.request));
});
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
