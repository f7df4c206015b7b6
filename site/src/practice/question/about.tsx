import type { QuestionData } from "../question-data.ts";

/** What a question practices and who has signed it off, told after the answer: it says something of the answer. */
export const About = ({ data: { domains, level, reviewed } }: { readonly data: QuestionData }) => (
  <p class="small muted">
    {domains.map(({ exam, domain }) => `${exam}: ${domain}. `)}
    {level}. {reviewed}.
  </p>
);
