import { render } from "preact";
import template from "../../../content/templates/scenario.md?raw";
import { EducatorsDesk } from "./view/EducatorsDesk.tsx";

/** Puts the check into the page. The example is the one that the page prints. */
const room = document.querySelector<HTMLElement>("#check-room");
const printed = [...document.querySelectorAll<HTMLElement>("[data-example]")];
if (room !== null) {
  const domains = JSON.parse(room.dataset.domains ?? "[]");
  room.replaceChildren();
  render(
    <EducatorsDesk
      template={{ name: "scenario-template.md", text: template }}
      domains={domains}
      levels={JSON.parse(room.dataset.levels ?? "[]")}
      example={{
        name: `${printed[0]?.dataset.example ?? "example"}.md`,
        text: `${printed.map(({ textContent }) => textContent).join("\n\n")}\n`,
      }}
    />,
    room,
  );
}
