/** What differs from one installation of Caseway to another. */
export const settings = {
  /** Where the site is reached, for canonical links; a deployment says another (`CASEWAY_ORIGIN`). */
  origin: "https://caseway.example",
  /** Where learners send what is wrong with a question, from their own mail program. */
  reports: "questions@caseway.example",
} as const;
