import { expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { windowsOn } from "../../../domain/credentials/editions.ts";
import { feeSchema } from "../../../domain/credentials/fee.ts";
import { costWords, fromWords, windowWords } from "../../../site/src/plan/application.ts";
import { real } from "../../support/real.ts";

const ON = day("2026-11-22");
const amount = {
  id: "now",
  from: "not-known",
  read: "2026-11-22",
  sources: ["x"],
  asOf: "2026",
  confidence: "verified-official",
};
const fee = (id: string, usd: number | "not-known", changes: object = {}) =>
  feeSchema.parse({ id, title: `The ${id} fee`, step: "apply", amounts: [{ ...amount, usd }], ...changes });
const costs = (...fees: ReturnType<typeof fee>[]) => costWords({ ...real("ccm"), fees }, ON);

test("a cost is summed up, and what is missing from the sum is named", () => {
  expect(costs(fee("form", 1000), fee("exam", 195))).toEqual({
    cost: "$1,195 in all, as we last read it. The form fee: $1,000. The exam fee: $195.",
    missing: [],
  });
  expect(
    costs(fee("form", 235, { refundable: false }), fee("exam", 195), fee("less", 100, { onlyFor: "members" }))
      .cost,
  ).toBe(
    "$430 in all, as we last read it. The form fee: $235, not paid back. The exam fee: $195. Another amount for members.",
  );
  expect(costs(fee("form", 235), fee("exam", "not-known"))).toEqual({
    cost: "$235 that we could read, and more that we could not.",
    missing: ["The exam fee"],
  });
});

test("what nobody could read is not shown as nothing", () => {
  expect(costs(fee("form", "not-known"))).toEqual({
    cost: "We could not read what it costs.",
    missing: ["The form fee"],
  });
  expect(costs()).toEqual({ cost: "We could not read what it costs.", missing: [] });
  expect(costs(fee("again", 100, { step: "retake" })).cost).toBe("We could not read what it costs.");
  // What the sponsor does not charge is known to be nothing.
  expect(costs(fee("form", 0)).cost).toBe("$0 in all, as we last read it.");
});

test("the next application is counted from the day that is planned for", () => {
  const edition = windowsOn(real("ccm"), ON);
  // The CCM's periods: November 1 to January 31 for April, March 1 to May 31 for August.
  expect(windowWords(edition, day("2026-12-31"))).toBe(
    "If the dates stay as we read them: applications are open until January 31, 2027, for exams from April 1, 2027 to April 30, 2027.",
  );
  expect(windowWords(edition, day("2027-02-01"))).toBe(
    "If the dates stay as we read them: the next applications are taken from March 1, 2027 to May 31, 2027, for exams from August 1, 2027 to August 31, 2027.",
  );
});

test("the day from which she can apply stands with what it rests on", () => {
  const sure = day("2027-02-28");
  expect(fromWords({ on: ON, eligibleOn: sure }, sure)).toBe("From February 28, 2027, at this pace.");
  expect(fromWords({ on: ON, eligibleOn: null }, sure)).toBe(
    "From February 28, 2027, if what is open goes your way.",
  );
  expect(fromWords({ on: ON, eligibleOn: ON }, ON)).toBe("From today.");
  expect(fromWords({ on: ON, eligibleOn: null }, ON)).toBe("From today, if what is open goes your way.");
});

test("a sponsor without periods is told by its own rule, or as not read", () => {
  const edition = windowsOn(real("ccm"), ON);
  if (edition === undefined) throw new Error("There is no edition.");
  expect(windowWords({ ...edition, periods: [], allYear: true }, ON)).toBe(
    "You can apply on any day of the year.",
  );
  expect(windowWords({ ...edition, periods: [] }, ON)).toBe(edition.text);
  expect(windowWords(undefined, ON)).toBe("We could not read when applications are taken.");
});
