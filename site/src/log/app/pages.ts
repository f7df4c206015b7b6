/** The pages of the log: each has its own address, so that it can be linked to and reloaded. */
export interface LogPage {
  readonly path: string;
  /** In the log's own menu. */
  readonly label: string;
  readonly title: string;
}

export const LOG_PAGES: readonly LogPage[] = [
  {
    path: "/log/",
    label: "Overview",
    title: "Your log",
  },
  {
    path: "/log/plan/",
    label: "Plan",
    title: "Your plan",
  },
  {
    path: "/log/work/",
    label: "Work",
    title: "Your work",
  },
  {
    path: "/log/education/",
    label: "Education",
    title: "Your continuing education",
  },
  {
    path: "/log/record/",
    label: "Licenses and goals",
    title: "Licenses, degrees and goals",
  },
  {
    path: "/log/progress/",
    label: "Practice",
    title: "Your practice",
  },
  {
    path: "/log/changes/",
    label: "Changes",
    title: "What changed and when",
  },
  {
    path: "/log/data/",
    label: "My data",
    title: "Your data",
  },
];
