import { type Case, DAYS, figuresOf, LEARNER, PEAK } from "./assumptions.ts";
import { billOf, totalOf } from "./bill.ts";
import type { CallName } from "./measured.ts";
import { callsOf, edgeOf, type Facts, secondsOf, useOf } from "./use.ts";

/**
 * Limits that come nearer with every learner. `demand` is what one active learner asks for at the busiest moment, in the
 * limit's unit, so that a limit is met at `limit / demand` learners.
 */
export interface Limit {
  readonly what: string;
  readonly limit: number;
  readonly unit: string;
  readonly demand: (of: Case) => number;
  /** Ours: we set it, and can set it otherwise. */
  readonly whose: "ours" | "Amazon's, can be raised" | "Amazon's, fixed";
  readonly confidence: "template" | "amazon" | "secondhand" | "memory-unverified";
  readonly source?: string;
  /** What happens there. */
  readonly outcome: string;
  /** What to change, and where. */
  readonly change: string;
}

// An older edition; the page of today was not to be had.
const COGNITO_QUOTAS =
  "https://github.com/awsdocs/amazon-cognito-developer-guide/blob/main/doc_source/limits.md";
const LAMBDA_QUOTAS = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html";
const GATEWAY_QUOTAS = "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html";
const EDGE_QUOTAS =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html";
const TABLE_QUOTAS = "https://repost.aws/knowledge-center/on-demand-table-throttling-dynamodb";
const SES_QUOTAS =
  "https://www.repost.aws/ja/questions/QUvTAn_qdXQo-gEk7AuvYKxw/max-number-of-sending-emails-of-ses";
/** What Cognito sends by itself. */
export const MAILS_A_DAY = 50;
const CAN = "Amazon's, can be raised";

/** What a second of the busiest minute sees of something that happens once a month. */
export function peakSecond(of: Case): number {
  const { day, hour, minute } = figuresOf(PEAK, of);
  return (day / DAYS) * (hour / 3_600) * minute;
}
const peakDay = (of: Case): number => PEAK.day[of] / DAYS;

/** Every limit that grows with the number of learners, in no order. */
export function limitsOf(facts: Facts): Limit[] {
  const { measured, deployed } = facts;
  const calls = (of: Case, weight: (name: CallName) => number): number =>
    (Object.entries(callsOf(of)) as [CallName, number][]).reduce(
      (sum, [name, count]) => sum + count * weight(name),
      0,
    );
  const perSecond = (count: (of: Case) => number) => (of: Case) => count(of) * peakSecond(of);
  const apiRate = perSecond((of) => calls(of, () => 1));
  const concurrency = perSecond((of) => calls(of, (name) => secondsOf(facts, of, name)));
  const writes = perSecond((of) => calls(of, (name) => measured.calls[name].write));
  const reads = perSecond((of) => calls(of, (name) => measured.calls[name].read));
  const login = (name: "signIns" | "renewals" | "newcomers") => perSecond((of) => LEARNER[name][of]);
  const mails = (of: Case) => LEARNER.mails[of] * peakDay(of);
  return [
    {
      what: "mails of Cognito's own sender",
      limit: MAILS_A_DAY,
      unit: "a day",
      demand: mails,
      whose: "Amazon's, fixed",
      confidence: "amazon",
      source: COGNITO_QUOTAS,
      outcome: "nobody more can open an account or choose a new password that day",
      change: 'Let SES send: `mailFrom` (`docs/deploy.md`, "Mail").',
    },
    {
      what: "mails of SES in its sandbox",
      limit: 200,
      unit: "a day",
      demand: mails,
      whose: CAN,
      confidence: "secondhand",
      source: SES_QUOTAS,
      outcome: "it is the same, once SES is named",
      change: "Ask for production access in the console of SES before the domain is named.",
    },
    {
      what: "the API's own throttle",
      limit: deployed.stage.rate,
      unit: "calls a second",
      demand: apiRate,
      whose: "ours",
      confidence: "template",
      outcome: `429 once ${deployed.stage.burst} are spent; devices wait and try again, so entries come later and none is lost`,
      change:
        "Raise `throttle` in `infra/aws/api.ts` to twice what the dashboard shows in the busiest minute, and the burst to twice that.",
    },
    {
      what: "functions at once, in a new account",
      limit: 10,
      unit: "at once",
      demand: concurrency,
      whose: CAN,
      confidence: "memory-unverified",
      source: LAMBDA_QUOTAS,
      outcome: "calls are refused, and the alarms on throttled functions ring",
      change: "Ask Service Quotas for 1,000 concurrent executions of Lambda before the first learner comes.",
    },
    {
      what: "functions at once",
      limit: 1_000,
      unit: "at once",
      demand: concurrency,
      whose: CAN,
      confidence: "amazon",
      source: LAMBDA_QUOTAS,
      outcome: "calls are refused",
      change: "Ask Service Quotas for twice the concurrent executions that the busiest minute took.",
    },
    {
      what: "calls of the API in the account",
      limit: 10_000,
      unit: "calls a second",
      demand: apiRate,
      whose: CAN,
      confidence: "amazon",
      source: GATEWAY_QUOTAS,
      outcome: "429, as from our own throttle",
      change:
        "Send several answers of Study in one sync (`AFTER_CHANGE_MS` in `site/src/log/app/keeper.ts`), then ask Service Quotas for a higher throttle rate of API Gateway.",
    },
    {
      what: "renewals of access tokens",
      limit: 120,
      unit: "a second",
      demand: login("renewals"),
      whose: "Amazon's, fixed",
      confidence: "amazon",
      source: COGNITO_QUOTAS,
      outcome: "people look signed in and do not sync for a while; the alarm on signing in rings",
      change:
        "Raise `accessTokenValidity` in `infra/aws/site-client.ts` from one hour to eight, so that a visit seldom renews; a token that was stolen is then good for as long.",
    },
    {
      what: "sign-ins",
      limit: 120,
      unit: "a second",
      demand: login("signIns"),
      whose: CAN,
      confidence: "amazon",
      source: COGNITO_QUOTAS,
      outcome: "signing in fails until people try again",
      change: "Ask Service Quotas for more UserAuthentication of Cognito.",
    },
    {
      what: "new accounts",
      limit: 50,
      unit: "steps a second",
      // Making one and confirming its address.
      demand: (of) => 2 * login("newcomers")(of),
      whose: CAN,
      confidence: "amazon",
      source: COGNITO_QUOTAS,
      outcome: "opening an account fails until people try again",
      change: "Ask Service Quotas for more UserCreation of Cognito.",
    },
    {
      what: "the alarm on unusual writes",
      limit: deployed.writesAlarm,
      unit: "write units a second",
      demand: writes,
      whose: "ours",
      confidence: "template",
      outcome: "it rings on a good day; nothing is refused",
      change:
        "Raise its threshold in `infra/aws/data-alarms.ts` to three times the busiest usual five minutes.",
    },
    {
      what: "writes to a table that never had more",
      limit: 4_000,
      unit: "write units a second",
      demand: writes,
      whose: CAN,
      confidence: "amazon",
      source: TABLE_QUOTAS,
      outcome: "writes wait or fail for minutes until the table has grown; devices try again",
      change:
        "Set `warmThroughput` of the table in `infra/aws/learner-table.ts` before a day on which more is expected.",
    },
    {
      what: "reads of a table that never had more",
      limit: 12_000,
      unit: "read units a second",
      demand: reads,
      whose: CAN,
      confidence: "amazon",
      source: TABLE_QUOTAS,
      outcome: "reads wait or fail for minutes",
      change: "Set `warmThroughput` for reads too.",
    },
    {
      what: "writes to one table",
      limit: 40_000,
      unit: "write units a second",
      demand: writes,
      whose: CAN,
      confidence: "amazon",
      source: TABLE_QUOTAS,
      outcome: "writes are refused",
      change: "Ask Service Quotas for more table-level write throughput of DynamoDB.",
    },
    {
      what: "requests to the site and the API",
      limit: 250_000,
      unit: "a second",
      demand: perSecond((of) => edgeOf(facts, of).requests),
      whose: CAN,
      confidence: "amazon",
      source: EDGE_QUOTAS,
      outcome: "CloudFront answers 503 to some",
      change: "Ask Service Quotas for more requests per second and distribution of CloudFront.",
    },
    ...(deployed.monthlyBudget === undefined
      ? []
      : [
          {
            what: "the budget that mails",
            limit: deployed.monthlyBudget,
            unit: "dollars a month",
            // Made so that limit / demand is the size at which the bill reaches it.
            demand: (of: Case) =>
              (deployed.monthlyBudget as number) /
              learnersForBill(facts, of, deployed.monthlyBudget as number),
            whose: "ours",
            confidence: "template",
            outcome: "mail to the alarm address; nothing stops",
            change:
              "Raise `monthlyBudget` in `infra/aws/environments/` to half as much again as the model says for that size.",
          } as const,
        ]),
  ];
}

/** How many learners a bill of so many dollars is for. */
export function learnersForBill(facts: Facts, of: Case, dollars: number): number {
  let [low, high] = [0, 1e9];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (totalOf(billOf(useOf(facts, of, middle))) > dollars) high = middle;
    else low = middle;
  }
  return low;
}

/** At how many active learners a limit is met. */
export const metAt = ({ limit, demand }: Limit, of: Case): number => limit / demand(of);
