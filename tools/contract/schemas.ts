import * as z from "zod";
import { determinationSchema } from "../../domain/eligibility/determination.ts";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";

/** The JSON Schemas that are committed under `docs/schemas/`, by file name, made from the zod schemas. */
export function jsonSchemas(): Record<string, string> {
  const text = (schema: z.ZodType, title: string, io: "input" | "output"): string =>
    `${JSON.stringify({ ...z.toJSONSchema(schema, { target: "draft-2020-12", io }), title }, null, 2)}\n`;
  return {
    "portfolio.schema.json": text(
      portfolioSchema,
      "A portfolio: what the eligibility checker takes",
      "input",
    ),
    "determination.schema.json": text(
      determinationSchema,
      "A determination: what was decided about a credential on a day, and why",
      "output",
    ),
  };
}
