import type { LeafRequirement, Requirement } from "./requirement.ts";

/** Every requirement below a node that is not a group, in the order of the file; a leaf is its own only one. */
export const leavesOf = (requirement: Requirement): LeafRequirement[] =>
  "of" in requirement ? requirement.of.flatMap(leavesOf) : [requirement];
