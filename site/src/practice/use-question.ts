import { useEffect, useState } from "preact/hooks";
import { loadQuestion, type NoQuestion, type QuestionData, QuestionError } from "./question-data.ts";

/** The data of a version, why there is none, or undefined while it is being loaded; and a function that tries again. */
export function useQuestion(version: string): readonly [QuestionData | NoQuestion | undefined, () => void] {
  const [question, setQuestion] = useState<QuestionData | NoQuestion>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    const show = (found: QuestionData | NoQuestion): void => {
      if (!gone) setQuestion(found);
    };
    setQuestion(undefined);
    loadQuestion(version).then(show, (error: unknown) =>
      show(error instanceof QuestionError ? error.why : "broken"),
    );
    return () => {
      gone = true;
    };
  }, [version, tries]);
  return [question, () => setTries((before) => before + 1)];
}
