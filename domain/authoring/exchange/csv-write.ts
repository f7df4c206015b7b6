import { type Cell, csvText } from "../../log/csv.ts";
import type { Scenario, ScenarioItem } from "../scenario.ts";
import { authorsCell, COLUMNS, cellOf, domainsCell, letterOf, sourcesCell } from "./csv-columns.ts";
import { type Note, Notes } from "./note.ts";

/** A table has columns for so many options at least. */
const FEWEST_OPTIONS = 4;

/** Scenarios as a CSV table with a row for each question, and what it cannot carry. `readQuestions` reads it back. */
export function writeCsv(scenarios: readonly Scenario[]): { text: string; notes: Note[] } {
  const notes = new Notes();
  const items = scenarios.flatMap((scenario) => scenario.items);
  const most = items.reduce((sum, { options }) => Math.max(sum, options.length), FEWEST_OPTIONS);
  const letters = Array.from({ length: most }, (_, index) => letterOf(index));
  const { key, domains, level, ownDomains, ownLevel, setting, sources, ...rest } = COLUMNS;
  const { reviewedOn, reviewedBy, authors, ...told } = rest;
  const head = [
    ...Object.values(told),
    ...letters.flatMap((letter) => [`option ${letter}`, `feedback ${letter}`]),
    ...[key, domains, level, ownDomains, ownLevel, setting, sources, reviewedOn, reviewedBy, authors],
  ];
  const rows = scenarios.flatMap((scenario) => {
    tellLoss(scenario, notes);
    return scenario.items.map((item, index) => rowOf(scenario, item, index, letters));
  });
  return { text: csvText([head, ...rows]), notes: notes.list() };
}

const rowOf = (scenario: Scenario, item: ScenarioItem, index: number, letters: readonly string[]): Cell[] => {
  const own = scenario.questions?.[index + 1];
  return [
    scenario.id,
    index + 1,
    ...[scenario.title, scenario.case, item.preamble ?? "", item.question].map(cellOf),
    ...letters.flatMap((_, place) => {
      const { text = "", rationale = "" } = item.options[place] ?? {};
      return [cellOf(text), cellOf(rationale)];
    }),
    item.options.flatMap(({ key }, place) => (key ? [letterOf(place)] : [])).join(" "),
    domainsCell(scenario.blueprint),
    scenario.level,
    domainsCell(own?.blueprint ?? {}),
    own?.level ?? "",
    scenario.setting ?? "",
    cellOf(sourcesCell(scenario.sources)),
    scenario.reviewed.on,
    scenario.reviewed.by,
    cellOf(authorsCell(scenario.authors ?? [])),
  ];
};

function tellLoss({ id, items, accepted }: Scenario, notes: Notes): void {
  if (accepted !== undefined)
    notes.leaveOut(
      "The warnings that the author accepts, and why, are left out: the table has no column for them.",
      id,
    );
  if (items.length > 1)
    notes.add(
      "The case of several questions stands in the row of each. Brought in again, the first row decides.",
      id,
    );
}
