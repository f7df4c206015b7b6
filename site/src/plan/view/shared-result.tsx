import { useLayoutEffect, useRef } from "preact/hooks";
import { longDay } from "../../../../domain/calendar/day.ts";
import type { Shared } from "../link.ts";
import { PlanView } from "./plan-view.tsx";

interface Props {
  readonly shared: Shared;
  /** Undefined where her own answers cannot be put aside: there are some that this version cannot read. */
  readonly onUse: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** A result that came with a link. It is only shown: her own answers stay as they are until she says otherwise. */
export function SharedResult({ shared, onUse, onLeave }: Props) {
  const notice = useRef<HTMLElement>(null);
  useLayoutEffect(() => notice.current?.focus(), []);
  return (
    <>
      <aside class="callout from-link" tabIndex={-1} ref={notice} aria-label="From a link">
        <p>This result is from a link.</p>
        <p>
          It shows somebody's answers as they were sent, for {longDay(shared.on)}. Your own answers on this
          device are not touched.
        </p>
        <p class="cluster no-print">
          {onUse !== undefined && (
            <button type="button" class="button quiet" onClick={onUse}>
              Use these answers
            </button>
          )}
          <button type="button" class="button quiet" onClick={onLeave}>
            See mine
          </button>
        </p>
      </aside>
      <PlanView {...shared} questionLink={() => undefined} inPlace={false} />
    </>
  );
}
