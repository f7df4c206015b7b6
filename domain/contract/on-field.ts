import * as z from "zod";
import { parseDay } from "../calendar/day.ts";

/** The day in a query: `?on=2026-03-15`. */
export const onField = z
  .string()
  .refine((text) => parseDay(text) !== undefined, {
    error: "`on` must be a real day, YYYY-MM-DD, for example 2026-03-15.",
  })
  .meta({ description: "The day to decide for, YYYY-MM-DD; today (UTC) when left out", format: "date" });
