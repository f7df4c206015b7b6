import { Refusal, type Terminal } from "./terminal.ts";

export interface Step {
  /** As the person reads it: "Upload the site's files" */
  readonly title: string;
  run(): Promise<void>;
  /** What to do when it fails. */
  readonly ifItFails: string;
}

/** Runs the steps in order and stops at the first that fails, saying what to do. Returns whether all went well. */
export async function runSteps(steps: readonly Step[], terminal: Terminal): Promise<boolean> {
  for (const [index, { title, run, ifItFails }] of steps.entries()) {
    terminal.say(`\n== ${index + 1} of ${steps.length}: ${title}`);
    try {
      await run();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      terminal.say(
        error instanceof Refusal
          ? `\n${why}`
          : `\nStep ${index + 1} failed (${title}): ${why}\n\nWhat to do: ${ifItFails}`,
      );
      return false;
    }
  }
  return true;
}
