import type { Path, Station, Step } from "../../../domain/authoring/path.ts";
import type { Place, StationState } from "../../../domain/paths/place.ts";
import { isFork } from "../../../domain/paths/routes.ts";
import { findingOf, type Standing } from "../../../domain/paths/signs.ts";

/** What stands beside a station on the reader's own path. A branch that she may still take says nothing. */
export const STATE_WORDS: Readonly<Record<StationState, string>> = {
  done: "Done",
  passed: "Behind you",
  within: "You are on it",
  now: "You are here",
  ahead: "",
  aside: "Another way",
};

export interface NowWords {
  /** The id of the step or fork, which is also its place on the page. */
  readonly id: string;
  readonly title: string;
  /** How far she is, or what it is about. */
  readonly because: string;
  /** The first place to go on. */
  readonly link: { readonly label: string; readonly to: string } | undefined;
}

/** Where she is, in words; undefined where all of the path is behind her. */
export function nowWords(
  path: Path,
  steps: readonly Step[],
  { now }: Pick<Place, "now">,
  standing: Standing,
): NowWords | undefined {
  if (now === undefined) return undefined;
  const step = steps.find(({ id }) => id === now);
  if (step !== undefined) {
    const finding =
      step.done !== undefined && "met" in step.done ? findingOf(step.done.met, standing) : undefined;
    return {
      id: now,
      title: step.title,
      because: finding === undefined || finding.because === "" ? step.what : finding.because,
      link: step.links?.[0],
    };
  }
  const fork = stationsIn(path.stations).find((station) => isFork(station) && station.fork === now);
  return fork !== undefined && isFork(fork)
    ? { id: now, title: fork.title, because: fork.why, link: undefined }
    : undefined;
}

const stationsIn = (stations: readonly Station[]): Station[] =>
  stations.flatMap((station) => [
    station,
    ...(isFork(station) ? station.branches.flatMap((branch) => stationsIn(branch.stations)) : []),
  ]);
