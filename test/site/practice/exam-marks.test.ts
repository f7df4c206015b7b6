import { expect, test } from "vitest";
import { forgetMarks, keepMark, marksOf } from "../../../site/src/practice/exam/marks.ts";
import { ulid } from "../../support/logs.ts";
import { deviceLog, START } from "../log/devices.ts";

const [EXAM, OTHER] = [ulid(START, 1), ulid(START, 2)];

test("what is struck out and how sure she is stays with its exam, and no entry tells it", async () => {
  const { log, shelf } = await deviceLog();
  await keepMark(log, EXAM, "one", { struck: [2] });
  await keepMark(log, EXAM, "one", { struck: [2, 0], sure: "unsure" });
  await keepMark(log, OTHER, "one", { struck: [1] });
  await shelf.write({ values: { [`draft:exam:${EXAM}.two`]: { struck: "all" }, "draft:job": { a: 1 } } });
  expect(await marksOf(log, EXAM)).toEqual(new Map([["one", { struck: [2, 0], sure: "unsure" }]]));
  expect(log.state.entries).toEqual([]);
});

test("the marks of exams that have ended are forgotten, and nothing else", async () => {
  const { log, shelf } = await deviceLog();
  await keepMark(log, EXAM, "one", { struck: [2] });
  await keepMark(log, OTHER, "one", { struck: [1] });
  await shelf.write({ values: { "draft:job": { a: 1 } } });
  await forgetMarks(log, [OTHER]);
  expect(await marksOf(log, EXAM)).toEqual(new Map());
  expect(await marksOf(log, OTHER)).toEqual(new Map([["one", { struck: [1] }]]));
  expect(await shelf.value("draft:job")).toEqual({ a: 1 });
});
