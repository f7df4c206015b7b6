import { CALLS, type Call, type CallName, type Measured } from "../../bench/cost/measured.ts";
import type { Facts } from "../../bench/cost/use.ts";

/** Round figures to work with by hand. */
const call: Call = { read: 2, write: 2, rows: 2, commands: 3, ms: [5, 4, 6], replyBytes: 500, logBytes: 100 };
const calls = Object.fromEntries(CALLS.map((name) => [name, call])) as Record<CallName, Call>;

export const facts: Facts = {
  measured: {
    taken: { on: "2026-11-22", machine: "a machine", load: "0", database: "a database" },
    calls: {
      ...calls,
      syncNothing: { ...call, read: 1, write: 0, commands: 1 },
      syncBatch: { ...call, write: 200, commands: 102, ms: [128, 1, 1] },
    },
    rowBytes: { record: 600, note: 800, answer: 400, examStart: 1_400, examEnd: 1_800 },
    coldMs: [160, 150, 170],
    site: {
      asideFiles: 200,
      asidePages: 60,
      asideBytes: 700_000,
      logFiles: 8,
      logBytes: 30_000,
      pageBytes: 5_000,
      storedBytes: 8e6,
    },
  } satisfies Measured,
  deployed: {
    memoryMb: 2_048,
    routes: 9,
    alarmMetrics: 27,
    dashboards: 1,
    firewallRules: 4,
    perAddress: 3_000,
    stage: { rate: 50, burst: 100 },
    logDays: 30,
    edgeLog: true,
    backupDays: 35,
    insights: true,
    monthlyBudget: 50,
    writesAlarm: 200,
    gatewayLogBytes: 140,
    edgeLogBytes: 225,
  },
};
