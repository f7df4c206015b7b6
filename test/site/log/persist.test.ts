import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser whose promise stands as told, and what it is asked. */
function browser({ kept, grants }: { kept: boolean; grants: boolean }) {
  const asked: string[] = [];
  let promise = kept;
  vi.stubGlobal("navigator", {
    storage: {
      persisted: async () => promise,
      persist: async () => {
        asked.push("persist");
        promise = grants;
        return promise;
      },
    },
  });
  return asked;
}
/** As on a page that was just opened. */
async function page() {
  vi.resetModules();
  return import("../../../site/src/log/device/persist.ts");
}

describe("the browser's promise to keep the log", () => {
  test("is asked for once a page, and not where it was given", async () => {
    const asked = browser({ kept: false, grants: false });
    const { askToKeepOnce, promised } = await page();
    askToKeepOnce();
    askToKeepOnce();
    await vi.waitFor(() => expect(asked).toEqual(["persist"]));
    expect(await promised()).toBe("may-go");

    const again = browser({ kept: true, grants: true });
    const other = await page();
    other.askToKeepOnce();
    await other.promised();
    expect(again).toEqual([]);
  });

  test("is told as it stands after asking", async () => {
    browser({ kept: false, grants: true });
    expect(await (await page()).askToKeep()).toBe("kept");
  });

  test("is not known where the browser does not say", async () => {
    vi.stubGlobal("navigator", {});
    expect(await (await page()).askToKeep()).toBe("unknown");
    vi.stubGlobal("navigator", {
      storage: {
        persist: () => Promise.reject(new TypeError("no")),
        persisted: () => Promise.reject(new TypeError("no")),
      },
    });
    expect(await (await page()).askToKeep()).toBe("unknown");
  });
});
