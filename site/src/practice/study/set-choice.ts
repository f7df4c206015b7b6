import type { Outline } from "../../../../domain/credentials/outlines.ts";
import { ulidField } from "../../../../domain/log/ulid.ts";
import type { PracticeItem } from "../../../../domain/practice/item.ts";

/** What a learner studies: the questions of a domain, of a case, or those that her own answers and flags pick. */
export type SetChoice =
  | { readonly kind: "domain"; readonly outline: string; readonly domain: string }
  | { readonly kind: "case"; readonly scenario: string }
  /** What a short exam that has ended left without its best answer; `outline` is the exam's. */
  | { readonly kind: "exam"; readonly attempt: string; readonly outline: string }
  | { readonly kind: OwnKind; readonly outline: string };
/** Sets that her own answers and flags pick; `outline` says whose domains they go by. */
export const OWN_KINDS = ["weak", "sure-but-wrong", "flagged", "new"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export const STUDY_PAGE = "/practice/study/";
/** The outline that is taken where she has said nothing else: the one with the most published shares. */
export const FIRST_OUTLINE = "ccm";

/** The address of a set: `?domain=ccm.psychosocial`, `?case=<id>`, `?exam=<attempt>&outline=ccm`, `?set=weak&outline=ccm`. */
export function setAddress(choice: SetChoice): string {
  switch (choice.kind) {
    case "domain":
      return `${STUDY_PAGE}?domain=${choice.outline}.${choice.domain}`;
    case "case":
      return `${STUDY_PAGE}?case=${choice.scenario}`;
    case "exam":
      return `${STUDY_PAGE}?exam=${choice.attempt}&outline=${choice.outline}`;
    default:
      return `${STUDY_PAGE}?set=${choice.kind}&outline=${choice.outline}`;
  }
}

/** One question of a set, from 1, or its end. */
export const placeAddress = (choice: SetChoice, place: number | "end"): string =>
  `${setAddress(choice)}&q=${place}`;

/**
 * The set that an address names: undefined where it names none, `unknown` where there is no such domain or case any more.
 * `own` is the outline that a set goes by where the address names none.
 * Beside `case`, `scenario` is read too: both words are in use for it.
 */
export function choiceIn(
  query: URLSearchParams,
  outlines: readonly Outline[],
  items: readonly PracticeItem[],
  own: string = FIRST_OUTLINE,
): SetChoice | "unknown" | undefined {
  const named = query.get("domain");
  if (named !== null) {
    const [outline = "", domain = ""] = named.split(".");
    const known = outlines.find(({ id }) => id === outline)?.domains.some(({ id }) => id === domain);
    return known ? { kind: "domain", outline, domain } : "unknown";
  }
  const scenario = query.get("case") ?? query.get("scenario");
  if (scenario !== null)
    return items.some((item) => item.current && item.scenario === scenario)
      ? { kind: "case", scenario }
      : "unknown";
  const attempt = query.get("exam");
  if (attempt !== null)
    return ulidField.safeParse(attempt).success
      ? { kind: "exam", attempt, outline: outlineIn(query, outlines, own) }
      : "unknown";
  const set = query.get("set");
  if (set === null) return undefined;
  const kind = OWN_KINDS.find((own) => own === set);
  return kind === undefined ? "unknown" : { kind, outline: outlineIn(query, outlines, own) };
}

/** The outline that an address names, else her own. */
export function outlineIn(query: URLSearchParams, outlines: readonly Outline[], own: string): string {
  return outlines.find(({ id }) => id === query.get("outline"))?.id ?? own;
}

/** The outline of what she works towards; the first one where no goal of hers has one. `goals`: ids of credentials. */
export const outlineOfGoals = (outlines: readonly Outline[], goals: readonly string[]): string =>
  outlines.find(({ credentials }) => credentials.some((id) => goals.includes(id)))?.id ?? FIRST_OUTLINE;

/** The place in the set that an address names; undefined for where she left off. */
export function placeIn(query: URLSearchParams): number | "end" | undefined {
  const named = query.get("q");
  if (named === "end") return "end";
  const number = Number(named);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** What a set is called. */
export function setTitle(
  choice: SetChoice,
  outlines: readonly Outline[],
  items: readonly PracticeItem[],
): string {
  switch (choice.kind) {
    case "domain": {
      const outline = outlines.find(({ id }) => id === choice.outline);
      return outline?.domains.find(({ id }) => id === choice.domain)?.name ?? choice.domain;
    }
    case "case":
      return items.find(({ scenario }) => scenario === choice.scenario)?.title ?? choice.scenario;
    case "exam":
      return "Missed in a short exam";
    default:
      return OWN_TITLES[choice.kind];
  }
}

export const OWN_TITLES: Readonly<Record<OwnKind, string>> = {
  weak: "My weak spots",
  "sure-but-wrong": "Sure, but not the best answer",
  flagged: "Flagged questions",
  new: "Not answered yet",
};
