import { basename, normalize, resolve, sep } from "node:path";
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from "astro";
import { type Fault, howToMend, whatIsWrong } from "../../domain/authoring/fault.ts";
import { buildContent } from "./build.ts";
import { checkContent } from "./check.ts";

/**
 * Content in `npm run dev`: compiled when the server starts and whenever a file is saved, with its faults on every page.
 * Faults never stop the server. While there is an error, pages show the content as it was before.
 */
export function contentInDev(): AstroIntegration {
  let state: ContentState = { faults: [], stale: false };
  const compile = (evenWithErrors: boolean, logger: AstroIntegrationLogger): readonly string[] => {
    const made = compiled({ evenWithErrors }, logger);
    state = made.state;
    return made.written;
  };
  return {
    name: "content-in-dev",
    hooks: {
      "astro:config:setup": ({ command, injectScript, logger }) => {
        if (command !== "dev") return;
        // What has errors is left out, so that the rest can be shown.
        compile(true, logger);
        injectScript("page", 'import "/site/src/dev/faults.ts";');
      },
      "astro:server:setup": ({ server, logger }) => {
        onContentChange(server, () => {
          const written = compile(false, logger);
          // They are put in place by moving, which not every watcher takes for a change.
          for (const file of written) server.watcher.emit("change", resolve(file));
          server.ws.send(FAULTS, state);
        });
        server.ws.on(ASK, (_, client) => client.send(FAULTS, state));
      },
    },
  };
}

/** What the pages are sent, and what they ask with when they open: site/src/dev/faults.ts knows both names. */
const FAULTS = "caseway:faults";
const ASK = "caseway:faults-please";

/** What a page shows of the content as it is now. */
export interface ContentState {
  readonly faults: readonly ShownFault[];
  /** True where pages show the content as it was before an error. */
  readonly stale: boolean;
}
export interface ShownFault {
  /** `file:line:column` */
  readonly place: string;
  readonly severity: Fault["severity"];
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
  /** The address of the page that is made of the file; null where there is none. */
  readonly page: string | null;
}

function compiled(
  { evenWithErrors }: { readonly evenWithErrors: boolean },
  logger: AstroIntegrationLogger,
): { readonly state: ContentState; readonly written: readonly string[] } {
  try {
    const { faults } = checkContent([]);
    const errors = faults.filter(({ severity }) => severity === "error").length;
    const written = errors === 0 || evenWithErrors ? buildContent() : [];
    if (errors > 0) logger.warn(`${errors} ${errors === 1 ? "error" : "errors"} in the content.`);
    return { state: { faults: faults.map(shownFault), stale: errors > 0 }, written };
  } catch (error) {
    // A file that went away while it was read, or a fault of ours: the next save is another try.
    const message = error instanceof Error ? error.message : String(error);
    logger.error(`The content could not be compiled: ${message}`);
    return { state: { faults: [], stale: true }, written: [] };
  }
}

export const shownFault = (fault: Fault): ShownFault => ({
  place: `${fault.file}:${fault.line}:${fault.column}`,
  severity: fault.severity,
  rule: fault.rule,
  message: whatIsWrong(fault),
  mend: howToMend(fault),
  page: pageOf(fault.file),
});

/** Which page of the site is made of a content file. */
export function pageOf(file: string): string | null {
  const [content, kind] = normalize(file).split(sep);
  const id = basename(file).replace(/(\.cases\.yaml|\.md)$/, "");
  if (content !== "content" || id === basename(file)) return null;
  if (kind === "scenarios" || kind === "questions") return `/practice/${id}/`;
  return kind === "guides" || kind === "credentials" ? `/${kind}/${id}/` : null;
}

/** Editors save in several steps; they are one change. */
const PAUSE_MS = 80;

function onContentChange(
  { watcher, config }: HookParameters<"astro:server:setup">["server"],
  changed: () => void,
): void {
  const folder = `${config.root.replace(/[\\/]$/, "")}/content/`.replaceAll("\\", "/");
  let timer: ReturnType<typeof setTimeout> | undefined;
  watcher.add(folder);
  watcher.on("all", (_, path) => {
    if (!path.replaceAll("\\", "/").startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE_MS);
  });
}
