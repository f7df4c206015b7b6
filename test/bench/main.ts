/**
 * Prints figures and asserts nothing: times differ from machine to machine. Bytes and request units are held by tests.
 * `npm run bench` is what takes a few minutes, with the load on the local gateway, which `npm run bench -- load` does alone. By
 * themselves are `npm run bench -- lighthouse`, `guides`, `start`, `neighbor` (a learner with 50,000 entries beside another), `soak`
 * (half an hour, or so many minutes), `pictures`, which takes those of the README, and `cost`, which writes what a month costs
 * into docs/performance.md. `npm run bench -- weights` are the bytes alone.
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
} else if (part === "soak") {
  const { soak } = await import("./soak.ts");
  await soak(...told.slice(0, 1).map(Number));
} else if (part === "load") {
  const { load } = await import("./load.ts");
  await load();
} else if (part === "neighbor") {
  const { neighbor } = await import("./neighbor.ts");
  await neighbor();
} else {
  console.error(
    `There is no part ${part}. There are: cost [tables], guides [counts], lighthouse [addresses], load, neighbor, pictures [names], soak [minutes], start [runs], weights.`,
  );
  process.exitCode = 2;
}
process.exit();
