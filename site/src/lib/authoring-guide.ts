import { readAuthoringGuide } from "./read-authoring-guide.ts";

const text = Object.values(
  import.meta.glob<string>("../../../docs/authoring.md", { query: "?raw", import: "default", eager: true }),
)[0];

/** The guide for those who write, as docs/authoring.md has it. */
export const authoringGuide = readAuthoringGuide(text ?? "");
