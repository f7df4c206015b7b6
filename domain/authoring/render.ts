import { micromark } from "micromark";

/**
 * Markdown of a scenario as HTML that is safe to put into a page: HTML in the text comes out as text, links with
 * other schemes than http, https and mailto lose their address, pictures are not made.
 */
export const renderMarkdown = (markdown: string): string =>
  micromark(markdown, { extensions: [{ disable: { null: ["labelStartImage"] } }] });

/** The same for a question or an option: without the paragraph around it, where there is one paragraph only. */
export function renderInline(markdown: string): string {
  const html = renderMarkdown(markdown);
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  return inner === undefined || inner.includes("<p>") ? html : inner;
}
