/** How long each function may take, in seconds: what is deployed, and what the functions themselves reckon with. */
export const TIME_LIMITS = {
  eligibility: 10,
  log: 10,
  views: 10,
  // Removing a long log takes a while. The gateway gives up after 30 seconds.
  account: 29,
} as const;

/** The folders under functions/ that are deployed, one function each. */
export type FunctionName = keyof typeof TIME_LIMITS;
