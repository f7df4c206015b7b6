import { render } from "preact";
import { Keeper } from "../../log/app/keeper.ts";
import { ExamApp } from "./app.tsx";

const root = document.getElementById("exam");
if (root !== null) {
  const keeper = new Keeper();
  root.textContent = "";
  render(<ExamApp keeper={keeper} />, root);
  void keeper.start();
}
