import type { Station } from "../../../domain/authoring/path.ts";
import { isFork } from "../../../domain/paths/routes.ts";
import type { SearchDocument, SearchSection } from "../search/document.ts";
import { paths, stepOf } from "./paths.ts";

/** The path of each start, with the names of its stations: what a station says is the same on all of them. */
export const pathDocuments = (): SearchDocument[] =>
  paths.map(({ id, start, title, lede, stations }) => ({
    kind: "page",
    path: `/path/${id}/`,
    title,
    names: [`Path: ${start}`],
    leads: ["steps", "how long", "what it costs"],
    lede,
    sections: sectionsIn(stations),
  }));

const sectionsIn = (stations: readonly Station[]): SearchSection[] =>
  stations.flatMap((station) =>
    isFork(station)
      ? [
          { id: station.fork, heading: station.title, text: "" },
          ...station.branches.flatMap((branch) => sectionsIn(branch.stations)),
        ]
      : [{ id: station.step, heading: stepOf(station.step).title, text: "" }],
  );
