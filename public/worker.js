// Ends the worker's script: starts its wasm and says whether it is there. Packed behind wasm-bindgen's own script.
wasm_bindgen({ module_or_path: WORKER_WASM }).then(
  () => postMessage("ready"),
  (reason) => {
    console.warn("the worker does not start:", reason);
    postMessage("failed");
  }
);
