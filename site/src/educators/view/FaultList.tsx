import type { Fault } from "../../../../domain/authoring/fault.ts";
import { faultWords } from "../fault-words.ts";

/** More faults than this are not read by anybody; a file that is no scenario at all would fill the page with them. */
const MOST = 100;

interface Props {
  faults: readonly Fault[];
  onChoose(fault: Fault): void;
  /** Gives the text the name that its id asks for. */
  onRename(): void;
}

/** Every fault as the command line prints it; its place and message lead to the text. */
export function FaultList({ faults, onChoose, onRename }: Props) {
  return (
    <>
      <ol class="faults">
        {faults.slice(0, MOST).map((fault) => {
          const { place, message, mend } = faultWords(fault);
          return (
            <li key={`${place} ${fault.rule} ${message}`} data-severity={fault.severity}>
              <button type="button" onClick={() => onChoose(fault)}>
                <span class="place">{place}</span> <span class="message">{message}</span>
              </button>{" "}
              <span class="mend">
                {mend} {/* Not part of what the command line prints. */}
                <a class="more" href={`/educators/guide/#fault-${fault.rule}`}>
                  In the guide<span class="hidden-visually">: {fault.rule}</span>
                </a>
              </span>
              {fault.rule === "id-file-name" && (
                <>
                  {" "}
                  <button type="button" class="rename" onClick={onRename}>
                    Rename the file here
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {faults.length > MOST && (
        <p class="muted">
          And {faults.length - MOST} more. Mend these first: many of the others may go with them.
        </p>
      )}
    </>
  );
}
