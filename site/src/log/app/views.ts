import type { ComponentType } from "preact";

type View = () => Promise<{ readonly default: ComponentType }>;

/** What is shown at each address of the log, loaded when it is shown. */
export const VIEWS: Readonly<Record<string, View>> = {
  "/log/": () => import("../views/overview.tsx"),
  "/log/plan/": () => import("../views/plan.tsx"),
  "/log/work/": () => import("../views/work/work.tsx"),
  "/log/education/": () => import("../views/education/education.tsx"),
  "/log/record/": () => import("../views/record/record.tsx"),
  "/log/progress/": () => import("../views/progress.tsx"),
  "/log/changes/": () => import("../views/changes.tsx"),
  "/log/data/": () => import("../views/data/data.tsx"),
};
