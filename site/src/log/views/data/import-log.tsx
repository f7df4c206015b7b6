import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReadFile } from "../../../../../domain/log/export-file.ts";
import { importPlan } from "../../../../../domain/log/import-plan.ts";
import { Icon } from "../../../components/icon.tsx";
import { useApp, useLog } from "../../app/context.ts";
import { TROUBLE } from "../../app/use-change.ts";
import { entryCount } from "../../app/words.ts";
import { waitingLine } from "../../device/shelf.ts";
import { inLog } from "./download.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { readLogFile } from "./read-log-file.ts";

interface Chosen {
  readonly name: string;
  readonly read: ReadFile;
}

/** Brings a downloaded log back in: first what is in the file and what the log would come to, then adding it. */
export function ImportLog() {
  const { log, state } = useLog();
  const { say } = useApp();
  const [chosen, setChosen] = useState<Chosen>();
  const [trouble, setTrouble] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (chosen !== undefined) shown.current?.focus();
  }, [chosen]);

  const choose = async (file: File | undefined): Promise<void> => {
    setTrouble(undefined);
    setChosen(file === undefined ? undefined : { name: file.name, read: await readLogFile(file) });
  };
  const clear = (): void => {
    if (input.current !== null) input.current.value = "";
    setChosen(undefined);
    setTrouble(undefined);
    input.current?.focus();
  };
  const plan = chosen?.read.ok
    ? importPlan(
        inLog(state.lines).map(({ entry }) => entry),
        chosen.read.entries,
      )
    : undefined;
  const add = async (): Promise<void> => {
    if (plan === undefined) return;
    const saved = await log.keep(plan.fresh.map(waitingLine));
    if (!saved.ok) return setTrouble(TROUBLE[saved.trouble]);
    clear();
    say({ text: `Added ${entryCount(plan.fresh.length)} from the file.` });
  };

  return (
    <section class="flow" id="import" aria-labelledby="import-title">
      <h2 class="rule-top" id="import-title">
        Bring a log in
      </h2>
      <p>
        A file that “Download everything” made, here or on another device. You see what is in it before
        anything is added.
      </p>
      <div>
        <label class="label" for="import-file">
          The file, its name begins with caseway-log
        </label>
        <input
          class="input"
          id="import-file"
          type="file"
          accept="application/json,.json"
          ref={input}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </div>
      {chosen !== undefined && (
        <section tabIndex={-1} ref={shown} class="import-shown flow" aria-label={`The file ${chosen.name}`}>
          {!chosen.read.ok ? (
            <Fault {...chosen.read.fault} />
          ) : (
            plan !== undefined && (
              <ImportPreview
                name={chosen.name}
                made={chosen.read.made}
                plan={plan}
                leftOut={chosen.read.leftOut}
                onAdd={() => void add()}
                onCancel={clear}
              />
            )
          )}
          {trouble !== undefined && <p role="alert">{trouble}</p>}
        </section>
      )}
    </section>
  );
}

const Fault = ({ what, where, mend }: { what: string; where?: string; mend: string }) => (
  <div class="field-error">
    <p class="error-text">
      <Icon name="alert" />
      <span>
        <span class="hidden-visually">Error: </span>
        {what}
      </span>
    </p>
    {where !== undefined && <p>{where}</p>}
    <p>{mend}</p>
    <p>Nothing was added.</p>
  </div>
);
