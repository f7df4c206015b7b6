import type { Example } from "./example.ts";

/** A request and its reply, of the operations that anybody may call. */
export const publicExamples = {
  determineEligibility: {
    request: {
      params: {
        credential: "ccm",
      },
      query: {
        on: "2026-03-15",
      },
      body: {
        licenses: [
          {
            profession: "RN",
            jurisdiction: "OH",
            status: "active",
          },
        ],
        employment: [
          {
            employer: "Riverside Hospital",
            role: "case-manager",
            workedAs: "RN",
            setting: "hospital",
            start: "2024-01-08",
            end: null,
            hoursPerWeek: 40,
            caseManagementShare: 1,
            paid: true,
          },
        ],
      },
    },
    reply: {
      credential: "ccm",
      on: "2026-03-15",
      outcome: "unknown",
      editions: {
        eligibility: {
          id: "three-routes",
          from: null,
          until: null,
          read: "2026-11-22",
          status: "in-force",
        },
      },
      findings: [
        {
          id: "license-or-degree",
          kind: "any-of",
          title: "A license or a degree",
          verdict: "unknown",
          because: "One of these is enough.",
          counted: [],
          notCounted: [],
          assumptions: [],
          warnings: [],
          parts: [
            {
              id: "license",
              kind: "license",
              title:
                "A license or certification, current, active and unrestricted, that allows independent assessment",
              verdict: "unknown",
              because:
                "When the license expires is not told. Whether the license has a restriction is not told.",
              counted: [
                {
                  path: "licenses[0]",
                  label: "RN license, OH",
                  because:
                    "May meet the rule. When the license expires is not told. Whether the license has a restriction is not told.",
                },
              ],
              notCounted: [],
              assumptions: [],
              warnings: [],
              sources: [
                {
                  title:
                    "CCMC, what you need to know about eligibility before you apply for the CCM exam (May 21, 2019)",
                  url: "https://yourcommission.org/blog/what-you-need-know-about-eligibility-you-apply-ccmr-exam-fast-facts",
                },
              ],
              asOf: "May 21, 2019; the overview page is from 2022 or later",
              confidence: "verified-official",
              parts: [],
            },
          ],
        },
      ],
      next: [
        {
          path: "declarations.good-moral-character",
          ask: "learner",
          question:
            "I can show good moral character, in line with the Commission's Code of Professional Conduct.",
          settles: false,
        },
      ],
    },
  },
  openApi: {
    request: {},
    reply: {
      openapi: "3.1.1",
      info: {
        title: "Caseway API",
        version: "1",
      },
      paths: {
        "/v1/sign-in": {
          get: {
            operationId: "signInSettings",
          },
        },
      },
    },
  },
  signInSettings: {
    request: {},
    reply: {
      issuer: "https://issuer.caseway.example/pool",
      clientId: "site-client",
      authorizationEndpoint: "https://login.caseway.example/oauth2/authorize",
      tokenEndpoint: "https://login.caseway.example/oauth2/token",
      revocationEndpoint: "https://login.caseway.example/oauth2/revoke",
      logoutEndpoint: "https://login.caseway.example/logout",
      scope: "openid email",
    },
  },
} satisfies Record<string, Example>;
