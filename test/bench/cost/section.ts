import { type Case, MONTHS_STORED, SIZES } from "./assumptions.ts";
import { billOf, totalOf } from "./bill.ts";
import { assumptionTables, measuredTables, priceTable } from "./inputs-section.ts";
import { type Limit, limitsOf, metAt } from "./limits.ts";
import { localLimits } from "./local-limits.ts";
import { PRICES } from "./prices.ts";
import { bytesStoredOf, type Facts, useOf } from "./use.ts";
import { about, amount, dollars, table } from "./words.ts";

/** The part of docs/performance.md that the command writes, between these lines. */
const BEGIN = "<!-- Written by `npm run bench -- cost`: change test/bench/cost, not what stands below. -->";
const END = "<!-- Here ends what `npm run bench -- cost` wrote. -->";

/** The page with the section in the place of the one before. Throws where the page has no place for it. */
export function withSection(page: string, section: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error("docs/performance.md has lost the lines between which the cost is written.");
  return `${page.slice(0, from)}${BEGIN}\n\n${section}\n\n${page.slice(to)}`;
}

export const sectionOf = (facts: Facts): string =>
  [
    takenLine(facts),
    "### A month",
    monthTable(facts),
    "What costs most, and what would make it less:",
    savings(facts),
    "### What grows",
    growthTable(facts),
    "### What is met first",
    firstMet(facts),
    'All limits that come nearer with every learner, the nearest first. "Met at" is the number of active learners whose busiest moment asks for all of it.',
    limitTable(facts),
    "Limits of one place or one person, however many learners there are:",
    localTable(facts),
    "### What went in",
    ...measuredTables(facts),
    ...assumptionTables(),
    priceTable(),
  ].join("\n\n");

function takenLine({ measured: { taken } }: Facts): string {
  return (
    `Measured on ${taken.on}: ${taken.machine}, a load of ${taken.load} from other work; request units by ${taken.database}. ` +
    "Everything else is assumed, read from the templates of `production`, or a price; the tables at the end say which. Nothing has been deployed, and no bill has been seen."
  );
}

const sizes = [0, ...SIZES];
const SIZE_HEADS = sizes.map((size) =>
  size === 0 ? "nobody there" : `${size.toLocaleString("en-US")} learners`,
);
const SERVICES = [...new Set(Object.values(PRICES).map(({ service }) => service))];

function monthTable(facts: Facts): string {
  const bills = sizes.map((size) => billOf(useOf(facts, "typical", size)));
  const of = (pick: (bill: ReturnType<typeof billOf>) => number, write = dollars) =>
    bills.map((bill) => write(pick(bill)));
  const total = (size: number, which: Case): number => totalOf(billOf(useOf(facts, which, size)));
  return [
    table(
      ["dollars a month", ...SIZE_HEADS],
      [
        ...SERVICES.map((service) => [
          service,
          ...of((bill) =>
            bill
              .filter((line) => PRICES[line.quantity].service === service)
              .reduce((sum, line) => sum + line.dollars, 0),
          ),
        ]),
        [
          "what is free every month takes off",
          ...of((bill) => -bill.reduce((sum, line) => sum + line.free, 0), taken),
        ],
        ["**to pay**", ...of(totalOf, (value) => `**${dollars(value)}**`)],
        [
          "with the low and the high assumptions",
          ...sizes.map((size) => `${dollars(total(size, "low"))} to ${dollars(total(size, "high"))}`),
        ],
        [
          "for each learner",
          ...sizes.map((size) => (size === 0 ? "" : `$${amount(total(size, "typical") / size)}`)),
        ],
      ],
    ),
    `The twelfth month, with ${MONTHS_STORED} months of entries stored, prices of US East (Northern Virginia), firewall, daily copies and the log of CloudFront on.`,
  ].join("\n\n");
}
/** Where to save, by service. */
const SAVING: Readonly<Record<string, string>> = {
  Cognito:
    "ask Amazon for a price by volume, or sign in with an OpenID Connect provider of one's own: only `site/src/log/sign-in/provider.ts` and the authorizer know which it is. The plan Lite costs less and has no passkeys.",
  "AWS Backup":
    "`backupDays` from 35 to 7 in `infra/aws/environments/` is a fifth; a table can be put back to any second of 35 days without the copies, which guard against a deleted table.",
  CloudFront:
    "each first visit fetches every file that is put aside for offline, though most guests come for a page or two. Register the worker only where somebody has a log or asks for it (`site/public/begin.js`).",
  WAF: "it counts the same requests as CloudFront; or `firewall` off.",
  CloudWatch:
    "`detailedMetricsEnabled` in `infra/aws/api.ts` and contributor insights for throttled keys only; with many learners `edgeLog` off.",
  DynamoDB: "little: recovery to any second is most of it.",
};

function savings(facts: Facts): string {
  return SIZES.map((size) => {
    const bill = billOf(useOf(facts, "typical", size));
    const total = totalOf(bill);
    const most = SERVICES.map((service) => ({
      service,
      paid: totalOf(bill.filter(({ quantity }) => PRICES[quantity].service === service)),
    }))
      .sort((a, b) => b.paid - a.paid)
      .slice(0, 3)
      .filter(({ service, paid }) => paid > total / 20 && SAVING[service] !== undefined);
    return `- **${size.toLocaleString("en-US")} learners**: ${most
      .map(({ service, paid }) => `${service} ${dollars(paid)} (${Math.round((100 * paid) / total)} %)`)
      .join(", ")}.`;
  })
    .concat(Object.entries(SAVING).map(([service, text]) => `- ${service}: ${text}`))
    .join("\n");
}
const taken = (value: number): string => (value === 0 ? "$0" : `-${dollars(-value)}`);

function growthTable(facts: Facts): string {
  const kept = new Set(["storedGb", "recoveryGb", "backupGb"]);
  const cost = (months: number, size: number, which: Case): number =>
    totalOf(billOf(useOf(facts, which, size, months)).filter(({ quantity }) => kept.has(quantity)));
  const gb = (months: number, size: number, which: Case) =>
    (bytesStoredOf(facts, which) * months * size) / 1e9;
  return [
    table(
      ["kept after", ...SIZES.map((size) => `${size.toLocaleString("en-US")} learners`)],
      [1, 3, 5].map((years) => [
        years === 1 ? "1 year" : `${years} years`,
        ...SIZES.map(
          (size) =>
            `${amount(gb(12 * years, size, "typical"))} GB (${amount(gb(12 * years, size, "low"))} to ${amount(gb(12 * years, size, "high"))}), ${dollars(cost(12 * years, size, "typical"))} a month`,
        ),
      ]),
    ),
    `Table and index; the dollars are for storage, for putting it back to any second, and for ${facts.deployed.backupDays} daily copies, each a whole one. ` +
      "What people who left have not erased stays and is counted: so many active learners write so much a month, whoever they are.",
  ].join("\n\n");
}

const sorted = (facts: Facts): Limit[] =>
  limitsOf(facts).sort((a, b) => metAt(a, "typical") - metAt(b, "typical"));

/** For each size, in order: what is met there and was not met at the size before, and what to do; then what comes next. */
function firstMet(facts: Facts): string {
  const limits = sorted(facts);
  return SIZES.map((size, index) => {
    const before = SIZES[index - 1] ?? 0;
    const met = limits.filter((limit) => metAt(limit, "typical") > before && metAt(limit, "typical") <= size);
    const next = limits.find((limit) => metAt(limit, "typical") > size);
    const [first, ...others] = met;
    const title = `**${size.toLocaleString("en-US")} active learners.** `;
    const nextLine = next === undefined ? "" : `Next: ${next.what}, at ${range(next)}.`;
    if (first === undefined)
      return `${title}No limit is met in a month as we expect it. The first to come: ${described(next as Limit)}`;
    return [
      `${title}Met first: ${first.what}.`,
      "",
      ...[first, ...others].map((limit, place) => `${place + 1}. ${described(limit)}`),
      "",
      nextLine,
    ].join("\n");
  }).join("\n\n");
}
const described = (limit: Limit): string =>
  `${limit.what}, ${amount(limit.limit)} ${limit.unit}, met at ${range(limit)}: ${limit.outcome}. ${limit.change}`;
/** about 2,200 learners (230 to 25,000) */
const range = (limit: Limit): string =>
  `about ${about(metAt(limit, "typical"))} learners (${about(metAt(limit, "high"))} to ${about(metAt(limit, "low"))})`;

function limitTable(facts: Facts): string {
  return table(
    ["limit", "how much", "met at", "with the high to the low assumptions", "whose", "how sure"],
    sorted(facts).map((limit) => [
      limit.what,
      `${amount(limit.limit)} ${limit.unit}`,
      about(metAt(limit, "typical")),
      `${about(metAt(limit, "high"))} to ${about(metAt(limit, "low"))}`,
      limit.whose,
      limit.source === undefined ? limit.confidence : `[${limit.confidence}](${limit.source})`,
    ]),
  );
}

const localTable = (facts: Facts): string =>
  table(
    ["what", "limit", "asked for", "met", "what to change"],
    localLimits(facts).map(({ what, limit, asked, met, change }) => [
      what,
      limit,
      asked,
      met ? "**yes**" : "no",
      change,
    ]),
  );
