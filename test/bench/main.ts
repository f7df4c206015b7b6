/**
 * Prints figures and asserts nothing: times differ from machine to machine. Bytes and request units are held by tests.
 * `npm run bench` is what takes a few minutes; `npm run bench -- lighthouse`, `npm run bench -- guides` and `npm run bench -- start`
 * are by themselves, and so are `npm run bench -- pictures`, which takes those of the README, and `npm run bench -- cost`, which
 * writes what a month costs into docs/performance.md. `npm run bench -- weights` are the bytes alone.
 */
const [part, ...told] = process.argv.slice(2);
if (part === undefined) {
  const { everything } = await import("./everything.ts");
  await everything();
} else if (part === "lighthouse") {
  const { lighthouseScores } = await import("./lighthouse/scores.ts");
  await lighthouseScores(told);
} else if (part === "guides") {
  const { buildsWithGuides } = await import("./guides.ts");
  await buildsWithGuides(told.map(Number));
} else if (part === "start") {
  const { startTimes } = await import("./start.ts");
  await startTimes(Number(told[0] ?? 3));
} else if (part === "pictures") {
  const { pictures } = await import("./pictures.ts");
  await pictures(told);
} else if (part === "weights") {
  const { printWeights } = await import("./weights.ts");
  printWeights();
} else if (part === "cost") {
  const { cost } = await import("./cost/cost.ts");
  await cost(told);
} else {
  console.error(
    `There is no part ${part}. There are: lighthouse [addresses], guides [counts], start [runs], pictures [names], weights, cost [tables].`,
  );
  process.exitCode = 2;
}
process.exit();
