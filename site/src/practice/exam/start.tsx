import { render } from "preact";
import { Keeper } from "../../log/app/keeper.ts";
import { whenOpen } from "../../log/app/when-open.ts";
import { placeOf } from "./addresses.ts";
import { ExamApp } from "./app.tsx";
import { loadChoose } from "./load-views.ts";

const root = document.getElementById("exam");
if (root !== null) {
  const keeper = new Keeper();
  // While the log is opened. What does not come is asked for again, and said, where it is to be shown.
  if (placeOf(new URL(location.href)).at === "choose") void loadChoose().catch(() => undefined);
  whenOpen(keeper, () => {
    root.textContent = "";
    render(<ExamApp keeper={keeper} />, root);
  });
}
