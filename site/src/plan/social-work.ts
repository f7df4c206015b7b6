import type { Credential } from "../../../domain/eligibility/credential.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import type { License, Portfolio } from "../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../domain/projection/pace.ts";
import type { Projection } from "../../../domain/projection/project.ts";
import { ruleOfProfession } from "./step-lines.ts";

const LICENSES: readonly License["profession"][] = ["LCSW", "LMSW", "LSW"];

/** True for a credential that nobody reaches without a degree or a license in social work. */
export function isForSocialWorkers(credential: Credential, projection: Pick<Projection, "on">): boolean {
  const rule = ruleOfProfession(credential, projection);
  return (
    rule !== undefined &&
    leavesOf(rule).every(
      (leaf) =>
        (leaf.kind === "degree" && leaf.fields.every((field) => field === "social-work")) ||
        (leaf.kind === "license" && leaf.accept.every((profession) => LICENSES.includes(profession))),
    )
  );
}

/** True when something that she told or plans is about social work, or may be: a license or a degree of a kind not told. */
export const tellsOfSocialWork = (
  { licenses = [], degrees = [], employment = [] }: Portfolio,
  { work, license }: Pace,
): boolean =>
  [...licenses, ...(license === undefined ? [] : [license])].some(
    ({ profession }) => profession === undefined || LICENSES.includes(profession),
  ) ||
  degrees.some(({ field }) => field === undefined || field === "social-work") ||
  [...employment, ...(work.is === "new-job" ? [work.job] : [])].some(
    ({ role, workedAs }) => role === "social-worker" || workedAs === "SW",
  );
