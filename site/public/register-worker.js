// Zod shall not try eval: the policy reports it.
globalThis.__zod_globalConfig = { jitless: true };
if ("serviceWorker" in navigator)
  addEventListener("load", () => {
    const { serviceWorker, connection } = navigator;
    const library = async () => (await serviceWorker.ready).active?.postMessage("library");
    serviceWorker.register("/sw.js").catch(() => undefined);
    if (connection?.saveData) return;
    serviceWorker.addEventListener("controllerchange", library);
    library();
  });
