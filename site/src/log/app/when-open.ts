import type { Keeper } from "./keeper.ts";

/**
 * Opens the log, and calls `show` once it is open or cannot be: until then what the page itself says stays on the screen,
 * where it may be read.
 */
export function whenOpen(keeper: Keeper, show: () => void): void {
  const stop = keeper.subscribe(() => {
    if (keeper.state.phase === "opening") return;
    stop();
    show();
  });
  void keeper.start();
}
