import { terms } from "../../../dist/content/glossary.ts";
import { paths, steps } from "../../../dist/content/paths.ts";
import { articleFigures, employerShares, outlookRounds, wageSeries } from "../../../dist/content/salaries.ts";
import { scenarios } from "../../../dist/content/scenarios.ts";
import type { PublishedScenario } from "../../../domain/authoring/scenario.ts";
import type { Day } from "../../../domain/calendar/day.ts";
import type { Source, WholeCredential } from "../../../domain/eligibility/credential.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import { renewalLeaves } from "../../../domain/eligibility/renewal.ts";
import { stepsIn } from "../../../domain/paths/routes.ts";
import { areaSlug, NATION, STATES } from "../../../domain/salaries/areas.ts";
import { guides } from "./guides.ts";
import type { TRUST_WORDS } from "./trust.ts";
import { wholeCredentials } from "./whole-credentials.ts";

/** What kind of content a source supports, as the page of sources names it. */
export type Supported = "Credentials" | "Pay" | "Guides" | "Paths" | "Glossary" | "Practice";

/** One place of the content that names a source. */
export interface SourceUse {
  readonly source: Source;
  readonly supports: Supported;
  /** The page that rests on it. */
  readonly href: string;
  /** The page in words: "CCM: cost". */
  readonly page: string;
  /** The day on which it was read, where one was written down. */
  readonly read?: Day | undefined;
  /** `false`: from memory; nobody has opened it. */
  readonly opened: boolean;
  /** How well what rests on it alone is confirmed, where the content says so. */
  readonly confidence?: keyof typeof TRUST_WORDS;
}

/** Every place of the content that names a source: nothing is typed again for it. */
export const sourceUses = (): SourceUse[] => [
  ...wholeCredentials.flatMap(usesOfCredential),
  ...usesOfPay(),
  ...guides.flatMap(({ id, title, sources = [] }) =>
    sources.map((source) => written(source, "Guides", `/guides/${id}/#sources`, title)),
  ),
  ...usesOfPaths(),
  ...terms.flatMap(({ id, term, source }) =>
    source === undefined ? [] : [written(source, "Glossary", `/glossary/#${id}`, term)],
  ),
  ...(scenarios as readonly PublishedScenario[]).flatMap(({ id, title, sources }) =>
    sources.map((source) => written(source, "Practice", `/practice/${id}/`, title)),
  ),
];

/** A source as guides, terms and questions name it. */
const written = (
  { read, checked, ...source }: Source & { read?: Day | undefined; checked?: boolean | undefined },
  supports: Supported,
  href: string,
  page: string,
): SourceUse => ({ source, supports, href, page, read, opened: checked !== false });

/** A part of a credential's file that names its sources. */
interface Leaf {
  readonly sources: readonly string[];
  readonly confidence: keyof typeof TRUST_WORDS;
}

function usesOfCredential(credential: WholeCredential): SourceUse[] {
  const { id, name, sources, eligibility, fees, exam, blueprint, windows, retake, application, renewal } =
    credential;
  const section = (anchor: string, words: string, leaves: readonly Leaf[], read?: Day): SourceUse[] =>
    leaves.flatMap((leaf) =>
      leaf.sources.map((key) => ({
        source: sources[key] ?? { title: key },
        supports: "Credentials",
        href: `/credentials/${id}/#${anchor}`,
        page: `${name}: ${words}`,
        read,
        opened: true,
        // Where a rule names several sources, its confidence is that of all together and says nothing of one.
        ...(leaf.sources.length === 1 ? { confidence: leaf.confidence } : {}),
      })),
    );
  return [
    ...eligibility.flatMap(({ requirements, read }) =>
      section("rules", "rules", requirements.flatMap(leavesOf), read),
    ),
    ...fees.flatMap(({ amounts }) =>
      amounts.flatMap((amount) => section("cost", "cost", [amount], amount.read)),
    ),
    ...exam.flatMap((edition) =>
      section(
        "exam",
        "exam",
        [edition, edition.questions, edition.time, ...edition.facts].filter((leaf) => leaf !== undefined),
        edition.read,
      ),
    ),
    ...blueprint.flatMap((edition) => section("outline", "outline of the exam", [edition], edition.read)),
    ...windows.flatMap((edition) => section("applying", "dates", [edition], edition.read)),
    ...section("applying", "application", application),
    ...retake.flatMap((edition) => section("retake", "taking the exam again", [edition], edition.read)),
    ...renewal.flatMap((edition) =>
      section(
        "renewal",
        "renewal",
        renewalLeaves(edition).map(({ leaf }) => leaf),
        edition.read,
      ),
    ),
  ];
}

/** What the steps of each path quote about the time that they take. */
const usesOfPaths = (): SourceUse[] =>
  paths.flatMap((path) =>
    stepsIn(path.stations).flatMap((id) => {
      const time = steps.find((step) => step.id === id)?.time;
      return time?.kind === "months"
        ? time.sources.map((source) => written(source, "Paths", `/path/${path.id}/#sources`, path.title))
        : [];
    }),
  );

function usesOfPay(): SourceUse[] {
  const use = (
    { source, confidence }: { source: Source; confidence: keyof typeof TRUST_WORDS },
    href: string,
    page: string,
  ): SourceUse => ({ source, supports: "Pay", href, page, opened: true, confidence });
  return [
    ...wageSeries.flatMap((series) => {
      const areas = new Set(series.rows.map(({ area }) => area));
      if (areas.has(NATION)) return [use(series, "/salaries/#nation", series.title)];
      const states = STATES.filter((area) => areas.has(area));
      const [only] = states;
      return states.length === 1 && only !== undefined
        ? [use(series, `/salaries/${areaSlug(only)}/`, series.title)]
        : [use(series, "/salaries/states/", series.title)];
    }),
    ...articleFigures.map((figure) => use(figure, "/salaries/#disagree", figure.what)),
    ...employerShares.map((share) => use(share, "/salaries/#certified", share.what)),
    ...outlookRounds.map((round) => use(round, "/salaries/#outlook", `Outlook ${round.round}`)),
  ];
}
