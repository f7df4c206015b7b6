import { downloadText } from "../download.ts";

/** What this version of the page cannot read is kept until she says otherwise. */
export const Unreadable = ({ text, onStartOver }: { text: string; onStartOver: () => void }) => (
  <div class="flow read">
    <h1>We cannot read your earlier answers</h1>
    <p>
      There are answers on this device that this version of the page cannot read. They may be from another
      version, or cut off. Nothing is deleted.
    </p>
    <p class="cluster">
      <button
        type="button"
        class="button quiet"
        onClick={() => downloadText("caseway-answers.txt", text, "text/plain")}
      >
        Download them
      </button>
      <button type="button" class="button" onClick={onStartOver}>
        Start over
      </button>
    </p>
    <p class="small muted">Starting over replaces them as soon as you answer a question.</p>
  </div>
);
