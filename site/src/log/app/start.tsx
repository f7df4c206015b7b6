import { render } from "preact";
import { App } from "./app.tsx";
import { Keeper } from "./keeper.ts";

const root = document.getElementById("log");
if (root !== null) {
  const keeper = new Keeper();
  root.textContent = "";
  render(<App keeper={keeper} />, root);
  void keeper.start();
}
