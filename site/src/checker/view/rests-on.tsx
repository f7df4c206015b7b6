import type { Determination } from "../../../../domain/eligibility/determination.ts";
import { restsOn } from "../rests-on.ts";

interface Props {
  readonly determination: Determination;
  readonly sponsor: string;
}

/** Beside an outcome: what it rests on that nobody could confirm. Nothing where there is nothing. */
export const RestsOn = ({ determination, sponsor }: Props) => (
  <>
    {restsOn(determination, sponsor).map((sentence) => (
      <p key={sentence}>
        <strong>Take note:</strong> {sentence}
      </p>
    ))}
  </>
);
