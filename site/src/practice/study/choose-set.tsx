import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { outlines } from "../../../../dist/content/outlines.ts";
import { Icon } from "../../components/icon.tsx";
import { useApp, useLog } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { currentVersions } from "./current-versions.ts";
import { itemsOf, type Known, SET_LENGTH } from "./draw-set.ts";
import { KeepOffline } from "./keep-offline.tsx";
import {
  choiceIn,
  OWN_KINDS,
  OWN_TITLES,
  type OwnKind,
  outlineIn,
  type SetChoice,
  STUDY_PAGE,
  setAddress,
  setTitle,
} from "./set-choice.ts";
import { latestPlace } from "./study-place.ts";
import { useHeading } from "./use-heading.ts";

interface Props {
  readonly known: Known;
  /** The address named a domain or a case that is not there. */
  readonly unknown: boolean;
  /** The outline of what she works towards. */
  readonly own: string;
}

/** Where a learner chooses what to study. Every set is an address of its own. */
export function ChooseSet({ known, unknown, own }: Props) {
  const { url } = useApp();
  const outline = outlineIn(url.searchParams, outlines, own);
  const heading = useHeading();
  usePageTitle("Study");
  const offline = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The browser looked for it before it was there.
    if (url.hash !== "#offline") return;
    offline.current?.focus({ preventScroll: true });
    offline.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div class="split">
      <div class="flow">
        <h1 tabIndex={-1} ref={heading}>
          Study
        </h1>
        {unknown && (
          <p class="callout" role="status">
            The set in this address is not there any more. Choose another one.
          </p>
        )}
        <p class="lede read">One question at a time. After each answer you see why.</p>
        <GoOn known={known} />
        <h2 class="rule-top">By exam domain</h2>
        <Outlines outline={outline} />
        <Domains outline={outline} known={known} />
        <h2 class="rule-top">By case</h2>
        <Cases known={known} />
      </div>
      <aside class="flow">
        <h2 class="rule-top">By what you know</h2>
        <ul class="links">
          {OWN_KINDS.map((kind) => (
            <SetLink
              key={kind}
              choice={{ kind, outline }}
              title={OWN_TITLES[kind]}
              detail={ownDetail(kind, itemsOf({ kind, outline }, known).length)}
            />
          ))}
        </ul>
        <p class="small">
          <a class="inline-target" href="/log/progress/">
            Where you stand
          </a>
        </p>
        <h2 class="rule-top" id="offline" tabIndex={-1} ref={offline}>
          Without a network
        </h2>
        <KeepOffline items={known.items} />
      </aside>
    </div>
  );
}

function ownDetail(kind: OwnKind, count: number): string {
  if (count === 0) return kind === "new" ? "None left" : "None so far";
  const more = kind === "weak" && count < SET_LENGTH ? ", and others from the domain to study next" : "";
  return questions(count) + more;
}
const questions = (count: number): string => (count === 1 ? "1 question" : `${count} questions`);

/** The set that she left last, where there is one. */
function GoOn({ known }: Pick<Props, "known">) {
  const { log } = useLog();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  useEffect(() => {
    let gone = false;
    log.shelf.values().then(
      (found) => {
        if (!gone) setValues(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [log]);
  const current = useMemo(() => currentVersions(known.items), [known.items]);
  const latest = latestPlace(values, current);
  if (latest === undefined) return null;
  const { searchParams } = new URL(latest.address, location.href);
  const choice = choiceIn(searchParams, outlines, known.items);
  if (choice === undefined || choice === "unknown") return null;
  return (
    <p class="callout">
      You left a set at question {latest.place.at} of {latest.place.versions.length}.{" "}
      <a href={latest.address}>Go on with {setTitle(choice, outlines, known.items)}</a>
    </p>
  );
}

const Outlines = ({ outline }: { readonly outline: string }) => (
  <nav class="outlines" aria-label="Exam outline">
    <ul class="cluster">
      {outlines.map(({ id, name }) => (
        <li key={id}>
          <a
            class="inline-target"
            href={`${STUDY_PAGE}?outline=${id}`}
            aria-current={id === outline ? "true" : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

function Domains({ outline, known }: { readonly outline: string } & Pick<Props, "known">) {
  const estimated = new Set(
    outlines
      .filter(({ id }) => id === outline)
      .flatMap(({ domains }) => domains.filter(({ estimate }) => estimate !== undefined).map(({ id }) => id)),
  );
  const blueprint = known.progress.blueprints.find((one) => one.blueprint === outline);
  return (
    <ul class="links">
      {blueprint?.domains.map(({ domain, title, percent, items, answered }) => (
        <SetLink
          key={domain}
          choice={{ kind: "domain", outline, domain }}
          title={title}
          detail={[
            ...(percent === null
              ? []
              : [`${percent} percent of the exam${estimated.has(domain) ? " (our estimate)" : ""}`]),
            questions(items),
            ...(answered > 0 ? [`${answered} answered`] : []),
          ].join(", ")}
        />
      ))}
    </ul>
  );
}

const Cases = ({ known }: Pick<Props, "known">) => {
  const cases = known.progress.scenarios
    .filter(({ items }) => items > 1)
    .toSorted((a, b) => a.title.localeCompare(b.title));
  return (
    <details>
      <summary>All {cases.length} cases</summary>
      <ul class="links">
        {cases.map(({ scenario, title, items, answered }) => (
          <SetLink
            key={scenario}
            choice={{ kind: "case", scenario }}
            title={title}
            detail={answered === 0 ? questions(items) : `${answered} of ${questions(items)} answered`}
          />
        ))}
      </ul>
    </details>
  );
};

interface SetLinkProps {
  readonly choice: SetChoice;
  readonly title: string;
  readonly detail: string;
}

const SetLink = ({ choice, title, detail }: SetLinkProps) => (
  <li>
    <a href={setAddress(choice)}>
      <span>
        {title}
        <small>{detail}</small>
      </span>
      <Icon name="next" />
    </a>
  </li>
);
