import { type ContentState, headline, partedFor, type ShownFault } from "./fault-list.ts";

/**
 * While the site is developed: a banner on every page with the faults of the content, which changes with every file that
 * is saved. It is no part of what is built.
 */
const STYLE = `
  :host { display: block; font: 1rem/1.45 system-ui, sans-serif; }
  details[data-worst] { background: #fff6d6; color: #14231d; border-block-end: 4px solid #ab1622; padding: 0.5rem 1rem; }
  details[data-worst="warning"] { border-color: #7a5b00; }
  summary { font-weight: 700; cursor: pointer; }
  ol { max-block-size: 45vh; overflow: auto; margin: 0.5rem 0 0; padding-inline-start: 1.5rem; }
  li { margin-block-end: 0.5rem; overflow-wrap: anywhere; }
  a { color: #0b5a49; }
  .message { display: block; font-weight: 600; }
`;

const host = document.createElement("aside");
host.setAttribute("aria-label", "Faults in the content");
const room = host.attachShadow({ mode: "open" });

function show(state: ContentState): void {
  if (state.faults.length === 0 && !state.stale) {
    host.remove();
    return;
  }
  const { now, later } = partedFor(state.faults, location.pathname);
  const errors = state.faults.some(({ severity }) => severity === "error");
  const style = document.createElement("style");
  style.textContent = STYLE;
  const details = folded(headline(state), now.length > 0 ? list(now) : list(later));
  details.dataset.worst = errors || state.stale ? "error" : "warning";
  details.open = now.length > 0;
  if (now.length > 0 && later.length > 0) details.append(folded("Warnings of other files", list(later)));
  room.replaceChildren(style, details);
  document.body.prepend(host);
}

function folded(summary: string, content: HTMLElement): HTMLDetailsElement {
  const details = document.createElement("details");
  details.append(element("summary", summary), content);
  return details;
}

function list(faults: readonly ShownFault[]): HTMLElement {
  const lines = document.createElement("ol");
  for (const { place, page, message, mend, rule } of faults) {
    const line = document.createElement("li");
    const where = page === null ? element("span", place) : link(page, place);
    const means = link(`/educators/guide/#fault-${rule}`, "What this means");
    line.append(where, element("span", message, "message"), `${mend} `, means);
    lines.append(line);
  }
  return lines;
}

function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}

function link(href: string, text: string): HTMLElement {
  const made = element("a", text);
  made.setAttribute("href", href);
  return made;
}

// The names are those of tools/content/in-dev.ts.
import.meta.hot?.on("caseway:faults", show);
import.meta.hot?.send("caseway:faults-please");
