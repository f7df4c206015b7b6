import { useEffect, useState } from "preact/hooks";

/** A part of the page that is loaded after the rest; `failed` where it did not come, as without a network. */
export type Later<T> = { readonly is: "loading" | "failed" } | { readonly is: "there"; readonly part: T };

/** Loads it once, as soon as `wanted`. `load` must be the same program each time. */
export function useLater<T>(load: () => Promise<T>, wanted = true): Later<T> {
  const [later, setLater] = useState<Later<T>>({ is: "loading" });
  useEffect(() => {
    if (!wanted || later.is === "there") return;
    load().then(
      (part) => setLater({ is: "there", part }),
      () => setLater({ is: "failed" }),
    );
  }, [wanted]);
  return later;
}
