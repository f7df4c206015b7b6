import * as fc from "fast-check";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { Entry } from "../../domain/log/entry.ts";
import { finalState, jobsDayByDay, minutesFrom } from "../support/day-by-day.ts";
import { putInGuestLog } from "../support/guest-log.ts";
import { logDevices } from "../support/log-device.ts";
import { FULL, SEED } from "../support/runs.ts";
import { signIn } from "../support/sign-in.ts";
import { creditLogs, decisionDays, workLogs } from "../support/told-logs.ts";

/**
 * The same generated log gives the same totals on the screen, from the service, and from sums worked out day by day in
 * the test, whatever the time zone of the device and whether its clocks change that night.
 */
const url = inject("siteUrl");
const COUNT = FULL ? 30 : 2;
const ZONES = ["America/New_York", "Pacific/Auckland", "UTC", "Pacific/Honolulu"];

const devices = logDevices();

/** Logs that hold something, each with the day on which it is looked at. */
const sample = (logs: fc.Arbitrary<Entry[]>): [Entry[], string][] =>
  fc.sample(
    fc.tuple(
      logs.filter((entries) => finalState(entries).size > 2),
      decisionDays,
    ),
    { seed: SEED, numRuns: COUNT },
  );

/** What a page of the log shows to a guest with these entries, at noon of a day where she is. */
async function shown(
  path: string,
  entries: readonly Entry[],
  on: string,
  zone: string,
  ready: string,
): Promise<Page> {
  const page = await (await devices.open({ timezoneId: zone })).tab();
  await page.clock.setFixedTime(noonIn(zone, on));
  await putInGuestLog(page, url, entries);
  await page.goto(`${url}${path}`);
  await page.locator(ready).first().waitFor();
  return page;
}

/** The instant at which it is noon of a day in a time zone. */
function noonIn(zone: string, on: string): Date {
  const utc = new Date(`${on}T12:00:00Z`);
  const there = new Date(`${utc.toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T")}Z`);
  return new Date(utc.getTime() - (there.getTime() - utc.getTime()));
}

/** As the pages write a length to the minute. */
function toTheMinute(minutes: number): string {
  if (minutes % 6 === 0) return asHours(minutes);
  if (minutes % 3 === 0) return `${String((minutes * 100) / 60 / 100)} h`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** As the pages write totals of minutes: hours with one decimal, cut. */
const asHours = (minutes: number): string =>
  `${(Math.floor(minutes / 6) / 10).toLocaleString("en-US", { minimumFractionDigits: 1 })} h`;

async function fromService(path: string, entries: readonly Entry[], on: string): Promise<unknown> {
  const { headers } = await signIn(url, `totals-${Math.random().toString(36).slice(2)}@example.org`);
  for (let at = 0; at < entries.length; at += 100) {
    const body = JSON.stringify({ epoch: null, cursor: null, entries: entries.slice(at, at + 100) });
    const reply = await fetch(`${url}/v1/log`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body,
    });
    const { results } = (await reply.json()) as { results: { status: string }[] };
    expect(results.filter(({ status }) => status !== "accepted")).toEqual([]);
  }
  return (await fetch(`${url}${path}?on=${on}`, { headers })).json();
}

describe.each(
  sample(workLogs).map(([entries, on], index) => ({ entries, on, zone: ZONES[index % 4] ?? "UTC", index })),
)("work, log $index on $on in $zone", ({ entries, on, zone }) => {
  test("each job has the same hours on the screen, from the service and by hand", async () => {
    const jobs = jobsDayByDay(finalState(entries), on);
    const byHand = [...jobs.days.keys()].map((id) => [id, minutesFrom(jobs, 0, true, [id])] as const);
    const view = (await fromService("/v1/experience", entries, on)) as {
      jobs: { record: string; minutes: number }[];
      minutes: number;
    };
    expect(new Map(view.jobs.map(({ record, minutes }) => [record, minutes]))).toEqual(new Map(byHand));
    expect(view.minutes).toBe(minutesFrom(jobs, 0, false));
    const page = await shown("/log/work/", entries, on, zone, byHand.length > 0 ? ".job .total" : "h1");
    const totals = await page.locator(".job .total").allTextContents();
    expect(totals.map((text) => text.trim()).sort()).toEqual(
      byHand.map(([, minutes]) => asHours(minutes)).sort(),
    );
  });
});

describe.each(
  sample(creditLogs).map(([entries, on], index) => ({ entries, on, zone: ZONES[index % 4] ?? "UTC", index })),
)("classes, log $index on $on in $zone", ({ entries, on, zone }) => {
  test("each class has the same hours on the screen and by hand, and the service counts as many", async () => {
    const state = finalState(entries);
    const minutes = [...state]
      .filter(([key]) => key.startsWith("credit/"))
      .map(([, data]) => (data as { minutes?: number }).minutes);
    const view = (await fromService("/v1/credits", entries, on)) as { credits: { minutes: number | null }[] };
    expect(view.credits).toHaveLength(minutes.length);
    const page = await shown(
      "/log/education/",
      entries,
      on,
      zone,
      minutes.length > 0 ? ".entries .amount" : "h1",
    );
    const totals = await page.locator(".entries .amount").allTextContents();
    expect(totals.map((text) => text.trim()).sort()).toEqual(
      minutes.map((told) => toTheMinute(told ?? Number.NaN)).sort(),
    );
  });
});
