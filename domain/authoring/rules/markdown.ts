import { shown } from "../fault.ts";
import { deadAnchors, deadPages, isOwn } from "./links.ts";
import type { Rule } from "./rule.ts";

/** Markdown that we do not show, because it would not be safe, or not work on every device. */
export const markdownRules: readonly Rule[] = [
  {
    id: "raw-html",
    severity: "error",
    check: ({ nodes }) =>
      nodes
        .filter(({ node }) => node.type === "html")
        .map(({ at, source }) => ({
          at,
          message: source.startsWith("<!--")
            ? "Comments are not hidden from readers here."
            : `HTML such as ${shown(source)} is not shown.`,
          mend: source.startsWith("<!--") ? "Take it out." : "Use Markdown, for example **bold** text.",
        })),
  },
  {
    id: "picture",
    severity: "error",
    check: ({ nodes }) =>
      nodes
        .filter(({ node }) => node.type === "image" || node.type === "imageReference")
        .map(({ at }) => ({
          at,
          message: "Scenarios cannot hold pictures.",
          mend: "Say in words what a learner needs to see.",
        })),
  },
  {
    id: "link",
    severity: "error",
    check: ({ nodes }) =>
      nodes.flatMap(({ node, at }) => {
        if (node.type === "linkReference" || node.type === "definition")
          return [
            {
              at,
              message: "This link keeps its address in another place.",
              mend: "Write the address beside the words: [words](https://...).",
            },
          ];
        return node.type === "link" && !node.url.startsWith("https://") && !isOwn(node.url)
          ? [
              {
                at,
                message: `This link leads to ${shown(node.url)}.`,
                mend: "Use a whole address that begins with https://, or a page of ours that begins with a slash.",
              },
            ]
          : [];
      }),
  },
  {
    id: "link-nowhere",
    severity: "error",
    check: ({ nodes, own }) => (own === undefined ? [] : deadPages(nodes, own)),
  },
  {
    id: "anchor-nowhere",
    severity: "error",
    // A question stands on several pages, none of which has headings of its own.
    check: ({ nodes, own }) => deadAnchors(nodes, new Set(), own?.anchors),
  },
];
