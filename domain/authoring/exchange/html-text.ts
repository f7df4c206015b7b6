import { markdownOf } from "../plain-text.ts";

const TOKEN = /<[^<>]*>|[^<]+|</g;
const TAG = /^<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>$/i;

/** Between these and the text around them lies a new paragraph. */
const BLOCKS = new Set([
  "p",
  "div",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "pre",
  "table",
  "tr",
]);
const MARKS: Readonly<Record<string, string>> = { b: "**", strong: "**", i: "*", em: "*" };
/** What holds nothing that a reader sees. */
const UNSEEN = new Set(["script", "style"]);
/** What is left out without a word: a reader sees the same. */
const PLAIN = new Set(["span", "font", "tbody", "thead", "html", "body", "head", "code"]);

/** Simple HTML as Markdown: paragraphs, line breaks, lists, bold, slanted and links. Tells what else was left out. */
export function markdownFromHtml(html: string, leftOut: (what: string) => void): string {
  const writer = new Writer();
  let unseen: string | undefined;
  for (const [token] of withoutComments(html, leftOut).matchAll(TOKEN)) {
    const [, close, tag, rest = ""] = TAG.exec(token) ?? [];
    const name = tag?.toLowerCase();
    if (unseen !== undefined) {
      if (close === "/" && name === unseen) unseen = undefined;
    } else if (name === undefined) {
      // A declaration shows in no page.
      if (!/^<[!?]/.test(token)) writer.text(token);
    } else if (UNSEEN.has(name)) {
      if (close === "") unseen = name;
      leftOut(`<${name}> was left out.`);
    } else if (name === "br") writer.lineBreak();
    else if (name === "li") {
      writer.paragraph(close === "");
    } else if (BLOCKS.has(name)) writer.paragraph();
    else if (Object.hasOwn(MARKS, name)) {
      if (close === "") writer.open(name, MARKS[name] ?? "", MARKS[name] ?? "");
      else writer.close(name);
    } else if (name === "a") {
      const url = /\bhref\s*=\s*["']?(https:\/\/[^\s"'<>()]+)/i.exec(rest)?.[1];
      if (close === "" && url !== undefined) writer.open("a", "[", `](${url.replaceAll("&amp;", "&")})`);
      else if (close === "") leftOut("A link that does not lead to an https:// page lost its address.");
      else writer.close("a");
    } else if (name === "img") leftOut("A picture was left out: say in words what a learner needs to see.");
    else if (!PLAIN.has(name)) leftOut(`<${name.slice(0, 20)}> was left out, and its text kept.`);
  }
  return writer.result();
}

/** No page shows a comment: it may hold the key, or what a word processor tells itself. One that is never closed goes on to the end. */
function withoutComments(html: string, leftOut: (what: string) => void): string {
  let kept = "";
  let from = 0;
  for (let open = html.indexOf("<!--"); open !== -1; open = html.indexOf("<!--", from)) {
    kept += html.slice(from, open);
    // `<!-->` and `<!--->` are whole comments.
    const end = html.indexOf("-->", open + 2);
    if (end === -1) {
      leftOut("A comment that is not closed was left out, with all that stands behind it.");
      return kept;
    }
    from = end + 3;
  }
  return kept + html.slice(from);
}

/** More marks than this within each other mean nothing. */
const DEEPEST = 5;

interface Mark {
  readonly name: string;
  readonly before: string;
  readonly head: string;
  readonly end: string;
}

/** Puts paragraphs together piece by piece; nothing that was written is looked at again, so that long texts stay cheap. */
class Writer {
  #whole: { readonly text: string; readonly item: boolean }[] = [];
  #piece = "";
  #item = false;
  #atHead = true;
  #open: Mark[] = [];

  text(source: string): void {
    const words = decoded(source).replaceAll(/[ \t\n\r\f]+/g, " ");
    if (this.#atHead) this.#piece += markdownOf(words);
    else this.#piece += `${words.startsWith(" ") ? " " : ""}${markdownOf(`a${words.trim()}`).slice(1)}`;
    if (words.trim() === "") return;
    this.#atHead = false;
    if (words.endsWith(" ")) this.#piece += " ";
  }

  lineBreak(): void {
    this.#piece += "\n";
    this.#atHead = true;
  }

  paragraph(item = false): void {
    while (this.#open.length > 0) this.#closeLast();
    const text = this.#piece.replaceAll(/[ \t]+$/gm, "").trim();
    if (text !== "") this.#whole.push({ text, item: this.#item });
    this.#piece = "";
    this.#item = item;
    this.#atHead = true;
  }

  open(name: string, head: string, end: string): void {
    if (this.#open.length >= DEEPEST) return;
    this.#open.push({ name, before: this.#piece, head, end });
    this.#piece = "";
  }

  close(name: string): void {
    if (this.#open.some((one) => one.name === name)) while (this.#closeLast() !== name);
  }

  result(): string {
    this.paragraph();
    return this.#whole
      .map(({ text, item }, index) => {
        const before = this.#whole[index - 1];
        const gap = before === undefined ? "" : before.item && item ? "\n" : "\n\n";
        return `${gap}${item ? `- ${text.replaceAll("\n", "\n  ")}` : text}`;
      })
      .join("");
  }

  /** Marks hold only around words: beside a space or a sign a reader would see them as they are. */
  #closeLast(): string | undefined {
    const last = this.#open.pop();
    if (last === undefined) return undefined;
    const words = this.#piece.trim();
    const holds = last.name === "a" ? words !== "" : MARKED.test(words);
    const lead = this.#piece.slice(0, this.#piece.length - this.#piece.trimStart().length);
    const tail = this.#piece.slice(this.#piece.trimEnd().length);
    this.#piece = `${last.before}${holds ? `${lead}${last.head}${words}${last.end}${tail}` : this.#piece}`;
    return last.name;
  }
}

const MARKED = /^[\p{L}\p{N}](?:[^\n]*[\p{L}\p{N}])?$/u;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
};

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (all: string, ten, hex, name: string) => {
      if (name !== undefined)
        return Object.hasOwn(NAMED, name.toLowerCase()) ? (NAMED[name.toLowerCase()] ?? all) : all;
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
