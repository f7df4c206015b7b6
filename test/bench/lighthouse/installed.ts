import { existsSync } from "node:fs";

/** As much of Lighthouse's report as is printed: its own types are only there when it is installed. */
export interface Report {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { title: string; displayValue?: string; score: number | null; details?: unknown }>
  >;
  readonly environment: { readonly benchmarkIndex: number };
  readonly runtimeError?: { readonly code: string; readonly message: string };
}
type Lighthouse = (address: string, options: object) => Promise<{ lhr: Report } | undefined>;

const HERE = new URL("node_modules/lighthouse/core/index.js", import.meta.url);

/** The Lighthouse of this folder's own package.json; undefined where `npm ci` has not been run here. */
export async function installedLighthouse(): Promise<Lighthouse | undefined> {
  if (!existsSync(HERE)) return undefined;
  return ((await import(HERE.href)) as { default: Lighthouse }).default;
}
