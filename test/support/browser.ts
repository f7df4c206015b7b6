import { accessSync, constants, statSync } from "node:fs";
import { delimiter } from "node:path";
import packagedChromium from "@sparticuz/chromium";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { chooseChromium } from "./chromium-choice.ts";

/** Sandbox and graphics are off because machines that test often have neither; the rest keeps Chromium off the network. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless Chromium, from CHROMIUM_PATH, the machine or the package. */
export const launchBrowser = async (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ executablePath: await browserProgram(), args: BROWSER_FLAGS, ...options });

/** The program of that Chromium. */
export const browserProgram = (): Promise<string> =>
  chooseChromium({
    told: process.env.CHROMIUM_PATH,
    path: (process.env.PATH ?? "").split(delimiter),
    runs: isProgram,
    packaged: unpackedChromium,
  });

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The package carries Chromium for Linux on x64 and unpacks it into the temporary folder. */
async function unpackedChromium(): Promise<string | undefined> {
  return process.platform === "linux" && process.arch === "x64"
    ? await packagedChromium.executablePath()
    : undefined;
}
