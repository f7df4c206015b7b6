import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkGuide } from "../../domain/authoring/check-guide.ts";
import type { Fault } from "../../domain/authoring/fault.ts";
import { ownPages, picturesIn } from "./own-pages.ts";

const GUIDES = "content/guides";

/** Every guide, in the order of their names. Adding a file adds the guide. */
export const guideFiles = (): string[] =>
  existsSync(GUIDES)
    ? readdirSync(GUIDES)
        .filter((name) => name.endsWith(".md"))
        .sort()
        .map((name) => join(GUIDES, name))
    : [];

/** Every fault of these guides. */
export function guideFaults(files: readonly string[]): Fault[] {
  const own = ownPages();
  return files.flatMap((file) =>
    // A guide from elsewhere brings its pictures in a folder beside it.
    checkGuide(readFileSync(file, "utf8"), file, {
      ...own,
      pictures: new Map([...own.pictures, ...picturesIn(join(dirname(file), "images"))]),
    }),
  );
}
