import type { RefObject } from "preact";
import type { Fault } from "../../../../domain/authoring/fault.ts";
import { countFaults, whatNow } from "../fault-words.ts";
import type { Report } from "../scenario-check.ts";
import type { CheckState } from "../use-check.ts";
import { FaultList } from "./FaultList.tsx";
import { Icon } from "./Html.tsx";

interface Props {
  state: CheckState;
  report: Report | undefined;
  heading: RefObject<HTMLHeadingElement>;
  onChoose(fault: Fault): void;
  onRename(): void;
  onTemplate(): void;
  onExample(): void;
  onRetry(): void;
}

/** What the check says of the open text, or what to do where there is nothing to say yet. */
export function Results({ state, report, heading, onChoose, onRename, ...act }: Props) {
  if (state.at === "failed")
    return (
      <div class="results failed">
        <h3 ref={heading} tabindex={-1}>
          We could not load the check
        </h3>
        <p>
          Your text is safe in this tab. See whether you are online, then try again. If that does not help,
          download what you have and reload the page.
        </p>
        <button type="button" class="button quiet" onClick={act.onRetry}>
          Try again
        </button>
      </div>
    );
  if (report === undefined)
    return (
      <div class="results empty">
        <h3 ref={heading} tabindex={-1}>
          {state.at === "loading" ? "Getting the check ready" : "Nothing to check yet"}
        </h3>
        <p>Faults appear here, each with its line and how to mend it. Below them, you see the scenario.</p>
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
      {faults.length > 0 && <FaultList faults={faults} onChoose={onChoose} onRename={onRename} />}
    </div>
  );
}
