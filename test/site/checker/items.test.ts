import { expect, test } from "vitest";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { EMPTY, withoutItem } from "../../../site/src/checker/draft.ts";
import { fromPortfolio } from "../../../site/src/checker/from-portfolio.ts";
import { groupsOf } from "../../../site/src/checker/items.ts";

const draftOf = (portfolio: PortfolioInput) => fromPortfolio(portfolioSchema.parse(portfolio)).draft;
const titles = (portfolio: PortfolioInput): string[] =>
  groupsOf(draftOf(portfolio))
    .flatMap(({ groups }) => groups)
    .filter(({ item }) => item !== undefined)
    .map(({ title }) => title);

test("the sections stand in the order in which they are asked, those without an answer too", () => {
  expect(groupsOf(EMPTY).map(({ section, list }) => [section, list])).toEqual([
    ["Licenses", "licenses"],
    ["Degrees", "degrees"],
    ["Your work", "employment"],
    ["Classes", "credits"],
    ["Statements", undefined],
  ]);
});

test("each license is called by its letters, and one without letters is the other one", () => {
  expect(titles({ licenses: [{ profession: "RN" }, { profession: "other" }, {}] })).toEqual([
    "Your RN license",
    "Your other license",
    "Your license",
  ]);
});

test("each job is called by its employer, else by its role, else it is a job", () => {
  expect(
    titles({ employment: [{ employer: "Mercy", role: "nurse" }, { role: "nurse" }, { role: "other" }, {}] }),
  ).toEqual(["Your job at Mercy", "Your job as nurse", "Your job", "Your job"]);
});

test("each degree is called by its level, each class by who gave it, else by its year", () => {
  expect(
    titles({
      degrees: [{ level: "bachelor" }, {}],
      credits: [{ provider: "CMSA", date: "2025-02-10" }, { date: "2024-03-01" }, {}],
    }),
  ).toEqual([
    "Your bachelor's degree",
    "Your degree",
    "Your class at CMSA",
    "Your class of 2024",
    "Your class",
  ]);
});

test("an item holds its own questions only, and whether there is another one is not listed", () => {
  const { groups } = groupsOf(draftOf({ licenses: [{ profession: "RN", status: "pending" }, {}] }))[0] ?? {};
  expect(groups?.map(({ questions }) => questions.map(({ id }) => id))).toEqual([
    ["licenses"],
    ["licenses/1/profession", "licenses/1/jurisdiction", "licenses/1/status"],
    [
      "licenses/2/profession",
      "licenses/2/jurisdiction",
      "licenses/2/status",
      "licenses/2/expires",
      "licenses/2/restricted",
    ],
  ]);
});

test("an item that was removed is not listed, and the others keep their keys", () => {
  const draft = withoutItem(
    draftOf({ licenses: [{ profession: "RN" }, { profession: "LSW" }] }),
    "licenses",
    "1",
  );
  expect(groupsOf(draft)[0]?.groups.slice(1)).toMatchObject([
    { title: "Your LSW license", item: { list: "licenses", key: "2" } },
  ]);
});
