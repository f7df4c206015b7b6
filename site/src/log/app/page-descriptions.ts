/** What search engines and our own search are told of each page of the log. Apart from its pages: no program needs it. */
export const LOG_DESCRIPTIONS: Readonly<Record<string, string>> = {
  "/log/": "Your hours, credits, licenses and progress, measured against the credentials you work toward.",
  "/log/plan/": "When you can apply for each credential, what is still to do, and what it costs.",
  "/log/work/": "Jobs, shifts and hours of case management, and what they count toward.",
  "/log/education/": "Classes and credits of continuing education, and what they count toward.",
  "/log/record/": "Your licenses, degrees, credentials, goals and statements.",
  "/log/progress/":
    "How you are doing in each exam domain, what you answered in practice, and what to study next.",
  "/log/changes/": "Every change to your log, what stood before it, and a way back to that.",
  "/log/data/": "Take your log with you, bring one in, sign out, or erase everything.",
};
