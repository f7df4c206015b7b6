import { MAX_FILE_BYTES, type ReadFile, readExportText } from "../../../../../domain/log/export-file.ts";

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024)).toLocaleString("en-US")} MB`;

/** Reads a file that somebody chose. Nothing is sent, and nothing is kept yet. */
export async function readLogFile(file: Pick<File, "size" | "text">): Promise<ReadFile> {
  if (file.size > MAX_FILE_BYTES) {
    return {
      ok: false,
      fault: {
        what: `The file is too large: ${megabytes(file.size)}, and the most that we read is ${megabytes(MAX_FILE_BYTES)}.`,
        mend: "A log of ten thousand entries is a few megabytes. Check that it is the right file.",
      },
    };
  }
  try {
    return readExportText(await file.text());
  } catch {
    return {
      ok: false,
      fault: {
        what: "The browser could not read the file.",
        mend: "It may have been moved, or be open in another program. Close it there, and choose it again.",
      },
    };
  }
}
