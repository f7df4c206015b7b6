import { expect, test } from "vitest";
import { figureOf } from "../../../site/src/lib/figures.ts";

/** Expected values as the credentials' files state them. */
test.each([
  ["rule", "ccm.twenty-four-months", "24 months"],
  ["within", "cmgt-bc.case-management-hours", "3 years"],
  ["within", "cdms.disability-management-hours", "5 years"],
  ["renewal", "ccm.years", "5 years"],
  ["renewal", "ccm.ethics", "8 hours"],
  ["renewal", "ccm.about-three-months", "3 months"],
  ["renewal", "cmgt-bc.eight-weeks-before", "8 weeks"],
  ["renewal", "cdms.late", "90 days"],
])("{%s:%s} is %s", (kind, reference, value) => {
  expect(figureOf(kind, reference).value).toBe(value);
});

test.each([
  ["within", "ccm.twenty-four-months"],
  ["within", "ccm.no-such-rule"],
  ["renewal", "ccm.window"],
  ["renewal", "ccm.no-such-part"],
])("{%s:%s} is nothing", (kind, reference) => {
  expect(() => figureOf(kind, reference)).toThrow(`There is no figure {${kind}:${reference}}.`);
});
