import type { Step } from "../../../domain/authoring/path.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import type { EmploymentRequirement } from "../../../domain/eligibility/requirement.ts";
import { SETTING_CHOICES } from "../checker/sections/employment.ts";
import { wholeCredentials } from "./whole-credentials.ts";

/** For which credentials a job counts, by where it is: from the settings that their own rules name. */
export function countsWords({ done }: Pick<Step, "done">, credentials: readonly string[]): string[] {
  const settings = done !== undefined && "work" in done ? done.settings : undefined;
  if (settings === undefined) return [];
  const counted: string[] = [];
  const others: string[] = [];
  for (const id of credentials) {
    const credential = wholeCredentials.find((one) => one.id === id);
    if (credential === undefined) continue;
    const { name, sponsor } = credential;
    const rules = latestEdition(credential.eligibility)
      ?.requirements.flatMap(leavesOf)
      .filter((rule): rule is EmploymentRequirement => rule.kind === "employment");
    const listed = rules?.find(({ work }) => work.settings !== undefined)?.work.settings;
    const inside = settings.filter((setting) => listed === undefined || listed.includes(setting));
    if (rules?.some(({ work }) => work.nature !== undefined))
      others.push(`${name}: it depends on what the work is about.`);
    else if (inside.length === settings.length) counted.push(name);
    else if (inside.length === 0)
      others.push(`${name}: nobody says whether it counts. Ask ${sponsor.short}.`);
    else
      others.push(
        `${name}: ${listWords(inside)} ${inside.length === 1 ? "counts" : "count"}; for the rest, ask ${sponsor.short}.`,
      );
  }
  return [...(counted.length > 0 ? [`For the ${listed(counted)}.`] : []), ...others];
}

const conjunction = new Intl.ListFormat("en-US", { style: "long", type: "conjunction" });
/** CCM, ACM-RN and CDMS */
const listed = (names: readonly string[]): string => conjunction.format(names).replace(", and ", " and ");

const listWords = (settings: readonly string[]): string =>
  listed(
    settings.map((setting) =>
      (SETTING_CHOICES.find(({ value }) => value === setting)?.label ?? setting).toLowerCase(),
    ),
  );
