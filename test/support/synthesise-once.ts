import type { TestProject } from "vitest/node";
import { assembly } from "./synthesised.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What `npm run synth` writes, made once for all tests of the project. */
    readonly assemblyFolder: string;
  }
}

/** Bundling the functions takes seconds: the tests of infra share one synthesis. They only read it. */
export default function synthesiseOnce(project: TestProject): () => void {
  const synthesised = assembly();
  project.provide("assemblyFolder", synthesised.folder);
  return () => synthesised.remove();
}
