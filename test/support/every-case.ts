import { loadCases } from "../../tools/content/cases.ts";
import { loadCredentials } from "../../tools/content/credentials.ts";
import { run } from "../../tools/eligibility/run.ts";
import { determinationEvent } from "./http-event.ts";

/** A hand-worked case as a program is asked about it. */
export interface Asked {
  readonly credential: string;
  readonly name: string;
  readonly on: string;
  /** The portfolio's JSON. */
  readonly portfolio: string;
}

/** Every hand-worked case of every credential. */
export const everyCase = (): Asked[] =>
  loadCredentials().credentials.flatMap(({ id }) =>
    loadCases(id).map(({ name, on, portfolio }) => ({
      credential: id,
      name,
      on,
      portfolio: JSON.stringify(portfolio),
    })),
  );

/** What the command line prints, its line breaks and spaces taken out. */
export async function byCommand({ credential, on, portfolio }: Asked): Promise<string> {
  const [out, error]: [string[], string[]] = [[], []];
  await run(["--credential", credential, "--on", on, "-"], {
    stdin: (async function* () {
      yield portfolio;
    })(),
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    today: new Date("2000-01-01"),
  });
  if (error.length > 0) throw new Error(error.join(""));
  return JSON.stringify(JSON.parse(out.join("")));
}

type Handler = typeof import("../../functions/eligibility/handler.ts").handler;

/** What the function answers, as it is sent. */
export async function byFunction(handler: Handler, { credential, on, portfolio }: Asked): Promise<string> {
  const reply = await handler(determinationEvent({ credential, query: `on=${on}`, body: portfolio }));
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.body ?? "";
}
