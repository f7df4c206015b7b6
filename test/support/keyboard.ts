import type { Page } from "playwright-core";

/** What somebody who only has a keyboard meets on a page. */

/** Where Tab went: the number of the element among those that can be operated, and what is wrong with how it shows. */
interface Stop {
  /** -1 for the page itself, and for what scrolls. */
  readonly index: number;
  readonly fault?: string;
}

/** How often Tab comes before the page is asked where that led: to ask takes as long as to press. */
const PRESSES_AT_ONCE = 12;

/** Holds Tab until it has come so often, as a keyboard repeats it: nothing is waited for in between. */
async function holdTab(page: Page): Promise<void> {
  await Promise.all(Array.from({ length: PRESSES_AT_ONCE }, () => page.keyboard.down("Tab")));
  await page.keyboard.up("Tab");
}

/**
 * Presses Tab until it has gone round the page. One line for each thing that can be operated and that
 * Tab does not reach, that does not show that it has the focus, or that is wholly covered meanwhile; and one when Tab never
 * gets round: a trap. None is an empty list.
 */
export async function faultsByTab(page: Page): Promise<string[]> {
  const names = await page.evaluate<string[]>(PREPARE);
  const reached = new Set<number>();
  // A page may have put the focus somewhere when it opened: the walk begins there.
  let first: number | undefined;
  const faults = new Set<string>();
  // Fields of dates and times have several stops each.
  for (let presses = names.length * 2 + 20; presses > 0; presses -= PRESSES_AT_ONCE) {
    await holdTab(page);
    for (const { index, fault } of await page.evaluate<Stop[]>("globalThis.keyboardWalk.stops()")) {
      if (reached.size > 1 && index === first) {
        const left = names.filter((_, number) => !reached.has(number));
        return [...faults, ...left.map((name) => `not reached: ${name}`)];
      }
      if (index >= 0) {
        first ??= index;
        reached.add(index);
      }
      if (fault !== undefined) faults.add(fault);
    }
  }
  return [...faults, `Tab never came round; it was last at ${await page.evaluate(LAST)}`];
}

/** The number of popovers that are open. */
export const openPopovers = (page: Page): Promise<number> => page.locator(":popover-open").count();

/**
 * Finds what can be operated, and how each looks without the focus. Of radio buttons of one name Tab reaches one, and the
 * arrows the rest. What is not shown cannot be operated: it is behind a summary or a button that can be.
 */
const PREPARE = `(() => {
  const OPERABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable='true']";
  const radios = new Set();
  const oneOfGroup = (element) => {
    if (element.type !== "radio" || element.name === "") return true;
    const key = element.name + (element.form?.id ?? "");
    if (radios.has(key)) return false;
    radios.add(key);
    return true;
  };
  const operable = [...document.querySelectorAll(OPERABLE)]
    .filter((element) => element.tabIndex >= 0 && !element.matches(":disabled") && element.closest("[inert]") === null)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter(oneOfGroup);
  // The ring may be on the element, or on the label or the box around an input that is not drawn itself.
  const around = (element) => [element, element.closest("label"), element.parentElement].filter((one) => one !== null);
  const places = (element) => [element, ...(element.labels ?? [])];
  const ring = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const outline = outlineStyle === "none" || outlineWidth === "0px" ? "" : outlineStyle + outlineWidth + outlineColor;
    return outline + (boxShadow === "none" ? "" : boxShadow);
  };
  const rings = (element) => around(element).map(ring);
  const named = (element) => element.outerHTML.slice(0, 90).replaceAll(/\\s+/g, " ");
  const same = (one, other) => one === other || (one.type === "radio" && other.type === "radio" && one.name === other.name && one.name !== "");
  const before = operable.map(rings);
  const stopHere = () => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { index: -1 };
    const index = operable.findIndex((one) => same(one, element));
    const boxes = around(element);
    const shows = boxes.some((box, number) => ring(box) !== "" && (index < 0 || operable[index] !== element || ring(box) !== before[index][number]));
    if (!shows) return { index, fault: "no ring: " + named(element) };
    const uncovered = places(element).some((box) => {
      const { left, top, width, height } = box.getClientRects()[0] ?? box.getBoundingClientRect();
      const points = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]];
      return points.some(([x, y]) => {
        const hit = document.elementFromPoint(left + width * x, top + height * y);
        return hit !== null && (box.contains(hit) || hit.contains(box));
      });
    });
    return uncovered ? { index } : { index, fault: "out of sight: " + named(element) };
  };
  // A key arrives before it moves the focus, so where the one before it led is looked at then, and the last when asked.
  let stops = [];
  let looked = true;
  const look = () => {
    if (!looked) stops.push(stopHere());
    looked = false;
  };
  addEventListener("keydown", look, { capture: true });
  globalThis.keyboardWalk = {
    stops: () => {
      look();
      looked = true;
      const told = stops;
      stops = [];
      return told;
    },
  };
  return operable.map(named);
})()`;

const LAST = `(document.activeElement?.outerHTML ?? "").slice(0, 90)`;
