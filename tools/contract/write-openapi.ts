import { writeFileSync } from "node:fs";
import { openApiDocument } from "./openapi.ts";

/** Writes docs/schemas/openapi.json, which is committed: a change of the contract is then seen in review. */
writeFileSync(
  new URL("../../docs/schemas/openapi.json", import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
