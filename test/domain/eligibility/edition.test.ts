import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";
import type { Dated } from "../../../domain/eligibility/edition-fields.ts";

const edition = (id: string, from: Dated["from"], seenInForce?: string): Dated => ({
  id,
  from,
  read: day("2026-11-22"),
  ...(seenInForce !== undefined && { seenInForce: day(seenInForce) }),
});

describe("latestEdition", () => {
  const old = edition("old", "not-known", "2019-12-31");
  const middle = edition("middle", day("2022-01-01"));
  const newest = edition("newest", "not-known", "2025-06-30");

  test.each([
    ["newest first", [newest, middle, old]],
    ["oldest first", [old, middle, newest]],
    ["mixed", [middle, newest, old]],
  ])("is the one that is known to have come last, %s", (_, editions) => {
    expect(latestEdition(editions)).toBe(newest);
  });

  test("of two that are known from the same day is the one that stands first", () => {
    const twin = edition("twin", day("2025-06-30"));
    expect(latestEdition([newest, twin])).toBe(newest);
  });

  test("of none is none", () => {
    expect(latestEdition([])).toBeUndefined();
  });
});
