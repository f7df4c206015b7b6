import * as fc from "fast-check";
import { expect, test } from "vitest";
import { credentials } from "../../../dist/content/credentials.ts";
import type { Outcome } from "../../../domain/eligibility/determination.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { chosen, type Draft } from "../../../site/src/checker/draft.ts";
import { answer, questionsFor } from "../../../site/src/checker/flow.ts";
import { toPortfolio } from "../../../site/src/checker/to-portfolio.ts";
import { pickFrom, walk } from "../../support/checker-walk.ts";
import { ON } from "../../support/portfolios.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

/** "Not yet" and "for another profession" are both a no; which of the two it is may turn on a detail of a degree. */
const DECIDED: Record<Outcome, string> = {
  eligible: "yes",
  unknown: "unknown",
  "not-yet": "no",
  ineligible: "no",
};

/** "Not sure" takes a fact away. Less can be decided then; nothing can be decided otherwise. */
const decided = (draft: Draft): string[] => {
  const portfolio = toPortfolio(draft);
  return credentials.map((credential) => DECIDED[determine(credential, portfolio, ON).outcome]);
};

/**
 * What of a job outside case management was case management. The rules take such a job as none of it unless a share or
 * a total is told: its role says so, and its share is no missing fact. A case manager's job of which none was case
 * management, by her word, is the same.
 */
const isShareOutside = (draft: Draft, id: string): boolean => {
  const [list, key, field = ""] = id.split("/");
  const role = chosen(draft, `employment/${key}/role`);
  // Hours beside a share of none contradict it; without the hours, her word that it was none stands.
  const saidNone = Number(chosen(draft, `employment/${key}/share`) ?? 1) === 0;
  return (
    list === "employment" &&
    role !== undefined &&
    (role !== "case-manager" || saidNone) &&
    ["hours", "share", "sharePercent", "documentedCaseManagementHours", "datedHours"].includes(field)
  );
};

test("not sure in place of any answer leaves the outcome or makes it unknown, never a no or a yes", {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9_999), { minLength: 40, maxLength: 120 }),
      fc.nat(9_999),
      (numbers, which) => {
        const { draft } = walk(pickFrom(numbers));
        const unsure = questionsFor(draft).filter(
          ({ id, unsure }) => unsure !== undefined && !isShareOutside(draft, id),
        );
        const question = unsure[which % unsure.length];
        if (question === undefined) return;
        const before = decided(draft);
        const after = decided(answer(draft, question.id, { unsure: "yes" }));
        for (const [index, { id }] of credentials.entries()) {
          const told = `${id}: ${before[index]} -> ${after[index]} without ${question.id}`;
          expect([told, after[index]]).toEqual([
            told,
            after[index] === "unknown" ? "unknown" : before[index],
          ]);
        }
      },
    ),
    { seed: SEED, numRuns: runs(300) },
  );
});
