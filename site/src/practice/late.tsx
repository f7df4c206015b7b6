import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { NotLoaded } from "./not-loaded.tsx";

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** What is said where it could not be loaded. */
  readonly title: string;
  readonly text: string;
}

/** A view that is loaded when it is wanted; where it could not be loaded, the way to try again. Give it a `key`. */
export function Late<P extends object>({ load, props, title, text }: Props<P>) {
  const [view, setView] = useState<{ readonly View: ComponentType<P> } | "failed">();
  useEffect(() => {
    load().then(
      (View) => setView({ View }),
      () => setView("failed"),
    );
  }, []);
  if (view === undefined) return <p class="page-wait">One moment.</p>;
  return view === "failed" ? <NotLoaded title={title} text={text} /> : <view.View {...props} />;
}
