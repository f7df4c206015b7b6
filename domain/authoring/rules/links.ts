import { nearest } from "../../text/nearest.ts";
import type { Finding } from "../fault.ts";
import { shown } from "../fault.ts";
import type { OwnPages } from "../own-pages.ts";
import type { PlacedNode } from "../placed-nodes.ts";

/** Whether an address leads to a page of ours: it begins with one slash. */
export const isOwn = (url: string): boolean => /^\/(?!\/)/.test(url);

/** Links to pages of ours that are not there. */
export const deadPages = (nodes: readonly PlacedNode[], own: OwnPages): Finding[] =>
  nodes.flatMap(({ node, at }) =>
    node.type === "link" && isOwn(node.url) ? deadPage(node.url, own).map((one) => ({ ...one, at })) : [],
  );

/** The same of one address of ours, without its place. */
export function deadPage(url: string, { pages }: Pick<OwnPages, "pages">): Omit<Finding, "at">[] {
  const page = pageOf(url);
  if (pages.has(page)) return [];
  const meant = pages.has(`${page}/`) ? `${page}/` : nearest(page, [...pages]);
  return [
    {
      message: `There is no page ${shown(page)}.`,
      mend:
        meant === undefined
          ? "Open the page and copy its address from the first slash on."
          : `Did you mean ${meant}?`,
    },
  ];
}

/** Links to places on our pages that are not there. `here` are the anchors of the page itself. */
export function deadAnchors(
  nodes: readonly PlacedNode[],
  here: ReadonlySet<string>,
  anchors: OwnPages["anchors"] | undefined,
): Finding[] {
  return nodes.flatMap(({ node, at }) => {
    if (node.type !== "link") return [];
    const [address = "", anchor = ""] = node.url.split("#", 2);
    if (anchor === "" || (address !== "" && !isOwn(address))) return [];
    const known = address === "" ? here : anchors?.get(pageOf(address));
    if (known === undefined || known.has(anchor)) return [];
    const meant = nearest(anchor, [...known]);
    return [
      {
        at,
        message: `There is no heading with the anchor ${shown(anchor)}${address === "" ? "" : " on that page"}.`,
        mend: `${meant === undefined ? "" : `Did you mean #${meant}? `}An anchor is its heading in small letters, joined by hyphens.`,
      },
    ];
  });
}

/** The page of an address, without its anchor and what stands behind a question mark. */
const pageOf = (url: string): string => url.replace(/[?#].*$/s, "");
