import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { OUTCOMES, VERDICTS } from "../../domain/eligibility/determination.ts";

/**
 * The hand-worked cases beside a credential, `content/credentials/<id>.cases.yaml`: sentence-named, literal numbers, with
 * the arithmetic and the source in `because`.
 */
const expectedSchema = z.strictObject({
  verdict: z.enum(VERDICTS).optional(),
  certain: z.number().optional(),
  possible: z.number().nullable().optional(),
  short: z.number().optional(),
  /** True where the finding warns of something that decides nothing, as of work that ended long ago. */
  warns: z.boolean().optional(),
});

/** Sections of a portfolio; null takes a section away. The whole is parsed as a portfolio once it is put together. */
const sectionsSchema = z.record(z.string(), z.unknown());

const caseSchema = z.strictObject({
  name: z.string().min(10),
  from: z.string().optional(),
  on: z.string().optional(),
  portfolio: sectionsSchema.optional(),
  outcome: z.enum(OUTCOMES),
  sister: z.string().optional(),
  findings: z.record(z.string(), expectedSchema).optional(),
  asks: z.array(z.string()).optional(),
  because: z.string().min(20),
});

const casesSchema = z.strictObject({
  on: z.string(),
  portfolios: z.record(z.string(), sectionsSchema),
  cases: z.array(caseSchema).min(25),
});

export interface HandWorkedCase extends Omit<z.output<typeof caseSchema>, "portfolio" | "on" | "from"> {
  readonly on: string;
  /** The whole portfolio, put together and not yet parsed. */
  readonly portfolio: Record<string, unknown>;
}

/** The cases of one credential. Throws when the file does not have this form or names a portfolio that is not there. */
export function loadCases(id: string, folder = "content/credentials"): HandWorkedCase[] {
  const file = casesSchema.parse(parse(readFileSync(`${folder}/${id}.cases.yaml`, "utf8")));
  return file.cases.map(({ from, portfolio: changes = {}, on = file.on, ...rest }) => {
    const base = from === undefined ? {} : file.portfolios[from];
    if (base === undefined)
      throw new Error(`${id}.cases.yaml: there is no portfolio named ${from} (case "${rest.name}").`);
    const portfolio = Object.fromEntries(
      Object.entries({ ...base, ...changes }).filter(([, section]) => section !== null),
    );
    return { ...rest, on, portfolio };
  });
}
