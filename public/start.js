// Starts the application. Its files have hashed names; the preload links in the page's head know them.
if (!document.documentElement.dataset.old) {
  const find = (selector) => document.querySelector(selector).href;
  try {
    await window.mulinLockKnown;
    const glue = await import(find('link[rel="modulepreload"]'));
    await glue.default({ module_or_path: find('link[rel="preload"][as="fetch"]') });
    document.getElementById("shell")?.remove();
    window.dispatchEvent(new CustomEvent("mulin:started"));
  } catch (reason) {
    window.mulinRecover(String(reason), "start");
  }
}
