/** What differs from one installation of Caseway to another. */
export const settings = {
  /** Where the site is reached, for canonical links. */
  origin: "https://caseway.example",
} as const;
