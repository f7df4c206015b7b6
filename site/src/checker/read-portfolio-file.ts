import { check } from "../../../domain/contract/check.ts";
import type { Fault } from "../../../domain/contract/faults.ts";
import { parseJson } from "../../../domain/contract/parse-json.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Draft } from "./draft.ts";
import { fromPortfolio } from "./from-portfolio.ts";

type ReadFile =
  /** `leftOut`: what the file tells and the checker does not ask about. */
  | { readonly ok: true; readonly draft: Draft; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The answers in the text of a portfolio file, or every fault in it. Loaded only when somebody opens a file. */
export function readPortfolioFile(text: string): ReadFile {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, faults: [json.fault] };
  const checked = check(portfolioSchema, json.value);
  return checked.ok ? { ok: true, ...fromPortfolio(checked.value) } : { ok: false, faults: checked.faults };
}
