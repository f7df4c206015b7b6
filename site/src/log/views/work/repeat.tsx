import { useRef } from "preact/hooks";
import type { HoursLine } from "../../../../../domain/log/hours-line.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { useApp, useLog } from "../../app/context.ts";
import { useChange } from "../../app/use-change.ts";
import { lengthText } from "../../app/words.ts";
import { shortDay } from "../../parts/day-words.ts";
import { again } from "./lines.ts";
import { addLike } from "./places.ts";
import { lookAtHours } from "./second-look.ts";
import type { Work } from "./use-work.ts";
import { lineName } from "./work-words.ts";

interface Props {
  readonly work: Work;
  readonly job: string;
  /** The name of the job, for those who hear the button without its surroundings. */
  readonly name: string;
  readonly last: HoursLine;
}

/** The same hours again with one tap. Where that needs a second look, the form opens with them instead. */
export function Repeat({ work, job, name, last }: Props) {
  const { log } = useLog();
  const { go, say } = useApp();
  const change = useChange();
  const busy = useRef(false);
  const line = again(last, work.on);
  const span = line.span === "week" ? "week" : "day";
  const repeat = async (): Promise<void> => {
    // Two quick taps are one.
    if (busy.current) return;
    busy.current = true;
    const doubts = lookAtHours(line, undefined, log.state.records, work.on);
    if (doubts.length > 0) {
      go(addLike(job, span, last.id));
      // Said after the way there, so that the form does not open without a reason.
      say({ text: `Not saved yet, please check. ${doubts.join(" ")}` });
    } else
      await change(`Saved: ${lineName(line)}.`, [{ kind: "hours", record: log.newRecordId(), data: line }]);
    busy.current = false;
  };
  return (
    <button type="button" class="button quiet" onClick={() => void repeat()}>
      <span>
        Repeat {lengthText(line.minutes)} {forWhen(line)}
        <span class="hidden-visually"> in {name}</span>
      </span>
    </button>
  );
}

const forWhen = ({ span, date }: RecordData<"hours">): string =>
  span === "week" && date !== undefined ? `for the week of ${shortDay(date)}` : "for today";
