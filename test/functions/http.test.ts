import { describe, expect, test } from "vitest";
import { publicOperations } from "../../domain/contract/public-operations.ts";
import { endpoint } from "../../functions/http.ts";
import { consoleLog, type Log } from "../../functions/request-log.ts";
import { determinationEvent } from "../support/http-event.ts";

/** An endpoint whose use case does what the test says, with a clock that moves 5 ms at each look. */
function fixture(useCase: () => never) {
  const lines: unknown[] = [];
  const log: Log = {
    request: (line) => lines.push(line),
    bug: ({ error, ...line }) => lines.push({ ...line, error: String(error) }),
  };
  let clock = 0;
  const now = () => (clock += 5);
  return {
    lines,
    handle: endpoint<"determineEligibility">(
      publicOperations,
      { determineEligibility: useCase },
      { now, log },
    ),
  };
}

const SECRET = "Nurse Jane of Mercy";

describe("a fault of ours", () => {
  const { lines, handle } = fixture(() => {
    throw new TypeError(`cannot read ${SECRET}`);
  });

  test("is a 500 that says nothing of the inside", async () => {
    const reply = await handle(determinationEvent());
    expect(reply.statusCode).toBe(500);
    expect(reply.headers?.["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(reply.body ?? "")).toEqual({
      type: "urn:caseway:problem:internal-error",
      title: "Something went wrong on our side",
      status: 500,
      code: "internal-error",
      detail: "This is our fault, not yours. Please try again in a few minutes.",
    });
  });

  test("is logged, and so is the request", () => {
    const route = { requestId: "request-1", routeKey: "POST /v1/eligibility/{credential}" };
    expect(lines).toEqual([
      { ...route, error: `TypeError: cannot read ${SECRET}` },
      { ...route, status: 500, ms: 5 },
    ]);
  });

  test("a route that the function does not have is one", async () => {
    const reply = await handle(determinationEvent({ routeKey: "DELETE /v1/everything" }));
    expect(reply.statusCode).toBe(500);
  });
});

/** An exception whose stack still has the message that it had at first. */
function changedLater(): Error {
  const error = new Error("notes\n    at Mercy (Pat Miller:1:2)");
  const { stack } = error;
  return Object.assign(error, { message: "changed", stack });
}

describe("the log", () => {
  /** What a call writes to the terminal. */
  function written(method: "log" | "error", write: () => void): string {
    const original = console[method];
    let text = "";
    console[method] = (line: string) => {
      text += line;
    };
    try {
      write();
    } finally {
      console[method] = original;
    }
    return text;
  }

  test("of a request is one line of JSON with exactly what may be kept", () => {
    const line = { requestId: "r", routeKey: "GET /v1/openapi.json", status: 200, ms: 3 };
    expect(JSON.parse(written("log", () => consoleLog.request(line)))).toEqual({ level: "info", ...line });
  });

  test("of an exception has its kind and place, never its message", () => {
    const error = new RangeError(`There is no day ${SECRET}\nfor ${SECRET}`);
    const text = written("error", () => consoleLog.bug({ requestId: "r", routeKey: "k", error }));
    expect(text).not.toContain("Jane");
    const line = JSON.parse(text);
    expect(line).toMatchObject({ level: "error", requestId: "r", routeKey: "k", error: "RangeError" });
    expect(line.at[0]).toContain("http.test.ts");
  });

  test.each([
    ["looks like a line of the stack", () => new Error("notes\n    at Mercy with Pat Miller")],
    ["looks exactly like one", () => new Error("notes\n    at Mercy (Pat Miller:1:2)")],
    ["was changed after its stack was made", changedLater],
  ])("of an exception never has its message, even where it %s", (_, thrown) => {
    const text = written("error", () => consoleLog.bug({ requestId: "r", routeKey: "k", error: thrown() }));
    expect(text).not.toMatch(/Mercy|Pat/);
    expect(JSON.parse(text)).toMatchObject({ level: "error", error: "Error" });
  });

  test("of an exception whose message is in its name too still has its place", () => {
    const error = new TypeError("Type");
    const text = written("error", () => consoleLog.bug({ requestId: "r", routeKey: "k", error }));
    expect(JSON.parse(text).at[0]).toContain("http.test.ts");
  });

  test("of something thrown that is no error is one too", () => {
    const text = written("error", () => consoleLog.bug({ requestId: "r", routeKey: "k", error: SECRET }));
    expect(JSON.parse(text)).toMatchObject({ error: "string", at: [] });
  });
});
