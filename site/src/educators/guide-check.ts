import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import { readFrontMatter } from "../../../domain/authoring/front-matter.ts";
import type { OwnPages } from "../../../domain/authoring/own-pages.ts";
import { renderGuide } from "../../../domain/authoring/render-guide.ts";
import type { Pictures } from "./pictures.ts";
import type { Report } from "./scenario-check.ts";

/** The check of a guide and its preview: the page loads them when one is open. */
export function guideReport(
  { file, text }: { readonly file: string; readonly text: string },
  own: OwnPages | undefined,
  pictures: Pictures,
): Report {
  const { data, body } = readFrontMatter(text, "");
  const { id, title } = (data ?? {}) as { readonly id?: unknown; readonly title?: unknown };
  return {
    faults: checkGuide(text, file, own),
    id: typeof id === "string" ? id : undefined,
    scenario: { case: "", items: [] },
    guide: {
      title: typeof title === "string" ? title : undefined,
      html: withPictures(renderGuide(body), pictures),
    },
  };
}

/** Pictures that were dropped are shown; of others, what they show stands in their place. */
const withPictures = (html: string, pictures: Pictures): string =>
  html.replaceAll(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/g, (_, address: string, words: string) => {
    const picture = pictures.get(address.replace(/^images\//, ""));
    return picture === undefined
      ? `<em>Picture: ${words}</em>`
      : `<img src="${picture.address}" alt="${words}">`;
  });
