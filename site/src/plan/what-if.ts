import { type Day, longDay, parseDay } from "../../../domain/calendar/day.ts";
import type { Credential } from "../../../domain/eligibility/credential.ts";
import type { Degree, Setting } from "../../../domain/eligibility/portfolio.ts";
import type { Work } from "../../../domain/eligibility/requirement.ts";
import { goesOn, horizonFrom } from "../../../domain/projection/ahead.ts";
import { type Basis, type Change, jobAhead, withChange } from "../../../domain/projection/change.ts";
import type { Raw } from "../checker/draft.ts";
import type { Choice } from "../checker/question.ts";
import { type FieldFault, readNumber } from "../checker/read.ts";
import { FIELD_CHOICES, LEVEL_CHOICES } from "../checker/sections/degrees.ts";
import { SETTING_CHOICES } from "../checker/sections/employment.ts";
import { movableRules } from "./movable.ts";
import { moveOf } from "./moves.ts";
import { nearnessOf, type Outlook, outlooksOf } from "./outlook.ts";
import { MOST_A_MONTH, MOST_A_WEEK } from "./read-pace.ts";
import { shortWhen } from "./when-words.ts";

/**
 * The changes that can be tried on what was told, in words. Terms of work are only offered where work is ahead, and
 * nothing is that no rule could be moved by: one that is met already, or that does not ask about it.
 */
export function changesFor(basis: Basis, on: Day, outlooks: readonly Outlook[]): Choice[] {
  const { work } = basis.pace;
  const from = work.is === "new-job" && work.job.start > on ? "in the new job" : "from tomorrow";
  const job = jobAhead(basis, on);
  const { open, closed } = movableRules(outlooks);
  const jobs = open.filter(({ kind }) => kind === "employment" || kind === "practice");
  const asks = (ask: (work: Work) => unknown): boolean =>
    open.some((rule) => rule.kind === "employment" && ask(rule.work) !== undefined);
  const ccm = asks(({ supervisorCredential }) => supervisorCredential);
  const held = withChange(basis, { is: "supervisor-held-ccm" }, on);
  const offered = [
    [
      ccm && held !== undefined && !heldAlready(basis.portfolio, on),
      "supervisor-held-ccm",
      "My supervisor has held the CCM all along",
    ],
    [job && jobs.length > 0, "hours", `Other hours a week, ${from}`],
    [job && asks(({ settings }) => settings), "setting", `Another setting, ${from}`],
    [
      job && ccm && job.supervisorCredential !== "CCM",
      "supervisor",
      `A supervisor who holds the CCM, ${from}`,
    ],
    [open.some(({ kind }) => kind === "education"), "education", "Other hours of courses a month"],
    [[...open, ...closed].some(({ kind }) => kind === "degree"), "degree", "I finish a degree"],
  ] as const;
  return offered.flatMap(([is, value, label]) => (is ? [{ value, label }] : []));
}

/** True where every job that goes on was told with a supervisor who holds the CCM. */
const heldAlready = ({ employment = [] }: Basis["portfolio"], on: Day): boolean =>
  employment.every((job) => !goesOn(job, on) || job.supervisorCredential === "CCM");

type ReadChange =
  | { readonly ok: true; readonly change: Change; readonly words: string }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const bad = (field: string, message: string): ReadChange => ({ ok: false, faults: [{ field, message }] });

/** Reads the form: the change, and what it says in a few words. Every fault names its field and the mend. */
export function readChange(raw: Raw, on: Day): ReadChange {
  switch (raw.change) {
    case "supervisor-held-ccm":
      return {
        ok: true,
        change: { is: "supervisor-held-ccm" },
        words: "your supervisor has held the CCM all along",
      };
    case "hours": {
      const read = readNumber(raw.hours ?? "", MOST_A_WEEK, "hours");
      if (!read.ok) return read;
      const hoursPerWeek = Number(read.value);
      return {
        ok: true,
        change: { is: "terms", terms: { hoursPerWeek } },
        words: `you work ${hoursPerWeek} hours a week`,
      };
    }
    case "setting": {
      const setting = SETTING_CHOICES.find(({ value }) => value === raw.setting);
      if (setting === undefined) return bad("setting", "Choose a setting.");
      return {
        ok: true,
        change: { is: "terms", terms: { setting: setting.value as Setting } },
        words: `you work here: ${setting.label.toLowerCase()}`,
      };
    }
    case "supervisor":
      return {
        ok: true,
        change: { is: "terms", terms: { supervisorCredential: "CCM" } },
        words: "you work under a supervisor who holds the CCM",
      };
    case "education": {
      const read = readNumber(raw.education ?? "", MOST_A_MONTH, "education");
      if (!read.ok) return read;
      const hoursPerMonth = Number(read.value);
      return {
        ok: true,
        change: { is: "education", hoursPerMonth },
        words: `you finish ${hoursPerMonth} ${hoursPerMonth === 1 ? "hour" : "hours"} of courses a month`,
      };
    }
    case "degree":
      return readDegree(raw, on);
    default:
      return bad("change", "Choose what to change.");
  }
}

function readDegree(raw: Raw, on: Day): ReadChange {
  const level = LEVEL_CHOICES.find(({ value }) => value === raw.level);
  const field = FIELD_CHOICES.find(({ value }) => value === raw.field);
  const completed = parseDay(raw.completed ?? "");
  const faults = [
    ...(level === undefined ? [{ field: "level", message: "Choose the degree." }] : []),
    ...(field === undefined ? [{ field: "field", message: "Choose its field." }] : []),
    ...(completed === undefined || completed <= on || completed > horizonFrom(on)
      ? [{ field: "completed", message: `Choose a day after ${longDay(on)}, within ten years.` }]
      : []),
  ];
  if (faults.length > 0 || level === undefined || field === undefined || completed === undefined)
    return { ok: false, faults };
  const all = raw.complete === "yes";
  return {
    ok: true,
    change: {
      is: "degree",
      degree: {
        level: level.value as NonNullable<Degree["level"]>,
        field: field.value as NonNullable<Degree["field"]>,
        completed,
        ...(all ? { accredited: true, supervisedFieldExperience: true } : {}),
      },
    },
    words: `you finish this degree on ${longDay(completed)}: ${level.label.toLowerCase()}, ${field.label.toLowerCase()}`,
  };
}

/** One credential side by side. */
export interface Moved {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly move: string;
  readonly moves: boolean;
}

/** Every credential that is open to her, now or with the change, as it is and with the change; undefined where there is nothing to change. */
export function compare(
  outlooks: readonly Outlook[],
  basis: Basis,
  change: Change,
  on: Day,
): Moved[] | undefined {
  const changed = withChange(basis, change, on);
  if (changed === undefined) return undefined;
  const credentials: readonly Credential[] = outlooks.map(({ credential }) => credential);
  const after = outlooksOf(credentials, changed.portfolio, changed.pace, on);
  return outlooks.flatMap(({ credential: { id, name }, projection }) => {
    const other = after.find(({ credential }) => credential.id === id)?.projection;
    // Left out only where it is for another profession before and after: a degree may open it.
    if (other === undefined || [projection, other].every((one) => nearnessOf(one) === "closed")) return [];
    const move = moveOf(projection, other);
    return [
      { id, name, before: shortWhen(projection), after: shortWhen(other), move, moves: move !== STAYS },
    ];
  });
}

const STAYS = moveOf({ eligibleOn: null, openOn: null }, { eligibleOn: null, openOn: null });

/** What a comparison comes to in one sentence, for whoever cannot see the table change. */
export function summaryOf(words: string, rows: readonly Moved[]): string {
  const moving = rows.filter(({ moves }) => moves).map(({ name, move }) => `${name}: ${move.toLowerCase()}`);
  return moving.length === 0 ? `If ${words}, no date moves.` : `If ${words}. ${moving.join("; ")}.`;
}
