// The page of last resort, in plain JavaScript: after a panic the application's memory cannot be trusted, so nothing
// here calls into it. What was acknowledged is in the database; this reads it raw and hands it over as a file.
(() => {
  "use strict";

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };

  const english = (made) => {
    made.lang = "en";
    return made;
  };

  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error("blocked"));
    });

  // Every community has a database of its own. Firefox before 126 cannot list them; there the canaries know them.
  const databaseNames = async () => {
    const listed = indexedDB.databases
      ? (await indexedDB.databases()).map((found) => found.name)
      : Object.keys(localStorage).map((key) => key.replace(/^mulin-canary-/, "mulin-"));
    return listed.filter((name) => name.startsWith("mulin-"));
  };

  // Row by row: one that cannot be read must not hide the others.
  const readRows = async (database, store, lost) => {
    if (!database.objectStoreNames.contains(store)) return [];
    const from = database.transaction(store).objectStore(store);
    const rows = [];
    for (const key of await asked(from.getAllKeys())) {
      try {
        rows.push([key, await asked(database.transaction(store).objectStore(store).get(key))]);
      } catch (reason) {
        lost.push(`${database.name}/${store}/${key}: ${reason}`);
      }
    }
    return rows;
  };

  const base64 = (bytes) =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result.split(",", 2)[1] || "");
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(new Blob([bytes]));
    });

  // The parts of an exchange file: the operations as they stand in the database, lines of newer releases that were
  // kept unread, and the attachments. Its header promises nothing, so a reader takes every line that is whole.
  const exchangeFile = async (name, lost) => {
    const request = indexedDB.open(name);
    // Never make a database: one that is not there any more must not come back empty.
    request.onupgradeneeded = () => request.transaction.abort();
    const database = await asked(request);
    try {
      const kept = [...(await readRows(database, "blocks", lost)), ...(await readRows(database, "parked", lost))];
      const lines = kept.map(([, text]) => text).filter((text) => typeof text === "string" && text !== "");
      const rows = new Map(await readRows(database, "files", lost));
      const files = [];
      for (const [key, bytes] of rows) {
        if (!key.startsWith("b/")) continue;
        const sha256 = key.slice(2);
        const type = String(rows.get(`i/${sha256}`)).split(" ")[1] || "";
        files.push(JSON.stringify({ data: await base64(bytes), sha256, type }));
      }
      if (lines.length + files.length === 0) return null;
      const head = '{"format":"mulin-share","version":1,"header":{"recovered":true},"ops":[';
      const list = (all) => (all.length > 0 ? `\n${all.join(",\n")}\n` : "\n");
      return [head, list(lines), ...(files.length > 0 ? ['],"files":[', list(files)] : []), "]}\n"];
    } finally {
      database.close();
    }
  };

  const download = (fileName, parts) => {
    const link = element("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: "application/json" }));
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  // One file a database; a database that cannot be read does not keep back the others.
  const exportEverything = async (say) => {
    const day = new Date().toISOString().slice(0, 10);
    let saved = 0;
    const lost = [];
    for (const name of await databaseNames()) {
      try {
        const parts = await exchangeFile(name, lost);
        if (!parts) continue;
        download(`${name}-recovered-${day}.json`, parts);
        saved += 1;
      } catch (reason) {
        lost.push(`${name}: ${reason}`);
      }
    }
    const told = [];
    if (saved > 0) told.push(`已导出 ${saved} 个文件，请收好。 ${saved} file(s) exported; keep them safe.`);
    if (lost.length > 0) told.push(`有数据没能读出 Some data could not be read: ${lost.join("; ")}`);
    say(told.join(" ") || "这个浏览器里没有找到数据。 No data was found in this browser.");
  };

  const button = (label, act) => {
    const made = element("button", label);
    made.type = "button";
    made.className = "button";
    made.onclick = act;
    return made;
  };

  // --- On a tablet that goes from hand to hand: what is kept is for whoever knows the PIN (src/share/lock.rs) ---

  const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

  // One more try, noted before the PIN is looked at, so that loading the page again does not give it back. Whoever has
  // `given` the right one begins anew.
  const useUpTry = async (given) => {
    const database = await asked(indexedDB.open("mulin.device", 1));
    try {
      const rows = database.transaction("lock", "readwrite").objectStore("lock");
      const lock = JSON.parse(await asked(rows.get("tablet")));
      const now = Date.now();
      if (given) {
        await asked(rows.put(JSON.stringify({ ...lock, tries: 0, until: 0 }), "tablet"));
        return { lock, waits: 0 };
      }
      const waits = Math.min(Math.max(lock.until - now, 0), 600000);
      if (waits > 0) return { lock, waits };
      const tries = lock.tries + 1;
      const wait = tries > 2 ? Math.min(10000 * 2 ** Math.min(tries - 3, 20), 600000) : 0;
      await asked(rows.put(JSON.stringify({ ...lock, tries, until: wait && now + wait }), "tablet"));
      return { lock, waits: 0 };
    } finally {
      database.close();
    }
  };

  const lifts = async (lock, typed) => {
    const pin = typed.normalize("NFKC").replace(/\s/g, "");
    const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(lock.salt), iterations: lock.rounds };
    const made = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
    return bytesOf(lock.hash).every((byte, n) => byte === made[n]);
  };

  // The PIN, and behind it what `open` puts in its place. On plain http the browser has no such functions; there the
  // data waits until the application opens again.
  const behindPin = (say, open) => {
    const zh = "这台平板正锁着给住户签字，请交给居委会的工作人员。签好的都在，没有丢。";
    const en = "This tablet is locked for signing. Please hand it to the committee. What was signed is kept.";
    const box = element("div", "", element("p", zh), english(element("p", en)));
    if (!window.crypto || !crypto.subtle) return box;
    const field = element("input");
    Object.assign(field, { id: "pin", type: "password", inputMode: "numeric", autocomplete: "off", className: "control" });
    const label = element("label", "工作人员：输入密码后可以导出数据 Staff: PIN, to export the data");
    label.htmlFor = "pin";
    const form = element("form", "", label, field, element("p", "", button("确定 OK")));
    form.className = "field";
    form.querySelector("button").type = "submit";
    form.onsubmit = (event) => {
      event.preventDefault();
      const wrong = (waits) =>
        say(waits ? `请等 ${Math.ceil(waits / 1000)} 秒再试。 Wait ${Math.ceil(waits / 1000)} seconds.` : "密码不对。 Wrong PIN.");
      useUpTry()
        .then(async ({ lock, waits }) => {
          if (waits || !(await lifts(lock, field.value))) return wrong(waits);
          await useUpTry(true);
          say("");
          box.replaceWith(...open());
        })
        .catch(() => wrong(0));
    };
    box.append(form);
    return box;
  };

  let shown = false;

  // Replaces the page. `when` is "start" if the application never ran. Only the first call counts: it is the cause,
  // the next ones are its consequences.
  window.mulinRecover = (message, when) => {
    if (shown) return;
    shown = true;
    document.documentElement.dataset.recovery = "1";
    const status = element("p");
    status.setAttribute("role", "status");
    const say = (text) => (status.textContent = text);
    const keep = button("导出全部数据 Export everything", () =>
      exportEverything(say).catch((reason) => say(`导出没有成功：${reason} · The export failed.`))
    );
    keep.classList.add("primary");
    const reload = button("重新打开 Reload", () => location.reload());
    const zh =
      when === "start"
        ? ["睦邻没能打开", "可能是网络中断，或浏览器不支持。已经保存的数据还在这台设备里。请先试试重新打开；要是还不行，就导出全部数据收好。"]
        : ["睦邻出了故障", "已经保存的数据还在这台设备里。请重新打开；为防万一，可以先把全部数据导出收好。"];
    const en =
      when === "start"
        ? "Mulin could not start: the network may be down, or this browser lacks something. What was saved is still on this device. Reload first; if that does not help, export everything."
        : "Mulin has failed. What was saved is still on this device. Reload; to be safe, export everything first.";
    const title = element("h1", zh[0]);
    title.tabIndex = -1;
    const row = (...buttons) => {
      const made = element("p", "", ...buttons);
      made.className = "row";
      return made;
    };
    const open = () => [
      element("p", zh[1]),
      english(element("p", en)),
      row(keep, " ", reload),
      element("details", "", element("summary", "技术信息 Technical details"), element("pre", message))
    ];
    // Whether the tablet is locked is known by now, but for an application that failed before it asked.
    const main = element("main", "", title);
    const fill = (lock) => main.append(...(lock ? [behindPin(say, open), row(reload)] : open()), status);
    if (window.mulinLocked === undefined && window.mulinLock) window.mulinLock().then(fill);
    else fill(window.mulinLocked);
    main.className = "recovery alone stack";
    document.title = zh[0];
    document.body.replaceChildren(main);
    title.focus();
  };

  // A trap that no hook reports, such as running out of stack, arrives here.
  const trapped = (reason) => {
    if (reason instanceof WebAssembly.RuntimeError) window.mulinRecover(String(reason.stack || reason));
  };
  window.addEventListener("error", (event) => trapped(event.error));
  window.addEventListener("unhandledrejection", (event) => trapped(event.reason));
})();
