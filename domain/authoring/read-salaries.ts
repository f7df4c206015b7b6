import type * as z from "zod";
import { AREAS } from "../salaries/areas.ts";
import { type SalaryFile, salaryFileSchema } from "../salaries/content.ts";
import { HOURS_A_YEAR, PERCENTILES } from "../salaries/measures.ts";
import type { WageRow, WageSeries, WageValue } from "../salaries/wage-series.ts";
import { errorAt } from "./error-at.ts";
import type { Fault } from "./fault.ts";
import { type FrontMatter, readYaml } from "./front-matter.ts";
import { markupInList } from "./markup-in-list.ts";
import { schemaFaults } from "./schema-faults.ts";

/** A file of `content/salaries` as it was read: its content when the schema holds, and every fault of its own. */
export interface ReadSalaries {
  readonly content?: SalaryFile;
  readonly source: FrontMatter;
  readonly faults: readonly Fault[];
}

/** Reads a file of `content/salaries`. Never throws: what is wrong comes back as faults with their place. */
export function readSalaries(text: string, file: string): ReadSalaries {
  const source = readYaml(text, file);
  if (source.faults.length > 0) return { source, faults: source.faults };
  const parsed = (salaryFileSchema as z.ZodType<SalaryFile>).safeParse(source.data, { reportInput: true });
  if (!parsed.success) return { source, faults: schemaFaults(source, parsed.error, salaryFileSchema) };
  const content = parsed.data;
  return {
    source,
    content,
    faults: [...markupInList(source), ...(content.kind === "wages" ? wageFaults(content, source) : [])],
  };
}

/** What only all files together show: an occupation that none of them describes, and a description given twice. */
export function salaryNameFaults(files: readonly ReadSalaries[]): Fault[] {
  const described = new Set<string>();
  const faults: Fault[] = [];
  for (const { content, source } of files) {
    if (content?.kind !== "occupations") continue;
    for (const [index, { soc }] of content.occupations.entries()) {
      if (described.has(soc))
        faults.push(
          errorAt(
            source,
            ["occupations", index, "soc"],
            "occupation-repeated",
            `The occupation ${soc} is here twice.`,
            "Keep one of the two.",
          ),
        );
      described.add(soc);
    }
  }
  const unknown = (source: FrontMatter, path: readonly PropertyKey[], soc: string | undefined): Fault[] =>
    soc === undefined || described.has(soc)
      ? []
      : [
          errorAt(
            source,
            path,
            "occupation-unknown",
            `No file says what the occupation ${soc} is.`,
            "Check its code, or add it to the occupations.",
          ),
        ];
  for (const { content, source } of files) {
    if (content?.kind === "wages")
      faults.push(...content.rows.flatMap(({ soc }, row) => unknown(source, ["rows", row, "soc"], soc)));
    if (content?.kind === "outlook")
      faults.push(
        ...content.rounds.flatMap(({ rows }, round) =>
          rows.flatMap(({ soc }, row) => unknown(source, ["rounds", round, "rows", row, "soc"], soc)),
        ),
      );
  }
  return faults;
}

/** Slips of typing: a row twice, percentiles that fall, and a year's pay that is not 2,080 hours of it. */
function wageFaults({ id, rows }: WageSeries, source: FrontMatter): Fault[] {
  const faults: Fault[] = [];
  const name = source.file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  if (id !== name)
    faults.push(
      errorAt(
        source,
        ["id"],
        "id-file-name",
        `The id is ${id}, but the file is ${name}.yaml.`,
        "Give both the same name.",
      ),
    );
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const where = `${row.soc} in ${AREAS[row.area]}`;
    if (seen.has(where))
      faults.push(
        errorAt(source, ["rows", index], "wage-repeated", `${where} is here twice.`, "Keep one of the two."),
      );
    seen.add(where);
    faults.push(...fallingFaults(row, index, source), ...hourFaults(row, index, source));
  }
  return faults;
}

function fallingFaults({ yearly }: WageRow, index: number, source: FrontMatter): Fault[] {
  const known = PERCENTILES.flatMap((measure) => {
    const least = leastOf(yearly[measure]);
    return least === undefined ? [] : [{ measure, least }];
  });
  return known.flatMap(({ measure, least }, place) => {
    const below = known[place - 1];
    return below === undefined || below.least <= least
      ? []
      : [
          errorAt(
            source,
            ["rows", index, "yearly", measure],
            "percentile-falls",
            `\`${measure}\` is ${least}, less than \`${below.measure}\`.`,
            "Compare both with the source.",
          ),
        ];
  });
}

/** Cents of an hour are rounded, and so is the year to ten dollars: together they make less than this. */
const ROUNDING = 20;

function hourFaults({ yearly, hourly = {} }: WageRow, index: number, source: FrontMatter): Fault[] {
  return (["mean", "median"] as const).flatMap((measure) => {
    const [year, hour] = [yearly[measure], hourly[measure]];
    return typeof year !== "number" ||
      typeof hour !== "number" ||
      Math.abs(hour * HOURS_A_YEAR - year) <= ROUNDING
      ? []
      : [
          errorAt(
            source,
            ["rows", index, "hourly", measure],
            "hours-of-year",
            `2,080 hours of ${hour} are not ${year}.`,
            "Compare both with the source.",
          ),
        ];
  });
}

const leastOf = (value: WageValue | undefined): number | undefined =>
  typeof value === "number" ? value : typeof value === "object" ? value.atLeast : undefined;
