import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What the deployment needs of the computer and of the person before it. Tests have one that is made up. */
export interface Terminal {
  /** Runs a command whose output the person sees, with some more variables. Rejects with `CommandError` when it fails. */
  run(command: Command, args: readonly string[], variables?: Readonly<Record<string, string>>): Promise<void>;
  /** What a command prints. Rejects with `CommandError`, which has what it complained of. */
  read(command: Command, args: readonly string[]): Promise<string>;
  /** Asks the person a question and returns the answer; an empty text where nobody is there. */
  question(text: string): Promise<string>;
  say(text: string): void;
}

export type Command = "aws" | "cdk" | "npm";

/** A command that could not be started or that ended with a fault. */
export class CommandError extends Error {
  /** Whether there is no such program on this computer. */
  readonly missing: boolean;

  constructor(what: string, { missing = false } = {}) {
    super(what);
    this.missing = missing;
  }
}

/** Something that the person has to put right first; the message says what and how. */
export class Refusal extends Error {}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** The project's own CDK, whatever else is installed. */
const programOf = (command: Command): [string, ...string[]] =>
  command === "cdk" ? [process.execPath, `${root}node_modules/aws-cdk/bin/cdk`] : [command];

export const realTerminal: Terminal = {
  run(command, args, variables = {}) {
    const [program, ...first] = programOf(command);
    const child = spawn(program, [...first, ...args], {
      stdio: "inherit",
      cwd: root,
      env: { ...process.env, ...variables },
    });
    return new Promise((resolve, reject) => {
      child.once("error", (error) => reject(commandError(command, args, error)));
      child.once("close", (code) =>
        code === 0
          ? resolve()
          : reject(new CommandError(`${command} ${args[0] ?? ""} ended with code ${code}.`)),
      );
    });
  },
  async read(command, args) {
    const [program, ...first] = programOf(command);
    try {
      const { stdout } = await promisify(execFile)(program, [...first, ...args], {
        cwd: root,
        maxBuffer: MOST_OUTPUT_BYTES,
      });
      return stdout;
    } catch (error) {
      throw commandError(command, args, error);
    }
  },
  question(text) {
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    return new Promise((resolve) => {
      // Where the input has ended, nobody is there to answer.
      prompt.once("close", () => resolve(""));
      void prompt.question(text).then((answer) => {
        resolve(answer.trim());
        prompt.close();
      });
    });
  },
  say: (text) => console.log(text),
};

function commandError(command: string, args: readonly string[], error: unknown): CommandError {
  const { code, stderr, message } = error as { code?: unknown; stderr?: string; message: string };
  const missing = code === "ENOENT";
  const why = missing ? "there is no such program" : (stderr ?? message).trim();
  return new CommandError(`${command} ${args.slice(0, 2).join(" ")}: ${why}`, { missing });
}
