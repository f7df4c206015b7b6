import { fileURLToPath } from "node:url";
import { STEPS } from "./build-steps.ts";
import { run } from "./run.ts";

/** `npm start`, after start.cjs found that the machine will do. */
void run(fileURLToPath(new URL("../..", import.meta.url)), STEPS, process.argv.slice(2));
