import { useEffect, useState } from "preact/hooks";
import { loadQuestion, type NoQuestion, type QuestionData, QuestionError } from "./question-data.ts";

/** The data of a question, or why there is none; undefined while it is on its way. `again` asks for it once more. */
export function useQuestion(version: string): {
  readonly question: QuestionData | NoQuestion | undefined;
  readonly again: () => void;
} {
  const [question, setQuestion] = useState<QuestionData | NoQuestion>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    const show = (found: QuestionData | NoQuestion) => {
      if (!gone) setQuestion(found);
    };
    loadQuestion(version).then(show, (error: unknown) =>
      show(error instanceof QuestionError ? error.why : "broken"),
    );
    return () => {
      gone = true;
    };
  }, [version, asked]);
  return {
    question,
    again: () => {
      setQuestion(undefined);
      setAsked((before) => before + 1);
    },
  };
}
