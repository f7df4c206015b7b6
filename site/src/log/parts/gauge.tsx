import type { ComponentChildren } from "preact";
import { figure, withUnit } from "../../../../domain/eligibility/amount-words.ts";
import { gaugeScale, type Measure } from "./gauge-scale.ts";

interface Props extends Measure {
  readonly title: string;
  readonly unit: "hours" | "months";
  /** The heading's level on this page. */
  readonly level?: 2 | 3 | 4;
  /** The words under it: what is missing, what does not count and why. */
  readonly children?: ComponentChildren;
}

/** A total against a rule: a bar for what counts, a paler one for what may, dashes for what does not, a line for the rule. */
export function Gauge({ title, unit, level = 3, children, ...measure }: Props) {
  const { needed, counted, possible, notCounted = 0 } = measure;
  const scale = gaugeScale(measure);
  const Heading = `h${level}` as const;
  const open = possible !== undefined && possible !== null && possible > counted;
  const words = [
    `${figure(counted, unit)} of ${withUnit(needed, unit)} ${counted === 1 ? "counts" : "count"}`,
    open ? `${little(figure(possible - counted, unit))} more may count` : [],
    notCounted > 0 ? `${figure(notCounted, unit)} do not count` : [],
  ].flat();
  return (
    <section class="gauge">
      <header>
        <Heading>{title}</Heading>
        <p class="total">
          {figure(counted, unit)}{" "}
          <small>
            of {withUnit(needed, unit)}
            {counted < needed && (open || possible === null) ? ", perhaps more" : ""}
          </small>
        </p>
      </header>
      <svg height="54" role="img" aria-label={words.join("; ")}>
        <rect class="c-track" x="0" y="9" width="100%" height="18" />
        <rect class="c-bar" x="0" y="9" width={`${scale.counted}%`} height="18" />
        {scale.may > 0 && (
          <rect class="c-bar2" x={`${scale.counted}%`} y="13" width={`${scale.may}%`} height="10" />
        )}
        {scale.out > 0 && (
          <rect class="c-out" x={`${scale.counted + scale.may}%`} y="9" width={`${scale.out}%`} height="18" />
        )}
        <line class="c-ink" x1={`${scale.threshold}%`} x2={`${scale.threshold}%`} y1="2" y2="34" />
        <text class="c-soft" x={`${scale.threshold}%`} y="50" text-anchor={scale.anchor}>
          {figure(needed, unit)} needed
        </text>
      </svg>
      {children}
    </section>
  );
}

/** What is less than a figure can show is not nothing. */
const little = (shown: string): string => (shown === "0" ? "a little" : shown);
