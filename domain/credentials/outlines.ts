import type { Particulars } from "./particulars.ts";
import type { Remark } from "./remark.ts";

/** What an exam asks, as scenarios and counts of practice need it: its domains by id and name. No shares: those belong to the exams. */
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
  readonly domains: readonly { readonly id: string; readonly name: string }[];
}

interface WithOutline extends Pick<Particulars, "blueprint" | "outline"> {
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
      domains: domains.map(({ id, name }) => ({ id, name })),
    };
  });
}

/** What scenarios and readers call the outline of a credential's exam. */
export const outlineName = ({ id, name, outline }: WithOutline): { id: string; name: string } =>
  outline ?? { id, name };
