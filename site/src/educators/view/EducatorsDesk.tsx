import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import {
  adding,
  cleared,
  type Desk,
  isBlank,
  laying,
  openPaper,
  type Paper,
  rewritten,
  showing,
  undone,
  withName,
  without,
  withText,
} from "../desk.ts";
import { countFaults, whatNow } from "../fault-words.ts";
import { fileNameFor } from "../file-name.ts";
import { type Batch, filledWords, fillIn } from "../fill-in.ts";
import { keepDesk, keptDesk } from "../keep-desk.ts";
import { kindOf } from "../kind-of.ts";
import type { OpenedFile } from "../open-file.ts";
import { isPicture, NO_PICTURES, type Pictures, takePictures } from "../pictures.ts";
import { saveFile } from "../save-file.ts";
import { MOST_FILES, takeFiles } from "../take-files.ts";
import { expectCheck, reportOn, useCheck } from "../use-check.ts";
import { useDrop } from "../use-drop.ts";
import { useExchange } from "../use-exchange.ts";
import { BatchFields } from "./BatchFields.tsx";
import { Exchange } from "./Exchange.tsx";
import { ExchangeNotes } from "./ExchangeNotes.tsx";
import { OpenFiles } from "./OpenFiles.tsx";
import { Preview } from "./Preview.tsx";
import { Results } from "./Results.tsx";
import { Switcher } from "./Switcher.tsx";
import { TextField, type TextFieldHandle } from "./TextField.tsx";

/** How long after the last key the text is checked again, in milliseconds. */
const PAUSE = 700;

interface Props {
  template: Paper;
  example: Paper;
  /** The domains of the CCM's exam. */
  domains: readonly { readonly id: string; readonly name: string }[];
  levels: readonly string[];
}

/** The educators' check: files or a text in, faults and preview out. Nothing leaves the browser. */
export function EducatorsDesk({ template, example, domains, levels }: Props) {
  const [desk, setDesk] = useState<Desk>(keptDesk);
  const [kept, setKept] = useState(true);
  const [refused, setRefused] = useState<readonly Extract<OpenedFile, { ok: false }>[]>([]);
  const [asked, setAsked] = useState(false);
  const [state, check] = useCheck();
  const [sheet, setSheet] = useState(0);
  const [batch, setBatch] = useState<Batch>({});
  const [pictures, setPictures] = useState<Pictures>(NO_PICTURES);
  const exchange = useExchange(batch);
  const pause = useRef(0);
  const field = useRef<TextFieldHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const paper = openPaper(desk);
  const kind = kindOf(paper.text);
  const report = reportOn(state, desk);
  const several = desk.papers.length > 1;
  const rendered = useMemo(
    () => (state.at === "done" && report !== undefined ? state.render(report) : undefined),
    [state, report],
  );

  useEffect(() => setKept(keepDesk(desk)), [desk]);
  useEffect(() => {
    const timer = setTimeout(() => void check(desk, pictures), pause.current);
    return () => clearTimeout(timer);
  }, [desk.papers, pictures]);

  /** Puts a desk there, to be checked at once; typing waits for a pause. */
  function put(next: Desk, wait = 0): void {
    pause.current = wait;
    setAsked(false);
    setRefused([]);
    if (wait === 0) setSheet((count) => count + 1);
    setDesk(next);
  }

  async function open(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    expectCheck();
    const opened = await takeFiles(files.slice(0, MOST_FILES).filter((file) => !isPicture(file)));
    const { papers, refused: unread } = await exchange.take(opened.filter((file) => file.ok));
    const [first, ...rest] = papers;
    if (first !== undefined) {
      setDesk((now) => {
        pause.current = 0;
        return adding(now, [first, ...rest]);
      });
      setSheet((count) => count + 1);
      setAsked(false);
    }
    const shown = await takePictures(files.slice(0, MOST_FILES).filter(isPicture), [
      ...desk.papers,
      ...papers,
    ]);
    if (shown.pictures.size > 0) {
      pause.current = 0;
      setPictures((now) => new Map([...now, ...shown.pictures]));
    }
    const left = files.slice(MOST_FILES).map(({ name }) => ({
      ok: false as const,
      name,
      why: `We open ${MOST_FILES} files at a time. Drop this one next.`,
    }));
    setRefused([...opened.filter((file) => !file.ok), ...unread, ...shown.refused, ...left]);
  }
  const dragging = useDrop((files) => void open(files), expectCheck);

  async function checkNow(): Promise<void> {
    setAsked(true);
    if (isBlank(desk)) {
      field.current?.focus();
      return;
    }
    await check(desk, pictures);
    requestAnimationFrame(() => heading.current?.focus());
  }

  function lay(sheet: Paper, said: string): void {
    expectCheck();
    put(laying(desk, [sheet], said));
    field.current?.focus();
  }

  const download = (): void =>
    saveFile(
      fileNameFor(report?.id, paper.name, kind === "text" ? undefined : kind),
      paper.text,
      "text/markdown",
    );

  /** Says whether anything was missing. */
  function fill(): boolean {
    const { papers, filled } = fillIn(desk.papers, batch);
    if (filled.size > 0) put(rewritten(desk, papers, filledWords(filled)));
    return filled.size > 0;
  }

  const label = paper.name === undefined ? `Your ${kind}` : `Text of ${paper.name}`;
  const status =
    state.at === "loading" && state.slow
      ? "Getting the check ready."
      : state.at === "failed"
        ? "We could not load the check."
        : report === undefined
          ? ""
          : `${paper.name === undefined ? "" : `${paper.name}: `}${countFaults(report.faults)}. ${whatNow(report.faults)}`;

  return (
    <div class="desk">
      <OpenFiles
        dragging={dragging}
        refused={refused}
        input={chooser}
        onFiles={(files) => void open(files)}
      />
      {pictures.size > 0 && (
        <p class="small">
          {pictures.size === 1 ? "Picture" : "Pictures"} for your guides: {[...pictures.keys()].join(", ")}.
          Send {pictures.size === 1 ? "it" : "them"} together with the guide.
        </p>
      )}
      <BatchFields
        domains={domains}
        levels={levels}
        batch={batch}
        able={desk.papers.some(({ text }) => !["guide", "text"].includes(kindOf(text)))}
        onBatch={setBatch}
        onFill={fill}
      />
      <ExchangeNotes report={exchange.report?.way === "in" ? exchange.report : undefined} />
      <div role="status">
        {desk.before !== undefined && (
          <p class="verdict-line notice">
            <span>{desk.before.said}</span>
            <button type="button" class="button text" onClick={() => put(undone(desk))}>
              Undo
            </button>
          </p>
        )}
      </div>
      {several && (
        <Switcher
          papers={desk.papers.map(({ name }, index) => ({ name, report: reportOn(state, desk, index) }))}
          open={desk.open}
          onShow={(index) => {
            setSheet((count) => count + 1);
            setDesk(showing(desk, index));
          }}
        />
      )}
      <div class="desk-body">
        <div>
          <TextField
            label={label}
            text={paper.text}
            sheet={sheet}
            error={asked && isBlank(desk) ? "There is no text yet. Paste it, or choose its file." : undefined}
            kept={kept}
            handle={field}
            onFocus={expectCheck}
            onText={(text) => put(withText(desk, text), PAUSE)}
          />
          <div class="cluster desk-actions">
            <button type="button" class="button" onClick={() => void checkNow()}>
              Check
            </button>
            {!isBlank(desk) && (
              <>
                <button type="button" class="button quiet" onClick={download}>
                  Download what you have
                </button>
                {several && (
                  <button
                    type="button"
                    class="button text"
                    onClick={() => {
                      put(without(desk, desk.open));
                      field.current?.focus();
                    }}
                  >
                    Remove this file
                  </button>
                )}
                <button
                  type="button"
                  class="button text"
                  onClick={() => {
                    put(cleared(desk));
                    field.current?.focus();
                  }}
                >
                  Start over
                </button>
              </>
            )}
          </div>
        </div>
        <section aria-label="Faults">
          <p role="status" class="hidden-visually">
            {status}
          </p>
          <Results
            state={state}
            report={report}
            blank={isBlank(desk)}
            kept={kept}
            heading={heading}
            onChoose={({ line, column }) => field.current?.goTo({ line, column })}
            onRename={() => {
              put(withName(desk, fileNameFor(report?.id, paper.name)));
              heading.current?.focus();
            }}
            onTemplate={() => lay(template, "The template took the place of your text.")}
            onExample={() => lay(example, "The example took the place of your text.")}
          />
        </section>
      </div>
      <Exchange
        blank={isBlank(desk)}
        several={several}
        report={exchange.report?.way === "out" ? exchange.report : undefined}
        onSend={(format) => void exchange.send(format, desk)}
        onSendAll={() => void exchange.sendAll(desk)}
      />
      {report !== undefined && rendered !== undefined && (
        <section class="gap" aria-labelledby="preview-heading">
          <h3 id="preview-heading">How it will look</h3>
          <p class="muted small">
            {rendered.guide === undefined
              ? "Learners answer first. You see it as it is afterward, with the best answer marked and every reason open."
              : "The figures of credentials are filled in when the guide is on the site."}
          </p>
          <Preview scenario={report.scenario} rendered={rendered} />
        </section>
      )}
    </div>
  );
}
