import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { QuestionData } from "../question-data.ts";
import { About } from "./about.tsx";
import { Choices } from "./choices.tsx";
import { Reasons } from "./reasons.tsx";
import { type Sure, Sureness } from "./sureness.tsx";
import { type Kept, Tools } from "./tools.tsx";

export interface QuestionProps {
  readonly data: QuestionData;
  /**
   * `study`: open until `answered`, then with the verdict and the reasons. `exam`: open, and never a word about what is
   * right. `review`: with verdict and reasons, also where nothing was chosen.
   */
  readonly mode: "study" | "exam" | "review";
  /** Where this question is, unless the page says so elsewhere: "Question 3 of 10". */
  readonly caption?: ComponentChildren;
  /** The question is the heading of its page, unless it is one of several. */
  readonly heading?: "h1" | "h2";
  /** Indexes of the options that are chosen, in the order of the source. */
  readonly chosen: readonly number[];
  /** Empty where she takes the last of several back. */
  readonly onChoose?: (chosen: readonly number[]) => void;
  readonly sure?: Sure | undefined;
  readonly onSure?: (sure: Sure) => void;
  readonly struck?: readonly number[];
  /** Called with all options that are struck out now. */
  readonly onStrike?: (struck: readonly number[]) => void;
  /** Study: the answer has been given and kept. */
  readonly answered?: boolean;
  /** Study: she asks for the verdict. The caller keeps the answer, then sets `answered`, or else `missing`. */
  readonly onCheck?: () => void;
  /** Study: she asked for the verdict with nothing chosen. */
  readonly missing?: boolean;
  readonly kept: Kept;
  /** Under the verdict and the reasons, above the tools: where to go on. In an exam, under the options. */
  readonly children?: ComponentChildren;
}

const nothing = () => undefined;

/** One question in every place where it is asked. All state is the caller's. Give it a `key` of the version. */
export function Question(props: QuestionProps) {
  const { data, mode, caption, heading: Heading = "h1", chosen, sure, struck = [], children, kept } = props;
  const { onChoose = nothing, onSure = nothing, onStrike = nothing, onCheck = nothing } = props;
  const { answered = false, missing = false } = props;
  const told = mode === "review" || (mode === "study" && answered);
  const id = questionId(data);
  const news = data.preamble;
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const checked = useRef(false);

  useLayoutEffect(() => {
    // An answer from before is shown as it is; one that has just been given is spoken of.
    if (told && checked.current) {
      verdict.current?.focus({ preventScroll: true });
      // From the question on: with its answers gone, the verdict stands right below it.
      heading.current?.scrollIntoView({ block: "start" });
    }
    checked.current = false;
  }, [told]);
  useLayoutEffect(() => {
    if (missing) form.current?.querySelector("input")?.focus();
  }, [missing]);

  return (
    <section class="question flow" data-version={data.version} aria-labelledby={id}>
      {news !== undefined && (
        <div class="news read flow" id={newsId(data)} dangerouslySetInnerHTML={{ __html: news }} />
      )}
      <Heading
        id={id}
        class="asks"
        tabIndex={-1}
        ref={heading}
        // The focus goes to the question: what has happened before it is read out with it.
        aria-describedby={news === undefined ? undefined : newsId(data)}
      >
        {caption !== undefined && <span class="caption">{caption}</span>}
        <span dangerouslySetInnerHTML={{ __html: data.question }} />
      </Heading>
      {told ? (
        <>
          <Reasons data={data} chosen={chosen} sure={sure} verdict={verdict} />
          <About data={data} />
        </>
      ) : (
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            checked.current = true;
            if (mode === "study") onCheck();
          }}
        >
          <Choices
            data={data}
            labelledBy={id}
            chosen={chosen}
            onChoose={onChoose}
            struck={struck}
            onStrike={onStrike}
            missing={missing && chosen.length === 0}
          />
          <Sureness name={data.version} sure={sure} onSure={onSure} />
          {mode === "study" && (
            <p class="actions">
              <button class="button" type="submit">
                Check my answer
              </button>
            </p>
          )}
        </form>
      )}
      {children}
      <Tools data={data} kept={kept} />
    </section>
  );
}

type Named = Pick<QuestionData, "version">;
/** The id of a question's heading: where the focus goes when it is shown. */
export const questionId = ({ version }: Named): string => `q-${version}`;
const newsId = ({ version }: Named): string => `news-${version}`;

/** Moves to a question: the focus to its heading, and the page to what it begins with. */
export function moveTo(data: Named): void {
  const heading = document.getElementById(questionId(data));
  heading?.focus({ preventScroll: true });
  heading?.closest(".question")?.scrollIntoView({ block: "start" });
}
