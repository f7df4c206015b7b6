import type { WholeCredential } from "../eligibility/credential.ts";
import type { Dated } from "../eligibility/edition-fields.ts";
import { leavesOf } from "../eligibility/leaves.ts";
import { renewalLeaves } from "../eligibility/renewal.ts";
import { particularsLeaves, type Sourced } from "./particulars.ts";

/** The sections of a credential's file whose editions are dated apart (rule 12), in the order in which they are told. */
export const SECTIONS = ["eligibility", "fees", "exam", "blueprint", "windows", "retake", "renewal"] as const;
export type Section = (typeof SECTIONS)[number];

/** One dated edition of one section; of fees, one amount. */
export interface DatedEdition {
  readonly section: Section;
  /** The edition's id; of an amount, "fee/amount". */
  readonly id: string;
  readonly dated: Dated;
  /** The keys of every source that it names, each once, in the order of the file. */
  readonly sources: readonly string[];
}

/** Every dated edition of a credential, section by section, each in the order of the file: the newest first. */
export function datedEditions(credential: WholeCredential): DatedEdition[] {
  const inSection: Record<Section, () => DatedEdition[]> = {
    eligibility: () =>
      credential.eligibility.map((edition) => ({
        section: "eligibility",
        id: edition.id,
        dated: edition,
        sources: namedBy(edition.requirements.flatMap(leavesOf)),
      })),
    fees: () =>
      credential.fees.flatMap((fee) =>
        fee.amounts.map((amount) => ({
          section: "fees",
          id: `${fee.id}/${amount.id}`,
          dated: amount,
          sources: namedBy([amount]),
        })),
      ),
    exam: () => ofParticulars(credential, "exam"),
    blueprint: () => ofParticulars(credential, "blueprint"),
    windows: () => ofParticulars(credential, "windows"),
    retake: () => ofParticulars(credential, "retake"),
    renewal: () =>
      credential.renewal.map((edition) => ({
        section: "renewal",
        id: edition.id,
        dated: edition,
        sources: namedBy(renewalLeaves(edition).map(({ leaf }) => leaf)),
      })),
  };
  return SECTIONS.flatMap((section) => inSection[section]());
}

const ofParticulars = (
  credential: WholeCredential,
  section: "exam" | "blueprint" | "windows" | "retake",
): DatedEdition[] =>
  credential[section].map((edition, index) => ({
    section,
    id: edition.id,
    dated: edition,
    sources: namedBy(
      particularsLeaves(credential)
        .filter(({ path }) => path[0] === section && path[1] === index)
        .map(({ leaf }) => leaf),
    ),
  }));

const namedBy = (leaves: readonly Sourced[]): string[] => [
  ...new Set(leaves.flatMap(({ sources }) => sources)),
];
