import type { RefObject } from "preact";
import type { Fault } from "../../../../domain/authoring/fault.ts";
import { Icon } from "../../components/icon.tsx";
import { countFaults, whatNow } from "../fault-words.ts";
import type { Report } from "../scenario-check.ts";
import type { CheckState } from "../use-check.ts";
import { Failed } from "./Failed.tsx";
import { FaultList } from "./FaultList.tsx";

interface Props {
  state: CheckState;
  report: Report | undefined;
  /** Whether there is no text at all. */
  blank: boolean;
  /** Whether the text is still here after the page is reloaded. */
  kept: boolean;
  heading: RefObject<HTMLHeadingElement>;
  onChoose(fault: Fault): void;
  onRename(): void;
  onTemplate(): void;
  onExample(): void;
}

/** What the check says of the open text, or what to do where there is nothing to say yet. */
export function Results({ state, report, blank, kept, heading, onChoose, onRename, ...act }: Props) {
  if (state.at === "failed") return <Failed heading={heading} kept={kept} />;
  if (report === undefined && !blank)
    return (
      <div class="results">
        <h3 ref={heading} tabindex={-1}>
          {state.at === "loading" ? "Getting the check ready" : "Reading your text"}
        </h3>
      </div>
    );
  if (report === undefined)
    return (
      <div class="results empty">
        <h3 ref={heading} tabindex={-1}>
          Nothing to check yet
        </h3>
        <p>
          Faults appear here, each with its line and how to mend it. Below them, you see how it will look.
        </p>
        <div class="starts">
          <button type="button" class="button quiet" onClick={act.onTemplate}>
            Start from the template
          </button>
          <button type="button" class="button text" onClick={act.onExample}>
            Put the example here
          </button>
        </div>
      </div>
    );
  const { faults } = report;
  const ownUnknown = state.at === "done" && state.ownUnknown;
  const errors = faults.some(({ severity }) => severity === "error");
  return (
    <div class="results">
      <h3 ref={heading} tabindex={-1}>
        <span class="mark" data-verdict={errors ? "unmet" : "met"}>
          <Icon name={errors ? "unmet" : "met"} />
          <span>{countFaults(faults)}</span>
        </span>
      </h3>
      <p class="muted">{whatNow(faults)}</p>
      {ownUnknown && (
        <p>
          We could not load the list of our own pages and pictures, so we did not check whether the ones that
          you name are there. Everything else is checked.
        </p>
      )}
      {faults.length > 0 && <FaultList faults={faults} onChoose={onChoose} onRename={onRename} />}
    </div>
  );
}
