import { paths, steps } from "../../../dist/content/paths.ts";
import type { Path, Station, Step } from "../../../domain/authoring/path.ts";
import { isFork } from "../../../domain/paths/routes.ts";
import { type Total, totalsOf } from "../../../domain/paths/totals.ts";
import { type PathPicture, pathPicture } from "./path-layout.ts";
import { monthsOf, shortTime } from "./path-words.ts";

/** The paths with their steps, for pages that are made beforehand. */

const byId = new Map(steps.map((step) => [step.id, step]));

/** A step of a path. The check of the content lets no other name through. */
export function stepOf(id: string): Step {
  const step = byId.get(id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step;
}

export const totalsFor = (path: Path): Total[] => totalsOf(path, steps, monthsOf);

/** The quickest and the slowest way through all of a path. */
export function wholeTotal(path: Path): Total["months"] {
  const totals = totalsFor(path);
  return {
    from: Math.min(...totals.map(({ months }) => months.from)),
    to: Math.max(...totals.map(({ months }) => months.to)),
  };
}

/** What is on every way and has no figure: steps, or forks of which no branch has one. */
export const withoutTime = (path: Path): string[] =>
  path.stations.flatMap((station) => {
    if (!isFork(station)) {
      const step = stepOf(station.step);
      return step.time.kind === "not-known" ? [step.title] : [];
    }
    const open = station.branches.every(({ stations }) =>
      stations.every((inside) => !isFork(inside) && stepOf(inside.step).time.kind === "not-known"),
    );
    return open ? [station.title] : [];
  });

export const pictureOf = (path: Path): PathPicture =>
  pathPicture(path.stations, (station) =>
    isFork(station)
      ? { label: station.title, words: `One of ${station.branches.length}` }
      : { label: stepOf(station.step).title, words: shortTime(stepOf(station.step)) },
  );

/** What the picture shows, in sentences, for who does not see it. */
export const pictureWords = (path: Path): string =>
  `A line from “${path.start}” down to “${stationWords(path.stations.at(-1))}”. ${path.stations
    .slice(0, -1)
    .map((station, index) => `${index + 1}: ${stationWords(station)}.`)
    .join(" ")} The list has every step in words.`;

function stationWords(station: Station | undefined): string {
  if (station === undefined) return "";
  return isFork(station)
    ? `${station.title}, with the branches ${station.branches
        .map(({ title, stations: [first] }) => title ?? stationWords(first))
        .join("; ")}`
    : stepOf(station.step).title;
}

export { paths };
