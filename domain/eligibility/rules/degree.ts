import { addDays, longDay } from "../../calendar/day.ts";
import { type Condition, doubtful, no, YES } from "../doubt.ts";
import { asQuestion, type Evaluated, type Facts, leafFinding, untoldSection } from "../leaf.ts";
import type { Degree } from "../portfolio.ts";
import { DEGREE_FIELDS, DEGREE_LEVELS } from "../portfolio-values.ts";
import type { DegreeRequirement } from "../requirement.ts";
import { decideHoldings } from "./holding.ts";

const FIELD_WORDS: Record<(typeof DEGREE_FIELDS)[number], string> = {
  nursing: "nursing",
  "social-work": "social work",
  "other-health-human-services": "health or human services",
  other: "another field",
};

/** A finished degree of an accepted level and field. Field experience and accreditation count as told. */
export function evaluateDegree(rule: DegreeRequirement, facts: Facts): Evaluated {
  const degrees = facts.portfolio.degrees;
  if (degrees === undefined) {
    const questions = [untoldSection("degrees", "Which degrees do you hold?")];
    return {
      finding: leafFinding(rule, facts, {
        verdict: "unknown",
        because: "You have not told us about your degrees.",
      }),
      questions,
    };
  }
  const holdings = degrees.map((degree, index) => {
    const path = `degrees[${index}]`;
    return { path, label: degreeLabel(degree), conditions: conditionsOf(degree, path, rule, facts) };
  });
  const { verdict, because, counted, notCounted, open, holds } = decideHoldings(
    holdings,
    facts.rulings,
    "You told us that you hold no degree.",
  );
  return {
    finding: leafFinding(rule, facts, { verdict, because, counted, notCounted }),
    questions: open.map(asQuestion),
    holds,
  };
}

/** A degree in words of a finding: its level, its field, and when it was completed, as far as they were told. */
export function degreeLabel(degree: Degree): string {
  const what =
    `${degree.level === undefined ? "Degree" : `${degree.level[0]?.toUpperCase()}${degree.level.slice(1)}'s degree`}`
      .replace("Doctorate's degree", "Doctorate")
      .replace("Associate's", "Associate");
  const field = degree.field === undefined ? "" : ` in ${FIELD_WORDS[degree.field]}`;
  const when =
    degree.completed === undefined
      ? ""
      : degree.completed === null
        ? ", still studying"
        : `, ${longDay(degree.completed)}`;
  return `${what}${field}${when}`;
}

type Open = (field: keyof Degree, text: string, question: string, answers: readonly unknown[]) => Condition;

const openAt =
  (path: string): Open =>
  (field, text, question, answers) =>
    doubtful({
      id: `${path}.${field}`,
      ask: "learner",
      path: `${path}.${field}`,
      text,
      question,
      answers,
      identity: field === "level" || field === "field",
    });

/** Whether it is a degree of the kind that a rule asks for, finished or not. */
export function levelAndField(
  degree: Degree,
  path: string,
  rule: Pick<DegreeRequirement, "levels" | "fields">,
): Condition[] {
  const open = openAt(path);
  return [
    degree.level === undefined
      ? open("level", "The level of the degree is not told.", "Which degree is it?", DEGREE_LEVELS)
      : rule.levels.includes(degree.level)
        ? YES
        : no(
            `This rule asks for a ${rule.levels.join("'s or ")}'s degree.`.replace(
              "doctorate's degree",
              "doctorate",
            ),
          ),
    degree.field === undefined
      ? open("field", "The field of the degree is not told.", "In which field is your degree?", DEGREE_FIELDS)
      : rule.fields.includes(degree.field)
        ? YES
        : no("Its field is not one that this rule accepts."),
  ];
}

function conditionsOf(degree: Degree, path: string, rule: DegreeRequirement, { on }: Facts): Condition[] {
  const open = openAt(path);
  const conditions = levelAndField(degree, path, rule);
  if (degree.completed === undefined)
    conditions.push(
      open("completed", "When the degree was completed is not told.", "When did you complete this degree?", [
        on,
        addDays(on, 1),
      ]),
    );
  else if (degree.completed === null) conditions.push(no("You are still studying for it."));
  else
    conditions.push(
      degree.completed <= on ? YES : no(`It is completed on ${longDay(degree.completed)}, after this day.`),
    );
  if (rule.accredited)
    conditions.push(
      yesNo(degree.accredited, "The school was not accredited.", () =>
        open("accredited", "Whether the school was accredited is not told.", "Was the school accredited?", [
          true,
          false,
        ]),
      ),
    );
  if (rule.supervisedFieldExperience) {
    conditions.push(
      yesNo(degree.supervisedFieldExperience, "It had no supervised field experience.", () =>
        open(
          "supervisedFieldExperience",
          "Whether the degree had supervised field experience is not told.",
          "Did your degree include supervised field experience in case management, health or behavioral health?",
          [true, false],
        ),
      ),
    );
  }
  return conditions;
}

const yesNo = (told: boolean | undefined, refusal: string, open: () => Condition): Condition =>
  told === undefined ? open() : told ? YES : no(refusal);
