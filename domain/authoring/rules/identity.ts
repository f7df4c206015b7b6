import type { Rule, SetRule } from "./rule.ts";

/** A scenario is found by its id, in the file's name, in the address of its page and in learners' answers. */
export const identityRules: readonly Rule[] = [
  {
    id: "id-file-name",
    severity: "error",
    check: ({ file, fields, frontMatter }) => {
      const name = file.split(/[\\/]/).at(-1) ?? "";
      // Text that was pasted has no file name to hold it against.
      if (fields.id === undefined || !name.endsWith(".md") || name === `${fields.id}.md`) return [];
      return [
        {
          at: frontMatter.at(["id"]),
          message: `The id is \`${fields.id}\` and the file is called ${name}.`,
          mend: `Call the file ${fields.id}.md, or write the file's name without .md as the id.`,
        },
      ];
    },
  },
];

export const identitySetRules: readonly SetRule[] = [
  {
    id: "id-unique",
    severity: "error",
    check: (documents) => {
      const first = new Map<string, string>();
      return documents.flatMap(({ file, fields, frontMatter }) => {
        if (fields.id === undefined) return [];
        const other = first.get(fields.id);
        if (other === undefined) {
          first.set(fields.id, file);
          return [];
        }
        return [
          {
            file,
            at: frontMatter.at(["id"]),
            message: `The id \`${fields.id}\` is taken by ${other}.`,
            mend: "Give this scenario an id of its own.",
          },
        ];
      });
    },
  },
];
