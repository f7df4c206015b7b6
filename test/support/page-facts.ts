import type { Page } from "playwright-core";

/**
 * Facts about a page as it is drawn. What runs in the page is text: the tests are compiled without the browser's types,
 * as the functions are.
 */

/**
 * The elements that stick out of a screen of this width on the right. A row or a table that scrolls inside itself may hold
 * what is wider, if it fits the screen.
 */
export async function stickingOut(page: Page, width: number): Promise<string[]> {
  return page.evaluate<string[]>(`
    const scrolls = (box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
    const fits = (box) => box.getBoundingClientRect().right <= ${width + 1};
    const held = (element) => {
      for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement)
        if (scrolls(box) && fits(box)) return true;
      return false;
    };
    [...document.querySelectorAll("body *")]
      .filter((element) => !held(element))
      .filter((element) => element.getBoundingClientRect().right > ${width + 1})
      .filter((element) => !element.closest(".hidden-visually, [hidden]"))
      .map((element) => element.outerHTML.slice(0, 90))`);
}

/** How far the page itself reaches; more than the screen's width means sideways scrolling. */
export async function pageWidth(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth");
}

/** The levels of the headings that are shown, in reading order. */
export async function headingLevels(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`
    [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => Number(heading.tagName.slice(1)))`);
}

/** The text, or else the id, of the element that has the focus. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `document.activeElement?.id || document.activeElement?.textContent.trim().replaceAll(/\\s+/g, " ") || ""`,
  );
}

/** The color of the page's ground, as the browser computed it. */
export async function groundColor(page: Page): Promise<string> {
  return page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
}
