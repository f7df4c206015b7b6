import { CASES, LEARNER, PEAK, SITE } from "./assumptions.ts";
import { CALLS } from "./measured.ts";
import { FREE_SOURCES, PRICES, type Price } from "./prices.ts";
import { callsOf, entriesOf, type Facts, secondsOf } from "./use.ts";
import { amount, dollars, table } from "./words.ts";

const NAMES: Readonly<Record<(typeof CALLS)[number], string>> = {
  syncNothing: "sync without news",
  syncRecord: "sync of a class with all that can be told of it",
  syncNote: "sync of a note of 480 letters",
  syncAnswer: "sync of an answer",
  syncBatch: "sync of 100 classes",
  syncExamStart: "sync of the start of an exam of 50",
  syncExamEnd: "sync of its end",
  syncNewDevicePage: "page of 500 entries for a new device",
  exportPage: "page of 500 entries of the export",
  view: "view of credits, of 500 entries",
  determination: "determination of sixty entries",
  signInSettings: "settings for signing in",
};

/** What was measured, and what the templates say. */
export function measuredTables({ measured, deployed }: Facts): string[] {
  const { calls, rowBytes, coldMs, site } = measured;
  const typical = callsOf("typical");
  return [
    "Measured, for each call; processor time is the median of five rounds of thirty warm calls, with the lowest and the highest round. The time in the cloud is reckoned: that, and what is assumed of DynamoDB and of cold starts.",
    table(
      ["call", "a month", "read units", "write units", "commands", "processor", "in the cloud", "reply"],
      CALLS.map((name) => {
        const { read, write, commands, ms, replyBytes } = calls[name];
        return [
          NAMES[name],
          amount(typical[name]),
          amount(read),
          amount(write),
          amount(commands),
          `${ms[0]} ms (${ms[1]} to ${ms[2]})`,
          `${amount(1_000 * secondsOf({ measured, deployed }, "typical", name))} ms`,
          `${amount(replyBytes)} bytes`,
        ];
      }),
    ),
    `Rows: class ${rowBytes.record}, note ${rowBytes.note}, answer ${rowBytes.answer}, start of an exam ${rowBytes.examStart}, its end ${rowBytes.examEnd} bytes; each twice, in the table and its index, and 100 bytes that DynamoDB adds to each. ` +
      `A learner adds ${amount(entriesOf("typical"))} entries a month. A cold start: ${coldMs[0]} ms of the processor (${coldMs[1]} to ${coldMs[2]}). ` +
      `The site: ${site.asideFiles} files and ${amount(site.asideBytes / 1_000)} KB with the first visit, ${amount(site.pageBytes / 1_000)} KB a page. ` +
      `A note of a request: function ${calls.syncNothing.logBytes}, gateway ${deployed.gatewayLogBytes}, CloudFront ${deployed.edgeLogBytes} bytes.`,
    `From the templates: ${deployed.memoryMb} MB for a function, ${deployed.alarmMetrics} metrics of alarms, ${deployed.routes} routes, ${deployed.firewallRules} rules, logs kept ${deployed.logDays} days, copies ${deployed.backupDays} days.`,
  ];
}

export function assumptionTables(): string[] {
  const rows = [LEARNER, SITE, PEAK].flatMap((group) =>
    Object.values(group).map((band) => [band.what, ...CASES.map((one) => amount(band[one]))]),
  );
  return [
    "Assumed (`test/bench/cost/assumptions.ts`), for each active learner and month where nothing else is said:",
    table(["what", "low", "typical", "high"], rows),
  ];
}

export function priceTable(): string {
  const rows = (Object.values(PRICES) as Price[]).map(
    ({ service, what, per, tiers, free, confidence, source }) => [
      service,
      what,
      `${tiers.map((tier) => dollarsOf(tier.dollars)).join(", then ")}${per === 1 ? "" : ` for ${amount(per)}`}`,
      free === 0 ? "" : amount(free),
      source === undefined ? `**${confidence}**` : `[${confidence}](${source})`,
    ],
  );
  return [
    "Prices (`test/bench/cost/prices.ts`), looked up on 2026-11-22 in stored copies of the pages: `amazon` is a page of Amazon's, `secondhand` somebody who names Amazon's, `memory-unverified` was found nowhere. Look before you rely on one. What CloudFront and CloudWatch give free was read on [Amazon's](" +
      FREE_SOURCES[0] +
      ") [pages](" +
      FREE_SOURCES[1] +
      "); what is free in the first year only is left out.",
    table(["service", "what", "dollars", "free every month", "how sure"], rows),
  ].join("\n\n");
}
const dollarsOf = (value: number): string =>
  value >= 0.01 && Number.isInteger(value * 100) ? dollars(value) : `$${value}`;
