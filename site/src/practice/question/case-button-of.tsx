import { useQuestion } from "../use-question.ts";
import { CaseButton } from "./case-button.tsx";

/** The case of a question, for a line that does not hold its data. Nothing until it is there. Give it a `key` of the version. */
export function CaseButtonOf({ version }: { readonly version: string }) {
  const { question } = useQuestion(version);
  return typeof question === "object" ? <CaseButton data={question} /> : null;
}
