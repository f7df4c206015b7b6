import type { ComponentProps } from "preact";
import type { Credential } from "../../../../domain/eligibility/credential.ts";
import type { Determination } from "../../../../domain/eligibility/determination.ts";

interface Props {
  readonly credential: Credential;
  readonly determination: Determination;
  readonly questionLink: (path: string) => ComponentProps<"a"> | undefined;
}

/** More than these at once nobody reads; the next ones come up when these are answered. */
const MOST = 3;

/** The questions that could settle an unknown: hers with the way to their page, and those for the sponsor. */
export function NextQuestions({ credential: { name, sponsor }, determination, questionLink }: Props) {
  const next = determination.next ?? [];
  const mine = next.filter(({ ask }) => ask === "learner").slice(0, MOST);
  const theirs = next.filter(({ ask }) => ask === "sponsor").slice(0, MOST);
  return (
    <>
      {mine.length > 0 && (
        <>
          <h3>{mine.some(({ settles }) => settles) ? "What would settle it" : "What to answer next"}</h3>
          <ol class="next">
            {mine.map(({ path, question, settles }) => {
              const link = questionLink(path);
              return (
                <li key={path + question}>
                  {path.startsWith("declarations.") ? `Can you confirm this? ${question}` : question}
                  {settles ? " Any answer settles it." : ""}{" "}
                  {link !== undefined && (
                    <a class="inline-target" {...link}>
                      Answer
                      <span class="hidden-visually">
                        : {question} ({name})
                      </span>
                    </a>
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
      {theirs.length > 0 && (
        <>
          <h3>Ask {sponsor.short}</h3>
          <ul class="plain-list">
            {theirs.map(({ path, question }) => (
              <li key={path + question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
