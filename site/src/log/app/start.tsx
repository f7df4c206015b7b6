import { render } from "preact";
import { App } from "./app.tsx";
import { Keeper } from "./keeper.ts";
import { VIEWS } from "./views.ts";
import { whenOpen } from "./when-open.ts";

const root = document.getElementById("log");
if (root !== null) {
  const keeper = new Keeper();
  // What this page shows comes while the log is opened. Where it does not, that is said in its place.
  void VIEWS[location.pathname]?.().catch(() => undefined);
  whenOpen(keeper, () => {
    root.textContent = "";
    render(<App keeper={keeper} />, root);
  });
}
