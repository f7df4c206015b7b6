import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const PATHS = "content/paths";
/** The file that holds the steps of all paths; every other one is a path. */
const STEPS = "steps.yaml";

/** Every file about the paths to certification, in the order of their names. */
export const pathFiles = (folder = PATHS): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** The ids of the paths: each has a page. */
export const pathIds = (folder = PATHS): string[] =>
  pathFiles(folder)
    .filter((file) => basename(file) !== STEPS)
    .map((file) => basename(file, ".yaml"));
