import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "./schemas.ts";

mkdirSync("docs/schemas", { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(`docs/schemas/${name}`, text);
