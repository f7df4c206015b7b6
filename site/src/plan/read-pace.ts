import { parseDay, parseMonth } from "../../../domain/calendar/day.ts";
import {
  PROFESSIONS,
  ROLES,
  SETTINGS,
  SUPERVISOR_CREDENTIALS,
  WORKED_AS,
} from "../../../domain/eligibility/portfolio-values.ts";
import type { Pace } from "../../../domain/projection/pace.ts";

/** A month has no more hours than this, and a week no more than that. */
export const MOST_A_MONTH = 744;
export const MOST_A_WEEK = 168;

type Test = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isYesNo: Test = (value) => typeof value === "boolean";
const isText: Test = (value) => typeof value === "string" && value.length <= 200;
const isDay: Test = (value) => typeof value === "string" && parseDay(value) !== undefined;
/** From 0 to the most, with so many decimals at most. */
const isAmount =
  (most: number, decimals: number): Test =>
  (value) =>
    typeof value === "number" && value >= 0 && value <= most && Number(value.toFixed(decimals)) === value;
const isOneOf =
  (values: readonly string[]): Test =>
  (value) =>
    typeof value === "string" && values.includes(value);

const JOB: Readonly<Record<string, Test>> = {
  employer: isText,
  role: isOneOf(ROLES),
  workedAs: isOneOf(WORKED_AS),
  setting: isOneOf(SETTINGS),
  start: isDay,
  hoursPerWeek: isAmount(MOST_A_WEEK, 2),
  caseManagementShare: isAmount(1, 4),
  paid: isYesNo,
  supervised: isYesNo,
  supervisorCredential: isOneOf(SUPERVISOR_CREDENTIALS),
};

/** Every key is known, and what stands under it is of its kind. */
const fits = (value: unknown, fields: Readonly<Record<string, Test>>): boolean =>
  isObject(value) &&
  Object.entries(value).every(([key, one]) => Object.hasOwn(fields, key) && fields[key]?.(one) === true);

const isJob: Test = (value) => isObject(value) && "start" in value && fits(value, JOB);
const isWork: Test = (value) =>
  isObject(value) &&
  (value.is === "as-told"
    ? Object.keys(value).length === 1
    : Object.keys(value).length === 3 &&
      fits(value, { is: (is) => is === "new-job", instead: isYesNo, job: isJob }));

const isLicense: Test = (value) =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  fits(value, {
    profession: isOneOf(PROFESSIONS),
    month: (month) => typeof month === "string" && parseMonth(month) !== undefined,
  });

/**
 * The pace in a value from outside (the browser's storage, a link), or undefined where it is none. By hand, as the
 * checker's draft is read: the page does without a schema library (docs/decisions/0043).
 */
export function readPace(value: unknown): Pace | undefined {
  const is =
    isObject(value) &&
    "work" in value &&
    "educationHoursPerMonth" in value &&
    fits(value, {
      work: isWork,
      educationHoursPerMonth: isAmount(MOST_A_MONTH, 2),
      license: isLicense,
    });
  return is ? (value as unknown as Pace) : undefined;
}
