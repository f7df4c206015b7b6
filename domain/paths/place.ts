import type { Branch, Fork, Path, Station, Step } from "../authoring/path.ts";
import { isFork } from "./routes.ts";
import { monthsLeft, type Standing, shareOf, shows } from "./signs.ts";

/**
 * Where a reader is on a path. Of a step: `done`, her answers show it; `passed`, they show a later one; `now`, this is
 * hers; `ahead`; `aside`, she took another branch. A fork has the same, and `within` where she is on one of its branches.
 */
export type StationState = "done" | "passed" | "within" | "now" | "ahead" | "aside";

export interface Place {
  /** By the id of a step or fork. */
  readonly states: ReadonlyMap<string, StationState>;
  /** The step or fork where she is; undefined where all of the path is behind her. */
  readonly now: string | undefined;
}

/** The path that fits her answers: of several, the last. Undefined where they say too little, or fit none. */
export function pathFor(paths: readonly Path[], standing: Standing): Path | undefined {
  const { licenses, degrees, employment } = standing.portfolio;
  if (licenses === undefined && degrees === undefined && employment === undefined) return undefined;
  return paths
    .toSorted((a, b) => b.order - a.order)
    .find(
      ({ fits: { any, none = [] } }) =>
        (any === undefined || any.some((sign) => shows(sign, standing))) &&
        !none.some((sign) => shows(sign, standing)),
    );
}

/** Where she is on a path. Pure. */
export function placeOn(path: Path, steps: readonly Step[], standing: Standing): Place {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const walk: Walk = { standing, step: (id) => byId.get(id), states: new Map(), now: undefined };
  visit(path.stations, walk);
  return { states: walk.states, now: walk.now };
}

interface Walk {
  readonly standing: Standing;
  readonly step: (id: string) => Step | undefined;
  readonly states: Map<string, StationState>;
  now: string | undefined;
}

const idOf = (station: Station): string => (isFork(station) ? station.fork : station.step);

/** Marks a row of stations in which she is: what is behind her, where she is, and what is ahead. */
function visit(stations: readonly Station[], walk: Walk): void {
  const reach = stations.map((station) => shareOfStation(station, walk));
  const furthest = reach.findLastIndex((share) => share > 0);
  const gate = stations.findIndex(
    (station, index) => index < furthest && (reach[index] ?? 0) < 1 && isGate(station, walk),
  );
  // A fork that leads to credentials is open until one of them is held, and so is a step that was only begun.
  const here = gate >= 0 ? gate : (reach[furthest] ?? 1) < 1 ? furthest : furthest + 1;
  for (const [index, station] of stations.entries()) {
    if (index === here) markNow(station, reach[index] ?? 0, walk);
    else if (reach[index] === 1) mark(station, "done", walk);
    else mark(station, index < here || index < furthest ? "passed" : "ahead", walk);
  }
}

function markNow(station: Station, share: number, walk: Walk): void {
  const nearest = isFork(station) && share > 0 ? nearestBranch(station, walk) : undefined;
  if (!isFork(station) || nearest === undefined) {
    mark(station, "ahead", walk);
    walk.states.set(idOf(station), "now");
    walk.now = idOf(station);
    return;
  }
  walk.states.set(station.fork, "within");
  for (const branch of station.branches) {
    if (branch === nearest) visit(branch.stations, walk);
    // The other branches are open to her still; what she has done on them shows.
    else for (const inside of branch.stations) mark(inside, "ahead", walk);
  }
}

/** Marks a station and all that is inside it. Of a fork behind her, the branches that her answers do not show are aside. */
function mark(station: Station, state: "done" | "passed" | "ahead", walk: Walk): void {
  walk.states.set(idOf(station), ownState(station, state, walk));
  if (!isFork(station)) return;
  for (const branch of station.branches) {
    const taken = shareOfBranch(branch, walk) > 0;
    for (const inside of branch.stations)
      if (state === "ahead" || taken) mark(inside, state === "ahead" ? "ahead" : "passed", walk);
      else setAside(inside, walk);
  }
}

const ownState = (station: Station, state: "done" | "passed" | "ahead", walk: Walk): StationState =>
  !isFork(station) && shareOfStation(station, walk) === 1 ? "done" : state;

function setAside(station: Station, walk: Walk): void {
  walk.states.set(idOf(station), "aside");
  if (isFork(station))
    for (const branch of station.branches) for (const inside of branch.stations) setAside(inside, walk);
}

const isGate = (station: Station, { step }: Walk): boolean =>
  !isFork(station) && step(station.step)?.gate === true;

/** How far she is with a station, from 0 to 1. */
function shareOfStation(station: Station, walk: Walk): number {
  if (isFork(station)) return Math.max(...station.branches.map((branch) => shareOfBranch(branch, walk)));
  const step = walk.step(station.step);
  if (step === undefined) return 0;
  const done = step.done === undefined ? 0 : shareOf(step.done, walk.standing);
  const begun = step.begun !== undefined && shows(step.begun, walk.standing);
  return done === 0 && begun ? BEGUN : done;
}

/** What a step counts that was begun, and whose end cannot be measured. */
const BEGUN = 0.5;

/**
 * How far she is on a branch. It begins with its first station: years as a nurse alone are not yet the way to a
 * credential. It is behind her when its last station is.
 */
function shareOfBranch({ stations }: Branch, walk: Walk): number {
  const shares = stations.map((station) => shareOfStation(station, walk));
  const [first = 0] = shares;
  const last = shares.at(-1) ?? 0;
  if (first === 0 || last === 1 || shares.length === 1) return last === 1 ? 1 : first;
  return shares.reduce((sum, share) => sum + share) / (shares.length + 1);
}

/** Branches whose time left differs by less are as near: the first in the file is taken. In months. */
const AS_NEAR = 1;

/** Of the branches that she has begun, the one with the least time left; one on which only the application is left, first. */
function nearestBranch({ branches }: Fork, walk: Walk): Branch | undefined {
  let best: { readonly branch: Branch; readonly left: number } | undefined;
  for (const branch of branches) {
    if (shareOfBranch(branch, walk) === 0) continue;
    const last = branch.stations.at(-1);
    const ready = branch.stations.length > 1 && last !== undefined && shareOfStation(last, walk) > 0;
    const left = ready ? 0 : 2 * AS_NEAR + leftOn(branch.stations, walk);
    if (best === undefined || left < best.left - AS_NEAR) best = { branch, left };
  }
  return best?.branch;
}

/** The months that are still missing on a row of stations; at a fork, on the branch with the least. */
const leftOn = (stations: readonly Station[], walk: Walk): number =>
  stations.reduce((sum, station) => {
    if (isFork(station)) {
      const begun = station.branches.filter((branch) => shareOfBranch(branch, walk) > 0);
      return sum + Math.min(...begun.map((branch) => leftOn(branch.stations, walk)), Number.MAX_SAFE_INTEGER);
    }
    const done = walk.step(station.step)?.done;
    return sum + (done === undefined ? 0 : monthsLeft(done, walk.standing));
  }, 0);
