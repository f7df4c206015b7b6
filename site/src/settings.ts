/** What differs from one installation of Caseway to another. */
export const settings = {
  /** Where the site is reached, for canonical links. */
  origin: "https://caseway.example",
  /** Where learners send what is wrong with a question, from their own mail program. */
  reports: "questions@caseway.example",
} as const;
