import type { RefObject } from "preact";
import { Icon } from "../../components/icon.tsx";
import type { OpenedFile } from "../open-file.ts";

interface Props {
  dragging: boolean;
  refused: readonly Extract<OpenedFile, { ok: false }>[];
  input: RefObject<HTMLInputElement>;
  onFiles(files: readonly File[]): void;
}

/** Where files are dropped or chosen. A drop counts anywhere on the page, so that none opens in place of it. */
export function OpenFiles({ dragging, refused, input, onFiles }: Props) {
  return (
    <>
      <div class="drop" data-over={dragging ? "" : undefined}>
        <p>
          <b>{dragging ? "Let go to open" : "Drop your file on this page, or choose it"}</b>
          <span class="small muted">
            Scenarios, questions or guides with their pictures, one or several; a GIFT file or a CSV table,
            too. They are read here and not uploaded.
          </span>
        </p>
        <label class="button quiet">
          <input
            ref={input}
            class="hidden-visually"
            type="file"
            multiple
            accept=".md,.markdown,.txt,.gift,.csv,.png,.jpg,.jpeg,.webp,.svg,text/markdown,text/plain,text/csv"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              // Emptied, so that choosing the same file again, now mended, counts as a change.
              currentTarget.value = "";
              onFiles(files);
            }}
          />
          Choose files
        </label>
      </div>
      <div role="alert">
        {refused.length > 0 && (
          <ul class="refused">
            {refused.map(({ name, why }, index) => (
              <li key={index}>
                <Icon name="alert" />
                <span>
                  <b>{name} was not opened.</b> {why}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
