globalThis.__zod_globalConfig = { jitless: true };
"toSorted" in [] ||
  Object.defineProperty(Array.prototype, "toSorted", {
    value(by) {
      return [...this].sort(by);
    },
  });
Map.groupBy ??= (items, by) => {
  const groups = new Map();
  for (const item of items) {
    const key = by(item);
    groups.get(key)?.push(item) ?? groups.set(key, [item]);
  }
  return groups;
};
if ("serviceWorker" in navigator)
  addEventListener("load", () => {
    const { serviceWorker, connection } = navigator;
    const library = async () => (await serviceWorker.ready).active?.postMessage("library");
    serviceWorker.register("/sw.js").catch(() => undefined);
    if (connection?.saveData) return;
    serviceWorker.addEventListener("controllerchange", library);
    library();
  });
