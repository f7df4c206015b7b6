import * as z from "zod/mini";
import { parseDay } from "../calendar/day.ts";
import { idField, sourceField } from "./scenario.ts";

/**
 * What a placeholder in a guide can stand for: `{rule:ccm.twenty-four-months}`, `{within:cmgt-bc.case-management-hours}`,
 * `{fee:ccm.application}`, `{cost:ccm}`, `{exam:ccm.questions}`, `{renewal:ccm.years}`, `{salary:29-1141.median}`.
 */
export const FIGURE_KINDS = ["rule", "within", "fee", "cost", "exam", "renewal", "salary"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
/** A placeholder for a figure: its kind, and what it refers to. */
export const FIGURE = new RegExp(`\\{(${FIGURE_KINDS.join("|")}):([a-z0-9.-]+)\\}`);

/** The parts of the list of guides, in their order. */
export const GUIDE_TOPICS = ["start", "work", "certification", "career", "staying"] as const;

/** The front matter of `content/guides/<id>.md`. */
export const guideFields = z.strictObject({
  id: idField,
  title: z.string().check(z.minLength(3)),
  lede: z.string().check(z.minLength(20)),
  audience: z.string().check(z.minLength(5)),
  minutes: z.int().check(z.gte(1)),
  reviewed: z
    .string()
    .check(z.refine((text) => parseDay(text) !== undefined, { error: "Write a real day as YYYY-MM-DD." })),
  topic: z.optional(z.enum(GUIDE_TOPICS)),
  /** Where to go from here, on our own site. */
  next: z.optional(
    z.strictObject({
      label: z.string().check(z.minLength(3)),
      to: z.string().check(z.regex(/^\//, { error: "Write an address of this site, such as /plan/." })),
    }),
  ),
  /** Beyond the sources of the credentials' figures, which show themselves. */
  sources: z.optional(z.array(sourceField)),
});
