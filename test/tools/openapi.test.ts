import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { routes } from "../../domain/contract/routes.ts";
import { openApiDocument } from "../../tools/contract/openapi.ts";

const committed = JSON.parse(readFileSync("docs/schemas/openapi.json", "utf8"));

test("the committed OpenAPI document is the contract's: else run `npm run contract`", () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test("the document has every route of the contract and no other", () => {
  const described = Object.entries(committed.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(Object.values(routes).toSorted());
});
