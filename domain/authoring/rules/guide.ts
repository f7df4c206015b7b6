import { anchorOf } from "../anchor.ts";
import { type Finding, type Severity, shown } from "../fault.ts";
import type { FrontMatter } from "../front-matter.ts";
import { FIGURE, FIGURE_KINDS } from "../guide.ts";
import type { OwnPages } from "../own-pages.ts";
import type { GuideDocument } from "../parse-guide.ts";
import { deadAnchors, deadPage, deadPages, isOwn } from "./links.ts";

/** A rule of the check of guides. */
export interface GuideRule {
  readonly id: string;
  readonly severity: Severity;
  /** Receives a document that may be broken in any way, and never throws. */
  check(document: GuideDocument): readonly Finding[];
}

/** The order of a guide's headings, and what stands above them. */
const headingRules: readonly GuideRule[] = [
  {
    id: "text-above-heading",
    severity: "error",
    check: ({ nodes }) => {
      const first = nodes.find(({ top }) => top);
      return first === undefined || (first.node.type === "heading" && first.node.depth === 2)
        ? []
        : [
            {
              at: first.at,
              message: "A guide begins with a heading; what stands above it is not shown.",
              mend: "Put a line that begins with `## ` above it, or say it in the `lede`.",
            },
          ];
    },
  },
  {
    id: "heading-order",
    severity: "error",
    check: ({ nodes }) => {
      let above = 2;
      return nodes.flatMap(({ node, at, top }): Finding[] => {
        if (node.type !== "heading") return [];
        const allowed = top && node.depth >= 2 && node.depth <= above + 1;
        above = Math.max(node.depth, 2);
        return allowed
          ? []
          : [
              {
                at,
                message: !top
                  ? "This heading stands inside a list or a quote."
                  : node.depth === 1
                    ? "A heading with one number sign is the title of the page, which is in the front matter."
                    : `A step is left out between this heading and the one above it.`,
                mend: "Begin a section with `## `, and a part of a section with `### `.",
              },
            ];
      });
    },
  },
  {
    id: "anchor-twice",
    severity: "error",
    check: ({ headings }) => {
      const seen = new Set(["sources"]);
      return headings.flatMap(({ text, at }): Finding[] => {
        const anchor = anchorOf(text);
        const again = seen.has(anchor) || anchor === "";
        seen.add(anchor);
        return again
          ? [
              {
                at,
                message:
                  anchor === ""
                    ? "This heading has no letters, so no link can lead to it."
                    : `Another heading has the anchor ${shown(anchor)} too.`,
                mend: "Word it differently.",
              },
            ]
          : [];
      });
    },
  },
];

const linkRules: readonly GuideRule[] = [
  {
    id: "link",
    severity: "error",
    check: ({ nodes }) =>
      nodes.flatMap(({ node, at }): Finding[] => {
        if (node.type === "definition" || node.type === "linkReference" || node.type === "imageReference")
          return [
            {
              at,
              message: "This link or picture keeps its address in another place.",
              mend: "Write the address beside the words: [words](https://...).",
            },
          ];
        return node.type === "link" && !/^(?:https:\/\/|#)/.test(node.url) && !isOwn(node.url)
          ? [
              {
                at,
                message: `This link leads to ${shown(node.url)}.`,
                mend: "Use a whole address that begins with https://, a page of ours that begins with a slash, or #anchor.",
              },
            ]
          : [];
      }),
  },
  {
    id: "link-nowhere",
    severity: "error",
    check: ({ nodes, own, frontMatter }) =>
      own === undefined ? [] : [...deadPages(nodes, own), ...deadNext(frontMatter, own)],
  },
  {
    id: "anchor-nowhere",
    severity: "error",
    check: ({ nodes, headings, own }) =>
      deadAnchors(nodes, new Set([...headings.map(({ text }) => anchorOf(text)), "sources"]), own?.anchors),
  },
];

/** The page to go to from here, in the front matter. */
function deadNext(frontMatter: FrontMatter, own: OwnPages): Finding[] {
  const { next } = (frontMatter.data ?? {}) as { next?: { to?: unknown } | null };
  const to = next?.to;
  if (typeof to !== "string" || !isOwn(to)) return [];
  return deadPage(to, own).map((finding) => ({ ...finding, at: frontMatter.at(["next", "to"]) }));
}

const IMAGES = "images/";
const TYPES = /\.(?:png|jpe?g|webp|svg)$/i;
/** The largest picture, in bytes: what a phone on a slow connection loads within seconds. */
const LARGEST = 200_000;

const pictureRules: readonly GuideRule[] = [
  {
    id: "picture-alternative",
    severity: "error",
    check: ({ pictures }) =>
      pictures
        .filter(({ alternative }) => alternative.trim().length < 5)
        .map(({ at }) => ({
          at,
          message: "This picture has no words for those who cannot see it.",
          mend: "Say between the square brackets what it shows: ![A form with three signatures](images/form.png).",
        })),
  },
  {
    id: "picture-place",
    severity: "error",
    check: ({ pictures, own }) =>
      pictures.flatMap(({ at, url }): Finding[] => {
        const name = url.slice(IMAGES.length);
        if (!url.startsWith(IMAGES) || !/^[a-z0-9-]+\.[a-z]+$/.test(name))
          return [
            {
              at,
              message: `The picture ${shown(url)} is not in the folder of the guides' pictures.`,
              mend: "Put it into content/guides/images, under a name of small letters and hyphens, and write images/name.png.",
            },
          ];
        return own === undefined || own.pictures.has(name)
          ? []
          : [
              {
                at,
                message: `There is no picture ${shown(url)}.`,
                mend: "Check its name. On the page for educators, drop it together with the guide; with Git, put it into content/guides/images.",
              },
            ];
      }),
  },
  {
    id: "picture-type",
    severity: "error",
    check: ({ pictures }) =>
      pictures
        .filter(({ url }) => !TYPES.test(url))
        .map(({ at, url }) => ({
          at,
          message: `The picture ${shown(url)} is of a kind that not every browser shows.`,
          mend: "Save it as .png, .jpg, .webp or .svg.",
        })),
  },
  {
    id: "picture-large",
    severity: "error",
    check: ({ pictures, own }) =>
      pictures.flatMap(({ at, url }): Finding[] => {
        const bytes = own?.pictures.get(url.slice(IMAGES.length)) ?? 0;
        return bytes > LARGEST
          ? [
              {
                at,
                message: `The picture has ${Math.ceil(bytes / 1_000)} KB.`,
                mend: `Make it smaller: ${LARGEST / 1_000} KB at most.`,
              },
            ]
          : [];
      }),
  },
];

const contentRules: readonly GuideRule[] = [
  {
    id: "guide-empty",
    severity: "error",
    check: ({ nodes, end }) =>
      nodes.length > 0
        ? []
        : [{ at: end, message: "There is no text.", mend: "Write the guide below the front matter." }],
  },
  {
    id: "no-source",
    severity: "error",
    check: ({ body, sources, frontMatter }) =>
      sources > 0 || FIGURE.test(body)
        ? []
        : [
            {
              at: frontMatter.at(["sources"]),
              message: "The guide rests on nothing that a reader can look up.",
              mend: 'Say what it rests on: `sources: [{ title: "The page, and its date", read: 2026-11-22 }]`. Or take figures from a credential: {rule:ccm.twenty-four-months}.',
            },
          ],
  },
  {
    id: "placeholder",
    severity: "error",
    check: ({ places }) =>
      places
        .filter(({ text }) => text !== "{credentials-table}" && FIGURE.exec(text)?.[0] !== text)
        .map(({ at, text }) => ({
          at,
          message: `${shown(text)} is nothing that we can fill in.`,
          mend: `Use {credentials-table}, or a figure: ${FIGURE_KINDS.map((kind) => `{${kind}:...}`).join(", ")}.`,
        })),
  },
  {
    id: "raw-html",
    severity: "error",
    check: ({ nodes }) =>
      nodes
        .filter(({ node }) => node.type === "html")
        .map(({ at, source }) => ({
          at,
          message: `HTML such as ${shown(source)} is not shown.`,
          mend: "Use Markdown, for example **bold** text.",
        })),
  },
];

/** Every rule for one guide beyond those that all files share. */
export const guideRules: readonly GuideRule[] = [
  ...headingRules,
  ...linkRules,
  ...pictureRules,
  ...contentRules,
];
