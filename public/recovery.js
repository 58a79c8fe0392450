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

  // Every community has a database of its own. Firefox before 126 cannot list them; there the names that the
  // application noted down are used.
  const databaseNames = async () => {
    const listed = indexedDB.databases
      ? (await indexedDB.databases()).map((found) => found.name)
      : JSON.parse(localStorage.getItem("mulin-databases") || "[]");
    return listed.filter((name) => name.startsWith("mulin-"));
  };

  // A block is the text of up to 500 operations, one a line, commas between; as it is, or as a field of the row.
  const blockText = (row) => {
    const text = typeof row === "string" ? row : row?.text;
    return typeof text === "string" ? text.trim().replace(/^,|,$/g, "") : "";
  };

  const readBlocks = async (name) => {
    const request = indexedDB.open(name);
    // Never make a database: one that is not there any more must not come back empty.
    request.onupgradeneeded = () => request.transaction.abort();
    const database = await asked(request);
    try {
      if (!database.objectStoreNames.contains("blocks")) return [];
      const rows = await asked(database.transaction("blocks").objectStore("blocks").getAll());
      return rows.map(blockText).filter((text) => text !== "");
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
    const failed = [];
    for (const name of await databaseNames()) {
      try {
        const blocks = await readBlocks(name);
        if (blocks.length === 0) continue;
        const head = '{"format":"mulin-share","version":1,"recovered":true,"ops":[\n';
        download(`${name}-recovered-${day}.json`, [head, blocks.join(",\n"), "\n]}\n"]);
        saved += 1;
      } catch (reason) {
        failed.push(`${name}: ${reason}`);
      }
    }
    if (failed.length > 0) say(`有数据没能读出：${failed.join("; ")} · Some data could not be read.`);
    else if (saved === 0) say("这个浏览器里没有找到数据。 No data was found in this browser.");
    else say(`已导出 ${saved} 个文件，请收好。 ${saved} file(s) exported; keep them safe.`);
  };

  const button = (label, act) => {
    const made = element("button", label);
    made.type = "button";
    made.className = "button";
    made.onclick = act;
    return made;
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
    const actions = element("p", "", keep, " ", reload);
    actions.className = "row";
    const details = element("details", "", element("summary", "技术信息 Technical details"), element("pre", message));
    const main = element("main", "", title, element("p", zh[1]), english(element("p", en)), actions, status, details);
    main.className = "recovery";
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
