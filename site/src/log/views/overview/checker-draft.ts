import * as z from "zod";
import type { Portfolio } from "../../../../../domain/eligibility/portfolio.ts";
import { canonicalJson } from "../../../../../domain/log/canonical.ts";
import { isEmpty } from "../../../checker/draft.ts";
import { load, type Storage } from "../../../checker/store.ts";
import { toPortfolio } from "../../../checker/to-portfolio.ts";
import type { Shelf } from "../../device/shelf.ts";

/** What this log remembers of the offer to take over the checker's answers. */
const KEY = "checker-offer";
const memorySchema = z.strictObject({
  answer: z.enum(["taken", "declined"]),
  /** The portfolio that the answers came to then, as canonical JSON. */
  portfolio: z.string(),
});
export type OfferMemory = z.output<typeof memorySchema>;

/** The answers of the checker on this device as a portfolio; undefined when there is none, or nothing was told. */
export function checkerPortfolio(storage: () => Storage): Portfolio | undefined {
  const loaded = load(storage);
  if (loaded.kind !== "draft" || isEmpty(loaded.draft)) return undefined;
  const portfolio = toPortfolio(loaded.draft);
  return Object.keys(portfolio).length === 0 ? undefined : portfolio;
}

export async function recallOffer(shelf: Shelf): Promise<OfferMemory | undefined> {
  const parsed = memorySchema.safeParse(await shelf.value(KEY).catch(() => undefined));
  return parsed.success ? parsed.data : undefined;
}

/** Remembers what she said. Where the device has no room for that, she may be asked again: nothing is lost. */
export const rememberOffer = (shelf: Shelf, memory: OfferMemory | undefined): Promise<void> =>
  shelf.write({ values: { [KEY]: memory } }).catch(() => undefined);

/** `offer`: to be asked. `taken`: the same answers are in the log. `changed`: she changed answers after they were taken over. */
export type Offer = "none" | "offer" | "taken" | "changed";

/** Whether to ask. She is asked once; again only when she comes from the checker to keep its answers. */
export function offerFor(
  portfolio: Portfolio | undefined,
  memory: OfferMemory | undefined,
  { fromChecker, isFirstRun }: { readonly fromChecker: boolean; readonly isFirstRun: boolean },
): Offer {
  if (portfolio === undefined) return "none";
  if (memory?.answer === "taken") {
    if (!fromChecker) return "none";
    return memory.portfolio === canonicalJson(portfolio) ? "taken" : "changed";
  }
  if (memory?.answer === "declined") return fromChecker ? "offer" : "none";
  return fromChecker || isFirstRun ? "offer" : "none";
}
