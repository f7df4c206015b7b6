import { namesBeside } from "../device/beside.ts";
import type { Log } from "../log.ts";

/** Brings into a log what a killed tab left beside it. Almost always there is nothing, and then nothing is loaded. */
export async function takeUpBeside(log: Log): Promise<void> {
  if (namesBeside(log.owner).length === 0) return;
  try {
    const { takeOverTapped } = await import("../../practice/exam/tapped-answer.ts");
    await takeOverTapped(log);
  } catch {
    // It could not be loaded or kept now: the next page tries again.
  }
}
