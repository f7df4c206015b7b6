import type { Path, Step } from "../authoring/path.ts";
import { credentialsIn, type Route, routesOf } from "./routes.ts";
import type { Months } from "./step-time.ts";

/** What a path comes to on the way to one credential. */
export interface Total {
  readonly credential: string;
  /** The quickest and the slowest way through its branches, as far as time is known. */
  readonly months: Months;
  /** Steps on any of these ways that take time which nobody gives a figure for. */
  readonly withoutTime: readonly Step[];
  /** Steps on any of these ways whose cost is not known. */
  readonly withoutCost: readonly Step[];
}

/** How long a step takes by itself; undefined where that is not known, or it takes none. */
type MonthsOf = (step: Step) => Months | undefined;

/** The totals of a path, one for each credential that it leads to. Pure. */
export function totalsOf(path: Path, steps: readonly Step[], monthsOf: MonthsOf): Total[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const routes = routesOf(path.stations);
  return credentialsIn(path.stations).map((credential) => {
    const leading = routes.filter((route) => route.credential === credential);
    const months = leading.map((route) => routeMonths(route, byId, monthsOf));
    const met = [...new Set(leading.flatMap((route) => route.steps))].flatMap((id) => byId.get(id) ?? []);
    return {
      credential,
      months: {
        from: Math.min(...months.map(({ from }) => from)),
        to: Math.max(...months.map(({ to }) => to)),
      },
      withoutTime: met.filter((step) => step.time.kind === "not-known" || isOpenPeriod(step, monthsOf)),
      withoutCost: met.filter(({ cost }) => cost.kind === "not-known"),
    };
  });
}

const isOpenPeriod = (step: Step, monthsOf: MonthsOf): boolean =>
  step.time.kind === "periods" && monthsOf(step) === undefined;

/** The time of one way, step after step: what earlier steps count towards a later one is taken off it. */
function routeMonths({ steps }: Route, byId: ReadonlyMap<string, Step>, monthsOf: MonthsOf): Months {
  const taken = new Map<string, Months>();
  for (const id of steps) {
    const step = byId.get(id);
    const alone = step && monthsOf(step);
    if (alone === undefined) continue;
    const counted = step?.time.kind === "rule" ? (step.time.counts ?? []) : [];
    const before = (bound: keyof Months): number =>
      counted.reduce((sum, earlier) => sum + (taken.get(earlier)?.[bound] ?? 0), 0);
    taken.set(id, {
      from: Math.max(0, alone.from - before("from")),
      to: Math.max(0, alone.to - before("to")),
    });
  }
  const sum = (bound: keyof Months): number =>
    [...taken.values()].reduce((total, months) => total + months[bound], 0);
  return { from: sum("from"), to: sum("to") };
}
