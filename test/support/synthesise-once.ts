import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { assembly } from "./synthesised.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What `npm run synth` writes, made once for all tests of the project. */
    readonly assemblyFolder: string;
  }
}

/**
 * Bundling the functions takes seconds: the tests of infra share one synthesis. They only read it. `npm test` has made one
 * just before and names its folder in CASEWAY_ASSEMBLY.
 */
export default function synthesiseOnce(project: TestProject): (() => void) | undefined {
  const made = process.env.CASEWAY_ASSEMBLY;
  const synthesised = made === undefined ? assembly() : undefined;
  project.provide("assemblyFolder", resolve(synthesised?.folder ?? made ?? ""));
  return synthesised?.remove;
}
