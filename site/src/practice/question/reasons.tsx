import type { ComponentChildren, Ref } from "preact";
import { Icon } from "../../components/icon.tsx";
import type { QuestionData } from "../question-data.ts";
import { letterOf, practiceVerdict } from "../verdict.ts";
import type { Sure } from "./sureness.tsx";

/** A verdict in three signals: a shape, a word, then a color. */
const Mark = ({
  is,
  children,
}: {
  readonly is: "met" | "unmet" | "unknown";
  readonly children: ComponentChildren;
}) => (
  <span class="mark" data-verdict={is}>
    <Icon name={is} />
    <span>{children}</span>
  </span>
);

interface Props {
  readonly data: QuestionData;
  /** Empty where she did not answer. */
  readonly chosen: readonly number[];
  readonly sure: Sure | undefined;
  /** The verdict takes the focus when the answer has just been given. */
  readonly verdict: Ref<HTMLParagraphElement>;
}

/** What is shown once a question is answered: the verdict, every option with its reason, and the sources. */
export function Reasons({ data, chosen, sure, verdict }: Props) {
  const { options, multiple } = data;
  const keys = options.flatMap(({ key }, option) => (key ? [option] : []));
  const { best, sentence } = practiceVerdict(keys, chosen);
  return (
    <>
      <p class="verdict-line" role="status" tabIndex={-1} ref={verdict}>
        {chosen.length === 0 ? (
          <Mark is="unknown">Not answered</Mark>
        ) : best ? (
          <Mark is="met">Best answer</Mark>
        ) : (
          <Mark is="unmet">Not the best answer</Mark>
        )}
        <span>
          {sentence}
          {sure !== undefined && (sure === "sure" ? " You were sure." : " You were not sure.")}
        </span>
      </p>
      <ol class="options">
        {options.map(({ text, rationale, key }, option) => {
          const yours = chosen.includes(option);
          return (
            <li key={letterOf(option)} data-key={key ? "" : undefined} data-chosen={yours ? "" : undefined}>
              {key ? (
                <Mark is="met">
                  {multiple ? "Belongs to the answer" : "Best answer"}
                  {yours && " (your choice)"}
                </Mark>
              ) : (
                yours && <Mark is="unmet">Your choice</Mark>
              )}
              <div class="answer">
                <span class="letter">{letterOf(option)}</span>
                <div dangerouslySetInnerHTML={{ __html: text }} />
              </div>
              <div class="why" dangerouslySetInnerHTML={{ __html: rationale }} />
            </li>
          );
        })}
      </ol>
      <Sources {...data} />
    </>
  );
}

const Sources = ({ sources }: Pick<QuestionData, "sources">) => (
  <div class="small">
    <p class="sources-title">{sources.length === 1 ? "Source" : "Sources"}</p>
    <ul class="sources">
      {sources.map(({ title, url, read, checked }) => (
        <li class="cited" key={title}>
          {url === undefined ? <span>{title}</span> : <a href={url}>{title}</a>}
          {read !== undefined && <span class="muted">Read {read}.</span>}
          {checked === false && <Mark is="unknown">We have not opened this source</Mark>}
        </li>
      ))}
    </ul>
  </div>
);
