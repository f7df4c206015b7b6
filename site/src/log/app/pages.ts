/** The pages of the log: each has its own address, so that it can be linked to and reloaded. */
export interface LogPage {
  readonly path: string;
  /** In the log's own menu. */
  readonly label: string;
  readonly title: string;
  readonly description: string;
}

export const LOG_PAGES: readonly LogPage[] = [
  {
    path: "/log/",
    label: "Overview",
    title: "Your log",
    description:
      "Your hours, credits, licenses and progress, measured against the credentials you work toward.",
  },
  {
    path: "/log/plan/",
    label: "Plan",
    title: "Your plan",
    description: "When you can apply for each credential, what is still to do, and what it costs.",
  },
  {
    path: "/log/work/",
    label: "Work",
    title: "Your work",
    description: "Jobs, shifts and hours of case management, and what they count toward.",
  },
  {
    path: "/log/education/",
    label: "Education",
    title: "Your continuing education",
    description: "Classes and credits of continuing education, and what they count toward.",
  },
  {
    path: "/log/record/",
    label: "Licenses and goals",
    title: "Licenses, degrees and goals",
    description: "Your licenses, degrees, credentials, goals and statements.",
  },
  {
    path: "/log/progress/",
    label: "Practice",
    title: "Your practice",
    description:
      "How you are doing in each exam domain, what you answered in practice, and what to study next.",
  },
  {
    path: "/log/changes/",
    label: "Changes",
    title: "What changed and when",
    description: "Every change to your log, what stood before it, and a way back to that.",
  },
  {
    path: "/log/data/",
    label: "My data",
    title: "Your data",
    description: "Take your log with you, bring one in, sign out, or erase everything.",
  },
];
