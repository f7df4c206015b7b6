/** How sure she said she was: as the log keeps it. */
export type Sure = "sure" | "unsure";

interface Props {
  /** Names the group of inputs. */
  readonly name: string;
  readonly sure: Sure | undefined;
  readonly onSure: (sure: Sure) => void;
}

const WORDS: readonly (readonly [Sure, string])[] = [
  ["sure", "Sure"],
  ["unsure", "Not sure"],
];

/** Asked while a question is open, and never required: an answer that was sure and not the best is worth a second look. */
export const Sureness = ({ name, sure, onSure }: Props) => (
  <fieldset class="sureness">
    <legend class="small">
      How sure are you? <span class="muted">You can leave this open.</span>
    </legend>
    <div class="sureness-choices">
      {WORDS.map(([value, words]) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={`sure-${name}`}
            value={value}
            checked={sure === value}
            onChange={() => onSure(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
