import { useEffect, useMemo, useState } from "preact/hooks";
import { Context, type Notice, useApp, useKept } from "../../log/app/context.ts";
import { Ended } from "../../log/app/ended.tsx";
import type { Keeper } from "../../log/app/keeper.ts";
import { NoticeLine } from "../../log/app/notice.tsx";
import { EXAM_PAGE, placeOf } from "./addresses.ts";
import { Choose } from "./choose.tsx";
import { EndedExam } from "./ended-exam.tsx";
import { hasMoved } from "./focus.ts";
import { letGo } from "./keep-form.ts";
import { NotHere } from "./not-here.tsx";
import { OpenExam } from "./open-exam.tsx";
import { useExams } from "./use-exams.ts";

/** The short exams: one program for choosing, answering and the result, over the log of whoever is here. */
export function ExamApp({ keeper }: { readonly keeper: Keeper }) {
  const [href, setHref] = useState(() => location.href);
  const [notice, setNotice] = useState<Notice>();
  useEffect(() => {
    const follow = () => {
      hasMoved();
      setNotice(undefined);
      setHref(location.href);
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = (to: string, { replace = false } = {}): void => {
    hasMoved();
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
          const to = linkWithin(event);
          if (to === undefined) return;
          event.preventDefault();
          setNotice(undefined);
          go(to);
        }}
      >
        <Phase />
      </div>
    </Context.Provider>
  );
}

/** The address of a plain click on a link to another place of the exams. */
function linkWithin(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a[href]");
  if (link == null || link.target !== "" || link.hasAttribute("download")) return undefined;
  const to = new URL(link.href);
  if (to.origin !== location.origin || to.pathname !== EXAM_PAGE) return undefined;
  // A link to a spot on this page is the browser's.
  return to.hash !== "" && to.search === location.search ? undefined : to.href;
}

function Phase() {
  const { phase } = useKept();
  if (phase === "opening") return <p>One moment. Your log is being opened.</p>;
  return phase === "ended" ? <Ended /> : <Opened />;
}

function Opened() {
  const { url } = useApp();
  const exams = useExams();
  const place = placeOf(url);
  const exam = place.at === "choose" ? undefined : exams.find(({ attempt }) => attempt === place.attempt);

  // The questions of exams that are open stay on this device, and those of the one that ended last.
  const needed = [
    ...exams.filter(({ state }) => state === "open"),
    ...exams.filter(({ state }) => state !== "open").slice(0, 1),
  ];
  useEffect(
    () => void letGo(new Set(needed.flatMap(({ versions }) => versions))),
    [needed.map(({ attempt }) => attempt).join(" ")],
  );

  return (
    <>
      <NoticeLine />
      {place.at === "choose" ? (
        <Choose exams={exams} />
      ) : exam === undefined ? (
        <NotHere />
      ) : exam.state === "open" ? (
        <OpenExam exam={exam} place={place} key={exam.attempt} />
      ) : (
        <EndedExam exam={exam} place={place} key={exam.attempt} />
      )}
    </>
  );
}
