import * as z from "zod";

/** Practice as plain JSON: the same on the page and from `GET /v1/progress`. */

const count = () => z.int().min(0);
const share = () => z.number().min(0).max(1);

const counts = {
  /** How many items there are now. */
  items: count(),
  /** How many of them have an answer that could be scored. */
  answered: count(),
  /** How many items have an answer that tells what is known: one that did not come within a day of seeing the reasons. */
  counted: count(),
  /** How many of those have the best answer as the latest that tells. */
  best: count(),
};

const itemName = z.strictObject({ scenario: z.string(), item: z.string() }).meta({ id: "ItemName" });

export const progressSchema = z
  .strictObject({
    ...counts,
    /** Every answer in the log. */
    answers: count(),
    /** Answers to an item, or to a version of it, that is not known any more: kept, and counted nowhere else. */
    notScored: count(),
    /** Answers within a day of seeing the reasons: they tell what is remembered, so no interval rests on them. */
    tooSoon: count(),
    /** Answers that count so far in an exam that is still open: nothing is told of them before it ends. */
    open: count(),
    blueprints: z.array(
      z
        .strictObject({
          /** ccm, acm (for both ACM credentials), cmgt-bc. */
          blueprint: z.string(),
          name: z.string(),
          domains: z.array(
            z
              .strictObject({
                domain: z.string(),
                title: z.string(),
                /** Its share of the exam in percent; null where none could be read. */
                percent: z.number().nullable(),
                ...counts,
                /** Between which shares of such questions she would give the best answer, at 90 %; null when there are too few answers to say. */
                interval: z.strictObject({ low: share(), high: share() }).nullable(),
              })
              .meta({ id: "DomainProgress" }),
          ),
          /** Which domain to study next, and why; null when there is nothing left to say. */
          next: z
            .strictObject({ domain: z.string(), why: z.enum(["too-few-answers", "most-to-gain"]) })
            .nullable(),
        })
        .meta({ id: "BlueprintProgress" }),
    ),
    /** Items whose latest telling answer was not the best, or was marked unsure; the oldest answer first. */
    weak: z.array(itemName),
    /** Of those, the ones that were marked sure. */
    sureButWrong: z.array(itemName),
    scenarios: z.array(
      z
        .strictObject({
          scenario: z.string(),
          title: z.string(),
          ...counts,
          latest: z.array(
            z
              .strictObject({
                item: z.string(),
                /** The entry that is the latest answer; null where there is none. */
                answer: z.string().nullable(),
                best: z.boolean(),
              })
              .meta({ id: "LatestAnswer" }),
          ),
        })
        .meta({ id: "ScenarioProgress" }),
    ),
  })
  .meta({ id: "Progress" });

export type Progress = z.output<typeof progressSchema>;
export type BlueprintProgress = Progress["blueprints"][number];
export type DomainProgress = BlueprintProgress["domains"][number];
