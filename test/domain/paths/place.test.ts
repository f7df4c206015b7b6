import { expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { pathFor, placeOn } from "../../../domain/paths/place.ts";
import type { Standing } from "../../../domain/paths/signs.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { loadPaths } from "../../../tools/content/paths.ts";

/** Each worked by hand on this day, from the rules in content/credentials and the paths in content/paths. */
const TODAY = day("2026-11-22");
const { paths, steps } = loadPaths();
const { credentials } = loadCredentials();

function standing(input: PortfolioInput): Standing {
  const portfolio = portfolioSchema.parse(input);
  return {
    portfolio,
    determinations: credentials.map((credential) => determine(credential, portfolio, TODAY)),
    on: TODAY,
  };
}

const RN = {
  profession: "RN",
  jurisdiction: "OH",
  status: "active",
  expires: "2028-05-31",
  restricted: false,
} as const;
const nurse = (start: string, end: string | null = null) =>
  ({ role: "nurse", workedAs: "RN", setting: "hospital", start, end, hoursPerWeek: 40, paid: true }) as const;
const caseManager = (start: string, supervisorCredential: "CCM" | "other", end: string | null = null) =>
  ({
    role: "case-manager",
    workedAs: "RN",
    setting: "hospital",
    start,
    end,
    hoursPerWeek: 40,
    caseManagementShare: 1,
    paid: true,
    supervised: true,
    supervisorCredential,
  }) as const;
const MORAL = { "good-moral-character": true } as const;

const cases: readonly (readonly [
  name: string,
  portfolio: PortfolioInput,
  fits: string | undefined,
  now: string | undefined,
])[] = [
  ["nothing told says nothing", {}, undefined, undefined],
  [
    "neither license nor degree nor work: school is next",
    { licenses: [], degrees: [], employment: [] },
    "thinking-of-nursing",
    "school",
  ],
  [
    "a degree in nursing and no license yet: the exam is next",
    {
      licenses: [],
      degrees: [{ level: "associate", field: "nursing", completed: "2026-06-15", accredited: true }],
    },
    "thinking-of-nursing",
    "rn-license",
  ],
  [
    "still studying for it: she is at school",
    { licenses: [], degrees: [{ level: "associate", field: "nursing", completed: null }] },
    "thinking-of-nursing",
    "school",
  ],
  [
    "an LPN is on the way of who has no RN license: school is next",
    { licenses: [{ ...RN, profession: "LPN" }] },
    "thinking-of-nursing",
    "school",
  ],
  [
    "an RN without a job: bedside or straight in",
    { licenses: [RN], employment: [] },
    "new-nurse",
    "bedside-first",
  ],
  [
    "six months at the bedside of the 24 that count: still there",
    { licenses: [RN], employment: [nurse("2026-05-23")] },
    "new-nurse",
    "bedside",
  ],
  [
    "five years at the bedside and no case management: skills, then the job",
    { licenses: [RN], employment: [nurse("2021-11-22")] },
    "experienced-nurse",
    "skills",
  ],
  [
    "half a year in a hospital under a CCM: 6 of 12 months; 5.9 months of hours for the ACM-RN are as near, and come after it",
    { licenses: [RN], employment: [nurse("2019-01-01", "2026-05-22"), caseManager("2026-05-23", "CCM")] },
    "case-manager",
    "ccm-under-a-ccm",
  ],
  [
    "half a year in a health plan without a CCM: 18 months to go for the CCM, 949 hours or 5.5 months for the CMGT-BC",
    {
      licenses: [RN],
      employment: [
        nurse("2019-01-01", "2026-05-22"),
        { ...caseManager("2026-05-23", "other"), setting: "insurer" },
      ],
    },
    "case-manager",
    "cmgt-bc-hours",
  ],
  [
    "two years under anybody, a good character confirmed: the CCM's exam is next",
    {
      licenses: [RN],
      employment: [{ ...caseManager("2024-11-01", "other"), setting: "insurer" }],
      credits: [],
      declarations: MORAL,
    },
    "case-manager",
    "ccm-exam",
  ],
  [
    "an LPN with two years of case management: the license holds her up, not the work",
    {
      licenses: [{ ...RN, profession: "LPN" }],
      degrees: [],
      employment: [{ ...caseManager("2024-11-01", "other"), workedAs: "LPN" }],
    },
    "case-manager",
    "license-or-degree",
  ],
  [
    "she holds the CCM: staying certified",
    {
      licenses: [RN],
      employment: [caseManager("2020-01-01", "CCM")],
      declarations: MORAL,
      held: [{ credential: "ccm", from: "2023-12-01", validThrough: "2028-11-30" }],
    },
    "case-manager",
    "stay-certified",
  ],
  [
    "a master's degree in social work and no work yet: the medical half",
    {
      licenses: [],
      degrees: [{ level: "master", field: "social-work", completed: "2026-05-15", accredited: true }],
      employment: [],
    },
    "social-worker",
    "medical-half",
  ],
  [
    "half a year as a social worker who manages cases in a hospital: 1,051 of 2,080 hours",
    {
      licenses: [{ ...RN, profession: "LCSW" }],
      degrees: [{ level: "master", field: "social-work", completed: "2020-05-15", accredited: true }],
      employment: [{ ...caseManager("2026-05-23", "other"), workedAs: "SW" }],
    },
    "social-worker",
    "acm-sw-hours",
  ],
];

test.each(cases)("%s", (_, portfolio, fits, now) => {
  const told = standing(portfolio);
  const path = pathFor(paths, told);
  expect(path?.id).toBe(fits);
  if (path !== undefined) expect(placeOn(path, steps, told).now).toBe(now);
});

const on = (id: string, portfolio: PortfolioInput) => {
  const path = paths.find((one) => one.id === id);
  if (path === undefined) throw new Error(id);
  return placeOn(path, steps, standing(portfolio)).states;
};

test("what is behind her is done where her answers show it, and passed where they show a later step", () => {
  const states = on("thinking-of-nursing", {
    licenses: [RN],
    employment: [caseManager("2026-05-23", "CCM")],
  });
  expect(states.get("rn-license")).toBe("done");
  // She has the license, and did not say which school it was.
  expect(states.get("school")).toBe("passed");
  expect(states.get("associate-degree")).toBe("aside");
  // Straight in: 6 of 24 months as an RN.
  expect(states.get("skills")).toBe("passed");
  expect(states.get("job-hospital")).toBe("done");
  expect(states.get("job-health-plan")).toBe("aside");
  expect(states.get("ccm-under-a-ccm")).toBe("now");
  expect(states.get("ccm-exam")).toBe("ahead");
  expect(states.get("acm-rn-hours")).toBe("ahead");
  expect(states.get("stay-certified")).toBe("ahead");
});

test("with the CCM in hand, the other credentials are other ways", () => {
  const states = on("case-manager", {
    licenses: [RN],
    employment: [],
    held: [{ credential: "ccm", from: "2023-12-01", validThrough: "2028-11-30" }],
  });
  expect(states.get("credential")).toBe("done");
  expect(states.get("ccm-exam")).toBe("done");
  expect(states.get("acm-rn-exam")).toBe("aside");
  expect(states.get("stay-certified")).toBe("now");
});
