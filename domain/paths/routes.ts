import type { Fork, Station } from "../authoring/path.ts";

export const isFork = (station: Station): station is Fork => "fork" in station;

/** One way through a path: the ids of its steps in order, and the credential that it leads to, where it is known. */
export interface Route {
  readonly steps: readonly string[];
  readonly credential: string | undefined;
}

const START: Route = { steps: [], credential: undefined };

/** Every way through a row of stations: at each fork, one branch. */
export const routesOf = (stations: readonly Station[]): Route[] =>
  stations.reduce<Route[]>(
    (routes, station) => routes.flatMap((route) => onward(station).map((next) => joined(route, next))),
    [START],
  );

const onward = (station: Station): Route[] =>
  isFork(station)
    ? station.branches.flatMap(({ stations, credential }) =>
        routesOf(stations).map((route) => ({ ...route, credential: route.credential ?? credential })),
      )
    : [{ steps: [station.step], credential: undefined }];

const joined = (a: Route, b: Route): Route => ({
  steps: [...a.steps, ...b.steps],
  credential: a.credential ?? b.credential,
});

/** Every step of a row of stations once, in the order of the file. */
export const stepsIn = (stations: readonly Station[]): string[] =>
  stations.flatMap((station) =>
    isFork(station) ? station.branches.flatMap((branch) => stepsIn(branch.stations)) : [station.step],
  );

/** The credentials that a row of stations leads to, in the order of the file. */
export const credentialsIn = (stations: readonly Station[]): string[] => [
  ...new Set(routesOf(stations).flatMap(({ credential }) => credential ?? [])),
];
