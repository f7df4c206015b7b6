import { credentials } from "../../../dist/content/credentials.ts";
import type { Source } from "../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import { TRUST_WORDS } from "./trust.ts";

/** A figure of a rule, taken from the credential's content so that no page types it again. */
export interface RuleFact {
  /** 12 months, 2,080 hours */
  readonly value: string;
  readonly title: string;
  readonly credential: string;
  readonly sources: readonly Source[];
  readonly asOf: string;
  readonly trust: string;
  readonly official: boolean;
}

/** The figure behind a reference such as `ccm.twenty-four-months`. Throws, and so stops the build, when there is none. */
export function ruleFact(reference: string): RuleFact {
  const [id = "", rule = ""] = reference.split(".");
  const credential = credentials.find((candidate) => candidate.id === id);
  const requirement = latestEdition(credential?.eligibility ?? [])
    ?.requirements.flatMap(leavesOf)
    .find((leaf) => leaf.id === rule);
  if (credential === undefined || requirement === undefined || !("atLeast" in requirement)) {
    throw new Error(
      `There is no rule with a figure named ${reference}. Write {rule:<credential>.<requirement id>}, for example {rule:ccm.twenty-four-months}.`,
    );
  }
  const { atLeast } = requirement;
  const [amount, unit] = "months" in atLeast ? [atLeast.months, "months"] : [atLeast.hours, "hours"];
  return {
    value: `${amount.toLocaleString("en-US")} ${unit}`,
    title: requirement.title,
    credential: credential.name,
    sources: requirement.sources.map((key) => credential.sources[key] ?? { title: key }),
    asOf: requirement.asOf,
    trust: TRUST_WORDS[requirement.confidence],
    official: requirement.confidence === "verified-official",
  };
}
