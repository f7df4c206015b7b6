import type { APIRoute } from "astro";
import { templates } from "../../educators/templates.ts";

export const getStaticPaths = () =>
  Object.entries(templates).map(([kind, text]) => ({ params: { kind }, props: { text } }));

/** A template as a file to download: the one that `npm run content -- new` begins a file with. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "content-type": "text/markdown; charset=utf-8" } });
