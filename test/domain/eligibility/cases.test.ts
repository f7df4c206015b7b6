import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { Finding } from "../../../domain/eligibility/determination.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { loadCases } from "../../../tools/content/cases.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";

/** Every hand-worked case of every credential, against the rules as the content states them. */
const { credentials, faults } = loadCredentials();

test("the credentials' files have no faults", () => {
  expect(faults).toEqual([]);
});

const every = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) => [finding, ...every(finding.parts)]);

describe.each(credentials.map((credential) => [credential.name, credential] as const))(
  "%s",
  (_, credential) => {
    test.each(loadCases(credential.id).map((one) => [one.name, one] as const))("%s", (_, expected) => {
      const determination = determine(
        credential,
        portfolioSchema.parse(expected.portfolio),
        day(expected.on),
      );
      const findings = every(determination.findings);
      const shown = Object.fromEntries(
        Object.entries(expected.findings ?? {}).map(([id, wanted]) => {
          const finding = findings.find((candidate) => candidate.id === id);
          const actual = {
            verdict: finding?.verdict,
            certain: finding?.amount?.certain,
            possible: finding?.amount?.possible,
            short: finding?.amount?.short,
          };
          return [
            id,
            Object.fromEntries(Object.keys(wanted).map((key) => [key, actual[key as keyof typeof actual]])),
          ];
        }),
      );
      expect(
        { outcome: determination.outcome, sister: determination.sister?.credential, findings: shown },
        expected.because,
      ).toEqual({
        outcome: expected.outcome,
        sister: expected.sister,
        findings: expected.findings ?? {},
      });
      const asked = (determination.next ?? []).map((question) => question.path);
      for (const path of expected.asks ?? []) expect(asked, expected.because).toContain(path);
    });
  },
);
