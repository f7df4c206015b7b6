import { globSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { LOG_PAGES } from "../../site/src/log/app/pages.ts";
import { readData } from "../../site/src/search/document.ts";
import { attributeValues, builtPages, FOLDER } from "../support/built-site.ts";
import { importedBy, scriptsOf, weightOf } from "../support/page-scripts.ts";
import { listsIn } from "../support/put-aside.ts";
import { synthesisedBundles } from "./bundles.ts";

/** One line of "Bytes, with brotli" of docs/performance.md. Budgets stand there and in the tests that hold them. */
interface Weight {
  readonly what: string;
  readonly bytes: readonly number[];
}

/** What the built site and the bundles weigh, by the ways in which the tests of their budgets weigh them. */
export function weights(): Weight[] {
  const pressed = (file: string): number => brotliCompressSync(readFileSync(FOLDER + file)).byteLength;
  const raw = (file: string): number => statSync(FOLDER + file).size;
  const sum = (files: readonly string[], of: (file: string) => number): number =>
    files.reduce((all, file) => all + of(file), 0);
  const fileOf = (address: string): string => (address.endsWith("/") ? `${address}index.html` : address);
  /** A page with the styles and scripts that it loads at once. */
  const whole = (page: string): number => {
    const html = readFileSync(`${FOLDER}${page}index.html`, "utf8");
    const named = (name: string, ending: string): string[] =>
      attributeValues(html, name).filter((file) => file.startsWith("/") && file.endsWith(ending));
    const files = [...named("href", ".css"), ...named("src", ".js").flatMap((file) => importedBy(file))];
    return brotliCompressSync(html).byteLength + sum([...new Set(files)], pressed);
  };
  const found = (pattern: string): string[] => globSync(pattern, { cwd: FOLDER }).map((file) => `/${file}`);

  const checker = ["/plan/check/", "/plan/result/"].flatMap((page) => scriptsOf(page));
  const afterwards = scriptsOf("/plan/result/", { later: true })
    .filter((path) => path.includes("/to-apply."))
    .flatMap((path) => importedBy(path))
    .filter((path) => !checker.includes(path));
  const log = LOG_PAGES.flatMap(({ path }) => scriptsOf(path, { later: true }));
  const listOfQuestions = log.filter((path) => /\/items\.[^/]*\.js$/.test(path));
  const { core, library } = listsIn(FOLDER);
  const onTheWire = (address: string): number =>
    address.endsWith(".woff2")
      ? raw(fileOf(address))
      : brotliCompressSync(readFileSync(FOLDER + fileOf(address)), {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
        }).byteLength;
  const questions = found("practice/q/*.json");
  const cards = found("cards/*").map(raw);
  const reading = builtPages()
    .map(({ path }) => path)
    .filter((path) => path.endsWith("/") && !PROGRAMS.has(path) && !path.startsWith("/log/"))
    .map((path) => ({ path, bytes: whole(path) }))
    .sort((a, b) => b.bytes - a.bytes);
  const bundles = synthesisedBundles();
  const documents = readData(readFileSync(`${FOLDER}/search/index.json`, "utf8")).documents.length;

  return [
    { what: "home: page, styles, scripts", bytes: [whole("/")] },
    { what: "checker: all JavaScript of the questions and the result", bytes: [weightOf(checker)] },
    { what: "result: what it loads by itself afterwards", bytes: [weightOf(afterwards)] },
    { what: "log: JavaScript that opens it", bytes: [weightOf(scriptsOf("/log/"))] },
    {
      what: "log: all JavaScript without the list of questions, and that",
      bytes: [weightOf(log.filter((path) => !listOfQuestions.includes(path))), weightOf(listOfQuestions)],
    },
    {
      what: "put aside with the first visit, and after it, not compressed; both as they travel",
      bytes: [
        sum(core.map(fileOf), raw),
        sum(library.map(fileOf), raw),
        sum([...core, ...library], onTheWire),
      ],
    },
    {
      what: `search: its JavaScript, and what is searched (${documents} documents)`,
      bytes: [weightOf(scriptsOf("/search/", { later: true })), pressed("/search/index.json")],
    },
    {
      what: "a case: JavaScript to read it, and once somebody answers",
      bytes: [weightOf(scriptsOf(CASE)), weightOf(scriptsOf(CASE, { later: true }))],
    },
    { what: "study: JavaScript that opens it", bytes: [weightOf(scriptsOf("/practice/study/"))] },
    {
      what: `questions: the heaviest, and all ${questions.length} not compressed`,
      bytes: [Math.max(...questions.map(pressed)), sum(questions, raw)],
    },
    ...["eligibility", "log", "account", "views"].map((name) => ({
      what: `function ${name}, minified, not compressed`,
      bytes: [bundles.get(name)?.bytes ?? Number.NaN],
    })),
    { what: "all fonts", bytes: [sum(found("**/*.woff2"), raw)] },
    {
      what: `cards: all ${cards.length}, and the largest, not compressed`,
      bytes: [cards.reduce((a, b) => a + b, 0), Math.max(...cards)],
    },
    ...reading
      .slice(0, 3)
      .map(({ path, bytes }) => ({ what: `the heaviest pages for reading: ${path}`, bytes: [bytes] })),
    ...[...PROGRAMS, "/log/"].map((path) => ({
      what: `program with page and styles: ${path}`,
      bytes: [whole(path)],
    })),
  ];
}

const CASE = "/practice/anticoagulant-refill-gap/";
/** More programs than pages. */
const PROGRAMS = new Set([
  "/educators/",
  "/plan/check/",
  "/plan/result/",
  "/practice/exam/",
  "/practice/study/",
  "/search/",
  "/signed-in/",
]);

/** Prints them. Wants `dist/site` and `cdk.out`. */
export function printWeights(): void {
  console.log("Bytes, with brotli where nothing else is said:");
  for (const { what, bytes } of weights())
    console.log(`  ${what}: ${bytes.map((one) => one.toLocaleString("en-US")).join("; ")}`);
}
