import * as z from "zod";

/**
 * What `npm run bench -- cost` measured, as it is kept in measured.json, so that the tables can be made again without measuring.
 */

/** One kind of call of the API, with a log of 500 entries behind it where that matters. */
const callSchema = z.strictObject({
  /** Request units; a query that finds nothing counts as one, as DynamoDB bills it. */
  read: z.number().min(0),
  write: z.number().min(0),
  /** Rows read and written: what contributor insights count. */
  rows: z.int().min(0),
  /** Commands to the database, one after the other. */
  commands: z.int().min(0),
  /** The handler's time of the processor: median of the rounds, lowest, highest. Milliseconds. */
  ms: z.tuple([z.number(), z.number(), z.number()]),
  replyBytes: z.int().min(0),
  /** What the function itself writes to its log. */
  logBytes: z.int().min(0),
});
export type Call = z.output<typeof callSchema>;

export const CALLS = [
  "syncNothing",
  "syncRecord",
  "syncNote",
  "syncAnswer",
  "syncBatch",
  "syncExamStart",
  "syncExamEnd",
  "syncNewDevicePage",
  "exportPage",
  "view",
  "determination",
  "signInSettings",
] as const;
export type CallName = (typeof CALLS)[number];

export const measuredSchema = z.strictObject({
  /** When, on what, and how busy it was. */
  taken: z.strictObject({ on: z.iso.date(), machine: z.string(), load: z.string(), database: z.string() }),
  calls: z.strictObject(
    Object.fromEntries(CALLS.map((name) => [name, callSchema])) as Record<CallName, typeof callSchema>,
  ),
  /** Bytes of one row in the table, by what it holds. */
  rowBytes: z.strictObject({
    record: z.int(),
    note: z.int(),
    answer: z.int(),
    examStart: z.int(),
    examEnd: z.int(),
  }),
  /** Processor milliseconds from a fresh process to the first answer: median, lowest, highest. */
  coldMs: z.tuple([z.number(), z.number(), z.number()]),
  site: z.strictObject({
    /** Files that the offline worker fetches on the first visit, and their bytes as they travel. */
    asideFiles: z.int(),
    /** Those of them without a hash in the name. */
    asidePages: z.int(),
    asideBytes: z.int(),
    /** A page of the log with what it loads, the first time. */
    logFiles: z.int(),
    logBytes: z.int(),
    /** A page alone, median of those put aside, as it travels. */
    pageBytes: z.int(),
    /** All files in the bucket. */
    storedBytes: z.int(),
  }),
});
export type Measured = z.output<typeof measuredSchema>;
