import type { ComponentChildren } from "preact";
import { allToldSetting, type Section } from "../../../../../domain/log/portfolio.ts";
import { dataOf, present } from "../../../../../domain/log/records.ts";
import { useLog } from "../../app/context.ts";
import { useChange } from "../../app/use-change.ts";

interface Props {
  readonly section: Section;
  /** "license": what she may say that she holds none of. */
  readonly one: string;
  /** What the section is for. */
  readonly children: ComponentChildren;
}

/** An empty section: not told and none are not the same, so she can say that there is none. */
export function NoneYet({ section, one, children }: Props) {
  const { state } = useLog();
  const change = useChange();
  const setting = allToldSetting(section);
  const saidNone = present(state.records, "setting").some(
    (record) => record.id === setting && dataOf(record)?.value === true,
  );
  return (
    <section class="empty">
      <h3>{saidNone ? `No ${one}, as you told us` : "Nothing told yet"}</h3>
      {children}
      {saidNone ? (
        <p>
          We count it as an answer.{" "}
          <button
            type="button"
            class="as-link inline-target"
            onClick={() => void change("Taken back.", [{ kind: "setting", record: setting, data: null }])}
          >
            Take that back<span class="hidden-visually">: no {one}</span>
          </button>
        </p>
      ) : (
        <>
          <p>
            Empty means that we do not know: a rule that asks for a {one} stays open. If you hold none, say
            so, and it is decided.
          </p>
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              void change(`Noted: you hold no ${one}.`, [
                { kind: "setting", record: setting, data: { value: true } },
              ])
            }
          >
            That is all: I hold no {one}
          </button>
        </>
      )}
    </section>
  );
}
