import type { Nodes, Root } from "mdast";
import type { Position } from "./fault.ts";

/** A Markdown node with its place in the file. */
export interface PlacedNode {
  readonly node: Nodes;
  readonly at: Position;
  /** The source of the node. */
  readonly source: string;
  readonly top: boolean;
}

/** Nodes inside others that some rule looks at. Kept are only these: all of them, in a thousand files, fill the memory. */
const LOOKED_AT: ReadonlySet<string> = new Set<Nodes["type"]>([
  "heading",
  "link",
  "linkReference",
  "definition",
  "image",
  "imageReference",
  "html",
]);

/**
 * The blocks of a body and what rules look at inside them, in reading order. `linesAbove` is how many lines of the file
 * stand above the body.
 */
export function placedNodes(tree: Root, body: string, linesAbove: number): PlacedNode[] {
  const placed: PlacedNode[] = [];
  const open: { node: Nodes; top: boolean }[] = tree.children.map((node) => ({ node, top: true })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.top || LOOKED_AT.has(next.node.type))
      placed.push({ ...next, at: placeOf(next.node, linesAbove), source: sourceOf(next.node, body) });
    if ("children" in next.node)
      for (const child of [...next.node.children].reverse()) open.push({ node: child, top: false });
  }
  return placed;
}

/** Where a node begins in the file. */
export function placeOf(node: Nodes, linesAbove: number): Position {
  const start = node.position?.start;
  return { line: (start?.line ?? 1) + linesAbove, column: start?.column ?? 1 };
}

/** The source of a node. */
export const sourceOf = (node: Nodes, body: string): string =>
  body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
