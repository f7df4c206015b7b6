import { addDays, addMonths, type Day, earlier } from "../calendar/day.ts";
import type { Credential } from "../eligibility/credential.ts";
import type { Portfolio } from "../eligibility/portfolio.ts";
import type {
  EducationRequirement,
  EmploymentRequirement,
  LeafRequirement,
  PracticeRequirement,
} from "../eligibility/requirement.ts";
import { boundsOf } from "../eligibility/work/job.ts";
import { portfolioAhead } from "./ahead.ts";
import { firstDay } from "./first-day.ts";
import type { NewJob, Pace } from "./pace.ts";
import type { Pieces } from "./pieces.ts";
import type { Projection } from "./project.ts";
import { ruleAlone, searchFor } from "./search.ts";

/** A rule that work or courses bring about. */
export type GrowingRule = EmploymentRequirement | PracticeRequirement | EducationRequirement;

export const isGrowing = (rule: LeafRequirement | undefined): rule is GrowingRule =>
  rule?.kind === "employment" || rule?.kind === "practice" || rule?.kind === "education";

/** The least steady pace at which a rule with a window can ever be met: below it, hours leave the window as fast as they come. */
export interface LeastPace {
  readonly per: "week" | "month";
  /** Hours, rounded up to a tenth. */
  readonly hours: number;
}

const tenthUp = (hours: number): number => Math.ceil(hours * 10) / 10;

/** The most days that a window of so many years can hold, both ends included. */
const daysInWindow = (years: number): number => 365 * years + Math.ceil(years / 4) + 1;

/** The hours that a rule asks for within a window; undefined where it has none, or counts in months. */
function hoursWithin(rule: GrowingRule): { readonly hours: number; readonly years: number } | undefined {
  if (rule.kind === "practice" || rule.within === undefined || !("hours" in rule.atLeast)) return undefined;
  return { hours: rule.atLeast.hours, years: rule.within.years };
}

/**
 * Started from nothing. For 2,000 hours in three years: 2,000 hours x 7 / 1,097 days, so 12.8 hours a week. Undefined for
 * a rule without a window, or in months: any steady pace reaches it some day.
 */
export function leastPace(rule: GrowingRule): LeastPace | undefined {
  const asked = hoursWithin(rule);
  if (asked === undefined) return undefined;
  const { hours, years } = asked;
  return rule.kind === "education"
    ? { per: "month", hours: tenthUp(hours / (12 * years)) }
    : { per: "week", hours: tenthUp((hours * 7) / daysInWindow(years)) };
}

/** A pace from tomorrow on, after all that counts so far, and the day on which it meets a rule. */
export interface Enough extends LeastPace {
  readonly on: Day;
}

/** What is tried where no window says what is too little: full and half time, and one class or two. */
const COMMON = { week: [40, 20], month: [2, 1] } as const;

/**
 * What would do from what she has, all work and courses from tomorrow on taken as one job that counts, or as courses that
 * count. For hours within a window: the least pace, in tenths of an hour, at which what leaves the window never wins. For
 * other rules: when common paces get there. Empty where work or courses alone do not bring it about.
 */
export function* whatWouldDo(
  rule: GrowingRule,
  credential: Credential,
  { on, horizon, ahead }: Pick<Projection, "on" | "horizon" | "ahead">,
): Pieces<Enough[]> {
  const per = rule.kind === "education" ? "month" : "week";
  const has = soFar(ahead, on);
  const metOn = (hours: number, until = horizon): Pieces<Day | null> => {
    const then = portfolioAhead(has, paceOf(rule, hours, on), on, until);
    return firstDay("met", ruleAlone(rule, searchFor(credential, then, { on, horizon: until })));
  };
  function* enough(hours: number): Pieces<Enough[]> {
    const day = yield* metOn(hours);
    return day === null ? [] : [{ per, hours, on: day }];
  }
  const [asked, steady] = [hoursWithin(rule), leastPace(rule)];
  if (asked === undefined || steady === undefined) {
    const [more, less] = COMMON[per];
    return [...(yield* enough(more)), ...(yield* enough(less))];
  }
  // After this day nothing of what she has is in the window: from there on it is as if started from nothing.
  const last = earlier(addDays(addMonths(on, 12 * asked.years), 1), horizon);
  // The least tenth that does, for what does at one pace does at each above it; the steady one where none below does.
  let [low, high] = [0, Math.round(steady.hours * 10)];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((yield* metOn(middle / 10, last)) === null) low = middle;
    else high = middle;
  }
  return yield* enough(high / 10);
}

/** What was worked and learned up to the day, of how it would be ahead. */
const soFar = ({ employment, credits, ...rest }: Portfolio, on: Day): Portfolio => ({
  ...rest,
  ...(employment && {
    employment: employment.filter(({ start }) => start === undefined || boundsOf(start).first <= on),
  }),
  ...(credits && { credits: credits.filter(({ date }) => date === undefined || date <= on) }),
});

function paceOf(rule: GrowingRule, hours: number, on: Day): Pace {
  if (rule.kind === "education") return { work: { is: "as-told" }, educationHoursPerMonth: hours };
  const job: NewJob = {
    ...termsThatCount(rule),
    employer: "Work from tomorrow on",
    start: addDays(on, 1),
    hoursPerWeek: hours,
    caseManagementShare: 1,
    paid: true,
    supervised: true,
  };
  return { work: { is: "new-job", instead: true, job }, educationHoursPerMonth: 0 };
}

/** Terms that a rule counts: the first of what each of its lists names. */
function termsThatCount(rule: EmploymentRequirement | PracticeRequirement): Partial<NewJob> {
  if (rule.kind === "practice") return { workedAs: rule.workedAs };
  const { roles, workedAs, settings, supervisorCredential } = rule.work;
  return {
    role: roles.counted[0],
    ...(workedAs && { workedAs: workedAs[0] }),
    ...(settings && { setting: settings[0] }),
    ...(supervisorCredential && { supervisorCredential }),
  };
}
