import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import { type Draft, EMPTY, type ListName, type Raw } from "./draft.ts";
import { leftOut } from "./left-out.ts";
import { toPortfolio } from "./to-portfolio.ts";

/** A draft from a portfolio that she loads from a file. What the checker does not ask about is named, never dropped silently. */
export function fromPortfolio(portfolio: Portfolio): { draft: Draft; leftOut: readonly string[] } {
  const answers: Record<string, Raw> = {};
  const lists: Draft["lists"] = { licenses: [], degrees: [], employment: [], credits: [] };
  const put = (id: string, raw: Raw | undefined): void => {
    answers[id] = raw ?? { unsure: "yes" };
  };
  const each = <T>(
    list: ListName,
    items: readonly T[] | undefined,
    fill: (item: T, id: (field: string) => string) => void,
  ): void => {
    if (items === undefined) return;
    put(list, { value: items.length === 0 ? "no" : "yes" });
    for (const [index, item] of items.entries()) {
      const key = String(index + 1);
      lists[list].push(key);
      fill(item, (field) => `${list}/${key}/${field}`);
    }
    if (items.length > 0) put(`${list}/more`, { value: "no" });
  };
  each("licenses", portfolio.licenses, (license, id) => {
    put(id("profession"), text(license.profession));
    put(id("jurisdiction"), { value: license.jurisdiction ?? "" });
    put(id("status"), text(license.status));
    put(id("expires"), date(license.expires));
    put(id("restricted"), yesNo(license.restricted));
  });
  each("degrees", portfolio.degrees, (degree, id) => {
    put(id("level"), text(degree.level));
    put(id("field"), text(degree.field));
    put(
      id("finished"),
      degree.completed === undefined ? undefined : { value: degree.completed === null ? "studying" : "yes" },
    );
    if (degree.completed != null) put(id("completed"), date(degree.completed));
    put(id("accredited"), yesNo(degree.accredited));
    put(id("supervisedFieldExperience"), yesNo(degree.supervisedFieldExperience));
  });
  each("employment", portfolio.employment, (job, id) => {
    put(id("employer"), { value: job.employer ?? "" });
    put(id("role"), text(job.role));
    put(id("workedAs"), text(job.workedAs));
    put(id("setting"), text(job.setting));
    put(id("start"), date(job.start));
    put(id("still"), job.end === undefined ? undefined : { value: job.end === null ? "yes" : "no" });
    if (job.end != null) put(id("end"), date(job.end));
    const hours =
      job.documentedCaseManagementHours !== undefined
        ? "documented"
        : job.datedHours !== undefined
          ? "dated"
          : job.hoursPerWeek !== undefined
            ? "weekly"
            : undefined;
    put(id("hours"), text(hours));
    if (hours !== undefined) put(id("hoursPerWeek"), text(job.hoursPerWeek));
    if (hours === "documented")
      put(id("documentedCaseManagementHours"), text(job.documentedCaseManagementHours));
    if (hours === "dated")
      put(id("datedHours"), {
        value: (job.datedHours ?? []).map((entry) => `${entry.date} ${entry.hours}`).join("\n"),
      });
    const share = job.caseManagementShare;
    const listed = share !== undefined && ["1", "0.75", "0.5", "0.25", "0"].includes(String(share));
    put(id("share"), share === undefined ? undefined : { value: listed ? String(share) : "other" });
    if (share !== undefined && !listed) {
      put(id("sharePercent"), text(Math.round(share * 10_000) / 100));
    }
    put(id("paid"), yesNo(job.paid));
    put(id("supervised"), yesNo(job.supervised));
    put(id("supervisorCredential"), text(job.supervisorCredential));
  });
  each("credits", portfolio.credits, (credit, id) => {
    const topic =
      credit.topics === undefined
        ? ""
        : credit.topics.includes("case-management")
          ? "case-management"
          : "other";
    put(id("class"), {
      ...(date(credit.date) ?? {}),
      hours: credit.hours === undefined ? "" : String(credit.hours),
      topic,
      provider: credit.provider ?? "",
    });
  });
  for (const [id, value] of Object.entries(portfolio.declarations ?? {}))
    put(`declarations/${id}`, yesNo(value));
  const draft = { ...EMPTY, answers, lists };
  return { draft, leftOut: leftOut(portfolio, toPortfolio(draft)) };
}

const text = (value: string | number | undefined): Raw | undefined =>
  value === undefined ? undefined : { value: String(value) };
const yesNo = (value: boolean | undefined): Raw | undefined =>
  value === undefined ? undefined : { value: value ? "yes" : "no" };
function date(value: string | undefined): Raw | undefined {
  if (value === undefined) return undefined;
  const [year = "", month = "", day = ""] = value.split("-");
  return { month: String(Number(month)), day: day === "" ? "" : String(Number(day)), year };
}
