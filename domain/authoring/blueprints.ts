/**
 * The exam outlines that a scenario can name in `blueprint`, with their domains by id. Names only: weights belong to
 * the exams. Where each list was read:
 * - ccm: the six domains since August 2025, from a study guide (secondary source, read November 2026).
 * - acm: ACMA's practice analysis of 2015 and its review slides of 2018 and 2020. A newer form exists and was not read.
 * - cmgt-bc: four parts as an article quotes them in June 2022; the sponsor's own outline could not be read.
 */
export const BLUEPRINTS = {
  ccm: {
    name: "CCM",
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
    domains: {
      "screening-assessment": "Screening and Assessment",
      planning: "Planning",
      "care-coordination": "Care Coordination, Intervention and Transition Management",
      evaluation: "Evaluation",
    },
  },
  "cmgt-bc": {
    name: "CMGT-BC",
    domains: {
      "professional-foundation": "Professional Foundation",
      "care-coordination": "Care Coordination",
      "quality-management": "Quality Management",
      "health-promotion": "Health Promotion",
    },
  },
} as const;
