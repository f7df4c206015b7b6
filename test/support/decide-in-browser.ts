import { credentials } from "../../dist/content/credentials.ts";
import { day } from "../../domain/calendar/day.ts";
import { check } from "../../domain/contract/check.ts";
import { determine } from "../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import type { Asked } from "./every-case.ts";

/** A program for the browser: decides a case with what the checker's pages are made of, and answers with the JSON. */
export function decideInBrowser({ credential, on, portfolio }: Asked): string {
  const rules = credentials.find(({ id }) => id === credential);
  const checked = check(portfolioSchema, JSON.parse(portfolio));
  if (rules === undefined || !checked.ok) throw new Error(`${credential}: there is no such case.`);
  return JSON.stringify(determine(rules, checked.value, day(on)));
}
