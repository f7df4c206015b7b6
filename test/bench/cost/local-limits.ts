import { CLASS_OF, IMPORT_OF, NETWORK_MS, SITE } from "./assumptions.ts";
import { MAILS_A_DAY } from "./limits.ts";
import { BATCH_ROUNDS, type Facts, ROW_OVERHEAD } from "./use.ts";

/** A limit of one learner or one place: it does not come nearer with more learners. */
export interface LocalLimit {
  readonly what: string;
  readonly limit: string;
  /** What is asked for, in words. */
  readonly asked: string;
  readonly met: boolean;
  readonly change: string;
}

/** Requests of one first visit: the page with what it loads, what the worker puts aside, sign-in settings, one sync. */
export const firstVisitRequests = ({ measured: { site } }: Pick<Facts, "measured">): number =>
  site.logFiles + site.asideFiles + 2;

/** Write units a second in the table's partition, and as many in the index's, while a device sends batch after batch. */
export function importRate({ measured: { calls } }: Pick<Facts, "measured">): number {
  const { ms, write } = calls.syncBatch;
  const seconds = (ms[0] + BATCH_ROUNDS * SITE.databaseMs.typical + NETWORK_MS) / 1_000;
  return write / 2 / seconds;
}

const PARTITION_WRITES = 1_000;
const COLLECTION_BYTES = 10 * 1024 ** 3;
const REPLY_BYTES = 6 * 1024 ** 2;
const written = (value: number): string => Math.round(value).toLocaleString("en-US");

export function localLimits(facts: Facts): LocalLimit[] {
  const { measured, deployed } = facts;
  const each = firstVisitRequests(facts);
  const wholeLog = 2 * IMPORT_OF * (measured.rowBytes.record + ROW_OVERHEAD);
  const reply = measured.calls.syncNewDevicePage.replyBytes;
  return [
    ...(deployed.perAddress === undefined
      ? []
      : [
          {
            what: `${CLASS_OF} people who open the site for the first time behind one address, within five minutes`,
            limit: `${written(deployed.perAddress)} requests of one address (ours, the firewall)`,
            asked: `${written(CLASS_OF * each)}, ${written(each)} each; ${written(Math.floor(deployed.perAddress / each))} people get through`,
            met: CLASS_OF * each > deployed.perAddress,
            change: "Raise `MOST_IN_FIVE_MINUTES` in `infra/aws/firewall.ts`.",
          },
        ]),
    {
      what: `${CLASS_OF} people who open an account on one day`,
      limit: `${MAILS_A_DAY} mails a day of Cognito's own sender (Amazon's, fixed)`,
      asked: `${CLASS_OF}, and one for each who asks again; two such classes are too many`,
      met: CLASS_OF > MAILS_A_DAY,
      change: "Name SES as the sender, as above.",
    },
    {
      what: `${written(IMPORT_OF)} entries brought along at once`,
      limit: `${written(PARTITION_WRITES)} write units a second in one partition (Amazon's, fixed)`,
      asked: `${written(importRate(facts))} a second, reckoned from a batch of 100`,
      met: importRate(facts) > PARTITION_WRITES,
      change: "Lower `AT_A_TIME` in `functions/log/store-entries.ts`.",
    },
    {
      what: `a log of ${written(IMPORT_OF)} entries`,
      limit: "10 GB in a partition with a local index (Amazon's, fixed)",
      asked: `${written(wholeLog / 1e6)} MB`,
      met: wholeLog > COLLECTION_BYTES,
      change: "Nothing, before some millions of entries of one person.",
    },
    {
      what: "a page of 500 entries for a new device",
      limit: "6 MB in the reply of a function (Amazon's, fixed)",
      asked: `${written(reply / 1_000)} KB`,
      met: reply > REPLY_BYTES,
      change: "Ask for fewer rows in `functions/store/read-arrivals.ts`.",
    },
  ];
}
