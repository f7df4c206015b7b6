import * as z from "zod";
import { slug } from "../eligibility/requirement.ts";
import {
  blueprintEditionSchema,
  examEditionSchema,
  retakeEditionSchema,
  windowsEditionSchema,
} from "./exam.ts";
import { feeSchema } from "./fee.ts";
import { remarkSchema } from "./remark.ts";

/**
 * What a credential's file says beside eligibility and renewal. All of it may be missing: what is not there is not known.
 * Lists of editions stand newest first.
 */
export const particularsFields = {
  fees: z.array(feeSchema).default([]),
  exam: z.array(examEditionSchema).default([]),
  blueprint: z.array(blueprintEditionSchema).default([]),
  /**
   * What scenarios call the exam's outline, where several credentials share one: the key that they write and the name
   * that readers see. Left out, they are the credential's own id and name.
   */
  outline: z.strictObject({ id: slug, name: z.string().min(2) }).optional(),
  windows: z.array(windowsEditionSchema).default([]),
  retake: z.array(retakeEditionSchema).default([]),
  /** What an application asks for beside what the rules name, and anything else to know before applying. */
  application: z.array(remarkSchema).default([]),
  /** What could not be read about cost, exam or dates, in plain words; shown as "not known". */
  notKnown: z.array(z.string().min(10)).default([]),
};
const particulars = z.object(particularsFields);
export type Particulars = z.output<typeof particulars>;

/** Whatever names sources. */
export interface Sourced {
  readonly sources: readonly string[];
}

/** Every part that names sources, with its place in the file, in the order of the file. */
export const particularsLeaves = (all: Particulars): { leaf: Sourced; path: readonly PropertyKey[] }[] => [
  ...all.fees.flatMap(({ amounts }, fee) =>
    amounts.map((leaf, index) => ({ leaf, path: ["fees", fee, "amounts", index] })),
  ),
  ...all.exam.flatMap((edition, index) => [
    { leaf: edition, path: ["exam", index] },
    ...(edition.questions === undefined
      ? []
      : [{ leaf: edition.questions, path: ["exam", index, "questions"] }]),
    ...(edition.time === undefined ? [] : [{ leaf: edition.time, path: ["exam", index, "time"] }]),
    ...edition.facts.map((leaf, fact) => ({ leaf, path: ["exam", index, "facts", fact] })),
  ]),
  ...(["blueprint", "windows", "retake", "application"] as const).flatMap((section) =>
    all[section].map((leaf, index) => ({ leaf, path: [section, index] })),
  ),
];
