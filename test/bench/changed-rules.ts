import { loadCases } from "../../tools/content/cases.ts";
import { loadCredentials } from "../../tools/content/credentials.ts";
import { conditionMutants, entryMutants, numberMutants, survivors } from "../support/mutants.ts";

/** Prints how many changes of the rules the hand-worked cases notice. `thresholds.test.ts` holds that it is all of them. */
export function changedRules(): void {
  const { credentials } = loadCredentials();
  const cases = new Map(credentials.map(({ id }) => [id, loadCases(id)]));
  const worked = [...cases.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `Changed rules that fail a hand-worked case (${worked} cases, ${credentials.length} credentials):`,
  );
  for (const [what, mutantsOf] of [
    ["numbers, one more and one less", numberMutants],
    ["entries of lists, taken out", entryMutants],
    ["conditions, taken away or turned round", conditionMutants],
  ] as const) {
    const tried = credentials.map((credential) => {
      const mutants = mutantsOf(credential);
      return {
        total: mutants.length,
        alive: survivors(mutants, cases.get(credential.id) ?? []).length,
      };
    });
    const total = tried.reduce((sum, one) => sum + one.total, 0);
    const alive = tried.reduce((sum, one) => sum + one.alive, 0);
    console.log(`  ${what}: ${total - alive} of ${total}`);
  }
}
