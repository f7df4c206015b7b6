import { beforeAll, describe, expect, test, vi } from "vitest";
import { byCommand, byFunction, everyCase } from "../support/every-case.ts";

// The command reads the credentials' files at each start; here it starts for every case, and reads them once.
vi.mock(import("../../tools/content/credentials.ts"), async (original) => {
  const read = (await original()).loadCredentials();
  return { loadCredentials: () => read };
});
// What the template gives the function: it reads its variables while it loads.
vi.stubEnv("LOGIN_ORIGIN", "https://login.example");
vi.stubEnv("LOGIN_ISSUER", "https://issuer.example/pool");
vi.stubEnv("LOGIN_CLIENT_ID", "site-client");
const { handler } = await import("../../functions/eligibility/handler.ts");

/** The browser is compared in test/journeys/same-everywhere.test.ts. */
describe("A determination is the same, byte for byte,", () => {
  const cases = everyCase();
  beforeAll(() => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
  });

  test.each([...Map.groupBy(cases, ({ credential }) => credential)])(
    "from the command line and from the function, for every case of %s",
    async (_, ofOne) => {
      expect(ofOne.length).toBeGreaterThanOrEqual(25);
      for (const one of ofOne) expect(await byFunction(handler, one), one.name).toBe(await byCommand(one));
    },
  );
});
