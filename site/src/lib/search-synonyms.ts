import { printFault } from "../../../domain/authoring/fault.ts";
import { readSynonyms } from "../../../domain/authoring/read-synonyms.ts";

const files = import.meta.glob<string>("../../../content/search/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Words that readers use for the same thing. A fault in a file stops the build with its place. */
export const searchSynonyms: readonly (readonly string[])[] = Object.entries(files).flatMap(
  ([path, text]) => {
    const { groups, faults } = readSynonyms(text, path.replace(/^.*\/content\//, "content/"));
    if (faults.length > 0) throw new Error(faults.map(printFault).join("\n"));
    return groups;
  },
);
