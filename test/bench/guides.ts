import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wholeProjectCopy } from "../support/project-copy.ts";
import { generatedGuides } from "./generated-guides.ts";

/** Writes the most memory that the process ever held, in kilobytes, when it ends. */
const TELL_PEAK = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));`;

/**
 * Prints how long the content and the site take to build, and the most memory that each holds, with so many generated
 * guides beside ours. Each build begins with nothing, in a copy of the project.
 */
export async function buildsWithGuides(counts: readonly number[]): Promise<void> {
  console.log("Builds with generated guides, seconds and the most memory held, in megabytes:");
  for (const count of counts.length === 0 ? [100, 1_000] : counts) {
    const folder = wholeProjectCopy();
    try {
      for (const [name, text] of generatedGuides(count))
        writeFileSync(join(folder, "content/guides", name), text);
      const content = await run(folder, ["tools/content/main.ts", "build"]);
      const site = await run(folder, ["node_modules/astro/bin/astro.mjs", "build"]);
      const pages = globSync("dist/site/**/*.html", { cwd: folder }).length;
      const worker = statSync(join(folder, "dist/site/sw.js")).size;
      console.log(
        `  ${count}: content ${content}; site ${site} (${pages} pages; the offline worker has ${worker} bytes)`,
      );
    } catch (error) {
      console.log(`  ${count}: ${(error as Error).message}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** Runs a program of the copy and says what it took. Rejects with the end of what it wrote when it fails. */
async function run(folder: string, program: readonly string[]): Promise<string> {
  const peakFile = join(folder, "peak");
  const started = performance.now();
  const tellPeak = `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`;
  const child = spawn(process.execPath, ["--import", tellPeak, ...program], {
    cwd: folder,
    env: { ...process.env, PEAK_FILE: peakFile, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said = `${said}${text}`.slice(-2_000);
    });
  const [code, signal] = await once(child, "exit");
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  if (code !== 0)
    throw new Error(`${program.join(" ")} ended with ${code ?? signal} after ${seconds} s\n${said}`);
  return `${seconds} s, ${Math.round(Number(readFileSync(peakFile, "utf8")) / 1_024)} MB`;
}
