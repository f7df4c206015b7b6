import { run } from "./run.ts";

/** `npm run check:stale [-- --on YYYY-MM-DD]`. Never part of a test run: what it says changes with the day. */
process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  today: new Date(),
});
