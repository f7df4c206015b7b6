import type { Place } from "../../../domain/paths/place.ts";
import { STATE_WORDS } from "./place-words.ts";

/** Marks the stations of the picture and of the list; without a place, takes the marks away. */
export function markStations(place: Place | undefined): void {
  for (const station of document.querySelectorAll<HTMLElement | SVGElement>("[data-station]")) {
    const state = place?.states.get(station.dataset.station ?? "");
    if (state === undefined) delete station.dataset.state;
    else station.dataset.state = state;
    if (!(station instanceof HTMLLIElement)) continue;
    if (state === "now") {
      station.setAttribute("aria-current", "step");
      unfold(station);
    } else station.removeAttribute("aria-current");
    const name = station.querySelector(".path-name");
    name?.querySelector(".path-state")?.remove();
    if (state === undefined || STATE_WORDS[state] === "") continue;
    const words = document.createElement("span");
    words.className = "path-state";
    words.textContent = STATE_WORDS[state];
    name?.append(" ", words);
  }
}

/** Opens the branches that a station is on. */
function unfold(station: Element): void {
  for (
    let around = station.closest("details");
    around !== null;
    around = around.parentElement?.closest("details") ?? null
  )
    around.open = true;
}
