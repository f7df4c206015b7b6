import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { anchorOf } from "../../domain/authoring/anchor.ts";
import { seeded } from "../../domain/practice/seeded.ts";
import { SEED } from "../support/runs.ts";

const GUIDES = "content/guides";
const SECTIONS = { fewest: 5, most: 9 };

interface Written {
  readonly frontMatter: string;
  /** Each with its heading. */
  readonly sections: readonly string[];
}

/**
 * So many guides like ours, by their file names: the front matter of one of ours, and sections of any of them with their
 * figures and links, in an order of their own. The same number gives the same guides.
 */
export function generatedGuides(count: number): Map<string, string> {
  const ours = readdirSync(GUIDES)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => read(readFileSync(join(GUIDES, name), "utf8")));
  const sections = ours.flatMap((guide) => guide.sections);
  // A guide rests on something also where its sections have no figures.
  const heads = ours.map((guide) => guide.frontMatter).filter((head) => /^sources:/m.test(head));
  const random = seeded(`guides ${SEED}`);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const id = `generated-${index + 1}`;
      const length = SECTIONS.fewest + Math.floor(random() * (SECTIONS.most - SECTIONS.fewest + 1));
      const chosen = new Map<string, string>();
      while (chosen.size < length) {
        const section = one(sections);
        chosen.set(anchorOf(section.split("\n", 1)[0]?.slice("## ".length) ?? ""), section);
      }
      const frontMatter = one(heads).replace(/^id: .*$/m, `id: ${id}`);
      return [`${id}.md`, `---\n${frontMatter}\n---\n\n${[...chosen.values()].join("\n\n")}\n`];
    }),
  );
}

/** A guide taken apart. Sections that lead to another part of their own guide are left out: elsewhere that part is not there. */
function read(text: string): Written {
  const [, frontMatter = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const sections = body
    .split(/^(?=## )/m)
    .map((section) => section.trim())
    .filter((section) => section.startsWith("## ") && !section.includes("](#"));
  return { frontMatter, sections };
}
