import * as z from "zod";
import { parseDay } from "../calendar/day.ts";
import { sourceField } from "./scenario.ts";

/** What a placeholder in a guide can stand for: `{rule:ccm.twenty-four-months}`, `{fee:ccm.application}`, `{cost:ccm}`, `{exam:ccm.questions}`, `{renewal:ccm.years}`. */
export const FIGURE_KINDS = ["rule", "fee", "cost", "exam", "renewal"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
/** A placeholder for a figure: its kind, and what it refers to. */
export const FIGURE = new RegExp(`\\{(${FIGURE_KINDS.join("|")}):([a-z0-9.-]+)\\}`);

/** The parts of the list of guides, in their order. */
export const GUIDE_TOPICS = ["start", "work", "certification", "career", "staying"] as const;

/** The front matter of `content/guides/<id>.md`. */
export const guideFields = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(3),
  lede: z.string().min(20),
  audience: z.string().min(5),
  minutes: z.int().min(1),
  reviewed: z
    .string()
    .refine((text) => parseDay(text) !== undefined, { error: "Write a real day as YYYY-MM-DD." }),
  topic: z.enum(GUIDE_TOPICS).optional(),
  /** Where to go from here, on our own site. */
  next: z
    .strictObject({
      label: z.string().min(3),
      to: z.string().regex(/^\//, { error: "Write an address of this site, such as /plan/." }),
    })
    .optional(),
  /** Beyond the sources of the credentials' figures, which show themselves. */
  sources: z.array(sourceField).optional(),
});
