import { parseArgs } from "node:util";
import { printFault } from "../../domain/authoring/fault.ts";
import { type Day, longDay, parseDay, yearsBefore } from "../../domain/calendar/day.ts";
import { type DatedEdition, datedEditions } from "../../domain/credentials/dated-editions.ts";
import type { WholeCredential } from "../../domain/eligibility/credential.ts";
import { loadCredentials } from "../content/credentials.ts";
import { localDay } from "../local-day.ts";

/** What the command needs of the world, so that a test can stand in for it. */
export interface World {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly today: Date;
  /** The folder of the credentials' files. */
  readonly folder?: string;
}

const USAGE = `Use: npm run --silent check:stale [-- --on YYYY-MM-DD]
Lists every edition of the credentials' rules, fees, exams and dates that was last read more than a year before the day,
with its sources. Without --on the day is today.
Exit 0: nothing is that old; 1: something is; 2: called wrongly, or the content has faults.
`;

/** Runs the command and gives its exit code. */
export function run(args: readonly string[], { out, error, today, folder }: World): 0 | 1 | 2 {
  const { values, mistake } = readArguments(args);
  if (values?.help === true) {
    out(USAGE);
    return 0;
  }
  const on = parseDay(values?.on ?? localDay(today));
  if (values === undefined || on === undefined) {
    error(mistake ?? `--on: "${values?.on}" is not a day. Write a real day as YYYY-MM-DD.\n`);
    return 2;
  }
  const { credentials, faults } = loadCredentials(folder);
  if (faults.length > 0) {
    error(`The content has faults; run "npm run content -- check".\n${faults.map(printFault).join("\n")}\n`);
    return 2;
  }
  const groups = credentials
    .map((credential) => ({ credential, stale: datedEditions(credential).filter((one) => isStale(one, on)) }))
    .filter(({ stale }) => stale.length > 0);
  const all = credentials.reduce((sum, credential) => sum + datedEditions(credential).length, 0);
  if (groups.length === 0) {
    out(`${editions(all)} read within a year of ${longDay(on)}.\n`);
    return 0;
  }
  const stale = groups.reduce((sum, group) => sum + group.stale.length, 0);
  out(
    `${groups.map(groupText).join("\n")}\nRead more than a year before ${longDay(on)}: ${stale} of ${editions(all)}.\n`,
  );
  return 1;
}

/** Read again on the day a year later is still in time. */
const isStale = ({ dated }: DatedEdition, on: Day): boolean => dated.read < yearsBefore(on, 1);

function groupText({
  credential,
  stale,
}: {
  credential: WholeCredential;
  stale: readonly DatedEdition[];
}): string {
  const lines = stale.map(({ section, id, dated, sources }) => {
    const titles = sources.map((key) => credential.sources[key]?.title ?? key);
    return `  ${section} ${id}${dated.until === undefined ? "" : " (no longer in force)"}, read ${dated.read}\n${titles.map((title) => `    ${title}\n`).join("")}`;
  });
  return `${credential.name} (${credential.id})\n${lines.join("")}`;
}

const editions = (count: number): string => `${count} edition${count === 1 ? "" : "s"}`;

function readArguments(args: readonly string[]): {
  values?: { on?: string | undefined; help?: boolean | undefined };
  mistake?: string;
} {
  try {
    const options = { on: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
    return { values: parseArgs({ args: [...args], options }).values };
  } catch (error) {
    return { mistake: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}
