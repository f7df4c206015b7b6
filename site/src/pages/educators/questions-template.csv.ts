import type { APIRoute } from "astro";
import table from "../../../../content/templates/questions.csv?raw";

/** A table of questions as a file to download, with the mark by which Excel knows UTF-8. */
export const GET: APIRoute = () =>
  new Response(`\uFEFF${table}`, { headers: { "content-type": "text/csv; charset=utf-8" } });
