/**
 * Prints figures and asserts nothing: times differ from machine to machine. Bytes and request units are held by tests.
 * `npm run bench` is what takes a few minutes; `npm run bench -- lighthouse` and `npm run bench -- guides` are by themselves, and
 * so is `npm run bench -- pictures`, which takes those of the README.
 */
const [part, ...told] = process.argv.slice(2);
if (part === undefined) {
  const { everything } = await import("./everything.ts");
  await everything();
} else if (part === "lighthouse") {
  const { lighthouseScores } = await import("./lighthouse.ts");
  await lighthouseScores(told);
} else if (part === "guides") {
  const { buildsWithGuides } = await import("./guides.ts");
  await buildsWithGuides(told.map(Number));
} else if (part === "pictures") {
  const { pictures } = await import("./pictures.ts");
  await pictures(told);
} else {
  console.error(
    `There is no part ${part}. There are: lighthouse [addresses], guides [counts], pictures [names].`,
  );
  process.exitCode = 2;
}
process.exit();
