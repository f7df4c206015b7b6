import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Context, type Notice, useKept } from "../log/app/context.ts";
import { Ended } from "../log/app/ended.tsx";
import type { Keeper } from "../log/app/keeper.ts";

interface Props {
  /** The address of the program's page: links to it, whatever their query, do not load it again. */
  readonly path: string;
  readonly keeper: Keeper;
  /** Called before every move to another address. */
  readonly onMove?: () => void;
  /** Shown when a log is open: `useApp` and `useLog` work in it. */
  readonly children: ComponentChildren;
}

/**
 * What a program of the practice stands in: the log of whoever is signed in, in step with the account, or the guest's; and
 * its addresses, each of which can be gone back to.
 */
export function PracticeShell({ path, keeper, onMove, children }: Props) {
  const [href, setHref] = useState(() => location.href);
  const [notice, setNotice] = useState<Notice>();
  useEffect(() => {
    const follow = () => {
      onMove?.();
      setNotice(undefined);
      setHref(location.href);
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = (to: string, { replace = false } = {}): void => {
    onMove?.();
    history[replace ? "replaceState" : "pushState"](null, "", to);
    setHref(location.href);
    scrollTo({ top: 0 });
  };
  const url = useMemo(() => new URL(href), [href]);
  return (
    <Context.Provider value={{ keeper, url, go, say: setNotice, notice }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it catches the links inside, which are reached by keyboard themselves. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is activated by keyboard clicks too. */}
      <div
        onClick={(event) => {
          const to = linkTo(path, event);
          if (to === undefined) return;
          event.preventDefault();
          setNotice(undefined);
          go(to);
        }}
      >
        <Phase>{children}</Phase>
      </div>
    </Context.Provider>
  );
}

function Phase({ children }: Pick<Props, "children">) {
  const { phase } = useKept();
  if (phase === "opening") return <p class="page-wait">One moment. Your log is being opened.</p>;
  if (phase === "ended") return <Ended />;
  return (
    <>
      {children}
      <GuestLine />
    </>
  );
}

/** Where a guest's answers are, and the way to have them elsewhere too. */
function GuestLine() {
  const { session } = useKept();
  if (session !== undefined) return null;
  return (
    <p class="small muted guest-line">
      Not signed in: answers stay in this browser.{" "}
      <a class="inline-target" href="/log/data/">
        Sign in
      </a>
    </p>
  );
}

/** The address of a plain click on a link to this page. */
function linkTo(path: string, event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a[href]");
  if (link == null || link.target !== "" || link.hasAttribute("download")) return undefined;
  const to = new URL(link.href);
  if (to.origin !== location.origin || to.pathname !== path) return undefined;
  // A link to a spot on this page is the browser's.
  return to.hash !== "" && to.search === location.search ? undefined : to.href;
}
