import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import { load } from "../checker/store.ts";
import { toPortfolio } from "../checker/to-portfolio.ts";

/** What a reader has told on this device, and where. */
export interface Answers {
  readonly from: "log" | "checker";
  readonly portfolio: Portfolio;
}

/**
 * Her log, where it says anything of her work, school or licenses; else her answers in the checker. `logs` are the owners
 * of the logs on this device; no other is opened. Undefined where there is neither.
 */
export async function findAnswers(logs: readonly string[]): Promise<Answers | undefined> {
  const fromLog = logs.length === 0 ? undefined : await portfolioOfLog(logs);
  if (fromLog !== undefined && saysAnything(fromLog)) return { from: "log", portfolio: fromLog };
  const loaded = load(() => localStorage);
  if (loaded.kind !== "draft") return undefined;
  const portfolio = toPortfolio(loaded.draft);
  return saysAnything(portfolio) ? { from: "checker", portfolio } : undefined;
}

const saysAnything = ({ licenses, degrees, employment, held }: Portfolio): boolean =>
  [licenses, degrees, employment, held].some((section) => section !== undefined);

async function portfolioOfLog(logs: readonly string[]): Promise<Portfolio | undefined> {
  const [{ GUEST, openLog }, { readSession }, { portfolioOf }] = await Promise.all([
    import("../log/open-log.ts"),
    import("../log/sign-in/session.ts"),
    import("../../../domain/log/portfolio.ts"),
  ]);
  const session = readSession();
  // While a sign-in has run out, an account's log is hidden.
  const owner = session === undefined || session.ended ? GUEST : session.sub;
  if (!logs.includes(owner)) return undefined;
  const log = await openLog(owner);
  try {
    return portfolioOf(log.state.records).portfolio;
  } finally {
    log.close();
  }
}
