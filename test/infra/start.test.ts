import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { type BuildStep, runGroup, runStep, STEPS } from "../../infra/local/build-steps.ts";
import { openDataFolder } from "../../infra/local/data-folder.ts";
import { portFrom } from "../../infra/local/options.ts";
import { requireWritable } from "../../infra/local/writable.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "caseway-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Runs what `npm start` runs in a process that says it is another version, platform or architecture. */
function startAs(machine: { version?: string; platform?: string; arch?: string }) {
  write(
    "fake.cjs",
    Object.entries(machine)
      .map(([name, value]) => `Object.defineProperty(process, "${name}", { value: "${value}" });`)
      .join("\n"),
  );
  return spawnSync(process.execPath, ["--require", join(folder, "fake.cjs"), "infra/local/start.cjs"], {
    encoding: "utf8",
    timeout: 20_000,
  });
}

describe("the machine", () => {
  test.each(["v20.20.2", "v24.14.9", "v25.0.0", "v26.1.0", "v0.10.48", "v8.17.0"])(
    "with Node %s is told which Node is needed, and nothing starts",
    (version) => {
      const { status, stdout, stderr } = startAs({ version, platform: "linux", arch: "x64" });
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr.trim()).toBe(
        `Caseway needs Node 24.15 or a later Node 24. This is Node ${version}.\nNode 24 comes with the project's packages. Run: npm ci\nThen start with npm, which uses it: npm start`,
      );
    },
  );

  test("that is a Mac is told to install Node itself", () => {
    const { status, stderr } = startAs({ version: "v22.0.0", platform: "darwin", arch: "arm64" });
    expect(status).toBe(1);
    expect(stderr).toContain("On a Mac, install Node 24");
  });

  test.each([
    ["freebsd", "x64"],
    ["linux", "ia32"],
    ["win32", "arm64"],
  ])("of the kind %s %s is told what it runs on", (platform, arch) => {
    const { status, stderr } = startAs({ platform, arch });
    expect(status).toBe(1);
    expect(stderr).toContain(`Caseway cannot run on this kind of computer (${platform} ${arch}).`);
    expect(stderr).toContain("It runs on Linux and macOS (x64 or arm64) and on Windows (x64).");
  });

  test("is judged by the same range as package.json", () => {
    const { complaint } = createRequire(import.meta.url)("../../infra/local/check-machine.cjs");
    const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(engines.node).toBe(">=24.15 <25");
    for (const version of ["v24.15.0", "v24.21.0", "v24.100.3"]) {
      expect(complaint({ version, platform: "linux", arch: "arm64" })).toBe("");
    }
  });

  test.each(["start.cjs", "check-machine.cjs"])("with a very old Node can at least read %s", (file) => {
    const code = readFileSync(`infra/local/${file}`, "utf8");
    const as = (target: string) => transformSync(code, { target }).code;
    // Nothing had to be rewritten for the language of 2009, and nothing could not be.
    expect(as("es5")).toBe(as("esnext"));
  });
});

describe("the port", () => {
  test.each([
    [[], {}, 4321],
    [[], { PORT: "5000" }, 5000],
    [["--port", "6000"], { PORT: "5000" }, 6000],
    [["--port=6001"], {}, 6001],
  ])("of %j and %j is %i", (args, variables, port) => expect(portFrom(args, variables)).toBe(port));

  test.each([["0"], ["65536"], ["http"], ["-1"], [""], ["4321.5"]])("%j is none", (asked) => {
    expect(() => portFrom(["--port", asked], {})).toThrow(/is not a port\. Choose one from 1 to 65535/);
  });

  test("an option that does not exist is named", () => {
    expect(() => portFrom(["--prot", "5000"], {})).toThrow("npm start does not know --prot.");
  });
});

describe("a folder that cannot be written to", () => {
  test("because a file is in its place is named, with the mend", () => {
    write("dist", "a file");
    expect(() => requireWritable(folder, ["dist"])).toThrow(
      `Caseway cannot write to ${join(folder, "dist")} (ENOTDIR). There is a file where a folder must be. Move it away and start again.`,
    );
  });

  test("because it is read-only is named, with the mend", () => {
    chmodSync(folder, 0o555);
    // Permission bits do not hold for root: for a moment this process is nobody.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(() => requireWritable(folder, ["dist"])).toThrow(
        `Caseway cannot write to ${join(folder, "dist")} (EACCES). Make that folder writable, or copy the project to a folder of your own.`,
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(folder, 0o755);
    }
  });

  test("is looked for without leaving a file behind", () => {
    requireWritable(folder, ["dist", "cdk.out"]);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["cdk.out", "dist"]);
  });
});

describe("a build step", () => {
  const step: BuildStep = {
    name: "copy",
    title: "copy",
    inputs: ["in"],
    output: "out",
    command: ["build.mjs"],
  };
  const run = () => runStep(folder, step);
  beforeEach(() => {
    write("in/a.txt", "1");
    write("build.mjs", 'import { cpSync } from "node:fs"; cpSync("in", "out", { recursive: true });');
  });

  test("runs the first time, and not again while nothing changed", async () => {
    expect([await run(), await run(), await run()]).toEqual([true, false, false]);
    expect(readFileSync(join(folder, "out/a.txt"), "utf8")).toBe("1");
  });

  test.each([
    ["an input changed, even to the same length at the same time", () => write("in/a.txt", "2")],
    ["an input is new", () => write("in/deep/b.txt", "")],
    ["an input is gone", () => rmSync(join(folder, "in/a.txt"))],
    ["an output was changed by hand", () => write("out/a.txt", "9")],
    ["the output is gone", () => rmSync(join(folder, "out"), { recursive: true })],
    ["what it remembers was cut short", () => write("node_modules/.cache/caseway/copy.json", '"ab')],
  ])("runs again when %s", async (_, change) => {
    await run();
    change();
    expect(await run()).toBe(true);
  });

  test("that fails says what the program said, and runs again next time", async () => {
    write("build.mjs", 'console.error("guide.md:3:1 no title"); process.exit(1);');
    for (const _ of [1, 2]) {
      await expect(run()).rejects.toThrow(/guide\.md:3:1 no title[\s\S]*Building the copy failed/);
    }
  });

  test("names inputs that exist", () => {
    const missing = STEPS.flat()
      .flatMap(({ inputs }) => inputs)
      .filter(
        (path) => !STEPS.flat().some(({ output }) => path.startsWith(output)) && !existsInProject(path),
      );
    expect(missing).toEqual([]);
  });
});

describe("steps of a group", () => {
  const step = (name: string, code: string): BuildStep => {
    write(`${name}.mjs`, `import { existsSync, mkdirSync } from "node:fs";\nmkdirSync("${name}");\n${code}`);
    return { name, title: name, inputs: [`${name}.mjs`], output: name, command: [`${name}.mjs`] };
  };
  const run = (group: readonly BuildStep[]) =>
    runGroup(
      group,
      async (one, signal) => void (await runStep(folder, one, signal)),
      new AbortController().signal,
    );

  test("run at the same time", async () => {
    const waits = (other: string) =>
      `while (!existsSync("${other}")) await new Promise((go) => setTimeout(go, 10));`;
    await run([step("one", waits("two")), step("two", waits("one"))]);
    expect(existsSync(join(folder, "node_modules/.cache/caseway/one.json"))).toBe(true);
    expect(existsSync(join(folder, "node_modules/.cache/caseway/two.json"))).toBe(true);
  });

  test("are all ended when one fails, and that one is told of", async () => {
    const slow = step("slow", "setTimeout(() => undefined, 60_000);");
    const waits = 'while (!existsSync("slow")) await new Promise((go) => setTimeout(go, 10));';
    const broken = step("broken", `${waits} console.error("no title"); process.exit(1);`);
    await expect(run([slow, broken])).rejects.toThrow("no title\n\nBuilding the broken failed");
  });
});

const existsInProject = (path: string): boolean => existsSync(path);

describe("npm start", () => {
  /** A process that does what main.ts does, in a folder of its own. */
  function startIn(root: string, steps: readonly BuildStep[], port: number) {
    const module = new URL("../../infra/local/run.ts", import.meta.url).href;
    const code = `import { run } from ${JSON.stringify(module)};
      await run(${JSON.stringify(root)}, [${JSON.stringify(steps)}], ["--port", "${port}"]);`;
    return watched(spawn(process.execPath, ["--input-type=module", "-e", code]));
  }

  function watched(child: ChildProcessWithoutNullStreams) {
    const said = { out: "", error: "" };
    child.stdout.on("data", (chunk) => {
      said.out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said.error += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    return { child, said, ended };
  }

  async function freePort(): Promise<number> {
    const { server, port } = await taken();
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  async function taken() {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    return { server, port: (server.address() as AddressInfo).port };
  }

  test("names a taken port before it builds anything", async () => {
    const { server, port } = await taken();
    const { said, ended } = watched(
      spawn(process.execPath, ["infra/local/start.cjs", "--port", String(port)]),
    );
    expect(await ended).toBe(1);
    server.close();
    expect(said.out).toBe("");
    expect(said.error.trim()).toBe(
      `Port ${port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
    );
  });

  test("prints the address, serves, and ends at once and well on Ctrl-C", async () => {
    cpSync(inject("assemblyFolder"), join(folder, "cdk.out"), { recursive: true });
    write("dist/site/index.html", "<title>Home</title>");
    const port = await freePort();
    const { child, said, ended } = startIn(folder, [], port);
    await expect
      .poll(() => said.out, { timeout: 30_000 })
      .toContain(
        `Caseway is at http://localhost:${port}\nWhat you enter is kept in ${join(folder, ".caseway")}\n`,
      );
    // An open connection and a function that has run do not hold it up.
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain("Home");
    expect((await fetch(`http://localhost:${port}/v1/openapi.json`)).status).toBe(200);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(said.error).toBe("");
  });

  test("tells of another Caseway with the same data before it builds anything", async () => {
    const dataFolder = join(folder, ".caseway");
    const other = openDataFolder(dataFolder);
    const { said, ended } = startIn(folder, [], await freePort());
    expect(await ended).toBe(1);
    other.close();
    expect(said.out).toBe("");
    expect(said.error.trim()).toBe(
      `Caseway is running already, with the same data (${dataFolder}). Use that one, or stop it with Ctrl-C in its terminal and start again.`,
    );
  });

  test("ends well on Ctrl-C while it builds", async () => {
    write("build.mjs", 'console.log("building"); setTimeout(() => undefined, 60_000);');
    const slow = {
      name: "slow",
      title: "slow",
      inputs: ["build.mjs"],
      output: "dist",
      command: ["build.mjs"],
    };
    const { child, said, ended } = startIn(folder, [slow], await freePort());
    await expect
      .poll(() => existsSync(join(folder, "node_modules/.cache/caseway")), { timeout: 30_000 })
      .toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(said.error).toBe("");
  });

  test("shows what failed and ends with 1 when a build fails", async () => {
    write("build.mjs", 'console.error("guide.md:3:1 no title"); process.exit(1);');
    const broken = {
      name: "b",
      title: "site",
      inputs: ["build.mjs"],
      output: "dist",
      command: ["build.mjs"],
    };
    const { said, ended } = startIn(folder, [broken], await freePort());
    expect(await ended).toBe(1);
    expect(said.error.trim()).toBe("guide.md:3:1 no title\n\nBuilding the site failed: node build.mjs");
  });
});
