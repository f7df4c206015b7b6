import type { Particulars } from "./particulars.ts";
import type { Remark } from "./remark.ts";

/** What an exam asks, as practice needs it: its domains with their shares, and how long a question may take. */
export interface Outline {
  /** What scenarios call it. */
  readonly id: string;
  readonly name: string;
  /** The ids of the credentials whose exam it is. */
  readonly credentials: readonly string[];
  /** How well the list is confirmed, the date of what was read, and what else to know of it. */
  readonly confidence: Remark["confidence"];
  readonly asOf: string;
  readonly note?: string | undefined;
  readonly domains: readonly OutlineDomain[];
  /** The exam's questions and minutes; left out where they could not be read. */
  readonly length?: { readonly questions: number; readonly minutes: number } | undefined;
}
export interface OutlineDomain {
  readonly id: string;
  readonly name: string;
  /** The share of the exam in percent. Left out where none could be read. */
  readonly percent?: number | undefined;
  /** How the share was worked out, where no source states it. */
  readonly estimate?: string | undefined;
}

interface WithOutline extends Pick<Particulars, "blueprint" | "exam" | "outline"> {
  readonly id: string;
  readonly name: string;
}

/** The newest outline of every exam, in the order of the credentials; one that several share stands once. */
export function outlinesOf(credentials: readonly WithOutline[]): Outline[] {
  const shared = Map.groupBy(
    credentials.filter(({ blueprint }) => blueprint.length > 0),
    (credential) => outlineName(credential).id,
  );
  return [...shared.values()].flatMap((of) => {
    const [first] = of;
    const edition = first?.blueprint[0];
    if (first === undefined || edition === undefined) return [];
    const { confidence, asOf, note, domains } = edition;
    return {
      ...outlineName(first),
      credentials: of.map(({ id }) => id),
      confidence,
      asOf,
      ...(note !== undefined && { note }),
      domains: domains.map(({ id, name, percent, estimate }) => ({
        id,
        name,
        ...(percent !== undefined && { percent }),
        ...(estimate !== undefined && { estimate }),
      })),
      ...lengthOf(first),
    };
  });
}

function lengthOf({ exam: [newest] }: WithOutline): Pick<Outline, "length"> {
  const questions = newest?.questions?.total;
  const minutes = newest?.time?.minutes;
  return questions === undefined || minutes === undefined ? {} : { length: { questions, minutes } };
}

/** What scenarios and readers call the outline of a credential's exam. */
export const outlineName = ({
  id,
  name,
  outline,
}: Pick<WithOutline, "id" | "name" | "outline">): { id: string; name: string } => outline ?? { id, name };
