import { useState } from "preact/hooks";
import { outlines } from "../../../../dist/content/outlines.ts";
import type { Outline } from "../../../../domain/credentials/outlines.ts";
import { dataOf, present } from "../../../../domain/log/records.ts";
import { drawForm, LENGTHS } from "../../../../domain/practice/draw.ts";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { Icon } from "../../components/icon.tsx";
import { useApp, useLog } from "../../log/app/context.ts";
import { Status } from "../../log/app/status.tsx";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { openOf } from "../open-exam-with.ts";
import { QuestionError } from "../question-data.ts";
import { examAddress } from "./addresses.ts";
import { BesideOpen } from "./beside-open.tsx";
import { minutesText } from "./clock.ts";
import { type ExamTime, secondsAQuestion, secondsFor, TIME_SETTING, TIMES, timeFrom } from "./exam-time.ts";
import { useHeadingFocus } from "./focus.ts";
import { keepForm } from "./keep-form.ts";
import { EarlierExams, OpenExams, RanOut } from "./lists.tsx";
import { loadItems } from "./load-items.ts";
import { Shares } from "./shares.tsx";

type Starting = { readonly ready: number; readonly of: number } | { readonly failed: string } | undefined;

/** What she wants, what will happen, and the start. And the exams that are open, and those that have ended. */
export function Choose({ exams }: { readonly exams: readonly Exam[] }) {
  const { log, state } = useLog();
  const { go } = useApp();
  const remembered = present(state.records, "setting").find(({ id }) => id === TIME_SETTING);
  const rememberedTime = timeFrom(remembered && dataOf(remembered)?.value);
  const goals = present(state.records, "goal").map(({ id }) => id);
  const [outline, setOutline] = useState<Outline>(
    () => outlines.find(({ credentials }) => credentials.some((id) => goals.includes(id))) ?? usual(),
  );
  const [length, setLength] = useState<number>(LENGTHS[0]);
  const [chosenTime, setTime] = useState<ExamTime>();
  const [starting, setStarting] = useState<Starting>();
  const [asking, setAsking] = useState(false);
  const time = chosenTime ?? rememberedTime;
  const [open] = openOf(exams);
  usePageTitle("Short exam");
  useHeadingFocus("choose");

  const start = async () => {
    if (starting !== undefined && "ready" in starting) return;
    setStarting({ ready: 0, of: length });
    try {
      const attempt = log.newRecordId();
      const form = drawForm(await loadItems(), outline, length, attempt);
      const versions = form.map(({ version }) => version);
      await keepForm(versions, (ready) => setStarting({ ready, of: versions.length }));
      // The clock begins with this entry: when everything is here.
      const saved = await log.add(() => [
        {
          kind: "attempt",
          attempt,
          step: "started",
          exam: {
            outline: outline.id,
            seed: attempt,
            versions,
            seconds: secondsFor(outline, versions.length, time),
          },
        },
        ...(time === rememberedTime && remembered !== undefined
          ? []
          : [log.revision("setting", TIME_SETTING, { value: time })]),
      ]);
      if (saved.ok) go(examAddress(attempt));
      else
        setStarting({ failed: "This device did not let us keep the beginning, so the exam did not begin." });
    } catch (error) {
      const offline = !(error instanceof QuestionError) || error.why === "offline";
      setStarting({
        failed: offline
          ? "The questions could not be loaded, so the exam did not begin. To begin without a network, first use “Keep all questions” on the Study page while you have one. Once an exam has begun you can go on without a network."
          : "The site has changed since you opened this page, so the exam did not begin. Load the page again and start.",
      });
    }
  };

  return (
    <div class="split">
      <div class="flow">
        <h1 tabIndex={-1}>Short exam</h1>
        <p class="lede read">
          Twenty or fifty practice questions, with as many from each domain as the real exam has in
          proportion. You see what was right at the end.
        </p>
        <RanOut exams={exams} />
        <OpenExams exams={exams} />
        <form
          class="flow exam-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (open !== undefined && !asking) setAsking(true);
            else void start();
          }}
        >
          <fieldset>
            <legend>
              <h2>Which exam?</h2>
            </legend>
            <div class="choices">
              {outlines.map((one) => (
                <Choice
                  key={one.id}
                  name="outline"
                  value={one.id}
                  checked={one.id === outline.id}
                  onChoose={() => setOutline(one)}
                  label={<span class="nb">{one.name}</span>}
                  hint={
                    isWeighted(one)
                      ? weightedHint(one)
                      : "We found no published shares for its domains, so each domain gets the same. That is our choice."
                  }
                />
              ))}
            </div>
            <Shares outline={outline} length={length} />
          </fieldset>
          <fieldset>
            <legend>
              <h2>How many questions?</h2>
            </legend>
            <div class="choices side-by-side">
              {LENGTHS.map((count) => (
                <Choice
                  key={count}
                  name="length"
                  value={String(count)}
                  checked={count === length}
                  onChoose={() => setLength(count)}
                  label={`${count} questions`}
                />
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>
              <h2>How much time?</h2>
            </legend>
            <p class="hint">
              {outline.length === undefined
                ? `We could not read how long the ${outline.name} exam gives for a question. One minute is our choice.`
                : `The ${outline.name} exam gives ${minutesText(outline.length.minutes)} for ${outline.length.questions} questions: ${pace(outline)} for each.`}{" "}
              We remember what you choose.
            </p>
            <div class="choices">
              {TIMES.map((one) => (
                <Choice
                  key={one}
                  name="time"
                  value={String(one)}
                  checked={one === time}
                  onChoose={() => setTime(one)}
                  label={timeLabel(one, secondsFor(outline, length, one))}
                />
              ))}
            </div>
          </fieldset>
          <WhatHappens timed={time !== "none"} />
          {asking && open !== undefined ? (
            <BesideOpen open={open} onBegin={() => void start()} />
          ) : (
            <p class="actions">
              <button type="submit" class="button">
                Start the exam
                <Icon name="next" />
              </button>
            </p>
          )}
          <p role="status">
            {starting !== undefined &&
              "ready" in starting &&
              `Getting the questions ready. ${starting.ready} of ${starting.of} are here.`}
          </p>
          <div role="alert">
            {starting !== undefined && "failed" in starting && <p class="callout">{starting.failed}</p>}
          </div>
        </form>
        <Status />
      </div>
      <aside class="flow">
        <EarlierExams exams={exams} />
        <h2 class="rule-top">Other ways to practice</h2>
        <p class="small">
          <a href="/practice/">All of practice</a>
        </p>
      </aside>
    </div>
  );
}

const usual = (): Outline => outlines.find(({ id }) => id === "ccm") ?? (outlines[0] as Outline);
const isWeighted = ({ domains }: Outline): boolean => domains.every(({ percent }) => percent !== undefined);

function weightedHint({ domains }: Outline): string {
  const estimates = domains.filter(({ estimate }) => estimate !== undefined).length;
  const published = "Divided by the published shares of its domains.";
  return estimates === 0
    ? published
    : `${published} For ${estimates} of its ${domains.length} domains the share is our estimate.`;
}

const pace = (outline: Outline): string => {
  const seconds = secondsAQuestion(outline);
  return seconds === 60 ? "1 minute" : `${Math.round(seconds)} seconds`;
};

const timeLabel = (time: ExamTime, seconds: number | null): string =>
  seconds === null
    ? "No clock"
    : `${minutesText(seconds / 60)}${time === 1 ? ", the usual time" : `, ${time} times the usual`}`;

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly label: preact.ComponentChildren;
  readonly hint?: string;
}

const Choice = ({ name, value, checked, onChoose, label, hint }: ChoiceProps) => (
  <label class="choice">
    <input type="radio" name={name} value={value} checked={checked} onChange={onChoose} />
    <span>{label}</span>
    {hint !== undefined && <small>{hint}</small>}
  </label>
);

const WhatHappens = ({ timed }: { readonly timed: boolean }) => (
  <section class="flow">
    <h2 class="rule-top">What will happen</h2>
    <ul class="what-happens read">
      <li>You see one question at a time. Nothing tells you what is right before the end.</li>
      <li>Each answer is kept the moment you give it. You can change it, or take it back, until the end.</li>
      {timed ? (
        <>
          <li>
            The clock starts at once, and it goes on while you are away: also when you close the page, or when
            your device sleeps.
          </li>
          <li>
            When the time is up, the exam ends by itself. You are told at 5 minutes and at 1 minute left.
          </li>
        </>
      ) : (
        <li>There is no clock. The exam stays open until you hand it in.</li>
      )}
      <li>If the page closes, come back here and go on. Once it has begun you need no network.</li>
      <li>At the end you see your answers by domain, and every question with its reasons.</li>
    </ul>
  </section>
);
