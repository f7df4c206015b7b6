import { useRef, useState } from "preact/hooks";
import { settings } from "../../settings.ts";
import type { QuestionData } from "../question-data.ts";

/** What a report begins with: which question it is, down to its wording, so that nobody has to ask back. */
export const reportText = ({ title, scenario, item, version }: QuestionData): string =>
  [
    `Question: ${title}`,
    `File: ${scenario}`,
    `Item: ${item}`,
    `Version: ${version}`,
    "",
    "What is wrong:",
    "",
  ].join("\n");

/** A text to copy or to send with her own mail program. The site sends nothing. */
export function Report({ data }: { readonly data: QuestionData }) {
  const [text, setText] = useState(() => reportText(data));
  const [said, setSaid] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const id = `report-${data.version}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      // The browser does not let a page copy: it is marked, and copied by hand.
      area.current?.select();
      setSaid("Your browser did not let us copy it. The text is marked: copy it yourself.");
    }
  };
  return (
    <div class="flow">
      <label class="label" for={id}>
        What to tell us
      </label>
      <textarea
        class="input"
        id={id}
        rows={8}
        ref={area}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="small muted">
        Nothing is sent from this page. Copy the text, or send it to {settings.reports} with your own mail
        program. Leave out anything about patients.
      </p>
      <p class="cluster">
        <button type="button" class="button quiet" onClick={() => void copy()}>
          Copy the text
        </button>
        <a
          class="inline-target"
          href={`mailto:${settings.reports}?${mailFields(`A practice question: ${data.title}`, text)}`}
        >
          Write a mail
        </a>
      </p>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}

const mailFields = (subject: string, body: string): string =>
  `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
