import * as z from "zod";
import {
  dayField,
  degreeFields,
  END_BEFORE_START,
  endsAfterStart,
  heldFields,
  jobFields,
  licenseFields,
  text,
  topicsField,
} from "../eligibility/portfolio-fields.ts";
import { onFirstUse } from "../schema/on-first-use.ts";
import { inFigures } from "../text/in-figures.ts";
import { ulidField } from "./ulid.ts";

/**
 * What each kind of record holds. They are the portfolio's sections with what a person keeps beside them (a license's
 * number, a certificate's approval number, a remark). Every field may be left out: not told. Fields that this version
 * does not know are kept. Time worked or studied is whole minutes.
 */

/** How an employment's hours are counted, when the learner chose; else a documented total, dated hours, hours a week. */
export const BASES = ["documented", "dated", "weekly"] as const;
/** What one line of dated hours covers: the day on which the shift began, or the seven days from the date. */
export const SPANS = ["day", "week"] as const;

const MINUTES_A_DAY = 24 * 60;
const minutes = (most: number, description: string) =>
  z
    .int({ error: "Write whole minutes." })
    .min(0, { error: "Minutes cannot be below 0." })
    .max(most, {
      error: `This is more than ${inFigures(most)} minutes, the most there can be here.`,
    })
    .meta({ description });
const timeOfDay = () =>
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Write a time as HH:MM, from 00:00 to 23:59." });
const note = () => text(500).meta({ description: "A remark of the learner's own" });

const hoursData = () =>
  z
    .looseObject({
      /** The record id of the employment. */
      employment: ulidField,
      /** The day on which the shift began, or the first day of the week. */
      date: dayField(),
      minutes: minutes(7 * MINUTES_A_DAY, "Case-management minutes"),
      span: z.enum(SPANS),
      /** As the clock on the wall showed them; the minutes are what counts. An end at or before the start is the next day. */
      from: timeOfDay(),
      to: timeOfDay(),
      breakMinutes: minutes(MINUTES_A_DAY, "Minutes of unpaid break inside the shift"),
      note: note(),
    })
    .partial()
    .refine(({ span, minutes: told }) => span === "week" || told === undefined || told <= MINUTES_A_DAY, {
      path: ["minutes"],
      error: "A day has 24 hours. Record a longer time as a week, or as several shifts.",
    });

/** The schema of what each kind of record holds. */
export const RECORD_DATA = onFirstUse({
  license: () => z.looseObject({ ...licenseFields(), number: text(60), note: note() }).partial(),
  degree: () => z.looseObject({ ...degreeFields(), school: text(), note: note() }).partial(),
  employment: () =>
    z
      .looseObject({
        ...jobFields(),
        documentedMinutes: minutes(400_000 * 60, "A documented total of case-management minutes in this job"),
        basis: z.enum(BASES),
        note: note(),
      })
      .partial()
      .refine(endsAfterStart, END_BEFORE_START),
  hours: hoursData,
  credit: () =>
    z
      .looseObject({
        title: text(),
        date: dayField(),
        minutes: minutes(1_000 * 60, "Minutes as printed on the certificate"),
        topics: topicsField(),
        provider: text(),
        approver: text(),
        approvalNumber: text(60),
        certificate: z.boolean().meta({ description: "Whether the learner has the certificate" }),
        note: note(),
      })
      .partial(),
  /** The record id is the declaration's name. */
  declaration: () => z.looseObject({ value: z.boolean() }).partial(),
  held: () => z.looseObject({ ...heldFields(), number: text(60), note: note() }).partial(),
  /** A credential she works towards. The record id is the credential's id. */
  goal: () => z.looseObject({ by: dayField(), note: note() }).partial(),
  /** The record id is the setting's name: `all-told.licenses` says that the section is complete as it stands. */
  setting: () => z.looseObject({ value: z.union([z.boolean(), z.string().max(200), z.number()]) }).partial(),
  /** The record id is the item's. */
  flag: () => z.looseObject({}),
  note: () => z.looseObject({ text: text(5_000) }).partial(),
} satisfies Record<string, () => z.ZodType>);

export type RecordKind = keyof typeof RECORD_DATA;
export const RECORD_KINDS = Object.keys(RECORD_DATA) as RecordKind[];
/** What a record of a kind holds, as parsed. */
export type RecordData<K extends RecordKind = RecordKind> = z.output<(typeof RECORD_DATA)[K]>;
