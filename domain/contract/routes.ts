/** Every route of the API, by operation. No import here, so that the browser and the infrastructure can both have it. */
export const routes = {
  determineEligibility: "POST /v1/eligibility/{credential}",
  openApi: "GET /v1/openapi.json",
  signInSettings: "GET /v1/sign-in",
  syncLog: "POST /v1/log",
  exportAccount: "GET /v1/account/export",
  eraseAccount: "DELETE /v1/account",
  getExperience: "GET /v1/experience",
  getCredits: "GET /v1/credits",
  getProgress: "GET /v1/progress",
} as const;

export type OperationId = keyof typeof routes;
