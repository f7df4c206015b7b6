/** Our errors: RFC 9457 problem details. `code` never changes; the wording may. */
export const PROBLEMS = {
  "invalid-json": { status: 400, title: "The body is not JSON we can read" },
  "invalid-portfolio": { status: 400, title: "The portfolio has faults" },
  "invalid-day": { status: 400, title: "The day is not valid" },
  "invalid-query": { status: 400, title: "The address has a part we do not know" },
  "invalid-request": { status: 400, title: "The request has faults" },
  "invalid-cursor": { status: 400, title: "The cursor is not one of ours" },
  "access-token-required": { status: 401, title: "The token is not an access token" },
  "account-erased": { status: 409, title: "The account was erased" },
  "log-full": { status: 403, title: "The log is full" },
  "unknown-credential": { status: 404, title: "There is no such credential" },
  "log-too-long": { status: 422, title: "The log holds more than is totaled here" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body is not sent as JSON" },
  "internal-error": { status: 500, title: "Something went wrong on our side" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
