// Runs before everything else: decides whether this browser will do, and sets the page's guards.
// ES5 only, so that a browser too old for the application can still read this file and say so.
(function () {
  "use strict";
  var root = document.documentElement;
  var single = root.getAttribute("data-single") === "1";

  // The floor is Chrome 99, Safari 16, Firefox 102: cascade layers came with Chrome 99, overscroll-behavior with
  // Safari 16, TransformStream with Firefox 102.
  function modern() {
    return (
      typeof WebAssembly === "object" &&
      typeof CSSLayerBlockRule === "function" &&
      typeof TransformStream === "function" &&
      !!window.CSS &&
      CSS.supports("overscroll-behavior", "none")
    );
  }

  if (!modern()) {
    root.setAttribute("data-old", "1");
    document.getElementById("shell").setAttribute("hidden", "");
    document.getElementById("old").removeAttribute("hidden");
    return;
  }

  // WeChat's own browser keeps no data reliably and saves no files; the interface says so.
  if (/MicroMessenger/i.test(navigator.userAgent)) root.setAttribute("data-host", "wechat");

  // Markup reaches the page only from the interface's compiled templates, which hold nothing that runs. Anything
  // else is a mistake or an attack; null refuses it.
  if (window.trustedTypes) {
    window.trustedTypes.createPolicy("default", {
      createHTML: function (html) {
        return /<script|<[^>]*\son\w+\s*=|javascript:/i.test(html) ? null : html;
      },
      createScriptURL: function (address) {
        var url = new URL(address, document.baseURI);
        if (single) return url.protocol === "blob:" ? address : null;
        var home = new URL("./", document.baseURI).href;
        var own = url.href.indexOf(home) === 0 && /^(sw|worker(-[0-9a-f]+)?)\.js$/.test(url.href.slice(home.length));
        return own ? address : null;
      }
    });
  }

  // --- A tablet that goes from hand to hand (src/share/lock.rs, src/store/device.rs) ---

  // What the lock says, "" where there is none. The copy in localStorage speaks where the database does not answer.
  function readLock() {
    return new Promise(function (done) {
      function copy() {
        try {
          done(localStorage.getItem("mulin.locked") || "");
        } catch (forbidden) {
          done("");
        }
      }
      setTimeout(copy, 4000);
      try {
        var request = indexedDB.open("mulin.device", 1);
        request.onupgradeneeded = function () {
          request.result.createObjectStore("lock");
        };
        request.onerror = request.onblocked = copy;
        request.onsuccess = function () {
          var database = request.result;
          try {
            var row = database.transaction("lock").objectStore("lock").get("tablet");
            row.onerror = copy;
            row.onsuccess = function () {
              done(typeof row.result === "string" ? row.result : "");
            };
          } catch (reason) {
            copy();
          }
          // It closes once the row is read.
          database.close();
        };
      } catch (reason) {
        copy();
      }
    });
  }

  // Known before anything is drawn, and looked at again when another tab says so or this one comes to the front. A page
  // that shows what it no longer should is hidden and loaded anew: so it forgets all it had in memory.
  function lookAtLock() {
    return readLock().then(function (text) {
      var before = window.mulinLocked;
      window.mulinLocked = text;
      if (before !== undefined && !before !== !text) {
        root.hidden = true;
        location.reload();
      }
      return text;
    });
  }

  window.mulinLock = lookAtLock;
  window.mulinLockKnown = lookAtLock();
  window.addEventListener("focus", lookAtLock);
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "visible") lookAtLock();
  });
  // Out of the back-forward cache comes a page as it was before the lock.
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    root.hidden = true;
    var before = window.mulinLocked;
    lookAtLock().then(function (text) {
      if (!before === !text) root.hidden = false;
    });
  });
  if (typeof BroadcastChannel === "function") new BroadcastChannel("mulin.device").onmessage = lookAtLock;

  // --- Files that come in anywhere: dropped on a page, or opened with the application from a folder ---

  // Whatever page reads files takes them (src/ui/pages/exchange/dropped.rs). Where none is there yet, they wait, and the
  // page of files is opened. A tablet that is locked takes none.
  window.mulinFiles = [];
  function bring(files) {
    if (window.mulinLocked || files.length === 0) return;
    if (!window.dispatchEvent(new CustomEvent("mulin:files", { detail: files, cancelable: true }))) return;
    window.mulinFiles = window.mulinFiles.concat(files);
    location.hash = "#/share";
  }
  function carriesFiles(event) {
    return !!event.dataTransfer && Array.from(event.dataTransfer.types).indexOf("Files") >= 0;
  }
  // Without this the browser would open the file in place of the page.
  window.addEventListener("dragover", function (event) {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener("drop", function (event) {
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    bring(Array.from(event.dataTransfer.files));
  });
  if (window.launchQueue) {
    window.launchQueue.setConsumer(function (launch) {
      var files = Array.from(launch.files || [], function (handle) {
        return handle.getFile();
      });
      Promise.all(files.concat(window.mulinLockKnown))
        .then(function (known) {
          bring(known.slice(0, -1));
        })
        .catch(function (reason) {
          console.warn("a file could not be opened:", reason);
        });
    });
  }

  // --- Offline use, and new versions only when the person says so ---

  var registration = null;
  var asked = false;

  function announce() {
    window.mulinUpdateReady = true;
    window.dispatchEvent(new CustomEvent("mulin:update"));
  }

  function watch(worker) {
    if (!worker) return;
    worker.addEventListener("statechange", function () {
      // Without a controller this is the first visit: there is nothing to update.
      if (worker.state === "installed" && navigator.serviceWorker.controller) announce();
    });
  }

  // Moves to the new version. The page is loaded again only once the new version's files are in charge.
  window.mulinUpdate = function () {
    asked = true;
    if (registration && registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  };

  function register() {
    navigator.serviceWorker
      .register("sw.js", { updateViaCache: "none" })
      .then(function (found) {
        registration = found;
        if (found.waiting && navigator.serviceWorker.controller) announce();
        watch(found.installing);
        found.addEventListener("updatefound", function () {
          watch(found.installing);
        });
        // A page left open for days still hears of a new version.
        var looked = Date.now();
        document.addEventListener("visibilitychange", function () {
          if (document.visibilityState !== "visible" || Date.now() - looked < 3600000) return;
          looked = Date.now();
          found.update().catch(function () {});
        });
      })
      .catch(function (reason) {
        console.warn("offline use is not available:", reason);
      });
    navigator.serviceWorker.addEventListener("controllerchange", function () {
      if (asked) location.reload();
    });
  }

  if (single || !window.isSecureContext || !("serviceWorker" in navigator)) return;
  if (root.getAttribute("data-build") === "dev") {
    // A worker left by a release that was served here before would hide what is being worked on.
    navigator.serviceWorker.getRegistrations().then(function (all) {
      all.forEach(function (old) {
        old.unregister();
      });
    });
    return;
  }
  // After the start, so as not to compete with it; and also when the start fails, because the next version's
  // worker is then the cure.
  var begun = false;
  function once() {
    if (!begun) register();
    begun = true;
  }
  window.addEventListener("mulin:started", once);
  setTimeout(once, 8000);
})();
