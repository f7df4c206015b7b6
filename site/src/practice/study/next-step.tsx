import type { Outline } from "../../../../domain/credentials/outlines.ts";
import type { Progress } from "../../../../domain/practice/progress-view.ts";
import { setAddress } from "./set-choice.ts";

interface Props {
  readonly outlines: readonly Outline[];
  /** Whose domains it goes by. */
  readonly outline: string;
  readonly progress: Progress;
  /** As the one solid button of the page, or as a quieter one beside it. */
  readonly button?: "solid" | "quiet";
}

/** The domain to study next, and why this one. Nothing where there is nothing left to say. */
export function NextStep({ outlines, outline, progress, button }: Props) {
  const next = progress.blueprints.find(({ blueprint }) => blueprint === outline)?.next;
  const known = outlines.find(({ id }) => id === outline);
  const domain = known?.domains.find(({ id }) => id === next?.domain);
  if (next == null || known === undefined || domain === undefined) return null;
  return (
    <>
      <p>
        {next.why === "too-few-answers"
          ? `${domain.name} (${known.name}) has too few answers to say where you stand.`
          : `In ${domain.name} (${known.name}) there is the most to gain.`}
      </p>
      <p>
        <a
          class={button === undefined ? "inline-target" : button === "solid" ? "button" : "button quiet"}
          href={setAddress({ kind: "domain", outline, domain: domain.id })}
        >
          Study {domain.name}
        </a>
      </p>
    </>
  );
}
