import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { contractBreaks, type Document, WHAT_TO_DO } from "./compatibility.ts";
import { openApiDocument } from "./openapi.ts";

/**
 * Publishes the contract as it is: writes docs/schemas/published/v<version>.json, which later changes are held against.
 * Refuses where clients of what was published would break.
 */
const document = openApiDocument();
const file = `docs/schemas/published/v${document.info.version}.json`;
const breaks = existsSync(file)
  ? contractBreaks(
      JSON.parse(readFileSync(file, "utf8")) as Document,
      JSON.parse(JSON.stringify(document)) as Document,
    )
  : [];
if (breaks.length > 0) {
  console.error([`${file} was not written.`, ...breaks, WHAT_TO_DO].join("\n"));
  process.exitCode = 1;
} else {
  mkdirSync("docs/schemas/published", { recursive: true });
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
}
