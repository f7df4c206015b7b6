import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

/** Markdown of a guide as HTML that is safe to put into a page, with pictures and tables; else as that of a scenario. */
export const renderGuide = (markdown: string): string =>
  micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
