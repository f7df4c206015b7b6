import * as z from "zod";
import { parseDay } from "../calendar/day.ts";
import { sourceField } from "./scenario.ts";

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
  /** Beyond the sources of the credentials' figures, which show themselves. */
  sources: z.array(sourceField).optional(),
});
