import type { Shared } from "./link.ts";
import { nearnessOf, type Outlook } from "./outlook.ts";

/** The plan as a file for another program: what it rests on, and the dates of each credential, nearest first. */
export const planFile = ({ portfolio, pace, on }: Shared, outlooks: readonly Outlook[]): string =>
  `${JSON.stringify(
    {
      on,
      credentials: outlooks.map(({ credential: { id, name }, projection }) => ({
        id,
        name,
        outcome: projection.now.outcome,
        nearness: nearnessOf(projection),
        eligibleOn: projection.eligibleOn,
        openOn: projection.openOn,
        openQuestions: projection.openQuestions,
        rules: projection.rules,
      })),
      pace,
      portfolio,
    },
    null,
    2,
  )}\n`;
