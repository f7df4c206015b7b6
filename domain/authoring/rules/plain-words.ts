import type { Finding } from "../fault.ts";
import { placesOf } from "../items/lines.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";
import type { Rule } from "./rule.ts";

/** Short forms that have been misread at the bedside, or that only one workplace knows; each with what to write. */
const BANNED: Readonly<Record<string, string>> = {
  pt: "patient",
  pts: "patients",
  hx: "history",
  dx: "diagnosis",
  tx: "treatment",
  rx: "prescription",
  sx: "symptoms",
  fx: "fracture",
  bx: "biopsy",
  "c/o": "says that",
  "s/p": "after",
  "w/o": "without",
  "w/": "with",
  "b/c": "because",
  "f/u": "follow-up",
  "d/c": "discharge, or stop",
  "y/o": "years old",
  yo: "years old",
  "h/o": "a history of",
  "r/o": "rule out",
  "n/v": "nausea and vomiting",
  SOB: "short of breath",
  qd: "every day",
  "q.d.": "every day",
  qod: "every other day",
  "q.o.d.": "every other day",
  bid: "twice a day",
  "b.i.d.": "twice a day",
  tid: "three times a day",
  "t.i.d.": "three times a day",
  qid: "four times a day",
  prn: "as needed",
  "p.r.n.": "as needed",
  hs: "at bedtime",
  "q.h.s.": "at bedtime",
  po: "by mouth",
  npo: "nothing by mouth",
  IU: "units",
  MSO4: "morphine",
  MgSO4: "magnesium sulfate",
  CM: "case manager, or case management",
  SW: "social worker",
  LOS: "length of stay",
  appt: "appointment",
  dept: "department",
};
/** Short forms that are words in their own right in small letters ("a bid", "po", "us"): only these letters are meant. */
const EXACT = new Set(["SOB", "CM", "SW", "LOS", "IU", "MSO4", "MgSO4", "bid", "hs", "yo", "po", "tid"]);
const BANNED_FORM = new RegExp(
  `(?<![\\p{L}\\p{N}/.'’-])(?:${Object.keys(BANNED)
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(".", "\\."))
    .join("|")})(?![\\p{L}\\p{N}/'’-])`,
  "giu",
);

/** Short forms that everybody in the field, or everybody, reads as words. */
const EVERYDAY = new Set(
  `AM PM TV US USA UK ID IDs DVD PDF GPS ZIP OK CD PC AA II III IV VI VII RN LPN LVN MD DO NP PA LCSW BSN MSN CCM ACM CMGT CMGT-BC ACM-RN
  ACM-SW BC CRC CDMS CCMC ACMA ANCC NASW CMSA ICU HIV AIDS DNA MRI CT EKG ECG HIPAA COBRA COVID COVID-19 NOT EXCEPT LEAST MOST BEST
  FIRST NEXT ALL ONE TWO AND OR NO CPR PTSD COPD ADHD FBI EMS ER EMT WIC FAQ FAQs CFR USC DRG DRGs HMO HMOs PPO PPOs`.split(
    /\s+/,
  ),
);
const SHORT_FORM = /(?<![\p{L}\p{N}$&/-])[A-Z][A-Z0-9]*(?:[-&/][A-Z0-9]+)*[A-Z0-9]s?(?![\p{L}\p{N}-])/gu;

const MONEY = /\$ ?\d[\d,]*(?:\.\d+)?/g;
const YEAR = /(?<![\p{L}\p{N}-])(?:19|20)\d\d(?![\p{L}\p{N}-])/gu;
/** What changes from year to year. */
const YEARLY =
  /\b(?:premium|deductible|co-?pay(?:ment)?|coinsurance|limit|threshold|maximum|minimum|amount|rate|cap|penalty|figure|fee|benchmark|allowance|poverty level)s?\b/i;

/** Short forms, amounts and years: what a reader elsewhere, or a year from now, cannot read as it was meant. */
export const plainWordRules: readonly Rule[] = [
  {
    id: "abbreviation-banned",
    severity: "warning",
    why: "Such short forms have been misread, and harmed people.",
    check: (document) =>
      firstOfEach(document, BANNED_FORM).flatMap(({ at, form }) => {
        const known = Object.hasOwn(BANNED, form) ? form : form.toLowerCase();
        const exact = Object.keys(BANNED).find((one) => one.toLowerCase() === known.toLowerCase());
        if (exact === undefined || (EXACT.has(exact) && exact !== form)) return [];
        return [{ at, message: `"${form}" is a short form.`, mend: `Write "${BANNED[exact]}".` }];
      }),
  },
  {
    id: "abbreviation-unexplained",
    severity: "warning",
    why: "A learner from another workplace, or another country, stops here.",
    check: (document) => {
      const explained = explainedIn(document.frontMatter.body);
      return firstOfEach(document, SHORT_FORM).flatMap(({ at, form }) => {
        const one = form.replace(/s$/, "");
        if (EVERYDAY.has(form) || EVERYDAY.has(one) || Object.hasOwn(BANNED, form)) return [];
        return explained.has(one)
          ? []
          : [
              {
                at,
                message: `"${form}" is not explained.`,
                mend: `Write the words out, once with "(${form})" behind them if it comes again.`,
              },
            ];
      });
    },
  },
  {
    id: "dollar-amount",
    severity: "warning",
    why: "Amounts change each year, and a learner learns the wrong one.",
    check: (document) =>
      placesOf(document, MONEY).map(({ at, match }) => ({
        at,
        message: `There is an amount in dollars: ${match[0]}.`,
        mend: "Leave it out, or say what it is a share of.",
      })),
  },
  {
    id: "year-figure",
    severity: "warning",
    why: "Next year it is wrong.",
    check: (document) =>
      placesOf(document, YEAR).flatMap(({ at, match, line }): Finding[] =>
        YEARLY.test(line.slice(Math.max(0, at.column - NEAR), at.column + NEAR))
          ? [
              {
                at,
                message: `A figure of the year ${match[0]} is told.`,
                mend: "Ask about the rule, and leave the year's figure out.",
              },
            ]
          : [],
      ),
  },
];

/** How many characters before and behind a year say what it is the year of. */
const NEAR = 40;

/** The short forms with words beside them: "a skilled nursing facility (SNF)", or "SNF (a skilled nursing facility)". */
const explainedIn = (body: string): ReadonlySet<string> =>
  new Set(
    [...body.matchAll(/\(([A-Z][A-Z0-9&/-]*)s?\)|(?<![A-Z0-9&/-])([A-Z][A-Z0-9&/-]*)s? \(/g)].map(
      ([, inside, before]) => inside ?? before ?? "",
    ),
  );

/** The first place of each thing that a pattern finds. */
function firstOfEach(document: ScenarioDocument, pattern: RegExp) {
  const seen = new Set<string>();
  return placesOf(document, pattern).flatMap(({ at, match: [form] }) => {
    if (seen.has(form)) return [];
    seen.add(form);
    return [{ at, form }];
  });
}
