import { drill } from "./drill.ts";

/** `npm run restore:drill`: runs the drill at a size that takes a quarter of a minute, and prints its figures. */

const LEARNERS = 25;
const ENTRIES_EACH = 200;

console.log(`Restore drill: ${LEARNERS} learners with ${ENTRIES_EACH} entries each\n`);
const { repaired, after, ...result } = await drill({
  learners: LEARNERS,
  entriesEach: ENTRIES_EACH,
  onStep: (what, milliseconds) => console.log(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${what}`),
});
console.log();
console.table(result);
console.log("The repair, by rows of the copy, and a comparison after it:");
console.table({ repaired, after });
const good =
  result.rowsWrong + result.learnersWrong + result.cameBack + after.missing + after.changed === 0 &&
  result.servedByCopy === LEARNERS;
console.log(
  good
    ? "The table is as it was before the damage."
    : "The table is NOT as it was. Do not rely on restoring until this is mended.",
);
process.exitCode = good ? 0 : 1;
