import { useEffect, useRef, useState } from "preact/hooks";

/**
 * Takes files dropped anywhere on the page: a drop that misses its mark would otherwise open the file in place of the
 * page. A text that is dragged is left to the browser. Tells whether files are held over the page.
 */
export function useDrop(onFiles: (files: readonly File[]) => void, onNear: () => void): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const holdsFiles = (data: DataTransfer | null): boolean => data?.types.includes("Files") ?? false;
    addEventListener(
      "dragover",
      (event) => {
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        setDragging(true);
        onNear();
      },
      { signal },
    );
    addEventListener(
      "dragleave",
      // Leaving the window is leaving to nowhere; between two elements there is a next one.
      (event) => event.relatedTarget === null && setDragging(false),
      { signal },
    );
    addEventListener(
      "drop",
      (event) => {
        setDragging(false);
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        take.current([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    addEventListener(
      "paste",
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // Word puts a picture of the text beside the text; only a paste without text is a paste of files.
        if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
        event.preventDefault();
        take.current(files);
      },
      { signal },
    );
    return () => controller.abort();
  }, []);
  return dragging;
}
