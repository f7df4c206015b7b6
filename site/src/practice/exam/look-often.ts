const LOOK_EVERY_MS = 1_000;

/**
 * Calls `look` each second, and at once when the page comes back to the front: a timer alone would stop while the device
 * sleeps. The result ends it.
 */
export function lookOften(look: () => void): () => void {
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pageshow", look);
  };
}
