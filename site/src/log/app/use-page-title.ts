import { useEffect } from "preact/hooks";

/** The title of what is shown, where several views share an address and only its query differs. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Caseway`;
  }, [title]);
}
