import * as z from "zod";

/** Practice as plain JSON: the same on the page and from `GET /v1/progress`. */

const counts = {
  /** How many items there are now. */
  items: z.int(),
  /** How many of them have an answer that could be scored. */
  answered: z.int(),
  /** How many of those have the best answer as their latest. */
  best: z.int(),
};

export const progressSchema = z
  .strictObject({
    ...counts,
    /** Every answer in the log. */
    answers: z.int(),
    /** Answers to an item, or to a version of it, that is not known any more: kept, and counted nowhere else. */
    notScored: z.int(),
    blueprints: z.array(
      z
        .strictObject({
          /** ccm, acm (for both ACM credentials), cmgt-bc. */
          blueprint: z.string(),
          name: z.string(),
          domains: z.array(
            z
              .strictObject({ domain: z.string(), title: z.string(), ...counts })
              .meta({ id: "DomainProgress" }),
          ),
        })
        .meta({ id: "BlueprintProgress" }),
    ),
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
