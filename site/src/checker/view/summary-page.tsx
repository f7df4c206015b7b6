import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Contradiction } from "../../../../domain/eligibility/contradictions.ts";
import { Icon } from "../../components/icon.tsx";
import { type Draft, type ListName, withoutItem } from "../draft.ts";
import { groupsOf } from "../items.ts";
import { questionAt } from "../places.ts";
import { Answers } from "./answers.tsx";

interface Props {
  readonly draft: Draft;
  readonly contradictions: readonly Contradiction[];
  readonly href: (id: string) => string;
  readonly onOpen: (id: string) => void;
  readonly onAdd: (list: ListName) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
  /** Opens the result here, where another page would lose the answers; undefined where the link will do. */
  readonly onResult: (() => void) | undefined;
}

const ADD: Record<ListName, string> = {
  licenses: "Add a license",
  degrees: "Add a degree",
  employment: "Add a job",
  credits: "Add a class",
};

/** Check your answers: all of them, each with its way back; items can be removed, and put back. */
export function SummaryPage({
  draft,
  contradictions,
  href,
  onOpen,
  onAdd,
  onDraft,
  onBack,
  onResult,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [removed, setRemoved] = useState<{ title: string; before: Draft } | undefined>();
  useLayoutEffect(() => {
    document.title = "Check your answers - Caseway";
    heading.current?.focus();
  }, []);
  const remove = (title: string, list: ListName, key: string): void => {
    setRemoved({ title, before: draft });
    onDraft(withoutItem(draft, list, key));
    heading.current?.focus();
  };
  return (
    <div class="flow read">
      <button type="button" class="back as-link" onClick={onBack}>
        <Icon name="prev" />
        Back
      </button>
      <h1 tabIndex={-1} ref={heading}>
        Check your answers
      </h1>
      <p role="status">
        {removed !== undefined && (
          <span class="cluster">
            <span>Removed: {removed.title}.</span>
            <button
              type="button"
              class="button text"
              onClick={() => {
                onDraft(removed.before);
                setRemoved(undefined);
              }}
            >
              Put it back
            </button>
          </span>
        )}
      </p>
      {contradictions.length > 0 && (
        <div class="callout">
          <h2>Please check</h2>
          <ul>
            {contradictions.map(({ path, message }) => {
              const id = questionAt(draft, path) ?? questionAt(draft, path.replace(/\.\w+$/, ".hours"));
              return (
                <li key={path + message}>
                  {message}{" "}
                  {id !== undefined && (
                    <a
                      href={href(id)}
                      onClick={(event) => {
                        event.preventDefault();
                        onOpen(id);
                      }}
                    >
                      Look at this answer
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
          <p>We keep your answers as you told us.</p>
        </div>
      )}
      {groupsOf(draft).map(({ section, list, groups }) => (
        <section class="flow gap" key={section}>
          <h2 class="rule-top">{section}</h2>
          {groups.map(({ title, questions, item }) => (
            <div key={item === undefined ? title : `${item.list}/${item.key}`}>
              {item !== undefined && (
                <div class="cluster between">
                  <h3>{title}</h3>
                  <button
                    type="button"
                    class="button text"
                    onClick={() => remove(title, item.list, item.key)}
                  >
                    Remove<span class="hidden-visually">: {title}</span>
                  </button>
                </div>
              )}
              <Answers draft={draft} questions={questions} href={href} onChange={onOpen} />
            </div>
          ))}
          {list !== undefined && draft.answers[list]?.value === "yes" && (
            <p>
              <button type="button" class="button quiet" onClick={() => onAdd(list)}>
                <Icon name="plus" />
                {ADD[list]}
              </button>
            </p>
          )}
        </section>
      ))}
      <p class="cluster gap">
        <a
          class="button"
          href="/plan/result/"
          onClick={(event) => {
            if (onResult === undefined) return;
            event.preventDefault();
            onResult();
          }}
        >
          See where you stand
        </a>
      </p>
    </div>
  );
}
