/** Every route of the API, by operation. No import here, so that the browser and the infrastructure can both have it. */
export const routes = {
  determineEligibility: "POST /v1/eligibility/{credential}",
  openApi: "GET /v1/openapi.json",
} as const;

export type OperationId = keyof typeof routes;
