import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Context, type Notice, useApp, useKept } from "./context.ts";
import { Ended } from "./ended.tsx";
import { GuestOffer } from "./guest-offer.tsx";
import type { Keeper } from "./keeper.ts";
import { LogMenu } from "./log-menu.tsx";
import { NoticeLine } from "./notice.tsx";
import { LOG_PAGES } from "./pages.ts";
import { Status } from "./status.tsx";
import { VIEWS } from "./views.ts";

/** The log: one program for all of its pages, so that what a browser cannot keep lives as long as she stays on them. */
export function App({ keeper }: { readonly keeper: Keeper }) {
  const [href, setHref] = useState(() => location.href);
  const [notice, setNotice] = useState<Notice>();

  useEffect(() => {
    const follow = () => {
      setNotice(undefined);
      setHref(location.href);
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  const go = (to: string, { replace = false } = {}): void => {
    history[replace ? "replaceState" : "pushState"](null, "", to);
    setHref(location.href);
  };
  const url = useMemo(() => new URL(href), [href]);
  return (
    <Context.Provider value={{ keeper, url, go, say: setNotice, notice }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it catches the links inside, which are reached by keyboard themselves. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is activated by keyboard clicks too. */}
      <div
        onClick={(event) => {
          const to = linkWithin(event);
          if (to === undefined) return;
          event.preventDefault();
          // She goes on to something else. What is said on the way to a page comes with `go`, and stays.
          setNotice(undefined);
          go(to);
        }}
      >
        <Shown url={url} />
      </div>
    </Context.Provider>
  );
}

/** The address of a plain click on a link to a page of the log. */
function linkWithin(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a[href]");
  if (link == null || link.target !== "" || link.hasAttribute("download")) return undefined;
  const to = new URL(link.href);
  // A link to a place on this page is the browser's.
  if (to.origin !== location.origin || !Object.hasOwn(VIEWS, to.pathname)) return undefined;
  if (to.hash !== "" && to.pathname === location.pathname && to.search === location.search) return undefined;
  return to.href;
}

function Shown({ url: { pathname: path, search } }: { readonly url: URL }) {
  const { phase, session } = useKept();
  const { say } = useApp();
  // What was said to one person is not for the next.
  useEffect(() => say(undefined), [phase, session?.sub]);
  if (phase === "opening") return <p>One moment. Your log is being opened.</p>;
  if (phase === "ended") return <Ended />;
  return (
    <>
      <Status />
      <LogMenu path={path} />
      <GuestOffer />
      <NoticeLine />
      <Page key={path} path={path} search={search} />
    </>
  );
}

type Loaded = { readonly view: ComponentType } | "loading" | "failed";

function Page({ path, search }: { readonly path: string; readonly search: string }) {
  const [loaded, setLoaded] = useState<Loaded>("loading");
  const region = useRef<HTMLDivElement>(null);
  const page = LOG_PAGES.find((other) => other.path === path);

  useEffect(() => {
    document.title = `${page?.title ?? "Your log"} - Caseway`;
    VIEWS[path]?.().then(
      (module) => setLoaded({ view: module.default }),
      () => setLoaded("failed"),
    );
  }, [path]);
  useLayoutEffect(() => {
    if (typeof loaded === "object" && movedHere()) region.current?.querySelector("h1")?.focus();
    // A form and the list that it belongs to share an address; the way between them is a move too.
  }, [loaded, search]);

  if (loaded === "loading") return <p>One moment.</p>;
  if (loaded === "failed") {
    return (
      <div class="callout" role="alert">
        <h1>{page?.title}</h1>
        <p>This part of the page could not be loaded. What you saved is not touched.</p>
        {/* A browser that could not load it once does not try again on the same page. */}
        <button type="button" class="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </div>
    );
  }
  return (
    <div ref={region}>
      <loaded.view />
    </div>
  );
}

/** On the first page the browser has put the focus where it belongs; after a move inside the log it goes to the heading. */
let first = true;
function movedHere(): boolean {
  const moved = !first;
  first = false;
  return moved;
}
