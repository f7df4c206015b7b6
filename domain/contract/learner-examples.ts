import type { Example } from "./example.ts";

/** The class of the first request, as every reply gives it back. */
const STORED_CLASS = {
  v: 1,
  id: "01KKRD9FE00000000000000000",
  kind: "credit",
  at: "2026-03-15T09:30:00.000Z",
  device: "phone",
  data: {
    date: "2025-02-10",
    minutes: 60,
    title: "Safe transitions of care",
    topics: ["case-management"],
  },
  record: "01KKRD9FE00000000000000000",
  replaces: [],
} as const;

/** A request and its reply, of the operations on a learner's log, in the order in which a new learner could make them. */
export const learnerExamples = {
  syncLog: {
    request: {
      body: {
        epoch: null,
        cursor: null,
        entries: [
          {
            v: 1,
            id: "01KKRD9FE00000000000000000",
            kind: "credit",
            at: "2026-03-15T09:30:00.000Z",
            device: "phone",
            record: "01KKRD9FE00000000000000000",
            replaces: [],
            data: {
              date: "2025-02-10",
              minutes: 60,
              title: "Safe transitions of care",
              topics: ["case-management"],
            },
          },
        ],
      },
    },
    reply: {
      epoch: 0,
      now: "2026-03-15T09:30:02.000Z",
      results: [
        {
          index: 0,
          kind: "credit",
          id: "01KKRD9FE00000000000000000",
          status: "accepted",
        },
      ],
      entries: [STORED_CLASS],
      more: false,
      cursor: "01KKRD9FE00000000000000000",
    },
  },
  exportAccount: {
    request: {},
    reply: {
      epoch: 0,
      entries: [STORED_CLASS],
      more: false,
      cursor: "01KKRD9FE00000000000000000",
    },
  },
  getExperience: {
    request: {
      query: {
        on: "2026-03-15",
      },
    },
    reply: {
      on: "2026-03-15",
      jobs: [],
      minutes: 0,
      possibleMinutes: 0,
      credentials: [
        {
          credential: "acm-rn",
          name: "ACM-RN",
          goal: false,
          edition: {
            id: "one-year-of-supervised-work",
            from: null,
            until: null,
            read: "2026-11-22",
            status: "in-force",
          },
          requirements: [
            {
              id: "supervised-hours",
              kind: "employment",
              title: "2,080 hours of paid, supervised case management in a health delivery system",
              verdict: "unknown",
              because: "You have not told us about your work.",
              amount: {
                unit: "hours",
                needed: 2080,
                certain: 0,
                short: 2080,
                possible: null,
              },
              counted: [],
              notCounted: [],
              assumptions: [],
              warnings: [],
              sources: [
                {
                  title: "ACMA, ACM FAQ",
                  url: "https://www.acmaweb.org/acm/default.aspx?nav=faq",
                },
              ],
              asOf: "2017 to 2024",
              confidence: "verified-official",
              route: null,
              leaving: null,
            },
          ],
        },
      ],
      warnings: [],
      warningsInAll: 0,
    },
  },
  getCredits: {
    request: {
      query: {
        on: "2026-03-15",
      },
    },
    reply: {
      on: "2026-03-15",
      credits: [
        {
          record: "01KKRD9FE00000000000000000",
          title: "Safe transitions of care",
          date: "2025-02-10",
          minutes: 60,
          towards: [
            {
              credential: "c-aswcm",
              kind: "eligibility",
              rule: "case-management-education",
              counts: "yes",
              because: "Counted in full.",
            },
          ],
        },
      ],
      minutes: 60,
      credentials: [
        {
          credential: "acm-rn",
          name: "ACM-RN",
          goal: false,
          edition: {
            id: "one-year-of-supervised-work",
            from: null,
            until: null,
            read: "2026-11-22",
            status: "in-force",
          },
          requirements: [],
        },
      ],
      renewals: [],
      deadlines: [],
      warnings: [
        {
          code: "approver-not-told",
          message: "Who approved it is not told. Sponsors ask for it; it is on the certificate.",
          records: ["01KKRD9FE00000000000000000"],
          job: null,
          date: "2025-02-10",
        },
      ],
      warningsInAll: 1,
    },
  },
  getProgress: {
    request: {},
    reply: {
      items: 210,
      answered: 0,
      counted: 0,
      best: 0,
      answers: 0,
      notScored: 0,
      tooSoon: 0,
      open: 0,
      blueprints: [
        {
          blueprint: "acm",
          name: "ACM",
          domains: [
            {
              domain: "screening-assessment",
              title: "Screening and Assessment",
              percent: null,
              items: 33,
              answered: 0,
              counted: 0,
              best: 0,
              interval: null,
            },
          ],
          next: {
            domain: "screening-assessment",
            why: "too-few-answers",
          },
        },
      ],
      weak: [],
      sureButWrong: [],
      scenarios: [
        {
          scenario: "a-bed-on-tuesday",
          title: "A bed on Tuesday",
          items: 4,
          answered: 0,
          counted: 0,
          best: 0,
          latest: [
            {
              item: "what-should-the-case-manager-do-first",
              answer: null,
              best: false,
            },
          ],
        },
      ],
    },
  },
  eraseAccount: {
    request: {},
    reply: {
      epoch: 1,
      complete: true,
    },
  },
} satisfies Record<string, Example>;
