/** A figure in the prose of the content that is no figure of a rule, a fee, an exam, a renewal or of pay, or that cannot be one of ours. */
interface AllowedFigure {
  /** The end of the file's path. */
  readonly file: string;
  /** A part of its line. */
  readonly text: string;
  /** The reason. */
  readonly why: string;
}

const of = (why: string, listed: Readonly<Record<string, readonly string[]>>): AllowedFigure[] =>
  Object.entries(listed).flatMap(([file, texts]) => texts.map((text) => ({ file, text, why })));

export const ALLOWED_FIGURES: readonly AllowedFigure[] = [
  ...of("An invented person's own life and patients.", {
    "guides/a-day-in-the-life.md": [
      "medical nurse for six years. For two years now",
      "six more weeks of the drug",
    ],
    "guides/how-to-become-a-case-manager.md": [
      "works on a heart unit for three years",
      "moves to a health plan after five years",
    ],
    "guides/resume-and-interview.md": ["with four years at the bedside", "came back within two weeks"],
    "guides/skills-on-a-shift.md": ["you worked with for six weeks"],
    "guides/the-case-management-process.md": [
      "two stays in six months",
      "After three months she has had no hospital stay",
      "the last call two weeks ahead",
    ],
  }),
  ...of("Advice on the reader's own work and habits; nobody requires it.", {
    "guides/clinical-experience-first.md": [
      "Do this for three months",
      "think about one year at the bedside first",
      "## A plan for two years",
    ],
    "guides/continuing-education-and-renewal.md": [
      "In four years nobody will answer",
      "Say that you have five years.",
      "With a cycle of four years, move each step",
      "a year before and four months before",
    ],
    "guides/hospital-case-management.md": ["For one week, write down"],
    "guides/leadership-and-advanced-degrees.md": [
      "Lead a project for six months",
      "Follow one number for six months",
    ],
    "guides/the-first-ninety-days.md": ["In two years you may."],
  }),
  ...of("How long schooling or experience takes, quoted from articles or hedged; no sponsor requires it.", {
    "guides/clinical-experience-first.md": ["One names two to five years at the bedside."],
    "guides/degrees-and-the-nclex.md": ["| Time | About two years, sometimes three |"],
    "guides/frequent-questions.md": ["One article names two to five years; another says"],
    "guides/how-to-become-a-case-manager.md": [
      "| 1. Nursing school | About two to four years |",
      "| 3. Bedside experience | Often two to five years |",
      "One article puts the associate degree at about two years",
      "One article names two to five years",
    ],
    "guides/leadership-and-advanced-degrees.md": [
      "between one and a half and three years. We could not confirm",
      "with less than five years of work in a related job",
    ],
    "paths/steps.yaml": [
      "Four years at a college or university.",
      "Another part of that article says one to three years",
    ],
    "glossary/terms.yaml": ["A nursing degree of about two years", "A four-year nursing degree."],
  }),
  ...of("The distance between two surveys, quoted.", {
    "guides/degrees-and-the-nclex.md": ["Nine years before, it was about four in ten."],
  }),
  ...of("How to look at any figure of pay; no figure of pay itself.", {
    "guides/what-case-managers-earn.md": [
      "a nurse with thirty years in a costly city",
      "most from ten years on",
      "a salary with sixty hours",
    ],
    "guides/what-certification-costs.md": ["That is the price of one year."],
  }),
  ...of("Questions that the guide itself asks, or a case of ours by its title.", {
    "guides/clinical-experience-first.md": ["Ask one more question"],
    "guides/community-and-behavioral-health.md": ["[Two hours from the cancer center]"],
    "guides/degrees-and-the-nclex.md": ["Two questions come before price."],
    "guides/four-titles-compared.md": ["**One question settles most of it.**"],
    "guides/frequent-questions.md": ["For everybody with one question"],
    "guides/how-to-become-a-case-manager.md": ["ask two questions:"],
    "guides/rehabilitation-and-workers-compensation.md": [
      "## One question runs through all of it",
      "[Six weeks until the fitting]",
    ],
    "guides/resume-and-interview.md": ["**You have thirty people and two hours.**"],
    "guides/skills-on-a-shift.md": ["Add one question to your admission talk"],
    "guides/what-case-managers-earn.md": ["Ask four questions of any figure"],
    "guides/where-case-managers-work.md": [
      "## Three questions that sort the settings",
      "[Two hours from the cancer center]",
      "[Six weeks until the fitting]",
    ],
    "guides/working-from-home.md": ["twelve questions to ask", "## Twelve questions before you say yes"],
  }),
  ...of("What the Bureau itself says of an occupation, in its own words.", {
    "salaries/outlook.yaml": ["5 years"],
  }),
  ...of("How the Bureau works out a year's pay.", {
    "salaries/articles.yaml": ["For 2,080 hours it makes", "$99,840 a year."],
    ...Object.fromEntries(
      [2020, 2021, 2022, 2023, 2024, 2025].map((year) => [
        `salaries/national-${year}.yaml`,
        ["is the hourly wage times 2,080 hours."],
      ]),
    ),
  }),
  ...of("A figure of somebody else that we name in order not to use it.", {
    "salaries/articles.yaml": ["The bands meet at one year"],
    "salaries/open-questions.yaml": [
      "An article: 9% growth",
      "An article: 16% growth",
      "16% is not of today",
      "a mean of $130,077",
    ],
    "salaries/outlook.yaml": ["The 16% is of all healthcare occupations"],
  }),
];
