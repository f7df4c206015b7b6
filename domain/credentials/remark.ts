import * as z from "zod";
import { leafFields } from "../eligibility/requirement.ts";

/** What says where a figure was read: the keys of the credential's `sources`, the date of the text, how well it is confirmed. */
export const { sources, asOf, confidence, note } = leafFields;
export const trustFields = { sources, asOf, confidence, note };

/** Something to know, in a sentence or two, with its source. */
export const remarkSchema = z.strictObject({ ...leafFields, text: z.string().min(10) });
export type Remark = z.output<typeof remarkSchema>;
