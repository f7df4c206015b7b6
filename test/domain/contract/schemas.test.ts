import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { operations } from "../../../domain/contract/operations.ts";
import { problemSchema } from "../../../domain/contract/problem.ts";
import { PROBLEMS } from "../../../domain/contract/problems.ts";
import { routes } from "../../../domain/contract/routes.ts";
import { openApiDocument } from "../../../tools/contract/openapi.ts";
import { jsonSchemas } from "../../../tools/contract/schemas.ts";

describe("The files under docs/schemas", () => {
  const made: Record<string, string> = {
    ...jsonSchemas(),
    "openapi.json": `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  };

  test.each(Object.entries(made))("%s is what the code makes", (name, text) => {
    const committed = readFileSync(`docs/schemas/${name}`, "utf8");
    expect(
      committed === text,
      `docs/schemas/${name} is not current: run "npm run contract" and commit it.`,
    ).toBe(true);
  });

  test("there is no other file that nothing keeps current", () => {
    // What was published stays as it was: test/tools/contract/compatibility.test.ts.
    expect(readdirSync("docs/schemas").toSorted()).toEqual([...Object.keys(made), "published"].toSorted());
  });

  test("a portfolio's schema is closed at every level, so that unknown keys are errors for other programs, too", () => {
    const open: string[] = [];
    const look = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      const { type, properties, additionalProperties } = node as Record<string, unknown>;
      if (type === "object" && properties !== undefined && additionalProperties !== false) open.push(path);
      for (const [key, value] of Object.entries(node)) look(value, `${path}/${key}`);
    };
    look(JSON.parse(made["portfolio.schema.json"] ?? ""), "");
    expect(open).toEqual([]);
  });
});

describe("The contract", () => {
  test("describes every route once, and every route is one of method and path", () => {
    expect(Object.keys(operations).toSorted()).toEqual(Object.keys(routes).toSorted());
    expect(new Set(Object.values(routes)).size).toBe(Object.keys(routes).length);
    for (const route of Object.values(routes)) expect(route).toMatch(/^(GET|POST|DELETE) \/v1\/[a-z./{}-]+$/);
  });

  test("names in a path the parameters that the operation takes", () => {
    for (const [id, route] of Object.entries(routes)) {
      const operation = operations[id as keyof typeof operations];
      const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect("params" in operation ? Object.keys(operation.params.shape) : [], id).toEqual(inPath);
    }
  });

  test("a problem of ours is of RFC 9457's form, with a code that never changes", () => {
    expect(Object.keys(PROBLEMS)).toEqual([
      "invalid-json",
      "invalid-portfolio",
      "invalid-day",
      "invalid-query",
      "invalid-request",
      "invalid-cursor",
      "access-token-required",
      "account-erased",
      "log-full",
      "unknown-credential",
      "log-too-long",
      "body-too-large",
      "unsupported-media-type",
      "internal-error",
    ]);
    const problem = {
      type: "urn:caseway:problem:invalid-day",
      title: "The day is not valid",
      status: 400,
      code: "invalid-day",
      detail: "Write a real day.",
    };
    expect(problemSchema.safeParse(problem).success).toBe(true);
    expect(problemSchema.safeParse({ ...problem, code: "other" }).success).toBe(false);
    expect(problemSchema.safeParse({ ...problem, stack: "at x" }).success).toBe(false);
  });
});
