import { MAX_SYNC_ENTRIES } from "../../../domain/contract/limits.ts";
import { type Case, figuresOf, LEARNER, MONTHS_STORED, SITE } from "./assumptions.ts";
import type { Use } from "./bill.ts";
import type { Deployed } from "./deployed.ts";
import type { CallName, Measured } from "./measured.ts";

export interface Facts {
  readonly measured: Measured;
  readonly deployed: Deployed;
}

/** DynamoDB adds so many bytes to each row of a table and of an index where it counts what is stored. */
export const ROW_OVERHEAD = 100;
/** Lambda's own notes of a call (START, END, REPORT), and what CloudWatch adds to each event: from memory. */
const LAMBDA_NOTES_BYTES = 400;
const EVENT_OVERHEAD = 26;
/** Contributor insights make two rules for a table; its metrics by route: Count, 4xx, 5xx, Latency, IntegrationLatency, DataProcessed. */
const INSIGHT_RULES = 2;
const METRICS_A_ROUTE = 6;
/** A page that has not changed is asked for and answered without its text. */
const HEADER_BYTES = 500;
const GB = 1e9;
/** A new device reads the log in pages of so many rows. */
const PAGE_ROWS = 500;
const EDGE_FUNCTIONS = 2;
/** The most entries that one sync sends. */
const BATCH = MAX_SYNC_ENTRIES;
/** The epoch, a hundred entries ten at a time (functions/log/store-entries.ts), and what is new. */
export const BATCH_ROUNDS = 12;

/** Calls of the API that one active learner makes in a month. */
export function callsOf(of: Case): Readonly<Record<CallName, number>> {
  const learner = figuresOf(LEARNER, of);
  const pages = Math.ceil((entriesOf(of) * MONTHS_STORED) / PAGE_ROWS);
  return {
    syncNothing: learner.visits * learner.looksAVisit,
    syncRecord: learner.records,
    syncNote: learner.notes,
    syncAnswer: learner.answers,
    syncBatch: learner.batches,
    syncExamStart: learner.exams,
    syncExamEnd: learner.exams,
    syncNewDevicePage: learner.devices * pages,
    exportPage: learner.exports * pages,
    view: learner.views,
    determination: learner.determinations,
    signInSettings: learner.signIns,
  };
}

/** Entries that one active learner adds in a month. */
export function entriesOf(of: Case): number {
  const { records, notes, answers, exams, batches } = figuresOf(LEARNER, of);
  return records + notes + answers + 2 * exams + BATCH * batches;
}

/** Bytes that a month of one learner adds to table and index, with what DynamoDB adds to each row. */
export function bytesStoredOf({ measured: { rowBytes } }: Facts, of: Case): number {
  const { records, notes, answers, exams, batches } = figuresOf(LEARNER, of);
  const bytes =
    (records + BATCH * batches) * rowBytes.record +
    notes * rowBytes.note +
    answers * rowBytes.answer +
    exams * (rowBytes.examStart + rowBytes.examEnd);
  return 2 * (bytes + ROW_OVERHEAD * entriesOf(of));
}

/** Seconds that one call keeps a function busy: processor as measured, commands to the database as assumed, cold starts among them. */
export function secondsOf({ measured }: Facts, of: Case, call: CallName): number {
  const { databaseMs, cold } = figuresOf(SITE, of);
  const { ms, commands } = measured.calls[call];
  const rounds = call === "syncBatch" ? BATCH_ROUNDS : commands;
  return (ms[0] + rounds * databaseMs + cold * measured.coldMs[0]) / 1_000;
}

/** Requests to CloudFront that one active learner, and the guests who come with her, make in a month; and bytes sent. */
export function edgeOf({ measured: { site, calls } }: Facts, of: Case) {
  const learner = figuresOf(LEARNER, of);
  const { deployments, changed } = figuresOf(SITE, of);
  const counts = Object.entries(callsOf(of)) as [CallName, number][];
  const apiRequests = counts.reduce((sum, [, count]) => sum + count, 0);
  const apiBytes = counts.reduce(
    (sum, [name, count]) => sum + count * (calls[name].replyBytes + HEADER_BYTES),
    0,
  );
  // A first visit fetches all that the offline worker puts aside; a new version, what it changed. With each page the
  // browser asks for the worker too.
  const whole = learner.devices + learner.guests + deployments * changed;
  const pages = learner.pages + learner.guests * learner.pagesOfGuest;
  const files = whole * (site.asideFiles + site.logFiles) + pages * 2;
  return {
    apiRequests,
    /** Those that CloudFront asks the bucket for: pages and the worker each time, hashed files seldom. */
    bucketReads: pages * 2 + whole * site.asidePages,
    files,
    requests: apiRequests + files,
    bytes: apiBytes + whole * (site.asideBytes + site.logBytes) + pages * (site.pageBytes + HEADER_BYTES),
  };
}

/** What a month takes with so many active learners, their logs `months` old. */
export function useOf(facts: Facts, of: Case, learners: number, months = MONTHS_STORED): Use {
  const { measured, deployed } = facts;
  const counts = Object.entries(callsOf(of)) as [CallName, number][];
  const each = (weight: (name: CallName) => number): number =>
    learners * counts.reduce((sum, [name, count]) => sum + count * weight(name), 0);
  const edge = edgeOf(facts, of);
  const calls = each(() => 1);
  const storedGb = (learners * bytesStoredOf(facts, of) * months) / GB;
  const noteBytes = (bytes: number): number => (bytes > 0 ? bytes + EVENT_OVERHEAD : 0);
  const logGb =
    (each(
      (name) =>
        noteBytes(measured.calls[name].logBytes) + noteBytes(deployed.gatewayLogBytes) + LAMBDA_NOTES_BYTES,
    ) +
      learners * edge.requests * noteBytes(deployed.edgeLogBytes)) /
    GB;
  const looked = deployed.firewallRules > 0 ? learners * edge.requests : 0;
  return {
    cognitoUsers: learners,
    mails: learners * LEARNER.mails[of],
    readUnits: each((name) => measured.calls[name].read),
    writeUnits: each((name) => measured.calls[name].write),
    storedGb,
    recoveryGb: storedGb,
    backupGb: storedGb * deployed.backupDays,
    insightRules: deployed.insights ? INSIGHT_RULES : 0,
    insightEvents: deployed.insights ? each((name) => measured.calls[name].rows) : 0,
    apiCalls: calls,
    functionCalls: calls,
    functionGbSeconds: each((name) => secondsOf(facts, of, name)) * (deployed.memoryMb / 1_024),
    edgeRequests: learners * edge.requests,
    edgeGb: (learners * edge.bytes) / GB,
    // No edge function stands before the API.
    edgeFunctionCalls: learners * edge.files * EDGE_FUNCTIONS,
    edgeListReads: learners * edge.files,
    bucketReads: learners * edge.bucketReads,
    bucketGb: ((1 + SITE.deployments[of] * SITE.changed[of]) * measured.site.storedBytes) / GB,
    logGb,
    logStoredGb: logGb * (deployed.logDays / 30),
    alarmMetrics: deployed.alarmMetrics,
    dashboards: deployed.dashboards,
    routeMetrics: deployed.routes * METRICS_A_ROUTE,
    firewalls: deployed.firewallRules > 0 ? 1 : 0,
    firewallRules: deployed.firewallRules,
    firewallRequests: looked,
  };
}
