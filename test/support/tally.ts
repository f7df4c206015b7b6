import { appendFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Prints the closing line that CI reads, from the runner's own counts; a module that failed to load counts as one failure. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        tests += 1;
      }
      if (!module.ok() && (tests === 0 || module.errors().length > 0)) count.failed += 1;
    }
    const failed = count.failed + count.pending;
    console.log(`${count.passed} passed, ${failed} failed, ${count.skipped} left to npm run test:full`);
    const file = process.env.CASEWAY_TALLY;
    if (file !== undefined)
      appendFileSync(file, `${JSON.stringify({ passed: count.passed, failed, skipped: count.skipped })}\n`);
  }
}
