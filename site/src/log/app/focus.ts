/** To the heading of the page, and nothing scrolls: whoever works by keyboard goes on from there. */
export const focusHeading = (): void =>
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });

/** Once a change is drawn: where what had the focus is gone from the page, the focus goes to the heading. */
export function keepFocus(): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusHeading();
  });
}
