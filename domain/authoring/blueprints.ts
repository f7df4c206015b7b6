/** A list of exam domains, by their ids, and where it comes from. */
interface Blueprint {
  readonly name: string;
  readonly trust: "verified-official" | "verified-secondary" | "article-only";
  /** What was read and when, to go behind the words for the trust and a comma. */
  readonly source: string;
  readonly domains: Readonly<Record<string, string>>;
}

/**
 * The exam outlines that a scenario can name in `blueprint`, with their domains by id. Names only: weights belong to
 * the exams. `trust` says how well a list is confirmed and `source` where it was read, both for readers.
 */
export const BLUEPRINTS = {
  ccm: {
    name: "CCM",
    trust: "verified-secondary",
    source: "read November 2026; the names of two domains were read in the outline before August 2025",
    domains: {
      "care-management": "Care Management",
      "reimbursement-methods": "Reimbursement Methods",
      psychosocial: "Psychosocial Concepts and Support Systems",
      "quality-outcomes": "Quality and Outcomes Evaluation and Measurements",
      rehabilitation: "Rehabilitation Concepts and Strategies",
      "ethical-legal": "Ethical, Legal, and Practice Standards",
    },
  },
  acm: {
    name: "ACM",
    trust: "verified-official",
    source: "practice analysis of 2015 and review slides of 2018 and 2020",
    domains: {
      "screening-assessment": "Screening and Assessment",
      planning: "Planning",
      "care-coordination": "Care Coordination, Intervention and Transition Management",
      evaluation: "Evaluation",
    },
  },
  "cmgt-bc": {
    name: "CMGT-BC",
    trust: "article-only",
    source: "June 2022; it prints “core coordination”, which we read as care coordination",
    domains: {
      "professional-foundation": "Professional Foundation",
      "care-coordination": "Care Coordination",
      "quality-management": "Quality Management",
      "health-promotion": "Health Promotion",
    },
  },
} as const satisfies Record<string, Blueprint>;
