import type { ComponentProps } from "preact";
import type { Credential } from "../../../../domain/eligibility/credential.ts";
import type { Determination, Question } from "../../../../domain/eligibility/determination.ts";

interface Props {
  readonly credential: Credential;
  readonly determination: Determination;
  readonly questionLink: (path: string) => ComponentProps<"a"> | undefined;
  /** What a question is about, where that does not stand in it: the name of a job. */
  readonly about?: (path: string) => string | undefined;
}

/** More than these at once nobody reads; the others are behind a disclosure. */
const MOST = 3;

/** The questions that could settle an unknown: hers with the way to their page, and those for the sponsor. */
export function NextQuestions({ credential, determination, ...links }: Props) {
  const { name, sponsor } = credential;
  const next = determination.next ?? [];
  const mine = next.filter(({ ask }) => ask === "learner");
  const theirs = next.filter(({ ask }) => ask === "sponsor");
  const item = (question: Question) => (
    <Item key={question.path + question.question} question={question} credential={name} {...links} />
  );
  return (
    <>
      {mine.length > 0 && (
        <>
          <h3>{mine.some(({ settles }) => settles) ? "What would settle it" : "What to answer next"}</h3>
          <ol class="next">{mine.slice(0, MOST).map(item)}</ol>
          <Others questions={mine.slice(MOST)} what="open question" item={item} />
        </>
      )}
      {theirs.length > 0 && (
        <>
          <h3>Ask {sponsor.short}</h3>
          <ul class="plain-list">{theirs.slice(0, MOST).map(item)}</ul>
          <Others questions={theirs.slice(MOST)} what={`question for ${sponsor.short}`} item={item} />
        </>
      )}
    </>
  );
}

interface OthersProps {
  readonly questions: readonly Question[];
  readonly what: string;
  readonly item: (question: Question) => preact.JSX.Element;
}

const Others = ({ questions, what, item }: OthersProps) =>
  questions.length === 0 ? null : (
    <details class="evidence">
      <summary>
        Show {questions.length} more {questions.length === 1 ? what : what.replace("question", "questions")}
      </summary>
      <ul class="plain-list">{questions.map(item)}</ul>
    </details>
  );

interface ItemProps extends Pick<Props, "questionLink" | "about"> {
  readonly question: Question;
  readonly credential: string;
}

function Item({ question: { path, ask, question, settles }, credential, questionLink, about }: ItemProps) {
  if (ask === "sponsor") return <li>{question}</li>;
  const link = questionLink(path);
  const whose = about?.(path);
  return (
    <li>
      {whose !== undefined && <strong>{whose}: </strong>}
      {path.startsWith("declarations.") ? `Can you confirm this? ${question}` : question}
      {settles ? " Any answer settles it." : ""}{" "}
      {link !== undefined && (
        <a class="inline-target" {...link}>
          Answer
          <span class="hidden-visually">
            : {whose === undefined ? "" : `${whose}: `}
            {question} ({credential})
          </span>
        </a>
      )}
    </li>
  );
}
