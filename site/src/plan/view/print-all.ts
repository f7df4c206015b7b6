/** Prints with everything opened that is folded; the print alone shows what the screen shows. */
export function printAll(): void {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open], .no-print)")];
  const root = document.documentElement;
  root.classList.add("print-all");
  for (const details of folded) details.open = true;
  const after = (): void => {
    removeEventListener("afterprint", after);
    root.classList.remove("print-all");
    for (const details of folded) details.open = false;
  };
  addEventListener("afterprint", after);
  window.print();
}
