import * as domain from "../../domain/authoring/check-scenario.ts";
import type { OwnPages } from "../../domain/authoring/own-pages.ts";
import type { Outline } from "../../domain/credentials/outlines.ts";

const outline = (
  id: string,
  name: string,
  credentials: readonly string[],
  domains: Readonly<Record<string, string>>,
): Outline => ({
  id,
  name,
  credentials,
  confidence: "verified-official",
  asOf: "2026",
  domains: Object.entries(domains).map(([domain, title]) => ({ id: domain, name: title })),
});

/** Exam outlines for tests, so that a change of the content's own does not change what is expected. */
export const OUTLINES: readonly Outline[] = [
  outline("ccm", "CCM", ["ccm"], {
    "care-management": "Care Management",
    "reimbursement-methods": "Reimbursement Methods",
    psychosocial: "Psychosocial Concepts and Support Systems",
    "quality-outcomes": "Quality and Outcomes Evaluation and Measurements",
    rehabilitation: "Rehabilitation Concepts and Strategies",
    "ethical-legal": "Ethical, Legal, and Practice Standards",
  }),
  outline("acm", "ACM", ["acm-rn", "acm-sw"], {
    "screening-assessment": "Screening and Assessment",
    planning: "Planning",
    "care-coordination": "Care Coordination, Intervention and Transition Management",
    evaluation: "Evaluation",
  }),
  outline("cmgt-bc", "CMGT-BC", ["cmgt-bc"], {
    "professional-foundation": "Professional Foundation",
    "care-coordination": "Care Coordination",
    "quality-management": "Quality Management",
    "health-promotion": "Health Promotion",
  }),
];

/** The check of scenarios, with these outlines. */
export const checkScenario = (text: string, file: string) => domain.checkScenario(text, file, OUTLINES);
export const checkScenarios = (files: readonly { text: string; file: string }[], own?: OwnPages) =>
  domain.checkScenarios(files, OUTLINES, own);
