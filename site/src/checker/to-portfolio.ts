import type { Day, Month } from "../../../domain/calendar/day.ts";
import type { Portfolio, PortfolioInput } from "../../../domain/eligibility/portfolio.ts";
import { chosen, type Draft, type ListName } from "./draft.ts";
import { questionsFor } from "./flow.ts";
import { lastDay, read, type Value } from "./read.ts";

/**
 * The portfolio that the answers come to. "Not sure", a skipped section and what was not asked are left out: not told.
 * Only questions that are still asked count, so an answer that no longer applies does not linger.
 */
export function toPortfolio(draft: Draft): Portfolio {
  const values = new Map<string, Value>();
  for (const question of questionsFor(draft)) {
    const raw = draft.answers[question.id];
    if (raw === undefined) continue;
    const result = read(question, raw);
    // What is typed but cannot be read was never accepted by its page.
    if (result.ok && result.value !== undefined) values.set(question.id, result.value);
  }
  const section = <T>(list: ListName, item: (key: string) => T): T[] | undefined => {
    const told = chosen(draft, list);
    if (told === "no") return [];
    // "Yes" with every item removed again is not told: nothing says that there is none.
    return told === "yes" && draft.lists[list].length > 0 ? draft.lists[list].map(item) : undefined;
  };
  const portfolio: PortfolioInput = defined({
    licenses: section("licenses", (key) => license(values, key)),
    degrees: section("degrees", (key) => degree(values, key)),
    employment: section("employment", (key) => job(values, key)),
    credits: section("credits", (key) => (values.get(`credits/${key}/class`) ?? {}) as object),
    declarations: declarations(values),
  });
  // The pages accept only what the portfolio's schema accepts; a test generates drafts and parses every result.
  return portfolio as Portfolio;
}

type Values = ReadonlyMap<string, Value>;

/** Without the fields that are undefined: not told. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

const yesNo = (value: Value): boolean | undefined => (value === undefined ? undefined : value === "yes");

function license(values: Values, key: string) {
  const told = (field: string): Value => values.get(`licenses/${key}/${field}`);
  return defined({
    profession: told("profession"),
    jurisdiction: told("jurisdiction"),
    status: told("status"),
    expires: told("expires"),
    restricted: yesNo(told("restricted")),
  }) as NonNullable<PortfolioInput["licenses"]>[number];
}

function degree(values: Values, key: string) {
  const told = (field: string): Value => values.get(`degrees/${key}/${field}`);
  const completed = told("completed");
  return defined({
    level: told("level"),
    field: told("field"),
    completed:
      told("finished") === "studying"
        ? null
        : completed === undefined
          ? undefined
          : lastDay(completed as Day | Month),
    accredited: yesNo(told("accredited")),
    supervisedFieldExperience: yesNo(told("supervisedFieldExperience")),
  }) as NonNullable<PortfolioInput["degrees"]>[number];
}

function job(values: Values, key: string) {
  const told = (field: string): Value => values.get(`employment/${key}/${field}`);
  const percent = told("sharePercent");
  const share = told("share");
  return defined({
    employer: told("employer"),
    role: told("role"),
    workedAs: told("workedAs"),
    setting: told("setting"),
    start: told("start"),
    end: told("still") === "yes" ? null : told("end"),
    hoursPerWeek: told("hoursPerWeek"),
    caseManagementShare:
      share === undefined
        ? undefined
        : share === "other"
          ? percent === undefined
            ? undefined
            : Math.round((percent as number) * 100) / 10_000
          : Number(share),
    documentedCaseManagementHours: told("documentedCaseManagementHours"),
    datedHours: told("datedHours"),
    paid: yesNo(told("paid")),
    supervised: yesNo(told("supervised")),
    // Whom nobody supervised has no supervisor with a credential: the page does not ask.
    supervisorCredential: told("supervised") === "no" ? "none" : told("supervisorCredential"),
  }) as NonNullable<PortfolioInput["employment"]>[number];
}

function declarations(values: Values): Record<string, boolean> | undefined {
  const told = [...values].flatMap(([id, value]) =>
    id.startsWith("declarations/") ? [[id.slice("declarations/".length), value === "yes"] as const] : [],
  );
  return told.length === 0 ? undefined : Object.fromEntries(told);
}
