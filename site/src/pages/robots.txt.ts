import { absolute } from "../lib/structured-data.ts";

/** Every page may be read; what is nobody's aim says so itself, in its head. */
export const GET = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute("/sitemap-index.xml")}\n`);
