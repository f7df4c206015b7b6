import { isGuide } from "../../../domain/authoring/is-guide.ts";
import type { Paper } from "./desk.ts";
import type { OpenedFile } from "./open-file.ts";

/** The pictures that were dropped with guides, by their name. They are not kept when the page is reloaded. */
export type Pictures = ReadonlyMap<string, Picture>;
export interface Picture {
  readonly bytes: number;
  /** A `data:` address. */
  readonly address: string;
}

export const NO_PICTURES: Pictures = new Map();

/** More bytes than this are not opened: five times what a guide's picture may have. */
const MOST_BYTES = 1_000_000;

export const isPicture = ({ name }: Pick<File, "name">): boolean => /\.(?:png|jpe?g|webp|svg)$/i.test(name);

/** Opens the pictures of guides; where no guide is open, none is. */
export async function takePictures(
  files: readonly File[],
  papers: readonly Paper[],
): Promise<{ pictures: Pictures; refused: Extract<OpenedFile, { ok: false }>[] }> {
  const pictures = new Map<string, Picture>();
  const refused: Extract<OpenedFile, { ok: false }>[] = [];
  const refuse = (name: string, why: string): void => void refused.push({ ok: false, name, why });
  for (const file of files) {
    if (!papers.some(({ text }) => isGuide(text)))
      refuse(file.name, "This is a picture. Pictures belong to guides: drop it together with its guide.");
    else if (file.size > MOST_BYTES)
      refuse(file.name, "This picture is larger than 1 MB. A guide's picture has at most 200 KB.");
    else
      try {
        pictures.set(file.name, { bytes: file.size, address: await addressOf(file) });
      } catch {
        refuse(file.name, "The browser could not read this picture.");
      }
  }
  return { pictures, refused };
}

const addressOf = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result)));
    reader.addEventListener("error", () => fail(new Error("The file could not be read.")));
    reader.readAsDataURL(file);
  });
