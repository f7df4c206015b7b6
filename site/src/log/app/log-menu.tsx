import { useEffect, useRef } from "preact/hooks";
import { LOG_PAGES } from "./pages.ts";

/** The menu of the log. On a phone it is one row, which scrolls sideways and shows the page that she is on. */
export function LogMenu({ path }: { readonly path: string }) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const list = row.current;
    const current = list?.querySelector<HTMLElement>("[aria-current]");
    if (list == null || current == null) return;
    list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
  }, [path]);
  return (
    <nav class="log-menu no-print" aria-label="Your log">
      <ul ref={row}>
        {LOG_PAGES.map((page) => (
          <li key={page.path}>
            <a href={page.path} aria-current={page.path === path ? "page" : undefined}>
              {page.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
