import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** docs/asvs.md answers every requirement of levels 1 and 2 of OWASP ASVS 5.0.0, which has 70 and 183 of them. */
const ANSWERS = ["Met", "Partly", "Not met", "Left to AWS", "Not applicable"];
const page = readFileSync("docs/asvs.md", "utf8");
const rows = [...page.matchAll(/^\| (V\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number = "", level = "", asked = "", answer = "", where = ""]) => ({
    number,
    level,
    asked,
    answer,
    where,
  }),
);

test("every requirement of both levels has one row that can be read", () => {
  expect([...page.matchAll(/^\| V\d/gm)].length).toBe(rows.length);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  expect(rows.filter(({ level }) => level === "1").length).toBe(70);
  expect(rows.filter(({ level }) => level === "2").length).toBe(183);
  expect(new Set(rows.map(({ number }) => number.split(".")[0])).size).toBe(17);
});

test("each is answered, with where or why", () => {
  expect(rows.filter(({ answer }) => !ANSWERS.includes(answer))).toEqual([]);
  expect(rows.filter(({ asked, where }) => asked.trim().length < 3 || where.trim().length < 3)).toEqual([]);
});

test("the counts at its head are those of its rows", () => {
  for (const answer of ANSWERS) {
    const told = new RegExp(`^\\| ${answer} \\| (\\d+) \\|`, "m").exec(page)?.[1];
    expect([answer, Number(told)]).toEqual([answer, rows.filter((row) => row.answer === answer).length]);
  }
});
