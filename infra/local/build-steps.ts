import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { StartError } from "./start-error.ts";

/** Something that has to be built before anything can be served. */
export interface BuildStep {
  readonly name: string;
  /** As the person at the terminal reads it. */
  readonly title: string;
  /** Files and folders that the result depends on. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** A program in the project, run with the Node that runs us. */
  readonly command: readonly string[];
  /** Variables for that program. */
  readonly environment?: Readonly<Record<string, string>>;
}

const LOCK = "package-lock.json";

/** Groups in order; steps of one group do not need one another and run at the same time. */
export const STEPS: readonly (readonly BuildStep[])[] = [
  [
    {
      name: "content",
      title: "content",
      inputs: ["content", "domain", "tools/content", LOCK],
      output: "dist/content",
      command: ["tools/content/main.ts", "build"],
    },
  ],
  [
    {
      name: "site",
      title: "site",
      inputs: ["content", "dist/content", "domain", "site", "docs", "astro.config.ts", "tsconfig.json", LOCK],
      output: "dist/site",
      command: ["node_modules/astro/bin/astro.mjs", "build"],
    },
    {
      name: "synth",
      title: "API",
      inputs: [
        "dist/content",
        "domain",
        "functions",
        "infra/aws",
        "tools/supply",
        "docs/schemas",
        "cdk.json",
        LOCK,
      ],
      output: "cdk.out",
      command: ["node_modules/aws-cdk/bin/cdk", "synth", "--quiet"],
      // A quarter of its time goes into the validation of the templates, which changes nothing in them. Tests and deployments
      // validate them; nobody waits for a page meanwhile.
      environment: { CDK_VALIDATION: "false" },
    },
  ],
];

const CACHE = "node_modules/.cache/caseway";
/** Every folder that building writes to. */
export const BUILT_FOLDERS = ["dist", "cdk.out", CACHE];

/** Runs the steps of a group at the same time. When one fails the others are ended, and then it rejects with why. */
export async function runGroup(
  group: readonly BuildStep[],
  runOne: (step: BuildStep, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const failing = new AbortController();
  const either = AbortSignal.any([signal, failing.signal]);
  const failures: unknown[] = [];
  await Promise.all(
    group.map((step) =>
      runOne(step, either).catch((error: unknown) => {
        failures.push(error);
        failing.abort();
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
}

/** Runs the step unless its inputs and its output are exactly those of the last time. Says whether it ran. */
export async function runStep(root: string, step: BuildStep, signal?: AbortSignal): Promise<boolean> {
  const inputs = inputsOf(root, step);
  const memory = join(root, CACHE, `${step.name}.json`);
  if (remembered(memory) === `${inputs} ${fingerprint(root, [step.output])}`) return false;
  await run(root, step, signal);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(`${inputs} ${fingerprint(root, [step.output])}`));
  return true;
}

const inputsOf = (root: string, step: BuildStep): string =>
  `${fingerprint(root, step.inputs)} ${process.version} ${step.command.join(" ")} ${JSON.stringify(step.environment ?? {})}`;

function remembered(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Never built, or a build was cut short: build.
    return undefined;
  }
}

function run(root: string, step: BuildStep, signal?: AbortSignal): Promise<void> {
  const nodeFirst = [dirname(process.execPath), join(root, "node_modules/.bin"), process.env.PATH ?? ""];
  const child = spawn(process.execPath, step.command, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: nodeFirst.join(delimiter),
      ASTRO_TELEMETRY_DISABLED: "1",
      ...step.environment,
    },
    signal,
  });
  let said = "";
  const collect = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else {
        reject(
          new StartError(
            `${said.trim()}\n\nBuilding the ${step.title} failed: node ${step.command.join(" ")}`,
          ),
        );
      }
    });
  });
}
