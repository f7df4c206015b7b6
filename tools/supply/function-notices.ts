import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { noticesOf, packageFolderOf } from "./notices.ts";

/**
 * `node tools/supply/function-notices.ts FOLDER`: reads from the map of a function's bundle what was built into it, and
 * writes NOTICES.txt beside it. Fails where a package has no license text.
 */
const folder = process.argv[2] ?? "";
const { sources } = z
  .object({ sources: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(join(folder, "index.mjs.map"), "utf8")));
const folders = sources.flatMap((source) => packageFolderOf(resolve(folder, source)) ?? []);
writeFileSync(
  join(folder, "NOTICES.txt"),
  `This function holds parts of the packages below. Each is under its own license.\n\n${noticesOf(folders)}`,
);
