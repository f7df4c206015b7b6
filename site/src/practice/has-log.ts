/** True where this browser has opened a log before. */
export function hasLog(): boolean {
  try {
    return localStorage.getItem("caseway.device") !== null;
  } catch {
    // It does not say: the log will.
    return true;
  }
}
