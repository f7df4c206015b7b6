import { useEffect, useMemo } from "preact/hooks";
import { outlines } from "../../../../dist/content/outlines.ts";
import { Icon } from "../../components/icon.tsx";
import { useApp, useLog } from "../../log/app/context.ts";
import { Late } from "../late.tsx";
import { openExamWith } from "../open-exam-with.ts";
import { loadQuestion } from "../question-data.ts";
import { currentVersions } from "./current-versions.ts";
import { drawSet, type Known } from "./draw-set.ts";
import { EmptySet } from "./empty-set.tsx";
import { loadChooseSet, loadSetEnd } from "./load-views.ts";
import { placeAddress, placeIn, type SetChoice, STUDY_PAGE, setTitle } from "./set-choice.ts";
import { SetQuestion } from "./set-question.tsx";
import { answersInSet } from "./shown-in-set.ts";
import { UNTOUCHED } from "./study-place.ts";
import { usePlace } from "./use-place.ts";

interface Props {
  readonly choice: SetChoice;
  readonly known: Known;
}

/** A set, one question a page. The address says which; without that it is the one where she left off. */
export function StudySet({ choice, known }: Props) {
  const { url, go } = useApp();
  const { state } = useLog();
  const current = useMemo(() => currentVersions(known.items), [known.items]);
  const draw = (seed: string) => drawSet(choice, known, seed).map(({ version }) => version);
  const { place, change, renew } = usePlace(choice, current, draw);
  const asked = placeIn(url.searchParams);
  const title = setTitle(choice, outlines, known.items);

  useEffect(() => {
    if (place === undefined || place === "empty") return;
    if (asked === undefined) {
      if (place.ended) renew();
      else go(placeAddress(choice, place.at), { replace: true });
    } else if (asked === "end") {
      if (!place.ended) change(() => ({ ended: true }));
    } else if (asked > place.versions.length)
      go(placeAddress(choice, place.versions.length), { replace: true });
    else if (asked !== place.at || place.ended) change(() => ({ at: asked, ended: false }));
  }, [place, asked]);

  const following =
    typeof place === "object" && typeof asked === "number" ? place.versions[asked] : undefined;
  useEffect(() => {
    // It is there when she goes on; where it cannot be had, its own page says so.
    if (following !== undefined) void loadQuestion(following).catch(() => undefined);
  }, [following]);

  useEffect(() => void Promise.all([loadSetEnd(), loadChooseSet()]).catch(() => undefined), []);

  if (place === "empty") return <EmptySet choice={choice} known={known} title={title} />;
  if (place === undefined || asked === undefined)
    return <p class="page-wait">One moment. The questions are being chosen.</p>;
  const answers = answersInSet(state.entries, place);
  if (asked === "end")
    return (
      <Late
        load={loadSetEnd}
        props={{
          choice,
          known,
          title,
          place,
          answers,
          onAgain: (versions: readonly string[]) => {
            renew(versions);
            go(placeAddress(choice, 1));
          },
        }}
        title="The end of the set"
        text="Your answers are kept. The rest of this page could not be loaded; it is here when you are connected again."
        key="end"
      />
    );
  const version = place.versions[asked - 1];
  const item = known.items.find((one) => one.version === version);
  if (version === undefined || item === undefined) return null;
  const before = known.items.find((one) => one.version === place.versions[asked - 2]);
  return (
    <>
      <a class="back" href={STUDY_PAGE}>
        <Icon name="prev" />
        Leave this set
      </a>
      {!state.lasting && (
        <p class="small">This browser keeps nothing. Your answers last until you close this page.</p>
      )}
      <SetQuestion
        key={version}
        choice={choice}
        title={title}
        item={item}
        number={asked}
        of={place.versions.length}
        done={answers.size}
        known={before?.scenario === item.scenario}
        answer={answers.get(version)}
        exam={openExamWith(state.entries, version)}
        open={place.open[version] ?? UNTOUCHED}
        onOpen={(part) =>
          change(({ open }) => ({
            open: { ...open, [version]: { ...(open[version] ?? UNTOUCHED), ...part } },
          }))
        }
      />
    </>
  );
}
