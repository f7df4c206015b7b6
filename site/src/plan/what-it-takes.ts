import { longDay } from "../../../domain/calendar/day.ts";
import type { Credential } from "../../../domain/eligibility/credential.ts";
import type { Finding } from "../../../domain/eligibility/determination.ts";
import type { LeafRequirement } from "../../../domain/eligibility/requirement.ts";
import { type Enough, isGrowing, leastPace, whatWouldDo } from "../../../domain/projection/least-pace.ts";
import type { Pieces } from "../../../domain/projection/pieces.ts";
import type { Projection } from "../../../domain/projection/project.ts";
import { inFigures } from "../../../domain/text/in-figures.ts";

/** What would do where no pace that was stated brings a rule about. `finding` says where it stands today. */
export function* whatItTakes(
  rule: LeafRequirement | undefined,
  finding: Finding | undefined,
  credential: Credential,
  projection: Projection,
): Pieces<string> {
  if (isGrowing(rule)) {
    const enough = paceWords(yield* whatWouldDo(rule, credential, projection), leastPace(rule) !== undefined);
    const lead = (finding?.amount?.certain ?? 0) > 0 ? "With what you have, " : "From nothing, ";
    if (rule.kind === "education")
      return `No date, because too few courses are planned${enough === "" ? "" : `. ${lead}${enough}`}`;
    return enough === "" ? "No date: it takes work that counts" : `No date at this pace. ${lead}${enough}`;
  }
  switch (rule?.kind) {
    case "license":
      return "No date: it takes this license. If it is to come, say when at “Change the pace”";
    case "degree":
      return "No date: it takes this degree";
    default:
      return "No date: you said no";
  }
}

/** What meets the rule, in words; `least` where anything less would not. Empty where nothing was found that does. */
function paceWords([first, second]: readonly Enough[], least: boolean): string {
  if (first === undefined) return "";
  const { per, hours, on } = first;
  const what = `${inFigures(hours)} hours a ${per}${per === "week" ? " of work that counts" : ""}`;
  const when = `${per === "week" ? ", begun tomorrow" : ""}: by ${longDay(on)}`;
  const other =
    second === undefined
      ? ""
      : `, or ${inFigures(second.hours)} ${second.hours === 1 ? "hour" : "hours"} by ${longDay(second.on)}`;
  return `${what} would do${when}${other}${least ? ". Less would not" : ""}`;
}
