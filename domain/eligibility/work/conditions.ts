import { toldHours, ZERO } from "../../arithmetic/fraction.ts";
import type { Day } from "../../calendar/day.ts";
import { type Condition, doubtful, no, YES } from "../doubt.ts";
import type { Portfolio, Setting } from "../portfolio.ts";
import { ROLES, SETTINGS, SUPERVISOR_CREDENTIALS, WORKED_AS } from "../portfolio-values.ts";
import type { Work } from "../requirement.ts";
import { boundsOf, type Job, jobLabel, shareOf } from "./job.ts";

/** Which work counts. `practice` asks for no role: any work as that profession counts. */
export type WorkRule = Omit<Work, "roles"> & { readonly roles?: Work["roles"] };

const BOOLEAN_ANSWERS = [true, false] as const;

const SETTING_WORDS: Partial<Record<Setting, string>> = {
  insurer: "an insurer",
  "workers-compensation": "a workers' compensation carrier",
  telehealth: "a telehealth company",
  "self-employed": "yourself",
  other: "another kind of employer",
};

/** Every condition that a requirement puts on one job, in the order in which a reader would ask. */
export function workConditions(
  at: Job,
  rule: WorkRule,
  on: Day,
  declarations: Portfolio["declarations"],
): Condition[] {
  return [
    notInTheFuture(at, on),
    role(at, rule),
    workedAs(at, rule),
    setting(at, rule),
    paid(at, rule),
    supervised(at, rule),
    supervisorCredential(at, rule),
    nature(rule, declarations),
  ];
}

function notInTheFuture({ job }: Job, on: Day): Condition {
  return job.start !== undefined && boundsOf(job.start).first > on ? no("It begins after this day.") : YES;
}

/** True when she told that some of the job was case management, whatever its title. */
const toldCaseManagement = (at: Job): boolean =>
  (shareOf(at) ?? ZERO).n > 0n ||
  toldHours(at.job.documentedCaseManagementHours ?? 0).n > 0n ||
  (at.job.datedHours ?? []).some(({ hours }) => toldHours(hours).n > 0n);

/** True when she told that none of it was, and counted no hours of it either. */
const toldNoCaseManagement = (at: Job): boolean => shareOf(at)?.n === 0n && !toldCaseManagement(at);

function role(at: Job, rule: WorkRule): Condition {
  if (rule.roles === undefined) return YES;
  const { counted, undecided } = rule.roles;
  const told = at.job.role;
  if (told === undefined) {
    return doubtful({
      id: `${at.path}.role`,
      ask: "learner",
      path: `${at.path}.role`,
      answers: ROLES,
      text: `What your role was is not told (${jobLabel(at)}).`,
      question: "What was your role in this job?",
    });
  }
  if (told === "case-manager" && toldNoCaseManagement(at)) return no("None of it was case management.");
  if (counted.includes(told)) return YES;
  if (undecided.includes(told) && toldCaseManagement(at)) {
    return doubtful({
      id: `role:${told}`,
      ask: "sponsor",
      path: `${at.path}.role`,
      text: "Case management done under another job title may count. The sponsor decides.",
      question: "Does case management done under another job title count?",
    });
  }
  if (told === "supervisor-of-case-managers")
    return no("Leading case managers is counted on its own route only.");
  return !counted.includes("case-manager")
    ? no("You did not lead case managers in this job.")
    : no(
        toldCaseManagement(at)
          ? "Part of this job was case management, but your role in it was another. If you managed cases yourself, choose case manager as the role."
          : "You told us that this job was not case management. If part of it was, add that part.",
      );
}

function workedAs(at: Job, rule: WorkRule): Condition {
  if (rule.workedAs === undefined) return YES;
  const told = at.job.workedAs;
  if (told === undefined) {
    return doubtful({
      id: `${at.path}.workedAs`,
      ask: "learner",
      path: `${at.path}.workedAs`,
      answers: WORKED_AS,
      text: `Which license you worked under is not told (${jobLabel(at)}).`,
      question: "Did you work as a registered nurse in this job?",
    });
  }
  return rule.workedAs.includes(told) ? YES : no(`It was not done as ${rule.workedAs.join(" or ")}.`);
}

function setting(at: Job, rule: WorkRule): Condition {
  if (rule.settings === undefined) return YES;
  const told = at.job.setting;
  if (told === undefined) {
    return doubtful({
      id: `${at.path}.setting`,
      ask: "learner",
      path: `${at.path}.setting`,
      answers: SETTINGS,
      text: `Where you worked is not told (${jobLabel(at)}).`,
      question: "What kind of place did you work for?",
    });
  }
  if (rule.settings.includes(told)) return YES;
  const where = SETTING_WORDS[told] ?? `${told.replaceAll("-", " ")} employers`;
  return doubtful({
    id: `setting:${told}`,
    ask: "sponsor",
    path: `${at.path}.setting`,
    text: `Work for ${where} may count. We could not read which settings the sponsor accepts.`,
    question: `Does work for ${where} count?`,
  });
}

function paid(at: Job, rule: WorkRule): Condition {
  const told = at.job.paid;
  if (told === true) return YES;
  if (told === undefined) {
    return doubtful({
      id: `${at.path}.paid`,
      ask: "learner",
      path: `${at.path}.paid`,
      answers: BOOLEAN_ANSWERS,
      text: `Whether the work was paid is not told (${jobLabel(at)}).`,
      question: "Was this work paid?",
    });
  }
  if (rule.paid === "required") return no("It was not paid, and the sponsor counts paid work only.");
  return doubtful({
    id: "unpaid",
    ask: "sponsor",
    path: `${at.path}.paid`,
    text: "Unpaid work may count. We could not read on the sponsor's own page that it is excluded.",
    question: "Does unpaid work count?",
  });
}

function supervised(at: Job, rule: WorkRule): Condition {
  if (rule.supervised === "not-asked") return YES;
  const told = at.job.supervised;
  if (told === undefined) {
    return doubtful({
      id: `${at.path}.supervised`,
      ask: "learner",
      path: `${at.path}.supervised`,
      answers: BOOLEAN_ANSWERS,
      text: `Whether you were supervised is not told (${jobLabel(at)}).`,
      question: "Were you supervised in this job?",
    });
  }
  return told ? YES : no("It was not supervised.");
}

function supervisorCredential(at: Job, rule: WorkRule): Condition {
  if (rule.supervisorCredential === undefined) return YES;
  const told = at.job.supervisorCredential;
  if (told === undefined) {
    return doubtful({
      id: `${at.path}.supervisorCredential`,
      ask: "learner",
      path: `${at.path}.supervisorCredential`,
      answers: SUPERVISOR_CREDENTIALS,
      text: `Whether your supervisor held the ${rule.supervisorCredential} is not told (${jobLabel(at)}).`,
      question: `Did your supervisor hold the ${rule.supervisorCredential} in this job?`,
    });
  }
  return told === rule.supervisorCredential
    ? YES
    : no(`Your supervisor did not hold the ${rule.supervisorCredential}.`);
}

/** What the work was about, by the learner's own word: one answer for all of her work. */
function nature(rule: WorkRule, declarations: Portfolio["declarations"]): Condition {
  if (rule.nature === undefined) return YES;
  const { declaration, statement } = rule.nature;
  const answer = declarations?.[declaration];
  if (answer === undefined) {
    return doubtful({
      id: `declarations.${declaration}`,
      ask: "learner",
      path: `declarations.${declaration}`,
      answers: BOOLEAN_ANSWERS,
      text: "What your work was about decides whether it counts, and you have not answered that yet.",
      question: statement,
    });
  }
  return answer ? YES : no(`You said that this is not so: ${statement}`);
}
