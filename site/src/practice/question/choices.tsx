import { Icon } from "../../components/icon.tsx";
import type { QuestionData } from "../question-data.ts";
import { letterOf } from "../verdict.ts";

interface Props {
  readonly data: QuestionData;
  /** The id of the heading that asks the question. */
  readonly labelledBy: string;
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
  readonly struck: readonly number[];
  readonly onStrike: (struck: readonly number[]) => void;
  /** True when she asked for a verdict with nothing chosen. */
  readonly missing: boolean;
}

/** The options of a question that is open. What is chosen is not struck out; choosing a struck option puts it back. */
export function Choices({ data, labelledBy, chosen, onChoose, struck, onStrike, missing }: Props) {
  const { multiple, options, question, version } = data;
  const errorId = `error-${version}`;
  const choose = (option: number): void => {
    if (struck.includes(option)) onStrike(struck.filter((other) => other !== option));
    const others = multiple ? chosen.filter((other) => other !== option) : [];
    const taken = multiple && chosen.includes(option);
    onChoose(taken ? others : [...others, option].sort((a, b) => a - b));
  };
  return (
    <fieldset
      aria-labelledby={labelledBy}
      aria-describedby={missing ? errorId : undefined}
      class={missing ? "field-error" : undefined}
    >
      {multiple && !/select all that apply/i.test(question) && <p class="hint">Select all that apply.</p>}
      {missing && (
        <p class="error-text" id={errorId} role="alert">
          <Icon name="alert" />
          <span>
            <span class="hidden-visually">Error: </span>
            {multiple ? "Choose at least one answer, then check it." : "Choose an answer, then check it."}
          </span>
        </p>
      )}
      <div class="choices">
        {options.map(({ text }, option) => {
          const letter = letterOf(option);
          const out = struck.includes(option);
          const picked = chosen.includes(option);
          return (
            <div class="strikable" key={letter} data-struck={out ? "" : undefined}>
              <label class="choice">
                <input
                  type={multiple ? "checkbox" : "radio"}
                  name={version}
                  value={letter}
                  checked={picked}
                  onChange={() => choose(option)}
                />
                <span class="lettered">
                  <span class="letter">{letter}</span>
                  <span>
                    <span class="option-text" dangerouslySetInnerHTML={{ __html: text }} />
                    {out && <span class="hidden-visually"> (struck out)</span>}
                  </span>
                </span>
              </label>
              <button
                type="button"
                class="strike"
                title={out ? "Put back" : "Strike out"}
                disabled={picked}
                onClick={() =>
                  onStrike(out ? struck.filter((other) => other !== option) : [...struck, option])
                }
              >
                <Icon name={out ? "undo" : "strike"} />
                <span class="hidden-visually">
                  {out ? "Put back" : "Strike out"} {letter}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
