import type { RecordData } from "../../../../../domain/log/record-data.ts";
import type { FieldFault } from "../../../checker/read.ts";
import type { Field } from "../../form/field.ts";

/**
 * What counts as the hours of a job: one basis, so that nothing counts twice. Which one is asked as soon as there are
 * two to choose from; it never changes unsaid.
 */
export const BASIS_FIELD: Field & { kind: "choice" } = {
  name: "basis",
  label: "What counts as the hours of this job?",
  hint: "A job counts on one basis, so that nothing counts twice. The others are kept, and do not count.",
  needed: "Choose what counts as the hours of this job.",
  kind: "choice",
  choices: [
    {
      value: "dated",
      label: "The shifts and weeks that I record",
      hint: "Then the hours come only from them, and time before the first one has to be recorded too. Months still come from the dates of the job and its hours a week.",
    },
    { value: "weekly", label: "Hours a week, from start to end" },
    { value: "documented", label: "The documented total" },
  ],
};

/** The choice for a job, with only what there is to choose from. */
export function basisFieldFor(job: RecordData<"employment">): Field {
  const { hoursPerWeek, documentedMinutes } = job;
  return {
    ...BASIS_FIELD,
    choices: BASIS_FIELD.choices.filter(
      ({ value }) =>
        value === "dated" ||
        (value === "weekly" ? hoursPerWeek !== undefined : documentedMinutes !== undefined),
    ),
  };
}

/** True where the first line of dated hours would take the place of what counted until now. */
export const firstLineAsks = (job: RecordData<"employment">, lines: number): boolean =>
  lines === 0 &&
  job.basis === undefined &&
  (job.hoursPerWeek !== undefined || job.documentedMinutes !== undefined);

/** What is chosen to count and was not told. */
export function basisFaults({
  basis,
  hoursPerWeek,
  documentedMinutes,
}: RecordData<"employment">): readonly FieldFault[] {
  if (basis === "weekly" && hoursPerWeek === undefined)
    return [
      { field: "hoursPerWeek", message: "Write the hours a week, or choose something else that counts." },
    ];
  if (basis === "documented" && documentedMinutes === undefined)
    return [
      {
        field: "documentedMinutes",
        message: "Write the documented total, or choose something else that counts.",
      },
    ];
  return [];
}
