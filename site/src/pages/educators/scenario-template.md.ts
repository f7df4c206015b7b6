import template from "../../educators/scenario-template.md?raw";

/** The template as a file to download; the check puts the same text on the desk. */
export const GET = (): Response =>
  new Response(template, { headers: { "content-type": "text/markdown; charset=utf-8" } });
