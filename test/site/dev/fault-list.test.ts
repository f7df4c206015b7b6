import { describe, expect, test } from "vitest";
import { headline, partedFor, type ShownFault } from "../../../site/src/dev/fault-list.ts";

const fault = (severity: ShownFault["severity"], page: string | null): ShownFault => ({
  place: `content/a.md:1:1`,
  severity,
  rule: "no-key",
  message: "No option is marked.",
  mend: "Mark one.",
  page,
});

describe("the banner of `npm run dev`", () => {
  test("counts errors and warnings, and says when pages are behind", () => {
    const faults = [fault("error", null), fault("warning", null), fault("warning", null)];
    expect(headline({ faults, stale: true })).toBe(
      "1 error, 2 warnings in the content. Pages show what was last without an error.",
    );
    expect(headline({ faults: faults.slice(1, 2), stale: false })).toBe("1 warning in the content.");
    expect(headline({ faults: [], stale: true })).toBe(
      "The content could not be compiled. Pages show what was last without an error.",
    );
  });

  test("shows errors and all faults of the page's own file at once, its own first, and lets other warnings wait", () => {
    const { now, later } = partedFor(
      [fault("warning", "/b/"), fault("error", "/b/"), fault("warning", "/a/"), fault("error", "/a/")],
      "/a/",
    );
    const words = ({ severity, page }: ShownFault) => `${severity} ${page}`;
    expect(now.map(words)).toEqual(["error /a/", "warning /a/", "error /b/"]);
    expect(later.map(words)).toEqual(["warning /b/"]);
  });

  test("lets all warnings wait on a page of another file", () =>
    expect(partedFor([fault("warning", null), fault("warning", "/b/")], "/a/").now).toEqual([]));
});
