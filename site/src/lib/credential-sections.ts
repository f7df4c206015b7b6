import type { WholeCredential } from "../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";

/** The sections that a credential's page has, in their order: those of which something is known. */
export type SectionId =
  | "whom"
  | "rules"
  | "to-confirm"
  | "cost"
  | "exam"
  | "outline"
  | "applying"
  | "retake"
  | "renewal";

export function credentialSections(credential: WholeCredential): { id: SectionId; title: string }[] {
  const { eligibility, fees, exam, blueprint, windows, retake, application, renewal, sponsor } = credential;
  const toConfirm = latestEdition(eligibility)?.requirements.some(({ kind }) => kind === "advisory") ?? false;
  const sections: [SectionId, string, boolean][] = [
    ["whom", "Whom it suits", true],
    ["rules", "The rules", true],
    ["to-confirm", `To confirm with ${sponsor.short}`, toConfirm],
    ["cost", "What it costs", fees.length > 0],
    ["exam", "The exam", exam.length > 0],
    ["outline", "What the exam asks", blueprint.length > 0],
    ["applying", "When and how to apply", windows.length + application.length > 0],
    ["retake", "If you do not pass", retake.length > 0],
    ["renewal", "How it is renewed", renewal.length > 0],
  ];
  return sections.flatMap(([id, title, known]) => (known ? [{ id, title }] : []));
}

/** Where the page says what could not be read. */
export const NOT_CONFIRMED = { id: "what-we-could-not-confirm", title: "What we could not confirm" };
