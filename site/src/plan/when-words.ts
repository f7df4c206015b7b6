import { type Day, longDay } from "../../../domain/calendar/day.ts";
import { licenseLabel } from "../../../domain/eligibility/rules/license.ts";
import type { LicenseAhead } from "../../../domain/projection/pace.ts";
import type { Projection } from "../../../domain/projection/project.ts";
import { route } from "../../../domain/projection/steps.ts";
import { lowerFirst } from "../checker/missing.ts";
import { nearnessOf } from "./outlook.ts";
import { span } from "./span-words.ts";

/** A date with what it rests on: one is never shown without the other. */
export interface When {
  readonly date: string;
  readonly rests: string;
}

/** The earliest day of a credential in a reader's words. It promises nothing: the sponsor decides. */
export function whenOf(projection: Projection): When {
  const { date, rests } = byPace(projection);
  const needed = neededLicense(projection);
  if (needed === undefined) return { date, rests };
  return {
    date,
    rests: `${rests}, with the ${licenseWords(needed)} that you expect by ${longDay(needed.from)}`,
  };
}

type Rests = Pick<Projection, "eligibleOn" | "openOn" | "rules" | "expected">;

/** The license that is expected, where the date rests on it: none is shown without saying so. */
const neededLicense = ({ eligibleOn, openOn, rules, expected }: Rests): LicenseAhead | undefined =>
  expected !== null &&
  (eligibleOn ?? openOn) !== null &&
  route(rules).some(
    ({ kind, now, metOn, openOn }) =>
      kind === "license" && now !== "met" && [metOn, openOn].includes(expected.from),
  )
    ? expected
    : undefined;

const licenseWords = ({ profession }: LicenseAhead): string => lowerFirst(licenseLabel({ profession }));

function byPace(projection: Projection): When {
  const { on, eligibleOn, openOn } = projection;
  const early = openOn === on ? "today" : openOn === null ? "" : longDay(openOn);
  if (nearnessOf(projection) === "now") return { date: "Now", rests: "on the rules we could read" };
  if (eligibleOn === null) {
    return openOn === null
      ? noDate(projection)
      : {
          date: `As early as ${early}`,
          rests: "only if what is open goes your way; there is no other date at this pace",
        };
  }
  return openOn === eligibleOn || openOn === null
    ? { date: `Earliest: ${longDay(eligibleOn)}`, rests: `in ${span(on, eligibleOn)}, at this pace` }
    : {
        date: `As early as ${early}`,
        rests: `if what is open goes your way; if not, ${longDay(eligibleOn)} at this pace`,
      };
}

/** What stands in the way: a license or a degree, which no pace brings about, before anything else. */
function noDate({ rules }: Pick<Projection, "rules">): When {
  const missing = route(rules).find(
    ({ kind, openOn }) => openOn === null && (kind === "license" || kind === "degree"),
  );
  return missing === undefined
    ? { date: "No date at this pace", rests: "within ten years: the steps say what is in the way" }
    : { date: "No date yet", rests: `what is missing: ${lowerFirst(missing.title)}` };
}

/** The same in a few words, for a list or a table. */
export function shortWhen(projection: Rests & Pick<Projection, "on" | "now">): string {
  const needed = neededLicense(projection);
  return `${shortDate(projection)}${needed === undefined ? "" : `, with the ${licenseWords(needed)}`}`;
}

function shortDate({ on, now, eligibleOn, openOn }: Parameters<typeof shortWhen>[0]): string {
  if (now.outcome === "eligible") return "Rules met";
  const perhaps = (day: Day): string => (day === on ? "Perhaps today" : `Perhaps ${longDay(day)}`);
  if (eligibleOn === null) return openOn === null ? "No date" : perhaps(openOn);
  return openOn === null || openOn === eligibleOn
    ? longDay(eligibleOn)
    : `${perhaps(openOn)}, else ${longDay(eligibleOn)}`;
}
