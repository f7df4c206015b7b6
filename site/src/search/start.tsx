import { render } from "preact";
import { loadSearch } from "./load.ts";
import { countWords, Results, type State } from "./results.tsx";

/** The page of the search: the field, what stands below it, and the address follow one another. */

const AT_ONCE = 10;
/** The address and the count for screen readers change when somebody stops typing. */
const PAUSE_MS = 500;

const field = found<HTMLInputElement>("#q");
const room = found<HTMLElement>("#search-results");
const status = found<HTMLElement>("#search-status");
const empty = found<HTMLElement>("#search-empty");
const everything = found<HTMLElement>("#everything");
const title = document.title;
let state: State = { kind: "empty" };
let pause: ReturnType<typeof setTimeout> | undefined;

function found<E extends Element>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element;
}

function show(next: State): void {
  state = next;
  empty.hidden = state.kind !== "empty";
  // Below results it would be in the way; where there are none it helps.
  everything.hidden = state.kind === "loading" || (state.kind === "found" && state.found.hits.length > 0);
  room.setAttribute("aria-busy", String(state.kind === "loading"));
  render(<Results state={state} onMore={showMore} onRetry={() => void search()} />, room);
}

/** Searches for what the field has now. An answer that comes after the next letter was typed is not shown. */
async function search(): Promise<void> {
  const query = field.value.trim();
  clearTimeout(pause);
  pause = setTimeout(settle, PAUSE_MS);
  if (query === "") return show({ kind: "empty" });
  if (state.kind !== "found") show({ kind: "loading" });
  try {
    const find = await loadSearch();
    if (field.value.trim() !== query) return;
    show({ kind: "found", query, found: find(query), shown: AT_ONCE });
  } catch {
    show({ kind: "failed", offline: !navigator.onLine });
  }
  if (status.textContent === "") settle();
}

/** Says the count, and puts the query into the address, so that it can be kept, shared and come back to. */
function settle(): void {
  const query = field.value.trim();
  const { pathname } = location;
  history.replaceState(null, "", query === "" ? pathname : `${pathname}?q=${encodeURIComponent(query)}`);
  document.title = query === "" ? title : `${query} - ${title}`;
  status.textContent = state.kind === "found" ? countWords(state.found, state.query) : "";
}

function showMore(): void {
  if (state.kind !== "found") return;
  const { shown } = state;
  show({ ...state, shown: shown + AT_ONCE });
  room.querySelectorAll<HTMLElement>(".found h3 a")[shown]?.focus();
}

function searchFromAddress(): void {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  void search();
}

field.addEventListener("input", () => void search());
// Made ready while somebody thinks about what to type. What fails now is said when there is something to find.
field.addEventListener("focus", () => void loadSearch().catch(() => undefined));
field.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void search().then(() => {
    settle();
    room.querySelector<HTMLElement>("#results")?.focus();
  });
});
addEventListener("keydown", (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || target === field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
addEventListener("popstate", searchFromAddress);
addEventListener("online", () => {
  if (state.kind === "failed") void search();
});
if (location.search !== "") searchFromAddress();
