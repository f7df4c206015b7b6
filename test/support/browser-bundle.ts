import { build } from "esbuild";

/**
 * A module bundled for browsers as old as the site's oldest; what it exports is in the global `caseway`. Answers with the
 * text of a script.
 */
export async function browserBundle(module: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [module],
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "caseway",
    target: ["chrome109", "firefox115", "safari15.6"],
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`${module} was not bundled.`);
  return script.text;
}
