import type { ComponentProps } from "preact";
import { useEffect, useState } from "preact/hooks";

type Ended = typeof import("./ended-exam.tsx").EndedExam;

/** What shows an exam that has ended: an exam that is open brings it along, and the page that chooses does without. */
export const loadEnded = (): Promise<Ended> => import("./ended-exam.tsx").then(({ EndedExam }) => EndedExam);

/** The same in its place; where it could not be loaded, the way to try again. */
export function LateEnded(props: ComponentProps<Ended>) {
  const [ended, setEnded] = useState<{ readonly View: Ended } | "failed">();
  useEffect(() => {
    loadEnded().then(
      (View) => setEnded({ View }),
      () => setEnded("failed"),
    );
  }, []);
  if (ended === undefined) return <p class="page-wait">One moment.</p>;
  if (ended !== "failed") return <ended.View {...props} />;
  return (
    <div class="flow read">
      <h1 tabIndex={-1}>The exam has ended</h1>
      <p role="alert">
        Your answers are kept. The result could not be loaded; it is here when you are connected again.
      </p>
      <p>
        <button type="button" class="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </p>
    </div>
  );
}
