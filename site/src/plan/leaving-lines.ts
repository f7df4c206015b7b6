import { type Day, longDay } from "../../../domain/calendar/day.ts";
import type { Credential } from "../../../domain/eligibility/credential.ts";
import { factsFor } from "../../../domain/eligibility/determine.ts";
import { NO_RULINGS } from "../../../domain/eligibility/doubt.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import { educationLeaving, workLeaving } from "../../../domain/log/leaving.ts";
import type { Projection } from "../../../domain/projection/project.ts";
import { inFigures } from "../../../domain/text/in-figures.ts";
import { leafFindings, rulesOf } from "./step-lines.ts";

/** What stops counting, and when, if nothing were added: a line for each rule with a window that something told is in. */
export function leavingLines(credential: Credential, projection: Projection, told: Portfolio): string[] {
  const { on, now } = projection;
  const findings = new Map(leafFindings(now.findings).map((finding) => [finding.id, finding]));
  const credits = (told.credits ?? []).map(({ hours, ...data }, index) => ({
    id: String(index),
    data: { ...data, ...(hours === undefined ? {} : { minutes: Math.round(hours * 60) }) },
  }));
  return [
    ...renewals(projection, told),
    ...rulesOf(credential, { on }).flatMap((rule) => {
      const finding = findings.get(rule.id);
      if (finding === undefined || (rule.kind !== "employment" && rule.kind !== "education")) return [];
      const leaving =
        rule.kind === "employment"
          ? workLeaving(rule, factsFor(credential, told, on, NO_RULINGS, "verdict"))
          : educationLeaving(rule, finding, credits);
      const first = leaving?.steps[0];
      if (leaving == null || first === undefined) return [];
      const sameDay = leaving.steps.filter(({ from, to }) => from === first.from && to === first.to);
      const hours = sameDay.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
      const leaves =
        rule.kind === "employment"
          ? `about ${inFigures(Math.round(hours))} hours of work stop counting in the month that ends on ${longDay(first.to as Day)}`
          : `${inFigures(hours)} hours of courses stop counting on ${longDay(first.from as Day)}`;
      const unmet =
        leaving.unmetFrom === null
          ? ""
          : `. If you add nothing more, the rule is no longer met from ${longDay(leaving.unmetFrom as Day)}`;
      return [`${rule.title}: ${leaves}${unmet}.`];
    }),
  ];
}

/** The dates take a license to be renewed: where its last day comes first, that is something to do. */
function renewals({ on, eligibleOn, openOn, now }: Projection, told: Portfolio): string[] {
  const day = eligibleOn ?? openOn;
  if (day === null) return [];
  const counted = leafFindings(now.findings).flatMap(({ kind, counted }) =>
    kind === "license" ? counted.map(({ path }) => path) : [],
  );
  return (told.licenses ?? []).flatMap(({ expires }, index) =>
    expires !== undefined && expires >= on && expires < day && counted.includes(`licenses[${index}]`)
      ? [`Your license ends on ${longDay(expires)}, before that day. Renew it in time.`]
      : [],
  );
}
