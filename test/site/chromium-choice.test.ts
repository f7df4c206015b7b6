import { describe, expect, test } from "vitest";
import { type ChromiumPlaces, chooseChromium } from "../support/chromium-choice.ts";

const nothing: ChromiumPlaces = {
  told: undefined,
  path: ["/usr/bin", "", "/opt/bin"],
  runs: () => false,
  packaged: async () => undefined,
};
const among =
  (...files: string[]) =>
  (file: string) =>
    files.includes(file);

describe("the Chromium of the journeys", () => {
  test("is the one that CHROMIUM_PATH names, before any that is installed", async () => {
    const runs = among("/own/chrome", "/usr/bin/chromium");
    expect(await chooseChromium({ ...nothing, told: "/own/chrome", runs })).toBe("/own/chrome");
  });

  test("is never another one in place of a CHROMIUM_PATH that is wrong", async () => {
    const choice = chooseChromium({ ...nothing, told: "/own/gone", runs: among("/usr/bin/chromium") });
    await expect(choice).rejects.toThrow("CHROMIUM_PATH is /own/gone, and there is no program of that name.");
  });

  test("is an installed one, in the order of PATH", async () => {
    const runs = among("/opt/bin/chromium", "/usr/bin/google-chrome");
    expect(await chooseChromium({ ...nothing, runs })).toBe("/usr/bin/google-chrome");
  });

  test("is the package's when CHROMIUM_PATH is empty and none is installed", async () => {
    const packaged = async () => "/tmp/chromium";
    expect(await chooseChromium({ ...nothing, told: "", packaged })).toBe("/tmp/chromium");
  });

  test("is not unpacked from the package when one is installed", async () => {
    const packaged = () => Promise.reject(new Error("unpacked"));
    const runs = among("/usr/bin/chromium-browser");
    expect(await chooseChromium({ ...nothing, runs, packaged })).toBe("/usr/bin/chromium-browser");
  });

  test("missing everywhere is an error that says what to install", async () => {
    await expect(chooseChromium(nothing)).rejects.toThrow(
      /no Chromium.*apt-get install chromium.*CHROMIUM_PATH/,
    );
  });
});
